import { describe, expect, test } from 'vitest'
import { fen } from '../../shared/money.ts'
import type { CallInput } from '../../shared/contract/index.ts'
import { handOver } from '../support/hand-over.ts'
import { importLedger, ledgerCsv } from '../support/ledger-rows.ts'
import { addPerson, type Desk, makeApp, newOffice, PASSWORD } from '../support/make-app.ts'
import { openInside } from '../support/store-inside.ts'

/** November is billed at 101 and 102; Li Min collects, Sun Yan stands beside. */
async function till() {
  const app = await makeApp()
  const { manager } = await newOffice(app)
  await importLedger(app, manager, ledgerCsv([{ room: '101', name: '张伟' }, { room: '102', area: '60.00' }]))
  const { count, sumFen } = await manager.call('billing.preview', { month: '2026-11' })
  await manager.call('billing.commit', { requestId: manager.requestId(), month: '2026-11', expectedCount: count, expectedSumFen: sumFen })
  const cashier = await addPerson(app, manager, 'limin', 'cashier', '李敏')
  const other = await addPerson(app, manager, 'sunyan', 'cashier', '孙燕')
  await cashier.call('shift.open', { requestId: cashier.requestId(), floatFen: fen(50_000), lines: [] })
  return { app, manager, cashier, other }
}
type Collected = Partial<CallInput<'payments.collect'>>

async function collect(desk: Desk, change: Collected = {}) {
  const charges = (await desk.call('charges.open', { premisesIds: [1] })).charges.map((charge) => ({ chargeId: charge.chargeId, amountFen: fen(charge.openFen) }))
  const { receipts } = await desk.call('payments.collect', {
    requestId: desk.requestId(), premisesId: 1, payerName: '张伟', payerPartyId: null, charges, prepayments: [], deposits: [], notesChecked: true, methods: [{ method: 'cash', amountFen: fen(21_002), reference: '' }], ...change,
  })
  return receipts[0]?.receiptId ?? 0
}
const open = async (desk: Desk): Promise<number[]> => (await desk.call('charges.open', { premisesIds: [1] })).charges.map((charge) => charge.openFen)
async function yes(desk: Desk, call: 'receipts.void' | 'receipts.reverse', input: Record<string, unknown>, user = 'sunyan'): Promise<string> {
  return (await desk.call('approvals.give', { user, password: PASSWORD, call, input: input as never })).ticket
}
const voidInput = (receiptId: number) => ({ receiptId, partsBack: true, reason: '收错户' })
async function voidIt(desk: Desk, receiptId: number): Promise<void> {
  const input = voidInput(receiptId)
  await desk.call('receipts.void', { requestId: desk.requestId(), ...input, ticket: await yes(desk, 'receipts.void', input) })
}
async function reverseInput(desk: Desk, receiptId: number, change: Partial<Omit<CallInput<'receipts.reverse'>, 'requestId' | 'ticket'>> = {}) {
  const { lines, methods } = await desk.call('receipts.get', { receiptId })
  return {
    receiptId, reason: '住户多交', lines: lines.filter((line) => line.leftFen > 0).map(({ chargeId, earmarkId, premisesId, leftFen }) => ({ chargeId, earmarkId, premisesId, amountFen: fen(leftFen) })),
    methods: methods.filter((way) => way.leftFen > 0).map((way) => ({ method: way.method as 'cash', amountFen: fen(way.leftFen), reference: '' })), ...change,
  }
}
async function reverseIt(desk: Desk, input: Awaited<ReturnType<typeof reverseInput>>) {
  return desk.call('receipts.reverse', { requestId: desk.requestId(), ...input, ticket: await yes(desk, 'receipts.reverse', input, 'limin') })
}
/** The next day: the shift was handed to Sun Yan, who works on. */
async function nextDay({ app, cashier, other }: Awaited<ReturnType<typeof till>>, cashFen: number): Promise<void> {
  await handOver(cashier, 'sunyan', { lines: [{ valueFen: 100, count: (50_000 + cashFen) / 100 }] })
  app.setToday('2026-11-23')
  await other.call('shift.current', {})
}

