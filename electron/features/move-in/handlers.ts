import { AppError, fieldError } from '../../kernel/app-error.ts'
import { bumpVersion, insertSteps, requireStep, settleStep } from '../../ledger/case-steps.ts'
import { forgetNumbers } from '../../ledger/forget-numbers.ts'
import { judgeIdentity } from '../../../shared/identity-check.ts'
import { nameOnDocument } from '../../ledger/parties.ts'
import { premisesById } from '../../ledger/rooms.ts'
import type { HandlersOf } from '../context.ts'
import { askAgain } from './ask-owner.ts'
import { fileProblems } from './file-problems.ts'
import { finishCase } from './finish.ts'
import { issueNotice } from './issue-notice.ts'
import { acknowledgeLine, noticeLineById } from './notice-store.ts'
import { caseList, readCase } from './read-store.ts'
import { undoFinish } from './reopen.ts'
import { stepProblems, stepsFor } from './rules.ts'
import { answersOf, archiveCase, caseRow, closeCase, insertCase, openCase, openCaseOf } from './store.ts'
import { tidied } from './tidy.ts'

type Calls =
  | 'moveIn.list' | 'moveIn.get' | 'moveIn.start' | 'moveIn.saveStep' | 'moveIn.waiveStep' | 'moveIn.finish' | 'moveIn.cancel' | 'moveIn.reopen' | 'moveIn.archive'
  | 'notices.acknowledge' | 'identity.check'

/** Nobody moves in before the developer has handed the premises over. */
const NOT_DELIVERED: ReadonlySet<string> = new Set(['unsold', 'undelivered', 'notified', 'refused'])
const NEVER_WAIVED: ReadonlySet<string> = new Set(['identity', 'membership'])

export const moveInHandlers: HandlersOf<Calls> = {
  'moveIn.list': ({ db, now }, { state }) => ({ cases: caseList(db, state, now) }),

  'moveIn.get': ({ db, today, now }, { caseId }) => readCase(db, caseId, today, now),

  'moveIn.start': ({ db, session, now, today, audit }, { premisesId, moverKind, part }) => {
    const room = premisesById(db, premisesId)
    if (NOT_DELIVERED.has(room.state)) throw fieldError('premisesId', 'not-delivered')
    if (moverKind === 'room-tenant' && part === '') throw fieldError('part', 'part-needed')
    const of = moverKind === 'room-tenant' ? part : ''
    const open = openCaseOf(db, premisesId, moverKind, of)
    if (open !== undefined) throw new AppError('case-already-open', { values: { caseId: open } })
    const caseId = insertCase(db, { premisesId, moverKind, part: of, state: 'open', version: 1, openedAt: now, openedBy: session.userId })
    insertSteps(db, 'move-in', caseId, stepsFor(moverKind))
    audit(`move-in ${caseId}`)
    return readCase(db, caseId, today, now)
  },

  'moveIn.saveStep': (context, { caseId, version, data }) => {
    const { db, session, now, today, audit } = context
    const row = openCase(db, caseId, version)
    const stepId = requireStep(db, 'move-in', caseId, data.step)
    const kept = tidied(data)
    const problems = [...stepProblems(kept, { moverKind: row.moverKind, today, others: answersOf(db, caseId) }), ...fileProblems(db, row, kept, today)]
    if (problems.length > 0) throw new AppError('invalid-input', { fields: problems })
    settleStep(db, 'move-in', stepId, { state: 'done', reason: '', data: JSON.stringify(kept), by: session.userId, at: now })
    if (kept.step === 'notice') issueNotice(context, caseId, kept)
    if (kept.step === 'owner-confirmation') askAgain(context, row, kept)
    bumpVersion(db, 'move-in', caseId, version)
    audit(`move-in ${caseId} ${data.step}`)
    return readCase(db, caseId, today, now)
  },

  'moveIn.waiveStep': ({ db, session, now, today, audit }, { caseId, version, step, reason }) => {
    openCase(db, caseId, version)
    if (NEVER_WAIVED.has(step)) throw fieldError('step', 'cannot-be-waived')
    settleStep(db, 'move-in', requireStep(db, 'move-in', caseId, step), { state: 'waived', reason, by: session.userId, at: now })
    bumpVersion(db, 'move-in', caseId, version)
    audit(`move-in ${caseId} ${step} waived`)
    return readCase(db, caseId, today, now)
  },

  'moveIn.finish': (context, { caseId, version }) => {
    const row = openCase(context.db, caseId, version)
    finishCase(context, row)
    bumpVersion(context.db, 'move-in', caseId, version)
    context.audit(`move-in ${caseId} finished`)
    return readCase(context.db, caseId, context.today, context.now)
  },

  'moveIn.cancel': ({ db, session, now, audit }, { caseId, version, reason }) => {
    openCase(db, caseId, version)
    closeCase(db, caseId, { state: 'cancelled', reason, closedAt: now, closedBy: session.userId })
    forgetNumbers(db, 'move-in', caseId)
    bumpVersion(db, 'move-in', caseId, version)
    audit(`move-in ${caseId} cancelled`)
    return { done: true }
  },

  'moveIn.reopen': (context, { caseId, version, reason }) => {
    const row = caseRow(context.db, caseId)
    if (row.version !== version) throw new AppError('changed-meanwhile')
    undoFinish(context, row, reason)
    bumpVersion(context.db, 'move-in', caseId, version)
    context.audit(`move-in ${caseId} reopened`)
    return readCase(context.db, caseId, context.today, context.now)
  },

  'moveIn.archive': ({ db, session, now, today, audit }, { caseId, version, box }) => {
    const row = caseRow(db, caseId)
    if (row.version !== version) throw new AppError('changed-meanwhile')
    if (row.state !== 'done') throw new AppError('case-open')
    archiveCase(db, caseId, { archiveBox: box, archivedAt: now, archivedBy: session.userId })
    bumpVersion(db, 'move-in', caseId, version)
    audit(`move-in ${caseId} archived`)
    return readCase(db, caseId, today, now)
  },

  'notices.acknowledge': ({ db, session, now, audit }, { lineId, acknowledgedBy, how, reply }) => {
    const line = noticeLineById(db, lineId)
    if (!line) throw new AppError('not-found')
    if (line.acknowledgedAt !== null) throw new AppError('already-acknowledged')
    if (line.withdrawnAt !== null) throw new AppError('department-withdrawn')
    acknowledgeLine(db, lineId, { acknowledgedBy, acknowledgedAt: now, how, reply, recordedBy: session.userId })
    audit(`notice line ${lineId}`)
    return { done: true }
  },

  'identity.check': ({ db, today }, { kind, number, validUntil }) => {
    const { number: normalised, ...verdict } = judgeIdentity(kind, number, validUntil, today)
    return { ...verdict, otherName: (verdict.ok ? nameOnDocument(db, normalised) : undefined) ?? null }
  },
}
