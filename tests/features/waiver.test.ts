import { expect, test } from 'vitest'
import type { CallInput, CallOutput } from '../../shared/contract/index.ts'
import { fen } from '../../shared/money.ts'
import { importLedger, ledgerCsv } from '../support/ledger-rows.ts'
import { addPerson, type Desk, makeApp, MANAGER, newOffice, PASSWORD } from '../support/make-app.ts'
import { openInside, storeFingerprint } from '../support/store-inside.ts'

/** 101 owes 210.02 for November; a cashier and a clerk sit at the desk. */
async function office() {
  const app = await makeApp()
  const { manager } = await newOffice(app)
  await importLedger(app, manager, ledgerCsv([{ room: '101' }]))
  const { count, sumFen } = await manager.call('billing.preview', { month: '2026-11' })
  await manager.call('billing.commit', { requestId: manager.requestId(), month: '2026-11', expectedCount: count, expectedSumFen: sumFen })
  const cashier = await addPerson(app, manager, 'limin', 'cashier', '李敏')
  const clerk = await addPerson(app, manager, 'zhaolei', 'clerk', '赵蕾')
  const [charge] = (await cashier.call('charges.open', { premisesIds: [1] })).charges
  const waive = (desk: Desk, change: Partial<CallInput<'charges.waive'>> = {}) => ({ requestId: desk.requestId(), chargeId: charge?.chargeId ?? 0, amountFen: fen(10_000), reason: '漏水误工', ...change })
  return { app, manager, cashier, clerk, waive }
}
const open = async (desk: Desk) => (await desk.call('charges.open', { premisesIds: [1] })).charges.map((charge) => [charge.openFen, charge.adjustedFen])
async function ticketOf(desk: Desk, user: string, input: Record<string, unknown>): Promise<string> {
  const { requestId: _requestId, ...approved } = input
  const answer = await desk.call('approvals.give', { user, password: PASSWORD, call: 'charges.waive', input: approved as CallInput<'approvals.give'>['input'] }) satisfies CallOutput<'approvals.give'>
  return answer.ticket
}

test('a part or the whole is waived with a reason; it lies on the account of discounts, and what is settled is waived no further', async () => {
  const { app, cashier, manager, waive } = await office()
  expect(await cashier.refused('charges.waive', waive(cashier, { reason: ' ' }))).toMatchObject({ fields: [{ path: 'reason', code: 'empty' }] })
  expect(await cashier.refused('charges.waive', waive(cashier, { amountFen: fen(0) }))).toMatchObject({ fields: [{ path: 'amountFen', code: 'not-positive' }] })
  expect(await manager.refused('charges.waive', waive(manager, { amountFen: fen(21_003) }))).toMatchObject({ fields: [{ path: 'amountFen', code: 'more-than-open', values: { openFen: 21_002 } }] })
  expect(await cashier.call('charges.waive', waive(cashier))).toEqual({ openFen: 11_002 })
  expect(await open(cashier)).toEqual([[11_002, 10_000]])
  await manager.call('charges.dispute', { requestId: manager.requestId(), chargeId: waive(manager).chargeId, reason: '漏水', reviewOn: '2026-12-01' })
  expect(await manager.call('charges.waive', waive(manager, { amountFen: fen(11_002) }))).toEqual({ openFen: 0 })
  expect(await open(cashier)).toEqual([])
  expect((await manager.call('tasks.list', {})).tasks.filter((task) => task.kind === 'dispute')).toEqual([])
  expect((await manager.refused('charges.waive', waive(manager))).code).toBe('charge-settled')
  const inside = await openInside(app.dataFolder)
  expect(inside.prepare(`SELECT sum(t.amount_fen) AS fen FROM ledger_transfer t JOIN ledger_account a ON a.id = t.debit_account_id WHERE a.code = 'discount'`).get()).toEqual({ fen: 21_002 })
  expect(inside.prepare('SELECT kind, amount_fen AS fen, approved_by AS by FROM charge_adjustment').all()).toEqual([{ kind: 'waived', fen: 10_000, by: null }, { kind: 'waived', fen: 11_002, by: 1 }])
  inside.close()
})

test('above the limit a manager allows it, also in small steps, and a refusal writes nothing', async () => {
  const { app, cashier, manager, waive } = await office()
  await cashier.call('charges.waive', waive(cashier, { amountFen: fen(6_000) }))
  const inside = await openInside(app.dataFolder)
  const before = storeFingerprint(inside)
  const small = waive(cashier, { amountFen: fen(4_001) })
  expect(await cashier.refused('charges.waive', small)).toMatchObject({ code: 'waive-needs-approval', values: { limitFen: 10_000 } })
  expect((await cashier.refused('charges.waive', { ...small, ticket: await ticketOf(cashier, 'zhaolei', small) })).code).toBe('approver-not-manager')
  expect((await cashier.refused('charges.waive', { ...small, amountFen: fen(5_000), ticket: await ticketOf(cashier, MANAGER.login, small) })).code).toBe('ticket-invalid')
  expect(storeFingerprint(inside)).toBe(before)
  inside.close()
  expect(await cashier.call('charges.waive', { ...small, ticket: await ticketOf(cashier, MANAGER.login, small) })).toEqual({ openFen: 11_001 })
  expect(await cashier.call('charges.waive', waive(cashier, { amountFen: fen(4_000) }))).toEqual({ openFen: 7_001 })
  await manager.call('settings.change', { requestId: manager.requestId(), settings: { waiverLimitFen: 0 } })
  expect((await cashier.refused('charges.waive', waive(cashier, { amountFen: fen(1) }))).code).toBe('waive-needs-approval')
})

test('what was waived of is not taken back with its run', async () => {
  const { manager, cashier, waive } = await office()
  await cashier.call('charges.waive', waive(cashier, { amountFen: fen(1) }))
  const runId = (await manager.call('billing.runs', {})).runs[0]?.runId ?? 0
  expect((await manager.refused('billing.undo', { requestId: manager.requestId(), runId, premisesId: null, reason: '重出' })).code).toBe('undo-paid')
})
