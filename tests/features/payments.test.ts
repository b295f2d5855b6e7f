import { beforeEach, describe, expect, test } from 'vitest'
import type { CallInput } from '../../shared/contract/index.ts'
import { fen } from '../../shared/money.ts'
import { closingInput, signBoth } from '../support/hand-over.ts'
import { importLedger, ledgerCsv } from '../support/ledger-rows.ts'
import { addPerson, type Desk, makeApp, newOffice, PASSWORD, type TestApp } from '../support/make-app.ts'

type Collect = CallInput<'payments.collect'>
let app: TestApp
let manager: Desk
let cashier: Desk
let items: Map<string, number>

const item = (code: string): number => items.get(code) ?? 0
const cash = (amount: number) => ({ method: 'cash' as const, amountFen: fen(amount), reference: '' })
const wechat = (amount: number) => ({ method: 'wechat' as const, amountFen: fen(amount), reference: 'w' })
const collectInput = (over: Partial<Collect>): Collect => ({
  requestId: cashier.requestId(), premisesId: 1, payerName: '住户101', payerPartyId: null, charges: [], prepayments: [], deposits: [], methods: [], notesChecked: true, ...over,
})
const collect = (over: Partial<Collect>) => cashier.call('payments.collect', collectInput(over))
const refused = (over: Partial<Collect>) => cashier.refused('payments.collect', collectInput(over))
const at = (path: string, code: string, values?: object) => ({ code: 'invalid-input', fields: [{ path, code, ...(values ? { values } : {}) }] })

async function charge(amount: number): Promise<number> {
  return (await cashier.call('charges.addOneOff', { requestId: cashier.requestId(), premisesId: 1, feeItemId: item('water'), description: '水', from: null, to: '2026-11-22', amountFen: fen(amount) })).chargeId
}
const prepayment = (amount: number, feeItemId: number | null = null) => ({ premisesId: 1, feeItemId, amountFen: fen(amount) })

beforeEach(async () => {
  app = await makeApp()
  manager = (await newOffice(app)).manager
  await importLedger(app, manager, ledgerCsv([{ room: '101' }, { room: '102' }]))
  cashier = await addPerson(app, manager, 'limin', 'cashier', '李敏')
  items = new Map((await cashier.call('fees.items', {})).items.map((row) => [row.code, row.feeItemId]))
  await cashier.call('shift.open', { requestId: cashier.requestId(), floatFen: fen(50_000) })
})

