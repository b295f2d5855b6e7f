import { describe, expect, test } from 'vitest'
import type { CallOutput } from '../../shared/contract/index.ts'
import { fen } from '../../shared/money.ts'
import { importLedger, ledgerCsv } from '../support/ledger-rows.ts'
import { addPerson, type Desk, makeApp, newOffice, PASSWORD } from '../support/make-app.ts'
import { openInside } from '../support/store-inside.ts'

type Day = CallOutput<'reports.cashierDay'>
const sum = (list: readonly number[]): number => list.reduce((all, fenOf) => all + fenOf, 0)
const TODAY = '2026-11-22'

/** Two rooms billed for November (296.22 and 60 m² at the same price), room 101 owes 120.50 from before. */
async function office() {
  const app = await makeApp()
  const { manager } = await newOffice(app)
  await importLedger(app, manager, ledgerCsv([{ room: '101', name: '张伟', arrears: '120.50' }, { room: '102', area: '60.00', name: '李强' }]))
  const { count, sumFen } = await manager.call('billing.preview', { month: '2026-11' })
  await manager.call('billing.commit', { requestId: manager.requestId(), month: '2026-11', expectedCount: count, expectedSumFen: sumFen })
  const cashier = await addPerson(app, manager, 'limin', 'cashier', '李敏')
  const relief = await addPerson(app, manager, 'sunyan', 'cashier', '孙燕')
  await manager.call('stations.add', { requestId: manager.requestId(), name: '2号台' })
  await cashier.call('shift.open', { requestId: cashier.requestId(), floatFen: fen(50_000) })
  await relief.call('shift.open', { requestId: relief.requestId(), floatFen: fen(20_000), stationId: 2 })
  const { items } = await manager.call('fees.items', {})
  const item = (code: string): number => items.find((row) => row.code === code)?.feeItemId ?? 0
  /** Debits less credits of an account until a day. */
  const book = async (code: string, until = '9999'): Promise<number> => {
    const inside = await openInside(app.dataFolder)
    const row = inside.prepare(
      `SELECT coalesce(sum(CASE WHEN t.debit_account_id = a.id THEN t.amount_fen ELSE -t.amount_fen END), 0) AS fen FROM ledger_account a JOIN ledger_transfer t ON a.id IN (t.debit_account_id, t.credit_account_id)
       JOIN ledger_entry e ON e.id = t.entry_id WHERE a.code LIKE ? AND e.business_date <= ? AND e.kind NOT IN ('shift-open', 'shift-close')`).get(code, until) as { fen: number }
    inside.close()
    return row.fen
  }
  return { app, manager, cashier, relief, item, book }
}
type Office = Awaited<ReturnType<typeof office>>

async function pay(desk: Desk, premisesId: number, over: Partial<Parameters<typeof desk.call<'payments.collect'>>[1]>, only: (item: string) => boolean = () => true) {
  const { charges } = await desk.call('charges.open', { premisesIds: [premisesId] })
  return desk.call('payments.collect', {
    requestId: desk.requestId(), premisesId, payerName: premisesId === 1 ? '张伟' : '李强', payerPartyId: null, notesChecked: true, prepayments: [], deposits: [], methods: [],
    charges: charges.filter((charge) => only(charge.feeItem)).map((charge) => ({ chargeId: charge.chargeId, amountFen: fen(charge.openFen) })), warned: ['same-amount-today'], ...over,
  })
}
async function yes(desk: Desk, user: string, call: 'receipts.void' | 'receipts.reverse' | 'receipts.correct', input: Parameters<typeof desk.call<'approvals.give'>>[1]['input']): Promise<string> {
  return (await desk.call('approvals.give', { user, password: PASSWORD, call, input })).ticket
}

