import { describe, expect, test } from 'vitest'
import { fen } from '../../shared/money.ts'
import type { CallInput } from '../../shared/contract/index.ts'
import { type Counting, handOver } from '../support/hand-over.ts'
import { importLedger, ledgerCsv } from '../support/ledger-rows.ts'
import { addPerson, type Desk, makeApp, newOffice, PASSWORD } from '../support/make-app.ts'
import { openInside } from '../support/store-inside.ts'

/** November and December are billed at 101 and 102; Li Min collects, Sun Yan stands beside. */
async function till() {
  const app = await makeApp()
  const { manager } = await newOffice(app)
  await importLedger(app, manager, ledgerCsv([{ room: '101', name: '张伟' }, { room: '102', name: '李娜', area: '75.00' }]))
  for (const month of ['2026-11', '2026-12']) {
    const { count, sumFen } = await manager.call('billing.preview', { month })
    await manager.call('billing.commit', { requestId: manager.requestId(), month, expectedCount: count, expectedSumFen: sumFen })
  }
  const cashier = await addPerson(app, manager, 'limin', 'cashier', '李敏')
  const other = await addPerson(app, manager, 'sunyan', 'cashier', '孙燕')
  await cashier.call('shift.open', { requestId: cashier.requestId(), floatFen: fen(50_000), lines: [] })
  return { app, manager, cashier, other }
}
type Office = Awaited<ReturnType<typeof till>>
type Change = CallInput<'receipts.correct'>['change']

const open = async (desk: Desk, premisesId: number) => (await desk.call('charges.open', { premisesIds: [premisesId] })).charges
/** Pays a part of the oldest charge of 101, in one way or in several. */
async function collect(desk: Desk, amount: number, methods: CallInput<'payments.collect'>['methods'] = [{ method: 'cash', amountFen: fen(amount), reference: '' }]): Promise<number> {
  const [charge] = await open(desk, 1)
  const { receipts } = await desk.call('payments.collect', {
    requestId: desk.requestId(), premisesId: 1, payerName: '张伟', payerPartyId: null, charges: [{ chargeId: charge?.chargeId ?? 0, amountFen: fen(amount) }], prepayments: [], deposits: [], notesChecked: true, methods,
  })
  return receipts[0]?.receiptId ?? 0
}
async function yes(desk: Desk, input: { receiptId: number; change: Change; reason: string }): Promise<string> {
  return (await desk.call('approvals.give', { user: 'manager', password: PASSWORD, call: 'receipts.correct', input })).ticket
}
async function correct(desk: Desk, receiptId: number, change: Change): Promise<{ slipId: number; number: string }> {
  const input = { receiptId, change, reason: '录错' }
  return desk.call('receipts.correct', { requestId: desk.requestId(), ...input, ticket: await yes(desk, input) })
}
const refused = (desk: Desk, receiptId: number, change: Change) => desk.refused('receipts.correct', { requestId: desk.requestId(), receiptId, change, reason: '录错' })
const method = (from: 'cash' | 'wechat' | 'alipay', to: 'cash' | 'wechat' | 'alipay', amount: number): Change => ({ kind: 'method', from, to, amountFen: fen(amount), reference: to === 'cash' ? '' : 'wx-77' })
const at = (path: string, code: string, values?: Record<string, number>) => ({ code: 'invalid-input', fields: [{ path, code, ...(values ? { values } : {}) }] })

/** Hands the drawer to Sun Yan with what was counted in notes of 100.00; the next day begins. */
async function nextDay({ app, cashier }: Office, notes: number, methods?: Counting['methods']): Promise<number> {
  const { shift } = await cashier.call('shift.current', {})
  const shiftId = shift?.id ?? 0
  await handOver(cashier, 'sunyan', { lines: [{ valueFen: 10_000, count: notes }], ...(methods ? { methods } : {}) }, { manager: 'manager' })
  app.setToday('2026-11-23')
  return shiftId
}

