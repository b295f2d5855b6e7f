import type { CallOutput } from '../../../shared/contract/index.ts'
import type { ReadDb, WriteDb } from '../../db/database.ts'
import { partyChange } from '../../db/schema/household.ts'
import { occupancy } from '../../db/schema/premises.ts'

type Household = CallOutput<'members.list'>['households'][number]

/** Households that live in a premises, without their members. */
export function householdsOf(db: ReadDb, premisesId: number): (Omit<Household, 'members'> & { heads: number })[] {
  return db.all(
    `SELECT o.party_id AS partyId, n.name, o.role, o.part, o.from_date AS "from", l.maximum_occupants AS maximumOccupants,
       1 + (SELECT count(*) FROM occupancy m WHERE m.premises_id = o.premises_id AND m.role = 'member' AND m.household_party_id = o.party_id AND m.to_date IS NULL) AS heads
     FROM occupancy o JOIN party_name n ON n.party_id = o.party_id LEFT JOIN lease l ON l.id = o.lease_id
     WHERE o.premises_id = ? AND o.role <> 'member' AND o.to_date IS NULL ORDER BY o.role = 'owner', o.part, o.id`, premisesId)
}

export function membersOf(db: ReadDb, premisesId: number, householdPartyId: number): Household['members'] {
  return db.all(
    `SELECT o.id AS occupancyId, o.party_id AS partyId, n.name, o.relation, o.from_date AS "from" FROM occupancy o JOIN party_name n ON n.party_id = o.party_id
     WHERE o.premises_id = ? AND o.role = 'member' AND o.household_party_id = ? AND o.to_date IS NULL ORDER BY o.id`, premisesId, householdPartyId)
}

export function memberStay(db: ReadDb, occupancyId: number): { fromDate: string | null; toDate: string | null } | undefined {
  return db.get(`SELECT from_date AS fromDate, to_date AS toDate FROM occupancy WHERE id = ? AND role = 'member'`, occupancyId)
}

export function endMember(db: WriteDb, occupancyId: number, toDate: string): void {
  db.update(occupancy, occupancyId, { toDate })
}

export function partyById(db: ReadDb, partyId: number): { name: string; kind: 'person' | 'company' } | undefined {
  return db.get('SELECT n.name, y.kind FROM party y JOIN party_name n ON n.party_id = y.id WHERE y.id = ?', partyId)
}

/** The name a party bears from now on, with the keys it is found by. */
export function writeName(db: WriteDb, partyId: number, name: string, pinyin: string): void {
  db.run('UPDATE party_name SET name = ?, pinyin = ? WHERE party_id = ?', name, pinyin, partyId)
}

/** Takes a number off a party; false where it had none such. */
export function removePhone(db: WriteDb, partyId: number, phone: string): boolean {
  return db.run('DELETE FROM party_phone WHERE party_id = ? AND phone = ?', partyId, phone).changes > 0
}

/** The newest document of a party before another is kept. */
export function lastDocument(db: ReadDb, partyId: number): { kind: string; number: string } | undefined {
  return db.get('SELECT kind, number FROM party_document WHERE party_id = ? ORDER BY id DESC LIMIT 1', partyId)
}

export function noteChange(db: WriteDb, values: typeof partyChange.$inferInsert): void {
  db.insert(partyChange, values)
}