describe('a receipt of the running shift', () => {
  test('is voided by two, all parts back: the charge is owed, the drawer as before, the number stays', async () => {
    const { app, manager, cashier } = await till()
    const receiptId = await collect(cashier)
    expect(await open(cashier)).toEqual([])
    expect(await cashier.call('receipts.get', { receiptId })).toMatchObject({ mayVoid: true, why: '', voided: null })
    await voidIt(cashier, receiptId)
    expect(await open(cashier)).toEqual([21_002])
    expect(await cashier.call('receipts.get', { receiptId })).toMatchObject({ mayVoid: false, why: 'is-voided', voided: { by: '李敏', approvedBy: '孙燕', reason: '收错户' } })
    const { receipts, total, sumFen } = await cashier.call('receipts.list', { from: null, to: null, shiftId: null })
    expect([receipts.map((row) => [row.number, row.voided]), total, sumFen]).toEqual([[['SJ2026-000001', true]], 1, 0])
    const day = await manager.call('day.summary', { date: '2026-11-22' })
    expect(day).toMatchObject({ totalFen: 0, receiptCount: 0, methods: [], items: [] })
    expect(day.shifts[0]).toMatchObject({ takingsFen: 0, expectedFen: 50_000, cashFen: 0 })
    expect((await cashier.call('payments.collect', {
      requestId: cashier.requestId(), premisesId: 1, payerName: '张伟', payerPartyId: null, charges: [{ chargeId: (await cashier.call('charges.open', { premisesIds: [1] })).charges[0]?.chargeId ?? 0, amountFen: fen(21_002) }],
      prepayments: [], deposits: [], notesChecked: true, methods: [{ method: 'wechat', amountFen: fen(21_002), reference: 'wx-2' }],
    })).receipts[0]?.number).toBe('SJ2026-000002')
    await app.close()
  })

  test('needs a second person, the parts, and a running shift of one\'s own', async () => {
    const { cashier, other, manager } = await till()
    const receiptId = await collect(cashier)
    const input = voidInput(receiptId)
    expect((await cashier.refused('receipts.void', { requestId: cashier.requestId(), ...input })).code).toBe('second-person-needed')
    expect((await cashier.refused('receipts.void', { requestId: cashier.requestId(), ...input, ticket: 'x' })).code).toBe('ticket-invalid')
    expect(await cashier.refused('receipts.void', { requestId: cashier.requestId(), ...input, partsBack: false })).toMatchObject({ fields: [{ path: 'partsBack', code: 'parts-not-back' }] })
    expect((await other.refused('receipts.void', { requestId: other.requestId(), ...input })).code).toBe('shift-not-open')
    expect(await cashier.refused('approvals.give', { user: 'limin', password: PASSWORD, call: 'receipts.void', input })).toMatchObject({ fields: [{ code: 'same-person' }] })
    expect(await open(cashier)).toEqual([])
    await voidIt(cashier, receiptId)
    expect((await cashier.refused('receipts.void', { requestId: cashier.requestId(), ...input })).code).toBe('receipt-voided')
    expect((await manager.call('receipts.get', { receiptId })).mayVoid).toBe(false)
  })

  test('that took a prepayment or a deposit is voided only while nothing of it was used', async () => {
    const { cashier, manager } = await till()
    const receiptId = await collect(cashier, { charges: [], prepayments: [{ premisesId: 1, feeItemId: null, amountFen: fen(30_000) }], methods: [{ method: 'wechat', amountFen: fen(30_000), reference: 'wx' }] })
    const { count, sumFen } = await manager.call('billing.preview', { month: '2026-12' })
    await manager.call('billing.commit', { requestId: manager.requestId(), month: '2026-12', expectedCount: count, expectedSumFen: sumFen })
    const input = voidInput(receiptId)
    expect((await cashier.refused('receipts.void', { requestId: cashier.requestId(), ...input, ticket: await yes(cashier, 'receipts.void', input) })).code).toBe('prepaid-used')
  })
})

