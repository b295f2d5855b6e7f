import { z } from 'zod'
import { AGES } from '../ages.ts'
import { DESK, dateSchema, defineCall, done, idSchema, nothing, positiveFenSchema, requestIdSchema, textSchema } from './define.ts'

export const CONTACT_WAYS = ['call', 'visit', 'letter', 'message'] as const
/** 缴费通知单 is level 0, 催缴通知单 is 1 to 3. */
export const LETTER_LEVELS = [0, 1, 2, 3] as const
export const letterLevelSchema = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)])
export type LetterLevel = z.infer<typeof letterLevelSchema>

/** Why somebody who was chosen gets no letter. */
export const NO_LETTER = ['nothing-open', 'disputed', 'not-due', 'no-level-before'] as const

/** Amounts in fen by age, in the order of AGES. */
const agesSchema = z.array(z.int()).length(AGES.length)
const filter = {
  /** The book as it stood at the end of this day; null is today. */
  asOf: dateSchema.nullable().default(null), building: z.string().max(20).default(''),
  /** Room as spoken, or a part of it. */
  text: z.string().max(60).default(''), payer: z.string().max(60).default(''),
  /** `open` is everything owed, `overdue` what is past its due day, else one age. */
  age: z.enum(['open', 'overdue', ...AGES]).default('open'),
}

/** A promise as it stands today: `kept` is reckoned from the book until somebody says otherwise. */
export const promiseStateSchema = z.enum(['open', 'due', 'kept', 'broken', 'replaced'])

export const dunningCalls = {
  /** Who owes what since when, by premises and payer, with sums over everything that fits the filter. Fen. */
  'arrears.list': defineCall({
    kind: 'query', allow: DESK, input: z.strictObject({ ...filter, page: z.int().min(0).default(0), pageSize: z.int().min(1).max(200).default(100) }),
    output: z.strictObject({
      asOf: z.string(), total: z.int(), buildings: z.array(z.string()),
      sums: z.strictObject({ openFen: z.int(), disputedFen: z.int(), ages: agesSchema }),
      rows: z.array(z.strictObject({
        premisesId: idSchema, room: z.string(), payer: z.string(), count: z.int(), openFen: z.int(), disputedFen: z.int(), ages: agesSchema, oldestDueOn: z.string(),
        lastLetter: z.strictObject({ number: z.string(), level: letterLevelSchema, on: z.string() }).nullable(), promisedOn: z.string().nullable(),
      })),
    }),
  }),
  /** Every premises that fits the filter, whatever the page. */
  'arrears.everyPremises': defineCall({ kind: 'query', allow: DESK, input: z.strictObject(filter), output: z.strictObject({ premisesIds: z.array(idSchema) }) }),
  /** What was said and sent about the arrears of a premises, newest first. Fen. */
  'dunning.get': defineCall({
    kind: 'query', allow: DESK, input: z.strictObject({ premisesId: idSchema }),
    output: z.strictObject({
      contacts: z.array(z.strictObject({
        contactId: idSchema, way: z.enum(CONTACT_WAYS), happenedOn: z.string(), text: z.string(), by: z.string(),
        promise: z.strictObject({ on: z.string(), fen: z.int().nullable(), state: promiseStateSchema, settled: z.boolean() }).nullable(),
      })),
      letters: z.array(z.strictObject({ letterId: idSchema, number: z.string(), level: letterLevelSchema, payer: z.string(), on: z.string(), payBy: z.string(), totalFen: z.int(), by: z.string() })),
    }),
  }),
  /** Promises that are due today or were broken, the oldest first: whom the desk calls again. */
  'dunning.promises': defineCall({
    kind: 'query', allow: DESK, input: nothing,
    output: z.strictObject({
      promises: z.array(z.strictObject({ contactId: idSchema, premisesId: idSchema, room: z.string(), text: z.string(), on: z.string(), fen: z.int().nullable(), openFen: z.int(), state: z.enum(['due', 'broken']) })),
    }),
  }),
  /** A word with somebody who owes. A promise takes the place of an earlier one. Field errors `day-in-future`, `promise-before-contact`, `promise-day-needed`. */
  'dunning.addContact': defineCall({
    kind: 'command', allow: DESK,
    input: z.strictObject({ requestId: requestIdSchema, premisesId: idSchema, way: z.enum(CONTACT_WAYS), happenedOn: dateSchema, text: textSchema(500), promisedOn: dateSchema.nullable(), promisedFen: positiveFenSchema.nullable() }),
    output: z.strictObject({ contactId: idSchema }), topics: ['dunning', 'archive'],
  }),
  /**
   * Numbers a notice for every payer of the premises and freezes it as paper; those that can have none are said with the reason. With `lateFee`, a level above 0 asks for the late fee up to today: it
   * becomes a charge of its own, listed with its reckoning. Papers: `payment-notice` for level 0,
   * `dunning-letter` above, `dunning-batch` (id: the first letter) for all of them in one file. Field errors `day-is-past` (payBy), `nothing-to-issue` (premisesIds).
   */
  'dunning.issue': defineCall({
    kind: 'command', allow: DESK, input: z.strictObject({ requestId: requestIdSchema, premisesIds: z.array(idSchema).min(1).max(20_000), level: letterLevelSchema, payBy: dateSchema, lateFee: z.boolean().default(false) }),
    output: z.strictObject({
      letters: z.array(z.strictObject({ letterId: idSchema, number: z.string(), premisesId: idSchema, room: z.string(), payer: z.string() })),
      skipped: z.array(z.strictObject({ premisesId: idSchema, room: z.string(), payer: z.string(), code: z.enum(NO_LETTER) })),
    }), topics: ['dunning', 'archive', 'charges'],
  }),
  /** Says how a promise ended. Throws `not-found`, `no-promise`, `promise-settled`. */
  'dunning.settlePromise': defineCall({
    kind: 'command', allow: DESK, input: z.strictObject({ requestId: requestIdSchema, contactId: idSchema, as: z.enum(['kept', 'broken', 'replaced']) }), output: done, topics: ['dunning', 'archive'],
  }),
} as const
