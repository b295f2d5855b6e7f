import { expect, test } from 'vitest'
import { readDb } from '../../electron/db/database.ts'
import { receiptsPaid } from '../../electron/features/certificates/store.ts'
import type { CallInput } from '../../shared/contract/index.ts'
import { fen } from '../../shared/money.ts'
import { closeForNight, closingInput, handOver, nightInput, signBoth } from '../support/hand-over.ts'
import { importLedger, ledgerCsv } from '../support/ledger-rows.ts'
import { addPerson, type Desk, makeApp, newOffice, PASSWORD, type TestApp } from '../support/make-app.ts'
import { openInside } from '../support/store-inside.ts'

/** November is billed at 101 and 102; Li Min has the drawer with 500.00, Sun Yan stands beside. */
async function till({ today = '2026-11-22' } = {}) {
  const app = await makeApp({ today })
  const { manager } = await newOffice(app)
  await importLedger(app, manager, ledgerCsv([{ room: '101', name: '张伟' }, { room: '102', name: '李娜', area: '75.00' }]))
  const { count, sumFen } = await manager.call('billing.preview', { month: '2026-11' })
  await manager.call('billing.commit', { requestId: manager.requestId(), month: '2026-11', expectedCount: count, expectedSumFen: sumFen })
  const cashier = await addPerson(app, manager, 'limin', 'cashier', '李敏')
  const other = await addPerson(app, manager, 'sunyan', 'cashier', '孙燕')
  const { id: shiftId } = await cashier.call('shift.open', { requestId: cashier.requestId(), floatFen: fen(50_000) })
  const { items } = await cashier.call('fees.items', {})
  const item = (code: string) => items.find((each) => each.code === code)?.feeItemId ?? 0
  return { app, manager, cashier, other, shiftId, item }
}

async function bookOf({ dataFolder }: TestApp, code: string): Promise<number> {
  const inside = await openInside(dataFolder)
  const { fen: balance } = inside.prepare(
    `SELECT coalesce(sum(CASE WHEN t.debit_account_id = a.id THEN t.amount_fen ELSE -t.amount_fen END), 0) AS fen FROM ledger_account a JOIN ledger_transfer t ON a.id IN (t.debit_account_id, t.credit_account_id) WHERE a.code = ?`).get(code) as { fen: number }
  inside.close()
  return balance
}

type Paying = CallInput<'payments.collect'>
const cash = (amount: number) => [{ method: 'cash' as const, amountFen: fen(amount), reference: '' }]
async function pay(desk: Desk, over: Partial<Paying>): Promise<number> {
  const { receipts } = await desk.call('payments.collect', {
    requestId: desk.requestId(), premisesId: 1, payerName: '张伟', payerPartyId: null, charges: [], prepayments: [], deposits: [], methods: [], notesChecked: true, warned: ['same-amount-today', 'reference-used'], ...over,
  })
  return receipts[0]?.receiptId ?? 0
}
const charge = async (desk: Desk, premisesId = 1) => (await desk.call('charges.open', { premisesIds: [premisesId] })).charges[0]?.chargeId ?? 0
const payFee = async (desk: Desk, amount: number, methods: Paying['methods'] = cash(amount)) => pay(desk, { charges: [{ chargeId: await charge(desk), amountFen: fen(amount) }], methods })
const deposit = (desk: Desk, feeItemId: number, amount: number, methods: Paying['methods'] = cash(amount)) => pay(desk, { deposits: [{ premisesId: 1, feeItemId, amountFen: fen(amount) }], methods })

