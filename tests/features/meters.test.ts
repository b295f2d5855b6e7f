import { describe, expect, test } from 'vitest'
import type { CallInput, CallOutput } from '../../shared/contract/index.ts'
import { importLedger, ledgerCsv } from '../support/ledger-rows.ts'
import { type Desk, MANAGER, makeApp, newOffice, signIn, type TestApp } from '../support/make-app.ts'
import { openInside } from '../support/store-inside.ts'

const TODAY = '2026-11-22'

/** Rooms 101 and 102 of building 1, 201 of building 2, each with a water meter that showed 100 on 1 September; a pump room with one too. */
async function office(): Promise<{ app: TestApp; desk: Desk; meters: number[] }> {
  const app = await makeApp()
  const { manager } = await newOffice(app)
  await importLedger(app, manager, ledgerCsv([{ room: '101' }, { room: '102' }, { building: '2', room: '201' }]))
  const meters: number[] = []
  for (const [index, premisesId] of [1, 2, 3, null].entries()) meters.push((await manager.call('meters.add', meter(manager, `W-${index + 1}`, { premisesId }))).meterId)
  return { app, desk: manager, meters }
}

function meter(desk: Desk, number: string, more: Partial<CallInput<'meters.add'>> = {}): CallInput<'meters.add'> {
  return { requestId: desk.requestId(), premisesId: 1, place: more.premisesId === null ? '水泵房' : '', kind: 'water', number, fromDate: '2026-09-01', value: 100_000, ...more }
}

type Round = { roundId: number; desk: Desk }

async function begin(app: TestApp, readOn: string, name = readOn): Promise<Round> {
  app.setToday(readOn)
  const desk = await signIn(app, MANAGER.login)
  const { roundId } = await desk.call('readings.openRound', { requestId: desk.requestId(), kind: 'water', name, readOn })
  return { roundId, desk }
}

type Typed = { meterId: number; value: number; rolledOver?: boolean; instead?: number | null }
const saving = ({ roundId, desk }: Round, rows: readonly Typed[]): CallInput<'readings.save'> => ({ requestId: desk.requestId(), roundId, rows: rows.map((row) => ({ instead: null, ...row })) })
const save = (round: Round, rows: readonly Typed[]) => round.desk.call('readings.save', saving(round, rows))
const refusedRows = async (round: Round, rows: readonly Typed[]) => (await round.desk.refused('readings.save', saving(round, rows))).fields
const missing = ({ roundId, desk }: Round, meterIds: number[], more: Partial<CallInput<'readings.miss'>> = {}): CallInput<'readings.miss'> => ({ requestId: desk.requestId(), roundId, meterIds, why: 'no-access', note: '', ...more })
const close = ({ roundId, desk }: Round) => desk.call('readings.closeRound', { requestId: desk.requestId(), roundId })
const codes = (error: { code: string; fields?: readonly { path: string; code: string }[] | undefined }): string[] => error.fields?.map((field) => `${field.path} ${field.code}`) ?? [error.code]

async function rowsOf({ desk, roundId }: Round): Promise<CallOutput<'rounds.get'>['rows']> {
  return (await desk.call('rounds.get', { roundId })).rows
}

/** Rounds of 30 September and 31 October, each meter 10 further. */
async function twoRounds(app: TestApp, meters: readonly number[]): Promise<void> {
  for (const [index, readOn] of ['2026-09-30', '2026-10-31'].entries()) {
    const round = await begin(app, readOn)
    await save(round, meters.map((meterId) => ({ meterId, value: 110_000 + index * 10_000 })))
    await close(round)
  }
}

