import { describe, expect, test } from 'vitest'
import { readDb } from '../../electron/db/database.ts'
import { brokenInvariants } from '../../electron/ledger/invariants.ts'
import { fen } from '../../shared/money.ts'
import { closingInput, handOver } from '../support/hand-over.ts'
import { importLedger, ledgerCsv } from '../support/ledger-rows.ts'
import { addPerson, type Desk, makeApp, newOffice, PASSWORD } from '../support/make-app.ts'
import { openInside } from '../support/store-inside.ts'

const notes = (count: number) => [{ valueFen: 10_000, count }]

/** Li Min has taken 300.00 in cash with a float of 500.00; Sun Yan takes over, Zhao is a second manager. */
async function office() {
  const app = await makeApp()
  const { manager } = await newOffice(app)
  await importLedger(app, manager, ledgerCsv([{ room: '101' }, { room: '102' }]))
  const cashier = await addPerson(app, manager, 'limin', 'cashier', '李敏')
  const relief = await addPerson(app, manager, 'sunyan', 'cashier', '孙燕')
  const second = await addPerson(app, manager, 'zhao', 'manager', '赵经理')
  await cashier.call('shift.open', { requestId: cashier.requestId(), floatFen: fen(50_000) })
  const balance = async (code: string): Promise<number> => {
    const inside = await openInside(app.dataFolder)
    const row = inside.prepare(
      `SELECT coalesce(sum(CASE WHEN t.debit_account_id = a.id THEN t.amount_fen ELSE -t.amount_fen END), 0) AS fen FROM ledger_account a JOIN ledger_transfer t ON a.id IN (t.debit_account_id, t.credit_account_id) WHERE a.code = ?`).get(code) as { fen: number }
    inside.close()
    return row.fen
  }
  return { app, manager, cashier, relief, second, balance }
}
const take = (desk: Desk, method: 'cash' | 'wechat', amount: number, reference = '') => desk.call('payments.collect', {
  requestId: desk.requestId(), premisesId: 1, payerName: '住户101', payerPartyId: null, charges: [], prepayments: [{ premisesId: 1, feeItemId: null, amountFen: fen(amount) }], deposits: [],
  methods: [{ method, amountFen: fen(amount), reference }], notesChecked: true, warned: ['same-amount-today'],
})
const at = (path: string, code: string, values?: object) => ({ code: 'invalid-input', fields: [{ path, code, ...(values ? { values } : {}) }] })
const arrive = (desk: Desk, handedInId: number, arrivedFen: number, over: object = {}) => ({ requestId: desk.requestId(), handedInId, on: '2026-11-22', arrivedFen: fen(arrivedFen), reason: '', ...over })

async function closedForTheNight(desk: Desk, count: number, leftFen: number): Promise<void> {
  const { input } = await closingInput(desk, { lines: notes(count) })
  const { matters: _matters, nextFloatFen: _float, ...closing } = input
  const asked = { ...closing, leftFen: fen(leftFen) }
  const { ticket: giverTicket } = await desk.call('approvals.signOwn', { password: PASSWORD, call: 'shift.closeForNight', input: asked })
  await desk.call('shift.closeForNight', { ...asked, requestId: desk.requestId(), giverTicket })
}

