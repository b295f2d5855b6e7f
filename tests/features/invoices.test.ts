import { expect, test } from 'vitest'
import type { CallInput } from '../../shared/contract/index.ts'
import { fen } from '../../shared/money.ts'
import type { ErrorData } from '../../shared/wire.ts'
import { handOver } from '../support/hand-over.ts'
import { importLedger, ledgerCsv, premisesByCode } from '../support/ledger-rows.ts'
import { addPerson, type Desk, makeApp, newOffice, PASSWORD } from '../support/make-app.ts'

const USCC = '91350100M000100Y43'
const NUMBER = '26332000000000000001'
const RED = '26332000000000000002'

async function office() {
  const app = await makeApp()
  const { manager } = await newOffice(app)
  const cashier = await addPerson(app, manager, 'limin', 'cashier', '李敏')
  const clerk = await addPerson(app, manager, 'zhaolei', 'clerk', '赵蕾')
  await importLedger(app, manager, ledgerCsv([{ room: '301', name: '覃敏敏' }]), '2026-12-31')
  await cashier.call('shift.open', { requestId: cashier.requestId(), floatFen: fen(0) })
  const premisesId = (await premisesByCode(manager)).get('1-1-301') ?? 0
  const items = new Map((await manager.call('fees.items', {})).items.map((item) => [item.code, item.feeItemId]))
  let count = 0
  const collect = async (over: Partial<CallInput<'payments.collect'>> = {}): Promise<number> => {
    const { receipts } = await cashier.call('payments.collect', {
      requestId: cashier.requestId(), premisesId, payerName: '覃敏敏', payerPartyId: null, charges: [], prepayments: [{ premisesId, feeItemId: null, amountFen: fen(10_000) }], deposits: [],
      methods: [{ method: 'wechat', amountFen: fen(10_000), reference: `wx-${count += 1}` }], notesChecked: true, warned: ['same-amount-today'], ...over,
    })
    return receipts[0]?.receiptId ?? 0
  }
  return { manager, cashier, clerk, collect, premisesId, item: (code: string): number => items.get(code) ?? 0 }
}

type Ask = CallInput<'invoices.ask'>
const asking = (desk: Desk, receiptId: number, over: Partial<Ask> = {}): Ask => ({ requestId: desk.requestId(), receiptId, buyer: 'company', title: '福州云栖科技有限公司', taxNumber: USCC, email: 'cw@example.com', ...over })
const ask = async (desk: Desk, receiptId: number, over: Partial<Ask> = {}) => (await desk.call('invoices.ask', asking(desk, receiptId, over))).invoiceId
const issue = (desk: Desk, invoiceId: number, number = NUMBER) => desk.call('invoices.issue', { requestId: desk.requestId(), invoiceId, number, issuedOn: '2026-11-22' })
const red = (desk: Desk, invoiceId: number) => desk.call('invoices.red', { requestId: desk.requestId(), invoiceId, redNumber: RED, redOn: '2026-11-22' })
const fields = (error: ErrorData) => error.fields?.map(({ path, code }) => `${path} ${code}`)

async function reversal(desk: Desk, receiptId: number) {
  const { lines, methods } = await desk.call('receipts.get', { receiptId })
  const input = {
    receiptId, reason: '退款', lines: lines.map(({ chargeId, earmarkId, premisesId, leftFen }) => ({ chargeId, earmarkId, premisesId, amountFen: fen(leftFen) })),
    methods: methods.map(({ leftFen, reference }) => ({ method: 'wechat' as const, amountFen: fen(leftFen), reference })),
  }
  const { ticket } = await desk.call('approvals.give', { user: 'limin', password: PASSWORD, call: 'receipts.reverse', input })
  return { requestId: desk.requestId(), ...input, ticket }
}

