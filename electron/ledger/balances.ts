import type { Fen } from '../../shared/money.ts'
import type { ReadDb } from '../db/database.ts'
import { type AccountCode, accountId, drawer } from './accounts.ts'

/** Balance of an account over the whole book: debits less credits. Walks the book; for reports and checks. */
export function accountBalance(db: ReadDb, code: AccountCode): Fen {
  const id = accountId(db, code)
  return db.one<{ fen: Fen }>(
    `SELECT coalesce(sum(CASE WHEN debit_account_id = ? THEN amount_fen ELSE -amount_fen END), 0) AS fen
     FROM ledger_transfer WHERE debit_account_id = ? OR credit_account_id = ?`, id, id, id).fen
}

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

/** Open amount of a charge; 0 when it is settled. */
export function openOfCharge(db: ReadDb, premisesId: number, chargeId: number): Fen {
  return trackedBalance(db, 'receivable', premisesId, chargeId)
}

/** Prepayment of a premises for a fee item, or the free one where `feeItemId` is null. */
export function prepaidFor(db: ReadDb, premisesId: number, feeItemId: number | null): Fen {
  return trackedBalance(db, 'prepaid', premisesId, feeItemId ?? 0)
}

/** Sum of one tracked account for a premises. */
export function totalFor(db: ReadDb, code: 'receivable' | 'prepaid' | 'deposit-held', premisesId: number): Fen {
  return db.one<{ fen: Fen }>('SELECT coalesce(sum(amount_fen), 0) AS fen FROM ledger_balance WHERE account_id = ? AND premises_id = ?', accountId(db, code), premisesId).fen
}

function trackedBalance(db: ReadDb, code: 'receivable' | 'prepaid', premisesId: number, subject: number): Fen {
  return (db.get<{ fen: Fen }>('SELECT amount_fen AS fen FROM ledger_balance WHERE account_id = ? AND premises_id = ? AND subject = ?', accountId(db, code), premisesId, subject)?.fen ?? 0) as Fen
}
