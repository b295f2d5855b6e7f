import { z } from 'zod'
import { MOST_UNITS } from '../card-units.ts'
import { DESK, dateSchema, defineCall, done, idSchema, optionalTextSchema, positiveFenSchema, requestIdSchema, textSchema } from './define.ts'

const whySchema = z.strictObject({ zh: z.string(), en: z.string() })
const itemNames = { feeItemId: idSchema, feeItem: z.string(), feeItemEn: z.string() }
const unitsSchema = z.int({ error: 'reading-form' }).min(1, { error: 'not-positive' }).max(MOST_UNITS, { error: 'too-large' })
const usesSchema = z.enum(['residential', 'shop', 'office', 'parking', 'storage', 'other'])

const priceOfCard = { premisesId: idSchema, feeItemId: idSchema, tariffId: idSchema, from: dateSchema, to: dateSchema }
/** What the person at the counter was told; refused with `price-differs` (amountFen) where it is no longer so. */
const told = { amountFen: positiveFenSchema }

export const tierUnitsSchema = z.strictObject({ tier: z.int(), units: z.int(), unitPrice: z.int(), amountFen: z.int() })

const cardSaleSchema = z.strictObject({
  saleId: idSchema, premisesId: idSchema, room: z.string(), use: usesSchema, ...itemNames, cardNumber: z.string(), units: z.int(), amountFen: z.int(), openFen: z.int(),
  businessDate: z.string(), at: z.string(), by: z.string(), payer: z.string(), receipts: z.string(), tiers: z.array(tierUnitsSchema),
})

