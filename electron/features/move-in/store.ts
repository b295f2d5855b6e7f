import type { CallOutput } from '../../../shared/contract/index.ts'
import type { StepData, StepName } from '../../../shared/contract/move-in.ts'
import { STEP_NAMES } from '../../../shared/contract/move-in.ts'
import { dateTime } from '../../../shared/dates.ts'
import type { ReadDb, WriteDb } from '../../db/database.ts'
import { moveInCase, moveInStep, task } from '../../db/schema/premises.ts'
import { AppError } from '../../kernel/app-error.ts'
import { paidUntil } from '../../ledger/paid-until.ts'
import { phonesOf } from '../../ledger/parties.ts'
import { ownersOf, premisesById, roomText } from '../../ledger/rooms.ts'
import { noticeOf } from './notice-store.ts'

export type MoveInCase = CallOutput<'moveIn.get'>
export type CaseRow = { id: number; premisesId: number; moverKind: 'tenant' | 'owner'; state: MoveInCase['state']; version: number; openedAt: number; openedBy: string; closedAt: number | null }

/** Throws `not-found`. */
export function caseRow(db: ReadDb, caseId: number): CaseRow {
  const row = db.get<CaseRow>(
    `SELECT c.id, c.premises_id AS premisesId, c.mover_kind AS moverKind, c.state, c.version, c.opened_at AS openedAt, u.name AS openedBy, c.closed_at AS closedAt
     FROM move_in_case c JOIN user u ON u.id = c.opened_by WHERE c.id = ?`, caseId)
  if (!row) throw new AppError('not-found')
  return row
}

/** The case a window may change: open, and in the version the window has read. Throws `case-closed`, `changed-meanwhile`. */
export function openCase(db: ReadDb, caseId: number, version: number): CaseRow {
  const row = caseRow(db, caseId)
  if (row.state !== 'open') throw new AppError('case-closed')
  if (row.version !== version) throw new AppError('changed-meanwhile')
  return row
}

/** The open case of a premises with this kind of mover: there is one at the most. */
export function openCaseOf(db: ReadDb, premisesId: number, moverKind: CaseRow['moverKind']): number | undefined {
  return db.get<{ id: number }>(`SELECT id FROM move_in_case WHERE premises_id = ? AND mover_kind = ? AND state = 'open'`, premisesId, moverKind)?.id
}

export function insertCase(db: WriteDb, values: typeof moveInCase.$inferInsert): number {
  return db.insert(moveInCase, values)
}

/** Whoever reads the case next sees that it is another than before. */
export function bumpVersion(db: WriteDb, caseId: number, version: number): void {
  db.update(moveInCase, caseId, { version: version + 1 })
}

type Closing = { closedAt: number; closedBy: number } & ({ state: 'done'; partyId: number } | { state: 'cancelled'; reason: string })

export function closeCase(db: WriteDb, caseId: number, closing: Closing): void {
  db.update(moveInCase, caseId, closing)
}

export function insertStep(db: WriteDb, caseId: number, name: StepName): void {
  db.insert(moveInStep, { caseId, name, state: 'open' })
}

export function stepIdOf(db: ReadDb, caseId: number, name: StepName): number | undefined {
  return db.get<{ id: number }>('SELECT id FROM move_in_step WHERE case_id = ? AND name = ?', caseId, name)?.id
}

type StepOutcome = { reason: string; by: number; at: number } & ({ state: 'done'; data: string } | { state: 'waived' })

export function settleStep(db: WriteDb, stepId: number, outcome: StepOutcome): void {
  db.update(moveInStep, stepId, outcome)
}

export function openStepCount(db: ReadDb, caseId: number): number {
  return db.one<{ n: number }>(`SELECT count(*) AS n FROM move_in_step WHERE case_id = ? AND state = 'open'`, caseId).n
}

export function stepAnswers(db: ReadDb, caseId: number): Partial<Record<StepName, StepData>> {
  const rows = db.all<{ name: StepName; data: string }>(`SELECT name, data FROM move_in_step WHERE case_id = ? AND data IS NOT NULL AND state = 'done'`, caseId)
  return Object.fromEntries(rows.map((row) => [row.name, JSON.parse(row.data) as StepData]))
}

