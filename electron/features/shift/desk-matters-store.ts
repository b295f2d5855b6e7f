import { addDays, dateTime } from '../../../shared/dates.ts'
import { fen, formatMoney } from '../../../shared/money.ts'
import type { ReadDb } from '../../db/database.ts'
import { faultyEquipment } from '../../ledger/desk-checks.ts'
import { deskWords } from '../../ledger/desk-words.ts'
import { runningInstructions } from '../../ledger/instructions.ts'
import type { KeyKind } from '../../ledger/keys.ts'
import { promisesUntil } from '../../ledger/promises.ts'
import { roomText } from '../../ledger/rooms.ts'
import type { Matter } from './matters-store.ts'

/** What the desk itself keeps in mind: keys that come back, promises of the day and the next, what was said of premises and people, things that do not work. */
export function deskMatters(db: ReadDb, today: string): Matter[] {
  return [...keysOut(db), ...promises(db, today), ...instructions(db, today), ...equipment(db)]
}

/** Keys and cards that were lent; those that residents keep are no matter. */
function keysOut(db: ReadDb): Matter[] {
  const words = deskWords(db)
  const rows = db.all<{ id: number; premisesId: number; building: string; unit: string; room: string; kind: KeyKind; number: string; holder: string; issuedAt: number; dueOn: string | null }>(
    `SELECT k.id, k.premises_id AS premisesId, p.building, p.unit, p.room, k.kind, k.number, k.holder, k.issued_at AS issuedAt, k.due_back_on AS dueOn
     FROM key_issue k JOIN premises p ON p.id = k.premises_id WHERE k.outcome = 'out' AND (k.purpose = 'loan' OR k.due_back_on IS NOT NULL) ORDER BY k.due_back_on IS NULL, k.due_back_on, k.id`)
  return rows.map((row) => ({ key: `key:${row.id}`, kind: 'key-out', premisesId: row.premisesId, room: roomText(row), text: `${words.keyKinds[row.kind]} ${row.number} ${row.holder}`, since: dateTime(row.issuedAt), dueOn: row.dueOn }))
}

/** Promises to pay that were not kept, and those of today and tomorrow. */
function promises(db: ReadDb, today: string): Matter[] {
  return promisesUntil(db, addDays(today, 1), today).filter((row) => row.state !== 'kept').map((row) => ({
    key: `promise:${row.contactId}`, kind: 'promise', premisesId: row.premisesId, room: row.room, text: [row.promisedFen === null ? '' : formatMoney(fen(row.promisedFen)), row.text].filter((part) => part !== '').join(' '), since: dateTime(row.at), dueOn: row.promisedOn,
  }))
}

function instructions(db: ReadDb, today: string): Matter[] {
  const words = deskWords(db)
  return runningInstructions(db, today).map((row) => ({
    key: `instruction:${row.instructionId}`, kind: 'instruction', premisesId: row.premisesId, room: row.room, text: row.personName === '' ? row.text : `${row.personName}${words.colon}${row.text}`, since: row.at, dueOn: row.untilDate,
  }))
}

function equipment(db: ReadDb): Matter[] {
  const words = deskWords(db)
  return faultyEquipment(db).map((row) => ({ key: `equipment:${row.itemId}`, kind: 'equipment', premisesId: null, room: '', text: `${row.text}${words.colon}${row.note}`, since: dateTime(row.at), dueOn: null }))
}
