import type { Subject } from '../../../shared/contract/archive.ts'
import type { CallOutput } from '../../../shared/contract/index.ts'
import { businessDate } from '../../../shared/dates.ts'
import type { ReadDb } from '../../db/database.ts'
import { accountId } from '../../ledger/accounts.ts'
import { PAID_BY_PARTY } from '../../ledger/correction-slips.ts'
import { readLanguage } from '../../ledger/office.ts'
import { roomOf } from './store.ts'
import { belongsTo } from './subject.ts'

type File = CallOutput<'archive.get'>
type Room = { building: string; unit: string; room: string }

const spoken = <T extends Room>({ building, unit, room, ...row }: T) => ({ ...row, room: roomOf({ building, unit, room }) ?? '' })

export function vehiclesOf(db: ReadDb, subject: Subject): File['vehicles'] {
  return db.all<Room & Omit<File['vehicles'][number], 'room'>>(
    `SELECT v.id AS vehicleId, v.premises_id AS premisesId, p.building, p.unit, p.room, n.name AS holder, v.plate, v.model, v.colour, v.space, v.from_date AS "from", v.to_date AS "to"
     FROM vehicle v JOIN premises p ON p.id = v.premises_id LEFT JOIN party_name n ON n.party_id = v.party_id
     WHERE ${belongsTo(subject, 'v')} ORDER BY v.to_date IS NOT NULL, v.id DESC`, subject.id).map(spoken)
}

export function mandatesIn(db: ReadDb, subject: Subject): File['mandates'] {
  const where = subject.of === 'premises' ? 'm.premises_id = ?1' : '(m.agent_party_id = ?1 OR m.principal_party_id = ?1)'
  return db.all<Room & Omit<File['mandates'][number], 'room'>>(
    `SELECT m.id AS mandateId, m.premises_id AS premisesId, p.building, p.unit, p.room, o.name AS principal, m.agent_party_id AS agentPartyId, a.name AS agent, m.scope, m.number,
       m.from_date AS "from", m.until_date AS until, m.revoked_on AS revokedOn, m.note
     FROM mandate m JOIN premises p ON p.id = m.premises_id JOIN party_name o ON o.party_id = m.principal_party_id JOIN party_name a ON a.party_id = m.agent_party_id
     WHERE ${where} ORDER BY m.id DESC`, subject.id).map(spoken)
}

export function affiliationsIn(db: ReadDb, subject: Subject): File['affiliations'] {
  return db.all<Room & Omit<File['affiliations'][number], 'room'>>(
    `SELECT f.id AS affiliationId, f.premises_id AS premisesId, p.building, p.unit, p.room, f.party_id AS partyId, n.name, f.kind, f.from_date AS "from", f.to_date AS "to", f.note
     FROM affiliation f JOIN premises p ON p.id = f.premises_id JOIN party_name n ON n.party_id = f.party_id
     WHERE ${belongsTo(subject, 'f')} ORDER BY f.to_date IS NOT NULL, f.id DESC`, subject.id).map(spoken)
}

export function petsOf(db: ReadDb, subject: Subject): File['pets'] {
  return db.all(`SELECT t.id AS petId, t.kind, t.licence, t.to_date AS "to" FROM pet t WHERE ${belongsTo(subject, 't')} ORDER BY t.to_date IS NOT NULL, t.id DESC`, subject.id)
}

export function keysIn(db: ReadDb, subject: Subject): File['keys'] {
  return db.all(
    `SELECT k.id AS keyId, k.kind, k.number, k.holder, k.slip_number AS slipNumber, k.issued_on AS issuedOn, k.due_back_on AS dueBackOn, k.outcome, k.closed_on AS closedOn
     FROM key_issue k WHERE ${belongsTo(subject, 'k')} ORDER BY k.outcome <> 'out', k.id DESC LIMIT 200`, subject.id)
}

/** Meters of a premises, each with what it showed last; a person has none. */
export function metersIn(db: ReadDb, subject: Subject): File['meters'] {
  if (subject.of === 'party') return []
  return db.all(
    `SELECT m.id AS meterId, m.kind, m.number, r.read_on AS readOn, r.value, r.purpose FROM meter m
     LEFT JOIN meter_reading r ON r.id = (SELECT id FROM meter_reading WHERE meter_id = m.id ORDER BY read_on DESC, id DESC LIMIT 1)
     WHERE m.premises_id = ? ORDER BY m.to_date IS NOT NULL, m.kind, m.id`, subject.id)
}

/** Deposits taken, with what of each is still held. A person's are those on receipts in their name. */
export function depositsIn(db: ReadDb, subject: Subject): File['deposits'] {
  const name = readLanguage(db) === 'en' ? 'f.name_en' : 'f.name'
  const where = subject.of === 'premises' ? 'd.premises_id = ?1' : `${PAID_BY_PARTY} = ?1`
  return db.all(
    `SELECT d.id AS depositId, ${name} AS name, r.number AS receiptNumber, r.business_date AS takenOn, d.amount_fen AS amountFen, coalesce(b.amount_fen, 0) AS heldFen
     FROM deposit d JOIN fee_item f ON f.id = d.fee_item_id JOIN receipt r ON r.id = d.receipt_id
     LEFT JOIN ledger_balance b ON b.account_id = ?2 AND b.premises_id = d.premises_id AND b.subject = d.id WHERE ${where} ORDER BY d.id DESC LIMIT 200`, subject.id, accountId(db, 'deposit-held'))
}

export function casesIn(db: ReadDb, subject: Subject): File['cases'] {
  const head = (kind: 'delivery' | 'move-in' | 'move-out', table: string, outcome: string) =>
    `SELECT '${kind}' AS kind, c.id AS caseId, c.state, ${outcome} AS outcome, coalesce(n.name, '') AS who, p.building, p.unit, p.room, c.opened_at AS openedAt, c.closed_at AS closedAt, c.archive_box AS box
     FROM ${table} c JOIN premises p ON p.id = c.premises_id LEFT JOIN party_name n ON n.party_id = c.party_id WHERE ${belongsTo(subject, 'c')}`
  return db.all<Room & Omit<File['cases'][number], 'room' | 'openedOn' | 'closedOn'> & { openedAt: number; closedAt: number | null }>(
    `${head('delivery', 'delivery_case', 'c.outcome')} UNION ALL ${head('move-in', 'move_in_case', `''`)} UNION ALL ${head('move-out', 'move_out_case', `''`)} ORDER BY openedAt DESC LIMIT 200`, subject.id)
    .map(({ openedAt, closedAt, ...row }) => ({ ...spoken(row), openedOn: businessDate(openedAt), closedOn: closedAt === null ? null : businessDate(closedAt) }))
}

export function transfersIn(db: ReadDb, subject: Subject): File['transfers'] {
  if (subject.of === 'party') return []
  return db.all(
    `SELECT t.id AS transferId, t.settled_on AS settledOn, t.basis_kind AS basisKind, t.basis_number AS basisNumber, t.debts_with AS debtsWith, u.name AS by
     FROM ownership_transfer t JOIN user u ON u.id = t.by WHERE t.premises_id = ? ORDER BY t.id DESC`, subject.id)
}

export function sealedIn(db: ReadDb, subject: Subject): File['sealed'] {
  return db.all(
    `SELECT s.id AS sealedPaperId, s.kind, s.number, s.addressee, s.issued_on AS issuedOn, u.name AS by FROM sealed_paper s JOIN user u ON u.id = s.by
     WHERE ${belongsTo(subject, 's')} ORDER BY s.id DESC LIMIT 200`, subject.id)
}
