import { z } from 'zod'
import { DESK, countedFenSchema, dateSchema, defineCall, done, idSchema, optionalTextSchema, requestIdSchema, textSchema } from './define.ts'

export const STEP_NAMES = ['owner-confirmation', 'identity', 'lease', 'payers', 'notice', 'fee-start'] as const
export const stepNameSchema = z.enum(STEP_NAMES)
export type StepName = z.infer<typeof stepNameSchema>

export const MOVER_KINDS = ['tenant', 'owner'] as const
export const moverKindSchema = z.enum(MOVER_KINDS)

export const identityKindSchema = z.enum(['cn-id', 'hmt-residence', 'foreign-pr', 'passport', 'hk-macau-permit', 'taiwan-permit', 'uscc'])

/** The owner is called on the number on file; "temporary" where nobody could be reached, which becomes a task. */
export const ownerConfirmationSchema = z.strictObject({
  step: z.literal('owner-confirmation'),
  outcome: z.enum(['confirmed', 'temporary']),
  how: z.enum(['phone', 'in-person', 'written']),
  ownerPartyId: idSchema.nullable(),
  spokeWith: textSchema(40),
  temporaryUntil: dateSchema.nullable(),
  note: optionalTextSchema(200),
})
export const identityStepSchema = z.strictObject({
  step: z.literal('identity'),
  partyKind: z.enum(['person', 'company']),
  name: textSchema(80),
  phone: textSchema(40),
  identityKind: identityKindSchema,
  identityNumber: textSchema(40),
  /** null = 长期, no end. */
  validUntil: dateSchema.nullable(),
  originalSeen: z.boolean(),
  /** Why the desk goes on although the document is expired or its pattern unknown. */
  warningReason: optionalTextSchema(200),
  headCount: z.int().min(1).max(99),
})
export const leaseStepSchema = z.strictObject({
  step: z.literal('lease'),
  contractNumber: optionalTextSchema(40),
  from: dateSchema, to: dateSchema,
  maximumOccupants: z.int().min(1).max(99),
  rentFen: countedFenSchema.nullable(),
})
export const payersStepSchema = z.strictObject({
  step: z.literal('payers'),
  payers: z.array(z.strictObject({ feeItemId: idSchema, payer: z.enum(['owner', 'tenant']) })).min(1),
})
export const noticeStepSchema = z.strictObject({
  step: z.literal('notice'),
  moveOn: dateSchema,
  departments: z.array(z.strictObject({ department: textSchema(20), instruction: optionalTextSchema(200) })).min(1),
  attention: optionalTextSchema(200),
})
export const feeStartStepSchema = z.strictObject({ step: z.literal('fee-start'), from: dateSchema })

export const stepDataSchema = z.discriminatedUnion('step', [
  ownerConfirmationSchema, identityStepSchema, leaseStepSchema, payersStepSchema, noticeStepSchema, feeStartStepSchema,
])
export type StepData = z.infer<typeof stepDataSchema>

const caseHead = { caseId: idSchema, version: z.int() }

export const moveInCaseSchema = z.strictObject({
  ...caseHead,
  state: z.enum(['open', 'done', 'cancelled']),
  moverKind: moverKindSchema,
  premisesId: idSchema, room: z.string(), areaCenti: z.int(),
  mover: z.string(), openedAt: z.string(), openedBy: z.string(), closedAt: z.string().nullable(),
  owners: z.array(z.strictObject({ partyId: idSchema, name: z.string(), phones: z.array(z.string()) })),
  feeItems: z.array(z.strictObject({ feeItemId: idSchema, name: z.string(), currentPayer: z.enum(['owner', 'tenant', 'developer']), assigned: z.boolean(), paidUntil: z.string().nullable() })),
  steps: z.array(z.strictObject({
    name: stepNameSchema, state: z.enum(['open', 'done', 'waived']), reason: z.string(), by: z.string().nullable(), at: z.string().nullable(),
    data: stepDataSchema.nullable(),
  })),
  notice: z.strictObject({
    noticeId: idSchema, number: z.string(), issuedAt: z.string(), dueAt: z.string(),
    lines: z.array(z.strictObject({
      lineId: idSchema, department: z.string(), instruction: z.string(),
      acknowledgedBy: z.string().nullable(), acknowledgedAt: z.string().nullable(), how: z.string().nullable(), reply: z.string(),
    })),
  }).nullable(),
})

