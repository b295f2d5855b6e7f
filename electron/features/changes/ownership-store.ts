import type { CallOutput } from '../../../shared/contract/index.ts'
import type { ReadDb, WriteDb } from '../../db/database.ts'
import { affiliation } from '../../db/schema/household.ts'
import { feeStartMark } from '../../db/schema/cases.ts'
import { ownershipTransfer } from '../../db/schema/money.ts'
import { premises } from '../../db/schema/premises.ts'

type Preview = CallOutput<'ownership.preview'>

/** Which of these people have died. */
export function diedAmong(db: ReadDb, partyIds: readonly number[]): Set<number> {
  return new Set(db.all<{ id: number }>('SELECT party_id AS id FROM party_detail WHERE died_on IS NOT NULL AND party_id IN (SELECT value FROM json_each(?))', JSON.stringify(partyIds)).map((row) => row.id))
}

/** Heirs of an owner who died: they may pay, and own only by a deed or a judgment. */
export function heirsOf(db: ReadDb, premisesId: number, on: string): { affiliationId: number; partyId: number; name: string }[] {
  return db.all(
    `SELECT a.id AS affiliationId, a.party_id AS partyId, n.name FROM affiliation a JOIN party_name n ON n.party_id = a.party_id
     WHERE a.premises_id = ? AND a.kind = 'heir' AND (a.to_date IS NULL OR a.to_date >= ?) ORDER BY a.id`, premisesId, on)
}

export function endAffiliation(db: WriteDb, affiliationId: number, toDate: string): void {
  db.update(affiliation, affiliationId, { toDate })
}

/** Tenants who live there on a day, with the end of their lease. */
export function tenantsOn(db: ReadDb, premisesId: number, on: string): Preview['tenants'] {
  return db.all(
    `SELECT n.name, l.to_date AS until FROM occupancy o JOIN party_name n ON n.party_id = o.party_id LEFT JOIN lease l ON l.id = o.lease_id
     WHERE o.premises_id = ? AND o.role = 'tenant' AND coalesce(o.to_date, '9999-12-31') >= ? ORDER BY o.id`, premisesId, on)
}

export function ownersLivingThere(db: ReadDb, premisesId: number, on: string): string[] {
  return db.all<{ name: string }>(
    `SELECT n.name FROM occupancy o JOIN party_name n ON n.party_id = o.party_id WHERE o.premises_id = ? AND o.role = 'owner' AND coalesce(o.to_date, '9999-12-31') >= ? ORDER BY o.id`, premisesId, on)
    .map((row) => row.name)
}

/** Changes of ownership of a premises, newest first. */
export function transfersOf(db: ReadDb, premisesId: number): Preview['transfers'] {
  return db.all(
    `SELECT t.id AS transferId, t.settled_on AS settledOn, t.basis_kind AS basisKind, t.basis_number AS basisNumber, u.name AS by
     FROM ownership_transfer t JOIN user u ON u.id = t.by WHERE t.premises_id = ? ORDER BY t.id DESC`, premisesId)
}

export function insertTransfer(db: WriteDb, values: typeof ownershipTransfer.$inferInsert): number {
  return db.insert(ownershipTransfer, values)
}

export function insertFeeStartMark(db: WriteDb, values: typeof feeStartMark.$inferInsert): void {
  db.insert(feeStartMark, values)
}

export function setState(db: WriteDb, premisesId: number, state: 'undelivered'): void {
  db.update(premises, premisesId, { state })
}

/** Owners now or from a day to come who are not 18 yet and have no guardian on file. */
export function minorsWithoutGuardian(db: ReadDb, premisesId: number, today: string): { partyId: number; name: string }[] {
  return db.all(
    `SELECT DISTINCT o.party_id AS partyId, n.name FROM ownership o JOIN party_name n ON n.party_id = o.party_id JOIN party_detail d ON d.party_id = o.party_id
     WHERE o.premises_id = ?1 AND (o.to_date IS NULL OR o.to_date >= ?2) AND d.guardian_party_id IS NULL AND date(d.birth_date, '+18 years') > ?2`, premisesId, today)
}