/** Case by way of paying: what the shift still has over or short. */
async function overShort({ app }: Office, shiftId: number): Promise<Record<string, number>> {
  const inside = await openInside(app.dataFolder)
  const rows = inside.prepare(`SELECT c.method, c.amount_fen + coalesce(sum(s.amount_fen), 0) AS fen FROM over_short_case c LEFT JOIN over_short_settlement s ON s.case_id = c.id WHERE c.shift_id = ? GROUP BY c.id`).all(shiftId) as { method: string; fen: number }[]
  inside.close()
  return Object.fromEntries(rows.map((row) => [row.method, row.fen]))
}
/** What lies in accounts by the book. */
async function bookOf({ app }: Office, codes: string[]): Promise<Record<string, number>> {
  const inside = await openInside(app.dataFolder)
  const rows = codes.map((code) => [code, inside.prepare(`SELECT coalesce(sum(CASE WHEN t.debit_account_id = a.id THEN t.amount_fen ELSE -t.amount_fen END), 0) FROM ledger_account a LEFT JOIN ledger_transfer t ON a.id IN (t.debit_account_id, t.credit_account_id) WHERE a.code = ?`).pluck().get(code) as number])
  inside.close()
  return Object.fromEntries(rows) as Record<string, number>
}
async function expectedNow(desk: Desk): Promise<number> {
  const { shift } = await desk.call('shift.current', {})
  return (await desk.call('shift.count', { requestId: desk.requestId(), shiftId: shift?.id ?? 0, lines: [] })).expectedFen
}