describe('a payment that cannot be taken', () => {
  test('is refused at its field with what is wrong, and takes no number', async () => {
    const chargeId = await charge(1_000)
    const one = [{ chargeId, amountFen: fen(1_000) }]
    const wrongs: [Partial<Collect>, object][] = [
      [{}, at('charges', 'nothing-chosen', { amountFen: 0 })],
      [{ charges: [{ chargeId, amountFen: fen(1_001) }], methods: [wechat(1_001)] }, at('charges.0.amountFen', 'more-than-open', { openFen: 1_000 })],
      [{ charges: [...one, ...one], methods: [wechat(2_000)] }, at('charges.1.chargeId', 'chosen-twice')],
      [{ charges: one, methods: [wechat(1_001)] }, at('methods', 'more-than-owed', { amountFen: 1 })],
      [{ charges: one, methods: [wechat(999)] }, at('methods', 'methods-do-not-add-up', { amountFen: 1 })],
      [{ charges: one, methods: [cash(990)] }, at('methods', 'cash-short', { amountFen: 10 })],
      [{ charges: one, methods: [wechat(1_000), cash(10)] }, at('methods', 'cash-not-needed', { amountFen: 10 })],
      [{ charges: one, methods: [cash(1_000)], notesChecked: false }, at('notesChecked', 'notes-not-checked')],
      [{ charges: one, fromPrepaidFen: fen(1_000) }, at('fromPrepaidFen', 'more-than-prepaid', { balanceFen: 0 })],
      [{ deposits: [{ premisesId: 1, feeItemId: item('water'), amountFen: fen(100) }], methods: [wechat(100)] }, at('deposits.0.feeItemId', 'not-a-deposit')],
      [{ deposits: [{ premisesId: 99, feeItemId: item('key-deposit'), amountFen: fen(100) }], methods: [wechat(100)] }, at('deposits.0.premisesId', 'not-found')],
      [{ deposits: [{ premisesId: 1, feeItemId: item('key-deposit'), amountFen: fen(100) }], fromPrepaidFen: fen(100) }, at('fromPrepaidFen', 'prepaid-not-for-deposits', { amountFen: 100 })],
      [{ prepayments: [prepayment(100, 99)], methods: [wechat(100)] }, at('prepayments.0.feeItemId', 'not-found')],
      [{ prepayments: [{ ...prepayment(100), premisesId: 99 }], methods: [wechat(100)] }, at('prepayments.0.premisesId', 'not-found')],
      [{ premisesId: 99, prepayments: [prepayment(100)], methods: [wechat(100)] }, at('premisesId', 'not-found')],
      [{ payerPartyId: 99, prepayments: [prepayment(100)], methods: [wechat(100)] }, at('payerPartyId', 'not-found')],
      [{ charges: one, methods: [wechat(1_000)], handWritten: { paperNumber: '没有数字', writtenAt: '2026-11-22 09:00' } }, at('handWritten.paperNumber', 'paper-number-form')],
      [{ prepayments: [prepayment(Number.MAX_SAFE_INTEGER)], methods: [wechat(100)] }, at('prepayments.0.amountFen', 'too-large')],
      [{ prepayments: [{ ...prepayment(100), amountFen: 12.5 as never }], methods: [wechat(100)] }, at('prepayments.0.amountFen', 'not-positive')],
      [{ charges: [{ chargeId, amountFen: fen(0) }], methods: [] }, at('charges.0.amountFen', 'not-positive')],
    ]
    for (const [over, problem] of wrongs) expect([over, await refused(over)]).toEqual([over, problem])
    expect(await refused({ charges: [{ chargeId: 999, amountFen: fen(1) }], methods: [wechat(1)] })).toEqual({ code: 'not-found' })
    expect((await collect({ charges: one, methods: [wechat(1_000)] })).receipts).toMatchObject([{ number: 'SJ2026-000001' }])
    expect(await refused({ charges: one, methods: [wechat(1_000)] })).toEqual(at('charges.0.amountFen', 'charge-settled'))
    expect(app.log.filter((line) => line.level === 'error')).toEqual([])
  })

  test('without an open shift of one\'s own, also while another has the drawer', async () => {
    const payment = collectInput({ prepayments: [prepayment(100)], methods: [wechat(100)] })
    expect(await manager.refused('payments.collect', payment)).toEqual({ code: 'shift-not-open' })
    expect(await manager.refused('receipts.spoilPaper', { requestId: manager.requestId(), paperNumber: '1', reason: '写错' })).toEqual({ code: 'shift-not-open' })
    expect(await manager.refused('shift.open', { requestId: manager.requestId(), floatFen: fen(0) })).toMatchObject({ code: 'drawer-taken', values: { name: '李敏' } })
    expect(await cashier.refused('shift.open', { requestId: cashier.requestId(), floatFen: fen(0) })).toEqual({ code: 'shift-already-open' })
  })

  test('on a form whose number was used or spoiled', async () => {
    const byHand = (paperNumber: string) => ({ prepayments: [prepayment(100)], methods: [cash(100)], notesChecked: false, handWritten: { paperNumber, writtenAt: '2026-11-22 08:00' } })
    await collect(byHand('0012345'))
    await cashier.call('receipts.spoilPaper', { requestId: cashier.requestId(), paperNumber: '0012346', reason: '写错' })
    for (const number of ['0012345', '0012346']) {
      expect(await refused(byHand(number))).toEqual(at('handWritten.paperNumber', 'paper-number-used'))
      expect(await refused({ ...byHand(number), notesChecked: true, handWritten: null, paperNumber: number })).toEqual(at('paperNumber', 'paper-number-used'))
      expect(await cashier.refused('receipts.spoilPaper', { requestId: cashier.requestId(), paperNumber: number, reason: '又写错' })).toEqual(at('paperNumber', 'paper-number-used'))
    }
  })

  test('on a form dated after now, or whose number has another length than those of the shift', async () => {
    const byHand = (paperNumber: string, writtenAt: string) => ({ prepayments: [prepayment(100)], methods: [cash(100)], notesChecked: false, handWritten: { paperNumber, writtenAt } })
    expect(await refused(byHand('0012345', '2026-11-22 09:03'))).toEqual(at('handWritten.writtenAt', 'in-future'))
    expect(await refused(byHand('0012345', '昨天上午'))).toEqual(at('handWritten.writtenAt', 'not-a-moment'))
    await collect(byHand('0012345', '2026-11-22 09:02'))
    expect(await refused(byHand('12346', '2026-11-22 09:02'))).toEqual(at('handWritten.paperNumber', 'paper-number-length', { width: 7 }))
    expect(await cashier.refused('receipts.spoilPaper', { requestId: cashier.requestId(), paperNumber: '12346', reason: '写错' })).toEqual(at('paperNumber', 'paper-number-length', { width: 7 }))
    await collect(byHand('A12346', '2026-11-22 09:02'))
  })
})

