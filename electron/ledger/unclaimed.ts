import type { ReadDb } from '../db/database.ts'
import { RECEIPT_STANDS } from './receipt-stands.ts'

/** SQL: what is claimed of a sum (named `u`) on receipts that stand, less what red receipts gave back to it. */
export const CLAIMED_FEN = `coalesce((SELECT sum(k.amount_fen + coalesce((SELECT sum(m.amount_fen) FROM receipt red JOIN receipt_method m ON m.receipt_id = red.id WHERE red.reverses_receipt_id = k.receipt_id AND m.method = 'unclaimed'), 0))
  FROM money_claim k JOIN receipt r ON r.id = k.receipt_id WHERE k.money_id = u.id AND ${RECEIPT_STANDS}), 0)`

/** SQL that holds for a sum (named `u`) that was put aside as no income. Such an entry takes back the one that booked it. */
export const SET_ASIDE = `u.entry_id IN (SELECT reverses_entry_id FROM ledger_entry WHERE reverses_entry_id IS NOT NULL)`

/** What is open of all money without a name, in fen. */
export function unclaimedOpen(db: ReadDb): number {
  return db.one<{ fen: number }>(`SELECT coalesce(sum(u.amount_fen - ${CLAIMED_FEN}), 0) AS fen FROM unclaimed_money u WHERE NOT (${SET_ASIDE})`).fen
}
