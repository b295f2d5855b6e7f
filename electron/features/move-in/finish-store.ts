import type { ReadDb, WriteDb } from '../../db/database.ts'
import { depositRequest, feeStartMark } from '../../db/schema/cases.ts'
import { lease, ownership } from '../../db/schema/premises.ts'

export function insertOnlyOwner(db: WriteDb, premisesId: number, partyId: number): void {
  db.insert(ownership, { premisesId, partyId, shareNumerator: 1, shareDenominator: 1, fromDate: null })
}

/** An ownership that a reopened case had put aside goes on; answers whether there was one. */
export function ownerToBeAgain(db: WriteDb, premisesId: number, partyId: number): boolean {
  return db.run('UPDATE ownership SET to_date = NULL WHERE premises_id = ? AND party_id = ? AND from_date IS NULL AND share_numerator = share_denominator', premisesId, partyId).changes > 0
}

/** A member of this household by name, also one whose stay was put back: a case that is finished again writes the same person. */
export function memberNamed(db: ReadDb, premisesId: number, householdPartyId: number, name: string): number | undefined {
  return db.get<{ partyId: number }>(
    `SELECT o.party_id AS partyId FROM occupancy o JOIN party_name n ON n.party_id = o.party_id
     WHERE o.premises_id = ? AND o.role = 'member' AND o.household_party_id = ? AND n.name = ? ORDER BY o.id DESC LIMIT 1`, premisesId, householdPartyId, name)?.partyId
}

export function insertLease(db: WriteDb, values: typeof lease.$inferInsert): number {
  return db.insert(lease, values)
}

/** Fee items the developer pays for a premises. */
export function developersItems(db: ReadDb, premisesId: number): number[] {
  return db.all<{ feeItemId: number }>(`SELECT fee_item_id AS feeItemId FROM assignment WHERE premises_id = ? AND payer = 'developer' AND to_date IS NULL`, premisesId).map((row) => row.feeItemId)
}

export function markFeeStart(db: WriteDb, values: typeof feeStartMark.$inferInsert): void {
  db.insert(feeStartMark, values)
}

/** The cashier knows of these premises' fees already, by another case than this one. */
export function isFeeStartMarked(db: ReadDb, premisesId: number, caseId: number): boolean {
  return db.get(`SELECT 1 FROM fee_start_mark WHERE premises_id = ? AND NOT (occasion = 'move-in' AND case_id IS ?)`, premisesId, caseId) !== undefined
}

export function askDeposit(db: WriteDb, values: typeof depositRequest.$inferInsert): void {
  db.insert(depositRequest, values)
}
