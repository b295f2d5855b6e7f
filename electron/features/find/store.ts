import { addDays } from '../../../shared/dates.ts'
import { roomSearchKeys } from '../../../shared/room.ts'
import type { ReadDb } from '../../db/database.ts'
import { roomText } from '../../ledger/rooms.ts'
import { STANDS } from '../../ledger/stands.ts'
import type { Card, Entry } from './rules.ts'

type Row = {
  premisesId: number; building: string; unit: string; room: string; code: string
  partyId: number | null; name: string | null; pinyin: string | null; role: Entry['role']; phones: string | null; documents: string | null; plates: string | null
}

/** Every premises with everybody of it, held in memory: 50,000 of them answer in a few milliseconds. */
export function readEntries(db: ReadDb, today: string): Entry[] {
  const rows = db.all<Row>(
    `WITH people AS (
       SELECT premises_id, party_id, 'owner' AS role FROM ownership WHERE to_date IS NULL OR to_date >= ?1
       UNION SELECT premises_id, party_id, role FROM occupancy WHERE (to_date IS NULL OR to_date >= ?1) AND role <> 'owner'
       UNION SELECT premises_id, party_id, NULL FROM affiliation WHERE to_date IS NULL OR to_date >= ?1)
     SELECT p.id AS premisesId, p.building, p.unit, p.room, p.code, n.party_id AS partyId, n.name, n.pinyin, q.role,
       (SELECT group_concat(phone, ' ') FROM party_phone WHERE party_id = n.party_id) AS phones,
       (SELECT group_concat(number, ' ') FROM party_document WHERE party_id = n.party_id) AS documents,
       (SELECT group_concat(plate, ' ') FROM vehicle WHERE premises_id = p.id AND to_date IS NULL AND (party_id = n.party_id OR (party_id IS NULL AND (q.role IS NULL OR q.role <> 'member')))) AS plates
     FROM premises p LEFT JOIN people q ON q.premises_id = p.id LEFT JOIN party_name n ON n.party_id = q.party_id
     ORDER BY p.sort_key, q.role, n.party_id`, today)
  return rows.map((row) => ({
    premisesId: row.premisesId, room: roomText(row), code: row.code,
    roomKeys: roomSearchKeys({ building: row.building, unit: row.unit === '' ? null : row.unit, room: row.room }),
    partyId: row.partyId, name: row.name ?? '', role: row.role, phones: row.phones === null ? [] : row.phones.split(' '),
    pinyin: row.pinyin ?? '', documents: row.documents === null ? [] : row.documents.toLowerCase().split(' '),
    plates: row.plates === null ? [] : row.plates.split(' '),
  }))
}

/** The premises a notice was for, and who. */
export function letterByNumber(db: ReadDb, number: string): { premisesId: number; payer: string } | undefined {
  return db.get('SELECT premises_id AS premisesId, payer_name AS payer FROM dunning_letter WHERE number = ?', number)
}

const LATELY = -90

/** The newest month card of each plate, where it holds, will, or did lately. */
export function readCards(db: ReadDb, today: string): Card[] {
  return db.all<Omit<Card, 'room'> & { building: string; unit: string; room: string }>(
    `SELECT m.premises_id AS premisesId, p.building, p.unit, p.room, p.code, m.holder, m.plate, max(m.to_date) FROM month_card m JOIN premises p ON p.id = m.premises_id JOIN charge c ON c.id = m.charge_id
     WHERE m.to_date >= ? AND ${STANDS} GROUP BY m.plate ORDER BY m.plate`, addDays(today, LATELY))
    .map(({ premisesId, code, holder, plate, ...row }) => ({ premisesId, code, holder, plate, room: roomText(row) }))
}
