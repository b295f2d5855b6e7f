import type { CallOutput } from '../../../shared/contract/index.ts'
import { dateTime } from '../../../shared/dates.ts'
import type { ReadDb, WriteDb } from '../../db/database.ts'
import { pettyCashMove } from '../../db/schema/desk-shift.ts'
import { PETTY_CHANGE } from '../../ledger/petty-cash.ts'

type Move = CallOutput<'pettyCash.list'>['moves'][number]

export function insertPettyMove(db: WriteDb, values: typeof pettyCashMove.$inferInsert): number {
  return db.insert(pettyCashMove, values)
}

/** Newest first, each with what the box held after it. */
export function pettyMoves(db: ReadDb): Move[] {
  return db.all<Omit<Move, 'at'> & { at: number }>(
    `SELECT m.id AS pettyMoveId, m.kind, m.amount_fen AS amountFen, m.difference_fen AS differenceFen, sum(${PETTY_CHANGE}) OVER (ORDER BY m.id) AS balanceFen,
       m.reason, m.paper_number AS paperNumber, m.business_date AS businessDate, m.at, u.name AS by
     FROM petty_cash_move m JOIN user u ON u.id = m.by ORDER BY m.id DESC LIMIT 500`)
    .map((row) => ({ ...row, at: dateTime(row.at) }))
}
