import { AppError, fieldError } from '../../kernel/app-error.ts'
import { recordRegistration, registrationById, registrationRows } from '../../ledger/registrations.ts'
import type { HandlersOf } from '../context.ts'
import { depositsAsked, feeStarts, markById, markStart } from './store.ts'

export const dutiesHandlers: HandlersOf<'registrations.list' | 'registrations.record' | 'feeStarts.list' | 'feeStarts.mark'> = {
  'registrations.list': ({ db, now }, { state }) => ({ registrations: registrationRows(db, { state, now }) }),

  'registrations.record': ({ db, session, now, today, audit }, { registrationId, state, reportedOn, note }) => {
    const row = registrationById(db, registrationId)
    if (!row) throw new AppError('not-found')
    if (row.state !== 'due') throw new AppError('registration-recorded')
    if (state === 'reported' && reportedOn === null) throw fieldError('reportedOn', 'empty')
    if (state === 'reported' && reportedOn !== null && reportedOn > today) throw fieldError('reportedOn', 'day-not-yet')
    if (state === 'not-needed' && note === '') throw fieldError('note', 'reason-needed')
    recordRegistration(db, registrationId, { state, reportedOn: state === 'reported' ? reportedOn : null, note, at: now, by: session.userId })
    audit(`registration ${registrationId} ${state}`)
    return { done: true }
  },

  'feeStarts.list': ({ db, today }) => ({ starts: feeStarts(db, today), deposits: depositsAsked(db) }),

  'feeStarts.mark': ({ db, session, now, audit }, { markId, firstDueOn }) => {
    const mark = markById(db, markId)
    if (!mark) throw new AppError('not-found')
    if (mark.markedAt !== null) throw new AppError('already-marked')
    if (firstDueOn < mark.fromDate) throw fieldError('firstDueOn', 'before-the-start', { date: mark.fromDate })
    markStart(db, markId, { markedAt: now, markedBy: session.userId, firstDueOn })
    audit(`fee start ${markId}`)
    return { done: true }
  },
}
