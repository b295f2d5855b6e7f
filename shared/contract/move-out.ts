import { z } from 'zod'
import { DESK, MANAGER, dateSchema, defineCall, done, idSchema, optionalTextSchema, requestIdSchema, textSchema } from './define.ts'
import { chargeSchema } from './fees.ts'

export const MOVE_OUT_STEPS = ['notice', 'departments', 'readings', 'fees', 'deposits', 'keys', 'registration', 'release'] as const
export const moveOutStepNameSchema = z.enum(MOVE_OUT_STEPS)
export type MoveOutStepName = z.infer<typeof moveOutStepNameSchema>

/** Who leaves, given by whom. An agent is known by a standing 委托书, or shows one. */
export const leaveNoticeSchema = z.strictObject({
  step: z.literal('notice'),
  givenOn: dateSchema, leavesOn: dateSchema, reason: optionalTextSchema(200),
  givenBy: z.enum(['self', 'agent']),
  agentPartyId: idSchema.nullable(), agentName: optionalTextSchema(80), mandateNumber: optionalTextSchema(40), mandateUntil: dateSchema.nullable(),
  /** Where letters go from then on. */
  forwardTo: optionalTextSchema(120),
})
export const jointCheckSchema = z.strictObject({
  step: z.literal('departments'),
  departments: z.array(z.strictObject({ department: textSchema(20), instruction: optionalTextSchema(200) })).min(1, { error: 'departments-needed' }).max(20),
})
/** What the meters show, in 1/1000 of their unit. */
export const closingReadingsSchema = z.strictObject({
  step: z.literal('readings'), readOn: dateSchema, readings: z.array(z.strictObject({ meterId: idSchema, value: z.int().min(0, { error: 'negative' }) })).min(1).max(20),
})
export const finalFeesSchema = z.strictObject({ step: z.literal('fees') })
/** Written when the last fees are settled: to which day, and what went back to the owner from when. */
export const settledFeesSchema = z.strictObject({
  step: z.literal('fees'), until: z.string(), back: z.array(z.strictObject({ feeItemId: idSchema, payer: z.enum(['tenant', 'agent']), from: z.string() })),
})
export const refundsSchema = z.strictObject({ step: z.literal('deposits'), depositIds: z.array(idSchema).max(50) })
export const keysBackSchema = z.strictObject({
  step: z.literal('keys'), closedOn: dateSchema,
  keys: z.array(z.strictObject({ keyId: idSchema, outcome: z.enum(['returned', 'lost']), note: optionalTextSchema(100) })).max(50),
})
export const leaveRegistrationSchema = z.strictObject({ step: z.literal('registration'), partyIds: z.array(idSchema).max(50), note: optionalTextSchema(200) })
/** Written by `moveOut.release` alone. */
export const releaseSchema = z.strictObject({
  step: z.literal('release'), sealedPaperId: idSchema, number: z.string(), goods: textSchema(200), vehicle: optionalTextSchema(40), carrier: textSchema(40), on: dateSchema,
})

export const moveOutStepSchema = z.discriminatedUnion('step', [leaveNoticeSchema, jointCheckSchema, closingReadingsSchema, finalFeesSchema, refundsSchema, keysBackSchema, leaveRegistrationSchema])
export const moveOutDataSchema = z.discriminatedUnion('step', [
  leaveNoticeSchema, jointCheckSchema, closingReadingsSchema, settledFeesSchema, refundsSchema, keysBackSchema, leaveRegistrationSchema, releaseSchema,
])
export type MoveOutStep = z.infer<typeof moveOutStepSchema>
export type MoveOutData = z.infer<typeof moveOutDataSchema>

const caseHead = { caseId: idSchema, version: z.int() }
const settledPartSchema = z.strictObject({
  feeItemId: idSchema, feeItem: z.string(), feeItemEn: z.string(), from: z.string(), to: z.string(), amountFen: z.int(), billed: z.boolean(),
  why: z.strictObject({ zh: z.string(), en: z.string() }),
})

