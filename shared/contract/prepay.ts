import { z } from 'zod'
import { DESK, MANAGER, countedFenSchema, dateSchema, defineCall, done, idSchema, nothing, requestIdSchema, textSchema } from './define.ts'
import { chargeSchema } from './fees.ts'

const months = z.int({ error: 'months-form' }).min(1, { error: 'months-form' }).max(60, { error: 'months-form' })
/** Percent off, or months on top. */
const gives = z.enum(['percent', 'free-months'])

const offer = z.strictObject({
  offerId: idSchema, feeItemId: idSchema, feeItem: z.string(), feeItemEn: z.string(), name: z.string(), months: z.int(), gives, size: z.int(), from: z.string(), to: z.string().nullable(), refundRule: z.string(),
})

const sums = { sumFen: z.int(), discountFen: z.int(), totalFen: z.int() }

/** 预缴: months of a fee are charged ahead at the price of today and paid at once, where the office has an offer with its discount. */
export const prepayCalls = {
  /** Offers for paying ahead, those that hold now or later first. */
  'offers.list': defineCall({ kind: 'query', allow: DESK, input: nothing, output: z.strictObject({ offers: z.array(offer) }) }),
  /**
   * A new offer of a fee that is charged by time: so many months paid for give so many percent off (1–99), or months on top (1–24).
   * Field errors `not-by-period`, `offer-size` (least, most), `ends-before-start`, and `name-taken` where another of the name holds in those days.
   */
  'offers.add': defineCall({
    kind: 'command', allow: MANAGER,
    input: z.strictObject({ requestId: requestIdSchema, feeItemId: idSchema, name: textSchema(20), months, gives, size: z.int({ error: 'not-whole' }), from: dateSchema, to: dateSchema.nullable(), refundRule: textSchema(200) }),
    output: z.strictObject({ offerId: idSchema }), topics: ['tariffs', 'charges'],
  }),
  /** The offer is made no more after a day; what was given by it stays. Throws `already-ended`; field error `ends-before-start`. */
  'offers.end': defineCall({
    kind: 'command', allow: MANAGER, input: z.strictObject({ requestId: requestIdSchema, offerId: idSchema, to: dateSchema }), output: done, topics: ['tariffs', 'charges'],
  }),

  /**
   * What paying ahead would charge: the next months of the item that nobody has billed or paid, by today's price, and what the offer takes off.
   * Sums in fen, `totalFen` is what is paid; `paidUntil` is the day it is then paid to. Field errors: `not-by-period` at `feeItemId`, `offer-not-now`
   * at `offerId`, and at `months`: `offer-months` (months), `fewer-months` (months) where the item ends before.
   */
  'charges.previewAhead': defineCall({
    kind: 'query', allow: DESK, input: z.strictObject({ premisesId: idSchema, feeItemId: idSchema, months, offerId: idSchema.nullable() }),
    output: z.strictObject({
      charges: z.array(z.strictObject({ from: z.string(), to: z.string(), amountFen: z.int(), discountFen: z.int() })),
      ...sums, freeMonths: z.int(), paidUntil: z.string(), refundRule: z.string(),
    }),
  }),
  /**
   * Charges the months: each is a charge of its own month, due on its own day, so that billing later passes it by and a price that changes
   * does not touch it. `expectedFen` is the total that was shown. Field errors as the preview; throws `changed-since-preview`.
   */
  'charges.chargeAhead': defineCall({
    kind: 'command', allow: DESK, input: z.strictObject({ requestId: requestIdSchema, premisesId: idSchema, feeItemId: idSchema, months, offerId: idSchema.nullable(), expectedFen: countedFenSchema }),
    output: z.strictObject({ runId: idSchema, chargeIds: z.array(idSchema), ...sums }), topics: ['charges', 'billing'],
  }),
  /** Months charged ahead that are not paid yet, by the act that charged them; `openFen` of them is open. Sums in fen. */
  'charges.ahead': defineCall({
    kind: 'query', allow: DESK, input: z.strictObject({ premisesIds: z.array(idSchema).min(1).max(50) }),
    output: z.strictObject({
      ahead: z.array(z.strictObject({
        runId: idSchema, premisesId: idSchema, feeItemId: idSchema, feeItem: z.string(), feeItemEn: z.string(), from: z.string(), to: z.string(), months: z.int(), freeMonths: z.int(),
        offer: offer.pick({ name: true, months: true, gives: true, size: true, refundRule: true }).nullable(), sumFen: z.int(), discountFen: z.int(), openFen: z.int(),
      })),
    }),
  }),
  /**
   * 取消预缴: takes back the months of one such act that nobody has paid anything of, with their discount; they may be billed again. Throws
   * `nothing-to-undo`, and `month-closed` (month). Sums in fen.
   */
  'charges.undoAhead': defineCall({
    kind: 'command', allow: DESK, input: z.strictObject({ requestId: requestIdSchema, runId: idSchema }),
    output: z.strictObject({ count: z.int(), sumFen: z.int() }), topics: ['charges', 'billing'],
  }),

  /**
   * Every charge of a premises, of all items or of one, the newest period first, also what is settled or was taken back; `items` are those there is
   * something of, and `paidUntil` the day each fee by time is paid to. Sums in fen.
   */
  'charges.history': defineCall({
    kind: 'query', allow: DESK,
    input: z.strictObject({ premisesId: idSchema, feeItemId: idSchema.nullable().default(null), page: z.int().min(0).default(0), pageSize: z.int().min(1).max(200).default(50) }),
    output: z.strictObject({
      total: z.int(), items: z.array(z.strictObject({ feeItemId: idSchema, feeItem: z.string(), feeItemEn: z.string() })),
      paidUntil: z.array(z.strictObject({ premisesId: idSchema, room: z.string(), feeItemId: idSchema, feeItem: z.string(), feeItemEn: z.string(), date: z.string().nullable(), earlierOpen: z.boolean() })),
      charges: z.array(chargeSchema.extend({ paidFen: z.int(), takenBack: z.boolean() })),
    }),
  }),
} as const