describe('a receipt of an earlier shift', () => {
  test('is reversed by a red one of its own number, and is owed again; the drawer gives the cash back', async () => {
    const office = await till()
    const { app, other, manager } = office
    const receiptId = await collect(office.cashier)
    await nextDay(office, 21_000)
    expect(await other.call('receipts.get', { receiptId })).toMatchObject({ mayVoid: false, why: 'not-this-shift', roundingLeftFen: 2, lines: [{ leftFen: 21_002 }], methods: [{ method: 'cash', leftFen: 21_000 }] })
    const red = await reverseIt(other, await reverseInput(other, receiptId))
    expect(red).toMatchObject({ number: 'HZ2026-000001', totalFen: -21_000 })
    expect(await open(other)).toEqual([21_002])
    expect(await other.call('receipts.get', { receiptId })).toMatchObject({ lines: [{ paidFen: 21_002, leftFen: 0 }], methods: [{ method: 'cash', leftFen: 0 }], roundingLeftFen: 0, reversedBy: [{ number: 'HZ2026-000001', totalFen: -21_000, reason: '住户多交' }] })
    expect((await manager.call('day.summary', { date: '2026-11-23' }))).toMatchObject({
      totalFen: -21_000, methods: [{ method: 'cash', sumFen: -21_000 }], items: [{ feeItem: '抹零', sumFen: 2 }, { feeItem: '物业费', sumFen: -21_002 }], shifts: [{ expectedFen: 29_000, cashFen: -21_000 }],
    })
    expect((await manager.call('day.summary', { date: '2026-11-22' }))).toMatchObject({ totalFen: 21_000 })
    expect((await other.refused('receipts.reverse', { requestId: other.requestId(), ...(await reverseInput(other, red.receiptId)), lines: [{ chargeId: 1, earmarkId: null, premisesId: 1, amountFen: fen(1) }], methods: [{ method: 'cash', amountFen: fen(1), reference: '' }] })).code).toBe('reverse-red')
    const paper = await other.call('papers.render', { paper: 'receipt', id: red.receiptId })
    expect(paper).toMatchObject({ pages: 1, missing: [] })
    await app.close()
  })

  test('in part, never more than the original, and only the way it came', async () => {
    const office = await till()
    const { other } = office
    const receiptId = await collect(office.cashier, { methods: [{ method: 'wechat', amountFen: fen(15_000), reference: 'wx-9' }, { method: 'cash', amountFen: fen(6_000), reference: '' }] })
    await nextDay(office, 6_000)
    const { lines } = await reverseInput(other, receiptId)
    const part = (amount: number, methods: { method: 'cash' | 'wechat' | 'alipay'; amountFen: number }[]) => ({
      receiptId, reason: '多收', lines: lines.map((line) => ({ ...line, amountFen: fen(amount) })), methods: methods.map((way) => ({ method: way.method, amountFen: fen(way.amountFen), reference: '' })),
    })
    const refused = (input: ReturnType<typeof part>) => other.refused('receipts.reverse', { requestId: other.requestId(), ...input })
    expect(await refused(part(21_003, [{ method: 'wechat', amountFen: 15_000 }]))).toMatchObject({ fields: [{ path: 'lines.0.amountFen', code: 'more-than-left', values: { leftFen: 21_002 } }] })
    expect(await refused(part(1_000, [{ method: 'alipay', amountFen: 1_000 }]))).toMatchObject({ fields: [{ path: 'methods.0.amountFen', code: 'refund-original-channel', values: { leftFen: 0 } }] })
    expect(await refused(part(7_000, [{ method: 'cash', amountFen: 7_000 }]))).toMatchObject({ fields: [{ path: 'methods.0.amountFen', code: 'refund-original-channel', values: { leftFen: 6_000 } }] })
    expect(await refused(part(1_000, [{ method: 'wechat', amountFen: 900 }]))).toMatchObject({ fields: [{ path: 'methods', code: 'goes-back-differs', values: { amountFen: 1_000 } }] })
    await reverseIt(other, part(1_000, [{ method: 'wechat', amountFen: 1_000 }]) as never)
    expect(await open(other)).toEqual([1_000])
    expect(await refused(part(20_003, [{ method: 'wechat', amountFen: 14_000 }]))).toMatchObject({ fields: [{ code: 'more-than-left', values: { leftFen: 20_002 } }] })
    await reverseIt(other, await reverseInput(other, receiptId))
    expect(await open(other)).toEqual([21_002])
    expect((await other.refused('receipts.reverse', { requestId: other.requestId(), ...part(1, [{ method: 'wechat', amountFen: 1 }]) })).fields?.[0]?.code).toBe('more-than-left')
  })

  test('gives a prepayment back, and what was paid from prepayments returns to them', async () => {
    const office = await till()
    const { cashier, other } = office
    await collect(cashier, { charges: [], prepayments: [{ premisesId: 1, feeItemId: null, amountFen: fen(10_000) }], methods: [{ method: 'wechat', amountFen: fen(10_000), reference: 'wx-1' }] })
    const receiptId = await collect(cashier, { fromPrepaidFen: fen(10_000), methods: [{ method: 'cash', amountFen: fen(11_002), reference: '' }] })
    await nextDay(office, 11_000)
    await reverseIt(other, await reverseInput(other, receiptId))
    const { prepaid, charges } = await other.call('charges.open', { premisesIds: [1] })
    expect([prepaid.map((row) => row.amountFen), charges.map((charge) => charge.openFen)]).toEqual([[10_000], [21_002]])
  })

  test('of the running shift is voided instead, and cash the drawer does not hold is not given', async () => {
    const { cashier } = await till()
    const receiptId = await collect(cashier)
    const input = await reverseInput(cashier, receiptId)
    expect((await cashier.refused('receipts.reverse', { requestId: cashier.requestId(), ...input })).code).toBe('void-instead')
  })

  test('stays in the book and in every closed month, and pays no late fee twice', async () => {
    const office = await till()
    const { app, manager, other } = office
    const receiptId = await collect(office.cashier)
    await nextDay(office, 21_000)
    app.setToday('2026-12-05')
    await manager.call('months.close', { requestId: manager.requestId(), month: '2026-11' })
    await reverseIt(other, await reverseInput(other, receiptId))
    const inside = await openInside(app.dataFolder)
    expect(inside.prepare(`SELECT count(*) FROM receipt_void`).pluck().get()).toBe(0)
    inside.close()
    expect((await manager.call('months.list', {})).months.map((month) => [month.month, month.figures.receivedFen])).toEqual([['2026-12', -21_002], ['2026-11', 21_002]])
  })
})
