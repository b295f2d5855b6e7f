import type { WriteDb } from '../../db/database.ts'
import { cashMove } from '../../db/schema/desk-shift.ts'

export function insertCashMove(db: WriteDb, values: typeof cashMove.$inferInsert): number {
  return db.insert(cashMove, values)
}