describe('the way of paying', () => {
  test('in the running shift: the drawer expects less, every sum follows, the paper stays', async () => {
    const { manager, cashier } = await till()
    const receiptId = await collect(cashier, 15_000)
    expect(await expectedNow(cashier)).toBe(65_000)
    const { number } = await correct(cashier, receiptId, method('cash', 'wechat', 10_000))
    expect(number).toBe('GZ2026-000001')
    expect(await expectedNow(cashier)).toBe(55_000)
    const got = await cashier.call('receipts.get', { receiptId })
    expect(got).toMatchObject({
      methods: [{ method: 'cash', leftFen: 5_000 }, { method: 'wechat', leftFen: 10_000, reference: 'wx-77' }], mayVoid: false, why: 'has-correction', mayCorrect: true,
      slips: [{ number, kind: 'method', was: '现金', is: '微信（wx-77）', amountFen: 10_000, by: '李敏', approvedBy: '王经理', reason: '录错' }],
    })
    expect((await cashier.call('receipts.list', { from: null, to: null, shiftId: null })).receipts[0]?.methods).toEqual([{ method: 'cash', amountFen: 5_000 }, { method: 'wechat', amountFen: 10_000 }])
    expect(await manager.call('day.summary', { date: '2026-11-22' })).toMatchObject({ totalFen: 15_000, methods: [{ method: 'cash', sumFen: 5_000 }, { method: 'wechat', sumFen: 10_000 }], shifts: [{ cashFen: 5_000, expectedFen: 55_000 }] })
    const { shift } = await cashier.call('shift.current', {})
    expect((await cashier.call('shift.sheet', { shiftId: shift?.id ?? 0 })).methods).toMatchObject([{ method: 'cash', count: 1, sumFen: 5_000 }, { method: 'wechat', sumFen: 10_000 }])
    const voided = { receiptId, partsBack: true, reason: '收错' }
    const { ticket } = await cashier.call('approvals.give', { user: 'manager', password: PASSWORD, call: 'receipts.void', input: voided })
    expect((await cashier.refused('receipts.void', { requestId: cashier.requestId(), ...voided, ticket })).code).toBe('void-has-correction')
  })

  test('300.00 by WeChat booked as cash, signed short and over: both stand at 0.00 after the slip, and the next drawer still expects its float', async () => {
    const office = await till()
    const { manager, cashier, other } = office
    const charge = (await open(cashier, 1))[0]
    const receiptId = (await cashier.call('payments.collect', {
      requestId: cashier.requestId(), premisesId: 1, payerName: '张伟', payerPartyId: null, charges: [{ chargeId: charge?.chargeId ?? 0, amountFen: fen(10_000) }], prepayments: [{ premisesId: 1, feeItemId: null, amountFen: fen(20_000) }],
      deposits: [], notesChecked: true, methods: [{ method: 'cash', amountFen: fen(30_000), reference: '' }],
    })).receipts[0]?.receiptId ?? 0
    const shiftId = await nextDay(office, 5, [{ method: 'wechat', count: 1, sumFen: fen(30_000) }])
    expect(await overShort(office, shiftId)).toEqual({ cash: -30_000, wechat: 30_000 })
    const [signed, signedDay] = [await other.call('shift.sheet', { shiftId }), await manager.call('day.summary', { date: '2026-11-22' })]
    await correct(other, receiptId, method('cash', 'wechat', 30_000))
    expect(await overShort(office, shiftId)).toEqual({ cash: 0, wechat: 0 })
    expect(await bookOf(office, ['over-short', 'wechat', 'cash:1'])).toEqual({ 'over-short': 0, wechat: 30_000, 'cash:1': 50_000 })
    expect(await expectedNow(other)).toBe(50_000)
    expect(await other.call('shift.sheet', { shiftId })).toEqual(signed)
    expect(await manager.call('day.summary', { date: '2026-11-22' })).toEqual(signedDay)
    expect(await manager.call('day.summary', { date: '2026-11-23' })).toMatchObject({ totalFen: 0, methods: [{ method: 'cash', count: 0, sumFen: -30_000 }, { method: 'wechat', count: 0, sumFen: 30_000 }] })
  })

  test('of a closed shift that was counted right opens what it shows: the cash was over by as much', async () => {
    const office = await till()
    const receiptId = await collect(office.cashier, 15_000, [{ method: 'cash', amountFen: fen(10_000), reference: '' }, { method: 'wechat', amountFen: fen(5_000), reference: 'wx' }])
    const shiftId = await nextDay(office, 6)
    await correct(office.other, receiptId, method('cash', 'alipay', 4_000))
    await correct(office.other, receiptId, method('wechat', 'cash', 5_000))
    expect(await overShort(office, shiftId)).toEqual({ cash: -1_000 })
    expect(await expectedNow(office.other)).toBe(50_000)
    expect((await office.other.call('receipts.get', { receiptId })).methods).toMatchObject([{ method: 'wechat', leftFen: 0 }, { method: 'cash', leftFen: 11_000 }, { method: 'alipay', leftFen: 4_000 }])
  })

  test('is where a later reversal goes back to', async () => {
    const office = await till()
    const receiptId = await collect(office.cashier, 15_000)
    await nextDay(office, 6)
    await correct(office.other, receiptId, method('cash', 'wechat', 15_000))
    const { lines } = await office.other.call('receipts.get', { receiptId })
    const back = (way: 'cash' | 'wechat') => ({ receiptId, reason: '退', lines: lines.map(({ chargeId, earmarkId, premisesId }) => ({ chargeId, earmarkId, premisesId, amountFen: fen(15_000) })), methods: [{ method: way, amountFen: fen(15_000), reference: '' }] })
    expect(await office.other.refused('receipts.reverse', { requestId: office.other.requestId(), ...back('cash') })).toMatchObject({ fields: [{ code: 'refund-original-channel', values: { leftFen: 0 } }] })
    const { ticket } = await office.other.call('approvals.give', { user: 'manager', password: PASSWORD, call: 'receipts.reverse', input: back('wechat') })
    await office.other.call('receipts.reverse', { requestId: office.other.requestId(), ...back('wechat'), ticket })
    expect((await refused(office.other, receiptId, method('wechat', 'cash', 1))).code).toBe('correct-reversed')
  })

  test('asks for the number of a slip or transfer, and warns once of one that was used before', async () => {
    const { cashier } = await till()
    const first = await collect(cashier, 15_000, [{ method: 'wechat', amountFen: fen(15_000), reference: 'wx-77' }])
    const receiptId = await collect(cashier, 1_000)
    const transfer = { kind: 'method', from: 'cash', to: 'transfer', amountFen: fen(1_000), reference: '' } as const
    expect(await refused(cashier, receiptId, transfer)).toEqual(at('change.reference', 'reference-needed'))
    expect(await refused(cashier, receiptId, method('cash', 'wechat', 1_000))).toMatchObject({ fields: [{ path: 'change.reference', code: 'correct-reference-used', values: { number: 'SJ2026-000001' } }] })
    await cashier.call('unclaimed.record', { requestId: cashier.requestId(), channel: 'bank', reference: 'T-1', bankDate: '2026-11-22', amountFen: fen(1_000), channelFeeFen: fen(0), payerText: '', note: '' })
    expect(await refused(cashier, receiptId, { ...transfer, reference: 'T-1' })).toMatchObject({ fields: [{ path: 'change.reference', code: 'correct-reference-on-statement', values: { amountFen: 1_000 } }] })
    await correct(cashier, receiptId, { ...method('cash', 'wechat', 1_000), warned: true } as Change)
    await correct(cashier, first, method('wechat', 'alipay', 100))
  })

  test('moves no more than was paid so, and not to itself', async () => {
    const { cashier } = await till()
    const receiptId = await collect(cashier, 15_000)
    expect(await refused(cashier, receiptId, method('cash', 'cash', 100))).toEqual(at('change.to', 'same-as-before'))
    expect(await refused(cashier, receiptId, method('cash', 'wechat', 15_001))).toEqual(at('change.amountFen', 'more-than-paid-so', { leftFen: 15_000 }))
    expect(await refused(cashier, receiptId, method('alipay', 'wechat', 1))).toEqual(at('change.amountFen', 'more-than-paid-so', { leftFen: 0 }))
    expect((await refused(cashier, receiptId, method('cash', 'wechat', 15_000))).code).toBe('second-person-needed')
    expect((await cashier.call('receipts.get', { receiptId })).slips).toEqual([])
  })
})

