import type { ReadDb } from '../db/database.ts'
import { accountId } from './accounts.ts'

/** By how much a row `m` of petty_cash_move changes what the box holds. */
export const PETTY_CHANGE = `CASE m.kind WHEN 'top-up' THEN m.amount_fen WHEN 'counted' THEN m.difference_fen ELSE -m.amount_fen END`

/** What the box of petty cash holds by the book. */
export function pettyCashHeld(db: ReadDb): number {
  return db.one<{ fen: number }>(
    'SELECT coalesce(sum(CASE WHEN debit_account_id = ?1 THEN amount_fen ELSE -amount_fen END), 0) AS fen FROM ledger_transfer WHERE debit_account_id = ?1 OR credit_account_id = ?1', accountId(db, 'petty-cash')).fen
}

/** The box's own list and the book say the same, and the box never held less than nothing. */
export function pettyCashFaults(db: ReadDb): string[] {
  const { listedFen, leastFen } = db.one<{ listedFen: number; leastFen: number }>(
    `SELECT coalesce(sum(change), 0) AS listedFen, coalesce(min(held), 0) AS leastFen FROM (SELECT ${PETTY_CHANGE} AS change, sum(${PETTY_CHANGE}) OVER (ORDER BY m.id) AS held FROM petty_cash_move m)`)
  const heldFen = pettyCashHeld(db)
  return [...(listedFen === heldFen ? [] : [`petty cash: its list says ${listedFen}, the book ${heldFen}`]), ...(leastFen < 0 ? [`petty cash: it held ${leastFen}`] : [])]
}
