import { z } from 'zod'
import { DESK, MANAGER, dateSchema, defineCall, done, idSchema, optionalTextSchema, requestIdSchema, textSchema } from './define.ts'
import { identityKindSchema, moverKindSchema, stepDataSchema, stepNameSchema } from './move-in.ts'

const caseHead = { caseId: idSchema, version: z.int() }

export const moveInCaseSchema = z.strictObject({
  ...caseHead,
  state: z.enum(['open', 'done', 'cancelled']),
  moverKind: moverKindSchema,
  premisesId: idSchema, room: z.string(), areaCenti: z.int(),
  /** The room moved into, in shared premises; empty = the whole. */
  part: z.string(),
  mover: z.string(), openedAt: z.string(), openedBy: z.string(), closedAt: z.string().nullable(),
  owners: z.array(z.strictObject({ partyId: idSchema, name: z.string(), phones: z.array(z.string()) })),
  feeItems: z.array(z.strictObject({ feeItemId: idSchema, name: z.string(), currentPayer: z.enum(['owner', 'tenant', 'agent', 'developer']), assigned: z.boolean(), paidUntil: z.string().nullable() })),
  steps: z.array(z.strictObject({
    name: stepNameSchema, state: z.enum(['open', 'done', 'waived']), reason: z.string(), by: z.string().nullable(), at: z.string().nullable(),
    data: stepDataSchema.nullable(),
  })),
  notice: z.strictObject({
    noticeId: idSchema, number: z.string(), issuedAt: z.string(), dueAt: z.string(),
    /** The deadline is over and somebody has not answered. */
    overdue: z.boolean(),
    lines: z.array(z.strictObject({
      lineId: idSchema, department: z.string(), instruction: z.string(),
      acknowledgedBy: z.string().nullable(), acknowledgedAt: z.string().nullable(), how: z.string().nullable(), reply: z.string(),
      /** Taken off the notice after it went out: nobody waits for the answer. */
      withdrawnAt: z.string().nullable(),
    })),
  }).nullable(),
  /** Whose stay stands in the way of this one, on the day it would begin; said early, refused at the end. */
  inTheWay: z.strictObject({ name: z.string(), role: z.enum(['owner', 'tenant']), part: z.string(), until: z.string().nullable() }).nullable(),
  /** Agents the owner has let sublet, with the last day of their 委托书. */
  agents: z.array(z.strictObject({ partyId: idSchema, name: z.string(), until: z.string().nullable(), valid: z.boolean() })),
  /** Who lives there and can be joined by a relative. */
  households: z.array(z.strictObject({ partyId: idSchema, name: z.string(), part: z.string() })),
  meters: z.array(z.strictObject({ meterId: idSchema, kind: z.string(), number: z.string(), last: z.int().nullable() })),
  depositItems: z.array(z.strictObject({ feeItemId: idSchema, name: z.string() })),
  /** Keys and cards given out for this premises and not yet back. */
  keysOut: z.array(z.strictObject({ kind: z.string(), number: z.string(), holder: z.string() })),
  /** The slip of keys given out when it was finished. */
  keySlip: z.strictObject({ id: idSchema, number: z.string() }).nullable(),
  archive: z.strictObject({ box: z.string(), at: z.string(), by: z.string() }).nullable(),
  reopened: z.strictObject({ at: z.string(), by: z.string(), reason: z.string() }).nullable(),
})

export const moveInCalls = {
  'moveIn.list': defineCall({
    kind: 'query', allow: DESK, input: z.strictObject({ state: z.enum(['open', 'done', 'all']).default('open') }),
    output: z.strictObject({
      cases: z.array(z.strictObject({
        caseId: idSchema, premisesId: idSchema, room: z.string(), moverKind: moverKindSchema, mover: z.string(), state: z.string(),
        part: z.string(), openedAt: z.string(), openedBy: z.string(), doneSteps: z.int(), allSteps: z.int(), nextStep: stepNameSchema.nullable(), unacknowledged: z.int(), overdue: z.boolean(),
      })),
    }),
  }),
  'moveIn.get': defineCall({ kind: 'query', allow: DESK, input: z.strictObject({ caseId: idSchema }), output: moveInCaseSchema }),
  'moveIn.start': defineCall({
    kind: 'command', allow: DESK, input: z.strictObject({
      requestId: requestIdSchema, premisesId: idSchema, moverKind: moverKindSchema,
      /** The room, where a room is let. */
      part: optionalTextSchema(20).default(''),
    }),
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
    output: moveInCaseSchema, topics: ['move-ins', 'premises', 'charges', 'tasks', 'parties', 'duties', 'keys'],
  }),
  'moveIn.cancel': defineCall({
    kind: 'command', allow: DESK, input: z.strictObject({ requestId: requestIdSchema, ...caseHead, reason: textSchema(200) }),
    output: done, topics: ['move-ins'],
  }),
  /**
   * A case finished by mistake is open again: a manager, the same day, with a reason. What finishing wrote is put back; nothing is deleted.
   * Throws `not-the-same-day`, `case-open`, `reopen-too-late` once something was charged, paid or reported after it.
   */
  'moveIn.reopen': defineCall({
    kind: 'command', allow: MANAGER, input: z.strictObject({ requestId: requestIdSchema, ...caseHead, reason: textSchema(200) }),
    output: moveInCaseSchema, topics: ['move-ins', 'premises', 'charges', 'tasks', 'duties'],
  }),
  /** The archivist has the case's papers in a box. Throws `case-open`. */
  'moveIn.archive': defineCall({
    kind: 'command', allow: DESK, input: z.strictObject({ requestId: requestIdSchema, ...caseHead, box: textSchema(40) }),
    output: moveInCaseSchema, topics: ['move-ins', 'archive'],
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
