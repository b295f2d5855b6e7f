import type { ReadDb } from '../../electron/db/database.ts'
import { asOf } from '../../electron/ledger/as-of.ts'
import { cashierDay } from '../../electron/ledger/cashier-day.ts'
import { daySummary } from '../../electron/ledger/day.ts'
import { monthReport } from '../../electron/ledger/month-report.ts'

const sum = (list: readonly { sumFen: number }[]): number => list.reduce((all, row) => all + row.sumFen, 0)

/** Where the reports differ from one another or from the book, day by day and month by month. */
export function reportFaults(db: ReadDb): string[] {
  const days = db.all<{ date: string }>('SELECT DISTINCT business_date AS date FROM ledger_entry ORDER BY 1').map((row) => row.date)
  const months = [...new Set(days.map((date) => date.slice(0, 7)))]
  return [...days.flatMap((date) => [...cashierFaults(db, date), ...balanceFaults(db, date)]), ...months.flatMap((month) => monthFaults(db, month))]
}

function cashierFaults(db: ReadDb, date: string): string[] {
  const day = cashierDay(db, { date, userId: null })
  const summary = daySummary(db, date)
  const of = (list: readonly { method: string; sumFen: number }[], method: string): number => sum(list.filter((row) => row.method === method))
  const faults = day.methods.filter(({ method, sumFen }) => method !== 'held' && sumFen !== of(summary.methods, method) - of(summary.refunds, method)).map(({ method }) => `${date}: ${method} is not what the day took`)
  if (day.totalFen !== summary.totalFen - sum(summary.refunds) || day.heldFen !== summary.fromPrepaidFen) faults.push(`${date}: the cashier report is ${day.totalFen} and ${day.heldFen}, the day otherwise`)
  if (sum(day.rows) !== sum(day.methods) || sum(day.cashiers) !== day.totalFen) faults.push(`${date}: the cashier report does not add up`)
  const shifts = db.all<{ id: number }>('SELECT id FROM shift WHERE business_date = ?', date)
  if (shifts.some(({ id }) => { const own = cashierDay(db, { shiftId: id }); return sum(own.rows) !== sum(own.methods) })) faults.push(`${date}: the report of a shift does not add up`)
  return faults
}

function balanceFaults(db: ReadDb, date: string): string[] {
  const book = (code: string, sign: number): number => sign * db.one<{ fen: number }>(
    `SELECT coalesce(sum(CASE WHEN t.debit_account_id = a.id THEN t.amount_fen ELSE -t.amount_fen END), 0) AS fen FROM ledger_account a JOIN ledger_transfer t ON a.id IN (t.debit_account_id, t.credit_account_id)
     JOIN ledger_entry e ON e.id = t.entry_id WHERE a.code = ? AND e.business_date <= ?`, code, date).fen
  const now = asOf(db, { date, kind: 'arrears' })
  return [...(now.arrearsFen === book('receivable', 1) ? [] : [`${date}: arrears are not what the book owes`]), ...(now.prepaidFen === book('prepaid', -1) ? [] : [`${date}: prepaid differs from the book`]),
    ...(now.depositsFen === book('deposit-held', -1) ? [] : [`${date}: deposits differ from the book`])]
}

function monthFaults(db: ReadDb, month: string): string[] {
  const report = monthReport(db, month)
  const end = asOf(db, { date: `${month}-31`, kind: 'arrears' })
  const closing = (list: readonly { closingFen: number }[]): number => list.reduce((all, row) => all + row.closingFen, 0)
  const negative = report.deposits.some((row) => row.openingFen < 0 || row.backFen < 0 || row.keptFen < 0) || report.prepaid.some((row) => row.openingFen < 0)
  return [...(closing(report.prepaid) === end.prepaidFen && closing(report.deposits) === end.depositsFen ? [] : [`${month}: what is held at the end differs from the balances`]), ...(negative ? [`${month}: something held begins below zero`] : [])]
}
