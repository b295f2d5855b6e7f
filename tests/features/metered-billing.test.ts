import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fen } from '../../shared/money.ts'
import type { TariffRule } from '../../shared/contract/tariffs.ts'
import { importLedger, ledgerCsv } from '../support/ledger-rows.ts'
import { type Desk, MANAGER, makeApp, newOffice, signIn, type TestApp } from '../support/make-app.ts'
import { finish, readyCase } from '../support/move-in-case.ts'
import { leaveNotice, saveLeaving, startLeaving } from '../support/move-out-case.ts'
import { copyTemplate, removeFolder } from '../support/office-template.ts'
import { openInside, storeFingerprint } from '../support/store-inside.ts'

const WATER: TariffRule = { basis: 'meter', unitPrice: 50_000, per: 'once', proration: 'full-month', roundEach: 'period' }
const BY_YEAR: TariffRule = { ...WATER, per: 'year', tiers: [{ upTo: 10_000, unitPrice: 50_000 }, { upTo: null, unitPrice: 70_000 }] }

/** Rooms 101 and 102 pay water by their meters, which showed 100 on 1 September; it is 30 November. */
async function office(rule: TariffRule = WATER): Promise<{ app: TestApp; manager: Desk; item: number; meters: number[] }> {
  const app = await makeApp()
  const { manager: first } = await newOffice(app)
  await importLedger(app, first, ledgerCsv([{ room: '101', name: '张伟' }, { room: '102' }]))
  app.setToday('2026-11-30')
  const manager = await signIn(app, MANAGER.login)
  const meters: number[] = []
  for (const premisesId of [1, 2]) meters.push((await manager.call('meters.add', { requestId: manager.requestId(), premisesId, kind: 'water', number: `W-${premisesId}`, fromDate: '2026-09-01', value: 100_000 })).meterId)
  const { feeItemId } = await manager.call('feeItems.add', { requestId: manager.requestId(), name: '抄表水费', nameEn: 'Metered water', kind: 'recurring', account: 'collected:utilities', charging: 'meter', meterKind: 'water' })
  const { tariffId } = await manager.call('tariffs.add', { requestId: manager.requestId(), feeItemId, name: '居民水价', from: '2026-01-01', rule })
  await manager.call('assignments.assign', { requestId: manager.requestId(), feeItemId, tariffId, from: '2026-09-01', payer: 'owner', scope: { building: '', use: 'residential', premisesIds: [] } })
  return { app, manager, item: feeItemId, meters }
}
const read = (desk: Desk, meterId: number, on: string, value: number) => desk.call('meters.read', { requestId: desk.requestId(), meterId, on, value: value * 1000 })
async function bill(desk: Desk, month: string) {
  const { count, sumFen } = await desk.call('billing.preview', { month })
  return desk.call('billing.commit', { requestId: desk.requestId(), month, expectedCount: count, expectedSumFen: sumFen })
}
const water = async (desk: Desk, item: number, premisesId = 1) => (await desk.call('charges.open', { premisesIds: [premisesId] })).charges.filter((charge) => charge.feeItemId === item)
  .map((charge) => [charge.kind, charge.from, charge.to, charge.openFen])

