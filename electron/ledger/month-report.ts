import type { MonthReport } from '../../shared/contract/reports.ts'
import type { ReadDb } from '../db/database.ts'
import { accountId } from './accounts.ts'

type Charges = MonthReport['charges'][number]

/** A charge that is taken back is taken back whole; what paying ahead had taken off it was counted then. */
const TAKEN_OFF_BEFORE = `CASE a.kind WHEN 'undone' THEN coalesce((SELECT sum(o.amount_fen) FROM charge_adjustment o WHERE o.charge_id = a.charge_id AND o.kind = 'prepay'), 0) ELSE 0 END`

/** SQL: movements (month of the book, charge's month and item, amount) that paid charges (+) or took a payment back (−); `?2` is what is owed, `?3` what is prepaid. */
const RECEIVED = `SELECT c.fee_item_id AS item, c.month, CASE WHEN t.credit_account_id = ?2 THEN t.amount_fen ELSE -t.amount_fen END AS fen
    FROM ledger_entry e JOIN ledger_transfer t ON t.entry_id = e.id JOIN charge c ON c.id = t.charge_id
    WHERE e.month = ?1 AND ((e.kind IN ('payment', 'prepaid-settles', 'correction') AND t.credit_account_id = ?2) OR (e.kind IN ('reversal', 'correction') AND t.debit_account_id = ?2))
  UNION ALL SELECT c.fee_item_id, c.month, -t.amount_fen FROM ledger_entry e JOIN ledger_transfer t ON t.entry_id = e.id JOIN charge c ON c.id = t.charge_id
    WHERE e.month = ?1 AND e.kind = 'adjustment' AND t.credit_account_id = ?3`

/** 应收/实收/清欠/预收 of a month, what was prepaid and held, and what else it brought, as the book stands now. */
export function monthReport(db: ReadDb, month: string): MonthReport {
  return { month, charges: chargesOf(db, month), prepaid: prepaidOf(db, month), deposits: depositsOf(db, month), others: othersOf(db, month) }
}

function chargesOf(db: ReadDb, month: string): Charges[] {
  return db.all<Charges>(
    `SELECT CASE WHEN f.account_code LIKE 'collected:%' THEN 'collected' WHEN f.account_code LIKE 'common:%' THEN 'common' ELSE 'own' END AS "group", f.id AS feeItemId, f.name AS feeItem, f.name_en AS feeItemEn,
       sum(x.charged) AS chargedFen, sum(x.adjusted) AS adjustedFen, sum(x.received) AS receivedFen, sum(x.cleared) AS clearedFen, sum(x.ahead) AS aheadFen, sum(x.open) AS openFen FROM (
       SELECT c.fee_item_id AS item, c.amount_fen AS charged, 0 AS adjusted, 0 AS received, 0 AS cleared, 0 AS ahead, 0 AS open FROM charge c WHERE c.month = ?1
       UNION ALL SELECT item, 0, 0, CASE WHEN month = ?1 THEN fen ELSE 0 END, CASE WHEN month < ?1 THEN fen ELSE 0 END, CASE WHEN month > ?1 THEN fen ELSE 0 END, 0 FROM (${RECEIVED})
       UNION ALL SELECT c.fee_item_id, 0, a.amount_fen - ${TAKEN_OFF_BEFORE}, 0, 0, 0, 0 FROM ledger_entry e JOIN charge_adjustment a ON a.entry_id = e.id JOIN charge c ON c.id = a.charge_id WHERE e.month = ?1 AND e.kind = 'adjustment'
       UNION ALL SELECT c.fee_item_id, 0, 0, 0, 0, 0, b.amount_fen FROM ledger_balance b JOIN charge c ON c.id = b.subject WHERE b.account_id = ?2 AND c.month <= ?1
       UNION ALL SELECT c.fee_item_id, 0, 0, 0, 0, 0, CASE WHEN t.credit_account_id = ?2 THEN t.amount_fen ELSE -t.amount_fen END
         FROM ledger_entry e JOIN ledger_transfer t ON t.entry_id = e.id JOIN charge c ON c.id = t.charge_id WHERE e.month > ?1 AND c.month <= ?1 AND ?2 IN (t.debit_account_id, t.credit_account_id)
     ) x JOIN fee_item f ON f.id = x.item GROUP BY f.id HAVING chargedFen OR adjustedFen OR receivedFen OR clearedFen OR aheadFen OR openFen
     ORDER BY CASE "group" WHEN 'own' THEN 1 WHEN 'collected' THEN 2 ELSE 3 END, f.id`, month, accountId(db, 'receivable'), accountId(db, 'prepaid'))
}

