import type { CallOutput } from '../../../shared/contract/index.ts'
import { MOVE_OUT_STEPS } from '../../../shared/contract/move-out.ts'
import { dateTime } from '../../../shared/dates.ts'
import type { ReadDb, WriteDb } from '../../db/database.ts'
import { depositRefund, feeStartMark, moveOutCase, moveOutDepartment, moveOutStep, registration } from '../../db/schema/cases.ts'
import { occupancy } from '../../db/schema/premises.ts'
import { roomText } from '../../ledger/rooms.ts'

type Listed = CallOutput<'moveOut.list'>['cases'][number]
type Stays = CallOutput<'moveOut.stays'>['stays']

export function caseList(db: ReadDb, state: 'open' | 'done' | 'all', now: number): Listed[] {
  const rows = db.all<Omit<Listed, 'room' | 'openedAt' | 'nextStep'> & { building: string; unit: string; room: string; openedAt: number; openSteps: string }>(
    `SELECT c.id AS caseId, c.premises_id AS premisesId, p.building, p.unit, p.room, o.part, n.name, o.role, c.state, c.leaves_on AS leavesOn, c.opened_at AS openedAt, u.name AS openedBy,
       (SELECT count(*) FROM move_out_step s WHERE s.case_id = c.id AND s.name <> 'finish' AND s.state <> 'open') AS doneSteps,
       (SELECT count(*) FROM move_out_step s WHERE s.case_id = c.id AND s.name <> 'finish') AS allSteps,
       coalesce((SELECT group_concat(s.name) FROM move_out_step s WHERE s.case_id = c.id AND s.state = 'open'), '') AS openSteps,
       (SELECT count(*) FROM move_out_department d WHERE d.case_id = c.id AND d.acknowledged_at IS NULL) AS unacknowledged,
       (SELECT count(*) FROM move_out_department d WHERE d.case_id = c.id AND d.acknowledged_at IS NULL AND d.due_at < ?2) AS overdue
     FROM move_out_case c JOIN premises p ON p.id = c.premises_id JOIN occupancy o ON o.id = c.occupancy_id JOIN party_name n ON n.party_id = c.party_id JOIN user u ON u.id = c.opened_by
     WHERE ?1 = 'all' OR c.state = ?1 ORDER BY c.id DESC LIMIT 500`, state, now)
  return rows.map(({ building, unit, openSteps, ...row }) => ({
    ...row, room: roomText({ building, unit, room: row.room }), openedAt: dateTime(row.openedAt), nextStep: MOVE_OUT_STEPS.find((name) => openSteps.split(',').includes(name)) ?? null,
  }))
}

/** Stays that have not ended, with the case that is open for each. */
export function staysOf(db: ReadDb, premisesId: number): Stays {
  return db.all(
    `SELECT o.id AS occupancyId, o.party_id AS partyId, n.name, o.role, o.part, o.from_date AS "from", l.to_date AS leaseTo,
       (SELECT count(*) FROM occupancy m WHERE m.premises_id = o.premises_id AND m.role = 'member' AND m.household_party_id = o.party_id AND m.to_date IS NULL) AS members,
       (SELECT c.id FROM move_out_case c WHERE c.occupancy_id = o.id AND c.state = 'open') AS caseId
     FROM occupancy o JOIN party_name n ON n.party_id = o.party_id LEFT JOIN lease l ON l.id = o.lease_id
     WHERE o.premises_id = ? AND o.role <> 'member' AND o.to_date IS NULL ORDER BY o.role = 'owner', o.part, o.id`, premisesId)
}

export type StayRow = { id: number; premisesId: number; partyId: number; role: string; toDate: string | null }

export function stayById(db: ReadDb, occupancyId: number): StayRow | undefined {
  return db.get<StayRow>('SELECT id, premises_id AS premisesId, party_id AS partyId, role, to_date AS toDate FROM occupancy WHERE id = ?', occupancyId)
}

export function openCaseOf(db: ReadDb, occupancyId: number): number | undefined {
  return db.get<{ id: number }>(`SELECT id FROM move_out_case WHERE occupancy_id = ? AND state = 'open'`, occupancyId)?.id
}

export function insertCase(db: WriteDb, values: typeof moveOutCase.$inferInsert): number {
  return db.insert(moveOutCase, values)
}

export function changeCase(db: WriteDb, caseId: number, values: Partial<typeof moveOutCase.$inferInsert>): void {
  db.update(moveOutCase, caseId, values)
}

/** A step that was done is to be done again. */
export function openStepAgain(db: WriteDb, stepId: number): void {
  db.update(moveOutStep, stepId, { state: 'open', reason: '', data: null, by: null, at: null })
}

/** What a department is to look at. Once it has answered, what it was told stays. */
export function tellDepartment(db: WriteDb, line: { caseId: number; department: string; instruction: string; dueAt: number }): void {
  db.run(
    `INSERT INTO move_out_department (case_id, department, instruction, due_at) VALUES (?,?,?,?)
     ON CONFLICT DO UPDATE SET instruction = excluded.instruction WHERE acknowledged_at IS NULL`, line.caseId, line.department, line.instruction, line.dueAt)
}

export function departmentById(db: ReadDb, departmentId: number): { acknowledgedAt: number | null } | undefined {
  return db.get('SELECT acknowledged_at AS acknowledgedAt FROM move_out_department WHERE id = ?', departmentId)
}

