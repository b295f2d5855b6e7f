import { expect, test } from 'vitest'
import type { CallInput } from '../../shared/contract/index.ts'
import { fen } from '../../shared/money.ts'
import { countShift, handOver } from '../support/hand-over.ts'
import { addPerson, type Desk, makeApp, newOffice } from '../support/make-app.ts'
import { openInside } from '../support/store-inside.ts'

async function openDesk() {
  const app = await makeApp()
  const { manager } = await newOffice(app)
  const cashier = await addPerson(app, manager, 'limin', 'cashier', '李敏')
  const shift = await cashier.call('shift.open', { requestId: app.requestId(), floatFen: fen(50_000) })
  return { app, manager, cashier, shiftId: shift.id }
}

const input = (desk: Desk, shiftId: number, over: Partial<CallInput<'cashMoves.add'>>) => ({ requestId: desk.requestId(), shiftId, kind: 'in' as const, amountFen: fen(10_000), reason: '备零钱', paperNumber: 'L-1', ...over })

test('cash in and out changes what the drawer should hold, changed notes do not', async () => {
  const { cashier, shiftId } = await openDesk()
  await cashier.call('cashMoves.add', input(cashier, shiftId, {}))
  await cashier.call('cashMoves.add', input(cashier, shiftId, { kind: 'out', amountFen: fen(2_500), reason: '退回找零金' }))
  await cashier.call('cashMoves.add', input(cashier, shiftId, { kind: 'change', amountFen: fen(20_000), reason: '换零', paperNumber: '' }))
  expect((await countShift(cashier, shiftId)).expectedFen).toBe(57_500)
  expect((await cashier.call('cashMoves.list', { shiftId })).moves).toMatchObject([
    { kind: 'in', amountFen: 10_000, reason: '备零钱', paperNumber: 'L-1', place: null, by: '李敏' }, { kind: 'out', amountFen: 2_500 }, { kind: 'change', amountFen: 20_000, paperNumber: '' },
  ])
})

test('a drop is in transit until it has arrived, and stands in the book of money handed in', async () => {
  const { app, cashier, shiftId } = await openDesk()
  await cashier.call('cashMoves.add', input(cashier, shiftId, { kind: 'drop', amountFen: fen(30_000), reason: '现金过多', paperNumber: 'B-7', place: 'bank' }))
  expect((await cashier.call('cashMoves.list', { shiftId })).moves).toMatchObject([{ kind: 'drop', place: 'bank', amountFen: 30_000 }])
  expect((await countShift(cashier, shiftId)).expectedFen).toBe(20_000)
  const inside = await openInside(app.dataFolder)
  expect(inside.prepare('SELECT amount_fen AS amountFen, place, slip_number AS slipNumber, handed_on AS handedOn, arrived_on AS arrivedOn FROM money_handed_in').all())
    .toEqual([{ amountFen: 30_000, place: 'bank', slipNumber: 'B-7', handedOn: '2026-11-22', arrivedOn: null }])
  expect(inside.prepare(`SELECT sum(t.amount_fen) AS fen FROM ledger_transfer t JOIN ledger_account a ON a.id = t.debit_account_id WHERE a.code = 'in-transit'`).get()).toEqual({ fen: 30_000 })
  inside.close()
})

test.each([
  ['a drop that goes nowhere', { kind: 'drop' as const }, 'place', 'place-needed'],
  ['money without a paper', { paperNumber: '' }, 'paperNumber', 'paper-needed'],
  ['more out than the drawer holds', { kind: 'out' as const, amountFen: fen(50_001) }, 'amountFen', 'more-than-drawer'],
  ['a larger drop than the drawer holds', { kind: 'drop' as const, place: 'safe' as const, amountFen: fen(50_001) }, 'amountFen', 'more-than-drawer'],
  ['more changed than the drawer holds', { kind: 'change' as const, amountFen: fen(50_001) }, 'amountFen', 'more-than-drawer'],
  ['nothing at all', { amountFen: fen(0) }, 'amountFen', 'not-positive'],
])('%s is refused and moves nothing', async (_, over, path, code) => {
  const { cashier, shiftId } = await openDesk()
  expect((await cashier.refused('cashMoves.add', input(cashier, shiftId, over))).fields).toMatchObject([{ path, code }])
  expect((await cashier.call('cashMoves.list', { shiftId })).moves).toEqual([])
  expect((await countShift(cashier, shiftId)).expectedFen).toBe(50_000)
})

test("nobody moves cash of another's drawer, nor of a shift that is closed", async () => {
  const { app, manager, cashier, shiftId } = await openDesk()
  expect(await manager.refused('cashMoves.add', input(manager, shiftId, {}))).toMatchObject({ code: 'shift-not-open' })
  await addPerson(app, manager, 'sunyan', 'cashier')
  await handOver(cashier, 'sunyan', { lines: [{ valueFen: 10_000, count: 5 }] })
  expect(await cashier.refused('cashMoves.add', input(cashier, shiftId, {}))).toMatchObject({ code: 'shift-not-open' })
})

test('a move after the count makes the count outdated; a mistake is put right by the opposite move', async () => {
  const { cashier, shiftId } = await openDesk()
  const first = await countShift(cashier, shiftId, { lines: [{ valueFen: 10_000, count: 5 }] })
  expect(first.differenceFen).toBe(0)
  await cashier.call('cashMoves.add', input(cashier, shiftId, { amountFen: fen(90_000) }))
  await cashier.call('cashMoves.add', input(cashier, shiftId, { kind: 'out', amountFen: fen(90_000), reason: '金额记错' }))
  expect((await countShift(cashier, shiftId, { lines: [{ valueFen: 10_000, count: 5 }] })).differenceFen).toBe(0)
})
