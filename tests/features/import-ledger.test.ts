import { readFileSync } from 'node:fs'
import readWorkbook from 'read-excel-file/node'
import { describe, expect, test } from 'vitest'
import writeWorkbook from 'write-excel-file/node'
import type { CallOutput } from '../../shared/contract/index.ts'
import { importLedger, ledgerCsv } from '../support/ledger-rows.ts'
import { type Desk, makeApp, newOffice, type TestApp, upload } from '../support/make-app.ts'
import { openInside, storeFingerprint } from '../support/store-inside.ts'

const sample = (name: string) => new Uint8Array(readFileSync(new URL(`../samples/${name}`, import.meta.url)))
const listed = JSON.parse(new TextDecoder().decode(sample('ledger-yunqi.faults.json'))) as { rows: number; faults: { row: number; fault: string }[] }
type Report = CallOutput<'import.commit'>['report']
const marks = (rows: readonly { row: number; code: string }[]) => rows.map(({ row, code }) => `${row} ${code}`).toSorted()
const listedAs = (ending: RegExp) => listed.faults.filter(({ fault }) => ending.test(fault)).map(({ row, fault }) => `${row} ${fault.split(':')[0]}`).toSorted()

async function office() {
  const app = await makeApp()
  const { manager } = await newOffice(app)
  return { app, manager }
}

const importSample = (app: TestApp, manager: Desk): Promise<Report> => importLedger(app, manager, sample('ledger-yunqi.xlsx'), '2026-10-31', 'ledger-yunqi.xlsx')

async function bill(manager: Desk, month: string) {
  const preview = await manager.call('billing.preview', { month })
  return manager.call('billing.commit', { requestId: manager.requestId(), month, expectedCount: preview.count, expectedSumFen: preview.sumFen })
}

async function countsInside(app: TestApp): Promise<Record<string, number>> {
  const inside = await openInside(app.dataFolder)
  const tables = ['premises', 'party', 'ownership', 'occupancy', 'lease', 'assignment', 'charge', 'ledger_transfer', 'task', 'import_batch', 'tariff'] as const
  const counts = Object.fromEntries(tables.map((table) => [table, (inside.prepare(`SELECT count(*) AS n FROM "${table}"`).get() as { n: number }).n]))
  inside.close()
  return counts
}

describe('the sample ledger through the calls', () => {
  test('says exactly the faults that are in it; a second import finds everything there and writes nothing', async () => {
    const { app, manager } = await office()
    const report = await importSample(app, manager)
    expect(report.rows).toBe(listed.rows)
    expect(marks(report.repaired)).toEqual(listedAs(/:repairable$/))
    expect(marks(report.noted)).toEqual(listedAs(/:note$/))
    expect(marks(report.skipped)).toEqual(listedAs(/:skip$/))
    expect(marks(report.heldBack)).toEqual(listedAs(/^[^:]+$/))
    expect(report.taken).toBe(listed.rows - report.skipped.length - report.heldBack.length)
    const there = await countsInside(app)
    expect(there).toMatchObject({ task: report.noted.length, import_batch: 1 })
    const file = upload(app, manager, 'again.xlsx', sample('ledger-yunqi.xlsx'))
    const { mapping } = await manager.call('import.read', { file })
    const again = await manager.call('import.preview', { file, mapping, paidUntil: '2026-10-31' })
    expect(again.report).toMatchObject({ rows: listed.rows, taken: 0, repaired: [], noted: [] })
    expect(again.report.skipped.filter((row) => row.code === 'already-there')).toHaveLength(report.taken)
    expect(marks(again.report.heldBack)).toEqual(marks(report.heldBack))
    expect(await manager.refused('import.commit', { requestId: manager.requestId(), file, mapping, paidUntil: '2026-10-31' })).toEqual({ code: 'nothing-to-import' })
    expect(await countsInside(app)).toEqual(there)
  })

  test('brings the arrears in as opening charges and bills November once for everybody', async () => {
    const { app, manager } = await office()
    await importSample(app, manager)
    const { rows, total } = await manager.call('premises.list', { pageSize: 200 })
    expect(total).toBeGreaterThan(rows.length)
    const inside = await openInside(app.dataFolder)
    const opening = inside.prepare(`SELECT count(*) AS count, sum(amount_fen) AS fen, min(to_date) AS until FROM charge WHERE kind = 'opening'`).get()
    expect(opening).toEqual({ count: 95, fen: 23_593_508, until: '2026-10-31' })
    const run = await bill(manager, '2026-11')
    const billed = inside.prepare(`SELECT count(*) AS count, count(DISTINCT premises_id || '|' || fee_item_id) AS once, sum(amount_fen) AS fen, min(from_date) AS first, max(to_date) AS last FROM charge WHERE kind = 'billed'`).get()
    expect(billed).toEqual({ count: run.count, once: run.count, fen: run.sumFen, first: '2026-11-01', last: '2026-11-30' })
    const priced = inside.prepare('SELECT count(*) AS n FROM assignment').get() as { n: number }
    expect(run.count).toBe(priced.n)
    inside.close()
    expect(await manager.call('billing.preview', { month: '2026-11' })).toMatchObject({ count: 0, sumFen: 0, leftOut: [{ reason: 'already-billed', count: run.count }] })
    expect(await manager.refused('billing.commit', { requestId: manager.requestId(), month: '2026-11', expectedCount: 0, expectedSumFen: 0 })).toEqual({ code: 'nothing-to-bill' })
  })
})

