import type { ReadDb } from '../db/database.ts'
import { AppError, fieldError } from '../kernel/app-error.ts'

/** 月结: a closed month stays as it is. The book itself asks here (post.ts), so that no writer can forget to. */

export function isMonthClosed(db: ReadDb, month: string): boolean {
  return db.get('SELECT 1 FROM month_close WHERE month = ? AND reopened_at IS NULL', month) !== undefined
}

/** Throws `month-closed` (month), at a field of the input where one says the month. */
export function requireOpenMonth(db: ReadDb, month: string, field?: string): void {
  if (!isMonthClosed(db, month)) return
  throw field === undefined ? new AppError('month-closed', { values: { month } }) : fieldError(field, 'month-closed', { month })
}

/** The same, for the month that a charge belongs to. */
export function requireOpenMonthOf(db: ReadDb, chargeId: number): void {
  const closed = db.get<{ month: string }>('SELECT m.month FROM charge c JOIN month_close m ON m.month = c.month AND m.reopened_at IS NULL WHERE c.id = ?', chargeId)
  if (closed) throw new AppError('month-closed', { values: { month: closed.month } })
}