/** SQL: movements of an account of what is held (`?2`), growing when credited: after the month (`late`), or in it by entry kind. */
const HELD = (subject: string): string => `SELECT ${subject} AS subject, e.month > ?1 AS late, e.kind, t.credit_account_id = ?2 AS grows, o.code AS other, t.amount_fen AS fen
  FROM ledger_entry e JOIN ledger_transfer t ON t.entry_id = e.id JOIN ledger_account o ON o.id = CASE WHEN t.credit_account_id = ?2 THEN t.debit_account_id ELSE t.credit_account_id END
  WHERE e.month >= ?1 AND ?2 IN (t.debit_account_id, t.credit_account_id)`

/** What came in on receipts, less what was voided, reversed or moved elsewhere by slips; everything else used it. */
function prepaidOf(db: ReadDb, month: string): MonthReport['prepaid'] {
  const isIn = `((grows AND kind IN ('payment', 'opening')) OR (NOT grows AND kind = 'reversal') OR kind = 'correction')`
  const signed = 'CASE WHEN grows THEN fen ELSE -fen END'
  const rows = db.all<{ feeItemId: number; feeItem: string | null; feeItemEn: string | null; inFen: number; usedFen: number; closingFen: number }>(
    `SELECT x.subject AS feeItemId, f.name AS feeItem, f.name_en AS feeItemEn, sum(x.inFen) AS inFen, sum(x.usedFen) AS usedFen, sum(x.closingFen) AS closingFen FROM (
       SELECT subject, 0 AS inFen, 0 AS usedFen, amount_fen AS closingFen FROM ledger_balance WHERE account_id = ?2
       UNION ALL SELECT subject, CASE WHEN NOT late AND ${isIn} THEN ${signed} ELSE 0 END, CASE WHEN NOT late AND NOT ${isIn} THEN -(${signed}) ELSE 0 END, CASE WHEN late THEN -(${signed}) ELSE 0 END FROM (${HELD('coalesce(t.earmark_id, 0)')})
     ) x LEFT JOIN fee_item f ON f.id = x.subject GROUP BY x.subject HAVING sum(x.inFen) OR sum(x.usedFen) OR sum(x.closingFen) ORDER BY x.subject`, month, accountId(db, 'prepaid'))
  return rows.map(({ feeItemId, feeItem, feeItemEn, ...row }) => ({ ...row, feeItemId: feeItemId === 0 ? null : feeItemId, feeItem: feeItem ?? '', feeItemEn: feeItemEn ?? '', openingFen: row.closingFen - row.inFen + row.usedFen }))
}

function depositsOf(db: ReadDb, month: string): MonthReport['deposits'] {
  const isIn = `((grows AND kind = 'payment') OR (NOT grows AND kind = 'reversal'))`
  const signed = 'CASE WHEN grows THEN fen ELSE -fen END'
  const gone = (what: string): string => `CASE WHEN NOT late AND NOT ${isIn} AND ${what} THEN -(${signed}) ELSE 0 END`
  const rows = db.all<Omit<MonthReport['deposits'][number], 'openingFen'>>(
    `SELECT f.id AS feeItemId, f.name AS feeItem, f.name_en AS feeItemEn, sum(x.inFen) AS inFen, sum(x.backFen) AS backFen, sum(x.keptFen) AS keptFen, sum(x.usedFen) AS usedFen, sum(x.closingFen) AS closingFen FROM (
       SELECT subject, 0 AS inFen, 0 AS backFen, 0 AS keptFen, 0 AS usedFen, amount_fen AS closingFen FROM ledger_balance WHERE account_id = ?2
       UNION ALL SELECT subject, CASE WHEN NOT late AND ${isIn} THEN ${signed} ELSE 0 END, ${gone(`kind = 'refund' AND other <> 'deposit-kept'`)}, ${gone(`kind = 'refund' AND other = 'deposit-kept'`)}, ${gone(`kind <> 'refund'`)},
         CASE WHEN late THEN -(${signed}) ELSE 0 END FROM (${HELD('t.deposit_id')})
     ) x JOIN deposit d ON d.id = x.subject JOIN fee_item f ON f.id = d.fee_item_id
     GROUP BY f.id HAVING sum(x.inFen) OR sum(x.backFen) OR sum(x.keptFen) OR sum(x.usedFen) OR sum(x.closingFen) ORDER BY f.id`, month, accountId(db, 'deposit-held'))
  return rows.map((row) => ({ ...row, openingFen: row.closingFen - row.inFen + row.backFen + row.keptFen + row.usedFen }))
}

function othersOf(db: ReadDb, month: string): MonthReport['others'] {
  return db.all<MonthReport['others'][number]>(
    `SELECT a.code AS account, sum(CASE WHEN t.credit_account_id = a.id THEN t.amount_fen ELSE -t.amount_fen END) AS sumFen
     FROM ledger_entry e JOIN ledger_transfer t ON t.entry_id = e.id JOIN ledger_account a ON a.id IN (t.debit_account_id, t.credit_account_id) AND a.code IN ('rounding', 'discount', 'channel-fees', 'over-short', 'deposit-kept', 'petty-expense')
     WHERE e.month = ? GROUP BY a.id HAVING sumFen <> 0 ORDER BY a.id`, month)
}
