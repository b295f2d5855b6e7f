import { readStation } from '../../ledger/office.ts'
import { requireSession, type HandlersOf } from '../context.ts'

/** A window that has not said so for this long has been closed or gone elsewhere. */
const FORGOTTEN = 60_000

export const atTillHandlers: HandlersOf<'payments.atTill'> = {
  'payments.atTill': async (context, { premisesId }) => {
    const session = requireSession(context)
    session.till = premisesId === null ? undefined : { premisesId, at: context.now }
    if (premisesId === null) return { others: [] }
    const { read } = context.store.open()
    return { others: context.sessions.othersAtTill(session, premisesId, context.now - FORGOTTEN).map((other) => ({ name: other.name, station: readStation(read, other.stationId).name })) }
  },
}
