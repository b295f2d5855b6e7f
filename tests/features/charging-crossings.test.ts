import { describe, expect, test } from 'vitest'
import type { TariffRule } from '../../shared/contract/tariffs.ts'
import { fen } from '../../shared/money.ts'
import { importLedger, ledgerCsv } from '../support/ledger-rows.ts'
import { type Desk, MANAGER, makeApp, newOffice, signIn } from '../support/make-app.ts'
import { finish, readyCase } from '../support/move-in-case.ts'
import { leaveNotice, saveLeaving, startLeaving } from '../support/move-out-case.ts'

/** Where two ways of charging meet: nothing is lost between them, and nothing is asked for twice. */

const ROOM = 1
const MONTH = 21_002 // 89.37 ㎡ × 2.35
const WATER: TariffRule = { basis: 'meter', unitPrice: 50_000, per: 'once', proration: 'full-month', roundEach: 'period' }
const BY_YEAR: TariffRule = { ...WATER, per: 'year', tiers: [{ upTo: 10_000, unitPrice: 50_000 }, { upTo: null, unitPrice: 70_000 }] }

async function office() {
  const app = await makeApp()
  const { manager } = await newOffice(app)
  await importLedger(app, manager, ledgerCsv([{ room: '101', name: '张伟' }]))
  await manager.call('shift.open', { requestId: manager.requestId(), floatFen: fen(0), lines: [] })
  const feeItemId = (await manager.call('fees.items', {})).items.find((item) => item.code === 'property-fee')?.feeItemId ?? 0
  return { app, manager, feeItemId }
}

/** Water by one meter, which showed 100 on 1 September. */
async function waterOf(desk: Desk, rule: TariffRule) {
  const { meterId } = await desk.call('meters.add', { requestId: desk.requestId(), premisesId: ROOM, kind: 'water', number: 'W-1', fromDate: '2026-09-01', value: 100_000 })
  const { feeItemId } = await desk.call('feeItems.add', { requestId: desk.requestId(), name: '抄表水费', nameEn: 'Metered water', kind: 'recurring', account: 'collected:utilities', charging: 'meter', meterKind: 'water' })
  const { tariffId } = await desk.call('tariffs.add', { requestId: desk.requestId(), feeItemId, name: '居民水价', from: '2026-01-01', rule })
  await desk.call('assignments.assign', { requestId: desk.requestId(), feeItemId, tariffId, from: '2026-09-01', payer: 'owner', scope: { building: '', use: 'residential', premisesIds: [] } })
  return { meterId, item: feeItemId, tariffId }
}

const read = (desk: Desk, meterId: number, on: string, value: number) => desk.call('meters.read', { requestId: desk.requestId(), meterId, on, value: value * 1000 })
async function bill(desk: Desk, month: string) {
  const { count, sumFen } = await desk.call('billing.preview', { month })
  return desk.call('billing.commit', { requestId: desk.requestId(), month, expectedCount: count, expectedSumFen: sumFen })
}
async function ahead(desk: Desk, feeItemId: number, months: number, offerId: number | null = null) {
  const wish = { premisesId: ROOM, feeItemId, months, offerId }
  const { totalFen } = await desk.call('charges.previewAhead', wish)
  return desk.call('charges.chargeAhead', { requestId: desk.requestId(), ...wish, expectedFen: fen(totalFen) })
}
const open = async (desk: Desk) => (await desk.call('charges.open', { premisesIds: [ROOM] })).charges
const paidUntil = async (desk: Desk) => (await desk.call('charges.open', { premisesIds: [ROOM] })).paidUntil[0]?.date
const days = async (desk: Desk, item: number) => (await open(desk)).filter((charge) => charge.feeItemId === item).map((charge) => [charge.from, charge.to, charge.openFen])

async function pay(desk: Desk, charges: readonly { chargeId: number; openFen: number }[], prepay = 0) {
  const total = charges.reduce((sum, charge) => sum + charge.openFen, prepay)
  return desk.call('payments.collect', {
    requestId: desk.requestId(), premisesId: ROOM, payerName: '住户', payerPartyId: null, charges: charges.map(({ chargeId, openFen }) => ({ chargeId, amountFen: fen(openFen) })), deposits: [], notesChecked: true,
    prepayments: prepay === 0 ? [] : [{ premisesId: ROOM, feeItemId: null, amountFen: fen(prepay) }], methods: [{ method: 'wechat', amountFen: fen(total), reference: `wx-${desk.requestId()}` }],
  })
}

