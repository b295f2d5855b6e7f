import type { CallOutput } from '../../../shared/contract/index.ts'
import type { ReadDb, WriteDb } from '../../db/database.ts'
import { lease, occupancy } from '../../db/schema/premises.ts'
import { roomText } from '../../ledger/rooms.ts'

type Current = CallOutput<'leases.current'>['leases'][number]
type Entry = CallOutput<'leases.ending'>['entries'][number]
export type Ending = Omit<Entry, 'daysLeft' | 'reminder'>

export type StayOfTenant = { occupancyId: number; premisesId: number; partyId: number; part: string; toDate: string | null; leaseId: number | null; leaseTo: string | null; lessorPartyId: number | null; heads: number }

/** A tenant's stay with the lease it stands on, and how many live in the household. */
export function tenantStay(db: ReadDb, occupancyId: number): StayOfTenant | undefined {
  return db.get<StayOfTenant>(
    `SELECT o.id AS occupancyId, o.premises_id AS premisesId, o.party_id AS partyId, o.part, o.to_date AS toDate, o.lease_id AS leaseId, l.to_date AS leaseTo, l.lessor_party_id AS lessorPartyId,
       max(coalesce(o.head_count, 1), 1 + (SELECT count(*) FROM occupancy m WHERE m.premises_id = o.premises_id AND m.role = 'member' AND m.household_party_id = o.party_id AND m.to_date IS NULL)) AS heads
     FROM occupancy o LEFT JOIN lease l ON l.id = o.lease_id WHERE o.id = ? AND o.role = 'tenant'`, occupancyId)
}

export function currentLeases(db: ReadDb, premisesId: number): Current[] {
  const rows = db.all<Omit<Current, 'lessor'> & { lessorId: number | null; lessorName: string | null; lessorUntil: string | null }>(
    `SELECT o.id AS occupancyId, l.id AS leaseId, o.party_id AS partyId, n.name, o.part, coalesce(l.contract_number, '') AS contractNumber, l.from_date AS "from", l.to_date AS "to", l.rent_fen AS rentFen,
       l.deposit_fen AS depositFen, l.maximum_occupants AS maximumOccupants, l.lessor_party_id AS lessorId, r.name AS lessorName,
       (SELECT m.until_date FROM mandate m WHERE m.premises_id = o.premises_id AND m.agent_party_id = l.lessor_party_id AND m.scope IN ('sublet', 'all') AND m.revoked_on IS NULL ORDER BY m.id DESC LIMIT 1) AS lessorUntil,
       max(coalesce(o.head_count, 1), 1 + (SELECT count(*) FROM occupancy m WHERE m.premises_id = o.premises_id AND m.role = 'member' AND m.household_party_id = o.party_id AND m.to_date IS NULL)) AS heads
     FROM occupancy o JOIN party_name n ON n.party_id = o.party_id LEFT JOIN lease l ON l.id = o.lease_id LEFT JOIN party_name r ON r.party_id = l.lessor_party_id
     WHERE o.premises_id = ? AND o.role = 'tenant' AND o.to_date IS NULL ORDER BY o.part, o.id`, premisesId)
  return rows.map(({ lessorId, lessorName, lessorUntil, ...row }) => ({ ...row, lessor: lessorId === null ? null : { partyId: lessorId, name: lessorName ?? '', until: lessorUntil } }))
}

export function insertLease(db: WriteDb, values: typeof lease.$inferInsert): number {
  return db.insert(lease, values)
}

/** The stay goes on under another lease. */
export function standOnLease(db: WriteDb, occupancyId: number, leaseId: number): void {
  db.update(occupancy, occupancyId, { leaseId })
}

type Found = Omit<Ending, 'room'> & { building: string; unit: string; room: string }

/** Leases of tenants who still live there and are not moving out, mandates, and owners who come of age: all up to a day. */
export function endingUntil(db: ReadDb, until: string, since: string): Ending[] {
  const rows = db.all<Found>(
    `SELECT 'lease' AS kind, p.id AS premisesId, p.building, p.unit, p.room, o.part, o.party_id AS partyId, n.name, l.to_date AS "on"
     FROM occupancy o JOIN lease l ON l.id = o.lease_id JOIN premises p ON p.id = o.premises_id JOIN party_name n ON n.party_id = o.party_id
     WHERE o.role = 'tenant' AND o.to_date IS NULL AND l.to_date <= ?1 AND l.ended_on IS NULL AND NOT EXISTS (SELECT 1 FROM move_out_case c WHERE c.occupancy_id = o.id AND c.state = 'open')
     UNION ALL
     SELECT 'mandate', p.id, p.building, p.unit, p.room, '', m.agent_party_id, n.name, m.until_date
     FROM mandate m JOIN premises p ON p.id = m.premises_id JOIN party_name n ON n.party_id = m.agent_party_id
     WHERE m.until_date <= ?1 AND m.until_date >= ?2 AND m.revoked_on IS NULL
       AND NOT EXISTS (SELECT 1 FROM mandate x WHERE x.premises_id = m.premises_id AND x.agent_party_id = m.agent_party_id AND x.scope = m.scope AND x.id > m.id)
     UNION ALL
     SELECT 'minor', p.id, p.building, p.unit, p.room, '', o.party_id, n.name, date(d.birth_date, '+18 years')
     FROM party_detail d JOIN ownership o ON o.party_id = d.party_id AND o.to_date IS NULL JOIN premises p ON p.id = o.premises_id JOIN party_name n ON n.party_id = d.party_id
     WHERE d.birth_date IS NOT NULL AND date(d.birth_date, '+18 years') BETWEEN ?2 AND ?1
     ORDER BY 9, 2`, until, since)
  return rows.map(({ building, unit, ...row }) => ({ ...row, room: roomText({ building, unit, room: row.room }) }))
}
