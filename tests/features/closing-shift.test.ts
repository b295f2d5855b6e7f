import { describe, expect, test } from 'vitest'
import { overShortOf } from '../../electron/ledger/over-short.ts'
import { readDb } from '../../electron/db/database.ts'
import { fen } from '../../shared/money.ts'
import { closeForNight, closingInput, countShift, handOver, nightInput, signBoth } from '../support/hand-over.ts'
import { importLedger, ledgerCsv } from '../support/ledger-rows.ts'
import { addPerson, type Desk, makeApp, newOffice, PASSWORD, signIn } from '../support/make-app.ts'
import { openInside } from '../support/store-inside.ts'

const FLOAT = [{ valueFen: 10_000, count: 5 }]

async function office() {
  const app = await makeApp()
  const { manager } = await newOffice(app)
  await importLedger(app, manager, ledgerCsv([{ room: '101' }, { room: '102' }]))
  const cashier = await addPerson(app, manager, 'limin', 'cashier', '李敏')
  const relief = await addPerson(app, manager, 'sunyan', 'cashier', '孙燕')
  await cashier.call('shift.open', { requestId: cashier.requestId(), floatFen: fen(50_000) })
  const cases = async (shiftId: number, ...methods: string[]) => {
    const inside = await openInside(app.dataFolder)
    const rows = methods.map((method) => overShortOf(readDb(inside), shiftId, method)).map((row) => (row ? [row.amountFen, row.standsFen] : null))
    inside.close()
    return rows
  }
  return { app, manager, cashier, relief, cases }
}
const take = (desk: Desk, method: 'cash' | 'wechat', amount: number, reference = '') => desk.call('payments.collect', {
  requestId: desk.requestId(), premisesId: 1, payerName: '住户101', payerPartyId: null, charges: [], prepayments: [{ premisesId: 1, feeItemId: null, amountFen: fen(amount) }], deposits: [],
  methods: [{ method, amountFen: fen(amount), reference }], notesChecked: true, warned: ['same-amount-today'],
})
const at = (path: string, code: string, values?: object) => ({ code: 'invalid-input', fields: [{ path, code, ...(values ? { values } : {}) }] })
const current = async (desk: Desk) => (await desk.call('shift.current', {})).shift

describe('what was counted', () => {
  test('300.00 paid by WeChat and booked as cash is signed short and over, a slip settles both, and the next day\'s cash is the float', async () => {
    const { app, cashier, relief, cases } = await office()
    const { receipts } = await take(cashier, 'cash', 30_000)
    const shiftId = (await current(cashier))?.id ?? 0
    await handOver(cashier, 'sunyan', { lines: FLOAT, methods: [{ method: 'wechat', count: 1, sumFen: 30_000 }] }, { manager: 'manager', differenceReason: '疑似录错方式' })
    expect(await cases(shiftId, 'cash', 'wechat')).toEqual([[-30_000, -30_000], [30_000, 30_000]])
    const signed = await relief.call('shift.sheet', { shiftId })
    expect(signed.cash).toMatchObject({ expectedFen: 80_000, countedFen: 50_000, differenceFen: -30_000 })
    expect(signed.methodCounts).toEqual([{ method: 'wechat', count: 1, sumFen: 30_000, expectedCount: 0, expectedFen: 0, differenceFen: 30_000 }])

    app.setToday('2026-11-23')
    const change = { kind: 'method' as const, from: 'cash' as const, to: 'wechat' as const, amountFen: fen(30_000), reference: 'wx-300' }
    const input = { receiptId: receipts[0]?.receiptId ?? 0, change, reason: '客户实付微信' }
    const { ticket } = await relief.call('approvals.give', { user: 'manager', password: PASSWORD, call: 'receipts.correct', input })
    await relief.call('receipts.correct', { requestId: relief.requestId(), ...input, ticket })
    expect(await cases(shiftId, 'cash', 'wechat')).toEqual([[-30_000, 0], [30_000, 0]])
    expect(await relief.call('shift.sheet', { shiftId })).toEqual(signed)
    const counted = await countShift(relief, (await current(relief))?.id ?? 0, { lines: FLOAT })
    expect(counted).toMatchObject({ expectedFen: 50_000, differenceFen: 0 })
  })

  test('a way of paying that took money must be counted, and one that moved since is counted again', async () => {
    const { cashier } = await office()
    await take(cashier, 'wechat', 12_300, 'wx-1')
    const { input } = await closingInput(cashier, { lines: FLOAT, methods: [] })
    expect(await cashier.refused('shift.handOver', await signBoth(cashier, 'sunyan', input))).toEqual(at('methods', 'method-not-counted', { methods: '微信' }))
    const { input: counted } = await closingInput(cashier, { lines: FLOAT, methods: [{ method: 'wechat', count: 1, sumFen: 12_300 }] })
    await take(cashier, 'wechat', 100, 'wx-2')
    expect(await cashier.refused('shift.handOver', await signBoth(cashier, 'sunyan', counted))).toEqual(at('countId', 'count-outdated'))
    const twice = [{ method: 'wechat' as const, count: 1, sumFen: 100 }, { method: 'wechat' as const, count: 1, sumFen: 100 }]
    expect(await cashier.refused('shift.count', { requestId: cashier.requestId(), shiftId: counted.shiftId, lines: FLOAT, methods: twice })).toEqual(at('methods.1.method', 'chosen-twice'))
  })

  test('before it is saved no sum of any way is shown', async () => {
    const { cashier } = await office()
    await take(cashier, 'wechat', 12_300, 'wx-1')
    const sheet = await cashier.call('shift.sheet', { shiftId: (await current(cashier))?.id ?? 0 })
    expect([sheet.cash, sheet.methods, sheet.methodCounts]).toEqual([null, [], []])
  })
})

