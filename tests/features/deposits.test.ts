import { describe, expect, test } from 'vitest'
import { readDb } from '../../electron/db/database.ts'
import { lostReceiptPaper } from '../../electron/features/papers/deposits-papers.ts'
import type { CallInput, CallOutput } from '../../shared/contract/index.ts'
import { fen } from '../../shared/money.ts'
import { importLedger, ledgerCsv } from '../support/ledger-rows.ts'
import { addPerson, type Desk, makeApp, newOffice, PASSWORD } from '../support/make-app.ts'
import { startLeaving } from '../support/move-out-case.ts'
import { openInside } from '../support/store-inside.ts'

type Case = CallOutput<'deposits.get'>
type Asked = Omit<CallInput<'deposits.askRefund'>, 'requestId' | 'depositId' | 'version'>
type Inspected = Omit<CallInput<'deposits.inspect'>, 'requestId' | 'depositId' | 'version'>
const ASKED: Asked = { payee: '张伟', asker: 'payer', agentName: '', authority: '', idsSeen: true, receipt: 'returned', declarationSigned: false, account: '' }
const FOUND: Inspected = { round: 1, on: '2026-11-22', findings: '完好', deductions: [], thingsBack: true }

/** Zhang Wei left 2,000.00 for his renovation (by WeChat) and 50.00 in cash for keys; Li Min is at the till, Sun Yan and the manager stand beside. */
async function office() {
  const app = await makeApp()
  const { manager } = await newOffice(app)
  await importLedger(app, manager, ledgerCsv([{ room: '101', name: '张伟' }, { room: '101', name: '王租', role: '租户' }, { room: '102', area: '60.00' }]))
  const cashier = await addPerson(app, manager, 'limin', 'cashier', '李敏')
  const other = await addPerson(app, manager, 'sunyan', 'clerk', '孙燕')
  await cashier.call('shift.open', { requestId: cashier.requestId(), floatFen: fen(50_000), lines: [] })
  const items = (await cashier.call('fees.items', {})).items
  const take = async (code: string, amount: number, method: 'cash' | 'wechat'): Promise<number> => {
    const feeItemId = items.find((item) => item.code === code)?.feeItemId ?? 0
    await cashier.call('payments.collect', {
      requestId: cashier.requestId(), premisesId: 1, payerName: '张伟', payerPartyId: null, charges: [], prepayments: [], deposits: [{ premisesId: 1, feeItemId, amountFen: fen(amount) }], notesChecked: true,
      methods: [{ method, amountFen: fen(amount), reference: method === 'cash' ? '' : `${code}-1` }],
    })
    return Math.max(...(await cashier.call('deposits.list', {})).rows.map((row) => row.depositId))
  }
  return { app, manager, cashier, other, renovation: await take('renovation-deposit', 200_000, 'wechat'), key: await take('key-deposit', 5_000, 'cash') }
}
const got = (desk: Desk, depositId: number): Promise<Case> => desk.call('deposits.get', { depositId })
const head = async (desk: Desk, depositId: number) => ({ requestId: desk.requestId(), depositId, version: (await got(desk, depositId)).version })
const ask = async (desk: Desk, depositId: number, change: Partial<Asked> = {}) => desk.call('deposits.askRefund', { ...await head(desk, depositId), ...ASKED, ...change })
const inspect = async (desk: Desk, depositId: number, change: Partial<Inspected> = {}) => desk.call('deposits.inspect', { ...await head(desk, depositId), ...FOUND, ...change })
const approve = async (desk: Desk, depositId: number) => desk.call('deposits.approve', { ...await head(desk, depositId), note: '' })
const pay = async (desk: Desk, depositId: number, change: Partial<CallInput<'deposits.payOut'>> = {}) => desk.call('deposits.payOut', { ...await head(desk, depositId), way: 'bank', reference: 'bk-1', account: '工行 6222', ...change })
const field = (error: { fields?: readonly { path: string; code: string }[] | undefined }) => error.fields?.map(({ path, code }) => [path, code])
const expected = async (desk: Desk): Promise<number> => (await desk.call('shift.count', { requestId: desk.requestId(), shiftId: 1, lines: [{ valueFen: 100, count: 1 }] })).expectedFen
/** Debit and credit of every transfer a deposit has made since it was taken. */
async function booked(app: Awaited<ReturnType<typeof office>>['app'], depositId: number): Promise<unknown[]> {
  const inside = await openInside(app.dataFolder)
  const rows = inside.prepare(
    `SELECT d.code AS debit, c.code AS credit, t.amount_fen AS fen, e.kind, t.shift_id AS shift FROM ledger_transfer t JOIN ledger_entry e ON e.id = t.entry_id
     JOIN ledger_account d ON d.id = t.debit_account_id JOIN ledger_account c ON c.id = t.credit_account_id WHERE t.deposit_id = ? AND t.receipt_id IS NULL ORDER BY t.id`).all(depositId)
  inside.close()
  return rows
}

