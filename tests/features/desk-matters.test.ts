import { beforeEach, expect, test } from 'vitest'
import { fen } from '../../shared/money.ts'
import { closingInput, handOver, signBoth } from '../support/hand-over.ts'
import { importLedger, ledgerCsv } from '../support/ledger-rows.ts'
import { addPerson, type Desk, makeApp, newOffice, type TestApp } from '../support/make-app.ts'

let app: TestApp
let manager: Desk
let cashier: Desk
let shiftId: number
const COUNTED = { lines: [{ valueFen: 10_000, count: 5 }] }

beforeEach(async () => {
  app = await makeApp()
  manager = (await newOffice(app)).manager
  await importLedger(app, manager, ledgerCsv([{ room: '301', name: '覃敏敏', arrears: '120.50' }]))
  cashier = await addPerson(app, manager, 'limin', 'cashier', '李敏')
  await addPerson(app, manager, 'sunyan', 'cashier', '孙燕')
  for (const task of (await manager.call('tasks.list', {})).tasks) await manager.call('tasks.close', { requestId: app.requestId(), taskId: task.id, outcome: '已补' })
  for (const moment of ['open', 'equipment', 'close'] as const) await save(moment, [])
  shiftId = (await cashier.call('shift.open', { requestId: app.requestId(), floatFen: fen(50_000) })).id
})

const save = (moment: 'open' | 'equipment' | 'close', texts: readonly string[]) => manager.call('deskChecks.save', { requestId: app.requestId(), moment, items: texts.map((text) => ({ itemId: null, text, active: true })) })
const matters = async () => (await cashier.call('shift.sheet', { shiftId })).matters.map(({ kind, room, text, dueOn }) => ({ kind, room, text, dueOn }))

test('running instructions and open entries of the log pass to the next person', async () => {
  await cashier.call('instructions.add', { requestId: app.requestId(), premisesId: 1, partyId: null, text: '快递放邻居家', untilDate: '2026-11-25' })
  await cashier.call('deskLog.add', { requestId: app.requestId(), kind: 'parcel', text: '顺丰大件', premisesId: 1, open: true })
  await cashier.call('deskLog.add', { requestId: app.requestId(), kind: 'log', text: '大堂灯已报修', open: false })
  expect(await matters()).toEqual([
    { kind: 'task', room: '1栋1单元301', text: '顺丰大件', dueOn: null }, { kind: 'instruction', room: '1栋1单元301', text: '快递放邻居家', dueOn: '2026-11-25' },
  ])
})

test('keys that were lent pass on with the day they come back; keys that residents keep do not', async () => {
  await cashier.call('keys.issue', { requestId: app.requestId(), premisesId: 1, partyId: null, holder: '陈师傅', purpose: 'loan', keys: [{ kind: 'door-key', number: 'K-7' }], dueBackOn: '2026-11-23' })
  await cashier.call('keys.issue', { requestId: app.requestId(), premisesId: 1, partyId: null, holder: '覃敏敏', purpose: 'replacement', keys: [{ kind: 'door-card', number: 'C-1' }], dueBackOn: null })
  expect(await matters()).toEqual([{ kind: 'key-out', room: '1栋1单元301', text: '门钥匙 K-7 陈师傅', dueOn: '2026-11-23' }])
})

test('a promise passes on from the day before it is due until it is kept', async () => {
  await cashier.call('dunning.addContact', { requestId: app.requestId(), premisesId: 1, way: 'call', happenedOn: '2026-11-22', text: '周二来交', promisedOn: '2026-11-24', promisedFen: fen(12_050) })
  expect(await matters()).toEqual([])
  app.setToday('2026-11-23')
  expect(await matters()).toEqual([{ kind: 'promise', room: '1栋1单元301', text: '120.50 周二来交', dueOn: '2026-11-24' }])
  const { charges } = await cashier.call('charges.open', { premisesIds: [1] })
  await cashier.call('payments.collect', {
    requestId: app.requestId(), premisesId: 1, payerName: '覃敏敏', payerPartyId: null, charges: charges.map((charge) => ({ chargeId: charge.chargeId, amountFen: fen(charge.openFen) })), prepayments: [], deposits: [],
    methods: [{ method: 'wechat', amountFen: fen(12_050), reference: 'w' }], handWritten: null, notesChecked: true,
  })
  expect((await matters()).map((matter) => matter.kind)).toEqual(['unprinted-receipt'])
})

