import { z } from 'zod'
import type { DeliveryData } from '../../../../shared/contract/delivery.ts'
import { optionalTextSchema, textSchema } from '../../../../shared/contract/define.ts'
import { identityKindSchema } from '../../../../shared/contract/move-in.ts'
import { dateText, optionalDateText } from '../../../data/text-schemas.ts'
import type { Case } from '../case.ts'

type Receiver = Extract<DeliveryData, { step: 'receiver' }>

const documentFields = z.object({
  name: textSchema(80), phone: textSchema(40), identityKind: identityKindSchema, identityNumber: textSchema(40), numberSource: z.enum(['typed', 'reader']),
  validUntil: optionalDateText, noEnd: z.boolean(), originalSeen: z.boolean(), warningReason: optionalTextSchema(200),
}).refine((values) => values.noEnd || values.validUntil !== null, { path: ['validUntil'], error: 'empty' })
export type DocumentText = z.input<typeof documentFields>

const common = { owner: z.int(), own: documentFields, copyKept: z.boolean() }
const mandate = { mandateNumber: optionalTextSchema(40), mandateFrom: dateText, mandateUntil: optionalDateText, mandateNoEnd: z.boolean(), mandateSeen: z.boolean() }

/** Fields of an agent count only where one comes. */
export const receiverSchema = z.discriminatedUnion('who', [
  z.object({ who: z.literal('owner'), ...common, agent: z.custom<DocumentText>(), mandateNumber: z.string(), mandateFrom: z.string(), mandateUntil: z.string(), mandateNoEnd: z.boolean(), mandateSeen: z.boolean() }),
  z.object({ who: z.literal('agent'), ...common, agent: documentFields, ...mandate })
    .refine((values) => values.mandateNoEnd || values.mandateUntil !== null, { path: ['mandateUntil'], error: 'empty' }),
])

export type ReceiverText = {
  who: 'owner' | 'agent'; owner: number; own: DocumentText; agent: DocumentText; copyKept: boolean
  mandateNumber: string; mandateFrom: string; mandateUntil: string; mandateNoEnd: boolean; mandateSeen: boolean
}

type Shown = Pick<Receiver, 'name' | 'phone' | 'identityKind' | 'identityNumber' | 'numberSource' | 'validUntil' | 'originalSeen' | 'warningReason'>

function documentText(kept: Shown | null, name: string, kind: DocumentText['identityKind']): DocumentText {
  return {
    name: kept?.name ?? name, phone: kept?.phone ?? '', identityKind: kept?.identityKind ?? kind, identityNumber: kept?.identityNumber ?? '', numberSource: kept?.numberSource ?? 'typed',
    validUntil: kept?.validUntil ?? '', noEnd: kept !== null && kept.validUntil === null, originalSeen: kept?.originalSeen ?? false, warningReason: kept?.warningReason ?? '',
  }
}

/** What the form begins with: what was kept, else the first owner on file. */
export function receiverText(kept: Receiver | null, owners: Case['owners']): ReceiverText {
  const first = owners[0]
  const own = documentText(kept, first?.name ?? '', first?.kind === 'company' ? 'uscc' : 'cn-id')
  const agent = kept?.agent ?? null
  return {
    who: agent || first?.kind === 'company' ? 'agent' : 'owner', owner: kept?.ownerPartyId ?? first?.partyId ?? 0, copyKept: kept?.copyKept ?? false,
    own: kept || !first ? own : { ...own, phone: first.phones[0] ?? '' },
    agent: documentText(agent, '', 'cn-id'),
    mandateNumber: agent?.mandateNumber ?? '', mandateFrom: agent?.mandateFrom ?? '', mandateUntil: agent?.mandateUntil ?? '', mandateNoEnd: agent !== null && agent.mandateUntil === null, mandateSeen: agent?.mandateSeen ?? false,
  }
}

/** What is sent of it. */
export function receiverData(values: z.output<typeof receiverSchema>): Receiver {
  const agent = values.who === 'owner' ? null : {
    ...shown(values.agent), mandateNumber: values.mandateNumber, mandateFrom: values.mandateFrom, mandateUntil: values.mandateNoEnd ? null : values.mandateUntil, mandateSeen: values.mandateSeen,
  }
  return { step: 'receiver', ownerPartyId: values.owner === 0 ? null : values.owner, ...shown(values.own), copyKept: values.copyKept, agent }
}

function shown({ noEnd, ...values }: z.output<typeof documentFields>): Shown {
  return { ...values, validUntil: noEnd ? null : values.validUntil }
}