describe('money handed in', () => {
  test('is counted when a shift closes, on its way once a slip says who took it, and arrives at the bank', async () => {
    const { app, cashier, manager, balance } = await office()
    await take(cashier, 'cash', 30_000)
    await handOver(cashier, 'sunyan', { lines: notes(8) }, { slipNumber: '' })
    const [row] = (await manager.call('finance.list', {})).rows
    expect(row).toMatchObject({ by: '李敏', station: '1号台', shiftId: 1, amountFen: 30_000, place: 'finance', slipNumber: '', state: 'counted', handedOn: '2026-11-22', arrivedOn: null })
    expect(await manager.call('finance.list', {})).toMatchObject({ countedFen: 30_000, inTransitFen: 0 })
    const handedInId = row?.handedInId ?? 0
    await manager.call('finance.say', { requestId: manager.requestId(), handedInId, place: 'bank', slipNumber: 'JK-9' })
    expect(await manager.call('finance.list', {})).toMatchObject({ countedFen: 0, inTransitFen: 30_000, rows: [{ place: 'bank', slipNumber: 'JK-9', state: 'in-transit' }] })
    app.setToday('2026-11-24')
    expect(await manager.call('finance.arrive', arrive(manager, handedInId, 30_000, { on: '2026-11-23' }))).toEqual({ differenceFen: 0 })
    expect([await balance('in-transit'), await balance('bank'), await balance('over-short')]).toEqual([0, 30_000, 0])
    expect(await manager.call('finance.list', {})).toEqual({ rows: [], countedFen: 0, inTransitFen: 0 })
    expect((await manager.call('finance.list', { show: 'all' })).rows).toMatchObject([{ state: 'arrived', arrivedOn: '2026-11-23', arrivedFen: 30_000, arrivedBy: '王经理' }])
    expect(await manager.refused('finance.say', { requestId: manager.requestId(), handedInId, place: 'safe', slipNumber: '' })).toEqual({ code: 'money-arrived' })
    expect(await manager.refused('finance.arrive', arrive(manager, handedInId, 30_000))).toEqual({ code: 'money-arrived' })
  })

  test('less than was counted wants a reason and is a case of the shift; in the safe it lies with the office\'s own float', async () => {
    const { cashier, manager, balance } = await office()
    await take(cashier, 'cash', 30_000)
    await handOver(cashier, 'sunyan', { lines: notes(8) })
    const handedInId = (await manager.call('finance.list', {})).rows[0]?.handedInId ?? 0
    await manager.call('finance.say', { requestId: manager.requestId(), handedInId, place: 'safe', slipNumber: 'S-1' })
    const floatBefore = await balance('float-source')
    expect(await manager.refused('finance.arrive', arrive(manager, handedInId, 29_900))).toEqual(at('reason', 'difference-needs-reason'))
    expect(await manager.refused('finance.arrive', arrive(manager, handedInId, 30_000, { on: '2026-11-21' }))).toEqual(at('on', 'arrived-before', { date: '2026-11-22' }))
    expect(await manager.refused('finance.arrive', arrive(manager, handedInId, 30_000, { on: '2026-11-23' }))).toEqual(at('on', 'read-in-future'))
    await manager.call('finance.arrive', arrive(manager, handedInId, 29_900, { reason: '少一元' }))
    expect([await balance('in-transit'), await balance('float-source') - floatBefore, await balance('over-short')]).toEqual([0, 29_900, 100])
    expect((await manager.call('overShort.list', {})).cases).toMatchObject([{ shiftId: 1, person: '李敏', method: 'in-transit', amountFen: -100, standsFen: -100, reason: '少一元', state: 'open' }])
  })

  test('more than was counted is a case too, and nothing at all may arrive', async () => {
    const { cashier, relief, manager, balance } = await office()
    await take(cashier, 'cash', 30_000)
    await handOver(cashier, 'sunyan', { lines: notes(8) })
    await take(relief, 'cash', 10_000)
    await handOver(relief, 'limin', { lines: notes(6) })
    const [second, first] = (await manager.call('finance.list', {})).rows
    await manager.call('finance.arrive', arrive(manager, first?.handedInId ?? 0, 30_500, { reason: '多五元' }))
    await manager.call('finance.arrive', arrive(manager, second?.handedInId ?? 0, 0, { reason: '路上被抢' }))
    expect([await balance('in-transit'), await balance('bank'), await balance('over-short')]).toEqual([0, 30_500, 9_500])
    expect((await manager.call('overShort.list', {})).sums).toEqual([
      { userId: 3, person: '孙燕', month: '2026-11', count: 1, overFen: 0, shortFen: -10_000, standsOverFen: 0, standsShortFen: -10_000 },
      { userId: 2, person: '李敏', month: '2026-11', count: 1, overFen: 500, shortFen: 0, standsOverFen: 500, standsShortFen: 0 },
    ])
  })

  test('what leaves the drawer for the night and what is dropped while the shift runs are followed alike', async () => {
    const { cashier, manager } = await office()
    await take(cashier, 'cash', 30_000)
    await cashier.call('cashMoves.add', { requestId: cashier.requestId(), shiftId: 1, kind: 'drop', amountFen: fen(20_000), reason: '钱箱现金多', paperNumber: 'D-1', place: 'safe' })
    await closedForTheNight(cashier, 6, 50_000)
    expect((await manager.call('finance.list', {})).rows.map(({ shiftId, amountFen, place, state }) => [shiftId, amountFen, place, state])).toEqual([[1, 10_000, 'finance', 'in-transit'], [1, 20_000, 'safe', 'in-transit']])
    expect((await manager.call('shifts.held', {})).drawers).toMatchObject([{ state: 'night', person: '李敏', floatFen: 50_000, expectedFen: 50_000 }])
  })

  test('what was handed in by an earlier version is listed from the next closing on, and the book holds before and after', async () => {
    const { app, cashier, relief, manager } = await office()
    await take(cashier, 'cash', 30_000)
    await handOver(cashier, 'sunyan', { lines: notes(8) })
    const before = (await manager.call('finance.list', {})).rows
    const inside = await openInside(app.dataFolder, 'write')
    inside.exec('DROP TRIGGER guard_money_handed_in_delete; DELETE FROM money_handed_in')
    expect(brokenInvariants(readDb(inside))).toEqual([])
    inside.close()
    await take(relief, 'cash', 10_000)
    await handOver(relief, 'limin', { lines: notes(6) }, { slipNumber: 'J-2' })
    const { rows } = await manager.call('finance.list', {})
    expect(rows.map((row) => [row.shiftId, row.by, row.amountFen, row.slipNumber])).toEqual([[2, '孙燕', 10_000, 'J-2'], [1, '李敏', 30_000, 'J-1']])
    expect({ ...rows[1], handedInId: 0 }).toEqual({ ...before[0], handedInId: 0 })
  })

  test('a clerk has no say in it', async () => {
    const { cashier } = await office()
    expect(await cashier.refused('finance.list', {})).toEqual({ code: 'not-allowed' })
    expect(await cashier.refused('finance.arrive', arrive(cashier, 1, 1))).toEqual({ code: 'not-allowed' })
  })
})