type Approved = 'receipts.void' | 'receipts.reverse' | 'receipts.correct' | 'deposits.approve'
const agree = async (desk: Desk, call: Approved, input: CallInput<'approvals.give'>['input'], user = 'manager') => (await desk.call('approvals.give', { user, password: PASSWORD, call, input })).ticket
async function voiding(desk: Desk, receiptId: number): Promise<CallInput<'receipts.void'>> {
  const input = { receiptId, partsBack: true, reason: '收错' }
  return { requestId: desk.requestId(), ...input, ticket: await agree(desk, 'receipts.void', input) }
}
async function correcting(desk: Desk, receiptId: number, change: CallInput<'receipts.correct'>['change']): Promise<CallInput<'receipts.correct'>> {
  const input = { receiptId, change, reason: '录错' }
  return { requestId: desk.requestId(), ...input, ticket: await agree(desk, 'receipts.correct', input) }
}
async function reversing(desk: Desk, receiptId: number, methods?: CallInput<'receipts.reverse'>['methods']): Promise<CallInput<'receipts.reverse'>> {
  const got = await desk.call('receipts.get', { receiptId })
  const lines = got.lines.filter((line) => line.leftFen > 0).map(({ chargeId, earmarkId, premisesId, leftFen }) => ({ chargeId, earmarkId, premisesId, amountFen: fen(leftFen) }))
  const input = { receiptId, lines, reason: '退', methods: methods ?? got.methods.filter((way) => way.leftFen > 0).map((way) => ({ method: way.method as 'cash', amountFen: fen(way.leftFen), reference: '' })) }
  return { requestId: desk.requestId(), ...input, ticket: await agree(desk, 'receipts.reverse', input) }
}
const drop = (desk: Desk, shiftId: number, amount: number) => desk.call('cashMoves.add', { requestId: desk.requestId(), shiftId, kind: 'drop', amountFen: fen(amount), reason: '存保险柜', paperNumber: 'D-1', place: 'safe' })
async function refundStep(desk: Desk, depositId: number, kept = 0): Promise<void> {
  const known = await desk.call('deposits.get', { depositId })
  const head = { requestId: desk.requestId(), depositId, version: known.version }
  if (known.next === 'ask') await desk.call('deposits.askRefund', { ...head, payee: known.payer, asker: 'payer', agentName: '', authority: '', idsSeen: true, receipt: 'returned', declarationSigned: false, account: '工行' })
  if (known.next === 'inspect') await desk.call('deposits.inspect', { ...head, round: 1, on: '2026-11-22', findings: '好', deductions: kept > 0 ? [{ reason: '坏', amountFen: fen(kept) }] : [], thingsBack: true })
  if (known.next === 'approve') {
    const input = { depositId, version: known.version, note: '' }
    await desk.call('deposits.approve', { requestId: head.requestId, ...input, ticket: await agree(desk, 'deposits.approve', input) })
  }
  if (known.next === 'pay') await desk.call('deposits.payOut', { ...head, way: 'bank', reference: head.requestId, account: '工行' })
}

test('a receipt whose cash has left the drawer is not voided: the drawer never owes', async () => {
  const { cashier, shiftId } = await till()
  const receiptId = await payFee(cashier, 10_000)
  await drop(cashier, shiftId, 60_000)
  expect(await cashier.refused('receipts.void', await voiding(cashier, receiptId))).toMatchObject({ code: 'more-than-drawer' })
})

test('a deposit that was asked back and whose receipt is voided is nobody\'s matter any more', async () => {
  const { cashier, item, shiftId } = await till()
  const receiptId = await deposit(cashier, item('key-deposit'), 20_000)
  await refundStep(cashier, 1)
  await cashier.call('receipts.void', await voiding(cashier, receiptId))
  const { matters } = await cashier.call('shift.sheet', { shiftId })
  expect(matters.filter((matter) => matter.kind === 'refund')).toEqual([])
  expect((await cashier.call('deposits.list', {})).rows).toEqual([])
  expect(await cashier.call('deposits.get', { depositId: 1 })).toMatchObject({ heldFen: 0, next: 'ended' })
})

test('what comes back to a deposit after it was refunded is held again, and refunded on a paper of its own', async () => {
  const { cashier, item } = await till()
  await deposit(cashier, item('key-deposit'), 20_000)
  const fees = await pay(cashier, { charges: [{ chargeId: await charge(cashier), amountFen: fen(10_000) }], fromDeposits: [{ depositId: 1, amountFen: fen(5_000) }], methods: cash(5_000) })
  for (let step = 0; step < 4; step += 1) await refundStep(cashier, 1)
  expect(await cashier.call('deposits.get', { depositId: 1 })).toMatchObject({ heldFen: 0, next: 'ended', payout: { paidFen: 15_000 } })
  await cashier.call('receipts.void', await voiding(cashier, fees))
  expect(await cashier.call('deposits.get', { depositId: 1 })).toMatchObject({ heldFen: 5_000, next: 'ask' })
  for (let step = 0; step < 4; step += 1) await refundStep(cashier, 1)
  expect(await cashier.call('deposits.get', { depositId: 1 })).toMatchObject({ heldFen: 0, next: 'ended', payout: { paidFen: 5_000 } })
})

