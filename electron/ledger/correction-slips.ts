import type { ReadDb } from '../db/database.ts'
import { accountId } from './accounts.ts'

/** What stands of receipts once correction slips (更正单) are read with them; the receipts themselves stay as they were written. */

/** SQL rows (method, fen, reference) of how a receipt was paid: as it was taken, and what slips moved from one way of paying to another. `receiptId` is SQL. */
export function paidWays(receiptId: string): string {
  return `(SELECT method, amount_fen AS fen, reference, id AS place FROM receipt_method WHERE receipt_id = ${receiptId}
    UNION ALL SELECT detail ->> '$.from.method', -amount_fen, '', 1e9 FROM correction_slip WHERE receipt_id = ${receiptId} AND kind = 'method'
    UNION ALL SELECT detail ->> '$.to.method', amount_fen, detail ->> '$.to.reference', 1e9 FROM correction_slip WHERE receipt_id = ${receiptId} AND kind = 'method')`
}

/** SQL rows (method, fen, date, shift_id) of what slips moved, where each counts: on the day it was written, in the shift it was booked in. */
export const MOVED_WAYS = `(SELECT s.detail ->> '$.from.method' AS method, -s.amount_fen AS fen, s.business_date AS date, e.shift_id FROM correction_slip s JOIN ledger_entry e ON e.id = s.entry_id WHERE s.kind = 'method'
  UNION ALL SELECT s.detail ->> '$.to.method', s.amount_fen, s.business_date, e.shift_id FROM correction_slip s JOIN ledger_entry e ON e.id = s.entry_id WHERE s.kind = 'method')`

const NEWEST_PAYER = `FROM correction_slip s WHERE s.receipt_id = r.id AND s.kind = 'payer' ORDER BY s.id DESC LIMIT 1`

/** SQL: who paid a receipt (named `r`), as the newest slip says. */
export const PAID_BY_NAME = `coalesce((SELECT s.detail ->> '$.to.name' ${NEWEST_PAYER}), r.payer_name)`
export const PAID_BY_PARTY = `CASE WHEN EXISTS (SELECT 1 FROM correction_slip s WHERE s.receipt_id = r.id AND s.kind = 'payer') THEN (SELECT s.detail ->> '$.to.partyId' ${NEWEST_PAYER}) ELSE r.payer_party_id END`

export function hasCorrection(db: ReadDb, receiptId: number): boolean {
  return db.get('SELECT 1 FROM correction_slip WHERE receipt_id = ?', receiptId) !== undefined
}

/** What slips of a day moved from one item or premises to another: the movements, with the side that it left as a minus. */
export function movedLines(db: ReadDb): string {
  return `SELECT t.charge_id, t.deposit_id, t.earmark_id, s.business_date AS date, CASE WHEN t.debit_account_id = ${accountId(db, 'clearing')} THEN t.amount_fen ELSE -t.amount_fen END AS fen
    FROM correction_slip s JOIN ledger_transfer t ON t.entry_id = s.entry_id WHERE s.kind IN ('item', 'premises')`
}
