import { type MoverKind, type StepAnswers, type StepData, type StepName, STEP_NAMES, stepDataSchema } from '../../../shared/contract/move-in.ts'
import type { ReadDb, WriteDb } from '../../db/database.ts'
import { moveInCase, moveInStep, task } from '../../db/schema/premises.ts'
import { AppError } from '../../kernel/app-error.ts'
import { type StepRow, readSteps, requireOpenCase, stepAnswers } from '../../ledger/case-steps.ts'

export type CaseRow = {
  id: number; premisesId: number; moverKind: MoverKind; part: string; state: 'open' | 'done' | 'cancelled'; version: number; partyId: number | null
  openedAt: number; openedBy: string; closedAt: number | null
  archiveBox: string; archivedAt: number | null; archivedBy: string | null; reopenedAt: number | null; reopenedBy: string | null; reopenReason: string
}

/** Throws `not-found`. */
export function caseRow(db: ReadDb, caseId: number): CaseRow {
  const row = db.get<CaseRow>(
    `SELECT c.id, c.premises_id AS premisesId, c.mover_kind AS moverKind, c.part, c.state, c.version, c.party_id AS partyId, c.opened_at AS openedAt, u.name AS openedBy, c.closed_at AS closedAt,
       c.archive_box AS archiveBox, c.archived_at AS archivedAt, a.name AS archivedBy, c.reopened_at AS reopenedAt, r.name AS reopenedBy, c.reopen_reason AS reopenReason
     FROM move_in_case c JOIN user u ON u.id = c.opened_by LEFT JOIN user a ON a.id = c.archived_by LEFT JOIN user r ON r.id = c.reopened_by WHERE c.id = ?`, caseId)
  if (!row) throw new AppError('not-found')
  return row
}

/** The case a window may change: open, and in the version the window has read. Throws `not-found`, `case-closed`, `changed-meanwhile`. */
export function openCase(db: ReadDb, caseId: number, version: number): CaseRow {
  requireOpenCase(db, 'move-in', caseId, version)
  return caseRow(db, caseId)
}

/** The open case of a premises with this kind of mover and part: there is one at the most, but of relatives. */
export function openCaseOf(db: ReadDb, premisesId: number, moverKind: MoverKind, part: string): number | undefined {
  if (moverKind === 'member') return undefined
  return db.get<{ id: number }>(`SELECT id FROM move_in_case WHERE premises_id = ? AND mover_kind = ? AND part = ? AND state = 'open'`, premisesId, moverKind, part)?.id
}

export function insertCase(db: WriteDb, values: typeof moveInCase.$inferInsert): number {
  return db.insert(moveInCase, values)
}

type Closing = { closedAt: number; closedBy: number } & ({ state: 'done'; partyId: number } | { state: 'cancelled'; reason: string })

export function closeCase(db: WriteDb, caseId: number, closing: Closing): void {
  db.update(moveInCase, caseId, closing)
}

export function archiveCase(db: WriteDb, caseId: number, archive: { archiveBox: string; archivedAt: number; archivedBy: number }): void {
  db.update(moveInCase, caseId, archive)
}

export function reopenCase(db: WriteDb, caseId: number, reopened: { reopenedAt: number; reopenedBy: number; reopenReason: string }): void {
  db.update(moveInCase, caseId, { state: 'open', closedAt: null, closedBy: null, ...reopened })
}

/** Changes what a step says, not who said it. */
export function rewriteStep(db: WriteDb, caseId: number, data: StepData): void {
  const row = db.one<{ id: number }>('SELECT id FROM move_in_step WHERE case_id = ? AND name = ?', caseId, data.step)
  db.update(moveInStep, row.id, { data: JSON.stringify(data) })
}

/** What the done steps say. A case begun before a step learned to say more says the rest as its defaults. */
export function answersOf(db: ReadDb, caseId: number): StepAnswers {
  const answers = stepAnswers<Record<StepName, unknown>>(db, 'move-in', caseId)
  return Object.fromEntries(Object.entries(answers).map(([name, data]) => [name, stepDataSchema.parse(data)]))
}

export function stepsOf(db: ReadDb, caseId: number): StepRow<StepName, StepData>[] {
  return readSteps<StepName, StepData>(db, 'move-in', caseId, STEP_NAMES).map((step) => ({ ...step, data: step.data === null ? null : stepDataSchema.parse(step.data) }))
}

/** The matter that the owner of a premises is still to be asked. */
export function openConfirmationTask(db: ReadDb, premisesId: number): number | undefined {
  return db.get<{ id: number }>(`SELECT id FROM task WHERE kind = 'owner-confirmation' AND premises_id = ? AND closed_at IS NULL`, premisesId)?.id
}

export function postponeTask(db: WriteDb, taskId: number, dueOn: string | null): void {
  db.update(task, taskId, { dueOn })
}