test('deposits get back what was taken from each, however the way is named', async () => {
  const { cashier, other, item } = await till()
  for (const amount of [20_000, 30_000]) await deposit(cashier, item('key-deposit'), amount)
  const receiptId = await pay(cashier, { charges: [{ chargeId: await charge(cashier), amountFen: fen(10_000) }], fromDeposits: [{ depositId: 1, amountFen: fen(5_000) }, { depositId: 2, amountFen: fen(5_000) }] })
  await handOver(cashier, 'sunyan', { lines: [{ valueFen: 10_000, count: 10 }] })
  const half = { method: 'deposit' as const, amountFen: fen(5_000), reference: '' }
  await other.call('receipts.reverse', await reversing(other, receiptId, [half, half]))
  expect((await other.call('deposits.list', {})).rows.map((row) => row.heldFen)).toEqual([20_000, 30_000])
})

test('a transfer that a slip took off its receipt is no use of its number: the statement may bring it', async () => {
  const { app, cashier } = await till()
  const receiptId = await payFee(cashier, 10_000, [{ method: 'transfer', amountFen: fen(10_000), reference: 'T-9' }])
  await cashier.call('receipts.correct', await correcting(cashier, receiptId, { kind: 'method', from: 'transfer', to: 'cash', amountFen: fen(10_000), reference: '' }))
  await cashier.call('unclaimed.record', { requestId: cashier.requestId(), channel: 'bank', reference: 'T-9', bankDate: '2026-11-22', amountFen: fen(10_000), channelFeeFen: fen(0), payerText: '', note: '' })
  expect(await bookOf(app, 'bank')).toBe(10_000)
})

test('a slip does not book again what a statement brought, until a manager put that aside', async () => {
  const { app, manager, cashier } = await till()
  const receiptId = await payFee(cashier, 10_000)
  await cashier.call('unclaimed.record', { requestId: cashier.requestId(), channel: 'bank', reference: 'T-9', bankDate: '2026-11-22', amountFen: fen(10_000), channelFeeFen: fen(0), payerText: '', note: '' })
  const change = { kind: 'method' as const, from: 'cash' as const, to: 'transfer' as const, amountFen: fen(10_000), reference: 'T-9', warned: true }
  expect(await cashier.refused('receipts.correct', await correcting(cashier, receiptId, change))).toMatchObject({ fields: [{ path: 'change.reference', code: 'correct-reference-on-statement', values: { amountFen: 10_000 } }] })
  await manager.call('unclaimed.setAside', { requestId: manager.requestId(), moneyId: 1, reason: '已在柜台收' })
  await cashier.call('receipts.correct', await correcting(cashier, receiptId, change))
  expect(await bookOf(app, 'bank')).toBe(10_000)
})

test('a receipt voided past midnight never was, on the day it was written, in the month and in the book', async () => {
  const { app, manager, cashier } = await till({ today: '2026-11-30' })
  const receiptId = await payFee(cashier, 10_000)
  app.setToday('2026-12-01')
  await cashier.call('receipts.void', await voiding(cashier, receiptId))
  expect((await manager.call('day.summary', { date: '2026-11-30' })).totalFen).toBe(0)
  expect((await manager.call('reports.month', { month: '2026-11' })).charges.map((row) => row.receivedFen + row.clearedFen + row.aheadFen)).toEqual([0])
  expect((await manager.call('reports.month', { month: '2026-12' })).charges.map((row) => row.receivedFen + row.clearedFen + row.aheadFen).reduce((a, b) => a + b, 0)).toBe(0)
})