describe('meters', () => {
  test('a number is used once in a kind; a public one says where it hangs', async () => {
    const { desk } = await office()
    expect((await desk.refused('meters.add', meter(desk, 'W-1', { premisesId: 2 }))).fields).toEqual([{ path: 'number', code: 'meter-number-taken', values: { room: '1-1-101' } }])
    expect((await desk.refused('meters.add', meter(desk, 'W-4', { premisesId: 2 }))).fields).toEqual([{ path: 'number', code: 'meter-number-taken', values: { room: '水泵房' } }])
    await desk.call('meters.add', meter(desk, 'W-1', { kind: 'electricity' }))
    expect(codes(await desk.refused('meters.add', meter(desk, 'W-9', { premisesId: null, place: '' })))).toEqual(['place place-needed'])
    expect(codes(await desk.refused('meters.add', meter(desk, 'W-9', { fromDate: '2026-11-23' })))).toEqual(['fromDate day-in-future'])
    expect(codes(await desk.refused('meters.add', meter(desk, 'W-9', { turnsAt: 100_000 })))).toEqual(['value reading-beyond-turn'])
    expect((await desk.refused('meters.add', meter(desk, 'W-9', { premisesId: 99 }))).code).toBe('not-found')
  })

  test('the list is walked room by room, public areas last, and narrowed down', async () => {
    const { desk } = await office()
    const numbers = async (filter: CallInput<'meters.list'>) => (await desk.call('meters.list', filter)).rows.map((row) => row.number)
    expect(await numbers({})).toEqual(['W-1', 'W-2', 'W-3', 'W-4'])
    expect(await numbers({ building: '1' })).toEqual(['W-1', 'W-2'])
    expect(await numbers({ where: 'public' })).toEqual(['W-4'])
    expect(await numbers({ where: 'premises', page: 1, pageSize: 2 })).toEqual(['W-3'])
    expect(await numbers({ text: '泵' })).toEqual(['W-4'])
    expect(await numbers({ kind: 'gas' })).toEqual([])
    expect(await numbers({ premisesId: 2 })).toEqual(['W-2'])
  })

  test('one replaces another in one act; its number is free again, and the old one takes no more readings', async () => {
    const { app, desk, meters } = await office()
    const [meterId = 0] = meters
    const replace = (more: Partial<CallInput<'meters.replace'>> = {}): CallInput<'meters.replace'> => ({ requestId: desk.requestId(), meterId, on: TODAY, closing: 130_000, number: 'N-1', value: 0, ...more })
    expect((await desk.refused('meters.replace', replace({ closing: 99_999 }))).fields).toEqual([{ path: 'closing', code: 'reading-below-last', values: { number: 'W-1', last: 100_000, date: '2026-09-01' } }])
    expect(codes(await desk.refused('meters.replace', replace({ number: 'W-2' })))).toEqual(['number meter-number-taken'])
    expect(codes(await desk.refused('meters.replace', replace({ on: '2026-08-31' })))).toEqual(['on ends-before-start'])
    expect(codes(await desk.refused('meters.replace', replace({ on: '2026-11-23' })))).toEqual(['on day-in-future'])
    expect((await desk.call('meters.ofPremises', { premisesId: 1 })).meters).toMatchObject([{ number: 'W-1', lastValue: 100_000 }])
    const { meterId: newId } = await desk.call('meters.replace', replace({ number: 'W-1' }))
    expect((await desk.call('meters.list', { premisesId: 1, ended: true })).rows).toMatchObject([{ meterId: newId, number: 'W-1', lastValue: 0, replaces: 'W-1', toDate: null }, { meterId, toDate: TODAY, lastValue: 130_000 }])
    expect((await desk.refused('meters.replace', replace())).code).toBe('meter-ended')
    app.setToday('2026-11-30')
    const later = await signIn(app, MANAGER.login)
    expect(codes(await later.refused('meters.read', { requestId: later.requestId(), meterId, on: '2026-11-30', value: 140_000 }))).toEqual(['value meter-out-of-use'])
  })

  test('one that was read later cannot end before', async () => {
    const { desk, meters: [meterId = 0] } = await office()
    await desk.call('meters.read', { requestId: desk.requestId(), meterId, on: '2026-11-20', value: 120_000 })
    expect((await desk.refused('meters.end', { requestId: desk.requestId(), meterId, on: '2026-11-19', closing: 119_000 })).fields).toEqual([{ path: 'on', code: 'read-after-end', values: { date: '2026-11-20' } }])
    await desk.call('meters.end', { requestId: desk.requestId(), meterId, on: '2026-11-20', closing: 120_000 })
    expect((await desk.call('meters.ofPremises', { premisesId: 1 })).meters).toEqual([])
  })

  test('the figure at which it rolls over stays above what it showed, and is needed once it did', async () => {
    const { desk, meters: [meterId = 0] } = await office()
    const change = (turnsAt: number | null): CallInput<'meters.change'> => ({ requestId: desk.requestId(), meterId, place: '', multiplier: 1, turnsAt })
    const read = (on: string, value: number, rolledOver = true): CallInput<'meters.read'> => ({ requestId: desk.requestId(), meterId, on, value, rolledOver })
    expect((await desk.refused('meters.read', read('2026-10-01', 5_000))).fields).toEqual([{ path: 'value', code: 'turns-at-needed', values: { number: 'W-1', last: 100_000, date: '2026-09-01' } }])
    expect((await desk.refused('meters.change', change(100_000))).fields).toEqual([{ path: 'turnsAt', code: 'turn-below-reading', values: { value: 100_000 } }])
    await desk.call('meters.change', change(100_001))
    expect(codes(await desk.refused('meters.read', read('2026-10-01', 100_000)))).toEqual(['value not-rolled-over'])
    expect(codes(await desk.refused('meters.read', read('2026-10-01', 100_001, false)))).toEqual(['value reading-beyond-turn'])
    await desk.call('meters.read', read('2026-10-01', 5_000))
    expect(codes(await desk.refused('meters.change', change(null)))).toEqual(['turnsAt turn-needed-still'])
  })
})

