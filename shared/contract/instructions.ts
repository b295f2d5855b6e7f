import { z } from 'zod'
import { DESK, dateSchema, defineCall, done, idSchema, requestIdSchema, textSchema } from './define.ts'

export const instructionSchema = z.strictObject({
  instructionId: idSchema, premisesId: idSchema.nullable(), room: z.string(), partyId: idSchema.nullable(), personName: z.string(), text: z.string(),
  /** Last day it holds; null = until it is ended. */
  untilDate: z.string().nullable(), at: z.string(), by: z.string(),
})

export const instructionsCalls = {
  /** What everybody at the desk must know of a premises, a person, or a person at a premises. Field errors `premises-or-person` at `premisesId` where neither is named, `not-found` at `premisesId` or `partyId`, `date-passed` at `untilDate`. */
  'instructions.add': defineCall({
    kind: 'command', allow: DESK,
    input: z.strictObject({ requestId: requestIdSchema, premisesId: idSchema.nullable(), partyId: idSchema.nullable(), text: textSchema(120), untilDate: dateSchema.nullable() }),
    output: z.strictObject({ instructionId: idSchema }), topics: ['instructions', 'tasks'],
  }),
  /** It no longer holds. Throws `not-found`, `instruction-ended` (name, at). */
  'instructions.end': defineCall({ kind: 'command', allow: DESK, input: z.strictObject({ requestId: requestIdSchema, instructionId: idSchema }), output: done, topics: ['instructions', 'tasks'] }),
  /** Running ones, those that end soonest first; with `all` those that ran out or were ended after them, newest first. */
  'instructions.list': defineCall({
    kind: 'query', allow: DESK, input: z.strictObject({ text: z.string().max(60).default(''), all: z.boolean().default(false) }),
    output: z.strictObject({ instructions: z.array(instructionSchema.extend({ state: z.enum(['running', 'expired', 'ended']), endedBy: z.string() })) }),
  }),
  /** What holds today of these premises and of those who own them or live there, and of these people wherever they are. */
  'instructions.of': defineCall({
    kind: 'query', allow: DESK, input: z.strictObject({ premisesIds: z.array(idSchema).max(60).default([]), partyIds: z.array(idSchema).max(60).default([]) }),
    output: z.strictObject({ instructions: z.array(instructionSchema) }),
  }),
} as const
