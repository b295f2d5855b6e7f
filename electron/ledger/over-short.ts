import type { ReadDb, WriteDb } from '../db/database.ts'
import { overShortCase, overShortSettlement } from '../db/schema/desk-shift.ts'

/** Over/short (长短款) of a counted shift in one way of paying: `amountFen` is counted − expected, `standsFen` what of it no correction slip has put right. */
export type OverShort = { caseId: number; shiftId: number; method: string; amountFen: number; standsFen: number }

const CASE = `SELECT c.id AS caseId, c.shift_id AS shiftId, c.method, c.amount_fen AS amountFen,
  c.amount_fen + coalesce((SELECT sum(s.amount_fen) FROM over_short_settlement s WHERE s.case_id = c.id), 0) AS standsFen FROM over_short_case c`

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