describe('asking for a deposit', () => {
  test('a list shows what is held, by whom, how old, and what comes next; it is found by payer, receipt and room', async () => {
    const { cashier, app, key } = await office()
    app.setToday('2026-12-02')
    const { rows, heldFen } = await cashier.call('deposits.list', {})
    expect(heldFen).toBe(205_000)
    expect(rows.map((row) => [row.item, row.payer, row.heldFen, row.ageDays, row.next])).toEqual([['装修押金', '张伟', 200_000, 10, 'ask'], ['钥匙押金', '张伟', 5_000, 10, 'ask']])
    await ask(cashier, key)
    expect((await cashier.call('deposits.list', {})).rows.map((row) => [row.item, row.next])).toEqual([['钥匙押金', 'inspect'], ['装修押金', 'ask']])
    for (const text of ['钥匙', '李四']) expect(await cashier.call('deposits.list', { text })).toMatchObject({ rows: [], total: 0, heldFen: 0 })
    for (const text of ['张伟', '101', rows[1]?.receiptNumber ?? '']) expect((await cashier.call('deposits.list', { text })).rows[0]?.depositId).toBe(key)
    expect((await got(cashier, key)).others.map((other) => [other.item, other.heldFen])).toEqual([['装修押金', 200_000]])
  })

  test('goes to the name on the receipt only; a lost receipt needs a declaration and the payer in person; an agent brings authority and documents', async () => {
    const { cashier, key } = await office()
    const refused = async (change: Partial<Asked>) => field(await cashier.refused('deposits.askRefund', { ...await head(cashier, key), ...ASKED, ...change }))
    expect(await refused({ payee: '李四' })).toEqual([['payee', 'payee-not-on-receipt']])
    expect(await refused({ receipt: 'lost' })).toEqual([['declarationSigned', 'declaration-needed']])
    expect(await refused({ receipt: 'lost', declarationSigned: true, asker: 'agent', agentName: '王五', authority: 'WT-1' })).toEqual([['asker', 'lost-payer-in-person']])
    expect(await refused({ asker: 'agent', authority: 'WT-1' })).toEqual([['agentName', 'agent-name-needed']])
    expect(await refused({ asker: 'agent', agentName: '王五' })).toEqual([['authority', 'authority-needed']])
    expect(await refused({ idsSeen: false })).toEqual([['idsSeen', 'ids-not-seen']])
    expect((await got(cashier, key)).version).toBe(0)
    expect(await ask(cashier, key, { receipt: 'lost', declarationSigned: true })).toMatchObject({ next: 'inspect', asked: { receipt: 'lost', by: '李敏' } })
    expect((await ask(cashier, key, { asker: 'agent', agentName: '王五', authority: 'WT-1' })).asked).toMatchObject({ asker: 'agent', agentName: '王五' })
  })

  test('a window that saw an older state is refused; what is no longer wanted is withdrawn and can be asked for again', async () => {
    const { cashier, key } = await office()
    const old = await head(cashier, key)
    expect(await cashier.refused('deposits.withdrawRefund', { ...old, reason: '误点' })).toMatchObject({ code: 'refund-not-asked' })
    await ask(cashier, key)
    expect(await cashier.refused('deposits.askRefund', { ...old, requestId: cashier.requestId(), ...ASKED })).toMatchObject({ code: 'changed-meanwhile' })
    await inspect(cashier, key)
    const off = await cashier.call('deposits.withdrawRefund', { ...await head(cashier, key), reason: '租户续住' })
    expect(off).toMatchObject({ next: 'ask', asked: null, inspected: null, withdrawn: ['租户续住'], heldFen: 5_000 })
    expect(await ask(cashier, key)).toMatchObject({ next: 'inspect', inspected: null })
  })

  test('one that is asked back passes to the next shift, stands in the file of the premises, and its declaration keeps the day it was brought', async () => {
    const { app, cashier, key } = await office()
    const refunds = async () => (await cashier.call('shift.sheet', { shiftId: 1 })).matters.filter((matter) => matter.kind === 'refund').map((matter) => matter.text)
    const paperOn = async (today: string): Promise<string> => {
      const inside = await openInside(app.dataFolder)
      const { issuedAt } = lostReceiptPaper(readDb(inside), key, today)
      inside.close()
      return issuedAt
    }
    expect([await refunds(), await paperOn('2026-11-25')]).toEqual([[], '2026-11-25'])
    await ask(cashier, key, { receipt: 'lost', declarationSigned: true })
    expect([await refunds(), await paperOn('2026-11-25')]).toEqual([['钥匙押金 张伟 50.00 元'], '2026-11-22'])
    const { entries } = await cashier.call('archive.timeLine', { subject: { of: 'premises', id: 1 }, groups: ['money'] })
    expect(entries.filter((entry) => entry.kind === 'deposit-asked').map((entry) => [entry.what, entry.who, entry.by])).toEqual([['钥匙押金', '张伟', '李敏']])
    await cashier.call('deposits.withdrawRefund', { ...await head(cashier, key), reason: '不退了' })
    expect(await refunds()).toEqual([])
  })

  test('one that a move-out asked for waits at the same place, and the move-out no longer touches it once it is paid', async () => {
    const { cashier, manager, key } = await office()
    const { caseId } = await startLeaving(cashier)
    const version = async () => (await cashier.call('moveOut.get', { caseId })).version
    await cashier.call('moveOut.saveStep', { requestId: cashier.requestId(), caseId, version: await version(), data: { step: 'deposits', depositIds: [key] } })
    expect(await got(cashier, key)).toMatchObject({ moveOutCaseId: caseId, next: 'ask', version: 1 })
    await ask(cashier, key)
    await inspect(cashier, key)
    await approve(manager, key)
    await pay(cashier, key)
    await cashier.call('moveOut.cancel', { requestId: cashier.requestId(), caseId, version: await version(), reason: '不搬了' })
    expect(await got(cashier, key)).toMatchObject({ next: 'ended', withdrawn: [], payout: { paidFen: 5_000 } })
  })
})

