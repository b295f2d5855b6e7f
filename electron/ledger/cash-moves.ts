import type { z } from 'zod'
import type { cashMoveSchema } from '../../shared/contract/cash-moves.ts'
import { dateTime } from '../../shared/dates.ts'
import type { ReadDb } from '../db/database.ts'

export type CashMove = z.infer<typeof cashMoveSchema>

/** Cash that came into or left a shift's drawer without a receipt, in the order it happened; for the drawer's page and the hand-over sheet. */
export function cashMovesOf(db: ReadDb, shiftId: number): CashMove[] {
  return db.all<Omit<CashMove, 'at'> & { at: number }>(
    `SELECT m.id AS cashMoveId, m.kind, m.amount_fen AS amountFen, m.reason, m.paper_number AS paperNumber, h.place, m.at, u.name AS by
     FROM cash_move m JOIN user u ON u.id = m.by LEFT JOIN money_handed_in h ON h.id = m.handed_in_id WHERE m.shift_id = ? ORDER BY m.id`, shiftId)
    .map((row) => ({ ...row, at: dateTime(row.at) }))
}
