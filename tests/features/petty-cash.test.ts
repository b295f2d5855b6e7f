import { expect, test } from 'vitest'
import { fen } from '../../shared/money.ts'
import { countShift } from '../support/hand-over.ts'
import { addPerson, makeApp, newOffice } from '../support/make-app.ts'

async function openBox() {
  const app = await makeApp()
  const { manager } = await newOffice(app)
  const cashier = await addPerson(app, manager, 'limin', 'cashier', '李敏')
  await cashier.call('pettyCash.topUp', { requestId: app.requestId(), amountFen: fen(100_000), reason: '财务拨入', paperNumber: 'F-1' })
  return { app, manager, cashier }
}

test('the box has a book of its own: filled, spent, given back', async () => {
  const { cashier, manager } = await openBox()
  await cashier.call('pettyCash.spend', { requestId: cashier.requestId(), amountFen: fen(3_250), reason: '买电池', paperNumber: '发票 0081' })
  expect(await manager.call('pettyCash.giveBack', { requestId: manager.requestId(), amountFen: fen(50_000), reason: '交回', paperNumber: 'F-2' })).toMatchObject({ balanceFen: 46_750 })
  expect(await manager.call('pettyCash.list', {})).toMatchObject({
    balanceFen: 46_750,
    moves: [
      { kind: 'returned', amountFen: 50_000, balanceFen: 46_750, by: '王经理' },
      { kind: 'spent', amountFen: 3_250, balanceFen: 96_750, reason: '买电池', paperNumber: '发票 0081', businessDate: '2026-11-22' },
      { kind: 'top-up', amountFen: 100_000, balanceFen: 100_000, by: '李敏' },
    ],
  })
})

test('it is never mixed with a drawer', async () => {
  const { cashier } = await openBox()
  const shift = await cashier.call('shift.open', { requestId: cashier.requestId(), floatFen: fen(50_000) })
  await cashier.call('pettyCash.spend', { requestId: cashier.requestId(), amountFen: fen(3_000), reason: '买水', paperNumber: 'S-1' })
  expect((await countShift(cashier, shift.id)).expectedFen).toBe(50_000)
})

test('no more goes out than the box holds', async () => {
  const { cashier } = await openBox()
  const asked = { amountFen: fen(100_001), reason: '买水', paperNumber: 'S-1' }
  for (const call of ['pettyCash.spend', 'pettyCash.giveBack'] as const) {
    expect((await cashier.refused(call, { requestId: cashier.requestId(), ...asked })).fields).toEqual([{ path: 'amountFen', code: 'more-than-petty-cash', values: { balanceFen: 100_000 } }])
  }
  expect((await cashier.call('pettyCash.list', {})).moves).toHaveLength(1)
})

test('a count that differs needs a reason and brings the book to what was counted', async () => {
  const { cashier } = await openBox()
  expect(await cashier.call('pettyCash.count', { requestId: cashier.requestId(), countedFen: fen(100_000), reason: '' })).toMatchObject({ differenceFen: 0 })
  expect((await cashier.refused('pettyCash.count', { requestId: cashier.requestId(), countedFen: fen(99_000), reason: '' })).fields).toEqual([{ path: 'reason', code: 'difference-needs-reason' }])
  expect(await cashier.call('pettyCash.count', { requestId: cashier.requestId(), countedFen: fen(99_000), reason: '缺票据一张' })).toMatchObject({ differenceFen: -1_000 })
  expect(await cashier.call('pettyCash.count', { requestId: cashier.requestId(), countedFen: fen(100_500), reason: '找到票据' })).toMatchObject({ differenceFen: 1_500 })
  const { balanceFen, moves } = await cashier.call('pettyCash.list', {})
  expect(balanceFen).toBe(100_500)
  expect(moves.map((row) => row.differenceFen)).toEqual([1_500, -1_000, 0, 0])
})

test('a clerk has nothing to do with the box', async () => {
  const { app, manager } = await openBox()
  const clerk = await addPerson(app, manager, 'zhaolei', 'clerk')
  expect(await clerk.refused('pettyCash.list', {})).toMatchObject({ code: 'not-allowed' })
})
