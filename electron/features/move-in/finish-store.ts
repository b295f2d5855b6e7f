import type { ReadDb, WriteDb } from '../../db/database.ts'
import { assignment } from '../../db/schema/money.ts'
import { lease, occupancy, ownership, partyDocument } from '../../db/schema/premises.ts'

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

type Stay = { premisesId: number; exceptPartyId: number; from: string; to: string | null }

/** Another tenant whose stay overlaps; without an end a stay goes on. */
export function tenantMeanwhile(db: ReadDb, stay: Stay): { name: string; until: string | null } | undefined {
  return db.get<{ name: string; until: string | null }>(
    `SELECT n.name, coalesce(o.to_date, l.to_date) AS until FROM occupancy o JOIN party_name n ON n.party_id = o.party_id LEFT JOIN lease l ON l.id = o.lease_id
     WHERE o.premises_id = ?1 AND o.role = 'tenant' AND o.party_id <> ?2 AND coalesce(o.to_date, l.to_date, '9999-12-31') >= ?3 AND (?4 IS NULL OR coalesce(o.from_date, '0000-00-00') <= ?4)`,
    stay.premisesId, stay.exceptPartyId, stay.from, stay.to)
}

export function insertLease(db: WriteDb, values: typeof lease.$inferInsert): number {
  return db.insert(lease, values)
}

export function insertOccupancy(db: WriteDb, values: typeof occupancy.$inferInsert): void {
  db.insert(occupancy, values)
}

/** Fee items the developer pays for a premises. */
export function developersItems(db: ReadDb, premisesId: number): number[] {
  return db.all<{ feeItemId: number }>(`SELECT fee_item_id AS feeItemId FROM assignment WHERE premises_id = ? AND payer = 'developer' AND to_date IS NULL`, premisesId).map((row) => row.feeItemId)
}

type AssignmentRow = { id: number; tariffId: number; payer: string; payerPartyId: number | null; quantity: number; fromDate: string; paidUntil: string | null }

/** Who pays a fee item now, by which tariff, from when. */
export function currentAssignment(db: ReadDb, premisesId: number, feeItemId: number): AssignmentRow | undefined {
  return db.get<AssignmentRow>(
    `SELECT id, tariff_id AS tariffId, payer, payer_party_id AS payerPartyId, quantity, from_date AS fromDate, paid_until AS paidUntil FROM assignment
     WHERE premises_id = ? AND fee_item_id = ? AND to_date IS NULL ORDER BY id DESC LIMIT 1`, premisesId, feeItemId)
}

/** The last day an assignment was billed for; null when it never was. */
export function billedUntil(db: ReadDb, assignmentId: number): string | null {
  return db.one<{ until: string | null }>(`SELECT max(to_date) AS until FROM charge WHERE assignment_id = ? AND kind = 'billed'`, assignmentId).until
}

export function endAssignment(db: WriteDb, assignmentId: number, toDate: string): void {
  db.update(assignment, assignmentId, { toDate })
}

export function insertAssignment(db: WriteDb, values: typeof assignment.$inferInsert): void {
  db.insert(assignment, values)
}
