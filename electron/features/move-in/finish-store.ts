import type { ReadDb, WriteDb } from '../../db/database.ts'
import { lease, ownership, partyDocument } from '../../db/schema/premises.ts'

export function insertOnlyOwner(db: WriteDb, premisesId: number, partyId: number): void {
  db.insert(ownership, { premisesId, partyId, shareNumerator: 1, shareDenominator: 1, fromDate: null })
}

/** The document of a party with this number. */
export function documentOf(db: ReadDb, partyId: number, number: string): number | undefined {
  return db.get<{ id: number }>('SELECT id FROM party_document WHERE party_id = ? AND number = ?', partyId, number)?.id
}

export function insertDocument(db: WriteDb, values: typeof partyDocument.$inferInsert): void {
  db.insert(partyDocument, values)
}

export function markDocumentChecked(db: WriteDb, documentId: number, checked: { validUntil: string | null; checkedBy: number; checkedAt: number }): void {
  db.update(partyDocument, documentId, checked)
}

export function insertLease(db: WriteDb, values: typeof lease.$inferInsert): number {
  return db.insert(lease, values)
}

/** Fee items the developer pays for a premises. */
export function developersItems(db: ReadDb, premisesId: number): number[] {
  return db.all<{ feeItemId: number }>(`SELECT fee_item_id AS feeItemId FROM assignment WHERE premises_id = ? AND payer = 'developer' AND to_date IS NULL`, premisesId).map((row) => row.feeItemId)
}
