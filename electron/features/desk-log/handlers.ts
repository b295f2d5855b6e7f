import { fieldError } from '../../kernel/app-error.ts'
import { addTask, requirePlaceAndPerson } from '../../ledger/tasks.ts'
import type { HandlersOf } from '../context.ts'
import { logEntries } from './store.ts'

export const deskLogHandlers: HandlersOf<'deskLog.list' | 'deskLog.add'> = {
  'deskLog.list': ({ db }, input) => ({ entries: logEntries(db, input) }),

  'deskLog.add': ({ db, session, now, audit }, { kind, text, premisesId, partyId, dueOn, open }) => {
    requirePlaceAndPerson(db, { premisesId, partyId })
    if (!open && dueOn !== null) throw fieldError('dueOn', 'noted-has-no-due')
    const taskId = addTask(db, { kind, text, premisesId, partyId, dueOn, createdAt: now, createdBy: session.userId, ...(open ? {} : { closedAt: now, closedBy: session.userId }) })
    audit(`log ${taskId}`)
    return { taskId }
  },
}
