import { beforeEach, expect, test } from 'vitest'
import type { CallInput } from '../../shared/contract/index.ts'
import { fen } from '../../shared/money.ts'
import { addPerson, type Desk, makeApp, newOffice, type TestApp } from '../support/make-app.ts'

type Moment = CallInput<'deskChecks.save'>['moment']
let app: TestApp
let manager: Desk
let cashier: Desk
let shiftId: number

beforeEach(async () => {
  app = await makeApp()
  manager = (await newOffice(app)).manager
  cashier = await addPerson(app, manager, 'limin', 'cashier', '李敏')
  shiftId = (await cashier.call('shift.open', { requestId: app.requestId(), floatFen: fen(50_000) })).id
  for (const moment of ['open', 'equipment', 'close'] as const) await save(moment, [])
})

const save = (moment: Moment, texts: readonly string[]) => manager.call('deskChecks.save', { requestId: app.requestId(), moment, items: texts.map((text) => ({ itemId: null, text, active: true })) })
const active = async (moment: Moment) => (await cashier.call('deskChecks.items', {})).items.filter((item) => item.moment === moment && item.active)
const answer = (answers: CallInput<'deskChecks.answer'>['answers']) => ({ requestId: app.requestId(), shiftId, answers })

test('the list is the property’s own: added to, renamed, put in order, switched off', async () => {
  await save('open', ['电脑开机', '空白表格'])
  const [computer, forms] = await active('open')
  await manager.call('deskChecks.save', { requestId: app.requestId(), moment: 'open', items: [{ itemId: null, text: '大堂清洁', active: true }, { itemId: computer?.itemId ?? 0, text: '电脑和打印机', active: true }] })
  expect((await active('open')).map((item) => item.text)).toEqual(['大堂清洁', '电脑和打印机'])
  expect((await cashier.call('deskChecks.items', {})).items.find((item) => item.itemId === forms?.itemId)).toMatchObject({ active: false, text: '空白表格' })
  expect(await cashier.refused('deskChecks.save', { requestId: app.requestId(), moment: 'open', items: [] })).toMatchObject({ code: 'not-allowed' })
})

test('an item stands twice nowhere, and nowhere but in its own moment', async () => {
  await save('open', ['电脑开机'])
  const [item] = await active('open')
  expect((await manager.refused('deskChecks.save', { requestId: app.requestId(), moment: 'close', items: [{ itemId: item?.itemId ?? 0, text: '关电脑', active: true }] })).fields).toEqual([{ path: 'items.0.text', code: 'not-found' }])
  expect((await manager.refused('deskChecks.save', { requestId: app.requestId(), moment: 'close', items: [{ itemId: null, text: '关灯', active: true }, { itemId: null, text: '关灯', active: true }] })).fields).toEqual([{ path: 'items.1.text', code: 'check-twice' }])
})

test('an item is right, or what is not right is said; the later answer of a shift counts', async () => {
  await save('equipment', ['验钞机', '打印机'])
  const [detector, printer] = await active('equipment')
  const ids = [detector?.itemId ?? 0, printer?.itemId ?? 0] as const
  expect((await cashier.refused('deskChecks.answer', answer([{ itemId: ids[0], done: true, note: '' }, { itemId: ids[1], done: false, note: '' }]))).fields).toEqual([{ path: 'answers.1.note', code: 'check-needs-note' }])
  expect((await cashier.call('deskChecks.of', { shiftId })).checks.every((check) => check.answer === null)).toBe(true)
  await cashier.call('deskChecks.answer', answer([{ itemId: ids[0], done: false, note: '不走纸' }]))
  await cashier.call('deskChecks.answer', answer([{ itemId: ids[0], done: true, note: '已修' }]))
  expect((await cashier.call('deskChecks.of', { shiftId })).checks).toMatchObject([{ text: '验钞机', answer: { done: true, note: '已修', by: '李敏' } }, { text: '打印机', answer: null }])
  expect((await cashier.refused('deskChecks.answer', answer([{ itemId: 999, done: true, note: '' }]))).fields).toEqual([{ path: 'answers.0.itemId', code: 'not-found' }])
  expect(await manager.refused('deskChecks.answer', answer([{ itemId: ids[1], done: true, note: '' }]))).toMatchObject({ code: 'shift-not-open' })
})