test('what does not work passes on until it was looked at and found right', async () => {
  await save('equipment', ['验钞机'])
  const [detector] = (await cashier.call('deskChecks.of', { shiftId })).checks
  const answer = (done: boolean, note: string) => cashier.call('deskChecks.answer', { requestId: app.requestId(), shiftId, answers: [{ itemId: detector?.itemId ?? 0, done, note }] })
  await answer(false, '不走纸')
  expect(await matters()).toEqual([{ kind: 'equipment', room: '', text: '验钞机：不走纸', dueOn: null }])
  await answer(true, '')
  expect(await matters()).toEqual([])
})

test('a shift is not handed over before the closing list was looked at; what was answered stands on the signed sheet', async () => {
  await save('close', ['关电脑', '锁抽屉'])
  await save('open', ['开电脑'])
  const { input } = await closingInput(cashier, COUNTED, { checked: false })
  expect(await cashier.refused('shift.handOver', await signBoth(cashier, 'sunyan', input))).toEqual({ code: 'checks-open', values: { items: '关电脑、锁抽屉' } })
  const [, closes, locks] = (await cashier.call('deskChecks.of', { shiftId })).checks
  await cashier.call('deskChecks.answer', { requestId: app.requestId(), shiftId, answers: [{ itemId: closes?.itemId ?? 0, done: true, note: '' }, { itemId: locks?.itemId ?? 0, done: false, note: '锁坏' }] })
  await cashier.call('shift.handOver', await signBoth(cashier, 'sunyan', input))
  await save('close', [])
  const { checks } = await manager.call('shift.sheet', { shiftId })
  expect(checks.map(({ text, answer }) => [text, answer?.done ?? null, answer?.note ?? ''])).toEqual([['开电脑', null, ''], ['关电脑', true, ''], ['锁抽屉', false, '锁坏']])
})

test('nobody goes home for the night either', async () => {
  await save('close', ['锁抽屉'])
  const { input } = await closingInput(cashier, COUNTED, { checked: false })
  const { nextFloatFen, matters: answers, ...rest } = input
  const closing = { ...rest, leftFen: nextFloatFen }
  const { ticket: giverTicket } = await cashier.call('approvals.signOwn', { password: 'correct horse', call: 'shift.closeForNight', input: closing })
  expect(answers).toEqual([])
  expect(await cashier.refused('shift.closeForNight', { ...closing, requestId: app.requestId(), giverTicket })).toMatchObject({ code: 'checks-open' })
})

test('cash moves stand on the signed sheet', async () => {
  await cashier.call('cashMoves.add', { requestId: app.requestId(), shiftId, kind: 'in', amountFen: fen(10_000), reason: '备零钱', paperNumber: 'L-1' })
  await handOver(cashier, 'sunyan', { lines: [{ valueFen: 10_000, count: 6 }] })
  expect((await manager.call('shift.sheet', { shiftId })).cashMoves).toMatchObject([{ kind: 'in', amountFen: 10_000, reason: '备零钱', paperNumber: 'L-1', by: '李敏' }])
})

test('every count is seen again by who counted and by a manager, never by another', async () => {
  await cashier.call('shift.count', { requestId: app.requestId(), shiftId, lines: [{ valueFen: 10_000, count: 4 }] })
  await cashier.call('shift.count', { requestId: app.requestId(), shiftId, lines: [{ valueFen: 10_000, count: 5 }] })
  const counts = [{ countedFen: 40_000, expectedFen: 50_000, differenceFen: -10_000, recount: 0 }, { countedFen: 50_000, differenceFen: 0, recount: 1, lines: [{ valueFen: 10_000, count: 5 }] }]
  expect((await cashier.call('shift.counts', { shiftId })).counts).toMatchObject(counts)
  expect((await manager.call('shift.counts', { shiftId })).counts).toMatchObject(counts)
  const other = await addPerson(app, manager, 'zhaolei', 'clerk')
  expect(await other.refused('shift.counts', { shiftId })).toEqual({ code: 'not-allowed' })
})