describe('a month with readings', () => {
  test('bills what was counted, beside the fees by time, says why, and leaves out by name who was not read', async () => {
    const { manager, item, meters } = await office()
    await read(manager, meters[0] ?? 0, '2026-11-20', 118.5)
    const preview = await manager.call('billing.preview', { month: '2026-11' })
    expect(preview.byItem.map((row) => [row.feeItem, row.count])).toEqual([['物业费', 2], ['抄表水费', 1]])
    expect(preview.leftOut).toEqual([{ reason: 'not-read', count: 1, rooms: ['1栋1单元102'] }])
    await bill(manager, '2026-11')
    expect(await water(manager, item)).toEqual([['metered', '2026-09-02', '2026-11-20', 9250]])
    const [charge] = (await manager.call('charges.open', { premisesIds: [1] })).charges.filter((each) => each.feeItemId === item)
    expect(charge?.why).toEqual({ zh: '表 W-1：100 → 118.5，用量 18.5；18.5 × 5.00 元 = 92.50 元', en: 'meter W-1: 100 → 118.5, usage 18.5; 18.5 × 5.00 yuan = 92.50 yuan' })
  })

  test('is billed once, and again after it was undone; a billed reading is not put right', async () => {
    const { app, manager, item, meters } = await office()
    await read(manager, meters[0] ?? 0, '2026-11-20', 118.5)
    const inside = await openInside(app.dataFolder)
    const { runId } = await bill(manager, '2026-11')
    expect(await manager.refused('billing.commit', { requestId: manager.requestId(), month: '2026-11', expectedCount: 0, expectedSumFen: 0 })).toMatchObject({ code: 'nothing-to-bill' })
    expect((await manager.call('billing.preview', { month: '2026-12' })).byItem.map((row) => [row.feeItem, row.count])).toEqual([['物业费', 2], ['抄表水费', 0]])
    const before = storeFingerprint(inside)
    expect(await manager.refused('meters.read', { requestId: manager.requestId(), meterId: meters[0] ?? 0, on: '2026-11-20', value: 117_000 })).toMatchObject({ fields: [{ path: 'value', code: 'reading-billed', values: { date: '2026-11-20' } }] })
    expect(storeFingerprint(inside)).toBe(before)
    inside.close()
    await manager.call('billing.undo', { requestId: manager.requestId(), runId, premisesId: 1, reason: '表读错' })
    expect(await water(manager, item)).toEqual([])
    await read(manager, meters[0] ?? 0, '2026-11-20', 117)
    await bill(manager, '2026-11')
    expect(await water(manager, item)).toEqual([['metered', '2026-09-02', '2026-11-20', 8500]])
  })

  test('goes on inside the tiers of the year, also past a meter that was replaced', async () => {
    const { app, manager, item, meters } = await office(BY_YEAR)
    await read(manager, meters[0] ?? 0, '2026-10-31', 108)
    await bill(manager, '2026-10')
    const { meterId } = await manager.call('meters.replace', { requestId: manager.requestId(), meterId: meters[0] ?? 0, on: '2026-11-10', closing: 109_000, number: 'W-9', value: 0 })
    await read(manager, meterId, '2026-11-20', 4)
    await bill(manager, '2026-11')
    expect(await water(manager, item)).toEqual([['metered', '2026-09-02', '2026-10-31', 4000], ['metered', '2026-11-01', '2026-11-20', 2 * 500 + 3 * 700]])
    app.setToday('2027-01-31')
    const next = await signIn(app, MANAGER.login)
    await read(next, meterId, '2027-01-31', 9)
    await bill(next, '2027-01')
    expect((await water(next, item)).at(-1)).toEqual(['metered', '2026-11-21', '2027-01-31', 2500])
  })

  test('is settled by money prepaid for it', async () => {
    const { manager, item, meters } = await office()
    await manager.call('shift.open', { requestId: manager.requestId(), floatFen: fen(0), lines: [] })
    await manager.call('payments.collect', {
      requestId: manager.requestId(), premisesId: 1, payerName: '张伟', payerPartyId: null, charges: [], deposits: [], notesChecked: true, prepayments: [{ premisesId: 1, feeItemId: item, amountFen: fen(5000) }], methods: [{ method: 'wechat', amountFen: fen(5000), reference: 'w' }],
    })
    await read(manager, meters[0] ?? 0, '2026-11-20', 118.5)
    await bill(manager, '2026-11')
    expect(await water(manager, item)).toEqual([['metered', '2026-09-02', '2026-11-20', 4250]])
  })
})

test('who leaves pays what the meter showed on that day, the owner the rest', async () => {
  const { app, manager, item, meters } = await office()
  const { meterId } = { meterId: meters[0] ?? 0 }
  await read(manager, meterId, '2026-11-24', 110)
  await bill(manager, '2026-11')
  await finish(manager, await readyCase(manager, 1, { feesFrom: '2026-11-25' }))
  const tenant = (await manager.call('payers.list', { premisesId: 1 })).candidates.find((each) => each.payer === 'tenant')
  await manager.call('payers.change', { requestId: manager.requestId(), premisesId: 1, feeItemId: item, payer: 'tenant', payerPartyId: tenant?.partyId ?? null, from: '2026-11-25', reason: '租约' })
  app.setToday('2026-12-18')
  const desk = await signIn(app, MANAGER.login)
  let at = await saveLeaving(desk, await startLeaving(desk, 1, '单雄信'), leaveNotice('2026-12-18'))
  at = await saveLeaving(desk, at, { step: 'readings', readOn: '2026-12-18', readings: [{ meterId, value: 116_000 }] })
  expect(at.fees.toCharge.filter((line) => line.feeItemId === item).map((line) => [line.from, line.to, line.amountFen, line.why.zh])).toEqual([['2026-11-25', '2026-12-18', 3000, '表 W-1：110 → 116，用量 6；6 × 5.00 元 = 30.00 元']])
  at = await saveLeaving(desk, at, { step: 'fees' })
  expect(at.fees.open.filter((charge) => charge.feeItem === '抄表水费').map((charge) => charge.openFen)).toEqual([3000])
  app.setToday('2026-12-31')
  const later = await signIn(app, MANAGER.login)
  await read(later, meterId, '2026-12-31', 121)
  await bill(later, '2026-12')
  expect((await water(later, item)).map(([, from, to, amount]) => [from, to, amount]).toSorted()).toEqual([['2026-09-02', '2026-11-24', 5000], ['2026-11-25', '2026-12-18', 3000], ['2026-12-19', '2026-12-31', 2500]])
})

