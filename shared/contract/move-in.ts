import { z } from 'zod'
import { countedFenSchema, dateSchema, idSchema, optionalTextSchema, positiveFenSchema, textSchema } from './define.ts'

export const STEP_NAMES = [
  'owner-confirmation', 'identity', 'membership', 'lease', 'household', 'services', 'payers', 'deposit', 'notice', 'papers', 'fee-start',
] as const
export const stepNameSchema = z.enum(STEP_NAMES)
export type StepName = z.infer<typeof stepNameSchema>

/** A person who rents the whole; an owner; a company that rents; a tenant of one room of shared premises; a relative who joins a household that lives there. */
export const MOVER_KINDS = ['tenant', 'owner', 'company', 'room-tenant', 'member'] as const
export const moverKindSchema = z.enum(MOVER_KINDS)
export type MoverKind = z.infer<typeof moverKindSchema>

export const identityKindSchema = z.enum(['cn-id', 'hmt-residence', 'foreign-pr', 'passport', 'hk-macau-permit', 'taiwan-permit', 'uscc'])
export const payerSchema = z.enum(['owner', 'tenant', 'agent'])
export const keyKindSchema = z.enum(['door-key', 'door-card', 'letterbox-key', 'parking-card', 'meter-card', 'other'])

/** The owner is called on the number on file; "temporary" where nobody could be reached, which becomes a task. */
export const ownerConfirmationSchema = z.strictObject({
  step: z.literal('owner-confirmation'),
  outcome: z.enum(['confirmed', 'temporary']),
  how: z.enum(['phone', 'in-person', 'written']),
  ownerPartyId: idSchema.nullable(),
  spokeWith: textSchema(40),
  temporaryUntil: dateSchema.nullable(),
  /** 业主承诺书, signed, has been seen. */
  pledgeSeen: z.boolean().default(false),
  /** 户主身份证明 has been seen. */
  ownerProofSeen: z.boolean().default(false),
  note: optionalTextSchema(200),
})

const typedDocument = { identityKind: identityKindSchema, identityNumber: textSchema(40) }

/** Who comes instead of the mover, with a 委托书. */
export const agentSchema = z.strictObject({ name: textSchema(80), ...typedDocument, phone: optionalTextSchema(40), mandateNumber: optionalTextSchema(40), mandateUntil: dateSchema.nullable() })
/** Who acts for a mover who is not of age. */
export const guardianSchema = z.strictObject({ name: textSchema(80), ...typedDocument, phone: optionalTextSchema(40), relation: textSchema(20) })

export const identityStepSchema = z.strictObject({
  step: z.literal('identity'),
  partyKind: z.enum(['person', 'company']),
  name: textSchema(80),
  /** A relative who joins a household may have none. */
  phone: optionalTextSchema(40),
  ...typedDocument,
  /** Typed by hand, or read by a keyboard-wedge reader. */
  numberSource: z.enum(['typed', 'reader']).default('typed'),
  /** null = 长期, no end. */
  validUntil: dateSchema.nullable(),
  originalSeen: z.boolean(),
  /** Checked, not copied, unless the clerk says so. */
  copyKept: z.boolean().default(false),
  /** Why the desk goes on although the document is expired, its pattern unknown, or its number on file under another name. */
  warningReason: optionalTextSchema(200),
  headCount: z.int().min(1).max(99),
  /** Where the number does not say it. */
  birthDate: dateSchema.nullable().default(null),
  nationality: optionalTextSchema(40).default(''),
  registeredAddress: optionalTextSchema(120).default(''),
  employer: optionalTextSchema(80).default(''),
  agent: agentSchema.nullable().default(null),
  guardian: guardianSchema.nullable().default(null),
})

/** A relative joins a household that lives there. */
export const membershipStepSchema = z.strictObject({ step: z.literal('membership'), householdPartyId: idSchema, relation: textSchema(20), from: dateSchema })

export const leaseStepSchema = z.strictObject({
  step: z.literal('lease'),
  contractNumber: optionalTextSchema(40),
  from: dateSchema, to: dateSchema,
  maximumOccupants: z.int().min(1).max(99),
  rentFen: countedFenSchema.nullable(),
  depositFen: countedFenSchema.nullable().default(null),
  /** Who lets: null = the owner, else an agent company with a standing 委托书 to sublet. */
  lessorPartyId: idSchema.nullable().default(null),
  /** 租赁合同 has been seen. */
  contractSeen: z.boolean().default(false),
})