describe('the item, the premises and the payer', () => {
  test('a payment moves to another charge or a prepayment of the same premises, and no further', async () => {
    const { manager, cashier } = await till()
    const receiptId = await collect(cashier, 15_000)
    const [november, december] = await open(cashier, 1)
    const [line] = (await cashier.call('receipts.get', { receiptId })).lines
    const from = { chargeId: line?.chargeId ?? null, earmarkId: null, premisesId: 1 }
    const to = (chargeId: number | null, amount: number): Change => ({ kind: 'item', from, to: { chargeId, earmarkId: null }, amountFen: fen(amount) })
    expect(await refused(cashier, receiptId, to(december?.chargeId ?? 0, 15_001))).toEqual(at('change.amountFen', 'more-than-line', { leftFen: 15_000 }))
    expect(await refused(cashier, receiptId, to(from.chargeId, 100))).toEqual(at('change.to.chargeId', 'same-as-before'))
    expect(await refused(cashier, receiptId, to((await open(cashier, 2))[0]?.chargeId ?? 0, 100))).toEqual(at('change.to.chargeId', 'correct-other-premises'))
    expect(await refused(cashier, receiptId, { ...to(null, 100), from: { ...from, chargeId: december?.chargeId ?? 0 } } as Change)).toEqual(at('change.from.chargeId', 'not-found'))
    await correct(cashier, receiptId, to(december?.chargeId ?? 0, 9_000))
    await correct(cashier, receiptId, to(null, 1_000))
    expect((await open(cashier, 1)).map((charge) => charge.openFen)).toEqual([(november?.openFen ?? 0) + 10_000, (december?.openFen ?? 0) - 9_000])
    expect((await cashier.call('charges.open', { premisesIds: [1] })).prepaid.map((row) => row.amountFen)).toEqual([1_000])
    expect((await cashier.call('receipts.get', { receiptId })).lines.map((row) => [row.paidFen, row.leftFen])).toEqual([[5_000, 5_000], [9_000, 9_000], [1_000, 1_000]])
    expect(await manager.call('day.summary', { date: '2026-11-22' })).toMatchObject({ totalFen: 15_000, items: [{ feeItem: '物业费', sumFen: 14_000 }, { feeItem: '预存款', sumFen: 1_000 }] })
    expect((await manager.call('months.list', {})).months[0]?.figures.receivedFen).toBe(14_000)
  })

  test('a payment for the wrong room moves to the right one, and a reversal takes it back there', async () => {
    const office = await till()
    const { cashier, other } = office
    const receiptId = await collect(cashier, 21_000)
    await nextDay(office, 7)
    const [there] = await open(other, 2)
    const [line] = (await other.call('receipts.get', { receiptId })).lines
    const from = { chargeId: line?.chargeId ?? null, earmarkId: null, premisesId: 1 }
    const to = (chargeId: number | null, premisesId: number, amount: number): Change => ({ kind: 'premises', from, to: { chargeId, earmarkId: null, premisesId }, amountFen: fen(amount) })
    expect(await refused(other, receiptId, to(null, 1, 100))).toEqual(at('change.to.chargeId', 'correct-same-premises'))
    expect(await refused(other, receiptId, to(there?.chargeId ?? 0, 2, 21_000))).toEqual(at('change.amountFen', 'more-than-open', { openFen: there?.openFen ?? 0 }))
    await correct(other, receiptId, to(there?.chargeId ?? 0, 2, 10_000))
    await correct(other, receiptId, to(null, 2, 11_000))
    expect((await open(other, 2))[0]?.openFen).toBe((there?.openFen ?? 0) - 10_000)
    expect(await expectedNow(other)).toBe(50_000)
    const { lines, methods } = await other.call('receipts.get', { receiptId })
    expect(lines.map((row) => [row.room, row.leftFen])).toEqual([['102', 10_000], ['102', 11_000]].map(([room, left]) => [expect.stringContaining(String(room)), left]))
    const back = { receiptId, reason: '退', lines: lines.map(({ chargeId, earmarkId, premisesId, leftFen }) => ({ chargeId, earmarkId, premisesId, amountFen: fen(leftFen) })), methods: methods.map((way) => ({ method: way.method as 'cash', amountFen: fen(way.leftFen), reference: '' })) }
    const { ticket } = await other.call('approvals.give', { user: 'manager', password: PASSWORD, call: 'receipts.reverse', input: back })
    await other.call('receipts.reverse', { requestId: other.requestId(), ...back, ticket })
    expect((await open(other, 2))[0]?.openFen).toBe(there?.openFen)
  })

  test('counts for late fees from the day it came, where it belongs, and not where it was', async () => {
    const { app, manager, cashier } = await till()
    const feeItemId = (await manager.call('fees.items', {})).items.find((item) => item.code === 'property-fee')?.feeItemId ?? 0
    await manager.call('feeItems.setLateFee', { requestId: manager.requestId(), feeItemId, rule: { ratePerMillion: 1_000, graceDays: 0, capPercent: null, from: 'due-day' } })
    const receiptId = await collect(cashier, 10_000)
    const [line] = (await cashier.call('receipts.get', { receiptId })).lines
    app.setToday('2026-12-02')
    const late = async (premisesId: number) => (await open(cashier, premisesId))[0]?.late?.amountFen
    expect([await late(1), await late(2)]).toEqual([457, 476])
    await correct(cashier, receiptId, { kind: 'premises', from: { chargeId: line?.chargeId ?? null, earmarkId: null, premisesId: 1 }, to: { chargeId: (await open(cashier, 2))[0]?.chargeId ?? 0, earmarkId: null, premisesId: 2 }, amountFen: fen(10_000) })
    expect([await late(1), await late(2)]).toEqual([567, 366])
  })

  test('another payer stands on the receipt, everywhere it is named', async () => {
    const { cashier } = await till()
    const receiptId = await collect(cashier, 15_000)
    expect(await refused(cashier, receiptId, { kind: 'payer', name: '张伟', partyId: null })).toEqual(at('change.name', 'same-as-before'))
    expect(await refused(cashier, receiptId, { kind: 'payer', name: '张力', partyId: 999 })).toEqual(at('change.partyId', 'not-found'))
    await correct(cashier, receiptId, { kind: 'payer', name: '张力', partyId: null })
    expect(await cashier.call('receipts.get', { receiptId })).toMatchObject({ payer: '张力', slips: [{ kind: 'payer', was: '张伟', is: '张力', amountFen: 0 }] })
    for (const text of ['张力', '张伟']) expect((await cashier.call('receipts.list', { from: null, to: null, shiftId: null, text })).receipts.map((row) => row.payer)).toEqual(['张力'])
    expect((await refused(cashier, receiptId, { kind: 'payer', name: '张力', partyId: null })).fields?.[0]?.code).toBe('same-as-before')
  })

  test('a sealed code agrees where nobody is there; the slip is frozen, numbered without a gap, and counts its prints', async () => {
    const { manager, cashier } = await till()
    const { codes } = await manager.call('sealedCodes.issue', { count: 1 })
    const receiptId = await collect(cashier, 15_000)
    await correct(cashier, receiptId, method('cash', 'wechat', 100))
    const input = { receiptId, change: method('cash', 'wechat', 200), reason: '录错' }
    const { ticket } = await cashier.call('approvals.give', { sealedCode: { label: 'A-01', code: codes[0]?.secret ?? '' }, call: 'receipts.correct', input })
    const { slipId, number } = await cashier.call('receipts.correct', { requestId: cashier.requestId(), ...input, ticket })
    expect(number).toBe('GZ2026-000002')
    expect((await cashier.call('receipts.get', { receiptId })).slips[1]).toMatchObject({ approvedBy: '密封码 A-01' })
    expect(await cashier.call('papers.render', { paper: 'correction-slip', id: slipId })).toMatchObject({ pages: 1, missing: [], prints: 0 })
  })
})

