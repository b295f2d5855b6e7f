import readWorkbook from 'read-excel-file/node'
import writeWorkbook from 'write-excel-file/node'
import { describe, expect, test } from 'vitest'
import type { CallOutput } from '../../shared/contract/index.ts'
import { importLedger, ledgerCsv } from '../support/ledger-rows.ts'
import { type Desk, makeApp, newOffice, type TestApp, upload } from '../support/make-app.ts'

const TODAY = '2026-11-22'
type Formula = { formula: string }
type Line = (string | number | Date | Formula | null)[]

/** Ten rooms with a water meter each, S-1 to S-10, that showed 100 on 1 September; a round is open. */
async function openRound(): Promise<{ app: TestApp; desk: Desk; roundId: number }> {
  const app = await makeApp()
  const { manager: desk } = await newOffice(app)
  await importLedger(app, desk, ledgerCsv(Array.from({ length: 10 }, (_, index) => ({ room: String(101 + index) }))))
  for (let index = 1; index <= 10; index += 1) await desk.call('meters.add', { requestId: desk.requestId(), premisesId: index, kind: 'water', number: `S-${index}`, fromDate: '2026-09-01', value: 100_000, turnsAt: index === 4 ? 1_000_000 : null })
  const { roundId } = await desk.call('readings.openRound', { requestId: desk.requestId(), kind: 'water', name: '11月水表', readOn: TODAY })
  return { app, desk, roundId }
}

async function sheet(app: TestApp, desk: Desk, lines: readonly Line[], headings: readonly string[] = ['表号', '本次读数', '归零', '未抄原因']): Promise<string> {
  const cell = (value: Line[number]) => (value === null ? null : typeof value === 'object' && 'formula' in value ? { value: value.formula, type: 'Formula' as const } : value instanceof Date ? { value, type: Date, format: 'yyyy-mm-dd' } : typeof value === 'number' ? { value, type: Number } : { value, type: String })
  const bytes = await writeWorkbook([{ sheet: '抄表', data: [[...headings].map(cell), ...lines.map((line) => line.map(cell))] }]).toBuffer()
  const file = upload(app, desk, '抄表.xlsx', new Uint8Array(bytes))
  await desk.call('readings.readFile', { file })
  return file
}

const told = ({ rows }: CallOutput<'readings.previewFile'>): string[] => rows.map((row) => [row.row, row.state, row.code, row.warnings.join('+')].filter((part) => part !== '').join(' '))

