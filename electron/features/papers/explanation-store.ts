import type { ReadDb } from '../../db/database.ts'
import { accountId } from '../../ledger/accounts.ts'

type Kind = 'moved' | 'waived' | 'undone' | 'corrected' | 'prepay'

/** How a charge was made smaller, oldest first; `at` in milliseconds. */
export function adjustmentsOf(db: ReadDb, chargeId: number): { at: number; kind: Kind; reason: string; amountFen: number }[] {
  return db.all('SELECT at, kind, reason, amount_fen AS amountFen FROM charge_adjustment WHERE charge_id = ? ORDER BY id', chargeId)
}

/** What was paid of a charge, by receipt; without a number it came from what was prepaid when it was billed. What was paid and taken back again stands with a minus. */
export function paymentsOf(db: ReadDb, chargeId: number): { on: string; number: string; amountFen: number }[] {
  return db.all(
    `SELECT e.business_date AS "on", coalesce(r.number, '') AS number, sum(CASE WHEN t.credit_account_id = ?2 THEN t.amount_fen ELSE -t.amount_fen END) AS amountFen
     FROM ledger_transfer t JOIN ledger_entry e ON e.id = t.entry_id LEFT JOIN receipt r ON r.id = t.receipt_id
     WHERE t.charge_id = ?1 AND (?2 IN (t.debit_account_id, t.credit_account_id)) AND (t.receipt_id IS NOT NULL OR e.kind IN ('payment', 'prepaid-settles'))
     GROUP BY e.id, r.id ORDER BY e.id`, chargeId, accountId(db, 'receivable'))
}

/** What made a charge, its last day as it was charged, and the refund rule of the offer it was paid ahead under. */
export function madeOf(db: ReadDb, chargeId: number): { snapshot: string; to: string; refundRule: string | null } {
  return db.one(
    `SELECT c.snapshot, c.to_date AS "to", (SELECT o.refund_rule FROM charged_ahead a JOIN prepay_offer o ON o.id = a.offer_id WHERE a.run_id = c.billing_run_id) AS refundRule FROM charge c WHERE c.id = ?`, chargeId)
}
