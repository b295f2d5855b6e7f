import { z } from 'zod'
import { optionalTextSchema, textSchema } from '../../../../shared/contract/define.ts'
import { identityKindSchema } from '../../../../shared/contract/move-in.ts'
import type { StepData } from '../../../../shared/contract/move-in.ts'
import { optionalDateText, wholeNumberText } from '../../../data/text-schemas.ts'
import { dataOf } from '../case.ts'
import type { Case } from '../case.ts'

const someone = { name: z.string().trim(), identityKind: identityKindSchema, identityNumber: z.string().trim(), phone: z.string().trim() }

/** Who acts for the mover is only sent where somebody does; the core says what is missing of them. */
export const identitySchema = z.object({
  name: textSchema(80), phone: optionalTextSchema(40), identityKind: identityKindSchema, identityNumber: textSchema(40), numberSource: z.enum(['typed', 'reader']),
  validUntil: optionalDateText, noEnd: z.boolean(), originalSeen: z.boolean(), copyKept: z.boolean(), warningReason: optionalTextSchema(200), headCount: wholeNumberText.pipe(z.int().min(1).max(99)),
  birthDate: optionalDateText, nationality: optionalTextSchema(40), registeredAddress: optionalTextSchema(120), employer: optionalTextSchema(80),
  hasAgent: z.boolean(), agent: z.object({ ...someone, mandateNumber: optionalTextSchema(40), mandateUntil: optionalDateText }),
  hasGuardian: z.boolean(), guardian: z.object({ ...someone, relation: z.string().trim() }),
}).refine((values) => values.noEnd || values.validUntil !== null, { path: ['validUntil'], error: 'empty' })

export type IdentityText = z.input<typeof identitySchema>
type Identity = Extract<StepData, { step: 'identity' }>

const NOBODY = { name: '', identityKind: 'cn-id', identityNumber: '', phone: '' } as const

export function identityText(moveIn: Case): IdentityText {
  const kept = dataOf(moveIn, 'identity')
  const kind = moveIn.moverKind === 'company' ? 'uscc' : 'cn-id'
  return {
    name: kept?.name ?? (moveIn.moverKind === 'owner' ? (moveIn.owners[0]?.name ?? '') : ''), phone: kept?.phone ?? '', identityKind: kept?.identityKind ?? kind,
    identityNumber: kept?.identityNumber ?? '', numberSource: kept?.numberSource ?? 'typed', validUntil: kept?.validUntil ?? '', noEnd: kept !== null && kept.validUntil === null,
    originalSeen: kept?.originalSeen ?? false, copyKept: kept?.copyKept ?? false, warningReason: kept?.warningReason ?? '', headCount: String(kept?.headCount ?? 1),
    birthDate: kept?.birthDate ?? '', nationality: kept?.nationality ?? '', registeredAddress: kept?.registeredAddress ?? '', employer: kept?.employer ?? '',
    hasAgent: Boolean(kept?.agent), agent: kept?.agent ? { ...kept.agent, mandateUntil: kept.agent.mandateUntil ?? '' } : { ...NOBODY, mandateNumber: '', mandateUntil: '' },
    hasGuardian: Boolean(kept?.guardian), guardian: kept?.guardian ?? { ...NOBODY, relation: '' },
  }
}

export function identityData({ noEnd, hasAgent, agent, hasGuardian, guardian, ...values }: z.output<typeof identitySchema>): Identity {
  return {
    step: 'identity', ...values, partyKind: values.identityKind === 'uscc' ? 'company' : 'person', validUntil: noEnd ? null : values.validUntil,
    agent: hasAgent ? agent : null, guardian: hasGuardian ? guardian : null,
  }
}
