import type { ParsedInput } from '../../../shared/contract/index.ts'
import type { StepData } from '../../../shared/contract/move-in.ts'
import { businessDate } from '../../../shared/dates.ts'
import { checkPhone } from '../../../shared/phone.ts'
import { departmentNotice, departmentNoticeLine, moveInCase, moveInStep, task } from '../../db/schema/premises.ts'
import type { ReadDb } from '../../db/database.ts'
import { AppError, fieldError } from '../../kernel/app-error.ts'
import { readSettings } from '../../ledger/office.ts'
import { premisesById } from '../../ledger/rooms.ts'
import type { CommandContext, HandlersOf } from '../context.ts'
import { finishCase } from './finish.ts'
import { forgetTypedNumber } from './forget-number.ts'
import { judgeIdentity, type StepProblem, stepProblems, stepsFor } from './rules.ts'
import { caseList, openCase, readCase, stepAnswers } from './store.ts'

type Calls = 'moveIn.list' | 'moveIn.get' | 'moveIn.start' | 'moveIn.saveStep' | 'moveIn.waiveStep' | 'moveIn.finish' | 'moveIn.cancel' | 'notices.acknowledge' | 'identity.check'

export const moveInHandlers: HandlersOf<Calls> = {
  'moveIn.list': ({ db }, { state }) => ({ cases: caseList(db, state) }),

  'moveIn.get': ({ db, today }, { caseId }) => readCase(db, caseId, today),

  'moveIn.start': ({ db, session, now, today, audit }, { premisesId, moverKind }) => {
    const room = premisesById(db, premisesId)
    if (room.state === 'unsold' || room.state === 'undelivered') throw fieldError('premisesId', 'not-delivered')
    const open = db.get<{ id: number }>(`SELECT id FROM move_in_case WHERE premises_id = ? AND mover_kind = ? AND state = 'open'`, premisesId, moverKind)
    if (open) throw new AppError('case-already-open', { values: { caseId: open.id } })
    const caseId = db.insert(moveInCase, { premisesId, moverKind, state: 'open', version: 1, openedAt: now, openedBy: session.userId })
    for (const name of stepsFor(moverKind)) db.insert(moveInStep, { caseId, name, state: 'open' })
    audit(`move-in ${caseId}`)
    return readCase(db, caseId, today)
  },

  'moveIn.saveStep': (context, { caseId, version, data }) => {
    const { db, session, now, today, audit } = context
    openCase(db, caseId, version)
    const problems = [...stepProblems(data, today, stepAnswers(db, caseId)), ...strangers(db, data)]
    if (problems.length > 0) throw new AppError('invalid-input', { fields: problems })
    const step = stepRow(db, caseId, data.step)
    db.update(moveInStep, step.id, { state: 'done', reason: '', data: JSON.stringify(tidied(data, today)), by: session.userId, at: now })
    if (data.step === 'notice') issueNotice(context, caseId, data)
    if (data.step === 'owner-confirmation') askAgain(context, caseId, data)
    bump(db, caseId, version)
    audit(`move-in ${caseId} ${data.step}`)
    return readCase(db, caseId, today)
  },

  'moveIn.waiveStep': ({ db, session, now, today, audit }, { caseId, version, step, reason }) => {
    openCase(db, caseId, version)
    if (step === 'identity') throw fieldError('step', 'cannot-be-waived')
    db.update(moveInStep, stepRow(db, caseId, step).id, { state: 'waived', reason, by: session.userId, at: now })
    bump(db, caseId, version)
    audit(`move-in ${caseId} ${step} waived`)
    return readCase(db, caseId, today)
  },

  'moveIn.finish': (context, { caseId, version }) => {
    const row = openCase(context.db, caseId, version)
    finishCase(context, row)
    bump(context.db, caseId, version)
    context.audit(`move-in ${caseId} finished`)
    return readCase(context.db, caseId, context.today)
  },

  'moveIn.cancel': ({ db, session, now, audit }, { caseId, version, reason }) => {
    openCase(db, caseId, version)
    db.update(moveInCase, caseId, { state: 'cancelled', reason, closedAt: now, closedBy: session.userId })
    forgetTypedNumber(db, caseId)
    bump(db, caseId, version)
    audit(`move-in ${caseId} cancelled`)
    return { done: true }
  },

  'notices.acknowledge': ({ db, session, now, audit }, { lineId, acknowledgedBy, how, reply }) => {
    const line = db.get<{ acknowledgedAt: number | null }>('SELECT acknowledged_at AS acknowledgedAt FROM department_notice_line WHERE id = ?', lineId)
    if (!line) throw new AppError('not-found')
    if (line.acknowledgedAt !== null) throw new AppError('already-acknowledged')
    db.update(departmentNoticeLine, lineId, { acknowledgedBy, acknowledgedAt: now, how, reply, recordedBy: session.userId })
    audit(`notice line ${lineId}`)
    return { done: true }
  },

  'identity.check': ({ db, today }, { kind, number, validUntil }) => {
    const { number: normalised, ...verdict } = judgeIdentity(kind, number, validUntil, today)
    const other = verdict.ok ? db.get<{ name: string }>('SELECT n.name FROM party_document d JOIN party_name n ON n.party_id = d.party_id WHERE d.number = ? LIMIT 1', normalised) : undefined
    return { ...verdict, otherName: other?.name ?? null }
  },
}