describe('what a clerk is warned of', () => {
  test('the same sum from the same household on one day is taken once it is meant', async () => {
    await collect({ prepayments: [prepayment(500)], methods: [wechat(500)] })
    const again = { prepayments: [prepayment(500)], methods: [cash(500)] }
    expect(await refused(again)).toEqual({ code: 'same-amount-today', values: { number: 'SJ2026-000001', at: expect.stringMatching(/^2026-11-22 /) } })
    expect(await collect({ ...again, warned: ['same-amount-today'] })).toMatchObject({ totalFen: 500 })
    await collect({ ...again, premisesId: 2, prepayments: [{ ...prepayment(500), premisesId: 2 }] })
  })

  test('a number that stands on another receipt is said with that receipt; once it is void it says nothing', async () => {
    await collect({ prepayments: [prepayment(500)], methods: [{ ...wechat(500), reference: '42000' }] })
    const again = { prepayments: [prepayment(700)], methods: [{ ...wechat(700), reference: '42000' }] }
    expect(await refused(again)).toEqual(at('methods.0.reference', 'reference-used', { number: 'SJ2026-000001', date: '2026-11-22' }))
    expect(await collect({ ...again, warned: ['reference-used'] })).toMatchObject({ totalFen: 700 })
  })

  test('money that came on a statement is claimed, never taken a second time', async () => {
    await cashier.call('unclaimed.record', { requestId: cashier.requestId(), channel: 'bank', reference: 'T-1', bankDate: '2026-11-21', amountFen: fen(900), channelFeeFen: fen(0), payerText: '', note: '' })
    const again = { prepayments: [prepayment(900)], methods: [{ method: 'transfer' as const, amountFen: fen(900), reference: 'T-1' }], warned: ['reference-used' as const] }
    expect(await refused(again)).toEqual(at('methods.0.reference', 'reference-on-statement', { date: '2026-11-21', amountFen: 900 }))
  })

  test('another window that has the household at its till is named until it goes elsewhere', async () => {
    expect(await cashier.call('payments.atTill', { premisesId: 1 })).toEqual({ others: [] })
    expect(await manager.call('payments.atTill', { premisesId: 1 })).toEqual({ others: [{ name: '李敏', station: '1号台' }] })
    expect(await manager.call('payments.atTill', { premisesId: 2 })).toEqual({ others: [] })
    await manager.call('payments.atTill', { premisesId: 1 })
    await cashier.call('payments.atTill', { premisesId: null })
    expect(await manager.call('payments.atTill', { premisesId: 1 })).toEqual({ others: [] })
    await cashier.call('payments.atTill', { premisesId: 1 })
    app.advance(61_000)
    expect(await manager.call('payments.atTill', { premisesId: 1 })).toEqual({ others: [] })
  })

  test('a card, a transfer and a cheque are nothing without their number', async () => {
    for (const method of ['card', 'transfer', 'cheque'] as const) {
      const paid = { prepayments: [prepayment(300)], methods: [{ method, amountFen: fen(300), reference: '' }], warned: ['same-amount-today' as const] }
      expect(await refused(paid)).toEqual(at('methods.0.reference', 'reference-needed'))
      await collect({ ...paid, methods: [{ method, amountFen: fen(300), reference: `no-${method}` }] })
    }
    expect((await manager.call('day.summary', { date: '2026-11-22' })).methods.map((row) => row.method)).toEqual(['card', 'transfer', 'cheque'])
  })
})

