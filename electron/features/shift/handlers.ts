import { dateTime } from '../../../shared/dates.ts'
import { AppError, fieldError } from '../../kernel/app-error.ts'
import { expectedCash } from '../../ledger/balances.ts'
import { openShiftAt, openShiftOf, requireOwnShift, shiftById } from '../../ledger/shifts.ts'
import type { HandlersOf } from '../context.ts'
import { insertMethodCounts } from './method-counts-store.ts'
import { nightAt } from './night-store.ts'
import { openShift } from './opening.ts'
import { countedTotal } from './rules.ts'
import { sheetOf } from './sheet-store.ts'
import { addStation, stationNamed, stationRows } from './stations-store.ts'
import { countOf, countsOf, drawerLeft, handOverList, insertCount } from './store.ts'

type Calls = 'stations.list' | 'stations.add' | 'shift.current' | 'shift.open' | 'shift.count' | 'shift.counts' | 'shift.sheet' | 'shift.handOvers'

export const shiftHandlers: HandlersOf<Calls> = {
  'stations.list': ({ db }) => ({
    stations: stationRows(db).map(({ stationId, name, takenBy }) => {
      const night = nightAt(db, stationId)
      return { stationId, name, takenBy, drawerFen: takenBy === '' ? drawerLeft(db, stationId) : 0, night: night ? { nightCloseId: night.nightCloseId, shiftId: night.shiftId, by: night.by, at: dateTime(night.at) } : null }
    }),
  }),

  'stations.add': ({ db, audit }, { name }) => {
    if (stationNamed(db, name)) throw fieldError('name', 'name-taken')
    const stationId = addStation(db, name)
    audit(`station ${stationId}`)
    return { stationId }
  },

  'shift.current': ({ db, session }) => {
    const shift = openShiftOf(db, session.userId) ?? null
    const there = openShiftAt(db, session.stationId) ?? null
    return { shift, otherShift: there && there.userId !== session.userId ? there : null, drawerFen: there ? 0 : drawerLeft(db, session.stationId) }
  },

  'shift.open': (context, { floatFen, lines, stationId }) => {
    const { db, session } = context
    if (openShiftOf(db, session.userId)) throw new AppError('shift-already-open')
    const at = stationId ?? session.stationId
    if (!stationRows(db).some((row) => row.stationId === at)) throw fieldError('stationId', 'not-found')
    const there = openShiftAt(db, at)
    if (there) throw new AppError('drawer-taken', { values: { name: there.userName, since: there.openedAt } })
    if (nightAt(db, at)) throw new AppError('night-opening-needs-two')
    if (lines.length > 0 && countedTotal(lines) !== floatFen) throw fieldError('floatFen', 'count-differs', { countedFen: countedTotal(lines) })
    const shift = openShift(context, { userId: session.userId, stationId: at, floatFen, lines, drawerFen: drawerLeft(db, at) })
    session.stationId = at
    return shift
  },

  'shift.count': ({ db, session, now, audit }, { shiftId, lines, methods }) => {
    const shift = requireOwnShift(db, shiftId, session.userId)
    methods.forEach((row, index) => {
      if (methods.findIndex((other) => other.method === row.method) < index) throw fieldError(`methods.${index}.method`, 'chosen-twice')
    })
    const countedFen = countedTotal(lines)
    const expectedFen = expectedCash(db, shift)
    const countId = insertCount(db, { shiftId, lines: JSON.stringify(lines), countedFen, expectedFen, at: now, by: session.userId })
    insertMethodCounts(db, countId, shiftId, methods)
    audit(`count ${countId} of shift ${shiftId}`)
    return countOf(db, { id: countId, lines: JSON.stringify(lines), countedFen, expectedFen, at: now }, countsOf(db, shiftId).length - 1)
  },

  // Whoever counts a drawer that is not theirs to count must not see what is expected in it.
  'shift.counts': ({ db, session }, { shiftId }) => {
    const shift = shiftById(db, shiftId)
    if (session.role !== 'manager' && shift.userId !== session.userId) throw new AppError('not-allowed')
    return { counts: countsOf(db, shiftId).map((row, index) => countOf(db, row, index)) }
  },

  'shift.sheet': ({ db, today }, { shiftId }) => sheetOf(db, shiftId, today),

  'shift.handOvers': ({ db }, { limit }) => ({ handOvers: handOverList(db, limit) }),
}
