import { addDays } from '../../shared/dates.ts'
import type { ReadDb, WriteDb } from '../db/database.ts'
import { lease, occupancy } from '../db/schema/premises.ts'
import { AppError } from '../kernel/app-error.ts'

/** Who lives where, from when to when. A part is a room of shared premises; empty = the whole. */

export type Stay = { premisesId: number; part: string; partyId: number; from: string; to: string | null }
export type OtherStay = { occupancyId: number; partyId: number; name: string; role: 'owner' | 'tenant'; part: string; until: string | null }

const FIRST = '0000-01-01'
const LAST = '9999-12-31'

/** A stay ends when it was ended; until then it goes on, whatever the lease says. An imported tenant whose lease has run out has left. */
function endOf(stay: string, terms: string): string {
  return `CASE WHEN ${stay}.exclusive = 1 THEN ${stay}.to_date ELSE coalesce(${stay}.to_date, ${terms}.to_date) END`
}

/** Stays of others in the same premises at the same time, in any part; members of a household have none of their own. */
function staysMeanwhile(db: ReadDb, stay: Stay): OtherStay[] {
  return db.all<OtherStay>(
    `SELECT o.id AS occupancyId, o.party_id AS partyId, n.name, o.role, o.part, coalesce(o.to_date, l.to_date) AS until
     FROM occupancy o JOIN party_name n ON n.party_id = o.party_id LEFT JOIN lease l ON l.id = o.lease_id
     WHERE o.premises_id = ?1 AND o.party_id <> ?2 AND o.role <> 'member'
       AND coalesce(${endOf('o', 'l')}, '${LAST}') >= ?3 AND coalesce(o.from_date, l.from_date, '${FIRST}') <= coalesce(?4, '${LAST}')
     ORDER BY o.id`, stay.premisesId, stay.partyId, stay.from, stay.to)
}

/**
 * Whose stay a new one would overlap. A tenant of a room: a tenant of the same room or of the whole. A tenant of the whole: every
 * tenant, and an owner who lives there. An owner: a tenant of the whole; co-owners live together.
 */
export function stayInTheWay(db: ReadDb, role: 'owner' | 'tenant', stay: Stay): OtherStay | undefined {
  return staysInTheWay(db, role, stay)[0]
}

/** All of them. */
export function staysInTheWay(db: ReadDb, role: 'owner' | 'tenant', stay: Stay): OtherStay[] {
  return staysMeanwhile(db, stay).filter((other) => {
    if (role === 'owner') return other.role === 'tenant' && other.part === ''
    return other.role === 'tenant' ? stay.part === '' || other.part === '' || other.part === stay.part : stay.part === ''
  })
}

export type NewStay = Stay & { role: 'owner' | 'tenant'; leaseId: number | null; headCount: number | null }

/** Writes a stay nobody else may overlap. Throws `occupied-by-lease` (name, until) where another tenant stands in the way, `occupied-by-owner` where the owner lives there. */
export function beginStay(db: WriteDb, stay: NewStay): number {
  const other = stayInTheWay(db, stay.role, stay)
  if (other) throw new AppError(other.role === 'owner' ? 'occupied-by-owner' : 'occupied-by-lease', { values: { name: other.name, until: other.until ?? '' } })
  return db.insert(occupancy, {
    premisesId: stay.premisesId, partyId: stay.partyId, role: stay.role, leaseId: stay.leaseId, headCount: stay.headCount,
    fromDate: stay.from, toDate: stay.to, part: stay.part, exclusive: stay.role === 'tenant' ? 1 : 0,
  })
}

/** A member of the household lives with somebody; never counted as a stay of their own. */
export function addMember(db: WriteDb, member: { premisesId: number; partyId: number; householdPartyId: number; relation: string; part: string; from: string }): number {
  return db.insert(occupancy, {
    premisesId: member.premisesId, partyId: member.partyId, role: 'member', fromDate: member.from, part: member.part,
    householdPartyId: member.householdPartyId, relation: member.relation,
  })
}

/** Ends a stay with its household and its lease; `on` is the last day lived there. Throws `ends-before-start`. */
export function endStay(db: WriteDb, occupancyId: number, on: string): void {
  const row = db.one<{ premisesId: number; partyId: number; leaseId: number | null; fromDate: string | null }>(
    'SELECT premises_id AS premisesId, party_id AS partyId, lease_id AS leaseId, from_date AS fromDate FROM occupancy WHERE id = ?', occupancyId)
  if (row.fromDate !== null && on < addDays(row.fromDate, -1)) throw new AppError('ends-before-start')
  db.update(occupancy, occupancyId, { toDate: on })
  db.run(`UPDATE occupancy SET to_date = ? WHERE premises_id = ? AND role = 'member' AND household_party_id = ? AND to_date IS NULL`, on, row.premisesId, row.partyId)
  if (row.leaseId !== null) endLease(db, row.leaseId, on)
}

/** A lease that is left before its term keeps its term, and says when it ended. */
function endLease(db: WriteDb, leaseId: number, on: string): void {
  const terms = db.one<{ toDate: string | null }>('SELECT to_date AS toDate FROM lease WHERE id = ?', leaseId)
  if (terms.toDate === null || on < terms.toDate) db.update(lease, leaseId, { endedOn: on })
}

/** Somebody lives in the premises on a day. */
export function isLivedIn(db: ReadDb, premisesId: number, on: string): boolean {
  return db.get(
    `SELECT 1 FROM occupancy o LEFT JOIN lease l ON l.id = o.lease_id
     WHERE o.premises_id = ?1 AND o.role <> 'member' AND coalesce(${endOf('o', 'l')}, '${LAST}') >= ?2 LIMIT 1`, premisesId, on) !== undefined
}