describe('receipts are ticked', () => {
  const DAY = { from: '2026-11-22', to: '2026-11-22' }

  test('once, by a manager who did not take the money; a tick that was overtaken says so', async () => {
    const { app, cashier, manager, second } = await office()
    await take(cashier, 'cash', 30_000)
    await take(cashier, 'wechat', 12_000, 'wx-1')
    const { rows, total, totalFen } = await second.call('finance.receipts', DAY)
    expect([rows.map((row) => [row.payer, row.totalFen, row.methods, row.own]), total, totalFen]).toEqual([[['住户101', 30_000, ['cash'], false], ['住户101', 12_000, ['wechat'], false]], 2, 42_000])
    const receiptIds = rows.map((row) => row.receiptId)
    expect(await second.call('finance.checkReceipts', { requestId: second.requestId(), receiptIds, note: '与流水相符' })).toEqual({ count: 2 })
    expect(await manager.refused('finance.checkReceipts', { requestId: manager.requestId(), receiptIds })).toEqual(at('receiptIds.0', 'receipt-checked', { number: rows[0]?.number }))
    expect(await second.call('finance.receipts', DAY)).toMatchObject({ rows: [], total: 0 })
    app.advance(60_000)
    const input = { receiptId: receiptIds[0] ?? 0, partsBack: true, reason: '金额录错' }
    const { ticket } = await cashier.call('approvals.give', { user: 'sunyan', password: PASSWORD, call: 'receipts.void', input })
    await cashier.call('receipts.void', { requestId: cashier.requestId(), ...input, ticket })
    expect((await second.call('finance.receipts', { ...DAY, show: 'checked' })).rows.map((row) => [row.voided, row.check?.by, row.check?.note, row.check?.changedSince])).toEqual([[true, '赵经理', '与流水相符', true], [false, '赵经理', '与流水相符', false]])
  })

  test('nobody ticks what they took themselves, and all of a choice or none', async () => {
    const { cashier, manager, second } = await office()
    await take(cashier, 'cash', 30_000)
    await handOver(cashier, 'manager', { lines: notes(8) })
    await take(manager, 'cash', 5_000)
    const { rows } = await manager.call('finance.receipts', DAY)
    expect(rows.map((row) => row.own)).toEqual([false, true])
    const receiptIds = rows.map((row) => row.receiptId)
    expect(await manager.refused('finance.checkReceipts', { requestId: manager.requestId(), receiptIds })).toEqual(at('receiptIds.1', 'check-own-receipt', { number: rows[1]?.number }))
    expect((await manager.call('finance.receipts', DAY)).total).toBe(2)
    expect(await second.refused('finance.checkReceipts', { requestId: second.requestId(), receiptIds: [99] })).toEqual(at('receiptIds.0', 'not-found'))
    await second.call('finance.checkReceipts', { requestId: second.requestId(), receiptIds })
  })
})