test('the day says what a shift that was closed for the night was short', async () => {
  const { manager, cashier } = await till()
  await payFee(cashier, 10_000)
  await closeForNight(cashier, { lines: [{ valueFen: 10_000, count: 5 }] }, { manager: 'manager', leftFen: 40_000 })
  expect((await manager.call('day.summary', { date: '2026-11-22' })).shifts[0]).toMatchObject({ countedFen: 50_000, expectedFen: 60_000, differenceFen: -10_000, reason: '待查' })
})

test('the day says the count that was signed, where a manager let the receiver\'s stand', async () => {
  const { manager, cashier } = await till()
  const { input } = await closingInput(cashier, { lines: [{ valueFen: 10_000, count: 5 }] })
  await cashier.call('shift.handOver', await signBoth(cashier, 'sunyan', { ...input, receiverCountedFen: fen(49_000), standsFen: fen(49_000), nextFloatFen: fen(49_000), differenceReason: '点错' }, 'manager'))
  expect((await manager.call('day.summary', { date: '2026-11-22' })).shifts[0]).toMatchObject({ countedFen: 49_000, expectedFen: 50_000, differenceFen: -1_000 })
})

test('a manager who takes the drawer does not decide whose count stands: a third does', async () => {
  const { cashier } = await till()
  const { input } = await closingInput(cashier, { lines: [{ valueFen: 10_000, count: 5 }] })
  const answer = await cashier.answer('shift.handOver', await signBoth(cashier, 'manager', { ...input, receiverCountedFen: fen(30_000), standsFen: fen(30_000), nextFloatFen: fen(30_000), differenceReason: '点错' }, 'manager'))
  expect(answer).toMatchObject({ ok: false, error: { code: 'witness-not-manager' } })
})

test('a refund goes to whom a slip named since, on the report too', async () => {
  const { cashier, manager, item } = await till()
  const receiptId = await deposit(cashier, item('key-deposit'), 20_000)
  await refundStep(cashier, 1)
  await cashier.call('receipts.correct', await correcting(cashier, receiptId, { kind: 'payer', name: '张力', partyId: null }))
  const known = await cashier.call('deposits.get', { depositId: 1 })
  await cashier.call('deposits.askRefund', { requestId: cashier.requestId(), depositId: 1, version: known.version, payee: '张力', asker: 'payer', agentName: '', authority: '', idsSeen: true, receipt: 'returned', declarationSigned: false, account: '工行' })
  for (let step = 0; step < 3; step += 1) await refundStep(cashier, 1)
  expect((await manager.call('reports.cashierDay', { date: '2026-11-22' })).refunds[0]?.payee).toBe('张力')
})

test('of one receipt for two premises each certificate says its own part, as slips and red receipts left it', async () => {
  const { app, cashier, other } = await till()
  const both = await pay(cashier, { charges: [{ chargeId: await charge(cashier, 1), amountFen: fen(10_003) }, { chargeId: await charge(cashier, 2), amountFen: fen(6_000) }], methods: cash(16_000) })
  const certified = async (premisesId: number) => {
    const inside = await openInside(app.dataFolder)
    const rows = receiptsPaid(readDb(inside), { premisesId, partyId: 0, name: '张伟', from: '2026-11-01', to: '2026-11-30' })
    inside.close()
    return rows.map((row) => row.amountFen)
  }
  expect([await certified(1), await certified(2)]).toEqual([[10_000], [6_000]])
  const [line] = (await cashier.call('receipts.get', { receiptId: both })).lines
  await cashier.call('receipts.correct', await correcting(cashier, both, { kind: 'premises', from: { chargeId: line?.chargeId ?? null, earmarkId: null, premisesId: 1 }, to: { chargeId: null, earmarkId: null, premisesId: 2 }, amountFen: fen(1_000) }))
  expect([await certified(1), await certified(2)]).toEqual([[9_000], [7_000]])
  await handOver(cashier, 'sunyan', { lines: [{ valueFen: 1_000, count: 66 }] })
  await other.call('receipts.reverse', await reversing(other, both))
  expect([await certified(1), await certified(2)]).toEqual([[9_000, -9_000], [7_000, -7_000]])
})