/** Fees and owners a step names that are not there. */
function strangers(db: ReadDb, data: StepData): StepProblem[] {
  if (data.step === 'payers') {
    return data.payers.flatMap(({ feeItemId }, index) => (db.get('SELECT 1 FROM fee_item WHERE id = ?', feeItemId) ? [] : [{ path: `data.payers.${index}.feeItemId`, code: 'not-found' }]))
  }
  const owner = data.step === 'owner-confirmation' ? data.ownerPartyId : null
  return owner === null || db.get('SELECT 1 FROM party WHERE id = ?', owner) ? [] : [{ path: 'data.ownerPartyId', code: 'not-found' }]
}

function stepRow(db: ReadDb, caseId: number, name: string): { id: number } {
  const row = db.get<{ id: number }>('SELECT id FROM move_in_step WHERE case_id = ? AND name = ?', caseId, name)
  if (!row) throw fieldError('step', 'step-not-in-case')
  return row
}

function bump(db: CommandContext['db'], caseId: number, version: number): void {
  db.update(moveInCase, caseId, { version: version + 1 })
}

/** Numbers and phones in their normal form. */
function tidied(data: StepData, today: string): StepData {
  if (data.step !== 'identity') return data
  const phone = checkPhone(data.phone)
  return { ...data, identityNumber: judgeIdentity(data.identityKind, data.identityNumber, data.validUntil, today).number, phone: phone.number }
}

/** The notice is numbered when it first goes out; saving the step again changes what departments are told, never who has acknowledged. */
function issueNotice({ db, session, now, today }: CommandContext, caseId: number, data: Extract<ParsedInput<'moveIn.saveStep'>['data'], { step: 'notice' }>): void {
  const dueAt = now + readSettings(db).noticeHours * 3_600_000
  const existing = db.get<{ id: number }>('SELECT id FROM department_notice WHERE case_id = ?', caseId)
  const year = today.slice(0, 4)
  const noticeId = existing?.id ?? db.insert(departmentNotice, {
    caseId, number: `ZH${year}-${String(db.one<{ n: number }>(`SELECT count(*) + 1 AS n FROM department_notice WHERE number LIKE ? || '%'`, `ZH${year}-`).n).padStart(4, '0')}`,
    moveOn: data.moveOn, attention: data.attention, issuedAt: now, issuedBy: session.userId, dueAt,
  })
  if (existing) db.update(departmentNotice, noticeId, { moveOn: data.moveOn, attention: data.attention })
  for (const line of data.departments) {
    db.run(`INSERT INTO department_notice_line (notice_id, department, instruction) VALUES (?,?,?)
      ON CONFLICT DO UPDATE SET instruction = excluded.instruction WHERE acknowledged_at IS NULL`, noticeId, line.department, line.instruction)
  }
}

/** An owner who could not be reached is asked again: a task with the day until which the confirmation is temporary. */
function askAgain({ db, session, now }: CommandContext, caseId: number, data: Extract<StepData, { step: 'owner-confirmation' }>): void {
  const { premisesId } = db.one<{ premisesId: number }>('SELECT premises_id AS premisesId FROM move_in_case WHERE id = ?', caseId)
  const open = db.get<{ id: number }>(`SELECT id FROM task WHERE kind = 'owner-confirmation' AND premises_id = ? AND closed_at IS NULL`, premisesId)
  if (data.outcome === 'confirmed') {
    if (open) db.update(task, open.id, { closedAt: now, closedBy: session.userId, outcome: `${data.spokeWith} ${businessDate(now)}` })
    return
  }
  if (open) db.update(task, open.id, { dueOn: data.temporaryUntil })
  else db.insert(task, { kind: 'owner-confirmation', premisesId, partyId: data.ownerPartyId, text: `业主确认待补（暂准入住）：${data.spokeWith}`, dueOn: data.temporaryUntil, createdAt: now, createdBy: session.userId })
}
