import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readDb } from '../../electron/db/database.ts'
import { fen } from '../../shared/money.ts'
import { importLedger, ledgerCsv } from '../support/ledger-rows.ts'
import { type Desk, makeApp, newOffice, signIn, type TestApp } from '../support/make-app.ts'
import { copyTemplate, makeTemplate, removeFolder } from '../support/office-template.ts'
import { openInside } from '../support/store-inside.ts'

async function office() {
  const app = await makeApp()
  const { manager } = await newOffice(app)
  await importLedger(app, manager, ledgerCsv([{ room: '101' }, { room: '102', area: '126.05' }, { room: '103', area: '60.00' }]))
  await manager.call('shift.open', { requestId: manager.requestId(), floatFen: fen(0), lines: [] })
  return { app, manager }
}

async function bill(manager: Desk, month: string) {
  const { count, sumFen } = await manager.call('billing.preview', { month })
  return manager.call('billing.commit', { requestId: manager.requestId(), month, expectedCount: count, expectedSumFen: sumFen })
}
const undo = (manager: Desk, runId: number, premisesId: number | null = null) => ({ requestId: manager.requestId(), runId, premisesId, reason: '单价有误' })

async function pay(manager: Desk, premisesId: number, amounts: { charge?: number; prepay?: number; earmark?: number | null }) {
  const [charge] = (await manager.call('charges.open', { premisesIds: [premisesId] })).charges
  const total = (amounts.charge ?? 0) + (amounts.prepay ?? 0)
  await manager.call('payments.collect', {
    requestId: manager.requestId(), premisesId, payerName: '住户', payerPartyId: null, deposits: [], notesChecked: true,
    charges: amounts.charge ? [{ chargeId: charge?.chargeId ?? 0, amountFen: fen(amounts.charge) }] : [],
    prepayments: amounts.prepay ? [{ premisesId, feeItemId: amounts.earmark ?? null, amountFen: fen(amounts.prepay) }] : [],
    methods: [{ method: 'wechat', amountFen: fen(total), reference: `wx-${manager.requestId()}` }],
  })
}

/** Every cached balance, as rows that can be compared; open charges by what they are for, since a charge billed again has another number. */
async function balances(app: TestApp): Promise<string[]> {
  const inside = await openInside(app.dataFolder)
  const rows = readDb(inside).all<{ row: string }>(
    `SELECT a.code || ' ' || b.premises_id || ' ' || coalesce((SELECT c.fee_item_id || ' ' || c.from_date || ' ' || c.to_date FROM charge c WHERE a.code = 'receivable' AND c.id = b.subject AND c.from_date IS NOT NULL), b.subject) || ' ' || b.amount_fen AS row
     FROM ledger_balance b JOIN ledger_account a ON a.id = b.account_id`)
  inside.close()
  return rows.map(({ row }) => row).toSorted()
}

