import { expect, test } from 'vitest'
import type { CallInput } from '../../shared/contract/index.ts'
import { fen } from '../../shared/money.ts'
import { importLedger, ledgerCsv } from '../support/ledger-rows.ts'
import { addPerson, type Desk, makeApp, newOffice } from '../support/make-app.ts'
import { openInside } from '../support/store-inside.ts'

const RULE = { ratePerMillion: 1_000, graceDays: 0, capPercent: null, from: 'due-day' } as const

/** 101 owes 210.02 for November, due on the 5th, at 1‰ a day. */
async function office() {
  const app = await makeApp({ today: '2026-11-05' })
  const { manager } = await newOffice(app)
  await importLedger(app, manager, ledgerCsv([{ room: '101', name: '张伟' }]))
  const { count, sumFen } = await manager.call('billing.preview', { month: '2026-11' })
  await manager.call('billing.commit', { requestId: manager.requestId(), month: '2026-11', expectedCount: count, expectedSumFen: sumFen })
  const feeItemId = (await manager.call('fees.items', {})).items.find((item) => item.code === 'property-fee')?.feeItemId ?? 0
  const cashier = await addPerson(app, manager, 'limin', 'cashier')
  const rule = (change: Partial<NonNullable<CallInput<'feeItems.setLateFee'>['rule']>> = {}) => ({ requestId: manager.requestId(), feeItemId, rule: { ...RULE, ...change } })
  return { app, manager, cashier, rule, feeItemId }
}
const charges = async (desk: Desk) => (await desk.call('charges.open', { premisesIds: [1] })).charges
const late = async (desk: Desk) => (await charges(desk)).map((charge) => charge.late?.amountFen ?? 0)
const claim = (desk: Desk, until: string, chargeId = 1) => ({ requestId: desk.requestId(), chargeId, until })

test('a rule is the manager’s, and a wrong one is refused at its part', async () => {
  const { manager, cashier, rule } = await office()
  expect((await cashier.refused('feeItems.setLateFee', rule())).code).toBe('not-allowed')
  for (const [change, path, code] of [[{ ratePerMillion: 0 }, 'rule.ratePerMillion', 'not-positive'], [{ ratePerMillion: 1.5 }, 'rule.ratePerMillion', 'rate-form'], [{ graceDays: -1 }, 'rule.graceDays', 'negative'], [{ capPercent: 101 }, 'rule.capPercent', 'too-large']] as const) {
    expect(await manager.refused('feeItems.setLateFee', rule(change))).toMatchObject({ fields: [{ path, code }] })
  }
  await manager.call('feeItems.setLateFee', rule())
  expect((await manager.call('tariffs.list', {})).items.find((item) => item.code === 'property-fee')?.lateFee).toEqual(RULE)
  await manager.call('feeItems.setLateFee', { ...rule(), requestId: manager.requestId(), rule: null })
  expect((await manager.call('tariffs.list', {})).items.find((item) => item.code === 'property-fee')?.lateFee).toBeNull()
})

test('is shown but owed only once it is taken in; a later claim counts only what came after; it bears none itself', async () => {
  const { app, manager, cashier, rule } = await office()
  await manager.call('feeItems.setLateFee', rule())
  expect(await late(cashier)).toEqual([0])
  app.setToday('2026-11-15')
  const [shown] = await charges(cashier)
  expect(shown).toMatchObject({ openFen: 21_002, late: { amountFen: 210, why: { zh: '违约金至 2026-11-15：210.02 × 1‰ × 10 天 = 2.10 元' } } })
  expect(await cashier.refused('charges.claimLateFee', claim(cashier, '2026-11-16'))).toMatchObject({ fields: [{ path: 'until', code: 'day-in-future' }] })
  expect(await cashier.call('charges.claimLateFee', claim(cashier, '2026-11-15'))).toEqual({ chargeId: 2, amountFen: 210 })
  expect((await cashier.refused('charges.claimLateFee', claim(cashier, '2026-11-15'))).code).toBe('no-late-fee')
  expect((await charges(cashier)).map((charge) => [charge.kind, charge.description, charge.from, charge.to, charge.openFen, charge.why.zh, charge.payer])).toEqual([
    ['billed', '', '2026-11-01', '2026-11-30', 21_002, '89.37 ㎡ × 2.35 元 = 210.02 元', '张伟'],
    ['late-fee', '违约金', '2026-11-06', '2026-11-15', 210, '违约金至 2026-11-15：210.02 × 1‰ × 10 天 = 2.10 元', '张伟'],
  ])
  app.setToday('2026-11-25')
  expect(await late(cashier)).toEqual([210, 0])
  expect(await cashier.call('charges.claimLateFee', claim(cashier, '2026-11-25'))).toEqual({ chargeId: 3, amountFen: 210 })
  expect((await cashier.refused('charges.claimLateFee', claim(cashier, '2026-11-25', 2))).code).toBe('no-late-fee')
  const inside = await openInside(app.dataFolder)
  expect(inside.prepare('SELECT charge_id AS of, claim_charge_id AS claim, until, amount_fen AS fen FROM late_fee_claim').all()).toEqual([{ of: 1, claim: 2, until: '2026-11-15', fen: 210 }, { of: 1, claim: 3, until: '2026-11-25', fen: 210 }])
  expect(inside.prepare(`SELECT a.code FROM ledger_transfer t JOIN ledger_account a ON a.id = t.credit_account_id WHERE t.charge_id = 2`).all()).toEqual([{ code: 'income:other' }])
  inside.close()
})

test('a payment lowers the base from its day on, a waiver altogether, and what is disputed bears none', async () => {
  const { app, manager, cashier, rule } = await office()
  await manager.call('feeItems.setLateFee', rule())
  app.setToday('2026-11-16')
  await cashier.call('shift.open', { requestId: cashier.requestId(), floatFen: fen(0), lines: [] })
  await cashier.call('payments.collect', {
    requestId: cashier.requestId(), premisesId: 1, payerName: '张伟', payerPartyId: null, charges: [{ chargeId: 1, amountFen: fen(11_002) }], prepayments: [], deposits: [], notesChecked: true,
    methods: [{ method: 'wechat', amountFen: fen(11_002), reference: 'wx-1' }],
  })
  app.setToday('2026-11-25')
  expect(await late(cashier)).toEqual([310])
  await manager.call('charges.waive', { requestId: manager.requestId(), chargeId: 1, amountFen: fen(5_000), reason: '漏水' })
  expect(await late(cashier)).toEqual([160 + 50])
  await cashier.call('charges.dispute', { requestId: cashier.requestId(), chargeId: 1, reason: '面积不对', reviewOn: null })
  expect(await late(cashier)).toEqual([0])
  expect((await cashier.refused('charges.claimLateFee', claim(cashier, '2026-11-25'))).code).toBe('late-fee-disputed')
  await cashier.call('charges.liftDispute', { requestId: cashier.requestId(), chargeId: 1, outcome: '无误' })
  await manager.call('feeItems.setLateFee', rule({ capPercent: 1 }))
  expect(await late(cashier)).toEqual([160])
  await cashier.call('charges.claimLateFee', claim(cashier, '2026-11-25'))
  expect((await charges(cashier)).map((charge) => charge.openFen)).toEqual([5_000, 160])
})
