import { addDays, dateTime } from '../../shared/dates.ts'
import type { ReadDb, WriteDb } from '../db/database.ts'
import { registration } from '../db/schema/cases.ts'
import type { Settings } from '../../shared/contract/desk.ts'
import { roomText } from './rooms.ts'

/** Who comes and goes is reported to the police station, each kind of person by their own deadline. */

export type PersonKind = 'tenant' | 'foreigner' | 'taiwan'
export type Deadlines = Pick<Settings, 'registrationDays' | 'foreignerHours' | 'taiwanHours'>

/** By the document shown: a passport or a foreigner's permanent residence card, a Taiwan permit, anything else. */
export function personKindOf(documentKind: string | null): PersonKind {
  if (documentKind === 'passport' || documentKind === 'foreign-pr') return 'foreigner'
  return documentKind === 'taiwan-permit' ? 'taiwan' : 'tenant'
}

/** When a report is due, in milliseconds. Hours count from now, or from the beginning of a later day; working days to the end of the last of them. */
export function registrationDue(kind: PersonKind, from: string, now: number, deadlines: Deadlines): number {
  const hours = kind === 'foreigner' ? deadlines.foreignerHours : kind === 'taiwan' ? deadlines.taiwanHours : null
  if (hours !== null) return Math.max(now, startOf(from)) + hours * 3_600_000
  return startOf(addDays(workingDaysAfter(from, deadlines.registrationDays), 1)) - 1000
}

type Report = { premisesId: number; partyId: number; event: 'arrive' | 'leave'; personKind: PersonKind; dueAt: number; createdAt: number }

export function addRegistration(db: WriteDb, report: Report): number {
  return db.insert(registration, { ...report, state: 'due' })
}

export type RegistrationState = 'due' | 'reported' | 'not-needed'
export type RegistrationRow = {
  registrationId: number; premisesId: number; room: string; partyId: number; name: string; phone: string; documentKind: string | null; documentTail: string
  event: 'arrive' | 'leave'; personKind: PersonKind; dueAt: string; state: RegistrationState; overdue: boolean; reportedOn: string | null; note: string
}
type Stored = Omit<RegistrationRow, 'room' | 'dueAt' | 'overdue' | 'documentTail'> & { building: string; unit: string; roomName: string; dueAt: number; number: string | null }

/** Reports with who they are about, due first; overdue where the deadline has passed and nobody has recorded it. At most 500. */
export function registrationRows(db: ReadDb, { state, now }: { state: RegistrationState | 'all'; now: number }): RegistrationRow[] {
  const rows = db.all<Stored>(
    `SELECT r.id AS registrationId, r.premises_id AS premisesId, p.building, p.unit, p.room AS roomName, r.party_id AS partyId, n.name, r.event, r.person_kind AS personKind, r.due_at AS dueAt, r.state,
       r.reported_on AS reportedOn, r.note, coalesce((SELECT phone FROM party_phone WHERE party_id = r.party_id ORDER BY id LIMIT 1), '') AS phone, d.kind AS documentKind, d.number
     FROM registration r JOIN premises p ON p.id = r.premises_id JOIN party_name n ON n.party_id = r.party_id
       LEFT JOIN party_document d ON d.id = (SELECT max(id) FROM party_document WHERE party_id = r.party_id)
     WHERE ?1 = 'all' OR r.state = ?1 ORDER BY r.state <> 'due', r.due_at, r.id LIMIT 500`, state)
  return rows.map(({ building, unit, roomName, number, ...row }) => ({
    ...row, room: roomText({ building, unit, room: roomName }), dueAt: dateTime(row.dueAt), overdue: row.state === 'due' && row.dueAt < now,
    documentTail: number === null ? '' : `****${number.slice(-4)}`,
  }))
}

export type Recording = { state: Exclude<RegistrationState, 'due'>; reportedOn: string | null; note: string; at: number; by: number }

/** What became of a report; the last that is recorded for somebody closes the matter that reminds of it. */
export function recordRegistration(db: WriteDb, registrationId: number, { state, reportedOn, note, at, by }: Recording): void {
  db.update(registration, registrationId, { state, reportedOn, note, recordedAt: at, recordedBy: by })
  db.run(
    `UPDATE task SET closed_at = ?2, closed_by = ?3, outcome = ?4 WHERE kind = 'registration' AND closed_at IS NULL
       AND premises_id = (SELECT premises_id FROM registration WHERE id = ?1)
       AND NOT EXISTS (SELECT 1 FROM registration o WHERE o.premises_id = (SELECT premises_id FROM registration WHERE id = ?1) AND o.state = 'due')`, registrationId, at, by, reportedOn ?? note)
}

export function registrationById(db: ReadDb, registrationId: number): { state: RegistrationState } | undefined {
  return db.get<{ state: RegistrationState }>('SELECT state FROM registration WHERE id = ?', registrationId)
}

/** Working days as Monday to Friday; public holidays make it later, never earlier, so the desk is not told a day too late. */
export function workingDaysAfter(date: string, days: number): string {
  let left = days
  let day = date
  while (left > 0) {
    day = addDays(day, 1)
    const weekday = (Math.floor(Date.parse(`${day}T00:00:00Z`) / 86_400_000) + 4) % 7
    if (weekday !== 0 && weekday !== 6) left -= 1
  }
  return day
}

/** The first moment of a business day, which is a day in Shanghai. */
function startOf(date: string): number {
  return Date.parse(`${date}T00:00:00+08:00`)
}