test('an invoice is asked for at the desk, made by finance, and its number stands with the receipt', async () => {
  const { cashier, clerk, collect } = await office()
  const receiptId = await collect()
  expect(await clerk.call('receipts.get', { receiptId })).toMatchObject({ invoice: null, mayInvoice: true })
  const invoiceId = await ask(clerk, receiptId, { taxNumber: ' 91350100m000100y43 ' })
  expect((await clerk.refused('invoices.ask', asking(clerk, receiptId))).code).toBe('invoice-asked-already')
  expect((await clerk.refused('invoices.issue', { requestId: clerk.requestId(), invoiceId, number: NUMBER, issuedOn: '2026-11-22' })).code).toBe('not-allowed')
  expect(await clerk.call('invoices.list', { state: 'asked' })).toMatchObject({ total: 1, counts: { asked: 1, issued: 0 }, invoices: [{ title: '福州云栖科技有限公司', taxNumber: USCC, totalFen: 10_000, reversedFen: 0, askedBy: '赵蕾', askedOn: '2026-11-22' }] })
  await issue(cashier, invoiceId)
  expect((await clerk.call('receipts.get', { receiptId })).invoice).toEqual({ invoiceId, state: 'issued', number: NUMBER, title: '福州云栖科技有限公司', issuedOn: '2026-11-22', redNumber: '' })
  expect((await clerk.call('receipts.list', { from: null, to: null, shiftId: null })).receipts[0]?.invoice).toEqual({ state: 'issued', number: NUMBER })
  await cashier.call('invoices.exchange', { requestId: cashier.requestId(), invoiceId })
  for (const text of ['云栖科技', USCC, NUMBER.slice(-6), '301']) expect((await clerk.call('invoices.list', { state: 'exchanged', text })).total).toBe(1)
  expect((await clerk.call('invoices.list', { state: null, from: '2026-11-23' })).total).toBe(0)
  expect((await clerk.call('invoices.list', { state: 'asked' })).invoices).toEqual([])
})

test('a company names its tax number, a person need not; neither may be wrong', async () => {
  const { clerk, collect } = await office()
  const receiptId = await collect()
  const refuse = async (over: Partial<Ask>) => fields(await clerk.refused('invoices.ask', asking(clerk, receiptId, over)))
  expect(await refuse({ taxNumber: '' })).toEqual(['taxNumber tax-number-needed'])
  expect(await refuse({ taxNumber: '91350100M000100Y44' })).toEqual(['taxNumber tax-number-wrong'])
  expect(await refuse({ buyer: 'person', taxNumber: '11010519491231002X' })).toEqual(['taxNumber tax-number-wrong'])
  expect(await refuse({ email: 'cw@example' })).toEqual(['email not-an-email'])
  await ask(clerk, receiptId, { buyer: 'person', title: '覃敏敏', taxNumber: '', email: '' })
})

test('deposits, red receipts, voided ones and what was wholly given back get no invoice', async () => {
  const { cashier, manager, clerk, collect, premisesId, item } = await office()
  const deposit = await collect({ prepayments: [], deposits: [{ premisesId, feeItemId: item('renovation-deposit'), amountFen: fen(10_000) }] })
  const refuse = async (receiptId: number) => (await clerk.refused('invoices.ask', asking(clerk, receiptId))).code
  expect(await refuse(deposit)).toBe('invoice-not-for-deposits')
  expect(await clerk.call('receipts.get', { receiptId: deposit })).toMatchObject({ mayInvoice: false })
  const voided = await collect()
  const waiting = await ask(clerk, voided)
  const input = { receiptId: voided, partsBack: true, reason: '重复' }
  const { ticket } = await cashier.call('approvals.give', { user: 'manager', password: PASSWORD, call: 'receipts.void', input })
  await cashier.call('receipts.void', { requestId: cashier.requestId(), ...input, ticket })
  // Who waits for the invoice of a receipt that never was is seen, and gets none.
  expect((await clerk.call('invoices.list', { state: 'asked' })).invoices).toMatchObject([{ voided: true }])
  expect((await cashier.refused('invoices.issue', { requestId: cashier.requestId(), invoiceId: waiting, number: NUMBER, issuedOn: '2026-11-22' })).code).toBe('receipt-voided')
  await clerk.call('invoices.withdraw', { requestId: clerk.requestId(), invoiceId: waiting })
  expect(await refuse(voided)).toBe('receipt-voided')
  const reversed = await collect()
  await handOver(cashier, 'manager')
  const { receiptId: redId } = await manager.call('receipts.reverse', await reversal(manager, reversed))
  expect(await refuse(redId)).toBe('invoice-not-for-red')
  expect(await refuse(reversed)).toBe('nothing-to-invoice')
})