export const moveOutCaseSchema = z.strictObject({
  ...caseHead,
  state: z.enum(['open', 'done', 'cancelled']),
  premisesId: idSchema, room: z.string(), part: z.string(), areaCenti: z.int(), occupancyId: idSchema, partyId: idSchema, name: z.string(), kind: z.enum(['person', 'company']),
  role: z.enum(['owner', 'tenant']), livesSince: z.string().nullable(), leaseTo: z.string().nullable(), leavesOn: z.string().nullable(),
  openedAt: z.string(), openedBy: z.string(), closedAt: z.string().nullable(), reason: z.string(),
  members: z.array(z.strictObject({ partyId: idSchema, name: z.string(), relation: z.string() })),
  /** Others who stay, in other rooms. */
  others: z.array(z.strictObject({ name: z.string(), part: z.string() })),
  steps: z.array(z.strictObject({
    name: moveOutStepNameSchema, state: z.enum(['open', 'done', 'waived']), reason: z.string(), by: z.string().nullable(), at: z.string().nullable(), data: moveOutDataSchema.nullable(),
  })),
  /** Days the property asks for between notice and leaving, and by how many the notice is short of them. */
  notice: z.strictObject({ days: z.int(), shortBy: z.int() }),
  agents: z.array(z.strictObject({ partyId: idSchema, name: z.string(), number: z.string(), until: z.string().nullable() })),
  departments: z.array(z.strictObject({
    departmentId: idSchema, department: z.string(), instruction: z.string(), finding: z.enum(['clear', 'remark']).nullable(),
    acknowledgedBy: z.string().nullable(), acknowledgedAt: z.string().nullable(), how: z.string().nullable(), reply: z.string(), dueAt: z.string(), overdue: z.boolean(),
  })),
  meters: z.array(z.strictObject({ meterId: idSchema, kind: z.string(), number: z.string(), lastValue: z.int().nullable(), lastReadOn: z.string().nullable() })),
  fees: z.strictObject({
    /** What is still to be charged to whoever leaves, to the day; empty once it is. */
    toCharge: z.array(settledPartSchema),
    /** Fees that go back to the owner, and from when. */
    back: z.array(z.strictObject({ feeItemId: idSchema, feeItem: z.string(), feeItemEn: z.string(), from: z.string() })),
    open: z.array(chargeSchema), openFen: z.int(),
  }),
  deposits: z.array(z.strictObject({ depositId: idSchema, name: z.string(), receiptNumber: z.string(), payee: z.string(), heldFen: z.int(), own: z.boolean(), asked: z.boolean() })),
  keys: z.array(z.strictObject({ keyId: idSchema, kind: z.string(), number: z.string(), holder: z.string(), outcome: z.enum(['out', 'returned', 'lost', 'void']), closedOn: z.string().nullable() })),
  keysOut: z.int(),
  archive: z.strictObject({ box: z.string(), at: z.string(), by: z.string() }).nullable(),
  reopened: z.strictObject({ at: z.string(), by: z.string(), reason: z.string() }).nullable(),
  /** Nobody else has moved in, and it was closed today. */
  canReopen: z.boolean(),
})

const caseTopics = ['move-outs', 'premises'] as const

