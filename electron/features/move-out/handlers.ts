import { AppError, fieldError } from '../../kernel/app-error.ts'
import { bumpVersion, insertSteps, requireOpenCase, requireStep, settleStep } from '../../ledger/case-steps.ts'
import { readMoveOut } from '../../ledger/move-out-case.ts'
import { moveOutRow } from '../../ledger/move-out-store.ts'
import { premisesById, roomText } from '../../ledger/rooms.ts'
import { MOVE_OUT_STEPS, type MoveOutStepName } from '../../../shared/contract/move-out.ts'
import type { HandlersOf } from '../context.ts'
import { cancelMoveOut, finishMoveOut, reopenMoveOut } from './finish.ts'
import { releaseGoods, requireNothingOpen } from './release.ts'
import { saveStep } from './steps.ts'
import { acknowledgeDepartment, caseList, changeCase, departmentById, insertCase, openCaseOf, stayById, staysOf } from './store.ts'

type Calls = 'moveOut.list' | 'moveOut.get' | 'moveOut.stays' | 'moveOut.start' | 'moveOut.saveStep' | 'moveOut.waiveStep' | 'moveOut.acknowledge'
  | 'moveOut.release' | 'moveOut.finish' | 'moveOut.cancel' | 'moveOut.reopen' | 'moveOut.archive'

/** Without the last day and the last fees nobody has left. */
const NEVER_WAIVED: ReadonlySet<MoveOutStepName> = new Set(['notice', 'fees'])

export const moveOutHandlers: HandlersOf<Calls> = {
  'moveOut.list': ({ db, now }, { state }) => ({ cases: caseList(db, state, now) }),
  'moveOut.get': (context, { caseId }) => readMoveOut(context.db, caseId, context),
  'moveOut.stays': ({ db }, { premisesId }) => ({ room: roomText(premisesById(db, premisesId)), stays: staysOf(db, premisesId) }),

  'moveOut.start': (context, { occupancyId }) => {
    const { db, session, now, audit } = context
    const stay = stayById(db, occupancyId)
    if (!stay || stay.role === 'member') throw new AppError('not-found')
    if (stay.toDate !== null) throw new AppError('stay-ended')
    const open = openCaseOf(db, occupancyId)
    if (open !== undefined) throw new AppError('leaving-already', { values: { caseId: open } })
    const caseId = insertCase(db, { premisesId: stay.premisesId, occupancyId, partyId: stay.partyId, state: 'open', version: 1, openedAt: now, openedBy: session.userId })
    insertSteps(db, 'move-out', caseId, MOVE_OUT_STEPS)
    audit(`move-out ${caseId}`)
    return readMoveOut(db, caseId, context)
  },

  'moveOut.saveStep': (context, { caseId, version, data }) => {
    const { db, audit } = context
    requireOpenCase(db, 'move-out', caseId, version)
    saveStep(context, moveOutRow(db, caseId), data)
    bumpVersion(db, 'move-out', caseId, version)
    audit(`move-out ${caseId}: ${data.step}`)
    return readMoveOut(db, caseId, context)
  },

  'moveOut.waiveStep': (context, { caseId, version, step, reason }) => {
    const { db, session, now, audit } = context
    requireOpenCase(db, 'move-out', caseId, version)
    if (NEVER_WAIVED.has(step)) throw fieldError('step', 'cannot-be-waived-here')
    // Leaving without a release is no way round it: only a manager lets somebody go who still owes or keeps keys.
    if (step === 'release' && session.role !== 'manager') requireNothingOpen(readMoveOut(db, caseId, context))
    settleStep(db, 'move-out', requireStep(db, 'move-out', caseId, step), { state: 'waived', reason, by: session.userId, at: now })
    bumpVersion(db, 'move-out', caseId, version)
    audit(`move-out ${caseId}: ${step} waived`)
    return readMoveOut(db, caseId, context)
  },

  'moveOut.acknowledge': ({ db, session, now, audit }, { departmentId, acknowledgedBy, how, finding, reply }) => {
    const line = departmentById(db, departmentId)
    if (!line) throw new AppError('not-found')
    if (line.acknowledgedAt !== null) throw new AppError('already-acknowledged')
    if (finding === 'remark' && reply === '') throw fieldError('reply', 'reply-needed')
    acknowledgeDepartment(db, departmentId, { acknowledgedBy, acknowledgedAt: now, how, finding, reply, recordedBy: session.userId })
    audit(`joint check ${departmentId}`)
    return { done: true }
  },

  'moveOut.release': (context, input) => {
    const { db, audit } = context
    requireOpenCase(db, 'move-out', input.caseId, input.version)
    releaseGoods(context, moveOutRow(db, input.caseId), input)
    bumpVersion(db, 'move-out', input.caseId, input.version)
    audit(`goods released, move-out ${input.caseId}`)
    return readMoveOut(db, input.caseId, context)
  },

  'moveOut.finish': (context, { caseId, version }) => {
    const { db, audit } = context
    requireOpenCase(db, 'move-out', caseId, version)
    finishMoveOut(context, moveOutRow(db, caseId))
    bumpVersion(db, 'move-out', caseId, version)
    audit(`move-out ${caseId} finished`)
    return readMoveOut(db, caseId, context)
  },

  'moveOut.cancel': (context, { caseId, version, reason }) => {
    const { db, audit } = context
    requireOpenCase(db, 'move-out', caseId, version)
    cancelMoveOut(context, moveOutRow(db, caseId), reason)
    bumpVersion(db, 'move-out', caseId, version)
    audit(`move-out ${caseId} cancelled`)
    return { done: true }
  },

  'moveOut.reopen': (context, { caseId, version, reason }) => {
    const { db, audit } = context
    const row = moveOutRow(db, caseId)
    if (row.version !== version) throw new AppError('changed-meanwhile')
    reopenMoveOut(context, row, reason)
    audit(`move-out ${caseId} reopened`)
    return readMoveOut(db, caseId, context)
  },

  'moveOut.archive': (context, { caseId, version, box }) => {
    const { db, session, now, audit } = context
    const row = moveOutRow(db, caseId)
    if (row.version !== version) throw new AppError('changed-meanwhile')
    if (row.state === 'open') throw new AppError('case-open')
    changeCase(db, caseId, { archiveBox: box, archivedAt: now, archivedBy: session.userId, version: version + 1 })
    audit(`move-out ${caseId} archived`)
    return readMoveOut(db, caseId, context)
  },
}
