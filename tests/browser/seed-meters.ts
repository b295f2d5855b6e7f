import type { Seeded } from '../support/browser.ts'
import { newRequestId } from '../../renderer/data/request-id.ts'
import { seedDeliveries } from './seed-deliveries.ts'
import type { Ask } from './seed-deliveries.ts'

export type SeededMeters = { ask: Ask; today: string; meters: number[] }

/** A building of its own with a water meter in every room, and one in the pump room; a round last month in which each but the last counted. */
export async function seedMeters(served: Seeded, rooms: number): Promise<SeededMeters> {
  const lines = Array.from({ length: rooms }, (_, index) => ({ building: '8', unit: '1', room: `${Math.floor(index / 10) + 1}${String((index % 10) + 1).padStart(2, '0')}` }))
  const ask = await seedDeliveries(served, lines)
  const { today } = await ask('session.current', {})
  const { rows } = await allRooms(ask)
  const meters: number[] = []
  for (const [index, { premisesId }] of rows.entries()) {
    const { meterId } = await ask('meters.add', { requestId: newRequestId(), premisesId, kind: 'water', number: `W-${String(index + 1).padStart(3, '0')}`, fromDate: '2026-01-01', value: 100_000, turnsAt: 100_000_000 })
    meters.push(meterId)
  }
  meters.push((await ask('meters.add', { requestId: newRequestId(), premisesId: null, place: '地下一层水泵房', kind: 'water', number: 'G-01', multiplier: 10, fromDate: '2026-01-01', value: 5_000_000 })).meterId)
  const { roundId } = await ask('readings.openRound', { requestId: newRequestId(), kind: 'water', name: '上月水表', readOn: '2026-01-31' })
  await ask('readings.save', { requestId: newRequestId(), roundId, rows: meters.slice(0, -1).map((meterId) => ({ meterId, value: 110_000, instead: null })) })
  await ask('readings.miss', { requestId: newRequestId(), roundId, meterIds: meters.slice(-1), why: 'no-access', note: '门锁着' })
  await ask('readings.closeRound', { requestId: newRequestId(), roundId })
  return { ask, today, meters }
}

async function allRooms(ask: Ask): Promise<{ rows: { premisesId: number }[] }> {
  const rows: { premisesId: number }[] = []
  for (let page = 0; ; page += 1) {
    const found = await ask('premises.list', { building: '8', page, pageSize: 200 })
    rows.push(...found.rows)
    if (found.rows.length < 200) return { rows }
  }
}