describe('a round', () => {
  test('is one of a kind, on a day after the last, of meters in use', async () => {
    const { app } = await office()
    const round = await begin(app, '2026-09-30')
    const open = (desk: Desk, more: Partial<CallInput<'readings.openRound'>>) => desk.refused('readings.openRound', { requestId: desk.requestId(), kind: 'water', name: '又一轮', readOn: '2026-09-30', ...more })
    expect(await open(round.desk, {})).toMatchObject({ code: 'round-open', values: { name: '2026-09-30' } })
    expect(codes(await open(round.desk, { kind: 'gas' }))).toEqual(['kind no-meters'])
    await round.desk.call('readings.miss', missing(round, [1, 2, 3, 4]))
    await close(round)
    expect((await open(round.desk, {})).fields).toEqual([{ path: 'readOn', code: 'round-not-after-last', values: { date: '2026-09-30' } }])
    expect(codes(await open(round.desk, { readOn: '2026-10-01' }))).toEqual(['readOn day-in-future'])
  })

  test('has another name at any time, another day only while nothing was read', async () => {
    const { app, meters: [meterId = 0] } = await office()
    const round = await begin(app, TODAY)
    const change = (more: Partial<CallInput<'readings.changeRound'>>): CallInput<'readings.changeRound'> => ({ requestId: round.desk.requestId(), roundId: round.roundId, name: '11月水表', readOn: TODAY, ...more })
    expect(codes(await round.desk.refused('readings.changeRound', change({ readOn: '2026-11-23' })))).toEqual(['readOn day-in-future'])
    await round.desk.call('readings.changeRound', change({ readOn: '2026-11-20' }))
    await save(round, [{ meterId, value: 101_000 }])
    expect(codes(await round.desk.refused('readings.changeRound', change({ readOn: '2026-11-21' })))).toEqual(['readOn round-has-readings'])
    await round.desk.call('readings.changeRound', change({ readOn: '2026-11-20', name: '十一月' }))
    expect((await round.desk.call('rounds.get', { roundId: round.roundId })).round).toMatchObject({ name: '十一月', readOn: '2026-11-20' })
    expect((await round.desk.call('meters.ofPremises', { premisesId: 1 })).meters).toMatchObject([{ lastReadOn: '2026-11-20' }])
  })

  test('shows the last reading and the usual; zero, first and much more are warnings, backward is refused and nothing is written', async () => {
    const { app, meters } = await office()
    await twoRounds(app, meters)
    const round = await begin(app, TODAY)
    expect((await rowsOf(round)).map(({ room, building, last, usual, value }) => ({ room, building, last, usual, value }))).toEqual([
      { room: '1栋1单元101', building: '1', last: { value: 120_000, on: '2026-10-31' }, usual: 10_000, value: null },
      { room: '1栋1单元102', building: '1', last: { value: 120_000, on: '2026-10-31' }, usual: 10_000, value: null },
      { room: '2栋1单元201', building: '2', last: { value: 120_000, on: '2026-10-31' }, usual: 10_000, value: null },
      { room: '水泵房', building: '', last: { value: 120_000, on: '2026-10-31' }, usual: 10_000, value: null },
    ])
    const [first = 0, second = 0, third = 0] = meters
    expect(await refusedRows(round, [{ meterId: first, value: 130_000 }, { meterId: second, value: 119_999 }, { meterId: second, value: 130_000 }, { meterId: 99, value: 1 }])).toEqual([
      { path: 'rows.1.value', code: 'reading-below-last', values: { number: 'W-2', last: 120_000, date: '2026-10-31' } }, { path: 'rows.2.value', code: 'meter-twice' }, { path: 'rows.3.value', code: 'not-in-round' },
    ])
    expect((await rowsOf(round)).every((row) => row.value === null)).toBe(true)
    await save(round, [{ meterId: first, value: 120_000 }, { meterId: second, value: 150_001 }, { meterId: third, value: 130_000 }])
    expect((await rowsOf(round)).map((row) => row.value)).toEqual([120_000, 150_001, 130_000, null])
  })

  test('a reading of it is put right by a further one; who saw another figure is told', async () => {
    const { app, meters: [meterId = 0] } = await office()
    const round = await begin(app, TODAY)
    await save(round, [{ meterId, value: 180_000 }])
    expect(await refusedRows(round, [{ meterId, value: 108_000 }])).toEqual([{ path: 'rows.0.value', code: 'read-meanwhile', values: { value: 180_000 } }])
    await save(round, [{ meterId, value: 108_000, instead: 180_000 }])
    expect((await rowsOf(round))[0]).toMatchObject({ value: 108_000, last: { value: 100_000 } })
    const inside = await openInside(app.dataFolder)
    expect(inside.prepare('SELECT value FROM meter_reading WHERE meter_id = 1 AND round_id IS NOT NULL ORDER BY id').pluck().all()).toEqual([180_000, 108_000])
  })

  test('a meter that rolled over counts through zero, and so does the usual after it', async () => {
    const { app, desk, meters: [meterId = 0] } = await office()
    await desk.call('meters.change', { requestId: desk.requestId(), meterId, place: '', multiplier: 10, turnsAt: 110_000 })
    const round = await begin(app, '2026-09-30')
    await save(round, [{ meterId, value: 5_000, rolledOver: true }])
    expect((await rowsOf(round))[0]).toMatchObject({ value: 5_000, rolledOver: true, usual: null })
    await round.desk.call('readings.miss', missing(round, [2, 3, 4]))
    await close(round)
    expect((await rowsOf(await begin(app, '2026-10-31')))[0]).toMatchObject({ usual: 150_000, last: { value: 5_000 } })
  })

  test('no estimate: a meter not read has a reason and no figure; a later reading takes its place', async () => {
    const { app, meters } = await office()
    const round = await begin(app, TODAY)
    const [first = 0, second = 0] = meters
    expect(codes(await round.desk.refused('readings.miss', missing(round, [first], { why: 'other' })))).toEqual(['note reason-needed'])
    await round.desk.call('readings.miss', missing(round, [first, second], { why: 'other', note: '表箱锁着' }))
    expect((await rowsOf(round)).slice(0, 3).map(({ value, missed }) => ({ value, missed }))).toEqual([{ value: null, missed: { why: 'other', note: '表箱锁着' } }, { value: null, missed: { why: 'other', note: '表箱锁着' } }, { value: null, missed: null }])
    await save(round, [{ meterId: first, value: 101_000 }])
    expect((await rowsOf(round))[0]).toMatchObject({ value: 101_000, missed: null })
    expect(await round.desk.refused('readings.miss', missing(round, [second, first]))).toMatchObject({ code: 'already-read', values: { number: 'W-1' } })
    expect((await round.desk.refused('readings.miss', missing(round, [99]))).code).toBe('not-in-round')
  })

  test('is closed when every meter was read or has its reason, with its coverage, and then stays as it is', async () => {
    const { app, meters } = await office()
    const round = await begin(app, TODAY, '11月')
    await save(round, meters.slice(0, 2).map((meterId) => ({ meterId, value: 101_000 })))
    expect(await round.desk.refused('readings.closeRound', { requestId: round.desk.requestId(), roundId: round.roundId })).toMatchObject({ code: 'readings-missing', values: { count: 2, first: '2栋1单元201' } })
    await round.desk.call('readings.miss', missing(round, meters.slice(2)))
    await close(round)
    await round.desk.call('meters.add', meter(round.desk, 'LATE', { premisesId: 3 }))
    expect((await round.desk.call('rounds.list', {})).rounds).toMatchObject([{ name: '11月', closedOn: TODAY, closedBy: MANAGER.name, read: 2, meters: 4 }])
    expect((await rowsOf(round)).map((row) => row.number)).toEqual(['W-1', 'W-2', 'W-3', 'W-4'])
    for (const refused of [await round.desk.refused('readings.save', saving(round, [{ meterId: 3, value: 101_000 }])), await round.desk.refused('readings.miss', missing(round, [3])), await round.desk.refused('readings.closeRound', { requestId: round.desk.requestId(), roundId: round.roundId })]) {
      expect(refused.code).toBe('round-closed')
    }
  })

  test('a meter replaced since the last round begins anew, says so, and keeps the usual of the old one', async () => {
    const { app, meters: [meterId = 0, ...others] } = await office()
    await twoRounds(app, [meterId, ...others])
    app.setToday('2026-11-10')
    const desk = await signIn(app, MANAGER.login)
    const { meterId: newId } = await desk.call('meters.replace', { requestId: desk.requestId(), meterId, on: '2026-11-10', closing: 125_000, number: 'N-1', value: 3_000 })
    const round = await begin(app, TODAY)
    const rows = await rowsOf(round)
    expect(rows).toHaveLength(4)
    expect(rows[0]).toMatchObject({ meterId: newId, last: { value: 3_000, on: '2026-11-10' }, usual: 8_333, replaced: { number: 'W-1', on: '2026-11-10', end: 125_000 } })
    expect(await refusedRows(round, [{ meterId, value: 130_000 }])).toEqual([{ path: 'rows.0.value', code: 'not-in-round' }])
    await save(round, [{ meterId: newId, value: 6_000 }])
  })

  test('a figure that was wrong in a closed round is put right by itself, and the true one of this round is taken', async () => {
    const { app, meters } = await office()
    const [meterId = 0, late = 0] = meters
    const before = await begin(app, '2026-10-31')
    await save(before, [{ meterId, value: 1_100_000 }])
    await before.desk.call('readings.miss', missing(before, meters.slice(1)))
    await close(before)
    const round = await begin(app, TODAY)
    expect((await refusedRows(round, [{ meterId, value: 120_000 }]))?.[0]?.code).toBe('reading-below-last')
    const read = (id: number, value: number): CallInput<'meters.read'> => ({ requestId: round.desk.requestId(), meterId: id, on: '2026-10-31', value })
    await round.desk.call('meters.read', read(meterId, 110_000))
    await round.desk.call('meters.read', read(late, 111_000))
    expect((await rowsOf(before)).map((row) => row.value)).toEqual([110_000, null, null, null])
    await save(round, [{ meterId, value: 120_000 }])
    expect((await rowsOf(round))[1]).toMatchObject({ last: { value: 111_000, on: '2026-10-31' } })
  })

  test('a meter read by itself on the day of the open round is read in it', async () => {
    const { app, meters: [meterId = 0] } = await office()
    const round = await begin(app, TODAY)
    await round.desk.call('meters.read', { requestId: round.desk.requestId(), meterId, on: TODAY, value: 104_000 })
    expect((await rowsOf(round))[0]).toMatchObject({ value: 104_000 })
    expect(codes(await round.desk.refused('meters.read', { requestId: round.desk.requestId(), meterId, on: '2026-11-23', value: 105_000 }))).toEqual(['on day-in-future'])
  })
})