describe('a deposit that settles fees', () => {
  const deposit = async (over: Partial<Collect> = {}): Promise<number> => {
    await collect({ deposits: [{ premisesId: 1, feeItemId: item('key-deposit'), amountFen: fen(10_000) }], methods: [{ ...wechat(10_000), reference: 'dep' }], ...over })
    return (await cashier.call('charges.open', { premisesIds: [1] })).deposits[0]?.depositId ?? 0
  }

  test('pays them in part, is no new money, and what is left of it stays held', async () => {
    const depositId = await deposit()
    const chargeId = await charge(8_050)
    const taken = await collect({ charges: [{ chargeId, amountFen: fen(8_050) }], fromDeposits: [{ depositId, amountFen: fen(6_000) }], methods: [cash(2_050)] })
    expect(taken).toMatchObject({ totalFen: 8_050, cashFen: 2_050 })
    const open = await cashier.call('charges.open', { premisesIds: [1] })
    expect(open.charges).toEqual([])
    expect(open.deposits).toMatchObject([{ depositId, amountFen: 4_000 }])
    expect(await manager.call('day.summary', { date: '2026-11-22' })).toMatchObject({ totalFen: 12_050, fromPrepaidFen: 6_000, receiptsFen: 18_050 })
    const receipt = (await cashier.call('receipts.list', { from: null, to: null, shiftId: null })).receipts[0]
    expect(receipt?.methods).toEqual([{ method: 'deposit', amountFen: 6_000 }, { method: 'cash', amountFen: 2_050 }])
  })

  test('goes back into the deposit when the receipt is reversed', async () => {
    const depositId = await deposit()
    const chargeId = await charge(8_000)
    const { receipts } = await collect({ charges: [{ chargeId, amountFen: fen(8_000) }], fromDeposits: [{ depositId, amountFen: fen(8_000) }] })
    await collect({ prepayments: [prepayment(100)], methods: [wechat(100)] })
    const reversal = { receiptId: receipts[0]?.receiptId ?? 0, reason: '押金不抵了', lines: [{ chargeId, earmarkId: null, premisesId: 1, amountFen: fen(5_000) }], methods: [{ method: 'deposit' as const, amountFen: fen(5_000), reference: '' }] }
    const { ticket } = await cashier.call('approvals.give', { user: 'manager', password: PASSWORD, call: 'receipts.reverse', input: reversal })
    await cashier.call('receipts.reverse', { requestId: cashier.requestId(), ...reversal, ticket })
    const open = await cashier.call('charges.open', { premisesIds: [1] })
    expect([open.deposits[0]?.amountFen, open.charges[0]?.openFen]).toEqual([7_000, 5_000])
  })

  test('only of who paid it, no more than is held or owed, and no deposit', async () => {
    const depositId = await deposit()
    const chargeId = await charge(20_000)
    const whole = { charges: [{ chargeId, amountFen: fen(20_000) }], methods: [{ ...wechat(10_000), reference: 'other' }] }
    expect(await refused({ ...whole, payerName: '别人', fromDeposits: [{ depositId, amountFen: fen(10_000) }] })).toEqual(at('fromDeposits.0.amountFen', 'deposit-of-another', { name: '住户101' }))
    expect(await refused({ ...whole, fromDeposits: [{ depositId, amountFen: fen(10_001) }] })).toEqual(at('fromDeposits.0.amountFen', 'more-than-deposit', { balanceFen: 10_000 }))
    expect(await refused({ ...whole, fromDeposits: [{ depositId: 99, amountFen: fen(1) }] })).toEqual(at('fromDeposits.0.amountFen', 'not-found'))
    expect(await refused({ ...whole, fromDeposits: [{ depositId, amountFen: fen(1) }, { depositId, amountFen: fen(1) }] })).toEqual(at('fromDeposits.1.amountFen', 'chosen-twice'))
    expect(await refused({ deposits: [{ premisesId: 1, feeItemId: item('key-deposit'), amountFen: fen(500) }], fromDeposits: [{ depositId, amountFen: fen(500) }] }))
      .toEqual(at('fromDeposits.0.amountFen', 'deposit-more-than-fees', { amountFen: 500 }))
  })
})

