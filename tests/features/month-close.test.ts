import { expect, test } from 'vitest'
import { fen } from '../../shared/money.ts'
import { importLedger, ledgerCsv } from '../support/ledger-rows.ts'
import { addPerson, type Desk, makeApp, newOffice } from '../support/make-app.ts'
import { openInside, storeFingerprint } from '../support/store-inside.ts'

/** November is billed (two rooms, one has paid a part), and it is December now. */
async function december() {
  const app = await makeApp()
  const { manager } = await newOffice(app)
  await importLedger(app, manager, ledgerCsv([{ room: '101', name: '张伟' }, { room: '102', area: '60.00' }]))
  const runId = (await bill(manager, '2026-11')).runId
  const cashier = await addPerson(app, manager, 'limin', 'cashier')
  await cashier.call('shift.open', { requestId: cashier.requestId(), floatFen: fen(0), lines: [] })
  await pay(cashier, 5_000)
  return { app, manager, cashier, runId }
}

async function bill(desk: Desk, month: string) {
  const { count, sumFen } = await desk.call('billing.preview', { month })
  return desk.call('billing.commit', { requestId: desk.requestId(), month, expectedCount: count, expectedSumFen: sumFen })
}
async function pay(desk: Desk, amount: number) {
  const [charge] = (await desk.call('charges.open', { premisesIds: [1] })).charges
  return desk.call('payments.collect', {
    requestId: desk.requestId(), premisesId: 1, payerName: '张伟', payerPartyId: null, charges: [{ chargeId: charge?.chargeId ?? 0, amountFen: fen(amount) }], prepayments: [], deposits: [], notesChecked: true,
    methods: [{ method: 'wechat', amountFen: fen(amount), reference: `wx-${desk.requestId()}` }],
  })
}
const of = (desk: Desk, month = '2026-11') => ({ requestId: desk.requestId(), month })
const november = async (desk: Desk) => (await desk.call('months.list', {})).months.find((each) => each.month === '2026-11')

test('a month is closed once it is over, once, and opened again by a manager with a reason', async () => {
  const { app, manager, cashier } = await december()
  expect(await cashier.refused('months.close', of(cashier))).toMatchObject({ fields: [{ path: 'month', code: 'month-not-over' }] })
  expect((await november(cashier))?.state).toBe('running')
  app.setToday('2026-12-03')
  expect(await november(cashier)).toMatchObject({ state: 'open', figures: { chargedFen: 35_102, receivedFen: 5_000, adjustedFen: 0, openFen: 30_102, items: [{ feeItem: '物业费', openFen: 30_102 }] } })
  await cashier.call('months.close', of(cashier))
  expect(await cashier.refused('months.close', of(cashier))).toMatchObject({ fields: [{ path: 'month', code: 'month-closed-already' }] })
  expect((await cashier.refused('months.reopen', { ...of(cashier), reason: '漏了' })).code).toBe('not-allowed')
  expect(await manager.refused('months.reopen', { ...of(manager), reason: '' })).toMatchObject({ fields: [{ path: 'reason', code: 'empty' }] })
  await manager.call('months.reopen', { ...of(manager), reason: '漏了一户' })
  expect(await november(cashier)).toMatchObject({ state: 'open', closed: null, reopened: { by: '王经理', reason: '漏了一户' } })
  expect(await manager.refused('months.reopen', { ...of(manager), reason: '再来' })).toMatchObject({ fields: [{ path: 'month', code: 'month-open-already' }] })
  await cashier.call('months.close', of(cashier))
  expect((await november(cashier))?.state).toBe('closed')
})

test('nothing that was charged in a closed month changes, by whatever door', async () => {
  const { app, manager, cashier, runId } = await december()
  app.setToday('2026-12-03')
  await cashier.call('months.close', of(cashier))
  await manager.call('months.close', of(manager, '2026-10'))
  const inside = await openInside(app.dataFolder)
  const before = storeFingerprint(inside)
  expect(await cashier.refused('billing.undo', { requestId: cashier.requestId(), runId, premisesId: 2, reason: '重出' })).toMatchObject({ code: 'month-closed', values: { month: '2026-11' } })
  expect(await cashier.refused('billing.commit', { requestId: cashier.requestId(), month: '2026-10', expectedCount: 0, expectedSumFen: 0 })).toMatchObject({ fields: [{ path: 'month', code: 'month-closed', values: { month: '2026-10' } }] })
  const { items, candidates } = await manager.call('payers.list', { premisesId: 2 })
  const developer = candidates.find((each) => each.payer === 'developer')
  expect(developer).toBeDefined()
  expect(await manager.refused('payers.change', { requestId: manager.requestId(), premisesId: 2, feeItemId: items[0]?.feeItemId ?? 0, payer: 'developer', payerPartyId: null, from: '2026-11-10', reason: '未售' })).toMatchObject({ code: 'month-closed', values: { month: '2026-11' } })
  expect(storeFingerprint(inside)).toBe(before)
  app.setToday('2026-11-30')
  expect(await cashier.refused('charges.addOneOff', { requestId: cashier.requestId(), premisesId: 1, feeItemId: (await cashier.call('fees.items', {})).items.find((item) => item.code === 'water')?.feeItemId ?? 0, description: '水费', from: null, to: '2026-11-30', amountFen: fen(100) })).toMatchObject({ code: 'month-closed' })
  inside.close()
})

test('what is paid, waived or billed later belongs to the day it happens on; the closed figures stay', async () => {
  const { app, manager, cashier } = await december()
  app.setToday('2026-12-03')
  await cashier.call('months.close', of(cashier))
  const closed = (await november(cashier))?.figures
  await pay(cashier, 1_000)
  const [charge] = (await cashier.call('charges.open', { premisesIds: [1] })).charges
  await manager.call('charges.waive', { requestId: manager.requestId(), chargeId: charge?.chargeId ?? 0, amountFen: fen(2), reason: '尾数' })
  await bill(cashier, '2026-12')
  expect((await november(cashier))?.figures).toEqual(closed)
  expect((await cashier.call('months.list', {})).months[0]).toMatchObject({ month: '2026-12', state: 'running', figures: { chargedFen: 35_102, receivedFen: 1_000, adjustedFen: 2, openFen: 30_102 + 35_102 - 1_002 } })
  await manager.call('months.reopen', { ...of(manager), reason: '补一户' })
  expect((await november(cashier))?.figures.openFen).toBe(30_102 - 1_002)
})
