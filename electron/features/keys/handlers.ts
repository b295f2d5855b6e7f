import { AppError, fieldError } from '../../kernel/app-error.ts'
import { closeKey, issueKeys } from '../../ledger/keys.ts'
import { addMeter, endMeter, metersOf, recordReading } from '../../ledger/meters.ts'
import { partyExists } from '../../ledger/parties.ts'
import { premisesById } from '../../ledger/rooms.ts'
import type { HandlersOf } from '../context.ts'
import { keyList } from './store.ts'

export const keysHandlers: HandlersOf<'keys.list' | 'keys.issue' | 'keys.return' | 'meters.ofPremises' | 'meters.add'> = {
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

  'meters.ofPremises': ({ db }, { premisesId }) => ({ meters: metersOf(db, premisesId) }),

  'meters.add': ({ db, session, now, today, audit }, { premisesId, kind, number, multiplier, fromDate, value, replaces }) => {
    premisesById(db, premisesId)
    if (fromDate > today) throw fieldError('fromDate', 'day-in-future')
    if (replaces !== null) {
      if (!metersOf(db, premisesId).some((meter) => meter.meterId === replaces.meterId)) throw new AppError('not-found')
      recordReading(db, { meterId: replaces.meterId, readOn: fromDate, value: replaces.value, purpose: 'closing', at: now, by: session.userId, path: 'replaces.value' })
      endMeter(db, replaces.meterId, fromDate)
    }
    const meterId = addMeter(db, { premisesId, kind, number, multiplier, fromDate })
    recordReading(db, { meterId, readOn: fromDate, value, purpose: 'opening', at: now, by: session.userId })
    audit(`meter ${meterId}`)
    return { meterId }
  },
}
