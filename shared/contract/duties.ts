import { z } from 'zod'
import { BILLING, DESK, dateSchema, defineCall, done, idSchema, nothing, optionalTextSchema, requestIdSchema } from './define.ts'

/** What a case leaves for others to do: reports to the police station, the cashier's first bill and deposits. */
export const registrationStateSchema = z.enum(['due', 'reported', 'not-needed'])

export const dutiesCalls = {
  /** Who is to be reported to the police station or was; due ones first, with `overdue` where the deadline has passed. At most 500. */
  'registrations.list': defineCall({
    kind: 'query', allow: DESK, input: z.strictObject({ state: z.enum(['due', 'all']).default('due') }),
    output: z.strictObject({
      registrations: z.array(z.strictObject({
        registrationId: idSchema, premisesId: idSchema, room: z.string(), partyId: idSchema, name: z.string(), phone: z.string(), documentKind: z.string().nullable(), documentTail: z.string(),
        event: z.enum(['arrive', 'leave']), personKind: z.enum(['tenant', 'foreigner', 'taiwan']), dueAt: z.string(), state: registrationStateSchema, overdue: z.boolean(),
        reportedOn: z.string().nullable(), note: z.string(),
      })),
    }),
  }),
  /** What became of a report. Throws `not-found`, `registration-recorded`, and the field errors `empty` and `day-not-yet` at reportedOn, `reason-needed` at note where it is said not to be needed. */
  'registrations.record': defineCall({
    kind: 'command', allow: DESK,
    input: z.strictObject({ requestId: requestIdSchema, registrationId: idSchema, state: z.enum(['reported', 'not-needed']), reportedOn: dateSchema.nullable(), note: optionalTextSchema(200) }),
    output: done, topics: ['duties', 'tasks'],
  }),
  /** The cashier's watch-list: fees that begin or change their payer, until the first of them is paid; deposits asked for, until they are paid. Fen. */
  'feeStarts.list': defineCall({
    kind: 'query', allow: DESK, input: nothing,
    output: z.strictObject({
      starts: z.array(z.strictObject({
        markId: idSchema, premisesId: idSchema, room: z.string(), payer: z.string(), occasion: z.enum(['delivery', 'move-in', 'transfer', 'move-out']), from: z.string(),
        markedAt: z.string().nullable(), markedBy: z.string().nullable(), firstDueOn: z.string().nullable(), overdue: z.boolean(),
      })),
      deposits: z.array(z.strictObject({ requestId: idSchema, premisesId: idSchema, room: z.string(), payer: z.string(), feeItemId: idSchema, feeItem: z.string(), amountFen: z.int(), askedOn: z.string(), askedBy: z.string() })),
    }),
  }),
  /** The cashier marks 开始收费 with the day the first bill is due. Throws `not-found`, `already-marked`, and the field error `before-the-start` (date) at firstDueOn. */
  'feeStarts.mark': defineCall({
    kind: 'command', allow: BILLING, input: z.strictObject({ requestId: requestIdSchema, markId: idSchema, firstDueOn: dateSchema }), output: done, topics: ['duties'],
  }),
} as const
