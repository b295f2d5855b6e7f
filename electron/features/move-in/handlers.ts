import type { ParsedInput } from '../../../shared/contract/index.ts'
import type { StepData, StepName } from '../../../shared/contract/move-in.ts'
import { businessDate } from '../../../shared/dates.ts'
import { checkPhone } from '../../../shared/phone.ts'
import type { ReadDb } from '../../db/database.ts'
import { AppError, fieldError } from '../../kernel/app-error.ts'
import { feeItemById } from '../../ledger/fee-items.ts'
import { deskWords } from '../../ledger/desk-words.ts'
import { type StepProblem, judgeIdentity } from '../../ledger/identity-check.ts'
import { readSettings } from '../../ledger/office.ts'
import { nameOnDocument, partyExists } from '../../ledger/parties.ts'
import { premisesById } from '../../ledger/rooms.ts'
import { addTask, closeTask } from '../../ledger/tasks.ts'
import type { CommandContext, HandlersOf } from '../context.ts'
import { finishCase } from './finish.ts'
import { forgetTypedNumber } from './forget-number-store.ts'
import { acknowledgeLine, changeNotice, insertNotice, nextNoticeNumber, noticeIdOf, noticeLineById, tellDepartment } from './notice-store.ts'
import { stepProblems, stepsFor } from './rules.ts'
import {
  bumpVersion, caseList, caseRow, closeCase, insertCase, insertStep, openCase, openCaseOf, openConfirmationTask, postponeTask, readCase, settleStep, stepAnswers, stepIdOf,
} from './store.ts'

type Calls = 'moveIn.list' | 'moveIn.get' | 'moveIn.start' | 'moveIn.saveStep' | 'moveIn.waiveStep' | 'moveIn.finish' | 'moveIn.cancel' | 'notices.acknowledge' | 'identity.check'

export const moveInHandlers: HandlersOf<Calls> = {
  'moveIn.list': ({ db }, { state }) => ({ cases: caseList(db, state) }),

  'moveIn.get': ({ db, today }, { caseId }) => readCase(db, caseId, today),

  'moveIn.start': ({ db, session, now, today, audit }, { premisesId, moverKind }) => {
    const room = premisesById(db, premisesId)
    if (room.state === 'unsold' || room.state === 'undelivered') throw fieldError('premisesId', 'not-delivered')
    const open = openCaseOf(db, premisesId, moverKind)
    if (open !== undefined) throw new AppError('case-already-open', { values: { caseId: open } })
    const caseId = insertCase(db, { premisesId, moverKind, state: 'open', version: 1, openedAt: now, openedBy: session.userId })
    for (const name of stepsFor(moverKind)) insertStep(db, caseId, name)
    audit(`move-in ${caseId}`)
    return readCase(db, caseId, today)
  },

  'moveIn.saveStep': (context, { caseId, version, data }) => {
    const { db, session, now, today, audit } = context
    openCase(db, caseId, version)
    const problems = [...stepProblems(data, today, stepAnswers(db, caseId)), ...strangers(db, data)]
    if (problems.length > 0) throw new AppError('invalid-input', { fields: problems })
    settleStep(db, requireStep(db, caseId, data.step), { state: 'done', reason: '', data: JSON.stringify(tidied(data, today)), by: session.userId, at: now })
    if (data.step === 'notice') issueNotice(context, caseId, data)
    if (data.step === 'owner-confirmation') askAgain(context, caseId, data)
    bumpVersion(db, caseId, version)
    audit(`move-in ${caseId} ${data.step}`)
    return readCase(db, caseId, today)
  },

  'moveIn.waiveStep': ({ db, session, now, today, audit }, { caseId, version, step, reason }) => {
    openCase(db, caseId, version)
    if (step === 'identity') throw fieldError('step', 'cannot-be-waived')
    settleStep(db, requireStep(db, caseId, step), { state: 'waived', reason, by: session.userId, at: now })
    bumpVersion(db, caseId, version)
    audit(`move-in ${caseId} ${step} waived`)
    return readCase(db, caseId, today)
  },

  'moveIn.finish': (context, { caseId, version }) => {
    const row = openCase(context.db, caseId, version)
    finishCase(context, row)
    bumpVersion(context.db, caseId, version)
    context.audit(`move-in ${caseId} finished`)
    return readCase(context.db, caseId, context.today)
  },

  'moveIn.cancel': ({ db, session, now, audit }, { caseId, version, reason }) => {
    openCase(db, caseId, version)
    closeCase(db, caseId, { state: 'cancelled', reason, closedAt: now, closedBy: session.userId })
    forgetTypedNumber(db, caseId)
    bumpVersion(db, caseId, version)
    audit(`move-in ${caseId} cancelled`)
    return { done: true }
  },

  'notices.acknowledge': ({ db, session, now, audit }, { lineId, acknowledgedBy, how, reply }) => {
    const line = noticeLineById(db, lineId)
    if (!line) throw new AppError('not-found')
    if (line.acknowledgedAt !== null) throw new AppError('already-acknowledged')
    acknowledgeLine(db, lineId, { acknowledgedBy, acknowledgedAt: now, how, reply, recordedBy: session.userId })
    audit(`notice line ${lineId}`)
    return { done: true }
  },

  'identity.check': ({ db, today }, { kind, number, validUntil }) => {
    const { number: normalised, ...verdict } = judgeIdentity(kind, number, validUntil, today)
    return { ...verdict, otherName: (verdict.ok ? nameOnDocument(db, normalised) : undefined) ?? null }
  },
}

/** Fees and owners a step names that are not there. */
function strangers(db: ReadDb, data: StepData): StepProblem[] {
  if (data.step === 'payers') {
    return data.payers.flatMap(({ feeItemId }, index) => (feeItemById(db, feeItemId) ? [] : [{ path: `data.payers.${index}.feeItemId`, code: 'not-found' }]))
  }
  const owner = data.step === 'owner-confirmation' ? data.ownerPartyId : null
  return owner === null || partyExists(db, owner) ? [] : [{ path: 'data.ownerPartyId', code: 'not-found' }]
}

function requireStep(db: ReadDb, caseId: number, name: StepName): number {
  const stepId = stepIdOf(db, caseId, name)
  if (stepId === undefined) throw fieldError('step', 'step-not-in-case')
  return stepId
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
  const existing = noticeIdOf(db, caseId)
  const noticeId = existing ?? insertNotice(db, {
    caseId, number: nextNoticeNumber(db, today.slice(0, 4)), moveOn: data.moveOn, attention: data.attention, issuedAt: now, issuedBy: session.userId, dueAt,
  })
  if (existing !== undefined) changeNotice(db, noticeId, { moveOn: data.moveOn, attention: data.attention })
  for (const line of data.departments) tellDepartment(db, noticeId, line)
}

/** An owner who could not be reached is asked again: a task with the day until which the confirmation is temporary. */
function askAgain({ db, session, now }: CommandContext, caseId: number, data: Extract<StepData, { step: 'owner-confirmation' }>): void {
  const { premisesId } = caseRow(db, caseId)
  const open = openConfirmationTask(db, premisesId)
  if (data.outcome === 'confirmed') {
    if (open !== undefined) closeTask(db, open, { closedAt: now, closedBy: session.userId, outcome: `${data.spokeWith} ${businessDate(now)}` })
    return
  }
  if (open !== undefined) postponeTask(db, open, data.temporaryUntil)
  else addTask(db, { kind: 'owner-confirmation', premisesId, partyId: data.ownerPartyId, text: deskWords(db).ownerToAskAgain(data.spokeWith), dueOn: data.temporaryUntil, createdAt: now, createdBy: session.userId })
}