test('a claim that a slip moved to other premises is not voided; reversed, all of it is without a name again', async () => {
  const { cashier, other, manager } = await till()
  const { moneyId } = await cashier.call('unclaimed.record', { requestId: cashier.requestId(), channel: 'bank', reference: 'T-9', bankDate: '2026-11-20', amountFen: fen(15_000), channelFeeFen: fen(100), payerText: '', note: '' })
  const { receiptId } = await cashier.call('unclaimed.claim', { requestId: cashier.requestId(), moneyId, premisesId: 1, payerName: '张伟', payerPartyId: null, charges: [{ chargeId: await charge(cashier), amountFen: fen(10_000) }], lateFees: [], prepaymentFen: fen(0), evidence: '截图' })
  const [line] = (await cashier.call('receipts.get', { receiptId })).lines
  await cashier.call('receipts.correct', await correcting(cashier, receiptId, { kind: 'premises', from: { chargeId: line?.chargeId ?? null, earmarkId: null, premisesId: 1 }, to: { chargeId: await charge(cashier, 2), earmarkId: null, premisesId: 2 }, amountFen: fen(4_000) }))
  expect((await cashier.refused('receipts.void', await voiding(cashier, receiptId))).code).toBe('void-has-correction')
  expect((await manager.refused('unclaimed.setAside', { requestId: manager.requestId(), moneyId, reason: 'x' })).code).toBe('money-claimed')
  await handOver(cashier, 'sunyan', { lines: [{ valueFen: 10_000, count: 5 }] })
  await other.call('receipts.reverse', await reversing(other, receiptId))
  expect((await other.call('unclaimed.get', { moneyId })).money).toMatchObject({ leftFen: 15_000, claimedFen: 0 })
  expect((await other.call('charges.open', { premisesIds: [1, 2] })).charges.map((each) => each.openFen - each.amountFen)).toEqual([0, 0])
  await manager.call('unclaimed.setAside', { requestId: manager.requestId(), moneyId, reason: 'x' })
})

test('a closed month and its days stay as they were, whatever is put right of them later', async () => {
  const { app, manager, cashier, other } = await till({ today: '2026-11-30' })
  const receiptId = await payFee(cashier, 10_000)
  await handOver(cashier, 'sunyan', { lines: [{ valueFen: 10_000, count: 6 }] })
  app.setToday('2026-12-01')
  await manager.call('months.close', { requestId: manager.requestId(), month: '2026-11' })
  const seen = async () => {
    const { shifts, ...day } = await manager.call('day.summary', { date: '2026-11-30' })
    const { overShort: _cases, ...cashiers } = await manager.call('reports.cashierDay', { date: '2026-11-30' })
    return [await manager.call('reports.month', { month: '2026-11' }), day, shifts[0], cashiers]
  }
  const before = await seen()
  await other.call('receipts.correct', await correcting(other, receiptId, { kind: 'method', from: 'cash', to: 'wechat', amountFen: fen(3_000), reference: '' }))
  await other.call('receipts.correct', await correcting(other, receiptId, { kind: 'premises', from: { chargeId: (await other.call('receipts.get', { receiptId })).lines[0]?.chargeId ?? null, earmarkId: null, premisesId: 1 }, to: { chargeId: null, earmarkId: null, premisesId: 2 }, amountFen: fen(2_000) }))
  await other.call('receipts.reverse', await reversing(other, receiptId))
  await other.call('unclaimed.record', { requestId: other.requestId(), channel: 'bank', reference: 'T-9', bankDate: '2026-11-29', amountFen: fen(15_000), channelFeeFen: fen(100), payerText: '', note: '' })
  expect(await seen()).toEqual(before)
})