export function acknowledgeDepartment(db: WriteDb, departmentId: number, values: Partial<typeof moveOutDepartment.$inferInsert>): void {
  db.update(moveOutDepartment, departmentId, values)
}

/** Refunds this case has asked for. */
export function askedRefunds(db: ReadDb, caseId: number): { id: number; depositId: number }[] {
  return db.all(`SELECT id, deposit_id AS depositId FROM deposit_refund WHERE move_out_case_id = ? AND state = 'asked'`, caseId)
}

export function askRefund(db: WriteDb, values: Omit<typeof depositRefund.$inferInsert, 'state'>): void {
  db.insert(depositRefund, { ...values, state: 'asked' })
}

export function withdrawRefund(db: WriteDb, refundId: number, reason: string): void {
  db.update(depositRefund, refundId, { state: 'withdrawn', reason })
}

/** The newest document of a party tells the police by which deadline they leave. */
export function documentKindOf(db: ReadDb, partyId: number): string | null {
  return db.get<{ kind: string }>('SELECT kind FROM party_document WHERE party_id = ? ORDER BY id DESC LIMIT 1', partyId)?.kind ?? null
}

export function markFeeStart(db: WriteDb, values: typeof feeStartMark.$inferInsert): number {
  return db.insert(feeStartMark, values)
}

/** What finishing a case closed, so that reopening it opens exactly that again. */
export type Closed = { members: number[]; vehicles: number[]; pets: number[]; contacts: number[]; registrations: number[]; feeMark: number | null; state: string; leaseId: number | null }

/** Vehicles, pets and contacts of a household that leaves; contacts only where the party lives nowhere else. */
export function belongingsOf(db: ReadDb, premisesId: number, partyIds: readonly number[], lastHousehold: boolean): Pick<Closed, 'members' | 'vehicles' | 'pets' | 'contacts'> {
  const parties = JSON.stringify(partyIds)
  const ids = (sql: string, ...values: (string | number)[]): number[] => db.all<{ id: number }>(sql, ...values).map((row) => row.id)
  const own = lastHousehold ? '(party_id IS NULL OR party_id IN (SELECT value FROM json_each(?2)))' : 'party_id IN (SELECT value FROM json_each(?2))'
  return {
    members: ids(`SELECT id FROM occupancy WHERE premises_id = ?1 AND role = 'member' AND household_party_id = ?2 AND to_date IS NULL`, premisesId, partyIds[0] ?? 0),
    vehicles: ids(`SELECT id FROM vehicle WHERE premises_id = ?1 AND ${own} AND to_date IS NULL`, premisesId, parties),
    pets: ids(`SELECT id FROM pet WHERE premises_id = ?1 AND ${own} AND to_date IS NULL`, premisesId, parties),
    contacts: ids(
      `SELECT c.id FROM party_contact c WHERE c.party_id IN (SELECT value FROM json_each(?2)) AND c.to_date IS NULL
         AND NOT EXISTS (SELECT 1 FROM occupancy o WHERE o.party_id = c.party_id AND o.premises_id <> ?1 AND o.to_date IS NULL)
         AND NOT EXISTS (SELECT 1 FROM ownership w WHERE w.party_id = c.party_id AND w.to_date IS NULL)`, premisesId, parties),
  }
}

/** Sets the last day of what leaves; null opens it again. */
export function endBelongings(db: WriteDb, closed: Pick<Closed, 'vehicles' | 'pets' | 'contacts'>, toDate: string | null): void {
  db.run('UPDATE vehicle SET to_date = ? WHERE id IN (SELECT value FROM json_each(?))', toDate, JSON.stringify(closed.vehicles))
  db.run('UPDATE pet SET to_date = ? WHERE id IN (SELECT value FROM json_each(?))', toDate, JSON.stringify(closed.pets))
  db.run('UPDATE party_contact SET to_date = ? WHERE id IN (SELECT value FROM json_each(?))', toDate, JSON.stringify(closed.contacts))
}

/** The stay, its household and its lease go on as before the case was finished. */
export function goOn(db: WriteDb, occupancyId: number, closed: Closed, again: { note: string; at: number; by: number }): void {
  db.update(occupancy, occupancyId, { toDate: null })
  for (const id of closed.members) db.update(occupancy, id, { toDate: null })
  if (closed.leaseId !== null) db.run('UPDATE lease SET ended_on = NULL WHERE id = ?', closed.leaseId)
  for (const id of closed.registrations) db.update(registration, id, { state: 'not-needed', note: again.note, recordedAt: again.at, recordedBy: again.by })
  if (closed.feeMark !== null) db.update(feeStartMark, closed.feeMark, { markedAt: again.at, markedBy: again.by })
}

export function setPremisesState(db: WriteDb, premisesId: number, state: string): void {
  db.run('UPDATE premises SET state = ? WHERE id = ?', state, premisesId)
}

/** Keeps what finishing closed beside the steps of the case. */
export function keepClosed(db: WriteDb, caseId: number, closed: Closed, by: { by: number; at: number }): void {
  db.run(
    `INSERT INTO move_out_step (case_id, name, state, data, by, at) VALUES (?,'finish','done',?,?,?) ON CONFLICT DO UPDATE SET data = excluded.data, by = excluded.by, at = excluded.at`,
    caseId, JSON.stringify(closed), by.by, by.at)
}

export function closedBy(db: ReadDb, caseId: number): Closed {
  return JSON.parse(db.one<{ data: string }>(`SELECT data FROM move_out_step WHERE case_id = ? AND name = 'finish'`, caseId).data) as Closed
}