export const moveInCalls = {
  'moveIn.list': defineCall({
    kind: 'query', allow: DESK, input: z.strictObject({ state: z.enum(['open', 'done', 'all']).default('open') }),
    output: z.strictObject({
      cases: z.array(z.strictObject({
        caseId: idSchema, premisesId: idSchema, room: z.string(), moverKind: moverKindSchema, mover: z.string(), state: z.string(),
        openedAt: z.string(), openedBy: z.string(), doneSteps: z.int(), allSteps: z.int(), nextStep: stepNameSchema.nullable(), unacknowledged: z.int(),
      })),
    }),
  }),
  'moveIn.get': defineCall({ kind: 'query', allow: DESK, input: z.strictObject({ caseId: idSchema }), output: moveInCaseSchema }),
  'moveIn.start': defineCall({
    kind: 'command', allow: DESK, input: z.strictObject({ requestId: requestIdSchema, premisesId: idSchema, moverKind: moverKindSchema }),
    output: moveInCaseSchema, topics: ['move-ins', 'premises'],
  }),
  /** Checks and keeps one step. `version` is the one the window has read; another's change in between is refused with `changed-meanwhile`. */
  'moveIn.saveStep': defineCall({
    kind: 'command', allow: DESK, input: z.strictObject({ requestId: requestIdSchema, ...caseHead, data: stepDataSchema }),
    output: moveInCaseSchema, topics: ['move-ins', 'notices', 'tasks'],
  }),
  'moveIn.waiveStep': defineCall({
    kind: 'command', allow: DESK, input: z.strictObject({ requestId: requestIdSchema, ...caseHead, step: stepNameSchema, reason: textSchema(200) }),
    output: moveInCaseSchema, topics: ['move-ins'],
  }),
  /** Every step done or waived → party, lease, occupancy and payers are written and the fees start. */
  'moveIn.finish': defineCall({
    kind: 'command', allow: DESK, input: z.strictObject({ requestId: requestIdSchema, ...caseHead }),
    output: moveInCaseSchema, topics: ['move-ins', 'premises', 'charges', 'tasks'],
  }),
  'moveIn.cancel': defineCall({
    kind: 'command', allow: DESK, input: z.strictObject({ requestId: requestIdSchema, ...caseHead, reason: textSchema(200) }),
    output: done, topics: ['move-ins'],
  }),
  /** Departments have no accounts: the desk notes who acknowledged, when and how. */
  'notices.acknowledge': defineCall({
    kind: 'command', allow: DESK,
    input: z.strictObject({ requestId: requestIdSchema, lineId: idSchema, acknowledgedBy: textSchema(40), how: z.enum(['phone', 'in-person', 'message', 'paper']), reply: optionalTextSchema(200) }),
    output: done, topics: ['notices', 'move-ins'],
  }),
  /** Checks a document number without writing; the number never comes back. */
  'identity.check': defineCall({
    kind: 'query', allow: DESK,
    input: z.strictObject({ kind: identityKindSchema, number: z.string().max(60), validUntil: dateSchema.nullable() }),
    output: z.strictObject({
      ok: z.boolean(), problem: z.string().nullable(), warnings: z.array(z.string()),
      birthDate: z.string().nullable(), sex: z.enum(['male', 'female']).nullable(),
      /** The number is on file under another name. */
      otherName: z.string().nullable(),
    }),
  }),
} as const