describe('until when it is paid', () => {
  test('may be said row by row: billing starts the day after, and a row paid ahead waits', async () => {
    const { app, manager } = await office()
    const file = upload(app, manager, 'ledger.csv', ledgerCsv([{ room: '101' }, { room: '102' }, { room: '103' }]))
    const { mapping, paidUntil } = await manager.call('import.read', { file })
    expect(paidUntil).toBe('2026-10-31')
    await manager.call('import.commit', { requestId: manager.requestId(), file, mapping, paidUntil, paidUntilByRow: { 3: '2026-11-15', 4: '2026-12-31' } })
    expect(await bill(manager, '2026-11')).toMatchObject({ count: 2, sumFen: 21_002 + 10_501 })
    const open = await manager.call('charges.open', { premisesIds: [1, 2, 3] })
    expect(open.charges.map((charge) => [charge.premisesId, charge.from, charge.to])).toEqual([[1, '2026-11-01', '2026-11-30'], [2, '2026-11-16', '2026-11-30']])
    expect(open.paidUntil.map((row) => row.date)).toEqual(['2026-10-31', '2026-11-15', '2026-12-31'])
    expect(await bill(manager, '2026-12')).toMatchObject({ count: 2 })
    expect(await bill(manager, '2027-01')).toMatchObject({ count: 3 })
  })
})

