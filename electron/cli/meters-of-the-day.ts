import { addDays, addMonths, firstOfMonth } from '../../shared/dates.ts'
import type { Caller } from './core.ts'

type Home = { premisesId: number }
export type MetersRead = { roundId: number; read: number; meters: number; readOn: string }

const BEGAN_AT = 100_000
const USED = [8_500, 12_000, 0, 45_300] as const

/** Homes and the pump room get a water meter each and are read at the end of last month; at the last home nobody was in. */
export async function readWaterMeters(clerk: Caller, homes: readonly Home[], today: string): Promise<MetersRead> {
  const readOn = addDays(firstOfMonth(today), -1)
  const fromDate = firstOfMonth(addMonths(readOn, -1))
  const meters: number[] = []
  for (const [index, { premisesId }] of homes.entries()) {
    meters.push((await clerk.call('meters.add', { requestId: clerk.requestId(), premisesId, kind: 'water', number: `SB-${String(index + 1).padStart(4, '0')}`, fromDate, value: BEGAN_AT, turnsAt: 100_000_000 })).meterId)
  }
  const pump = await clerk.call('meters.add', { requestId: clerk.requestId(), premisesId: null, place: '地下一层水泵房', kind: 'water', number: 'GG-01', multiplier: 10, fromDate, value: BEGAN_AT })
  const { roundId } = await clerk.call('readings.openRound', { requestId: clerk.requestId(), kind: 'water', name: `${readOn.slice(0, 7)} 水表`, readOn })
  const read = [...meters.slice(0, -1), pump.meterId]
  await clerk.call('readings.save', { requestId: clerk.requestId(), roundId, rows: read.map((meterId, index) => ({ meterId, value: BEGAN_AT + (USED[index % USED.length] ?? 0), instead: null })) })
  await clerk.call('readings.miss', { requestId: clerk.requestId(), roundId, meterIds: meters.slice(-1), why: 'no-access', note: '' })
  await clerk.call('readings.closeRound', { requestId: clerk.requestId(), roundId })
  return { roundId, read: read.length, meters: meters.length + 1, readOn }
}