test('a receipt with an invoice is neither voided nor reversed before the red number is entered; after it both work, and another invoice may be asked for', async () => {
  const { cashier, manager, clerk, collect } = await office()
  const receiptId = await collect()
  const invoiceId = await ask(clerk, receiptId)
  expect((await cashier.call('receipts.get', { receiptId })).mayVoid).toBe(true)
  await issue(cashier, invoiceId)
  expect(await cashier.call('receipts.get', { receiptId })).toMatchObject({ mayVoid: false, why: 'has-invoice', mayInvoice: false })
  const voiding = { receiptId, partsBack: true, reason: '重复' }
  const approved = await cashier.call('approvals.give', { user: 'manager', password: PASSWORD, call: 'receipts.void', input: voiding })
  expect((await cashier.refused('receipts.void', { requestId: cashier.requestId(), ...voiding, ticket: approved.ticket })).code).toBe('invoice-red-needed')
  await handOver(cashier, 'manager')
  expect((await manager.refused('receipts.reverse', await reversal(manager, receiptId))).code).toBe('invoice-red-needed')
  await manager.call('invoices.exchange', { requestId: manager.requestId(), invoiceId })
  expect((await manager.refused('receipts.reverse', await reversal(manager, receiptId))).code).toBe('invoice-red-needed')
  await red(manager, invoiceId)
  expect((await clerk.call('receipts.get', { receiptId })).invoice).toMatchObject({ state: 'red', redNumber: RED })
  const again = await ask(clerk, receiptId)
  await clerk.call('invoices.withdraw', { requestId: clerk.requestId(), invoiceId: again })
  await manager.call('receipts.reverse', await reversal(manager, receiptId))
  expect((await clerk.call('invoices.list', { state: 'red' })).invoices).toMatchObject([{ reversedFen: 10_000, redNumber: RED, redOn: '2026-11-22' }])
})

test('numbers have 20 digits and are entered once, days make sense, and each step follows the one before', async () => {
  const { cashier, clerk, collect } = await office()
  const receiptId = await collect()
  const invoiceId = await ask(clerk, receiptId)
  const issuing = (over: Partial<CallInput<'invoices.issue'>>) => ({ requestId: cashier.requestId(), invoiceId, number: NUMBER, issuedOn: '2026-11-22', ...over })
  expect(fields(await cashier.refused('invoices.issue', issuing({ number: '123' })))).toEqual(['number invoice-number-form'])
  expect(fields(await cashier.refused('invoices.issue', issuing({ issuedOn: '2026-11-23' })))).toEqual(['issuedOn in-future'])
  expect(fields(await cashier.refused('invoices.issue', issuing({ issuedOn: '2026-11-21' })))).toEqual(['issuedOn before-receipt'])
  for (const call of ['invoices.exchange', 'invoices.red'] as const) {
    expect((await cashier.refused(call, { requestId: cashier.requestId(), invoiceId, ...(call === 'invoices.red' ? { redNumber: RED, redOn: '2026-11-22' } : {}) } as CallInput<typeof call>)).code).toBe('invoice-moved-on')
  }
  await cashier.call('invoices.issue', issuing({}))
  for (const again of [cashier.refused('invoices.issue', issuing({})), clerk.refused('invoices.withdraw', { requestId: clerk.requestId(), invoiceId })]) expect((await again).code).toBe('invoice-moved-on')
  const other = await ask(clerk, await collect())
  expect(fields(await cashier.refused('invoices.issue', issuing({ invoiceId: other })))).toEqual(['number invoice-number-used'])
  expect(fields(await cashier.refused('invoices.red', { requestId: cashier.requestId(), invoiceId, redNumber: NUMBER, redOn: '2026-11-22' }))).toEqual(['redNumber invoice-number-used'])
  expect(fields(await cashier.refused('invoices.red', { requestId: cashier.requestId(), invoiceId, redNumber: RED, redOn: '2026-11-21' }))).toEqual(['redOn before-invoice'])
  await red(cashier, invoiceId)
  expect((await cashier.refused('invoices.issue', issuing({ invoiceId: 999 }))).code).toBe('not-found')
})