describe('whatever is read, billed and undone in any order', () => {
  let template: string
  let ids: { item: number; meters: number[] }
  beforeAll(async () => {
    const { app, item, meters } = await office(BY_YEAR)
    ids = { item, meters }
    template = app.dataFolder
    await app.close()
  })
  afterAll(() => removeFolder(template))

  type Act = { do: 'read'; meter: number; day: number; more: number } | { do: 'bill'; month: number } | { do: 'undo'; which: number }
  const acts: fc.Arbitrary<Act> = fc.oneof(
    { weight: 5, arbitrary: fc.record({ do: fc.constant('read' as const), meter: fc.nat(1), day: fc.integer({ min: 2, max: 90 }), more: fc.integer({ min: 0, max: 9 }) }) },
    { weight: 3, arbitrary: fc.record({ do: fc.constant('bill' as const), month: fc.integer({ min: 9, max: 11 }) }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('undo' as const), which: fc.nat(9) }) },
  )

  test('each meter is charged what it counted, once', { timeout: 60_000 }, async () => {
    await fc.assert(fc.asyncProperty(fc.array(acts, { minLength: 6, maxLength: 14 }), async (sequence) => {
      const folder = copyTemplate(template)
      const app = await makeApp({ dataFolder: folder, today: '2026-11-30', idsFrom: 1_000_000 })
      try {
        const desk = await signIn(app, MANAGER.login)
        const shown = [100, 100]
        for (const act of sequence) {
          if (act.do === 'read') {
            const on = new Date(Date.UTC(2026, 8, act.day)).toISOString().slice(0, 10)
            const value = (shown[act.meter] ?? 0) + act.more
            const answer = await desk.answer('meters.read', { requestId: desk.requestId(), meterId: ids.meters[act.meter] ?? 0, on, value: value * 1000 })
            if (answer.ok) shown[act.meter] = Math.max(shown[act.meter] ?? 0, value)
          } else if (act.do === 'bill') {
            const month = `2026-${String(act.month).padStart(2, '0')}`
            const { count, sumFen } = await desk.call('billing.preview', { month })
            if (count > 0) await desk.call('billing.commit', { requestId: desk.requestId(), month, expectedCount: count, expectedSumFen: sumFen })
          } else {
            const { runs } = await desk.call('billing.runs', {})
            const run = runs[act.which % Math.max(1, runs.length)]
            if (run) await desk.answer('billing.undo', { requestId: desk.requestId(), runId: run.runId, premisesId: null, reason: '重来' })
          }
        }
        expect(app.log.filter((line) => line.level === 'error')).toEqual([])
        const inside = await openInside(folder)
        const wrong = inside.prepare(
          `SELECT c.premises_id, sum(json_extract(c.snapshot, '$.quantity')) AS charged, (SELECT max(r.value) FROM meter_reading r JOIN meter m ON m.id = r.meter_id JOIN charge_reading l ON l.reading_id = r.id JOIN charge d ON d.id = l.charge_id
             WHERE m.premises_id = c.premises_id AND NOT EXISTS (SELECT 1 FROM charge_adjustment a WHERE a.charge_id = d.id)) - 100000 AS counted
           FROM charge c WHERE c.kind = 'metered' AND NOT EXISTS (SELECT 1 FROM charge_adjustment a WHERE a.charge_id = c.id) GROUP BY c.premises_id HAVING charged <> counted`).all()
        inside.close()
        expect(wrong).toEqual([])
      } finally {
        await app.close()
        removeFolder(folder)
      }
    }), { numRuns: 25, endOnFailure: true })
  })
})
