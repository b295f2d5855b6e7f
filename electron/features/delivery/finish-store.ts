import type { ReadDb, WriteDb } from '../../db/database.ts'
import { feeStartMark } from '../../db/schema/cases.ts'
import { ownership } from '../../db/schema/premises.ts'

export function insertOnlyOwner(db: WriteDb, premisesId: number, partyId: number): void {
  db.insert(ownership, { premisesId, partyId, shareNumerator: 1, shareDenominator: 1, fromDate: null })
}

/** The cashier watches for the first payment from this day on. */
export function markFeeStart(db: WriteDb, values: typeof feeStartMark.$inferInsert): void {
  db.insert(feeStartMark, values)
}

export function paysFees(db: ReadDb, premisesId: number): boolean {
  return db.get(`SELECT 1 FROM assignment WHERE premises_id = ? AND to_date IS NULL LIMIT 1`, premisesId) !== undefined
}

/** Whether somebody of this name, or with this document, may pay for the premises and neither owns them nor lives there. */
export function onlyPays(db: ReadDb, premisesId: number, person: { name: string; number: string; on: string }): boolean {
  return db.get(
    `SELECT 1 FROM affiliation a JOIN party_name n ON n.party_id = a.party_id
     WHERE a.premises_id = ?1 AND a.kind IN ('former-spouse', 'other-payer') AND (a.to_date IS NULL OR a.to_date >= ?4)
       AND (n.name = ?2 OR EXISTS (SELECT 1 FROM party_document d WHERE d.party_id = a.party_id AND d.number = ?3))
       AND NOT EXISTS (SELECT 1 FROM ownership o WHERE o.premises_id = ?1 AND o.party_id = a.party_id AND (o.to_date IS NULL OR o.to_date >= ?4))
       AND NOT EXISTS (SELECT 1 FROM occupancy o WHERE o.premises_id = ?1 AND o.party_id = a.party_id AND (o.to_date IS NULL OR o.to_date >= ?4)) LIMIT 1`,
    premisesId, person.name.trim(), person.number, person.on) !== undefined
}
