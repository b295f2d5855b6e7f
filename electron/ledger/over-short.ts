import { OVER_SHORT_WAYS } from '../../shared/contract/finance.ts'
import type { ReadDb, WriteDb } from '../db/database.ts'
import { overShortCase, overShortSettlement } from '../db/schema/desk-shift.ts'

/** Over/short (长短款) of a counted shift in one way of paying: `amountFen` is counted − expected, `standsFen` what of it no correction slip has put right. */
export type OverShort = { caseId: number; shiftId: number; method: string; amountFen: number; standsFen: number }

/** SQL: what of a case (named `c`) no correction slip has put right. */
export const STANDS_FEN = '(c.amount_fen + coalesce((SELECT sum(put_right.amount_fen) FROM over_short_settlement put_right WHERE put_right.case_id = c.id), 0))'

const CASE = `SELECT c.id AS caseId, c.shift_id AS shiftId, c.method, c.amount_fen AS amountFen, ${STANDS_FEN} AS standsFen FROM over_short_case c`

/** The way of a case for money that was handed in; a shift may hand in more than once, and no two are netted. */
export function arrivalWay(handedInId: number): string {
  return `in-transit:${handedInId}`
}

/** What a case's way is, without which money it was. */
export function overShortWay(method: string): (typeof OVER_SHORT_WAYS)[number] {
  const way = OVER_SHORT_WAYS.find((each) => method === each || method.startsWith(`${each}:`))
  if (!way) throw new Error(`over/short in ${method}`)
  return way
}

/** Undefined where the shift was counted right in this way of paying, or not counted in it at all. */
export function overShortOf(db: ReadDb, shiftId: number, method: string): OverShort | undefined {
  return db.get<OverShort>(`${CASE} WHERE c.shift_id = ? AND c.method = ?`, shiftId, method)
}

export function openOverShort(db: WriteDb, values: typeof overShortCase.$inferInsert): number {
  return db.insert(overShortCase, values)
}

export type Settling = { shiftId: number; method: string; amountFen: number; correctionSlipId: number; at: number }

/** Adds what a correction slip put right (+ where the count was short, − where it was over) to the shift's case; a case of 0.00 is opened where there is none. */
export function settleOverShort(db: WriteDb, { shiftId, method, amountFen, correctionSlipId, at }: Settling): void {
  const caseId = overShortOf(db, shiftId, method)?.caseId ?? openOverShort(db, { shiftId, method, amountFen: 0, reason: '', at })
  db.insert(overShortSettlement, { caseId, correctionSlipId, amountFen, at })
}
