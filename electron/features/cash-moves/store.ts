import type { WriteDb } from '../../db/database.ts'
import { moneyHandedIn } from '../../db/schema/cashier.ts'
import { cashMove } from '../../db/schema/desk-shift.ts'

export function insertCashMove(db: WriteDb, values: typeof cashMove.$inferInsert): number {
  return db.insert(cashMove, values)
}

/** Money on its way from a drawer to finance, the bank or the safe. */
export function insertHandedIn(db: WriteDb, values: typeof moneyHandedIn.$inferInsert): number {
  return db.insert(moneyHandedIn, values)
}