describe('what is prepaid', () => {
  test('for an item settles that item first, then the free sum does; a deposit never', async () => {
    await collect({ prepayments: [prepayment(700, item('water')), prepayment(500)], methods: [wechat(1_200)] })
    const chargeId = await charge(1_000)
    const taken = await collect({ charges: [{ chargeId, amountFen: fen(1_000) }], fromPrepaidFen: fen(1_000) })
    expect(taken).toMatchObject({ totalFen: 1_000, cashFen: 0, receipts: [{ kind: 'fees', totalFen: 1_000 }] })
    expect((await cashier.call('charges.open', { premisesIds: [1] })).prepaid).toMatchObject([{ feeItemId: null, amountFen: 200 }])
    const day = await manager.call('day.summary', { date: '2026-11-22' })
    expect(day.methods).toEqual([{ method: 'wechat', count: 1, sumFen: 1_200 }])
    expect(day).toMatchObject({ totalFen: 1_200, fromPrepaidFen: 1_000, receiptsFen: 2_200, shifts: [{ takingsFen: 1_200, fromPrepaidFen: 1_000 }] })
    expect(await cashier.call('receipts.list', { from: null, to: null, shiftId: null })).toMatchObject({ sumFen: 2_200, fromPrepaidFen: 1_000 })
    const sheet = await cashier.call('shift.sheet', { shiftId: day.shifts[0]?.shiftId ?? 0 })
    expect(sheet.fromPrepaidFen).toBe(1_000)
    expect(day.items.reduce((sum, row) => sum + row.sumFen, 0)).toBe(1_200)
  })

  test('for nothing in particular settles a month as it is billed, unless the office wants the desk to ask', async () => {
    await collect({ prepayments: [prepayment(500)], methods: [wechat(500)] })
    expect((await manager.call('billing.preview', { month: '2026-11' })).prepaidFen).toBe(500)
    await manager.call('settings.change', { requestId: manager.requestId(), settings: { freePrepaidSettles: false } })
    const preview = await manager.call('billing.preview', { month: '2026-11' })
    expect(preview.prepaidFen).toBe(0)
    await collect({ prepayments: [prepayment(300, item('property-fee'))], methods: [{ ...wechat(300), reference: 'earmarked' }] })
    expect(await manager.call('billing.commit', { requestId: manager.requestId(), month: '2026-11', expectedCount: preview.count, expectedSumFen: preview.sumFen })).toMatchObject({ prepaidFen: 300 })
    expect((await cashier.call('charges.open', { premisesIds: [1] })).prepaid).toMatchObject([{ feeItemId: null, amountFen: 500 }])
  })

  test('for one flat pays nothing of another', async () => {
    await collect({ prepayments: [{ ...prepayment(700), premisesId: 2 }], methods: [wechat(700)] })
    const chargeId = await charge(1_000)
    expect(await refused({ charges: [{ chargeId, amountFen: fen(1_000) }], fromPrepaidFen: fen(700), methods: [{ ...wechat(300), reference: 'other' }] })).toEqual(at('fromPrepaidFen', 'more-than-prepaid', { balanceFen: 0 }))
  })
})