describe('over and short', () => {
  test('are decided once by a manager of another shift, never netted; what a slip brought to nothing needs no decision', async () => {
    const { cashier, relief, manager, second } = await office()
    const { receipts } = await take(cashier, 'cash', 30_000)
    await handOver(cashier, 'sunyan', { lines: notes(5), methods: [{ method: 'wechat', count: 1, sumFen: 30_000 }] }, { manager: 'manager', differenceReason: '录错方式' })
    const { cases, sums } = await manager.call('overShort.list', {})
    expect(cases.map((row) => [row.method, row.amountFen, row.standsFen, row.witness, row.state])).toEqual([['wechat', 30_000, 30_000, '王经理', 'open'], ['cash', -30_000, -30_000, '王经理', 'open']])
    expect(sums).toEqual([{ userId: 2, person: '李敏', month: '2026-11', count: 2, overFen: 30_000, shortFen: -30_000, standsOverFen: 30_000, standsShortFen: -30_000 }])
    const change = { kind: 'method' as const, from: 'cash' as const, to: 'wechat' as const, amountFen: fen(30_000), reference: 'wx-300' }
    const input = { receiptId: receipts[0]?.receiptId ?? 0, change, reason: '客户实付微信' }
    const { ticket } = await relief.call('approvals.give', { user: 'manager', password: PASSWORD, call: 'receipts.correct', input })
    const { number } = await relief.call('receipts.correct', { requestId: relief.requestId(), ...input, ticket })
    expect((await manager.call('overShort.list', {})).cases).toEqual([])
    expect((await manager.call('overShort.list', { show: 'all' })).cases.map((row) => [row.standsFen, row.slips, row.state])).toEqual([[0, [number], 'settled'], [0, [number], 'settled']])
    expect(await manager.refused('overShort.decide', { requestId: manager.requestId(), caseId: cases[0]?.caseId ?? 0, decision: 'company', note: '无' })).toEqual({ code: 'over-short-settled' })
    expect((await manager.call('overShort.list', { show: 'all' })).sums).toMatchObject([{ overFen: 30_000, shortFen: -30_000, standsOverFen: 0, standsShortFen: 0 }])
    await handOver(relief, 'manager', { lines: notes(4) })
    await handOver(manager, 'limin', { lines: notes(3) }, { manager: 'zhao' })
    const open = (await manager.call('overShort.list', {})).cases
    expect(open.map((row) => [row.person, row.standsFen, row.own])).toEqual([['王经理', -10_000, true], ['孙燕', -10_000, false]])
    const decide = (desk: Desk, caseId: number) => ({ requestId: desk.requestId(), caseId, decision: 'person' as const, note: '从工资扣' })
    expect(await manager.refused('overShort.decide', decide(manager, open[0]?.caseId ?? 0))).toEqual({ code: 'over-short-own' })
    await second.call('overShort.decide', decide(second, open[0]?.caseId ?? 0))
    await manager.call('overShort.decide', decide(manager, open[1]?.caseId ?? 0))
    expect(await second.refused('overShort.decide', decide(second, open[1]?.caseId ?? 0))).toEqual({ code: 'over-short-decided', values: { name: '王经理' } })
    expect((await manager.call('overShort.list', { show: 'all' })).cases[0]).toMatchObject({ state: 'decided', decision: 'person', decisionNote: '从工资扣', decidedBy: '赵经理' })
  })
})