describe('held-back rows', () => {
  test('come back as a sheet with reasons; mended and imported again, only the mended ones are taken', async () => {
    const { app, manager } = await office()
    const first = upload(app, manager, 'ledger-yunqi.xlsx', sample('ledger-yunqi.xlsx'))
    const { mapping } = await manager.call('import.read', { file: first })
    const source = { file: first, mapping, paidUntil: '2026-10-31' }
    const { report } = await manager.call('import.commit', { requestId: manager.requestId(), ...source })
    const sheet = await manager.call('import.heldBackFile', source)
    const bytes = app.ports.files.get(sheet.handle, manager.session)?.bytes
    const data = (await readWorkbook(Buffer.from(bytes ?? [])))[0]?.data ?? []
    const [headings = [], ...rows] = data
    const reason = headings.indexOf('原因')
    const area = headings.findIndex((heading) => String(heading).startsWith('建筑面积'))
    const heldRows = new Set(report.heldBack.map((row) => row.row))
    expect(rows).toHaveLength(heldRows.size)
    expect(rows.every((row) => String(row[reason]).length > 5)).toBe(true)
    expect([...new Set(rows.map((row) => String(row[reason]).split('：')[0]))].toSorted()).toEqual([...new Set(report.heldBack.map((row) => row.column))].toSorted())
    const mendable = rows.findIndex((row) => String(row[reason]).startsWith('建筑面积'))
    const mended = rows.map((row, index) => row.map((cell, at) => (index === mendable && at === area ? 101.5 : cell)))
    const file = await writeWorkbook([headings, ...mended].map((row) => row.map((cell) => (typeof cell === 'number' ? { value: cell, type: Number } : { value: String(cell ?? ''), type: String })))).toBuffer()
    const before = await countsInside(app)
    const again = await importLedger(app, manager, new Uint8Array(file), '2026-10-31', 'mended.xlsx')
    expect(again).toMatchObject({ rows: rows.length, taken: 1, skipped: [] })
    expect(new Set(again.heldBack.map((row) => row.row)).size).toBe(rows.length - 1)
    expect(await countsInside(app)).toMatchObject({ premises: (before.premises ?? 0) + 1, assignment: (before.assignment ?? 0) + 1, import_batch: 2 })
  })
})

describe('an import that breaks half way', () => {
  test('writes nothing, becomes an incident, and can be made again under the same id', async () => {
    const { app, manager } = await office()
    const file = upload(app, manager, 'ledger.csv', ledgerCsv([{ room: '101', arrears: '100' }, { room: '102' }, { room: '103' }]))
    const { mapping } = await manager.call('import.read', { file })
    const inside = await openInside(app.dataFolder, 'write')
    inside.exec(`CREATE TRIGGER break_it BEFORE INSERT ON premises WHEN NEW.room = '103' BEGIN SELECT RAISE(ABORT, 'broken on purpose'); END`)
    const before = storeFingerprint(inside)
    const input = { requestId: manager.requestId(), file, mapping, paidUntil: '2026-10-31' }
    expect(await manager.refused('import.commit', input)).toMatchObject({ code: 'unexpected', incident: expect.any(String) as string })
    expect(storeFingerprint(inside)).toBe(before)
    inside.exec('DROP TRIGGER break_it')
    inside.close()
    expect((await manager.call('import.commit', input)).report.taken).toBe(3)
    expect(app.log.filter((line) => line.level === 'error')).toHaveLength(1)
  })
})

describe('what cannot be imported', () => {
  test('is refused where it stands: an unknown heading, a needed one left out, a file that is gone or no ledger', async () => {
    const { app, manager } = await office()
    const file = upload(app, manager, 'ledger.csv', ledgerCsv([{ room: '101' }]))
    const { mapping } = await manager.call('import.read', { file })
    const preview = (changed: Record<string, string>) => manager.refused('import.preview', { file, mapping: changed, paidUntil: '2026-10-31' })
    expect(await preview({ ...mapping, area: '没有这一列' })).toMatchObject({ fields: [{ path: 'mapping.area', code: 'heading-unknown' }] })
    expect(await preview({ ...mapping, area: '' })).toMatchObject({ fields: [{ path: 'mapping.area', code: 'heading-needed' }] })
    expect(await manager.refused('import.preview', { file: '0'.repeat(32), mapping, paidUntil: '2026-10-31' })).toEqual({ code: 'file-gone' })
    const read = (bytes: Uint8Array) => manager.refused('import.read', { file: upload(app, manager, 'x', bytes) })
    expect(await read(new TextEncoder().encode('只有,几个\n字,而已'))).toEqual({ code: 'headings-not-found' })
    expect(await read(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]))).toEqual({ code: 'file-not-readable' })
    expect(await manager.refused('import.read', { file: app.ports.files.put('x', 'text/csv', ledgerCsv([]), 'another-session').handle })).toEqual({ code: 'file-gone' })
  })
})