/** A day with everything in it: mixed ways, rounding, prepayment, water collected for others, a void, a red receipt, a slip and a deposit that goes back. */
async function fullDay(at: Office) {
  const { cashier, relief, manager, item } = at
  await cashier.call('charges.addOneOff', { requestId: cashier.requestId(), premisesId: 1, feeItemId: item('water'), description: '4吨', from: null, to: '2026-10-31', amountFen: fen(2_003) })
  const first = await pay(cashier, 1, { methods: [{ method: 'wechat', amountFen: fen(20_000), reference: 'wx-1' }, { method: 'cash', amountFen: fen(100_000), reference: '' }] })
  const second = await pay(relief, 2, { prepayments: [{ premisesId: 2, feeItemId: item('property-fee'), amountFen: fen(50_000) }], methods: [{ method: 'cash', amountFen: fen(200_000), reference: '' }] }, () => false)
  const deposit = await pay(relief, 2, { deposits: [{ premisesId: 2, feeItemId: item('key-deposit'), amountFen: fen(5_000) }], methods: [{ method: 'alipay', amountFen: fen(5_000), reference: 'al-1' }] }, () => false)
  await pay(relief, 2, { fromPrepaidFen: fen(10_000), methods: [{ method: 'card', amountFen: fen(await open(relief, 2) - 10_000), reference: 'pos-1' }] })
  const wrong = await pay(cashier, 1, { prepayments: [{ premisesId: 1, feeItemId: null, amountFen: fen(7_000) }], methods: [{ method: 'cash', amountFen: fen(7_000), reference: '' }] }, () => false)
  const voiding = { receiptId: wrong.receipts[0]?.receiptId ?? 0, partsBack: true, reason: '录错户' }
  await cashier.call('receipts.void', { ...voiding, requestId: cashier.requestId(), ticket: await yes(cashier, 'sunyan', 'receipts.void', voiding) })
  const change = { kind: 'method' as const, from: 'cash' as const, to: 'alipay' as const, amountFen: fen(10_000), reference: 'al-2' }
  const slip = { receiptId: second.receipts[0]?.receiptId ?? 0, change, reason: '一部分是支付宝' }
  await relief.call('receipts.correct', { ...slip, requestId: relief.requestId(), ticket: await yes(relief, 'manager', 'receipts.correct', slip) })
  const [line] = (await cashier.call('receipts.get', { receiptId: first.receipts[0]?.receiptId ?? 0 })).lines.filter((row) => row.leftFen > 0)
  const back = { receiptId: first.receipts[0]?.receiptId ?? 0, lines: [{ chargeId: line?.chargeId ?? null, earmarkId: line?.earmarkId ?? null, premisesId: line?.premisesId ?? 1, amountFen: fen(1_000) }], methods: [{ method: 'wechat' as const, amountFen: fen(1_000), reference: '' }], reason: '多收' }
  await cashier.call('receipts.reverse', { ...back, requestId: cashier.requestId(), ticket: await yes(cashier, 'manager', 'receipts.reverse', back) })
  const { rows } = await manager.call('deposits.list', {})
  const depositId = rows[0]?.depositId ?? 0
  const head = async () => ({ requestId: relief.requestId(), depositId, version: (await relief.call('deposits.get', { depositId })).version })
  await relief.call('deposits.askRefund', { ...await head(), payee: '李强', asker: 'payer', agentName: '', authority: '', idsSeen: true, receipt: 'returned', declarationSigned: false, account: '' })
  await relief.call('deposits.inspect', { ...await head(), round: 1, on: TODAY, findings: '少一把', deductions: [{ reason: '钥匙', amountFen: fen(1_000) }], thingsBack: true })
  await manager.call('deposits.approve', { ...await head(), note: '' })
  await relief.call('deposits.payOut', { ...await head(), way: 'cash', reference: '', account: '' })
  return { first, second, deposit, wrong }
}
const open = async (desk: Desk, premisesId: number): Promise<number> => sum((await desk.call('charges.open', { premisesIds: [premisesId] })).charges.map((charge) => charge.openFen))
const cell = (day: Day, method: string): number => day.methods.find((row) => row.method === method)?.sumFen ?? 0

