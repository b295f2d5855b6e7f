import { AppError, fieldError } from '../../kernel/app-error.ts'
import { addMeter, endMeter, metersOf } from '../../ledger/meters.ts'
import { recordReading } from '../../ledger/readings.ts'
import { premisesById } from '../../ledger/rooms.ts'
import { openRoundOf } from '../../ledger/rounds.ts'
import type { CommandContext, HandlersOf } from '../context.ts'
import { boundsOf, changeMeter, type KnownMeter, meterById, meterList, roundOfReading } from './store.ts'

export const metersHandlers: HandlersOf<'meters.ofPremises' | 'meters.list' | 'meters.add' | 'meters.replace' | 'meters.end' | 'meters.change' | 'meters.read'> = {
  'meters.ofPremises': ({ db }, { premisesId }) => ({ meters: metersOf(db, premisesId) }),

  'meters.list': ({ db }, input) => meterList(db, input),

  'meters.add': ({ db, session, now, today, audit }, { requestId: _requestId, value, ...meter }) => {
    if (meter.premisesId === null) requirePlace(meter.place)
    else premisesById(db, meter.premisesId)
    if (meter.fromDate > today) throw fieldError('fromDate', 'day-in-future')
    const meterId = addMeter(db, { ...meter, place: meter.premisesId === null ? meter.place : '' })
    recordReading(db, { meterId, readOn: meter.fromDate, value, purpose: 'opening', at: now, by: session.userId })
    audit(`meter ${meterId}`)
    return { meterId }
  },

  'meters.replace': (context, { meterId, on, closing, rolledOver, number, multiplier, turnsAt, value }) => {
    const { db, session, now, audit } = context
    const { premisesId, kind, place } = takeOff(context, { meterId, on, closing, rolledOver })
    const newId = addMeter(db, { premisesId, kind, place, number, multiplier, turnsAt, fromDate: on, replacesMeterId: meterId })
    recordReading(db, { meterId: newId, readOn: on, value, purpose: 'opening', at: now, by: session.userId })
    audit(`meter ${newId} in place of ${meterId}`)
    return { meterId: newId }
  },

  'meters.end': (context, input) => {
    takeOff(context, input)
    context.audit(`meter ${input.meterId} taken off`)
    return { done: true }
  },

  'meters.change': ({ db, audit }, { meterId, place, multiplier, turnsAt }) => {
    const meter = meterById(db, meterId)
    const { highest, turned, billed } = boundsOf(db, meterId)
    if (meter.premisesId === null) requirePlace(place)
    if (multiplier !== meter.multiplier && billed) throw fieldError('multiplier', 'meter-billed')
    if (turnsAt === null && turned) throw fieldError('turnsAt', 'turn-needed-still')
    if (turnsAt !== null && highest !== null && turnsAt <= highest) throw fieldError('turnsAt', 'turn-below-reading', { value: highest })
    if (turnsAt !== meter.turnsAt && turned && billed) throw fieldError('turnsAt', 'meter-billed')
    changeMeter(db, meterId, { place: meter.premisesId === null ? place : '', multiplier, turnsAt })
    audit(`meter ${meterId} changed`)
    return { done: true }
  },

  'meters.read': ({ db, session, now, today, audit }, { meterId, on, value, rolledOver }) => {
    const { kind } = meterById(db, meterId)
    if (on > today) throw fieldError('on', 'day-in-future')
    const open = openRoundOf(db, kind)
    // A reading of a closed round is put right in it; one that it never had stays outside, and its coverage as it was.
    const roundId = open?.readOn === on ? open.roundId : roundOfReading(db, meterId, on)
    recordReading(db, { meterId, readOn: on, value, rolledOver, purpose: 'round', roundId, at: now, by: session.userId })
    audit(`meter ${meterId} read`)
    return { done: true }
  },
}

function requirePlace(place: string): void {
  if (place === '') throw fieldError('place', 'place-needed')
}

/** The last figure of a meter and its last day. */
function takeOff({ db, session, now, today }: CommandContext, { meterId, on, closing, rolledOver }: { meterId: number; on: string; closing: number; rolledOver: boolean }): KnownMeter {
  const meter = meterById(db, meterId)
  if (meter.toDate !== null) throw new AppError('meter-ended')
  if (on > today) throw fieldError('on', 'day-in-future')
  endMeter(db, meterId, on, 'on')
  recordReading(db, { meterId, readOn: on, value: closing, rolledOver, purpose: 'closing', at: now, by: session.userId, path: 'closing' })
  return meter
}