export const moveOutCalls = {
  'moveOut.list': defineCall({
    kind: 'query', allow: DESK, input: z.strictObject({ state: z.enum(['open', 'done', 'all']).default('open') }),
    output: z.strictObject({
      cases: z.array(z.strictObject({
        caseId: idSchema, premisesId: idSchema, room: z.string(), part: z.string(), name: z.string(), role: z.enum(['owner', 'tenant']), state: z.string(), leavesOn: z.string().nullable(),
        openedAt: z.string(), openedBy: z.string(), doneSteps: z.int(), allSteps: z.int(), nextStep: moveOutStepNameSchema.nullable(), unacknowledged: z.int(), overdue: z.int(),
      })),
    }),
  }),
  'moveOut.get': defineCall({ kind: 'query', allow: DESK, input: z.strictObject({ caseId: idSchema }), output: moveOutCaseSchema }),
  /** Whose stays in a premises can end, with the case that is open for each. */
  'moveOut.stays': defineCall({
    kind: 'query', allow: DESK, input: z.strictObject({ premisesId: idSchema }),
    output: z.strictObject({
      room: z.string(),
      stays: z.array(z.strictObject({ occupancyId: idSchema, partyId: idSchema, name: z.string(), role: z.enum(['owner', 'tenant']), part: z.string(), from: z.string().nullable(), leaseTo: z.string().nullable(), members: z.int(), caseId: idSchema.nullable() })),
    }),
  }),
  /** Throws `not-found`, `stay-ended`, `leaving-already` (caseId). */
  'moveOut.start': defineCall({
    kind: 'command', allow: DESK, input: z.strictObject({ requestId: requestIdSchema, occupancyId: idSchema }), output: moveOutCaseSchema, topics: caseTopics,
  }),
  /**
   * Checks and keeps one step. Throws `changed-meanwhile`, `case-closed`, and at fields `leaves-before-arrival`, `notice-after-leaving`,
   * `fees-settled`, `mandate-missing`, `mandate-expired`, `reading-below-last`, `leaves-on-first`, `not-held`, `key-already-closed`.
   */
  'moveOut.saveStep': defineCall({
    kind: 'command', allow: DESK, input: z.strictObject({ requestId: requestIdSchema, ...caseHead, data: moveOutStepSchema }),
    output: moveOutCaseSchema, topics: [...caseTopics, 'charges', 'keys', 'notices'],
  }),
  /** Notice and fees are never waived, the release of somebody who still owes only by a manager. Throws the field error `cannot-be-waived-here`, and `not-cleared`. */
  'moveOut.waiveStep': defineCall({
    kind: 'command', allow: DESK, input: z.strictObject({ requestId: requestIdSchema, ...caseHead, step: moveOutStepNameSchema, reason: textSchema(200) }), output: moveOutCaseSchema, topics: caseTopics,
  }),
  /** A department's finding at the joint check. Throws `already-acknowledged`, and the field error `reply-needed` for a remark without words. */
  'moveOut.acknowledge': defineCall({
    kind: 'command', allow: DESK,
    input: z.strictObject({
      requestId: requestIdSchema, departmentId: idSchema, acknowledgedBy: textSchema(40), how: z.enum(['phone', 'in-person', 'message', 'paper']), finding: z.enum(['clear', 'remark']), reply: optionalTextSchema(200),
    }),
    output: done, topics: ['move-outs', 'notices'],
  }),
  /**
   * 放行条, numbered and frozen: when nothing is owed and every key is back, or when a manager says so with a reason, at the desk or with a
   * ticket from `approvals.give`. Throws `not-cleared` (openFen, keys), `ticket-invalid`, `approver-not-manager`, and the field error `reason-needed`.
   */
  'moveOut.release': defineCall({
    kind: 'command', allow: DESK,
    input: z.strictObject({
      requestId: requestIdSchema, ...caseHead, goods: textSchema(200), vehicle: optionalTextSchema(40), carrier: textSchema(40), on: dateSchema, approvedReason: optionalTextSchema(200), ticket: z.string().default(''),
    }),
    output: moveOutCaseSchema, topics: [...caseTopics, 'archive'],
  }),
  /** Every step done or waived → the stay ends with its household. Throws `steps-open`, `not-left-yet` (leavesOn). */
  'moveOut.finish': defineCall({
    kind: 'command', allow: DESK, input: z.strictObject({ requestId: requestIdSchema, ...caseHead }),
    output: moveOutCaseSchema, topics: [...caseTopics, 'charges', 'duties', 'parties', 'archive'],
  }),
  /** The stay goes on; fees that went back to the owner come back to whoever stays. */
  'moveOut.cancel': defineCall({
    kind: 'command', allow: DESK, input: z.strictObject({ requestId: requestIdSchema, ...caseHead, reason: textSchema(200) }), output: done, topics: [...caseTopics, 'charges'],
  }),
  /** A case closed by mistake, on the day it was closed and while nobody else has moved in: the stay goes on until it is finished again. Throws `cannot-reopen`. */
  'moveOut.reopen': defineCall({
    kind: 'command', allow: MANAGER, input: z.strictObject({ requestId: requestIdSchema, ...caseHead, reason: textSchema(200) }), output: moveOutCaseSchema, topics: [...caseTopics, 'duties', 'parties'],
  }),
  /** The archivist's sign-off. Throws `case-open`. */
  'moveOut.archive': defineCall({
    kind: 'command', allow: DESK, input: z.strictObject({ requestId: requestIdSchema, ...caseHead, box: textSchema(20) }), output: moveOutCaseSchema, topics: ['move-outs', 'archive'],
  }),
} as const
