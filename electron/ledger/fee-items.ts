import type { ReadDb } from '../db/database.ts'
import { AppError, fieldError } from '../kernel/app-error.ts'

export type FeeItemRow = { id: number; code: string; name: string; kind: 'recurring' | 'one-off' | 'deposit' | 'opening'; accountCode: string }

export function feeItemById(db: ReadDb, feeItemId: number): FeeItemRow | undefined {
  return db.get<FeeItemRow>('SELECT id, code, name, kind, account_code AS accountCode FROM fee_item WHERE id = ?', feeItemId)
}

/** A fee item's name in both languages. */
export function feeItemNames(db: ReadDb, feeItemId: number): { feeItem: string; feeItemEn: string } {
  return db.one('SELECT name AS feeItem, name_en AS feeItemEn FROM fee_item WHERE id = ?', feeItemId)
}

/** Throws `not-found`, and the field error `not-recurring` on an item that is not charged again and again. */
export function requireRecurring(db: ReadDb, feeItemId: number): void {
  const item = feeItemById(db, feeItemId)
  if (!item) throw new AppError('not-found')
  if (item.kind !== 'recurring') throw fieldError('feeItemId', 'not-recurring')
}
