import { z } from 'zod'
import { cashMoveSchema } from './cash-moves.ts'
import { DESK, MANAGER, countedFenSchema, dateSchema, defineCall, idSchema, nothing, optionalTextSchema, requestIdSchema, textSchema } from './define.ts'
import { checkSchema } from './desk-checks.ts'
import { methodSchema } from './fees.ts'
import { shiftSummarySchema } from './setup.ts'
import { stockGapSchema } from './stock.ts'

/** How many of each note or coin: value in fen → count. */
export const countSchema = z.array(z.strictObject({ valueFen: z.int().positive(), count: z.int().min(0).max(100_000) })).max(20)

export const methodTotalSchema = z.strictObject({ method: methodSchema, count: z.int(), sumFen: z.int() })

export const matterSchema = z.strictObject({
  key: z.string(), kind: z.enum(['delivery', 'move-in', 'move-out', 'notice', 'check', 'task', 'dispute', 'unprinted-receipt', 'unpaid-card', 'unpaid-ahead', 'refund', 'sealed-code', 'key-out', 'instruction', 'promise', 'equipment']),
  premisesId: idSchema.nullable(), room: z.string(), text: z.string(), since: z.string(), dueOn: z.string().nullable(),
})

/** Slips and sums of the ways of paying that are no cash, as they were counted; below zero where more was given back than taken. */
export const methodCountSchema = z.array(z.strictObject({ method: methodSchema.exclude(['cash']), count: z.int().min(0).max(100_000), sumFen: z.int() })).max(10)

const countedMethodSchema = z.strictObject({ method: methodSchema, count: z.int(), sumFen: z.int(), expectedCount: z.int(), expectedFen: z.int(), differenceFen: z.int() })

export const countedSchema = z.strictObject({
  countId: idSchema, at: z.string(), lines: countSchema, countedFen: z.int(), expectedFen: z.int(), differenceFen: z.int(), recount: z.int(), methods: z.array(countedMethodSchema),
})

/** What is looked at before going home; what is not `done` is named with a note, or stands among the matters anyway (`named`). */
export const gateSchema = z.strictObject({ key: z.enum(['backup', 'open-shifts', 'unprinted', 'unsent', 'hand-written']), state: z.enum(['done', 'named', 'open']), text: z.string() })

export const handOverSheetSchema = z.strictObject({
  handOverId: idSchema.nullable(), shift: shiftSummarySchema, state: z.enum(['open', 'closed']), closedAt: z.string().nullable(), receiver: z.string().nullable(),
  station: z.string(), property: z.string(),
  cash: z.strictObject({
    floatFen: z.int(), cashInFen: z.int(), cashOutFen: z.int(),
    /** null until a blind count is saved. */
    expectedFen: z.int().nullable(), countedFen: z.int().nullable(), differenceFen: z.int().nullable(), lines: countSchema,
    /** How often it was counted. */
    counts: z.int(),
    handedInFen: z.int(), nextFloatFen: z.int(), slipNumber: z.string(), reason: z.string(),
  }).nullable(),
  methods: z.array(methodTotalSchema),
  /** Slips and sums of the last count beside what the book says; empty until a count is saved. */
  methodCounts: z.array(countedMethodSchema),
  gate: z.array(gateSchema.extend({ note: z.string() })),
  /** The manager who saw a difference above the limit, or settled a count the two did not agree on. */
  witness: z.string(),
  /** 'night': closed with nobody there to take it. */
  kind: z.enum(['relief', 'night']),
  /** Settled from prepaid by these receipts: methods and this together are what the receipts say. */
  fromPrepaidFen: z.int(),
  receipts: z.array(z.strictObject({ kind: z.enum(['fees', 'deposit', 'red']), count: z.int(), first: z.string(), last: z.string(), next: z.string(), sumFen: z.int() })),
  handWritten: z.array(z.string()),
  spoiled: z.array(z.string()),
  missingPaper: z.array(z.string()),
  /** Books of forms the station holds: how many went in the shift, the next one, and where forms are missing. */
  stock: z.array(z.strictObject({ bookId: idSchema, name: z.string(), first: z.string(), last: z.string(), used: z.int(), next: z.string(), gaps: z.array(stockGapSchema) })),
  /** Cash into and out of the drawer without a receipt, in the order it happened. */
  cashMoves: z.array(cashMoveSchema),
  /** The property's check lists with what was answered in this shift. */
  checks: z.array(checkSchema),
  matters: z.array(matterSchema.extend({ accepted: z.boolean().nullable(), note: z.string() })),
})

