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

export type Charging = 'period' | 'meter' | 'shared' | 'until' | 'card'

/** How a recurring item is reckoned. */
export function chargingOf(db: ReadDb, feeItemId: number): Charging {
  return db.one<{ charging: Charging }>('SELECT charging FROM fee_item WHERE id = ?', feeItemId).charging
}

/** Throws as `requireRecurring` does, and the field error `not-assignable` on an item that is charged otherwise than by assignments. */
export function requireAssignable(db: ReadDb, feeItemId: number): void {
  requireRecurring(db, feeItemId)
  const charging = chargingOf(db, feeItemId)
  if (charging !== 'period' && charging !== 'meter') throw fieldError('feeItemId', 'not-assignable')
}

/** Throws `not-found`, and the field error `not-recurring` on an item that is not charged again and again. */
export function requireRecurring(db: ReadDb, feeItemId: number): void {
  const item = feeItemById(db, feeItemId)
  if (!item) throw new AppError('not-found')
  if (item.kind !== 'recurring') throw fieldError('feeItemId', 'not-recurring')
}
