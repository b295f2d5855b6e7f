import { z } from 'zod'
import { optionalTextSchema, textSchema } from '../../../../shared/contract/define.ts'
import { coResidentSchema, contactSchema } from '../../../../shared/contract/move-in.ts'
import type { StepData } from '../../../../shared/contract/move-in.ts'
import { withoutBlank } from '../../../ui/Lines.tsx'
import { dataOf } from '../case.ts'
import type { Case } from '../case.ts'

const text = z.string()
const vehicleSchema = z.strictObject({ plate: textSchema(20), model: optionalTextSchema(40), colour: optionalTextSchema(20), space: optionalTextSchema(40) })
const petSchema = z.strictObject({ kind: textSchema(40), licence: optionalTextSchema(40) })

/** Lines nobody wrote in are not sent. */
export const householdSchema = z.object({
  coResidents: z.array(z.object({ name: text, relation: text, identityKind: coResidentSchema.shape.identityKind, identityNumber: text, phone: text, minor: z.boolean() }))
    .transform((lines) => withoutBlank(lines, ['name', 'relation', 'identityNumber', 'phone'])).pipe(z.array(coResidentSchema).max(40)),
  emergencyName: optionalTextSchema(80), emergencyRelation: optionalTextSchema(20), emergencyPhone: optionalTextSchema(40),
  vehicles: z.array(z.object({ plate: text, model: text, colour: text, space: text })).transform((lines) => withoutBlank(lines, ['plate', 'model', 'colour', 'space'])).pipe(z.array(vehicleSchema).max(20)),
  pets: z.array(z.object({ kind: text, licence: text })).transform((lines) => withoutBlank(lines, ['kind', 'licence'])).pipe(z.array(petSchema).max(20)),
  note: optionalTextSchema(200), privacyNotice: z.boolean(), messageConsent: z.boolean(),
  legalRepresentative: optionalTextSchema(80), contacts: contactLines(20), staff: contactLines(60),
})

function contactLines(most: number) {
  return z.array(z.object({ name: text, relation: text, phone: text })).transform((lines) => withoutBlank(lines, ['name', 'relation', 'phone'])).pipe(z.array(contactSchema).max(most))
}

export type HouseholdText = z.input<typeof householdSchema>
type Household = Extract<StepData, { step: 'household' }>

export function householdText(moveIn: Case): HouseholdText {
  const kept = dataOf(moveIn, 'household')
  return {
    coResidents: kept?.coResidents ?? [], vehicles: kept?.vehicles ?? [], pets: kept?.pets ?? [],
    emergencyName: kept?.emergency?.name ?? '', emergencyRelation: kept?.emergency?.relation ?? '', emergencyPhone: kept?.emergency?.phone ?? '',
    note: kept?.note ?? '', privacyNotice: kept?.privacyNotice ?? false, messageConsent: Boolean(kept?.messageConsentOn),
    legalRepresentative: kept?.company?.legalRepresentative ?? '', contacts: kept?.company?.contacts ?? [], staff: kept?.company?.staff ?? [],
  }
}

/** `agreedOn` is the day a consent given before was given; a new one is given today. */
export function householdData(values: z.output<typeof householdSchema>, { company, today, agreedOn }: { company: boolean; today: string; agreedOn: string | null }): Household {
  const { emergencyName: name, emergencyRelation: relation, emergencyPhone: phone, messageConsent, legalRepresentative, contacts, staff, ...rest } = values
  return {
    step: 'household', ...rest,
    emergency: name + relation + phone === '' ? null : { name, relation, phone },
    messageConsentOn: messageConsent ? (agreedOn ?? today) : null,
    company: company ? { legalRepresentative, contacts, staff } : null,
  }
}
