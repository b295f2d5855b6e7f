import { fieldError } from '../../kernel/app-error.ts'
import { closeKey, issueKeys } from '../../ledger/keys.ts'
import { partyExists } from '../../ledger/parties.ts'
import { premisesById } from '../../ledger/rooms.ts'
import type { HandlersOf } from '../context.ts'
import { keyList } from './store.ts'

export const keysHandlers: HandlersOf<'keys.list' | 'keys.issue' | 'keys.return'> = {
  'keys.list': ({ db, today }, input) => ({ keys: keyList(db, input, today) }),

  'keys.issue': ({ db, session, now, today, audit }, { premisesId, partyId, holder, purpose, keys, dueBackOn }) => {
    premisesById(db, premisesId)
    if (partyId !== null && !partyExists(db, partyId)) throw fieldError('partyId', 'not-found')
    if (dueBackOn !== null && dueBackOn < today) throw fieldError('dueBackOn', 'due-before-out')
    const { slipNumber, keyIds } = issueKeys(db, { premisesId, partyId, holder, purpose, keys, issuedOn: today, dueBackOn, at: now, by: session.userId })
    audit(`keys ${slipNumber}`)
    return { slipNumber, slipId: keyIds[0] ?? 0 }
  },

  'keys.return': ({ db, session, now, today, audit }, { keyId, outcome, closedOn, note }) => {
    if (closedOn > today) throw fieldError('closedOn', 'day-in-future')
    if (outcome !== 'returned' && note === '') throw fieldError('note', 'reason-needed')
    closeKey(db, keyId, { outcome, closedOn, at: now, by: session.userId, note })
    audit(`key ${keyId} ${outcome}`)
    return { done: true }
  },
}
