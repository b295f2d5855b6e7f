import type { CallOutput } from '../../../shared/contract/index.ts'
import { businessDate, dateTime } from '../../../shared/dates.ts'
import { type IdentityKind, maskIdentity } from '../../../shared/identity.ts'
import type { ReadDb, WriteDb } from '../../db/database.ts'
import { affiliation, mandate, partyChange, partyContact, vehicle } from '../../db/schema/household.ts'
import { accountId } from '../../ledger/accounts.ts'
import { PAID_BY_PARTY } from '../../ledger/correction-slips.ts'
import { roomText } from '../../ledger/rooms.ts'
import { IS_DEBT } from '../../ledger/stands.ts'

type Party = CallOutput<'parties.get'>
type Room = { building: string; unit: string; room: string }

export function partyHead(db: ReadDb, partyId: number): { kind: 'person' | 'company'; name: string } | undefined {
  return db.get('SELECT y.kind, n.name FROM party y JOIN party_name n ON n.party_id = y.id WHERE y.id = ?', partyId)
}

export function documentsOf(db: ReadDb, partyId: number): Party['documents'] {
  return db.all<{ kind: IdentityKind; number: string; validUntil: string | null; checkedBy: string | null; checkedAt: number | null }>(
    `SELECT d.kind, d.number, d.valid_until AS validUntil, u.name AS checkedBy, d.checked_at AS checkedAt FROM party_document d LEFT JOIN user u ON u.id = d.checked_by
     WHERE d.party_id = ? ORDER BY d.id DESC`, partyId)
    .map(({ number, checkedAt, ...row }) => ({ ...row, masked: maskIdentity(row.kind, number), checkedOn: checkedAt === null ? null : businessDate(checkedAt) }))
}

export function detailOf(db: ReadDb, partyId: number): Party['detail'] {
  const row = db.get<Omit<NonNullable<Party['detail']>, 'important'> & { important: number }>(
    `SELECT d.sex, d.birth_date AS birthDate, d.nationality, d.registered_address AS registeredAddress, d.employer, d.occupation, d.legal_representative AS legalRepresentative,
       g.name AS guardian, d.guardian_party_id AS guardianPartyId, d.died_on AS diedOn, d.privacy_notice_on AS privacyNoticeOn,
       CASE WHEN d.message_consent_ended_on IS NULL THEN d.message_consent_on END AS messageConsentOn, d.important
     FROM party_detail d LEFT JOIN party_name g ON g.party_id = d.guardian_party_id WHERE d.party_id = ?`, partyId)
  return row ? { ...row, important: row.important === 1 } : null
}

export function contactsOf(db: ReadDb, partyId: number): Party['contacts'] {
  return db.all(
    `SELECT id AS contactId, kind, name, relation, phone, from_date AS "from", to_date AS "to" FROM party_contact WHERE party_id = ? ORDER BY to_date IS NOT NULL, kind, id`, partyId)
}

/** Every premises somebody owns or lives in, or did, those of now first. */
export function homesOf(db: ReadDb, partyId: number, today: string): Party['homes'] {
  const rows = db.all<Room & Omit<Party['homes'][number], 'room' | 'share'> & { numerator: number | null; denominator: number | null }>(
    `WITH homes AS (
       SELECT premises_id, 'owner' AS role, '' AS part, '' AS relation, share_numerator AS numerator, share_denominator AS denominator, from_date, to_date FROM ownership WHERE party_id = ?1
       UNION ALL SELECT premises_id, role, part, relation, NULL, NULL, from_date, to_date FROM occupancy WHERE party_id = ?1 AND role <> 'owner' AND (to_date IS NULL OR from_date IS NULL OR to_date >= from_date))
     SELECT h.premises_id AS premisesId, p.building, p.unit, p.room, h.role, h.part, h.relation, h.numerator, h.denominator, h.from_date AS "from", h.to_date AS "to",
       coalesce((SELECT sum(b.amount_fen) FROM ledger_balance b WHERE b.account_id = ?3 AND b.premises_id = p.id AND ${IS_DEBT}), 0) AS openFen,
       coalesce((SELECT sum(amount_fen) FROM ledger_balance WHERE account_id = ?4 AND premises_id = p.id), 0) AS depositFen
     FROM homes h JOIN premises p ON p.id = h.premises_id ORDER BY (h.to_date IS NOT NULL AND h.to_date < ?2), p.sort_key, h.from_date`,
    partyId, today, accountId(db, 'receivable'), accountId(db, 'deposit-held'))
  return rows.map(({ building, unit, room, numerator, denominator, ...row }) => ({
    ...row, room: roomText({ building, unit, room }), share: numerator === null || denominator === 1 ? null : `${numerator}/${denominator}`,
  }))
}