test('a deposit paid back by WeChat is less in what WeChat should show, and in the day', async () => {
  const { cashier, manager, item } = await till()
  await deposit(cashier, item('key-deposit'), 20_000, [{ method: 'wechat', amountFen: fen(20_000), reference: 'w1' }])
  for (let step = 0; step < 3; step += 1) await refundStep(cashier, 1, 5_000)
  const known = await cashier.call('deposits.get', { depositId: 1 })
  await cashier.call('deposits.payOut', { requestId: cashier.requestId(), depositId: 1, version: known.version, way: 'wechat', reference: 'r1', account: '' })
  await handOver(cashier, 'sunyan', { lines: [{ valueFen: 10_000, count: 5 }], methods: [{ method: 'wechat', count: 1, sumFen: 5_000 }] })
  const day = await manager.call('reports.cashierDay', { date: '2026-11-22' })
  expect(day.overShort).toEqual([])
  expect(day.totalFen).toBe(5_000)
})

test('more missing in the morning than the limit: one of the two who open the drawer is a manager', async () => {
  const { app, cashier, other } = await till()
  const { nightCloseId } = await closeForNight(cashier, { lines: [{ valueFen: 10_000, count: 5 }] })
  app.setToday('2026-11-23')
  expect(await other.refused('shift.openAfterNight', await nightInput(other, 'limin', nightCloseId, 40_000, '少一百元'))).toEqual({ code: 'witness-needed', values: { limitFen: 5_000 } })
  expect(await other.call('shift.openAfterNight', await nightInput(other, 'manager', nightCloseId, 40_000, '少一百元'))).toMatchObject({ floatFen: 40_000 })
})

test('what stands over and short is what the book has as over and short, after slips and after money arrived short', async () => {
  const { app, cashier, other, manager, shiftId } = await till()
  const receiptId = await payFee(cashier, 10_000)
  const wx = await payFee(cashier, 5_000, [{ method: 'wechat', amountFen: fen(5_000), reference: 'w1' }])
  await drop(cashier, shiftId, 20_000)
  await handOver(cashier, 'sunyan', { lines: [{ valueFen: 1_000, count: 37 }], methods: [{ method: 'wechat', count: 1, sumFen: 4_000 }] }, { manager: 'manager' })
  app.setToday('2026-11-23')
  await other.call('receipts.correct', await correcting(other, receiptId, { kind: 'method', from: 'cash', to: 'alipay', amountFen: fen(3_000), reference: 'a1' }))
  await other.call('receipts.correct', await correcting(other, wx, { kind: 'method', from: 'wechat', to: 'cash', amountFen: fen(2_000), reference: '' }))
  await other.call('receipts.correct', await correcting(other, receiptId, { kind: 'method', from: 'alipay', to: 'wechat', amountFen: fen(1_000), reference: 'w3' }))
  for (const row of (await manager.call('finance.list', {})).rows) await manager.call('finance.arrive', { requestId: manager.requestId(), handedInId: row.handedInId, on: '2026-11-23', arrivedFen: fen(Math.max(0, row.amountFen - 500)), reason: '少' })
  const { cases } = await manager.call('overShort.list', { show: 'all' })
  expect(cases.map((row) => [row.method, row.amountFen, row.standsFen])).toEqual([['in-transit', -500, -500], ['wechat', -1_000, 0], ['cash', -3_000, -2_000]])
  expect(await bookOf(app, 'over-short')).toBe(0 - cases.reduce((sum, row) => sum + row.standsFen, 0))
})

test('a receipt of a month that was closed since is taken back in the month that runs', async () => {
  const { app, manager, cashier } = await till({ today: '2026-11-30' })
  const receiptId = await payFee(cashier, 10_000)
  app.setToday('2026-12-01')
  await manager.call('months.close', { requestId: manager.requestId(), month: '2026-11' })
  await cashier.call('receipts.void', await voiding(cashier, receiptId))
  expect((await manager.call('reports.month', { month: '2026-12' })).charges.map((row) => row.clearedFen)).toEqual([-10_000])
})

