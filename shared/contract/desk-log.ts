import { z } from 'zod'
import { DESK, dateSchema, defineCall, idSchema, requestIdSchema, textSchema } from './define.ts'
import { taskKindSchema, taskSchema } from './desk.ts'

/** What a clerk writes into the log by hand; everything else comes into it by itself. */
export const logKindSchema = taskKindSchema.extract(['log', 'parcel', 'found', 'visitor', 'matter'])

export const deskLogCalls = {
  /** The desk's log, newest first, at most 500: what happened, for whom, until when, with what came of it. `from` and `to` are days on which it was written. */
  'deskLog.list': defineCall({
    kind: 'query', allow: DESK,
    input: z.strictObject({ from: dateSchema.nullable().default(null), to: dateSchema.nullable().default(null), text: z.string().max(60).default(''), kind: taskKindSchema.nullable().default(null), state: z.enum(['all', 'open']).default('all') }),
    output: z.strictObject({ entries: z.array(taskSchema.extend({ closedAt: z.string().nullable(), closedBy: z.string(), outcome: z.string() })) }),
  }),
  /** Writes into the log. `open`: it carries over from shift to shift until somebody closes it (`tasks.close`); else it is only noted. Field errors `not-found` at `premisesId` or `partyId`, `noted-has-no-due` at `dueOn`. */
  'deskLog.add': defineCall({
    kind: 'command', allow: DESK,
    input: z.strictObject({
      requestId: requestIdSchema, kind: logKindSchema, text: textSchema(200), premisesId: idSchema.nullable().default(null), partyId: idSchema.nullable().default(null),
      dueOn: dateSchema.nullable().default(null), open: z.boolean(),
    }),
    output: z.strictObject({ taskId: idSchema }), topics: ['tasks'],
  }),
} as const
