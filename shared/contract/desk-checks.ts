import { z } from 'zod'
import { DESK, MANAGER, defineCall, done, idSchema, nothing, optionalTextSchema, requestIdSchema, textSchema } from './define.ts'

/** When an item is looked at: opening the desk, closing it, or what stands on it. */
export const checkMomentSchema = z.enum(['open', 'close', 'equipment'])

/** An item as it stands in a shift; null until somebody answered it. */
export const checkSchema = z.strictObject({
  itemId: idSchema, moment: checkMomentSchema, text: z.string(), answer: z.strictObject({ done: z.boolean(), note: z.string(), at: z.string(), by: z.string() }).nullable(),
})

export const deskChecksCalls = {
  /** The property's own list, in its order. */
  'deskChecks.items': defineCall({
    kind: 'query', allow: DESK, input: nothing,
    output: z.strictObject({ items: z.array(z.strictObject({ itemId: idSchema, moment: checkMomentSchema, text: z.string(), active: z.boolean() })) }),
  }),
  /**
   * The list of a moment as it shall be, in its order; `itemId` null is a new item, an item that is not named is switched off. What was answered to it stays.
   * Field errors `not-found` and `check-twice` at `items.N.text`.
   */
  'deskChecks.save': defineCall({
    kind: 'command', allow: MANAGER,
    input: z.strictObject({ requestId: requestIdSchema, moment: checkMomentSchema, items: z.array(z.strictObject({ itemId: idSchema.nullable(), text: textSchema(40), active: z.boolean() })).max(40) }),
    output: done, topics: ['desk-checks'],
  }),
  /** The list as it stands for a shift: an item is open until somebody answered it. */
  'deskChecks.of': defineCall({
    kind: 'query', allow: DESK, input: z.strictObject({ shiftId: idSchema }),
    output: z.strictObject({ checks: z.array(checkSchema) }),
  }),
  /** How items stand in one's own shift; answered again, the later answer counts. Field errors `check-needs-note` at `answers.N.note` where something is not right and nothing is said of it, `not-found` at `answers.N.itemId`. Throws `shift-not-open`. */
  'deskChecks.answer': defineCall({
    kind: 'command', allow: DESK,
    input: z.strictObject({ requestId: requestIdSchema, shiftId: idSchema, answers: z.array(z.strictObject({ itemId: idSchema, done: z.boolean(), note: optionalTextSchema(120) })).min(1).max(120) }),
    output: done, topics: ['desk-checks', 'shift'],
  }),
} as const