test('a deposit booked to the wrong way is put right after signing and paid back by bank: no drawer and no signed sheet moves', async () => {
  const { app, cashier, other, item, shiftId } = await till()
  const receiptId = await deposit(cashier, item('key-deposit'), 20_000)
  await handOver(cashier, 'sunyan', { lines: [{ valueFen: 10_000, count: 7 }] })
  const before = await other.call('shift.sheet', { shiftId })
  await other.call('receipts.correct', await correcting(other, receiptId, { kind: 'method', from: 'cash', to: 'wechat', amountFen: fen(20_000), reference: 'w' }))
  for (let step = 0; step < 4; step += 1) await refundStep(other, 1, 1_000)
  expect(await other.call('shift.sheet', { shiftId })).toEqual(before)
  expect([await bookOf(app, 'deposit-held'), await bookOf(app, 'deposit-kept'), await bookOf(app, 'cash:1'), await bookOf(app, 'wechat'), await bookOf(app, 'bank'), await bookOf(app, 'over-short')]).toEqual([0, -1_000, 50_000, 20_000, -19_000, -20_000])
})

test('two stations closed for the night: each drawer by itself, what one took and the other gave back adds up to the day', async () => {
  const { app, cashier, other, manager } = await till()
  const { stationId } = await manager.call('stations.add', { requestId: manager.requestId(), name: '二号台' })
  await other.call('shift.open', { requestId: other.requestId(), floatFen: fen(20_000), stationId })
  const receiptId = await payFee(cashier, 10_000)
  await closeForNight(cashier, { lines: [{ valueFen: 10_000, count: 6 }] }, { leftFen: 30_000 })
  await other.call('receipts.reverse', await reversing(other, receiptId))
  await other.call('receipts.correct', await correcting(other, await payFee(other, 3_000), { kind: 'method', from: 'cash', to: 'wechat', amountFen: fen(3_000), reference: 'q' }))
  await closeForNight(other, { lines: [{ valueFen: 10_000, count: 1 }], methods: [{ method: 'wechat', count: 0, sumFen: 3_000 }] }, { leftFen: 10_000 })
  expect([await bookOf(app, 'cash:1'), await bookOf(app, `cash:${stationId}`), await bookOf(app, 'in-transit')]).toEqual([30_000, 10_000, 30_000])
  const day = await manager.call('day.summary', { date: '2026-11-22' })
  expect(day.shifts.map((row) => row.differenceFen)).toEqual([0, 0])
  expect(day.shifts.reduce((sum, row) => sum + row.takingsFen, 0)).toBe(day.totalFen)
})

test('months paid ahead at a discount, reversed and undone, leave the book as it was', async () => {
  const { app, manager, cashier, other, item } = await till()
  const feeItemId = item('property-fee')
  const { offerId } = await manager.call('offers.add', { requestId: manager.requestId(), name: '季付95折', feeItemId, months: 3, gives: 'percent', size: 5, from: '2026-01-01', to: null, refundRule: '不退' })
  const book = async () => Promise.all(['income:property-fee', 'receivable', 'discount', 'prepaid', 'cash:1'].map((code) => bookOf(app, code)))
  const before = await book()
  const wish = { premisesId: 1, feeItemId, months: 3, offerId }
  const { totalFen } = await cashier.call('charges.previewAhead', wish)
  const { chargeIds, runId } = await cashier.call('charges.chargeAhead', { requestId: cashier.requestId(), ...wish, expectedFen: fen(totalFen) })
  const { charges } = await cashier.call('charges.open', { premisesIds: [1] })
  const receiptId = await pay(cashier, { charges: charges.filter((each) => chargeIds.includes(each.chargeId)).map((each) => ({ chargeId: each.chargeId, amountFen: fen(each.openFen) })), methods: [{ method: 'wechat', amountFen: fen(totalFen), reference: 'w' }] })
  await handOver(cashier, 'sunyan', { lines: [{ valueFen: 10_000, count: 5 }] })
  await other.call('receipts.reverse', await reversing(other, receiptId))
  await other.call('charges.undoAhead', { requestId: other.requestId(), runId })
  expect(await book()).toEqual(before)
  expect((await manager.call('reports.month', { month: '2026-11' })).others).toEqual([])
})