describe('paying ahead', () => {
  test('of a month with two prices that is paid in part: the month stays, so no half of it is lost', async () => {
    const { manager, feeItemId } = await office()
    const { tariffId } = (await manager.call('tariffs.list', {})).items.find((item) => item.feeItemId === feeItemId)?.tariffs[0] ?? { tariffId: 0 }
    await manager.call('tariffs.addVersion', { requestId: manager.requestId(), tariffId, from: '2026-12-16', rule: { basis: 'area', unitPrice: 30_000, per: 'month', proration: 'days-of-month', roundEach: 'month' } })
    const { runId } = await ahead(manager, feeItemId, 3)
    await pay(manager, (await open(manager)).slice(0, 2))
    expect((await manager.call('charges.undoAhead', { requestId: manager.requestId(), runId })).count).toBe(1)
    expect(await days(manager, feeItemId)).toEqual([['2026-12-16', '2026-12-31', 13_838]])
    await bill(manager, '2027-01')
    expect((await open(manager)).map((charge) => charge.from)).toEqual(['2026-12-16', '2027-01-01'])
  })

  test('that another payer takes over before it is paid: months given free for it are taken back with it', async () => {
    const { manager, feeItemId } = await office()
    const { offerId } = await manager.call('offers.add', { requestId: manager.requestId(), feeItemId, name: '送两个月', months: 3, gives: 'free-months', size: 2, from: '2026-11-01', to: null, refundRule: '按原价补差' })
    await ahead(manager, feeItemId, 3, offerId)
    await manager.call('payers.change', { requestId: manager.requestId(), premisesId: ROOM, feeItemId, payer: 'developer', payerPartyId: null, from: '2027-01-01', reason: '开发商代交' })
    await pay(manager, await open(manager))
    expect(await paidUntil(manager)).toBe('2027-01-31')
    await bill(manager, '2027-02')
    expect(await days(manager, feeItemId)).toEqual([['2027-02-01', '2027-02-28', MONTH]])
  })
})

test('a month waived from the day another payer begins is waived for that one too', async () => {
  const { manager, feeItemId } = await office()
  await bill(manager, '2026-11')
  const [charge] = await open(manager)
  await manager.call('charges.waive', { requestId: manager.requestId(), chargeId: charge?.chargeId ?? 0, amountFen: fen(MONTH / 2), reason: '停电半月', ticket: '' })
  const change = { premisesId: ROOM, feeItemId, payer: 'developer' as const, payerPartyId: null, from: '2026-11-16', reason: '开发商代交' }
  expect((await manager.call('payers.preview', { premisesId: ROOM, feeItemId, from: change.from })).from).toBe('2026-12-01')
  expect(await manager.call('payers.change', { requestId: manager.requestId(), ...change })).toMatchObject({ from: '2026-12-01', movedFen: 0 })
  expect((await manager.call('billing.preview', { month: '2026-11' })).count).toBe(0)
  expect(await days(manager, feeItemId)).toEqual([['2026-11-01', '2026-11-30', MONTH / 2]])
})

test('a month whose charges prepayments settled and which is undone sums to nothing', async () => {
  const { manager } = await office()
  await pay(manager, [], 5_000)
  const { runId } = await bill(manager, '2026-11')
  await manager.call('billing.undo', { requestId: manager.requestId(), runId, premisesId: null, reason: '单价有误' })
  expect((await manager.call('months.list', {})).months[0]?.figures).toMatchObject({ chargedFen: MONTH, receivedFen: 0, adjustedFen: MONTH, openFen: 0 })
})

