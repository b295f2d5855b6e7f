import { expect, test } from 'vitest'
import { importLedger, ledgerCsv, premisesByCode } from '../support/ledger-rows.ts'
import { makeApp, newOffice } from '../support/make-app.ts'

test('a number the ledger left out is asked, checked, written to the person and the matter closed', async () => {
  const app = await makeApp()
  const { manager } = await newOffice(app)
  await importLedger(app, manager, ledgerCsv([{ room: '101', name: '许帆', phone: '1385526213' }]))
  const premisesId = (await premisesByCode(manager)).get('1-1-101') ?? 0
  const { tasks } = await manager.call('tasks.list', {})
  const taskOf = (kind: string) => tasks.find((task) => task.kind === kind) ?? { id: 0, text: '' }
  const requestId = () => manager.requestId()
  expect(taskOf('ask-phone').text).toContain('1385526213')
  const phone = (typed: string) => ({ requestId: requestId(), taskId: taskOf('ask-phone').id, answer: { kind: 'phone' as const, phone: typed } })
  const document = (number: string) => ({ requestId: requestId(), taskId: taskOf('ask-document').id, answer: { kind: 'document' as const, identityKind: 'cn-id' as const, number } })
  expect(await manager.refused('tasks.answer', phone('138552'))).toMatchObject({ fields: [{ path: 'answer.phone', code: 'phone-length' }] })
  expect(await manager.refused('tasks.answer', document('110105194912310023'))).toMatchObject({ fields: [{ path: 'answer.number', code: 'id-check-digit' }] })
  expect(await manager.refused('tasks.answer', { ...document('11010519491231002X'), taskId: taskOf('ask-phone').id })).toMatchObject({ code: 'task-asks-otherwise' })
  await manager.call('tasks.answer', phone('138 5526 2131'))
  await manager.call('tasks.answer', document('11010519491231002x'))
  const { people } = await manager.call('premises.get', { premisesId })
  expect(people).toMatchObject([{ name: '许帆', phones: ['13855262131'], documentMasked: '110105********002X' }])
  expect((await manager.call('tasks.list', {})).total).toBe(0)
  expect(await manager.refused('tasks.answer', phone('13855262131'))).toMatchObject({ code: 'task-closed' })
})
