import { z } from 'zod'
import { BILLING, DESK, countedFenSchema, defineCall, idSchema, nothing, optionalTextSchema, positiveFenSchema, requestIdSchema, textSchema } from './define.ts'

/** Cash that came into or left a drawer without a receipt. `change`: notes were swapped, nothing moved. */
export const cashMoveKindSchema = z.enum(['in', 'out', 'change', 'drop'])
export const cashPlaceSchema = z.enum(['finance', 'bank', 'safe'])

/** `place`: where a drop went; null for the others. */
export const cashMoveSchema = z.strictObject({
  cashMoveId: idSchema, kind: cashMoveKindSchema, amountFen: z.int(), reason: z.string(), paperNumber: z.string(), place: cashPlaceSchema.nullable(), at: z.string(), by: z.string(),
})

export const cashMovesCalls = {
  /**
   * Cash into or out of the drawer of one's own shift: float that was fetched (`in`) or given back (`out`), a drop to finance, bank or safe that is in transit until it has arrived, notes
   * that were changed. A mistake is put right by the opposite move. Field errors `place-needed` where a drop goes nowhere, `paper-needed` where money moves without a paper, `more-than-drawer` at `amountFen`.
   * Throws `shift-not-open`, `month-closed`.
   */
  'cashMoves.add': defineCall({
    kind: 'command', allow: DESK,
    input: z.strictObject({
      requestId: requestIdSchema, shiftId: idSchema, kind: cashMoveKindSchema, amountFen: positiveFenSchema, reason: textSchema(120),
      paperNumber: optionalTextSchema(40), place: cashPlaceSchema.nullable().default(null),
    }),
    output: z.strictObject({ cashMoveId: idSchema }), topics: ['shift'],
  }),
  /** Cash moves of a shift, in the order they happened. */
  'cashMoves.list': defineCall({ kind: 'query', allow: DESK, input: z.strictObject({ shiftId: idSchema }), output: z.strictObject({ moves: z.array(cashMoveSchema) }) }),
} as const

const pettyMove = { requestId: requestIdSchema, amountFen: positiveFenSchema, reason: textSchema(120), paperNumber: textSchema(40) }
const pettyDone = z.strictObject({ pettyMoveId: idSchema, balanceFen: z.int() })

export const pettyCashCalls = {
  /** 备用金: the box's own book, newest first. `amountFen` of a count is what was counted, `differenceFen` how far it was from the book; `balanceFen` is what the box holds after the row. */
  'pettyCash.list': defineCall({
    kind: 'query', allow: BILLING, input: nothing,
    output: z.strictObject({
      balanceFen: z.int(),
      moves: z.array(z.strictObject({
        pettyMoveId: idSchema, kind: z.enum(['top-up', 'spent', 'returned', 'counted']), amountFen: z.int(), differenceFen: z.int(), balanceFen: z.int(),
        reason: z.string(), paperNumber: z.string(), businessDate: z.string(), at: z.string(), by: z.string(),
      })),
    }),
  }),
  /** Finance fills the box. Throws `month-closed`. */
  'pettyCash.topUp': defineCall({ kind: 'command', allow: BILLING, input: z.strictObject(pettyMove), output: pettyDone, topics: ['petty-cash'] }),
  /** What was bought from the box, with the paper that shows it. Field error `more-than-petty-cash` (balanceFen) at `amountFen`. Throws `month-closed`. */
  'pettyCash.spend': defineCall({ kind: 'command', allow: BILLING, input: z.strictObject(pettyMove), output: pettyDone, topics: ['petty-cash'] }),
  /** Money goes back from the box to finance. Errors as for `pettyCash.spend`. */
  'pettyCash.giveBack': defineCall({ kind: 'command', allow: BILLING, input: z.strictObject(pettyMove), output: pettyDone, topics: ['petty-cash'] }),
  /** The box was counted: what it differs from the book is booked as over or short. Field error `difference-needs-reason` at `reason`. Throws `month-closed`. */
  'pettyCash.count': defineCall({
    kind: 'command', allow: BILLING, input: z.strictObject({ requestId: requestIdSchema, countedFen: countedFenSchema, reason: optionalTextSchema(120) }),
    output: z.strictObject({ pettyMoveId: idSchema, balanceFen: z.int(), differenceFen: z.int() }), topics: ['petty-cash'],
  }),
} as const
