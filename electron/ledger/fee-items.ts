import type { ReadDb } from '../db/database.ts'

export type FeeItemRow = { id: number; code: string; name: string; kind: 'recurring' | 'one-off' | 'deposit' | 'opening'; accountCode: string }

export function feeItemById(db: ReadDb, feeItemId: number): FeeItemRow | undefined {
  return db.get<FeeItemRow>('SELECT id, code, name, kind, account_code AS accountCode FROM fee_item WHERE id = ?', feeItemId)
}

/** A fee item's name in both languages. */
export function feeItemNames(db: ReadDb, feeItemId: number): { feeItem: string; feeItemEn: string } {
  return db.one('SELECT name AS feeItem, name_en AS feeItemEn FROM fee_item WHERE id = ?', feeItemId)
}
