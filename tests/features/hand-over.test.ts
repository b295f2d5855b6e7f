import { expect, test } from 'vitest'
import { fen } from '../../shared/money.ts'
import { startDelivery } from '../support/delivery-case.ts'
import { handOver } from '../support/hand-over.ts'
import { importLedger, ledgerCsv } from '../support/ledger-rows.ts'
import { addPerson, makeApp, newOffice } from '../support/make-app.ts'
import { finish, readyCase } from '../support/move-in-case.ts'
import { jointCheck, leaveNotice, saveLeaving, startLeaving } from '../support/move-out-case.ts'

test('a matter that was sent back stays on the desk as the giver\'s, with the reason', async () => {
  const app = await makeApp()
  const { manager } = await newOffice(app)
  const clerk = await addPerson(app, manager, 'limin', 'clerk', '李敏')
  const { taskId } = await clerk.call('tasks.add', { requestId: clerk.requestId(), text: '回访 302', premisesId: null, dueOn: null })
  await clerk.call('shift.open', { requestId: clerk.requestId(), floatFen: fen(0) })
  await handOver(clerk, 'manager', {}, { matters: [{ key: `task:${taskId}`, accepted: false, note: '请自己联系' }] })
  expect((await manager.call('tasks.list', {})).tasks.map((task) => task.text)).toEqual(['回访 302', '退回李敏：回访 302（请自己联系）'])
})

test('a hand-over leaves a verified copy, unless one was just made', async () => {
  const app = await makeApp()
  const { manager } = await newOffice(app)
  const clerk = await addPerson(app, manager, 'limin', 'clerk', '李敏')
  const five = { lines: [{ valueFen: 10_000, count: 5 }] }
  const reasons = async () => (await manager.call('backup.list', {})).backups.map((backup) => backup.reason)
  await clerk.call('shift.open', { requestId: clerk.requestId(), floatFen: fen(50_000) })
  await expect.poll(reasons, { timeout: 10_000 }).toEqual(['sign-in'])
  await handOver(clerk, 'manager', five)
  app.advance(9 * 3_600_000)
  await handOver(manager, 'limin', five)
  await expect.poll(reasons, { timeout: 10_000 }).toEqual(['hand-over', 'sign-in'])
})

test('open deliveries, move-outs and departments that have not answered pass to the next person', async () => {
  const app = await makeApp()
  const { manager } = await newOffice(app)
  await importLedger(app, manager, ledgerCsv([{ room: '101' }, { room: '102', delivered: ' ' }]))
  const shift = await manager.call('shift.open', { requestId: manager.requestId(), floatFen: fen(10_000) })
  await finish(manager, await readyCase(manager, 1, { feesFrom: '2026-11-22' }))
  await startDelivery(manager, 2)
  app.setToday('2026-12-20')
  await saveLeaving(manager, await saveLeaving(manager, await startLeaving(manager), leaveNotice('2026-12-31')), jointCheck)
  const { matters } = await manager.call('shift.sheet', { shiftId: shift.id })
  expect(matters.filter((matter) => ['delivery', 'move-out', 'check'].includes(matter.kind)).map((matter) => [matter.kind, matter.room, matter.text, matter.dueOn])).toEqual([
    ['delivery', '1栋1单元102', '收楼 0/7', null], ['move-out', '1栋1单元101', '单雄信迁出 2/8', '2026-12-31'], ['check', '1栋1单元101', '迁出检查 工程部、秩序部、财务部', expect.any(String)],
  ])
})