describe('who signs', () => {
  test('both with their own password; nobody signs for the other', async () => {
    const { cashier } = await office()
    const { input } = await closingInput(cashier, { lines: FLOAT })
    const signed = await signBoth(cashier, 'sunyan', input)
    expect(await cashier.refused('shift.handOver', { ...signed, giverTicket: signed.ticket })).toEqual({ code: 'ticket-invalid' })
    expect(await cashier.refused('shift.handOver', { ...signed, ticket: signed.giverTicket })).toEqual({ code: 'ticket-invalid' })
    expect(await cashier.refused('approvals.signOwn', { password: 'not mine at all', call: 'shift.handOver', input: { ...input } })).toEqual(at('password', 'password-wrong'))
    await cashier.call('shift.handOver', signed)
  })

  test('above the limit a manager does too; a manager who takes the drawer needs no third', async () => {
    const { cashier, cases } = await office()
    const short = { lines: [{ valueFen: 10_000, count: 4 }] }
    const { input } = await closingInput(cashier, short)
    expect(await cashier.refused('shift.handOver', await signBoth(cashier, 'sunyan', input))).toEqual({ code: 'witness-needed', values: { limitFen: 5_000 } })
    expect(await cashier.refused('shift.handOver', await signBoth(cashier, 'sunyan', input, 'sunyan'))).toEqual({ code: 'witness-not-manager' })
    await cashier.call('shift.handOver', await signBoth(cashier, 'manager', input))
    expect(await cases(input.shiftId, 'cash')).toEqual([[-10_000, -10_000]])
  })

  test('a count the receiver does not agree on blocks until they count again or a manager says which stands', async () => {
    const { cashier, relief } = await office()
    const { input } = await closingInput(cashier, { lines: FLOAT }, { receiverCountedFen: fen(49_000), differenceReason: '少一张十元' })
    expect(await cashier.refused('shift.handOver', await signBoth(cashier, 'sunyan', input))).toEqual(at('receiverCountedFen', 'counts-differ', { countedFen: 50_000, receiverFen: 49_000 }))
    const decided = { ...input, standsFen: fen(49_000), nextFloatFen: fen(49_000) }
    expect(await cashier.refused('shift.handOver', await signBoth(cashier, 'sunyan', decided))).toMatchObject({ code: 'witness-needed' })
    expect(await cashier.refused('shift.handOver', await signBoth(cashier, 'sunyan', { ...decided, standsFen: fen(48_000) }, 'manager'))).toMatchObject(at('receiverCountedFen', 'counts-differ'))
    expect(await cashier.call('shift.handOver', await signBoth(cashier, 'sunyan', decided, 'manager'))).toMatchObject({ differenceFen: -1_000 })
    expect((await current(relief))?.floatFen).toBe(49_000)
  })

  test('a rejected matter never blocks: it stays, and stands as the giver\'s with the reason', async () => {
    const { cashier, manager, relief } = await office()
    const { taskId } = await cashier.call('tasks.add', { requestId: cashier.requestId(), text: '回访 302', premisesId: null, dueOn: null })
    const { input } = await closingInput(cashier, { lines: FLOAT })
    const answers = (accepted: boolean, note: string) => ({ ...input, matters: input.matters.map((row) => ({ ...row, ...(row.key === `task:${taskId}` ? { accepted, note } : {}) })) })
    expect(await cashier.refused('shift.handOver', await signBoth(cashier, 'sunyan', answers(false, '')))).toMatchObject(at(`matters.${input.matters.findIndex((row) => row.key === `task:${taskId}`)}.note`, 'reject-needs-note'))
    await cashier.call('shift.handOver', await signBoth(cashier, 'sunyan', answers(false, '请自己联系')))
    expect((await manager.call('tasks.list', {})).tasks.map((task) => task.text)).toEqual(expect.arrayContaining(['回访 302', '退回李敏：回访 302（请自己联系）']))
    expect((await relief.call('shift.sheet', { shiftId: (await current(relief))?.id ?? 0 })).matters.map((matter) => matter.text)).toContain('回访 302')
  })
})