export function leasesOf(db: ReadDb, partyId: number): Party['leases'] {
  return db.all<Room & Omit<Party['leases'][number], 'room'>>(
    `SELECT l.id AS leaseId, l.premises_id AS premisesId, p.building, p.unit, p.room, l.part, l.contract_number AS contractNumber, l.from_date AS "from", l.to_date AS "to", l.ended_on AS endedOn
     FROM lease l JOIN premises p ON p.id = l.premises_id WHERE l.party_id = ? ORDER BY l.from_date DESC, l.id DESC`, partyId)
    .map(({ building, unit, room, ...row }) => ({ ...row, room: roomText({ building, unit, room }) }))
}

/** The newest receipts in somebody's name. */
export function receiptsOf(db: ReadDb, partyId: number): Party['receipts'] {
  return db.all<Room & Omit<Party['receipts'][number], 'room' | 'at'> & { at: number }>(
    `SELECT r.id AS receiptId, r.number, r.at, p.building, p.unit, p.room, r.total_fen AS totalFen, r.kind FROM receipt r JOIN premises p ON p.id = r.premises_id
     WHERE r.id IN (SELECT id FROM receipt WHERE payer_party_id = ?1 UNION SELECT receipt_id FROM correction_slip WHERE kind = 'payer' AND detail ->> '$.to.partyId' = ?1) AND ${PAID_BY_PARTY} = ?1 ORDER BY r.id DESC LIMIT 30`, partyId)
    .map(({ building, unit, room, at, ...row }) => ({ ...row, at: dateTime(at), room: roomText({ building, unit, room }) }))
}

export function changesOf(db: ReadDb, partyId: number): Party['changes'] {
  return db.all<Omit<Party['changes'][number], 'at'> & { at: number }>(
    `SELECT c.what, c.before, c.after, c.reason, c.at, u.name AS by FROM party_change c JOIN user u ON u.id = c.by WHERE c.party_id = ? ORDER BY c.id DESC LIMIT 100`, partyId)
    .map((row) => ({ ...row, at: dateTime(row.at) }))
}

export function mandateById(db: ReadDb, mandateId: number): { fromDate: string; revokedOn: string | null } | undefined {
  return db.get('SELECT from_date AS fromDate, revoked_on AS revokedOn FROM mandate WHERE id = ?', mandateId)
}

export function revokeMandate(db: WriteDb, mandateId: number, revokedOn: string): void {
  db.update(mandate, mandateId, { revokedOn })
}

export function insertAffiliation(db: WriteDb, values: typeof affiliation.$inferInsert): number {
  return db.insert(affiliation, values)
}

export function affiliationById(db: ReadDb, affiliationId: number): { fromDate: string; toDate: string | null } | undefined {
  return db.get('SELECT from_date AS fromDate, to_date AS toDate FROM affiliation WHERE id = ?', affiliationId)
}

export function endAffiliation(db: WriteDb, affiliationId: number, toDate: string): void {
  db.update(affiliation, affiliationId, { toDate })
}

/** Where a plate stands now. */
export function plateAt(db: ReadDb, plate: string): { premisesId: number; room: string } | undefined {
  const row = db.get<Room & { premisesId: number }>(
    'SELECT v.premises_id AS premisesId, p.building, p.unit, p.room FROM vehicle v JOIN premises p ON p.id = v.premises_id WHERE v.plate = ? AND v.to_date IS NULL', plate)
  return row ? { premisesId: row.premisesId, room: roomText(row) } : undefined
}

export function insertVehicle(db: WriteDb, values: typeof vehicle.$inferInsert): number {
  return db.insert(vehicle, values)
}

export function vehicleById(db: ReadDb, vehicleId: number): { fromDate: string; toDate: string | null } | undefined {
  return db.get('SELECT from_date AS fromDate, to_date AS toDate FROM vehicle WHERE id = ?', vehicleId)
}

export function endVehicle(db: WriteDb, vehicleId: number, toDate: string): void {
  db.update(vehicle, vehicleId, { toDate })
}

export function contactById(db: ReadDb, contactId: number): { fromDate: string; toDate: string | null } | undefined {
  return db.get('SELECT from_date AS fromDate, to_date AS toDate FROM party_contact WHERE id = ?', contactId)
}

export function endContact(db: WriteDb, contactId: number, toDate: string): void {
  db.update(partyContact, contactId, { toDate })
}

export function insertChange(db: WriteDb, values: typeof partyChange.$inferInsert): void {
  db.insert(partyChange, values)
}

/** What is kept of somebody, as it is kept. */
export function factsOf(db: ReadDb, partyId: number): Record<string, string | number | null> {
  return db.get<Record<string, string | number | null>>(
    `SELECT nationality, registered_address AS registeredAddress, employer, occupation, legal_representative AS legalRepresentative, guardian_party_id AS guardianPartyId, died_on AS diedOn, important,
       CASE WHEN message_consent_ended_on IS NULL THEN message_consent_on END AS messageConsentOn FROM party_detail WHERE party_id = ?`, partyId) ?? {}
}