const answerSchema = z.strictObject({ key: z.string(), accepted: z.boolean(), note: optionalTextSchema(200) })

/** What closing a shift says, whoever takes it. */
const closingInput = {
  shiftId: idSchema, countId: idSchema, slipNumber: optionalTextSchema(40), differenceReason: optionalTextSchema(200), remark: optionalTextSchema(200).default(''),
  gate: z.array(z.strictObject({ key: gateSchema.shape.key, note: optionalTextSchema(200) })).max(10).default([]),
}

export const shiftCalls = {
  /** The windows' stations, each with its drawer: who has it, or what was left in it. `night`: it waits to be counted by two. */
  'stations.list': defineCall({
    kind: 'query', allow: DESK, input: nothing,
    output: z.strictObject({
      stations: z.array(z.strictObject({
        stationId: idSchema, name: z.string(), drawerFen: z.int(), takenBy: z.string(),
        night: z.strictObject({ nightCloseId: idSchema, shiftId: idSchema, by: z.string(), at: z.string() }).nullable(),
      })),
    }),
  }),
  /** Another station with a drawer of its own. Field error `name-taken`. */
  'stations.add': defineCall({
    kind: 'command', allow: MANAGER, input: z.strictObject({ requestId: requestIdSchema, name: textSchema(20) }), output: z.strictObject({ stationId: idSchema }), topics: ['shift'],
  }),
  'shift.current': defineCall({
    kind: 'query', allow: DESK, input: nothing,
    output: z.strictObject({
      shift: shiftSummarySchema.nullable(),
      /** Another person's open shift at this station. */
      otherShift: shiftSummarySchema.nullable(),
      /** What the drawer holds by the book when nobody has it: the float left by the last shift. */
      drawerFen: z.int(),
    }),
  }),
  /**
   * Takes a drawer over with a float that was counted; the window's own station unless another is named. Throws `shift-already-open`, `drawer-taken` (name, since),
   * `night-opening-needs-two` where it was closed for the night; field errors `count-differs` (countedFen), `not-found`.
   */
  'shift.open': defineCall({
    kind: 'command', allow: DESK, input: z.strictObject({ requestId: requestIdSchema, floatFen: countedFenSchema, lines: countSchema.default([]), stationId: idSchema.nullable().default(null) }),
    output: shiftSummarySchema, topics: ['shift', 'session'],
  }),
  /** Saves a blind count of the cash, and of the slips of other ways; only the answer shows what was expected. Recounts are kept beside it. Field error `chosen-twice` at a method. */
  'shift.count': defineCall({
    kind: 'command', allow: DESK, input: z.strictObject({ requestId: requestIdSchema, shiftId: idSchema, lines: countSchema, methods: methodCountSchema.default([]) }), output: countedSchema, topics: ['shift'],
  }),
  /** Every count of a shift with what was expected then, for who has the shift and for a manager. Throws `not-found`, `not-allowed`. */
  'shift.counts': defineCall({ kind: 'query', allow: DESK, input: z.strictObject({ shiftId: idSchema }), output: z.strictObject({ counts: z.array(countedSchema) }) }),
  /** Everything that passes to the next person. Cash figures stay null until a count is saved. */
  'shift.sheet': defineCall({ kind: 'query', allow: DESK, input: z.strictObject({ shiftId: idSchema }), output: handOverSheetSchema }),
  /**
   * Both sign, the giver with a ticket of `approvals.signOwn`, the receiver with one of `approvals.give`: the shift closes for good, what is over or short is booked by way of
   * paying and becomes a case, takings leave the drawer, the receiver's shift opens with the float. Above the office's limit, or where the receiver counted otherwise, a manager
   * signs too. Field errors `count-again`, `count-outdated` at `countId`, `method-not-counted` (methods) at `methods`, `difference-needs-reason`, `more-than-counted`
   * (countedFen) at `nextFloatFen`, `counts-differ` (countedFen, receiverFen) at `receiverCountedFen`, `not-answered`, `reject-needs-note` at `matters.N`, `gate-needs-note` at `gate.N`.
   * Throws `shift-not-open`, `paper-number-missing` (numbers), `checks-open` (items), `witness-needed` (limitFen), `witness-not-manager`, `receiver-has-shift`, `ticket-invalid`.
   */
  'shift.handOver': defineCall({
    kind: 'command', allow: DESK,
    input: z.strictObject({
      requestId: requestIdSchema, ...closingInput, nextFloatFen: countedFenSchema,
      matters: z.array(answerSchema),
      /** What the receiver counted, where they counted it again; null = they agree with the giver's count. */
      receiverCountedFen: countedFenSchema.nullable().default(null),
      /** Which of two counts stands, once a manager has decided. */
      standsFen: countedFenSchema.nullable().default(null),
      giverTicket: z.string(), ticket: z.string(), managerTicket: z.string().default(''),
    }),
    output: z.strictObject({ handOverId: idSchema, nextShiftId: idSchema, differenceFen: z.int() }), topics: ['shift', 'session', 'tasks'],
  }),
  /** Nobody is there to take over: signed by who leaves, the drawer locked with what is left in it until two count it. Errors as for `shift.handOver`. */
  'shift.closeForNight': defineCall({
    kind: 'command', allow: DESK,
    input: z.strictObject({ requestId: requestIdSchema, ...closingInput, leftFen: countedFenSchema, giverTicket: z.string(), managerTicket: z.string().default('') }),
    output: z.strictObject({ nightCloseId: idSchema, differenceFen: z.int() }), topics: ['shift', 'session', 'tasks'],
  }),
  /** What was left for the night and the matters with it, for the two who open the drawer. Throws `not-found`. */
  'shift.night': defineCall({ kind: 'query', allow: DESK, input: z.strictObject({ nightCloseId: idSchema }), output: z.strictObject({ sheet: handOverSheetSchema, matters: z.array(matterSchema) }) }),
  /**
   * The morning after: two have counted the drawer together, the second with a ticket of `approvals.give`; what it differs from the night's is a case of the night's shift, matters are
   * answered, and the shift of who opens begins. Throws `not-found`, `night-opened`, `shift-already-open`, `ticket-invalid`, `witness-needed` (limitFen) where more than the office's limit is missing or
   * too much and neither is a manager; field errors `count-differs`, `not-answered`, `reject-needs-note`, `difference-needs-reason`.
   */
  'shift.openAfterNight': defineCall({
    kind: 'command', allow: DESK,
    input: z.strictObject({ requestId: requestIdSchema, nightCloseId: idSchema, countedFen: countedFenSchema, lines: countSchema, differenceReason: optionalTextSchema(200), matters: z.array(answerSchema), ticket: z.string() }),
    output: shiftSummarySchema, topics: ['shift', 'session', 'tasks'],
  }),
  'shift.handOvers': defineCall({
    kind: 'query', allow: DESK, input: z.strictObject({ limit: z.int().min(1).max(200).default(50) }),
    output: z.strictObject({
      /** Newest first; a night stands with who opened it, '' until somebody did. */
      handOvers: z.array(z.strictObject({ kind: z.enum(['relief', 'night']), paper: z.enum(['hand-over-sheet', 'night-close-sheet', 'night-opening-sheet']), paperId: idSchema, shiftId: idSchema, at: z.string(), from: z.string(), to: z.string(), differenceFen: z.int(), rejected: z.int(), matters: z.int() })),
    }),
  }),
  /** The day as the manager sees it: takings by method and item, receipts, over/short by shift. */
  'day.summary': defineCall({
    kind: 'query', allow: MANAGER, input: z.strictObject({ date: dateSchema }),
    output: z.strictObject({
      date: z.string(),
      /** Money taken; with what was settled from prepaid it is the sum of the receipts. */
      totalFen: z.int(), fromPrepaidFen: z.int(), receiptsFen: z.int(), receiptCount: z.int(),
      methods: z.array(methodTotalSchema),
      items: z.array(z.strictObject({ feeItem: z.string(), count: z.int(), sumFen: z.int() })),
      /** Deposits that were paid back that day, by way; no part of what was taken. */
      refunds: z.array(methodTotalSchema),
      shifts: z.array(z.strictObject({
        shiftId: idSchema, userName: z.string(), station: z.string(), openedAt: z.string(), closedAt: z.string().nullable(), floatFen: z.int(),
        takingsFen: z.int(), fromPrepaidFen: z.int(), cashFen: z.int(), receiptFirst: z.string(), receiptLast: z.string(), receiptCount: z.int(),
        expectedFen: z.int(), countedFen: z.int().nullable(), differenceFen: z.int().nullable(), reason: z.string(), handedTo: z.string().nullable(), handOverId: idSchema.nullable(),
      })),
    }),
  }),
} as const