describe('a power cut in the middle of accepting', () => {
  test('loses no answer and no count; signatures are asked for again, and what was closed is closed once', async () => {
    const { app, cashier } = await office()
    const { input } = await closingInput(cashier, { lines: FLOAT })
    const draft = { requestId: cashier.requestId(), form: { countId: input.countId, answers: { 'task:1': { accepted: true, note: '' } }, receiver: 'sunyan' } }
    await cashier.call('drafts.save', { key: `hand-over:${input.shiftId}`, value: draft })
    const before = await signBoth(cashier, 'sunyan', input)
    await app.reopen()
    const again = await signIn(app, 'limin')
    expect((await again.call('drafts.get', { key: `hand-over:${input.shiftId}` })).value).toEqual(draft)
    expect((await current(again))?.id).toBe(input.shiftId)
    expect(await again.refused('shift.handOver', before)).toEqual({ code: 'ticket-invalid' })
    const signed = await signBoth(again, 'sunyan', input)
    const done = await again.call('shift.handOver', signed)
    await app.reopen()
    const after = await signIn(app, 'limin')
    expect(await after.call('shift.handOver', signed)).toEqual(done)
    expect((await after.call('shift.handOvers', {})).handOvers).toHaveLength(1)
    expect(await current(after)).toBeNull()
  })
})

test('a receipt that nobody printed passes on from shift to shift until it is', async () => {
  const { cashier, relief } = await office()
  const { receipts } = await take(cashier, 'cash', 10_000)
  await handOver(cashier, 'sunyan', { lines: [{ valueFen: 10_000, count: 6 }] })
  const shiftId = (await current(relief))?.id ?? 0
  const unprinted = async () => (await relief.call('shift.sheet', { shiftId })).matters.filter((matter) => matter.kind === 'unprinted-receipt').map((matter) => matter.text)
  expect(await unprinted()).toEqual(['SJ2026-000001'])
  expect((await relief.call('shift.sheet', { shiftId })).gate).toContainEqual(expect.objectContaining({ key: 'unprinted', state: 'named' }))
  await relief.call('papers.recordPrint', { requestId: relief.requestId(), paper: 'receipt', id: receipts[0]?.receiptId ?? 0 })
  expect(await unprinted()).toEqual([])
})

describe('two stations', () => {
  test('are open side by side with drawers of their own; the gate names the other', async () => {
    const { cashier, manager, relief } = await office()
    const { stationId } = await manager.call('stations.add', { requestId: manager.requestId(), name: '2号台' })
    expect(await manager.refused('stations.add', { requestId: manager.requestId(), name: '2号台' })).toEqual(at('name', 'name-taken'))
    expect(await relief.refused('shift.open', { requestId: relief.requestId(), floatFen: fen(0), stationId: 99 })).toEqual(at('stationId', 'not-found'))
    await relief.call('shift.open', { requestId: relief.requestId(), floatFen: fen(20_000), stationId })
    await take(relief, 'cash', 1_000)
    await take(cashier, 'cash', 5_000)
    expect((await countShift(cashier, (await current(cashier))?.id ?? 0, { lines: FLOAT })).expectedFen).toBe(55_000)
    expect((await countShift(relief, (await current(relief))?.id ?? 0, { lines: FLOAT })).expectedFen).toBe(21_000)
    expect((await relief.call('session.current', {})).station.name).toBe('2号台')
    const { input } = await closingInput(cashier, { lines: [{ valueFen: 5_000, count: 11 }] }, { gate: [] })
    expect(await cashier.refused('shift.handOver', await signBoth(cashier, 'manager', input))).toMatchObject({ fields: [{ code: 'gate-needs-note' }] })
    await handOver(cashier, 'manager', { lines: [{ valueFen: 5_000, count: 11 }] })
    expect((await manager.call('stations.list', {})).stations.map((row) => [row.name, row.takenBy])).toEqual([['1号台', '王经理'], ['2号台', '孙燕']])
  })
})