describe('inspecting, countersigning, approving', () => {
  test('deductions have reasons and are never more than is held; missing keys are deducted for', async () => {
    const { cashier, key } = await office()
    const refused = async (change: Partial<Inspected>) => cashier.refused('deposits.inspect', { ...await head(cashier, key), ...FOUND, ...change })
    expect(await refused({})).toMatchObject({ code: 'refund-not-asked' })
    await ask(cashier, key)
    expect(field(await refused({ on: '2026-11-23' }))).toEqual([['on', 'read-in-future']])
    expect(field(await refused({ thingsBack: false }))).toEqual([['thingsBack', 'things-not-back']])
    expect(field(await refused({ deductions: [{ reason: '遗失', amountFen: fen(5_001) }] }))).toEqual([['deductions', 'more-than-held']])
    expect(field(await refused({ deductions: [{ reason: ' ', amountFen: fen(1) }] }))).toEqual([['deductions.0.reason', 'empty']])
    expect(await refused({ round: 2 })).toMatchObject({ code: 'no-second-inspection' })
    expect(await inspect(cashier, key, { thingsBack: false, deductions: [{ reason: '遗失一把', amountFen: fen(2_000) }] })).toMatchObject({ next: 'approve', deductedFen: 2_000, toPayFen: 3_000 })
  })

  test('a renovation is inspected again after thirty days, and countersigned by another before a manager who did not inspect approves', async () => {
    const { app, cashier, other, manager, renovation } = await office()
    await ask(cashier, renovation)
    const sign = async (desk: Desk, ticket = '', sheetSigned = true) => desk.answer('deposits.countersign', { ...await head(desk, renovation), sheetSigned, note: '', ticket })
    expect(await sign(other)).toMatchObject({ error: { code: 'refund-not-inspected' } })
    expect(await inspect(manager, renovation)).toMatchObject({ next: 'again', againFrom: '2026-12-22' })
    expect(await cashier.refused('deposits.inspect', { ...await head(cashier, renovation), ...FOUND, round: 2 })).toMatchObject({ fields: [{ path: 'on', code: 'again-too-early' }] })
    expect(await manager.refused('deposits.approve', { ...await head(manager, renovation), note: '' })).toMatchObject({ code: 'refund-not-inspected' })
    app.setToday('2026-12-22')
    expect(await inspect(cashier, renovation, { round: 2, on: '2026-12-22' })).toMatchObject({ next: 'countersign' })
    expect(await manager.refused('deposits.approve', { ...await head(manager, renovation), note: '' })).toMatchObject({ code: 'refund-not-countersigned' })
    expect(await sign(other, '', false)).toMatchObject({ error: { fields: [{ path: 'sheetSigned', code: 'sheet-not-signed' }] } })
    expect(await sign(cashier)).toMatchObject({ error: { code: 'countersign-self' } })
    expect(await sign(other)).toMatchObject({ ok: true, value: { next: 'approve', countersigned: { by: '孙燕' } } })
    expect(await cashier.refused('deposits.approve', { ...await head(cashier, renovation), note: '' })).toMatchObject({ code: 'approver-not-manager' })
    expect(await manager.refused('deposits.approve', { ...await head(manager, renovation), note: '' })).toMatchObject({ code: 'approve-self' })
    const second = await addPerson(app, manager, 'zhou', 'manager', '周经理')
    expect(await approve(second, renovation)).toMatchObject({ next: 'pay', approved: { by: '周经理', toPayFen: 200_000 } })
  })

  test('the other one signs at the same window with a password of their own, for exactly this', async () => {
    const { cashier, key, manager } = await office()
    await manager.call('settings.change', { requestId: manager.requestId(), settings: { refundRules: [{ item: 'key-deposit', countersign: true, againDays: 0, thingsBack: false }] } })
    await ask(cashier, key)
    const { version } = await inspect(cashier, key, { thingsBack: false })
    const input = { depositId: key, version, sheetSigned: true, note: '' }
    const yes = (user: string) => cashier.call('approvals.give', { user, password: PASSWORD, call: 'deposits.countersign', input })
    const { ticket } = await yes('sunyan')
    expect(await cashier.refused('deposits.countersign', { requestId: cashier.requestId(), ...input, note: '别的', ticket })).toMatchObject({ code: 'ticket-invalid' })
    expect(await cashier.call('deposits.countersign', { requestId: cashier.requestId(), ...input, ticket })).toMatchObject({ countersigned: { by: '孙燕' }, next: 'approve' })
    const approving = { depositId: key, version: version + 1, note: '' }
    const given = await cashier.call('approvals.give', { user: 'manager', password: PASSWORD, call: 'deposits.approve', input: approving })
    expect(await cashier.call('deposits.approve', { requestId: cashier.requestId(), ...approving, ticket: given.ticket })).toMatchObject({ approved: { by: '王经理' }, next: 'pay' })
  })

  test('a step redone drops those after it, until it is paid', async () => {
    const { cashier, manager, key } = await office()
    await ask(cashier, key)
    await inspect(cashier, key)
    await approve(manager, key)
    expect(await inspect(cashier, key, { deductions: [{ reason: '划痕', amountFen: fen(1_000) }] })).toMatchObject({ next: 'approve', approved: null, toPayFen: 4_000 })
    expect(await cashier.refused('deposits.payOut', { ...await head(cashier, key), way: 'bank', reference: 'x', account: 'y' })).toMatchObject({ code: 'refund-not-approved' })
    expect(await ask(cashier, key)).toMatchObject({ next: 'inspect', inspected: null, approved: null })
    await inspect(cashier, key)
    await approve(manager, key)
    await pay(cashier, key)
    for (const again of [cashier.refused('deposits.inspect', { ...await head(cashier, key), ...FOUND }), cashier.refused('deposits.askRefund', { ...await head(cashier, key), ...ASKED })]) expect(await again).toMatchObject({ code: 'deposit-ended' })
  })
})