/** What is bought onto a card at the desk: days for a plate, units for a meter. It stands at the till to be paid at once and is never in arrears. */
export const cardsCalls = {
  /** What a card for these days costs by a tariff, with why. Field errors `not-until`, `tariff-of-other-item`, `ends-before-start`, `card-too-long`, `tariff-not-then` (since), `price-is-zero`. Amount in fen. */
  'monthCards.price': defineCall({ kind: 'query', allow: DESK, input: z.strictObject(priceOfCard), output: z.strictObject({ amountFen: z.int(), why: whySchema }) }),
  /**
   * 月卡: a plate may park from a day to a day, once it is paid. Field errors as for the price, `plate-form` and `card-overlaps` (from, until, room) at `plate`,
   * `price-differs` (amountFen) at `amountFen`. Throws `month-closed` (month).
   */
  'monthCards.sell': defineCall({
    kind: 'command', allow: DESK,
    input: z.strictObject({ requestId: requestIdSchema, ...priceOfCard, plate: textSchema(12), holder: textSchema(40), cardNumber: optionalTextSchema(30), ...told }),
    output: z.strictObject({ cardId: idSchema, chargeId: idSchema, amountFen: z.int() }), topics: ['charges', 'cards'],
  }),
  /** The same plate, holder and item again: from the day after the plate's last card, or from today where that lies in the past. Errors as for selling, and `card-cancelled`. */
  'monthCards.renew': defineCall({
    kind: 'command', allow: DESK, input: z.strictObject({ requestId: requestIdSchema, cardId: idSchema, tariffId: idSchema, to: dateSchema, ...told }),
    output: z.strictObject({ cardId: idSchema, chargeId: idSchema, from: z.string(), amountFen: z.int() }), topics: ['charges', 'cards'],
  }),
  /** A card that nobody paid is taken back. Throws `not-found`, `card-paid`, `card-cancelled`, `month-closed` (month). */
  'monthCards.cancel': defineCall({
    kind: 'command', allow: DESK, input: z.strictObject({ requestId: requestIdSchema, cardId: idSchema, reason: textSchema(200) }), output: done, topics: ['charges', 'cards'],
  }),
  /**
   * Cards that were not cancelled, by any part of the plate: those that hold now or later, end within 14 days without being renewed, have ended (without a text: in the last 400 days), or are not paid.
   * `validUntil`: how long the plate may park without a gap, by what is paid; null = not now. `renewFrom`: where the next card would begin.
   */
  'monthCards.list': defineCall({
    kind: 'query', allow: DESK, input: z.strictObject({ text: z.string().max(20).default(''), show: z.enum(['current', 'ending', 'ended', 'unpaid', 'all']).default('current') }),
    output: z.strictObject({
      total: z.int(),
      cards: z.array(z.strictObject({
        cardId: idSchema, premisesId: idSchema, room: z.string(), ...itemNames, tariffId: idSchema.nullable(), plate: z.string(), cardNumber: z.string(), holder: z.string(), from: z.string(), to: z.string(),
        amountFen: z.int(), openFen: z.int(), state: z.enum(['unpaid', 'coming', 'valid', 'ended']), endsSoon: z.boolean(), validUntil: z.string().nullable(), renewFrom: z.string(), at: z.string(), by: z.string(),
      })),
    }),
  }),

  /** What was bought before: the newest sale to begin the next from, and what of this year is still to be paid. Throws `not-found`; field error `not-card`. */
  'cardSales.before': defineCall({
    kind: 'query', allow: DESK, input: z.strictObject({ premisesId: idSchema, feeItemId: idSchema }),
    output: z.strictObject({ last: z.strictObject({ cardNumber: z.string(), tariffId: idSchema.nullable(), businessDate: z.string(), units: z.int() }).nullable(), unpaidFen: z.int() }),
  }),
  /**
   * What units cost today, or how many the money buys: the most hundredths of a unit that do not cost more; `leftFen` of it stays. Units in 1/1000 of the meter's unit.
   * Tiers go on from `usedBefore`, bought onto the same premises and item in the same month (tiers by month) or year. Field errors `not-card`, `tariff-of-other-item`,
   * `tariff-not-then` (since), `price-is-zero`, `money-too-little` (leastFen) at `buy.moneyFen`.
   */
  'cardSales.price': defineCall({
    kind: 'query', allow: DESK,
    input: z.strictObject({
      premisesId: idSchema, feeItemId: idSchema, tariffId: idSchema,
      buy: z.discriminatedUnion('by', [z.strictObject({ by: z.literal('units'), units: unitsSchema }), z.strictObject({ by: z.literal('money'), moneyFen: positiveFenSchema })]),
    }),
    output: z.strictObject({ units: z.int(), amountFen: z.int(), leftFen: z.int(), usedBefore: z.int(), tiers: z.array(tierUnitsSchema), why: whySchema }),
  }),
  /** Units are sold onto a card. Field errors as for the price, `price-differs` (amountFen) at `amountFen`. */
  'cardSales.sell': defineCall({
    kind: 'command', allow: DESK,
    input: z.strictObject({ requestId: requestIdSchema, premisesId: idSchema, feeItemId: idSchema, tariffId: idSchema, cardNumber: textSchema(30), units: unitsSchema, ...told }),
    output: z.strictObject({ saleId: idSchema, chargeId: idSchema, amountFen: z.int() }), topics: ['charges', 'cards'],
  }),
  /** A sale that nobody paid is taken back. Throws `not-found`, `card-paid`, `card-cancelled`, `sold-after` where the tiers of a later sale go on from it, `month-closed` (month). */
  'cardSales.cancel': defineCall({
    kind: 'command', allow: DESK, input: z.strictObject({ requestId: requestIdSchema, saleId: idSchema, reason: textSchema(200) }), output: done, topics: ['charges', 'cards'],
  }),
  /** 售量日报: what was sold on a day by item, tier and use of the premises, each sale, and what of earlier days is still to be paid. A sale is paid when nothing of it is open. */
  'cardSales.day': defineCall({
    kind: 'query', allow: DESK, input: z.strictObject({ date: dateSchema }),
    output: z.strictObject({
      date: z.string(),
      groups: z.array(z.strictObject({ ...itemNames, use: usesSchema, tier: z.int(), unitPrice: z.int(), count: z.int(), units: z.int(), amountFen: z.int(), paidFen: z.int() })),
      totals: z.array(z.strictObject({ ...itemNames, count: z.int(), units: z.int(), amountFen: z.int(), paidFen: z.int() })),
      sales: z.array(cardSaleSchema), unpaidBefore: z.array(cardSaleSchema), cancelled: z.int(),
    }),
  }),
} as const