describe('closed for the night', () => {
  async function night() {
    const at_ = await office()
    const { cashier } = at_
    await take(cashier, 'cash', 30_000)
    const shiftId = (await current(cashier))?.id ?? 0
    const { nightCloseId } = await closeForNight(cashier, { lines: [{ valueFen: 10_000, count: 8 }] }, { leftFen: 50_000 })
    at_.app.setToday('2026-11-23')
    return { ...at_, nightCloseId, shiftId }
  }
  const opening = (desk: Desk, nightCloseId: number, notes: number, reason = '') => nightInput(desk, 'manager', nightCloseId, notes * 10_000, reason)

  test('a drawer is opened only by two who count it, and the book goes on from what was left', async () => {
    const { relief, nightCloseId, shiftId } = await night()
    expect(await relief.refused('shift.open', { requestId: relief.requestId(), floatFen: fen(50_000) })).toEqual({ code: 'night-opening-needs-two' })
    expect((await relief.call('stations.list', {})).stations[0]).toMatchObject({ drawerFen: 50_000, night: { nightCloseId, by: '李敏' } })
    const shift = await relief.call('shift.openAfterNight', await opening(relief, nightCloseId, 5))
    expect(shift).toMatchObject({ floatFen: 50_000, userName: '孙燕' })
    expect((await countShift(relief, shift.id, { lines: FLOAT })).differenceFen).toBe(0)
    expect((await relief.call('shift.sheet', { shiftId })).kind).toBe('night')
    expect((await relief.call('shift.handOvers', {})).handOvers[0]).toMatchObject({ kind: 'night', from: '李敏', to: '孙燕', paper: 'night-opening-sheet', paperId: nightCloseId })
    expect(await relief.refused('shift.openAfterNight', { ...(await opening(relief, nightCloseId, 5)) })).toEqual({ code: 'night-opened' })
  })

  test('with more missing than the limit it wants a manager, or the code of an envelope where none is there', async () => {
    const { cashier, manager, cases } = await office()
    const short = { lines: [{ valueFen: 10_000, count: 4 }] }
    await expect(closeForNight(cashier, short)).rejects.toThrow(/witness-needed/)
    const { codes } = await manager.call('sealedCodes.issue', { count: 1 })
    const { input } = await closingInput(cashier, short)
    const { matters: _matters, nextFloatFen: _float, ...closing } = input
    const asked = { ...closing, leftFen: fen(40_000), remark: '' }
    const own = await cashier.call('approvals.signOwn', { password: PASSWORD, call: 'shift.closeForNight', input: asked })
    const seen = await cashier.call('approvals.give', { sealedCode: { label: codes[0]?.label ?? '', code: codes[0]?.secret ?? '' }, call: 'shift.closeForNight', input: asked })
    expect(await cashier.call('shift.closeForNight', { ...asked, requestId: cashier.requestId(), giverTicket: own.ticket, managerTicket: seen.ticket })).toMatchObject({ differenceFen: -10_000 })
    expect(await cases(input.shiftId, 'cash')).toEqual([[-10_000, -10_000]])
    expect((await cashier.call('shift.sheet', { shiftId: input.shiftId })).witness).toBe('密封码 A-01')
    expect((await manager.call('sealedCodes.list', {})).codes.map((code) => code.state)).toEqual(['used'])
  })

  test('money missing in the morning is a case of the night, never of who opens', async () => {
    const { relief, nightCloseId, shiftId, cases } = await night()
    expect(await relief.refused('shift.openAfterNight', await opening(relief, nightCloseId, 4))).toEqual(at('differenceReason', 'difference-needs-reason'))
    const shift = await relief.call('shift.openAfterNight', await opening(relief, nightCloseId, 4, '少一百元'))
    expect(await cases(shiftId, 'overnight', 'cash')).toEqual([[-10_000, -10_000], null])
    expect((await countShift(relief, shift.id, { lines: [{ valueFen: 10_000, count: 4 }] })).differenceFen).toBe(0)
  })
})