export const coResidentSchema = z.strictObject({
  name: textSchema(80), relation: textSchema(20),
  /** The number is optional; given, it is checked. */
  identityKind: identityKindSchema, identityNumber: optionalTextSchema(40),
  phone: optionalTextSchema(40), minor: z.boolean(),
})
export const contactSchema = z.strictObject({ name: textSchema(80), relation: optionalTextSchema(40), phone: optionalTextSchema(40) })
export const householdStepSchema = z.strictObject({
  step: z.literal('household'),
  coResidents: z.array(coResidentSchema).max(40),
  emergency: z.strictObject({ name: textSchema(80), relation: textSchema(20), phone: textSchema(40) }).nullable(),
  vehicles: z.array(z.strictObject({ plate: textSchema(20), model: optionalTextSchema(40), colour: optionalTextSchema(20), space: optionalTextSchema(40) })).max(20),
  pets: z.array(z.strictObject({ kind: textSchema(40), licence: optionalTextSchema(40) })).max(20),
  privacyNotice: z.boolean(),
  /** Why fewer are named than were said to move in. */
  note: optionalTextSchema(200).default(''),
  /** The day the resident agreed to messages; null = did not. */
  messageConsentOn: dateSchema.nullable(),
  company: z.strictObject({ legalRepresentative: textSchema(80), contacts: z.array(contactSchema).max(20), staff: z.array(contactSchema).max(60) }).nullable(),
})

export const SERVICES = ['telephone', 'network', 'cable-tv', 'parking-month-card'] as const
export const servicesStepSchema = z.strictObject({
  step: z.literal('services'),
  asked: z.array(z.enum(SERVICES)).max(SERVICES.length),
  keys: z.array(z.strictObject({ kind: keyKindSchema, number: textSchema(40) })).max(40),
  /** What each meter shows, in 1/1000 of its unit. */
  readings: z.array(z.strictObject({ meterId: idSchema, value: z.int().min(0) })).max(20),
  vip: z.strictObject({ gift: z.enum(['flowers', 'card']), broughtBy: textSchema(40) }).nullable(),
})

export const payersStepSchema = z.strictObject({
  step: z.literal('payers'),
  payers: z.array(z.strictObject({ feeItemId: idSchema, payer: payerSchema })).min(1),
})
export const depositStepSchema = z.strictObject({
  step: z.literal('deposit'),
  deposits: z.array(z.strictObject({ feeItemId: idSchema, amountFen: positiveFenSchema })).max(20),
})
const toldSchema = z.strictObject({ department: textSchema(20), instruction: optionalTextSchema(200) })
/** The lines a notice begins with; an empty template tells every department of the property. */
export const noticeTemplatesSchema = z.strictObject({
  tenant: z.array(toldSchema).max(20), owner: z.array(toldSchema).max(20), company: z.array(toldSchema).max(20), 'room-tenant': z.array(toldSchema).max(20), member: z.array(toldSchema).max(20),
})
export const noticeStepSchema = z.strictObject({
  step: z.literal('notice'),
  moveOn: dateSchema,
  timeSlot: optionalTextSchema(40).default(''),
  departments: z.array(toldSchema).min(1),
  attention: optionalTextSchema(200),
})

/** Papers of a move-in that people sign in ink. */
export const SIGNED_PAPERS = ['tenant-form', 'owner-pledge', 'safety-letter', 'lease', 'premises-sheet', 'key-slip'] as const
export const papersStepSchema = z.strictObject({
  step: z.literal('papers'),
  signed: z.array(z.strictObject({ paper: z.enum(SIGNED_PAPERS), signer: textSchema(80), signedOn: dateSchema })).min(1, { error: 'papers-needed' }),
})

export const feeStartStepSchema = z.strictObject({
  step: z.literal('fee-start'), from: dateSchema,
  /** Who paid before, written when the case is finished, so that a manager can reopen it. */
  before: z.array(z.strictObject({ feeItemId: idSchema, payer: z.enum(['owner', 'tenant', 'agent', 'developer']), payerPartyId: idSchema.nullable() })).default([]),
})

export const stepDataSchema = z.discriminatedUnion('step', [
  ownerConfirmationSchema, identityStepSchema, membershipStepSchema, leaseStepSchema, householdStepSchema, servicesStepSchema, payersStepSchema, depositStepSchema,
  noticeStepSchema, papersStepSchema, feeStartStepSchema,
])
export type StepData = z.infer<typeof stepDataSchema>
/** What the steps of a case say, by name. */
export type StepAnswers = { [N in StepName]?: Extract<StepData, { step: N }> }