test('what was paid out of two prepayments goes back to each, though a slip moved a part to other premises', async () => {
  const { app, cashier, other, item } = await till()
  await pay(cashier, { prepayments: [{ premisesId: 1, feeItemId: item('property-fee'), amountFen: fen(4_000) }, { premisesId: 1, feeItemId: null, amountFen: fen(3_000) }], methods: cash(7_000) })
  const receiptId = await pay(cashier, { charges: [{ chargeId: await charge(cashier), amountFen: fen(10_000) }], fromPrepaidFen: fen(6_000), methods: cash(4_000) })
  const [line] = (await cashier.call('receipts.get', { receiptId })).lines
  await cashier.call('receipts.correct', await correcting(cashier, receiptId, { kind: 'premises', from: { chargeId: line?.chargeId ?? null, earmarkId: null, premisesId: 1 }, to: { chargeId: null, earmarkId: null, premisesId: 2 }, amountFen: fen(5_000) }))
  await handOver(cashier, 'sunyan', { lines: [{ valueFen: 1_000, count: 61 }] })
  await other.call('receipts.reverse', await reversing(other, receiptId, [{ method: 'prepaid', amountFen: fen(2_500), reference: '' }, { method: 'cash', amountFen: fen(4_000), reference: '' }, { method: 'prepaid', amountFen: fen(3_500), reference: '' }]))
  expect((await other.call('charges.open', { premisesIds: [1, 2] })).prepaid.map((row) => [row.premisesId, row.feeItemId === null, row.amountFen])).toEqual([[1, true, 3_000], [1, false, 4_000]])
  expect(await bookOf(app, 'prepaid')).toBe(-7_000)
})

test('past midnight at the end of a month, too: what was voided is in neither month, and what was held is held again', async () => {
  const { app, manager, cashier, item } = await till({ today: '2026-11-30' })
  const prepaidReceipt = await pay(cashier, { prepayments: [{ premisesId: 1, feeItemId: null, amountFen: fen(3_000) }], methods: cash(3_000) })
  await deposit(cashier, item('key-deposit'), 20_000)
  const fees = await pay(cashier, { charges: [{ chargeId: await charge(cashier), amountFen: fen(10_000) }], fromDeposits: [{ depositId: 1, amountFen: fen(5_000) }], fromPrepaidFen: fen(1_000), methods: cash(4_000) })
  app.setToday('2026-12-01')
  await cashier.call('receipts.void', await voiding(cashier, fees))
  await cashier.call('receipts.void', await voiding(cashier, prepaidReceipt))
  const nov = await manager.call('reports.month', { month: '2026-11' })
  expect([nov.prepaid, nov.deposits.map((row) => [row.inFen, row.usedFen, row.closingFen])]).toEqual([[], [[20_000, 0, 20_000]]])
  const dec = await manager.call('reports.month', { month: '2026-12' })
  expect([dec.prepaid, dec.deposits.map((row) => [row.openingFen, row.inFen, row.usedFen, row.closingFen])]).toEqual([[], [[20_000, 0, 0, 20_000]]])
  expect(await manager.call('reports.asOf', { date: '2026-11-30', kind: 'prepaid' })).toMatchObject({ prepaidFen: 0, depositsFen: 20_000 })
  expect((await manager.call('reports.cashierDay', { date: '2026-11-30' }))).toMatchObject({ totalFen: 20_000, heldFen: 0 })
})

test('fees and a deposit paid together in two ways are voided one after the other: the drawer is as before', async () => {
  const { cashier, item } = await till()
  await pay(cashier, { deposits: [{ premisesId: 1, feeItemId: item('key-deposit'), amountFen: fen(20_000) }], charges: [{ chargeId: await charge(cashier), amountFen: fen(10_003) }], methods: [...cash(20_000), { method: 'transfer', amountFen: fen(10_000), reference: 'T' }] })
  const { receipts } = await cashier.call('receipts.list', { from: null, to: null, shiftId: null })
  expect(receipts.map((row) => [row.totalFen, row.roundingFen])).toEqual([[20_000, 0], [10_000, 3]])
  for (const row of receipts) await cashier.call('receipts.void', await voiding(cashier, row.receiptId))
  const { shift } = await cashier.call('shift.current', {})
  const counted = await cashier.call('shift.count', { requestId: cashier.requestId(), shiftId: shift?.id ?? 0, lines: [], methods: [] })
  expect(counted.expectedFen).toBe(50_000)
})