describe('handing over', () => {
  const ready = async (over: { difference?: string } = {}) => {
    const { input } = await closingInput(cashier, { lines: [{ valueFen: 10_000, count: 5 }] }, { differenceReason: over.difference ?? '' })
    return signBoth(cashier, 'manager', input)
  }

  test('needs the receiver\'s approval of just this: used once, for this input, within five minutes, by another person', async () => {
    const input = await ready()
    expect(await cashier.refused('shift.handOver', { ...input, ticket: 'made-up' })).toEqual({ code: 'ticket-invalid' })
    expect(await cashier.refused('shift.handOver', { ...input, nextFloatFen: fen(40_000) })).toEqual({ code: 'ticket-invalid' })
    const { requestId: _requestId, ticket: _ticket, giverTicket: _giver, ...signed } = input
    const own = { user: 'limin', password: PASSWORD, call: 'shift.handOver' as const, input: { ...signed } }
    expect(await cashier.refused('approvals.give', own)).toEqual(at('user', 'same-person'))
    expect(await cashier.refused('approvals.give', { ...own, user: 'manager', password: 'guess me' })).toEqual(at('password', 'password-wrong'))
    expect(await cashier.refused('approvals.give', { ...own, user: 'manager', input: { ...signed, surprise: 1 } })).toEqual(at('surprise', 'unknown-field'))
    app.advance(301_000)
    expect(await cashier.refused('shift.handOver', input)).toEqual({ code: 'ticket-invalid' })
    const again = await ready()
    expect((await cashier.call('shift.handOver', again)).differenceFen).toBe(0)
    expect(await cashier.refused('shift.handOver', { ...again, requestId: cashier.requestId() })).toEqual({ code: 'shift-not-open' })
  })

  test('counts blind: before the count the sheet tells no sum of cash, and a payment after it asks for another', async () => {
    const shiftId = (await cashier.call('shift.current', {})).shift?.id ?? 0
    await collect({ prepayments: [prepayment(12_300)], methods: [cash(12_300)] })
    const blind = await cashier.call('shift.sheet', { shiftId })
    expect([blind.cash, blind.methods, blind.receipts.map((row) => row.sumFen)]).toEqual([null, [], [0]])
    const input = await ready({ difference: '少了' })
    await collect({ prepayments: [prepayment(100)], methods: [cash(100)] })
    expect(await cashier.refused('shift.handOver', input)).toEqual(at('countId', 'count-outdated'))
    const late = await ready()
    expect(await cashier.refused('shift.handOver', late)).toEqual(at('differenceReason', 'difference-needs-reason'))
  })

  test('to somebody switched off meanwhile is refused', async () => {
    await addPerson(app, manager, 'sunyan', 'cashier', '孙燕')
    const userId = (await manager.call('users.list', {})).users.find((user) => user.login === 'sunyan')?.id ?? 0
    const input = await ready()
    const { ticket } = await cashier.call('approvals.give', { user: 'sunyan', password: PASSWORD, call: 'shift.handOver', input: { ...input } })
    await manager.call('users.setActive', { userId, active: false })
    expect(await cashier.refused('shift.handOver', { ...input, ticket })).toEqual({ code: 'ticket-invalid' })
  })
})
