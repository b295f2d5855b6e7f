import { beforeEach, expect, test } from 'vitest'
import { importLedger, ledgerCsv } from '../support/ledger-rows.ts'
import { addPerson, type Desk, makeApp, newOffice, type TestApp } from '../support/make-app.ts'

let app: TestApp
let clerk: Desk

beforeEach(async () => {
  app = await makeApp()
  const { manager } = await newOffice(app)
  await importLedger(app, manager, ledgerCsv([{ room: '301', name: '覃敏敏' }]))
  clerk = await addPerson(app, manager, 'zhaolei', 'clerk', '赵蕾')
  for (const task of (await clerk.call('tasks.list', {})).tasks) await clerk.call('tasks.close', { requestId: app.requestId(), taskId: task.id, outcome: '已补' })
})

test('what is only noted is closed at once; a matter carries over until somebody closes it', async () => {
  const partyId = (await clerk.call('premises.get', { premisesId: 1 })).people[0]?.partyId ?? 0
  await clerk.call('deskLog.add', { requestId: app.requestId(), kind: 'log', text: '大堂灯已报修', open: false })
  const { taskId } = await clerk.call('deskLog.add', { requestId: app.requestId(), kind: 'parcel', text: '顺丰大件', premisesId: 1, partyId, dueOn: '2026-11-24', open: true })
  app.setToday('2026-11-24')
  expect((await clerk.call('tasks.list', {})).tasks).toMatchObject([{ id: taskId, kind: 'parcel', text: '顺丰大件', room: '1栋1单元301', personName: '覃敏敏', dueOn: '2026-11-24' }])
  await clerk.call('tasks.close', { requestId: app.requestId(), taskId, outcome: '本人取走' })
  expect((await clerk.call('deskLog.list', { from: '2026-11-22', to: '2026-11-22', text: '顺丰' })).entries).toMatchObject([{ id: taskId, closedBy: '赵蕾', outcome: '本人取走', closedAt: '2026-11-24 09:02' }])
})

test('it is found by day, word, kind, person and what came of it', async () => {
  await clerk.call('deskLog.add', { requestId: app.requestId(), kind: 'found', text: '黑色雨伞', open: true })
  app.setToday('2026-11-23')
  await clerk.call('deskLog.add', { requestId: app.requestId(), kind: 'visitor', text: '装修队长', premisesId: 1, open: false })
  const texts = async (asked: Parameters<typeof clerk.call<'deskLog.list'>>[1]) => (await clerk.call('deskLog.list', asked)).entries.map((entry) => entry.text)
  expect(await texts({ from: '2026-11-23', to: '2026-11-23' })).toEqual(['装修队长'])
  expect(await texts({ kind: 'found' })).toEqual(['黑色雨伞'])
  expect(await texts({ state: 'open' })).toEqual(['黑色雨伞'])
  expect(await texts({ text: '1-1-301', from: '2026-11-23' })).toEqual(['装修队长'])
  expect((await texts({})).slice(0, 2)).toEqual(['装修队长', '黑色雨伞'])
})

test.each([
  ['premises that are not there', { premisesId: 99 }, 'premisesId', 'not-found'],
  ['a person who is not there', { partyId: 99 }, 'partyId', 'not-found'],
  ['a day until which, of what is only noted', { dueOn: '2026-11-24', open: false }, 'dueOn', 'noted-has-no-due'],
])('%s is refused', async (_, over, path, code) => {
  expect((await clerk.refused('deskLog.add', { requestId: app.requestId(), kind: 'log', text: '记事', open: true, ...over })).fields).toEqual([{ path, code }])
  expect((await clerk.call('deskLog.list', { text: '记事' })).entries).toEqual([])
})
