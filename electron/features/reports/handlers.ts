import { asOf } from '../../ledger/as-of.ts'
import { cashierDay } from '../../ledger/cashier-day.ts'
import { monthReport } from '../../ledger/month-report.ts'
import type { HandlersOf } from '../context.ts'

export const reportsHandlers: HandlersOf<'reports.cashierDay' | 'reports.month' | 'reports.asOf'> = {
  'reports.cashierDay': ({ db }, scope) => cashierDay(db, scope),
  'reports.month': ({ db }, { month }) => monthReport(db, month),
  'reports.asOf': ({ db }, asked) => asOf(db, asked),
}