describe('paying it out', () => {
  const ready = async (depositId: number, { cashier, manager }: Awaited<ReturnType<typeof office>>, deductions: Inspected['deductions'] = []) => {
    await ask(cashier, depositId)
    await inspect(cashier, depositId, { deductions })
    await approve(manager, depositId)
  }

  test('by the bank the drawer and the shift stay untouched; deductions become income; the number is its own', async () => {
    const desk = await office()
    const { app, cashier, other, key } = desk
    await ready(key, desk, [{ reason: '遗失一把', amountFen: fen(1_500) }, { reason: '锁芯', amountFen: fen(500) }])
    const refused = async (change: Partial<CallInput<'deposits.payOut'>>) => field(await other.refused('deposits.payOut', { ...await head(other, key), way: 'bank', reference: 'bk', account: '工行', ...change }))
    expect(await refused({ reference: '' })).toEqual([['reference', 'payout-reference-needed']])
    expect(await refused({ account: '' })).toEqual([['account', 'account-needed']])
    const before = await expected(cashier)
    expect(await pay(other, key)).toMatchObject({ number: 'TK2026-000001', paidFen: 3_000, deductedFen: 2_000 })
    expect(await expected(cashier)).toBe(before)
    expect(await booked(app, key)).toEqual([
      { debit: 'deposit-held', credit: 'bank', fen: 3_000, kind: 'refund', shift: null }, { debit: 'deposit-held', credit: 'deposit-kept', fen: 1_500, kind: 'refund', shift: null },
      { debit: 'deposit-held', credit: 'deposit-kept', fen: 500, kind: 'refund', shift: null },
    ])
    expect(await got(cashier, key)).toMatchObject({ next: 'ended', heldFen: 0, deductedFen: 2_000, toPayFen: 3_000, payout: { number: 'TK2026-000001', way: 'bank', by: '孙燕' }, asked: { asker: 'payer' } })
    const ended = await cashier.call('deposits.list', { show: 'ended' })
    expect(ended.rows.map((row) => [row.depositId, row.paidFen, row.next])).toEqual([[key, 3_000, 'ended']])
    const { file } = await cashier.call('papers.render', { paper: 'deposit-refund', id: (await got(cashier, key)).payout?.payoutId ?? 0 })
    expect(file.name).toContain('TK2026-000001')
  })

  test('cash leaves the drawer of one’s own shift, and no more than is in it', async () => {
    const desk = await office()
    const { app, cashier, manager, other, key, renovation } = desk
    await manager.call('settings.change', { requestId: manager.requestId(), settings: { refundRules: [] } })
    await ready(renovation, desk)
    await ready(key, desk)
    expect(await other.refused('deposits.payOut', { ...await head(other, key), way: 'cash', reference: '', account: '' })).toMatchObject({ code: 'shift-not-open' })
    expect(await cashier.refused('deposits.payOut', { ...await head(cashier, renovation), way: 'cash', reference: '', account: '' })).toMatchObject({ code: 'more-than-drawer' })
    const before = await expected(cashier)
    expect(await pay(cashier, key, { way: 'cash', reference: '' })).toMatchObject({ number: 'TK2026-000001', paidFen: 5_000 })
    expect(await expected(cashier)).toBe(before - 5_000)
    expect(await booked(app, key)).toEqual([{ debit: 'deposit-held', credit: 'cash:1', fen: 5_000, kind: 'refund', shift: 1 }])
    await pay(cashier, renovation, { way: 'wechat', reference: 'wx-9' })
  })

  test('one reference pays one refund', async () => {
    const desk = await office()
    const { cashier, manager, key, renovation } = desk
    await manager.call('settings.change', { requestId: manager.requestId(), settings: { refundRules: [] } })
    await ready(key, desk)
    await ready(renovation, desk)
    await pay(cashier, key, { reference: 'bk-7' })
    expect(await cashier.refused('deposits.payOut', { ...await head(cashier, renovation), way: 'bank', reference: 'bk-7', account: '工行' })).toMatchObject({ fields: [{ path: 'reference', code: 'payout-reference-used' }] })
    expect(await pay(cashier, renovation, { reference: 'bk-8' })).toMatchObject({ number: 'TK2026-000002' })
  })

  test('where a slip has put the payer right since, it is asked for again in the right name', async () => {
    const desk = await office()
    const { cashier, key } = desk
    await ready(key, desk)
    const { receiptId } = await got(cashier, key)
    const input = { receiptId, change: { kind: 'payer' as const, name: '张薇', partyId: null }, reason: '写错字' }
    const { ticket } = await cashier.call('approvals.give', { user: 'manager', password: PASSWORD, call: 'receipts.correct', input })
    await cashier.call('receipts.correct', { requestId: cashier.requestId(), ...input, ticket })
    expect(await cashier.refused('deposits.payOut', { ...await head(cashier, key), way: 'bank', reference: 'b', account: 'c' })).toMatchObject({ code: 'payee-not-on-receipt', values: { payer: '张薇' } })
    expect(await ask(cashier, key, { payee: '张薇' })).toMatchObject({ next: 'inspect', payer: '张薇' })
  })

  test('what a voided receipt gave back to a deposit is not paid by the old approval, and after the payment by a new case', async () => {
    const desk = await office()
    const { cashier, manager, key } = desk
    const feeItemId = (await cashier.call('fees.items', {})).items.find((item) => item.code === 'water')?.feeItemId ?? 0
    const useForFees = async (amount: number): Promise<number> => {
      const { chargeId } = await cashier.call('charges.addOneOff', { requestId: cashier.requestId(), premisesId: 1, feeItemId, description: '水', from: null, to: '2026-11-22', amountFen: fen(amount) })
      const { receipts } = await cashier.call('payments.collect', {
        requestId: cashier.requestId(), premisesId: 1, payerName: '张伟', payerPartyId: null, charges: [{ chargeId, amountFen: fen(amount) }], prepayments: [], deposits: [], fromDeposits: [{ depositId: key, amountFen: fen(amount) }],
        methods: [], notesChecked: true,
      })
      return receipts[0]?.receiptId ?? 0
    }
    const voidIt = async (receiptId: number): Promise<void> => {
      const input = { receiptId, partsBack: true, reason: '收错' }
      const { ticket } = await cashier.call('approvals.give', { user: 'sunyan', password: PASSWORD, call: 'receipts.void', input })
      await cashier.call('receipts.void', { requestId: cashier.requestId(), ...input, ticket })
    }
    const [first, second] = [await useForFees(1_000), await useForFees(700)]
    await ready(key, desk)
    await voidIt(first)
    expect(await cashier.refused('deposits.payOut', { ...await head(cashier, key), way: 'bank', reference: 'b', account: 'c' })).toMatchObject({ code: 'deposit-used-since' })
    await approve(manager, key)
    expect(await pay(cashier, key)).toMatchObject({ number: 'TK2026-000001', paidFen: 4_300 })
    await voidIt(second)
    expect(await got(cashier, key)).toMatchObject({ next: 'ask', heldFen: 700, payout: null, asked: null })
    await ready(key, desk)
    expect(await pay(cashier, key, { reference: 'bk-2' })).toMatchObject({ number: 'TK2026-000002', paidFen: 700 })
    expect(await got(cashier, key)).toMatchObject({ next: 'ended', payout: { number: 'TK2026-000002' } })
    expect((await cashier.call('deposits.list', { show: 'ended' })).rows.map((row) => row.paidFen)).toEqual([700])
  })

  test('all of it may be kept, with reasons: nothing is paid and no reference is asked for', async () => {
    const desk = await office()
    await ready(desk.key, desk, [{ reason: '钥匙全部遗失', amountFen: fen(5_000) }])
    expect(await pay(desk.other, desk.key, { reference: '', account: '' })).toMatchObject({ paidFen: 0, deductedFen: 5_000 })
    expect(await booked(desk.app, desk.key)).toEqual([{ debit: 'deposit-held', credit: 'deposit-kept', fen: 5_000, kind: 'refund', shift: null }])
  })

  test('in a closed month nothing is paid', async () => {
    const desk = await office()
    await ready(desk.key, desk)
    desk.app.setToday('2026-12-03')
    await desk.manager.call('months.close', { requestId: desk.manager.requestId(), month: '2026-11' })
    desk.app.setToday('2026-11-30')
    expect(await desk.other.refused('deposits.payOut', { ...await head(desk.other, desk.key), way: 'bank', reference: 'b', account: 'c' })).toMatchObject({ code: 'month-closed' })
  })

  test('a receipt whose deposit went back cannot be voided', async () => {
    const desk = await office()
    const { cashier, key } = desk
    await ready(key, desk)
    await pay(cashier, key)
    const input = { receiptId: (await got(cashier, key)).receiptId, partsBack: true, reason: '收错' }
    const { ticket } = await cashier.call('approvals.give', { user: 'sunyan', password: PASSWORD, call: 'receipts.void', input })
    expect(await cashier.refused('receipts.void', { requestId: cashier.requestId(), ...input, ticket })).toMatchObject({ code: 'deposit-used' })
  })
})
