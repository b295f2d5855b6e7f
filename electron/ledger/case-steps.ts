import { dateTime } from '../../shared/dates.ts'
import type { ReadDb, WriteDb } from '../db/database.ts'
import { deliveryCase, deliveryStep, moveOutCase, moveOutStep } from '../db/schema/cases.ts'
import { moveInCase, moveInStep } from '../db/schema/premises.ts'
import { AppError } from '../kernel/app-error.ts'

/** What the desk's cases have in common: a head with a version, and steps that are done or waived with a reason. */
const CASES = {
  'move-in': { head: moveInCase, heads: 'move_in_case', step: moveInStep, steps: 'move_in_step' },
  delivery: { head: deliveryCase, heads: 'delivery_case', step: deliveryStep, steps: 'delivery_step' },
  'move-out': { head: moveOutCase, heads: 'move_out_case', step: moveOutStep, steps: 'move_out_step' },
} as const

export type CaseKind = keyof typeof CASES
export type CaseState = 'open' | 'done' | 'cancelled'
export type StepState = 'open' | 'done' | 'waived'
export type StepRow<Name extends string, Data> = { name: Name; state: StepState; reason: string; by: string | null; at: string | null; data: Data | null }

/** Refuses unless the case is open and in the version the window has read. Throws `not-found`, `case-closed`, `changed-meanwhile`. */
export function requireOpenCase(db: ReadDb, kind: CaseKind, caseId: number, version: number): void {
  const row = db.get<{ state: CaseState; version: number }>(`SELECT state, version FROM ${CASES[kind].heads} WHERE id = ?`, caseId)
  if (!row) throw new AppError('not-found')
  if (row.state !== 'open') throw new AppError('case-closed')
  if (row.version !== version) throw new AppError('changed-meanwhile')
}

/** Whoever reads the case next sees that it is another than before. */
export function bumpVersion(db: WriteDb, kind: CaseKind, caseId: number, version: number): void {
  db.update(CASES[kind].head, caseId, { version: version + 1 })
}

export function insertSteps(db: WriteDb, kind: CaseKind, caseId: number, names: readonly string[]): void {
  for (const name of names) db.insert(CASES[kind].step, { caseId, name, state: 'open' })
}

/** The row of a step. Throws the field error `step-not-in-case`. */
export function requireStep(db: ReadDb, kind: CaseKind, caseId: number, name: string): number {
  const row = db.get<{ id: number }>(`SELECT id FROM ${CASES[kind].steps} WHERE case_id = ? AND name = ?`, caseId, name)
  if (!row) throw new AppError('invalid-input', { fields: [{ path: 'step', code: 'step-not-in-case' }] })
  return row.id
}

type StepOutcome = { reason: string; by: number; at: number } & ({ state: 'done'; data: string } | { state: 'waived' })

export function settleStep(db: WriteDb, kind: CaseKind, stepId: number, outcome: StepOutcome): void {
  db.update(CASES[kind].step, stepId, outcome)
}

/** Refuses while a step is neither done nor waived. Throws `steps-open`. */
export function requireNoOpenSteps(db: ReadDb, kind: CaseKind, caseId: number): void {
  const { count } = db.one<{ count: number }>(`SELECT count(*) AS count FROM ${CASES[kind].steps} WHERE case_id = ? AND state = 'open'`, caseId)
  if (count > 0) throw new AppError('steps-open', { values: { count } })
}

/** What the done steps say, by name. */
export function stepAnswers<Answers extends Record<string, unknown>>(db: ReadDb, kind: CaseKind, caseId: number): Partial<Answers> {
  const rows = db.all<{ name: string; data: string }>(`SELECT name, data FROM ${CASES[kind].steps} WHERE case_id = ? AND data IS NOT NULL AND state = 'done'`, caseId)
  return Object.fromEntries(rows.map((row) => [row.name, JSON.parse(row.data)])) as Partial<Answers>
}

/** Every step with its state, in the order given. */
export function readSteps<Name extends string, Data>(db: ReadDb, kind: CaseKind, caseId: number, order: readonly Name[]): StepRow<Name, Data>[] {
  return db.all<{ name: Name; state: StepState; reason: string; by: string | null; at: number | null; data: string | null }>(
    `SELECT s.name, s.state, s.reason, u.name AS by, s.at, s.data FROM ${CASES[kind].steps} s LEFT JOIN user u ON u.id = s.by WHERE s.case_id = ?`, caseId)
    .toSorted((a, b) => order.indexOf(a.name) - order.indexOf(b.name))
    .map((step) => ({ ...step, at: step.at === null ? null : dateTime(step.at), data: step.data === null ? null : (JSON.parse(step.data) as Data) }))
}
