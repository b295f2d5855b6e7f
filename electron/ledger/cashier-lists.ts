import type { CashierDay } from '../../shared/contract/reports.ts'
import type { ReadDb } from '../db/database.ts'
import type { CashierScope } from './cashier-day.ts'
import { SHIFT_OF_HANDED_IN } from './handed-in.ts'
import { overShortWay, STANDS_FEN } from './over-short.ts'
import { RECEIPT_STANDS } from './receipt-stands.ts'

type Lists = Pick<CashierDay, 'receipts' | 'voids' | 'reds' | 'slips' | 'refunds' | 'overShort' | 'handedIn'>

/** SQL that holds for rows of the scope: `?1` is the day or the shift, `?2` the cashier. */
export function inScope(scope: CashierScope, columns: { date: string; userId: string; shiftId: string }): string {
  return 'shiftId' in scope ? `${columns.shiftId} = ?1 AND ?2 IS NULL` : `${columns.date} = ?1 AND (?2 IS NULL OR ${columns.userId} = ?2)`
}
export function scopeValues(scope: CashierScope): [string | number, number | null] {
  return 'shiftId' in scope ? [scope.shiftId, null] : [scope.date, scope.userId]
}

const OF_RECEIPT = { date: 'r.business_date', userId: 'r.user_id', shiftId: 'r.shift_id' }
const OF_SHIFT = { date: 's.business_date', userId: 's.user_id', shiftId: 's.id' }
/** A slip of after the shift belongs to none: the shift's own are those written while it ran. */
const OF_SLIP = { date: 's.business_date', userId: 's.by', shiftId: 'e.shift_id' }

/** The papers of a report, each kind in its own order. */
export function cashierLists(db: ReadDb, scope: CashierScope): Lists {
  const values = scopeValues(scope)
  const ofReceipt = inScope(scope, OF_RECEIPT)
  return {
    receipts: db.all(
      `SELECT r.kind, count(*) AS count, sum(NOT ${RECEIPT_STANDS}) AS voided, min(r.number) AS first, max(r.number) AS last, coalesce(sum(CASE WHEN ${RECEIPT_STANDS} THEN r.total_fen END), 0) AS sumFen
       FROM receipt r WHERE ${ofReceipt} GROUP BY r.kind ORDER BY CASE r.kind WHEN 'fees' THEN 1 WHEN 'deposit' THEN 2 ELSE 3 END`, ...values),
    voids: db.all(
      `SELECT r.number, r.total_fen AS totalFen, v.reason, u.name AS by FROM receipt_void v JOIN receipt r ON r.id = v.receipt_id JOIN user u ON u.id = v.by WHERE ${ofReceipt} ORDER BY r.id`, ...values),
    reds: db.all(
      `SELECT r.number, o.number AS of, r.total_fen AS totalFen, e.note AS reason, u.name AS by FROM receipt r JOIN receipt o ON o.id = r.reverses_receipt_id JOIN ledger_entry e ON e.id = r.entry_id JOIN user u ON u.id = r.user_id
       WHERE ${ofReceipt} ORDER BY r.id`, ...values),
    slips: db.all(
      `SELECT s.number, r.number AS receipt, s.detail ->> '$.from.text' AS was, s.detail ->> '$.to.text' AS "is", s.amount_fen AS amountFen, s.reason, u.name AS by
       FROM correction_slip s LEFT JOIN ledger_entry e ON e.id = s.entry_id JOIN receipt r ON r.id = s.receipt_id JOIN user u ON u.id = s.by WHERE ${inScope(scope, OF_SLIP)} ORDER BY s.id`, ...values),
    refunds: db.all(
      `SELECT o.number, q.payee, CASE o.way WHEN 'bank' THEN 'transfer' ELSE o.way END AS way, o.paid_fen AS paidFen, o.deducted_fen AS keptFen, u.name AS by
       FROM deposit_payout o JOIN deposit_refund q ON q.id = o.refund_id JOIN user u ON u.id = o.by WHERE ${inScope(scope, { date: 'o.business_date', userId: 'o.by', shiftId: 'o.shift_id' })} ORDER BY o.id`, ...values),
    overShort: overShortOf(db, scope),
    handedIn: db.all(
      `SELECT u.name AS by, m.amount_fen AS amountFen, m.place, m.slip_number AS slipNumber FROM money_handed_in m JOIN user u ON u.id = m.by ${SHIFT_OF_HANDED_IN}
       WHERE ${inScope(scope, { date: 'm.handed_on', userId: 'm.by', shiftId: 's.id' })} ORDER BY m.id`, ...values),
  }
}

function overShortOf(db: ReadDb, scope: CashierScope): Lists['overShort'] {
  return db.all<Omit<Lists['overShort'][number], 'method' | 'decision'> & { method: string; decision: '' | 'company' | 'person' | 'explained' }>(
    `SELECT u.name AS person, c.method, c.amount_fen AS amountFen, ${STANDS_FEN} AS standsFen, c.decision FROM over_short_case c JOIN shift s ON s.id = c.shift_id JOIN user u ON u.id = s.user_id
     WHERE ${inScope(scope, OF_SHIFT)} ORDER BY c.id`, ...scopeValues(scope)).map((row) => ({ ...row, method: overShortWay(row.method), decision: row.decision === '' ? null : row.decision }))
}
