import type { ReadDb, WriteDb } from '../../db/database.ts'
import { deposit, receipt, receiptMethod, spoiledPaper } from '../../db/schema/money.ts'

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

/** Counts on by one; the number is used up only if the caller's transaction commits. */
export function nextSequence(db: WriteDb, counter: { propertyId: number; kind: 'fees' | 'deposit'; year: number }): number {
  return db.one<{ last: number }>(
    `INSERT INTO receipt_counter (property_id, kind, year, last) VALUES (?,?,?,1) ON CONFLICT DO UPDATE SET last = last + 1 RETURNING last`,
    counter.propertyId, counter.kind, counter.year).last
}

export function insertReceipt(db: WriteDb, values: typeof receipt.$inferInsert): number {
  return db.insert(receipt, values)
}

export function insertReceiptMethod(db: WriteDb, values: typeof receiptMethod.$inferInsert): void {
  db.insert(receiptMethod, values)
}

export function insertDeposit(db: WriteDb, values: typeof deposit.$inferInsert): number {
  return db.insert(deposit, values)
}