describe('who holds what', () => {
  test('open drawers with what lies in them by the book, shifts past their day, matters that were not taken', async () => {
    const { app, cashier, manager } = await office()
    await take(cashier, 'cash', 30_000)
    await take(cashier, 'wechat', 12_000, 'wx-1')
    const { taskId } = await cashier.call('tasks.add', { requestId: cashier.requestId(), text: '回访 302', premisesId: null, dueOn: null })
    expect((await manager.call('shifts.held', {})).drawers).toMatchObject([{
      station: '1号台', state: 'open', person: '李敏', floatFen: 50_000, expectedFen: 80_000, daysLate: 0, methods: [{ method: 'cash', count: 1, sumFen: 30_000 }, { method: 'wechat', count: 1, sumFen: 12_000 }],
    }])
    app.setToday('2026-11-24')
    expect((await manager.call('shifts.held', {})).drawers[0]?.daysLate).toBe(2)
    const { input } = await closingInput(cashier, { lines: notes(8) })
    await handOver(cashier, 'sunyan', { lines: notes(8) }, { matters: input.matters.map((row) => ({ ...row, ...(row.key === `task:${taskId}` ? { accepted: false, note: '请自己联系' } : {}) })) })
    const held = await manager.call('shifts.held', {})
    expect(held.late).toMatchObject([{ person: '李敏', businessDate: '2026-11-22', closedAt: '2026-11-24 09:02' }])
    expect(held.rejected).toMatchObject([{ from: '李敏', to: '孙燕', text: '回访 302', note: '请自己联系', paper: 'hand-over-sheet' }])
    expect(held.drawers).toMatchObject([{ person: '孙燕', floatFen: 50_000, expectedFen: 50_000, daysLate: 0, methods: [] }])
  })
})

describe('the cashier report', () => {
  test('of a shift is kept when it closes and stays as it was signed; of a running one there is none, of a day only for managers', async () => {
    const { app, cashier, relief, manager } = await office()
    const { receipts } = await take(cashier, 'cash', 30_000)
    expect(await cashier.refused('papers.render', { paper: 'cashier-day', id: 1 })).toEqual({ code: 'not-found' })
    await handOver(cashier, 'sunyan', { lines: notes(8) })
    const kept = async (): Promise<string> => {
      const inside = await openInside(app.dataFolder)
      const row = inside.prepare("SELECT hash FROM frozen_paper WHERE paper = 'cashier-day' AND subject_id = 1").get() as { hash: string }
      inside.close()
      return row.hash
    }
    const signed = await kept()
    expect(await cashier.call('papers.render', { paper: 'cashier-day', id: 1 })).toMatchObject({ pages: 1, missing: [] })
    const change = { kind: 'method' as const, from: 'cash' as const, to: 'wechat' as const, amountFen: fen(30_000), reference: 'wx-300' }
    const input = { receiptId: receipts[0]?.receiptId ?? 0, change, reason: '客户实付微信' }
    const { ticket } = await relief.call('approvals.give', { user: 'manager', password: PASSWORD, call: 'receipts.correct', input })
    await relief.call('receipts.correct', { requestId: relief.requestId(), ...input, ticket })
    expect(await kept()).toBe(signed)
    expect(await cashier.refused('papers.render', { paper: 'cashier-day-report', id: 20_261_122 })).toEqual({ code: 'not-allowed' })
    expect(await manager.refused('papers.render', { paper: 'cashier-day-report', id: 20_261_399 })).toEqual({ code: 'not-found' })
    expect(await manager.call('papers.render', { paper: 'cashier-day-report', id: 20_261_122 })).toMatchObject({ missing: [] })
  })
})
