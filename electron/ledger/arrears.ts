import type { ReadDb } from '../db/database.ts'
import { accountId } from './accounts.ts'
import { PAYER_NAME } from './charges.ts'

/** A charge with what the book owed for it at the end of a day. */
export type Arrear = {
  chargeId: number; premisesId: number; building: string; unit: string; room: string; code: string; payer: string; feeItem: string; feeItemEn: string
  from: string | null; to: string; dueOn: string; amountFen: number; openFen: number; disputed: boolean
}

/**
 * Every charge that was open at the end of a day, by premises and due day. What is open now, less what the book has written since:
 * so a day long past is as exact as today, and today costs no walk through the book. What is bought at the desk (a month card, units onto a
 * card) is never in arrears.
 */
export function openOn(db: ReadDb, asOf: string): Arrear[] {
  const rows = db.all<Omit<Arrear, 'disputed'> & { disputed: number }>(
    `WITH later AS (SELECT t.charge_id AS chargeId, sum(CASE WHEN t.credit_account_id = ?1 THEN t.amount_fen ELSE -t.amount_fen END) AS fen
         FROM ledger_entry e JOIN ledger_transfer t ON t.entry_id = e.id WHERE e.business_date > ?2 AND ?1 IN (t.debit_account_id, t.credit_account_id) GROUP BY t.charge_id),
       stood AS (SELECT chargeId, sum(fen) AS fen FROM (SELECT subject AS chargeId, amount_fen AS fen FROM ledger_balance WHERE account_id = ?1 UNION ALL SELECT chargeId, fen FROM later)
         GROUP BY chargeId HAVING sum(fen) > 0)
     SELECT c.id AS chargeId, c.premises_id AS premisesId, p.building, p.unit, p.room, p.code, coalesce(${PAYER_NAME}, c.payer) AS payer, f.name AS feeItem, f.name_en AS feeItemEn,
       c.from_date AS "from", c.to_date AS "to", c.due_on AS dueOn, c.amount_fen AS amountFen, s.fen AS openFen,
       EXISTS (SELECT 1 FROM charge_dispute d WHERE d.charge_id = c.id AND date(d.since / 1000 + 28800, 'unixepoch') <= ?2
         AND (d.lifted_at IS NULL OR date(d.lifted_at / 1000 + 28800, 'unixepoch') > ?2)) AS disputed
     FROM stood s JOIN charge c ON c.id = s.chargeId AND c.kind NOT IN ('until', 'units') JOIN premises p ON p.id = c.premises_id JOIN fee_item f ON f.id = c.fee_item_id LEFT JOIN party_name n ON n.party_id = c.payer_party_id
     ORDER BY p.sort_key, c.due_on, c.id`, accountId(db, 'receivable'), asOf)
  return rows.map((row) => ({ ...row, disputed: row.disputed === 1 }))
}
