import type { CallOutput } from '../../../shared/contract/index.ts'
import { dateTime } from '../../../shared/dates.ts'
import type { ReadDb, WriteDb } from '../../db/database.ts'
import { monthClose } from '../../db/schema/charging.ts'
import { accountId } from '../../ledger/accounts.ts'

export type MonthFigures = CallOutput<'months.list'>['months'][number]['figures']
type Sums = Pick<MonthFigures, 'chargedFen' | 'receivedFen' | 'adjustedFen' | 'openFen'>
type ItemRow = Sums & { feeItemId: number; feeItem: string; feeItemEn: string }

/** A charge that is taken back is taken back whole; what paying ahead had taken off it was counted then. */
const TAKEN_OFF_BEFORE = `CASE a.kind WHEN 'undone' THEN coalesce((SELECT sum(o.amount_fen) FROM charge_adjustment o WHERE o.charge_id = a.charge_id AND o.kind = 'prepay'), 0) ELSE 0 END`

/**
 * What a month came to, by fee item, as the book stands now: `openFen` is what is owed for it and for all months before it. What prepayments had
 * settled of a charge that was taken back is prepaid again, so it is received no longer.
 */
export function figuresOf(db: ReadDb, month: string): MonthFigures {
  const items = db.all<ItemRow>(
    `SELECT f.id AS feeItemId, f.name AS feeItem, f.name_en AS feeItemEn, sum(x.charged) AS chargedFen, sum(x.received) AS receivedFen, sum(x.adjusted) AS adjustedFen, sum(x.open) AS openFen FROM (
       SELECT c.fee_item_id AS item, c.amount_fen AS charged, 0 AS received, 0 AS adjusted, 0 AS open FROM charge c WHERE c.month = ?1
       UNION ALL SELECT c.fee_item_id, 0, -t.amount_fen, 0, 0 FROM ledger_entry e JOIN ledger_transfer t ON t.entry_id = e.id JOIN charge c ON c.id = t.charge_id
         WHERE e.month = ?1 AND e.kind IN ('reversal', 'correction') AND t.debit_account_id = ?2
       UNION ALL SELECT c.fee_item_id, 0, t.amount_fen, 0, 0 FROM ledger_entry e JOIN ledger_transfer t ON t.entry_id = e.id JOIN charge c ON c.id = t.charge_id
         WHERE e.month = ?1 AND e.kind IN ('payment', 'prepaid-settles', 'correction') AND t.credit_account_id = ?2
       UNION ALL SELECT c.fee_item_id, 0, -t.amount_fen, 0, 0 FROM ledger_entry e JOIN ledger_transfer t ON t.entry_id = e.id JOIN charge c ON c.id = t.charge_id
         WHERE e.month = ?1 AND e.kind = 'adjustment' AND t.credit_account_id = ?3
       UNION ALL SELECT c.fee_item_id, 0, 0, a.amount_fen - ${TAKEN_OFF_BEFORE}, 0 FROM ledger_entry e JOIN charge_adjustment a ON a.entry_id = e.id JOIN charge c ON c.id = a.charge_id WHERE e.month = ?1 AND e.kind = 'adjustment'
       UNION ALL SELECT c.fee_item_id, 0, 0, 0, b.amount_fen FROM ledger_balance b JOIN charge c ON c.id = b.subject WHERE b.account_id = ?2 AND c.month <= ?1
     ) x JOIN fee_item f ON f.id = x.item GROUP BY f.id ORDER BY f.id`, month, accountId(db, 'receivable'), accountId(db, 'prepaid'))
  const sum = (key: keyof Sums): number => items.reduce((total, item) => total + item[key], 0)
  return { chargedFen: sum('chargedFen'), receivedFen: sum('receivedFen'), adjustedFen: sum('adjustedFen'), openFen: sum('openFen'), items }
}

/** Months that something was charged or booked in, up to one, newest first. */
export function monthsUntil(db: ReadDb, last: string, count: number): string[] {
  return db.all<{ month: string }>('SELECT month FROM charge WHERE month <= ?1 UNION SELECT month FROM month_close UNION SELECT ?1 ORDER BY month DESC LIMIT ?2', last, count).map((row) => row.month)
}

type CloseRow = { id: number; figures: string; closedAt: number; closedBy: string; reopenedAt: number | null; reopenedBy: string | null; reopenReason: string }

/** The last closing of a month, whether it was opened again since or not. */
export function lastClose(db: ReadDb, month: string): CloseRow | undefined {
  return db.get<CloseRow>(
    `SELECT m.id, m.figures, m.closed_at AS closedAt, u.name AS closedBy, m.reopened_at AS reopenedAt, v.name AS reopenedBy, m.reopen_reason AS reopenReason
     FROM month_close m JOIN user u ON u.id = m.closed_by LEFT JOIN user v ON v.id = m.reopened_by WHERE m.month = ? ORDER BY m.id DESC LIMIT 1`, month)
}

/** A month as a list shows it: a closed one with the figures it was closed with. */
export function monthRow(db: ReadDb, month: string, current: string): CallOutput<'months.list'>['months'][number] {
  const close = lastClose(db, month)
  const closed = close !== undefined && close.reopenedAt === null
  return {
    month, state: closed ? 'closed' : month >= current ? 'running' : 'open',
    figures: closed ? (JSON.parse(close.figures) as MonthFigures) : figuresOf(db, month),
    closed: closed ? { at: dateTime(close.closedAt), by: close.closedBy } : null,
    reopened: close && close.reopenedAt !== null ? { at: dateTime(close.reopenedAt), by: close.reopenedBy ?? '', reason: close.reopenReason } : null,
  }
}

export function insertClose(db: WriteDb, values: typeof monthClose.$inferInsert): void {
  db.insert(monthClose, values)
}

export function reopen(db: WriteDb, closeId: number, values: { reopenedAt: number; reopenedBy: number; reopenReason: string }): void {
  db.update(monthClose, closeId, values)
}