describe('收银日报表', () => {
  test('its ways are what the accounts of the book moved by, its rows add up to its ways, its cashiers to the whole', async () => {
    const at = await office()
    await fullDay(at)
    const day = await at.manager.call('reports.cashierDay', { date: TODAY })
    expect([cell(day, 'cash'), cell(day, 'wechat'), cell(day, 'alipay'), cell(day, 'card')]).toEqual([await at.book('cash:%'), await at.book('wechat'), await at.book('alipay'), await at.book('card')])
    expect(cell(day, 'held')).toBe(10_000)
    for (const { method, sumFen } of day.methods) expect(sum(day.rows.flatMap((row) => row.cells).filter((each) => each.method === method).map((each) => each.sumFen))).toBe(sumFen)
    for (const row of day.rows) expect(sum(row.cells.map((each) => each.sumFen))).toBe(row.sumFen)
    expect(day.totalFen + day.heldFen).toBe(sum(day.methods.map((row) => row.sumFen)))
    expect(sum(day.cashiers.map((row) => row.sumFen))).toBe(day.totalFen)
    expect(day.rows.map((row) => [row.group, row.feeItem])).toEqual([
      ['own', '物业费'], ['own', '往期欠费'], ['collected', '水费'], ['prepaid', '物业费'], ['deposit', '钥匙押金'], ['rounding', ''], ['correction', ''], ['refund', '钥匙押金'],
    ])
    expect(day.rows.find((row) => row.group === 'refund')).toMatchObject({ count: 1, sumFen: -4_000, cells: [{ method: 'cash', sumFen: -4_000 }] })
    expect(day.rows.find((row) => row.group === 'correction')).toMatchObject({ sumFen: 0, cells: [{ method: 'cash', sumFen: -10_000 }, { method: 'alipay', sumFen: 10_000 }] })
  })

  test('says every paper: numbers with their voids, the red receipt, the slip, the refund', async () => {
    const at = await office()
    await fullDay(at)
    const day = await at.manager.call('reports.cashierDay', { date: TODAY })
    expect(day.receipts.map((row) => [row.kind, row.count, row.voided, row.first, row.last])).toEqual([
      ['fees', 4, 1, 'SJ2026-000001', 'SJ2026-000004'], ['deposit', 1, 0, 'YJ2026-000001', 'YJ2026-000001'], ['red', 1, 0, 'HZ2026-000001', 'HZ2026-000001'],
    ])
    expect(day.voids).toEqual([{ number: 'SJ2026-000004', totalFen: 7_000, reason: '录错户', by: '李敏' }])
    expect(day.reds).toEqual([{ number: 'HZ2026-000001', of: 'SJ2026-000001', totalFen: -1_000, reason: '多收', by: '李敏' }])
    expect(day.slips).toMatchObject([{ number: 'GZ2026-000001', receipt: 'SJ2026-000002', was: '现金', is: '支付宝（al-2）', amountFen: 10_000, by: '孙燕' }])
    expect(day.refunds).toEqual([{ number: 'TK2026-000001', payee: '李强', way: 'cash', paidFen: 4_000, keptFen: 1_000, by: '孙燕' }])
  })

  test('agrees with the day as the manager sees it; of one cashier it is a part, and the parts are the whole', async () => {
    const at = await office()
    await fullDay(at)
    const { manager } = at
    const day = await manager.call('reports.cashierDay', { date: TODAY })
    const summary = await manager.call('day.summary', { date: TODAY })
    const refunded = sum(summary.refunds.map((row) => row.sumFen))
    expect(summary.refunds).toEqual([{ method: 'cash', count: 1, sumFen: 4_000 }])
    expect(day.totalFen).toBe(summary.totalFen - refunded)
    expect(day.heldFen).toBe(summary.fromPrepaidFen)
    for (const row of summary.methods) expect(cell(day, row.method)).toBe(row.sumFen - (summary.refunds.find((each) => each.method === row.method)?.sumFen ?? 0))
    const parts = await Promise.all(day.cashiers.map(({ userId }) => manager.call('reports.cashierDay', { date: TODAY, userId })))
    expect(parts.map((part) => part.totalFen)).toEqual(day.cashiers.map((row) => row.sumFen))
    expect(parts.flatMap((part) => part.cashiers)).toEqual(day.cashiers)
    expect(await at.cashier.refused('reports.cashierDay', { date: TODAY })).toEqual({ code: 'not-allowed' })
    expect(await manager.call('reports.cashierDay', { date: '2026-11-21' })).toMatchObject({ totalFen: 0, rows: [], cashiers: [] })
  })
})