describe('readings stand in a row', () => {
  test('one in between is not above the next', async () => {
    const { desk, meters: [meterId = 0] } = await office()
    const read = (on: string, value: number): CallInput<'meters.read'> => ({ requestId: desk.requestId(), meterId, on, value })
    await desk.call('meters.read', read('2026-11-01', 120_000))
    expect((await desk.refused('meters.read', read('2026-10-01', 120_001))).fields).toEqual([{ path: 'value', code: 'reading-above-next', values: { next: 120_000, date: '2026-11-01' } }])
    await desk.call('meters.read', read('2026-10-01', 120_000))
  })

  test('what a standing charge was billed up to is neither put right nor preceded until the bill is undone', async () => {
    const { app, meters } = await office()
    await twoRounds(app, meters)
    app.setToday(TODAY)
    const desk = await signIn(app, MANAGER.login)
    const [meterId = 0] = meters
    await waterIsBilled(desk)
    const { count, sumFen } = await desk.call('billing.preview', { month: '2026-10' })
    const { runId } = await desk.call('billing.commit', { requestId: desk.requestId(), month: '2026-10', expectedCount: count, expectedSumFen: sumFen })
    const read = (on: string, value: number): CallInput<'meters.read'> => ({ requestId: desk.requestId(), meterId, on, value })
    const billed = [{ path: 'value', code: 'reading-billed', values: { date: '2026-10-31' } }]
    expect((await desk.refused('meters.read', read('2026-10-31', 121_000))).fields).toEqual(billed)
    expect((await desk.refused('meters.read', read('2026-10-15', 115_000))).fields).toEqual(billed)
    expect(codes(await desk.refused('meters.change', { requestId: desk.requestId(), meterId, place: '', multiplier: 2, turnsAt: null }))).toEqual(['multiplier meter-billed'])
    await desk.call('billing.undo', { requestId: desk.requestId(), runId, premisesId: null, reason: '读数抄错' })
    await desk.call('meters.read', read('2026-10-31', 121_000))
    await desk.call('meters.change', { requestId: desk.requestId(), meterId, place: '', multiplier: 2, turnsAt: null })
  })
})

/** Water by meter at 5 yuan for every home. */
async function waterIsBilled(desk: Desk): Promise<void> {
  const { feeItemId } = await desk.call('feeItems.add', { requestId: desk.requestId(), name: '自来水', nameEn: 'Tap water', kind: 'recurring', account: 'income:other', charging: 'meter', meterKind: 'water' })
  const rule = { basis: 'meter' as const, unitPrice: 50_000, per: 'month' as const, proration: 'days-of-month' as const, roundEach: 'period' as const }
  const { tariffId } = await desk.call('tariffs.add', { requestId: desk.requestId(), feeItemId, name: '居民', from: '2026-09-01', rule })
  await desk.call('assignments.assign', { requestId: desk.requestId(), feeItemId, tariffId, from: '2026-09-01', payer: 'owner', scope: { building: '', use: 'residential', premisesIds: [] } })
}
