import { isDate } from '../../../shared/dates.ts'
import { keptPaper } from '../../db/frozen-papers.ts'
import type { ReadDb } from '../../db/database.ts'
import { cashierDayDocument } from '../../documents/cashier-day.ts'
import type { FrozenDocument } from '../../documents/frozen-document.ts'
import { AppError } from '../../kernel/app-error.ts'
import { dayOnPaper, shiftOnPaper } from '../../ledger/cashier-paper.ts'

/** 收银日报表 of a shift as it was when it closed; of a shift from before such papers were kept, as the book has it. Throws `not-found`, also while it runs. */
export function shiftCashierDayPaper(db: ReadDb, shiftId: number): FrozenDocument {
  const kept = keptPaper(db, 'cashier-day', shiftId)
  if (kept !== undefined) return kept as FrozenDocument
  const data = shiftOnPaper(db, shiftId)
  if (data === null) throw new AppError('not-found')
  return cashierDayDocument(data)
}

/** 收银日报表 of a day, named by its number: 20261122. Managers only: before a drawer is counted its sums are not shown. Throws `not-found`, `not-allowed`. */
export function cashierDayReportPaper(db: ReadDb, dayNumber: number, { now, isManager }: { now: number; isManager: boolean }): FrozenDocument {
  if (!isManager) throw new AppError('not-allowed')
  const date = String(dayNumber).replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3')
  if (!isDate(date)) throw new AppError('not-found')
  return cashierDayDocument(dayOnPaper(db, date, now))
}