describe('a month', () => {
  test('keeps the office\'s own income, what is collected for others and common-area income apart, and says what was cleared and prepaid', async () => {
    const at = await office()
    const { manager, cashier, app, item } = at
    await fullDay(at)
    const { feeItemId } = await manager.call('feeItems.add', { requestId: manager.requestId(), name: '广告位', nameEn: 'Advertising', kind: 'one-off', account: 'common:income' })
    await cashier.call('charges.addOneOff', { requestId: cashier.requestId(), premisesId: 1, feeItemId, description: '电梯广告', from: null, to: TODAY, amountFen: fen(30_000) })
    const november = await manager.call('reports.month', { month: '2026-11' })
    expect(november.charges.map((row) => [row.group, row.feeItem])).toEqual([['own', '物业费'], ['own', '往期欠费'], ['collected', '水费'], ['common', '广告位']])
    expect(november.charges.at(-1)).toMatchObject({ chargedFen: 30_000, receivedFen: 0, openFen: 30_000 })
    const { months } = await manager.call('months.list', {})
    const figures = months.find((row) => row.month === '2026-11')?.figures
    expect(sum(november.charges.map((row) => row.receivedFen + row.clearedFen + row.aheadFen))).toBe(figures?.receivedFen)
    expect(sum(november.charges.map((row) => row.chargedFen))).toBe(figures?.chargedFen)
    expect(sum(november.charges.map((row) => row.adjustedFen))).toBe(figures?.adjustedFen)
    expect(sum(november.charges.map((row) => row.openFen))).toBe(await at.book('receivable'))
    expect(november.prepaid).toEqual([{ feeItemId: item('property-fee'), feeItem: '物业费', feeItemEn: 'Property fee', openingFen: 0, inFen: 50_000, usedFen: 10_000, closingFen: 40_000 }])
    expect(november.deposits).toMatchObject([{ feeItem: '钥匙押金', openingFen: 0, inFen: 5_000, backFen: 4_000, keptFen: 1_000, usedFen: 0, closingFen: 0 }])
    expect(november.others.find((row) => row.account === 'deposit-kept')?.sumFen).toBe(1_000)
    expect(november.others.find((row) => row.account === 'rounding')?.sumFen).toBe(0 - await at.book('rounding'))

    app.setToday('2026-12-05')
    await pay(cashier, 1, { methods: [{ method: 'wechat', amountFen: fen(await open(cashier, 1)), reference: 'wx-9' }] })
    const december = await manager.call('reports.month', { month: '2026-12' })
    expect(december.charges.map((row) => [row.feeItem, row.receivedFen, row.clearedFen])).toContainEqual(['广告位', 0, 30_000])
    expect(december.prepaid).toMatchObject([{ openingFen: 40_000, inFen: 0, usedFen: 0, closingFen: 40_000 }])
    expect(await manager.call('reports.month', { month: '2026-11' })).toEqual(november)
  })
})

describe('as of a day', () => {
  test('for today it is what stands now; a day that is past stays what it was', async () => {
    const at = await office()
    const { manager, cashier, app } = at
    await fullDay(at)
    const all = async (date: string) => ({
      arrears: await manager.call('reports.asOf', { date, kind: 'arrears' }), prepaid: await manager.call('reports.asOf', { date, kind: 'prepaid' }), deposits: await manager.call('reports.asOf', { date, kind: 'deposits' }),
    })
    const now = await all(TODAY)
    expect([now.arrears.arrearsFen, now.prepaid.prepaidFen, now.deposits.depositsFen]).toEqual([await at.book('receivable'), 0 - await at.book('prepaid'), 0 - await at.book('deposit-held')])
    expect(now.arrears.arrearsFen).toBe(await open(cashier, 1) + await open(cashier, 2))
    expect(now.arrears.rows).toMatchObject([{ premisesId: 1, sumFen: 1_000 }])
    expect(now.prepaid.rows).toMatchObject([{ premisesId: 2, feeItem: '物业费', sumFen: 40_000 }])
    app.setToday('2026-11-25')
    await pay(cashier, 1, { deposits: [{ premisesId: 1, feeItemId: at.item('renovation-deposit'), amountFen: fen(200_000) }], prepayments: [{ premisesId: 1, feeItemId: null, amountFen: fen(3_000) }], methods: [{ method: 'wechat', amountFen: fen(200_000 + 3_000 + await open(cashier, 1)), reference: 'wx-8' }] })
    expect(await all(TODAY)).toEqual(now)
    const later = await all('2026-11-25')
    expect(later.deposits.rows).toMatchObject([{ premisesId: 1, who: '张伟', feeItem: '装修押金', since: '2026-11-25', note: 'YJ2026-000002', sumFen: 200_000 }])
    expect([later.arrears.arrearsFen, later.prepaid.prepaidFen, later.deposits.depositsFen]).toEqual([0, 43_000, 200_000])
    expect((await all('2026-11-21')).arrears).toMatchObject({ arrearsFen: 0, rows: [] })
  })
})

test('the month and the balances go to a table with the figures of the page', async () => {
  const at = await office()
  await fullDay(at)
  const { manager, app } = at
  const read = async (name: 'month' | 'balances' | 'day'): Promise<string> => {
    const { handle } = await manager.call('exports.make', { name, format: 'csv', from: null, to: TODAY })
    return new TextDecoder().decode(app.ports.files.get(handle, manager.session)?.bytes)
  }
  const [water] = (await manager.call('reports.month', { month: '2026-11' })).charges.filter((row) => row.group === 'collected')
  expect(await read('month')).toContain(`代收,水费,${((water?.chargedFen ?? 0) / 100).toFixed(2)},0.00,${((water?.receivedFen ?? 0) / 100).toFixed(2)}`)
  const balances = await read('balances')
  expect(balances).toContain('凭证,预存(元)\r\n1栋1单元102,,物业费,,,400.00\r\n合计,,,,,400.00')
  expect(await read('day')).toContain('退押金 现金,1,-40.00')
})