describe('a sheet of a round', () => {
  test('goes out with every meter and comes back filled', async () => {
    const { app, desk, roundId } = await openRound()
    const made = await desk.call('readings.file', { roundId })
    const bytes = app.ports.files.get(made.handle, desk.session)?.bytes ?? new Uint8Array()
    const [read] = await readWorkbook(Buffer.from(bytes))
    expect(made.name).toBe('抄表-11月水表-2026-11-22.xlsx')
    expect(read?.data[0]).toEqual(['房屋/位置', '表号', '倍率', '上次读数', '上次日期', '平时用量', '本次读数', '归零', '用量', '未抄原因', '备注'])
    expect(read?.data[1]?.slice(0, 5)).toEqual(['1栋1单元101', 'S-1', 1, 100, '2026-09-01'])
    expect(read?.data).toHaveLength(11)
    const filled = (read?.data ?? []).map((row, index): Line => row.map((value, at) => (index > 0 && at === 6 ? 100 + index : (value as Line[number]))))
    const file = await sheet(app, desk, filled.slice(1), filled[0] as string[])
    const preview = await desk.call('readings.previewFile', { roundId, file })
    expect(preview).toMatchObject({ readings: 10, missed: 0 })
    await desk.call('readings.commitFile', { requestId: desk.requestId(), roundId, file, expectedReadings: 10, expectedMissed: 0 })
    expect((await desk.call('rounds.get', { roundId })).rows.map((row) => row.value)).toEqual(Array.from({ length: 10 }, (_, index) => 101_000 + index * 1_000))
    await desk.call('readings.closeRound', { requestId: desk.requestId(), roundId })
    expect((await desk.call('readings.file', { roundId })).size).toBeGreaterThan(1000)
  })

  test('says of each line what becomes of it; lying cells are told apart, and only sound ones are written', async () => {
    const { app, desk, roundId } = await openRound()
    await desk.call('readings.save', { requestId: desk.requestId(), roundId, rows: [{ meterId: 9, value: 105_000, instead: null }, { meterId: 10, value: 105_000, instead: null }] })
    const file = await sheet(app, desk, [
      ['S-1', 100, null, null], ['s-2', '１，２３０．５', null, null], ['S-3', 99.9, null, null], ['S-4', 50, '是', null], ['S-5', new Date(Date.UTC(2026, 10, 22)), null, null], ['S-6', '约120', null, null],
      ['S-7', '关门', null, null], ['S-8', null, null, '无人'], ['S-9', 105, null, null], ['S-10', 106, null, null], ['S-1', 101, null, null], ['S-99', 5, null, null], [null, 7, null, null],
    ])
    const preview = await desk.call('readings.previewFile', { roundId, file })
    expect(told(preview)).toEqual([
      '2 new zero', '3 new', '4 refused reading-below-last', '5 new', '6 unreadable reading-is-date', '7 unreadable reading-estimated', '8 unreadable reading-form', '9 missed', '10 already-read', '11 already-read read-otherwise',
      '12 number-twice meter-twice', '13 unknown-number meter-not-in-round', '14 unknown-number meter-number-missing',
    ])
    expect(preview.rows[1]).toMatchObject({ value: 1_230_500, usage: 1_130_500, last: 100_000, room: '1栋1单元102' })
    expect(preview.rows[3]).toMatchObject({ rolledOver: true, usage: 950_000 })
    const commit = (expectedReadings: number) => ({ requestId: desk.requestId(), roundId, file, expectedReadings, expectedMissed: 1 })
    expect((await desk.refused('readings.commitFile', commit(2))).code).toBe('changed-since-preview')
    expect(await desk.call('readings.commitFile', commit(3))).toEqual({ saved: 3, missed: 1 })
    expect((await desk.call('rounds.get', { roundId })).rows.map((row) => row.value ?? row.missed?.why ?? null)).toEqual([100_000, 1_230_500, null, 50_000, null, null, null, 'no-access', 105_000, 105_000])
    expect((await desk.refused('readings.commitFile', { ...commit(0), expectedMissed: 0 })).code).toBe('nothing-to-take')
  })

  test('a blank cell, a formula without a figure among them, is no reading; much more than the usual is a warning and is taken', async () => {
    const { app, desk, roundId } = await openRound()
    const first = await sheet(app, desk, Array.from({ length: 10 }, (_, index) => [`S-${index + 1}`, 110, null, null]))
    await desk.call('readings.commitFile', { requestId: desk.requestId(), roundId, file: first, expectedReadings: 10, expectedMissed: 0 })
    await desk.call('readings.closeRound', { requestId: desk.requestId(), roundId })
    app.setToday('2026-11-23')
    const next = await desk.call('readings.openRound', { requestId: desk.requestId(), kind: 'water', name: '再抄', readOn: '2026-11-23' })
    const file = await sheet(app, desk, [['S-1', null, null, null], ['S-2', 140.001, null, null], ['S-3', null, null, '狗很凶'], ['S-4', { formula: '=B3+10' }, null, null]])
    const preview = await desk.call('readings.previewFile', { roundId: next.roundId, file })
    expect(told(preview)).toEqual(['2 blank reading-blank', '3 new large', '4 missed', '5 blank reading-blank'])
    await desk.call('readings.commitFile', { requestId: desk.requestId(), roundId: next.roundId, file, expectedReadings: 1, expectedMissed: 1 })
    expect((await desk.call('rounds.get', { roundId: next.roundId })).rows[2]?.missed).toEqual({ why: 'other', note: '狗很凶' })
    expect((await desk.refused('readings.previewFile', { roundId, file })).code).toBe('round-closed')
  })

  test('English headings are known; a sheet without them, or a file that is gone, is refused', async () => {
    const { app, desk, roundId } = await openRound()
    const file = await sheet(app, desk, [['S-1', 101, 'stuck']], ['Meter no.', 'This reading', 'Why not read'])
    expect(told(await desk.call('readings.previewFile', { roundId, file }))).toEqual(['2 new'])
    const other = upload(app, desk, 'x.csv', new TextEncoder().encode('a,b\n1,2\n'))
    expect((await desk.refused('readings.readFile', { file: other })).code).toBe('meter-headings-not-found')
    expect((await desk.refused('readings.readFile', { file: '0'.repeat(32) })).code).toBe('file-gone')
    expect((await desk.refused('readings.previewFile', { roundId, file: other })).code).toBe('file-gone')
  })
})