describe('a billing run', () => {
  test('is taken back whole: what prepayments settled is prepaid again, and the month is billed again once', async () => {
    const { app, manager } = await office()
    const item = (await manager.call('fees.items', {})).items.find((each) => each.code === 'property-fee')?.feeItemId ?? 0
    await pay(manager, 1, { prepay: 10_000, earmark: item })
    await pay(manager, 1, { prepay: 2_000 })
    await pay(manager, 3, { prepay: 50_000 })
    const before = await balances(app)
    const run = await bill(manager, '2026-11')
    expect(run.prepaidFen).toBe(12_000 + 14_100)
    const after = await balances(app)
    expect(await manager.call('billing.undo', undo(manager, run.runId))).toEqual({ count: 3, sumFen: run.sumFen, prepaidFen: run.prepaidFen })
    expect(await balances(app)).toEqual(before)
    expect((await manager.call('billing.runs', {})).runs[0]).toMatchObject({ runId: run.runId, openFen: 0, undone: { count: 3, sumFen: run.sumFen, why: '单价有误' } })
    expect((await manager.call('charges.open', { premisesIds: [1] })).paidUntil[0]?.date).toBe('2026-10-31')
    expect((await manager.refused('billing.undo', undo(manager, run.runId))).code).toBe('nothing-to-undo')
    const again = await bill(manager, '2026-11')
    expect(again).toEqual({ ...run, runId: again.runId })
    expect(await balances(app)).toEqual(after)
    expect((await manager.call('billing.preview', { month: '2026-11' })).count).toBe(0)
  })

  test('is taken back for one premises while another has paid, and never once something was paid or moved', async () => {
    const { app, manager } = await office()
    const { runId } = await bill(manager, '2026-11')
    await pay(manager, 2, { charge: 100 })
    const before = await balances(app)
    expect(await manager.refused('billing.undo', undo(manager, runId))).toMatchObject({ code: 'undo-paid', values: { rooms: '1栋1单元102', more: 0 } })
    expect(await manager.refused('billing.undo', undo(manager, runId, 2))).toMatchObject({ code: 'undo-paid' })
    expect(await balances(app)).toEqual(before)
    expect((await manager.call('billing.undo', undo(manager, runId, 1))).count).toBe(1)
    expect((await manager.call('billing.preview', { month: '2026-11' })).count).toBe(1)
    expect((await manager.call('billing.runs', {})).runs[0]).toMatchObject({ undone: { count: 1, sumFen: 21_002 } })
    const [charge] = (await manager.call('charges.open', { premisesIds: [3] })).charges
    await manager.call('charges.dispute', { requestId: manager.requestId(), chargeId: charge?.chargeId ?? 0, reason: '面积不对', reviewOn: '2026-11-30' })
    await manager.call('billing.undo', undo(manager, runId, 3))
    expect((await manager.call('tasks.list', {})).tasks.filter((task) => task.kind === 'dispute')).toEqual([])
    expect(await manager.refused('billing.undo', { ...undo(manager, runId), reason: ' ' })).toMatchObject({ fields: [{ path: 'reason', code: 'empty' }] })
  })

  test('lets a price be put right: days that were undone are billed no longer, so the next version may begin in them', async () => {
    const { manager } = await office()
    const { runId } = await bill(manager, '2026-11')
    const tariff = (await manager.call('tariffs.list', {})).items.flatMap((each) => each.tariffs)[0]
    const version = { requestId: manager.requestId(), tariffId: tariff?.tariffId ?? 0, from: '2026-11-16', rule: { ...(tariff?.versions[0]?.rule ?? { basis: 'area', unitPrice: 0, per: 'month', proration: 'days-of-month', roundEach: 'month' }), unitPrice: 26_000 } }
    expect(await manager.refused('tariffs.addVersion', version)).toMatchObject({ fields: [{ path: 'from', code: 'billed-already' }] })
    await manager.call('billing.undo', undo(manager, runId))
    await manager.call('tariffs.addVersion', { ...version, requestId: manager.requestId() })
    await bill(manager, '2026-11')
    expect((await manager.call('charges.open', { premisesIds: [1] })).charges.map((charge) => [charge.from, charge.to, charge.openFen])).toEqual([['2026-11-01', '2026-11-15', 10_501], ['2026-11-16', '2026-11-30', 11_618]])
  })

  test('is committed once, however often and from wherever it is clicked', async () => {
    const { app, manager } = await office()
    const other = await signIn(app, 'manager')
    const { count, sumFen } = await manager.call('billing.preview', { month: '2026-11' })
    const commit = (desk: Desk) => desk.answer('billing.commit', { requestId: desk.requestId(), month: '2026-11', expectedCount: count, expectedSumFen: sumFen })
    const answers = await Promise.all([commit(manager), commit(other), commit(manager)])
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
    const { runId } = (await manager.call('billing.runs', {})).runs[0] ?? { runId: 0 }
    const undone = await Promise.all([manager, other].map((desk) => desk.answer('billing.undo', undo(desk, runId))))
    expect(undone.filter((answer) => answer.ok)).toHaveLength(1)
    expect((await Promise.all([commit(manager), commit(other)])).filter((answer) => answer.ok)).toHaveLength(1)
    expect((await manager.call('charges.open', { premisesIds: [1, 2, 3] })).charges).toHaveLength(3)
  })
})

let template: string
beforeAll(async () => {
  template = await makeTemplate()
})
afterAll(() => removeFolder(template))

test('whatever is prepaid, undoing restores every balance, billing again gives the same, and billing twice gives nothing more', async () => {
  const prepaid = fc.record({ premises: fc.integer({ min: 1, max: 3 }), amount: fc.integer({ min: 1, max: 60_000 }), earmark: fc.boolean() })
  await fc.assert(fc.asyncProperty(fc.array(prepaid, { maxLength: 4 }), fc.array(fc.constantFrom<number | null>(1, 2, 3, null), { minLength: 1, maxLength: 4 }), async (money, undos) => {
    const dataFolder = copyTemplate(template)
    const app = await makeApp({ dataFolder, idsFrom: 1_000_000 })
    try {
      const manager = await signIn(app, 'manager')
      const item = (await manager.call('fees.items', {})).items.find((each) => each.code === 'property-fee')?.feeItemId ?? 0
      await manager.call('shift.open', { requestId: manager.requestId(), floatFen: fen(0), lines: [] })
      for (const { premises, amount, earmark } of money) await pay(manager, premises, { prepay: amount, earmark: earmark ? item : null })
      const before = await balances(app)
      const first = await bill(manager, '2026-11')
      const after = await balances(app)
      for (const premisesId of undos) await manager.answer('billing.undo', undo(manager, first.runId, premisesId))
      if ((await manager.call('billing.preview', { month: '2026-11' })).count > 0) await bill(manager, '2026-11')
      expect(await balances(app)).toEqual(after)
      expect((await manager.call('billing.preview', { month: '2026-11' })).count).toBe(0)
      for (const { runId } of (await manager.call('billing.runs', {})).runs) await manager.answer('billing.undo', undo(manager, runId))
      expect(await balances(app)).toEqual(before)
    } finally {
      await app.close()
      removeFolder(dataFolder)
    }
  }), { numRuns: 12 })
}, 120_000)