test('a red receipt, one that was voided, and the lines of a deposit or of an invoice are not put right by a slip', async () => {
  const office = await till()
  const { app, cashier, other } = office
  const voided = await collect(cashier, 1_000)
  const input = { receiptId: voided, partsBack: true, reason: '收错' }
  await cashier.call('receipts.void', { requestId: cashier.requestId(), ...input, ticket: (await cashier.call('approvals.give', { user: 'manager', password: PASSWORD, call: 'receipts.void', input })).ticket })
  expect((await refused(cashier, voided, method('cash', 'wechat', 1))).code).toBe('receipt-voided')
  expect((await refused(cashier, 99, method('cash', 'wechat', 1))).code).toBe('not-found')
  const items = (await cashier.call('fees.items', {})).items
  const deposit = (await cashier.call('payments.collect', {
    requestId: cashier.requestId(), premisesId: 1, payerName: '张伟', payerPartyId: null, charges: [], prepayments: [], deposits: [{ premisesId: 1, feeItemId: items.find((item) => item.code === 'key-deposit')?.feeItemId ?? 0, amountFen: fen(20_000) }],
    notesChecked: true, methods: [{ method: 'cash', amountFen: fen(20_000), reference: '' }],
  })).receipts[0]?.receiptId ?? 0
  const line: Change = { kind: 'item', from: { chargeId: null, earmarkId: null, premisesId: 1 }, to: { chargeId: null, earmarkId: null }, amountFen: fen(1) }
  expect((await refused(cashier, deposit, line)).code).toBe('correct-deposit-line')
  await correct(cashier, deposit, method('cash', 'wechat', 20_000))
  const invoiced = await collect(cashier, 10_000)
  await nextDay(office, 6)
  const inside = await openInside(app.dataFolder, 'write')
  inside.prepare(`INSERT INTO invoice_request (receipt_id, title, tax_number, email, state, number, asked_at, asked_by, changed_at, changed_by) VALUES (?, 'x', '', '', 'issued', '123', 0, 1, 0, 1)`).run(invoiced)
  inside.close()
  expect((await refused(other, invoiced, line)).code).toBe('invoice-red-needed')
  await correct(other, invoiced, method('cash', 'alipay', 10_000))
})