describe('usage', () => {
  test('that a leaver and the owner share is charged to both, not to the leaver alone', async () => {
    const { app, manager } = await office()
    const { meterId, item } = await waterOf(manager, WATER)
    await bill(manager, '2026-11')
    await finish(manager, await readyCase(manager, 1, { feesFrom: '2026-11-25' }))
    const tenant = (await manager.call('payers.list', { premisesId: 1 })).candidates.find((each) => each.payer === 'tenant')
    await manager.call('payers.change', { requestId: manager.requestId(), premisesId: 1, feeItemId: item, payer: 'tenant', payerPartyId: tenant?.partyId ?? null, from: '2026-11-25', reason: '租约' })
    app.setToday('2026-12-01')
    const desk = await signIn(app, MANAGER.login)
    let at = await saveLeaving(desk, await startLeaving(desk, 1, '单雄信'), leaveNotice('2026-12-01'))
    // 91 days, of which the last 7 are the tenant's.
    at = await saveLeaving(desk, at, { step: 'readings', readOn: '2026-12-01', readings: [{ meterId, value: 191_000 }] })
    at = await saveLeaving(desk, at, { step: 'fees' })
    expect(at.fees.open.filter((charge) => charge.feeItemId === item).map((charge) => charge.openFen)).toEqual([3_500])
    expect((await days(desk, item)).toSorted()).toEqual([['2026-09-02', '2026-11-24', 42_000], ['2026-11-25', '2026-12-01', 3_500]])
  })

  test('under tiers of the year that begin inside a stretch counts what the year had charged before', async () => {
    const { app, manager } = await office()
    const { meterId, item, tariffId } = await waterOf(manager, WATER)
    app.setToday('2026-11-30')
    await read(manager, meterId, '2026-10-31', 112)
    await bill(manager, '2026-10')
    await manager.call('tariffs.addVersion', { requestId: manager.requestId(), tariffId, from: '2026-11-11', rule: BY_YEAR })
    await read(manager, meterId, '2026-11-20', 122)
    await bill(manager, '2026-11')
    expect(await days(manager, item)).toEqual([['2026-09-02', '2026-10-31', 6_000], ['2026-11-01', '2026-11-10', 2_500], ['2026-11-11', '2026-11-20', 3_500]])
  })

  test('under tiers of the month has its steps once, though the price changes inside the stretch', async () => {
    const { app, manager } = await office()
    const { meterId, item, tariffId } = await waterOf(manager, { ...BY_YEAR, per: 'month' })
    app.setToday('2026-11-30')
    await read(manager, meterId, '2026-10-31', 100)
    await read(manager, meterId, '2026-11-30', 120)
    await manager.call('tariffs.addVersion', { requestId: manager.requestId(), tariffId, from: '2026-11-16', rule: { ...BY_YEAR, per: 'month', tiers: [{ upTo: 10_000, unitPrice: 60_000 }, { upTo: null, unitPrice: 80_000 }] } })
    await bill(manager, '2026-11')
    expect(await days(manager, item)).toEqual([['2026-11-01', '2026-11-15', 5_000], ['2026-11-16', '2026-11-30', 8_000]])
    expect((await open(manager)).find((charge) => charge.from === '2026-11-16')?.why.zh).toContain('本期此前已用 10；10 × 8.00 元 = 80.00 元')
  })

  test('of a meter that two items are charged by is charged for each, also where one of them was billed before', async () => {
    const { app, manager } = await office()
    const { meterId, item } = await waterOf(manager, WATER)
    app.setToday('2026-11-30')
    await read(manager, meterId, '2026-10-31', 110)
    await bill(manager, '2026-10')
    const sewage = await manager.call('feeItems.add', { requestId: manager.requestId(), name: '抄表污水费', nameEn: 'Sewage', kind: 'recurring', account: 'collected:utilities', charging: 'meter', meterKind: 'water' })
    const { tariffId } = await manager.call('tariffs.add', { requestId: manager.requestId(), feeItemId: sewage.feeItemId, name: '污水', from: '2026-01-01', rule: { ...WATER, unitPrice: 10_000 } })
    await manager.call('assignments.assign', { requestId: manager.requestId(), feeItemId: sewage.feeItemId, tariffId, from: '2026-09-01', payer: 'owner', scope: { building: '', use: 'residential', premisesIds: [] } })
    await read(manager, meterId, '2026-11-30', 115)
    await bill(manager, '2026-11')
    expect(await days(manager, item)).toEqual([['2026-09-02', '2026-10-31', 5_000], ['2026-11-01', '2026-11-30', 2_500]])
    expect(await days(manager, sewage.feeItemId)).toEqual([['2026-09-02', '2026-11-30', 1_500]])
  })

  test('of one of two meters that was read earlier is not undone under what was charged since', async () => {
    const { app, manager } = await office()
    const { meterId, item } = await waterOf(manager, WATER)
    const other = await manager.call('meters.add', { requestId: manager.requestId(), premisesId: ROOM, kind: 'water', number: 'W-2', fromDate: '2026-09-01', value: 0 })
    app.setToday('2026-11-30')
    await read(manager, meterId, '2026-10-31', 110)
    await read(manager, other.meterId, '2026-10-20', 3)
    const { runId } = await bill(manager, '2026-10')
    await read(manager, meterId, '2026-11-30', 115)
    await read(manager, other.meterId, '2026-11-30', 5)
    await bill(manager, '2026-11')
    expect((await days(manager, item)).map(([, , openFen]) => openFen)).toEqual([6_500, 3_500])
    expect(await manager.refused('billing.undo', { requestId: manager.requestId(), runId, premisesId: null, reason: '表读错' })).toMatchObject({ code: 'undo-later-usage' })
  })
})

test('a month card that nobody paid is no debt of whoever moves out or sells', async () => {
  const { app, manager } = await office()
  const { feeItemId } = await manager.call('feeItems.add', { requestId: manager.requestId(), name: '停车月卡', nameEn: 'Month card', kind: 'recurring', account: 'income:parking', charging: 'until' })
  const { tariffId } = await manager.call('tariffs.add', { requestId: manager.requestId(), feeItemId, name: '地面', from: '2026-01-01', rule: { basis: 'unit', unitPrice: 3_000_000, per: 'month', proration: 'days-of-month', roundEach: 'month' } })
  await manager.call('monthCards.sell', { requestId: manager.requestId(), premisesId: ROOM, feeItemId, tariffId, plate: '沪AD12345', holder: '张伟', cardNumber: '', from: '2026-11-01', to: '2026-11-30', amountFen: fen(30_000) })
  expect((await manager.call('ownership.preview', { premisesId: ROOM, settledOn: '2026-11-22' })).openCharges).toEqual([])
  await finish(manager, await readyCase(manager, 1, { feesFrom: '2026-11-22' }))
  await manager.call('monthCards.sell', { requestId: manager.requestId(), premisesId: ROOM, feeItemId, tariffId, plate: '沪AD54321', holder: '单雄信', cardNumber: '', from: '2026-11-01', to: '2026-11-30', amountFen: fen(30_000) })
  app.setToday('2026-12-18')
  const at = await saveLeaving(manager, await startLeaving(manager, 1, '单雄信'), leaveNotice('2026-12-18'))
  expect(at.fees.openFen).toBe(0)
})
