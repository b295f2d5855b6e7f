import type { Fen } from '../../shared/money.ts'
import type { ReadDb } from '../db/database.ts'
import { accountId, drawer } from './accounts.ts'
import { IS_DEBT } from './stands.ts'

export type DrawerMoves = { inFen: Fen; outFen: Fen }

/** What came into and went out of a shift's drawer; the change float itself is not counted. */
export function drawerMoves(db: ReadDb, shiftId: number, stationId: number): DrawerMoves {
  const id = accountId(db, drawer(stationId))
  return db.one<DrawerMoves>(
    `SELECT coalesce(sum(CASE WHEN t.debit_account_id = ?1 THEN t.amount_fen END), 0) AS inFen,
            coalesce(sum(CASE WHEN t.credit_account_id = ?1 THEN t.amount_fen END), 0) AS outFen
     FROM ledger_transfer t JOIN ledger_entry e ON e.id = t.entry_id
     WHERE t.shift_id = ?2 AND e.kind NOT IN ('shift-open', 'shift-close')`, id, shiftId)
}

/** What a shift's drawer should hold: float + cash in − cash out, from the book. */
export function expectedCash(db: ReadDb, shift: { id: number; stationId: number; floatFen: number }): number {
  const { inFen, outFen } = drawerMoves(db, shift.id, shift.stationId)
  return shift.floatFen + inFen - outFen
}

/** Sum of one tracked account for a premises. */
export function totalFor(db: ReadDb, code: 'prepaid' | 'deposit-held', premisesId: number): Fen {
  return db.one<{ fen: Fen }>('SELECT coalesce(sum(amount_fen), 0) AS fen FROM ledger_balance WHERE account_id = ? AND premises_id = ?', accountId(db, code), premisesId).fen
}

/** What a premises owes. */
export function debtOf(db: ReadDb, premisesId: number): Fen {
  return db.one<{ fen: Fen }>(`SELECT coalesce(sum(b.amount_fen), 0) AS fen FROM ledger_balance b WHERE b.account_id = ? AND b.premises_id = ? AND ${IS_DEBT}`, accountId(db, 'receivable'), premisesId).fen
}
