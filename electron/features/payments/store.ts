import type { ReadDb, WriteDb } from '../../db/database.ts'
import { deposit, spoiledPaper } from '../../db/schema/money.ts'

/** Whether a pre-printed form was written on or spoiled already. */
export function isPaperNumberUsed(db: ReadDb, paperNumber: string): boolean {
  return db.get(`SELECT 1 FROM receipt WHERE paper_number = ?1 AND paper_number <> '' UNION SELECT 1 FROM spoiled_paper WHERE paper_number = ?1`, paperNumber) !== undefined
}

/** Numbers of the forms written by hand on a shift. */
export function handWrittenNumbers(db: ReadDb, shiftId: number): string[] {
  return db.all<{ paperNumber: string }>('SELECT paper_number AS paperNumber FROM receipt WHERE shift_id = ? AND hand_written = 1 ORDER BY id', shiftId).map((row) => row.paperNumber)
}

export function insertSpoiledPaper(db: WriteDb, values: typeof spoiledPaper.$inferInsert): void {
  db.insert(spoiledPaper, values)
}

export function insertDeposit(db: WriteDb, values: typeof deposit.$inferInsert): number {
  return db.insert(deposit, values)
}
