import type { CallOutput, ParsedInput } from '../../../shared/contract/index.ts'
import type { ReadDb } from '../../db/database.ts'
import { roomText } from '../../ledger/rooms.ts'

type Listed = CallOutput<'keys.list'>['keys'][number]

/** Keys and cards, out ones first, of them the overdue ones. */
export function keyList(db: ReadDb, { premisesId, state }: ParsedInput<'keys.list'>, today: string): Listed[] {
  return db.all<Omit<Listed, 'overdue'> & { building: string; unit: string }>(
    `SELECT k.id AS keyId, k.premises_id AS premisesId, p.building, p.unit, p.room, k.kind, k.number, k.party_id AS partyId, k.holder, k.purpose, k.slip_number AS slipNumber,
       k.issued_on AS issuedOn, u.name AS issuedBy, k.due_back_on AS dueBackOn, k.outcome, k.closed_on AS closedOn, k.note
     FROM key_issue k JOIN premises p ON p.id = k.premises_id JOIN user u ON u.id = k.issued_by
     WHERE (?1 IS NULL OR k.premises_id = ?1) AND (?2 = 'all' OR k.outcome = 'out')
     ORDER BY k.outcome <> 'out', k.due_back_on IS NULL, k.due_back_on, k.id DESC LIMIT 1000`, premisesId, state)
    .map(({ building, unit, ...row }) => ({
      ...row, room: roomText({ building, unit, room: row.room }), overdue: row.outcome === 'out' && row.dueBackOn !== null && row.dueBackOn < today,
    }))
}