/** The whole case as its page shows it. */
export function readCase(db: ReadDb, caseId: number, today: string): MoveInCase {
  const row = caseRow(db, caseId)
  const room = premisesById(db, row.premisesId)
  const steps = db.all<{ name: StepName; state: 'open' | 'done' | 'waived'; reason: string; by: string | null; at: number | null; data: string | null }>(
    `SELECT s.name, s.state, s.reason, u.name AS by, s.at, s.data FROM move_in_step s LEFT JOIN user u ON u.id = s.by WHERE s.case_id = ?`, caseId)
    .toSorted((a, b) => STEP_NAMES.indexOf(a.name) - STEP_NAMES.indexOf(b.name))
    .map((step) => ({ ...step, at: step.at === null ? null : dateTime(step.at), data: step.data === null ? null : (JSON.parse(step.data) as StepData) }))
  const identity = steps.find((step) => step.name === 'identity')?.data
  return {
    caseId: row.id, version: row.version, state: row.state, moverKind: row.moverKind, premisesId: row.premisesId, room: roomText(room), areaCenti: room.areaCenti,
    mover: identity?.step === 'identity' ? identity.name : '', openedAt: dateTime(row.openedAt), openedBy: row.openedBy, closedAt: row.closedAt === null ? null : dateTime(row.closedAt),
    owners: ownersOf(db, row.premisesId, today).map((owner) => ({ ...owner, phones: phonesOf(db, owner.partyId) })),
    feeItems: feeItemsOf(db, row.premisesId, today),
    steps,
    notice: noticeOf(db, caseId),
  }
}

function feeItemsOf(db: ReadDb, premisesId: number, today: string): MoveInCase['feeItems'] {
  const until = new Map(paidUntil(db, [premisesId], today).map((row) => [row.feeItemId, row.date]))
  return db.all<{ feeItemId: number; name: string; currentPayer: 'owner' | 'tenant' | 'developer' }>(
    `SELECT a.fee_item_id AS feeItemId, f.name, a.payer AS currentPayer FROM assignment a JOIN fee_item f ON f.id = a.fee_item_id
     WHERE a.premises_id = ?1 AND (a.to_date IS NULL OR a.to_date >= ?2) GROUP BY a.fee_item_id HAVING a.id = max(a.id) ORDER BY a.fee_item_id`, premisesId, today)
    .map((item) => ({ ...item, assigned: true, paidUntil: until.get(item.feeItemId) ?? null }))
}

export function caseList(db: ReadDb, state: 'open' | 'done' | 'all'): CallOutput<'moveIn.list'>['cases'] {
  const rows = db.all<{ caseId: number; premisesId: number; building: string; unit: string; room: string; moverKind: 'tenant' | 'owner'; mover: string | null; state: string; openedAt: number; openedBy: string; doneSteps: number; allSteps: number; openSteps: string; unacknowledged: number }>(
    `SELECT c.id AS caseId, c.premises_id AS premisesId, p.building, p.unit, p.room, c.mover_kind AS moverKind, c.state, c.opened_at AS openedAt, u.name AS openedBy,
       max(CASE WHEN s.name = 'identity' THEN json_extract(s.data, '$.name') END) AS mover,
       sum(s.state <> 'open') AS doneSteps, count(*) AS allSteps, coalesce(group_concat(CASE WHEN s.state = 'open' THEN s.name END), '') AS openSteps,
       (SELECT count(*) FROM department_notice n JOIN department_notice_line l ON l.notice_id = n.id WHERE n.case_id = c.id AND l.acknowledged_at IS NULL) AS unacknowledged
     FROM move_in_case c JOIN premises p ON p.id = c.premises_id JOIN user u ON u.id = c.opened_by JOIN move_in_step s ON s.case_id = c.id
     WHERE ?1 = 'all' OR c.state = ?1 GROUP BY c.id ORDER BY c.id DESC LIMIT 500`, state)
  return rows.map(({ building, unit, openSteps, ...row }) => ({
    ...row, room: roomText({ building, unit, room: row.room }), mover: row.mover ?? '', openedAt: dateTime(row.openedAt),
    nextStep: STEP_NAMES.find((name) => openSteps.split(',').includes(name)) ?? null,
  }))
}

/** The matter that the owner of a premises is still to be asked. */
export function openConfirmationTask(db: ReadDb, premisesId: number): number | undefined {
  return db.get<{ id: number }>(`SELECT id FROM task WHERE kind = 'owner-confirmation' AND premises_id = ? AND closed_at IS NULL`, premisesId)?.id
}

export function postponeTask(db: WriteDb, taskId: number, dueOn: string | null): void {
  db.update(task, taskId, { dueOn })
}
