import { expect, test } from 'vitest'
import { addDays, lastOfMonth } from '../../shared/dates.ts'
import { importLedger, ledgerCsv } from '../support/ledger-rows.ts'
import { type Desk, makeApp, newOffice, type TestApp } from '../support/make-app.ts'
import { answerAll, feeStart, finish, identity, notice, readyCase, start } from '../support/move-in-case.ts'
import { openInside } from '../support/store-inside.ts'

/** When the tenant's fees start, which months were billed before the tenant came, and from which day the tenant must pay. */
const CASES = [
  { feesFrom: '2026-11-10', billed: [], tenantFrom: '2026-11-10' },
  { feesFrom: '2026-11-01', billed: [], tenantFrom: '2026-11-01' },
  { feesFrom: '2026-12-01', billed: [], tenantFrom: '2026-12-01' },
  { feesFrom: '2026-11-10', billed: ['2026-11'], tenantFrom: '2026-12-01' },
  { feesFrom: '2026-11-10', billed: ['2026-11', '2026-12'], tenantFrom: '2027-01-01' },
  { feesFrom: '2026-10-10', billed: [], tenantFrom: '2026-10-10' },
  { feesFrom: '2019-01-01', billed: [], tenantFrom: '2020-01-01' },
  { feesFrom: '2027-02-15', billed: ['2026-11'], tenantFrom: '2027-02-15' },
] as const
const MONTHS = ['2026-11', '2026-12', '2027-01', '2027-02', '2027-03']

async function bill(manager: Desk, month: string): Promise<void> {
  const { count, sumFen } = await manager.call('billing.preview', { month })
  if (count > 0) await manager.call('billing.commit', { requestId: manager.requestId(), month, expectedCount: count, expectedSumFen: sumFen })
}

type Span = { payer: string; from: string; to: string }
async function spans(app: TestApp): Promise<{ assigned: Span[]; charged: (Span & { fen: number })[] }> {
  const inside = await openInside(app.dataFolder)
  const assigned = inside.prepare(`SELECT payer, from_date AS "from", coalesce(to_date, '9999-12-31') AS "to" FROM assignment ORDER BY from_date`).all() as Span[]
  const charged = inside.prepare(`SELECT payer, from_date AS "from", to_date AS "to", amount_fen AS fen FROM charge WHERE kind = 'billed' ORDER BY from_date`).all() as (Span & { fen: number })[]
  inside.close()
  return { assigned, charged }
}

const days = (from: string, to: string): string[] => {
  const list: string[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) list.push(day)
  return list
}
const on = (rows: readonly Span[], day: string): string[] => rows.filter((row) => row.from <= day && day <= row.to).map((row) => row.payer)

test.each(CASES)('fees from $feesFrom with $billed billed: every day has one payer, and is billed once', async ({ feesFrom, billed, tenantFrom }) => {
  const app = await makeApp()
  const { manager } = await newOffice(app)
  await importLedger(app, manager, ledgerCsv([{ room: '101' }]))
  for (const month of billed) await bill(manager, month)
  await finish(manager, await readyCase(manager, 1, { feesFrom }))
  for (const month of MONTHS) await bill(manager, month)
  const { assigned, charged } = await spans(app)
  expect(days('2020-01-01', '2027-12-31').filter((day) => on(assigned, day).length !== 1)).toEqual([])
  expect(days('2020-01-01', '2027-12-31').find((day) => on(assigned, day)[0] === 'tenant')).toBe(tenantFrom)
  expect(days('2026-11-01', '2027-03-31').filter((day) => on(charged, day).length !== 1)).toEqual([])
  expect(days('2026-10-01', '2026-10-31').flatMap((day) => on(charged, day))).toEqual([])
  expect(days('2026-11-01', '2027-03-31').find((day) => on(charged, day)[0] === 'tenant')).toBe(tenantFrom > '2026-11-01' ? tenantFrom : '2026-11-01')
  const ofMonth = (month: string) => charged.filter((row) => row.from.startsWith(month)).reduce((sum, row) => sum + row.fen, 0)
  expect(MONTHS.map(ofMonth)).toEqual(MONTHS.map(() => 21_002))
  expect(charged.every((row) => row.to <= lastOfMonth(row.from))).toBe(true)
})

test('an owner who moves in pays from the day said what the developer has paid until then', async () => {
  const app = await makeApp()
  const { manager } = await newOffice(app)
  await importLedger(app, manager, ledgerCsv([{ room: '101', delivered: ' ', name: '覃敏敏', price: '3.00' }]))
  const inside = await openInside(app.dataFolder, 'write')
  inside.exec(`UPDATE premises SET state = 'delivered', delivered_on = '2026-11-05'`)
  inside.close()
  await finish(manager, await answerAll(manager, await start(manager, 1, 'owner'), [{ ...identity, name: '覃敏敏' }, notice, feeStart('2026-11-11')]))
  await bill(manager, '2026-11')
  const { assigned, charged } = await spans(app)
  expect(assigned.map((row) => row.payer)).toEqual(['developer', 'owner'])
  expect(charged.map((row) => [row.payer, row.from, row.to])).toEqual([['developer', '2026-11-01', '2026-11-10'], ['owner', '2026-11-11', '2026-11-30']])
})
