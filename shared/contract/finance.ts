import { z } from 'zod'
import { MANAGER, countedFenSchema, dateSchema, defineCall, done, idSchema, nothing, optionalTextSchema, requestIdSchema, textSchema } from './define.ts'
import { METHODS, methodSchema } from './fees.ts'

/** Where takings go when they leave the drawer. */
export const PLACES = ['finance', 'bank', 'safe'] as const
export const placeSchema = z.enum(PLACES)

const handedInSchema = z.strictObject({
  handedInId: idSchema, shiftId: idSchema.nullable(), by: z.string(), station: z.string(), amountFen: z.int(), place: placeSchema, slipNumber: z.string(), handedOn: z.string(),
  /** `counted` until a slip says who took it; `in-transit` with one; `arrived` once it is where it should be. */
  state: z.enum(['counted', 'in-transit', 'arrived']),
  arrivedOn: z.string().nullable(), arrivedFen: z.int().nullable(), arrivedBy: z.string(),
})

/** Cash and slips were counted when the shift closed; a drawer again the morning after, money handed in where it arrived. */
export const OVER_SHORT_WAYS = [...METHODS, 'overnight', 'in-transit'] as const
export const overShortWaySchema = z.enum(OVER_SHORT_WAYS)
export const decisionSchema = z.enum(['company', 'person', 'explained'])

const overShortCaseSchema = z.strictObject({
  caseId: idSchema, shiftId: idSchema, date: z.string(), person: z.string(), station: z.string(), method: overShortWaySchema,
  /** Counted − expected as it was signed, and what of it no correction slip has put right. */
  amountFen: z.int(), standsFen: z.int(), reason: z.string(), witness: z.string(),
  slips: z.array(z.string()),
  /** `settled`: slips brought it to 0.00; `own`: of the reader's own shift, another manager decides. */
  state: z.enum(['open', 'settled', 'decided']), own: z.boolean(),
  decision: decisionSchema.nullable(), decisionNote: z.string(), decidedAt: z.string().nullable(), decidedBy: z.string(),
})

const checkedReceiptSchema = z.strictObject({
  receiptId: idSchema, number: z.string(), kind: z.enum(['fees', 'deposit', 'red']), date: z.string(), room: z.string(), payer: z.string(), totalFen: z.int(), cashier: z.string(),
  methods: z.array(methodSchema.or(z.enum(['prepaid', 'deposit', 'unclaimed']))),
  /** Voided; taken back by red receipts, in fen; put right by so many slips. */
  voided: z.boolean(), reversedFen: z.int(), slips: z.int(),
  /** Taken by whoever reads this: another one looks at it. */
  own: z.boolean(),
  check: z.strictObject({ at: z.string(), by: z.string(), note: z.string(), changedSince: z.boolean() }).nullable(),
})

export const financeCalls = {
  /** Takings that left a drawer, newest first: those not arrived, or the last 300. Sums are of all that have not arrived. */
  'finance.list': defineCall({
    kind: 'query', allow: MANAGER, input: z.strictObject({ show: z.enum(['open', 'all']).default('open') }),
    output: z.strictObject({ rows: z.array(handedInSchema), countedFen: z.int(), inTransitFen: z.int() }),
  }),
  /** Where the money goes and the number of the slip for it, until it has arrived. Throws `not-found`, `money-arrived`. */
  'finance.say': defineCall({
    kind: 'command', allow: MANAGER, input: z.strictObject({ requestId: requestIdSchema, handedInId: idSchema, place: placeSchema, slipNumber: optionalTextSchema(40) }), output: done, topics: ['shift'],
  }),
  /**
   * The money is where it should be: what arrived is booked on that day. Another amount than was counted is said with a reason and becomes an over/short case of the shift.
   * Throws `not-found`, `money-arrived`; field errors `arrived-before` (date), `read-in-future`, `month-closed` (month) at `on`, `difference-needs-reason` at `reason`.
   */
  'finance.arrive': defineCall({
    kind: 'command', allow: MANAGER, input: z.strictObject({ requestId: requestIdSchema, handedInId: idSchema, on: dateSchema, arrivedFen: countedFenSchema, reason: optionalTextSchema(200) }),
    output: z.strictObject({ differenceFen: z.int() }), topics: ['shift'],
  }),

  /** 缴费审核: receipts of a span of days, oldest first, at most 300. */
  'finance.receipts': defineCall({
    kind: 'query', allow: MANAGER, input: z.strictObject({ from: dateSchema, to: dateSchema, show: z.enum(['unchecked', 'checked', 'all']).default('unchecked') }),
    output: z.strictObject({ rows: z.array(checkedReceiptSchema), total: z.int(), totalFen: z.int() }),
  }),
  /**
   * Ticks receipts as looked at, for good; a voided one too, and a red one by itself. Field errors at `receiptIds.N`: `not-found`, `receipt-checked` (number),
   * `check-own-receipt` (number) where the reader took the money.
   */
  'finance.checkReceipts': defineCall({
    kind: 'command', allow: MANAGER, input: z.strictObject({ requestId: requestIdSchema, receiptIds: z.array(idSchema).min(1).max(300), note: optionalTextSchema(200).default('') }),
    output: z.strictObject({ count: z.int() }), topics: ['receipts'],
  }),

  /** 长短款: cases newest first, and their sums by person and month, over and short each by itself, as signed and as they stand. */
  'overShort.list': defineCall({
    kind: 'query', allow: MANAGER, input: z.strictObject({ show: z.enum(['open', 'all']).default('open') }),
    output: z.strictObject({
      cases: z.array(overShortCaseSchema),
      sums: z.array(z.strictObject({ userId: idSchema, person: z.string(), month: z.string(), count: z.int(), overFen: z.int(), shortFen: z.int(), standsOverFen: z.int(), standsShortFen: z.int() })),
    }),
  }),
  /** Who bears what still stands, or that it is explained; once. Throws `not-found`, `over-short-decided` (name), `over-short-settled`, `over-short-own`. */
  'overShort.decide': defineCall({
    kind: 'command', allow: MANAGER, input: z.strictObject({ requestId: requestIdSchema, caseId: idSchema, decision: decisionSchema, note: textSchema(200) }), output: done, topics: ['shift'],
  }),

  /** Who holds what now, drawers closed for the night, shifts that went past their day, and matters a receiver did not take; the last 60 days. */
  'shifts.held': defineCall({
    kind: 'query', allow: MANAGER, input: nothing,
    output: z.strictObject({
      drawers: z.array(z.strictObject({
        stationId: idSchema, station: z.string(), state: z.enum(['open', 'night']), shiftId: idSchema, person: z.string(), since: z.string(), businessDate: z.string(),
        floatFen: z.int(), expectedFen: z.int(), methods: z.array(z.strictObject({ method: methodSchema, count: z.int(), sumFen: z.int() })),
        /** Days since its business day: above 0 the hand-over is missing. */
        daysLate: z.int(),
      })),
      late: z.array(z.strictObject({ shiftId: idSchema, person: z.string(), station: z.string(), businessDate: z.string(), closedAt: z.string() })),
      rejected: z.array(z.strictObject({ paper: z.enum(['hand-over-sheet', 'night-opening-sheet']), paperId: idSchema, at: z.string(), from: z.string(), to: z.string(), room: z.string(), text: z.string(), note: z.string() })),
    }),
  }),
} as const
