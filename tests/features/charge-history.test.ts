import { expect, test } from 'vitest'
import { readDb } from '../../electron/db/database.ts'
import { chargeExplanationPaper } from '../../electron/features/papers/explanation-papers.ts'
import type { Language } from '../../electron/documents/frozen-document.ts'
import { fen } from '../../shared/money.ts'
import { importLedger, ledgerCsv } from '../support/ledger-rows.ts'
import { type Desk, makeApp, newOffice, type TestApp } from '../support/make-app.ts'
import { openInside } from '../support/store-inside.ts'

const MONTH_FEN = 21_002

async function office() {
  const app = await makeApp()
  const { manager } = await newOffice(app)
  await importLedger(app, manager, ledgerCsv([{ room: '101', arrears: '120.50' }, { room: '102' }]))
  await manager.call('shift.open', { requestId: manager.requestId(), floatFen: fen(0), lines: [] })
  const items = (await manager.call('fees.items', {})).items
  return { app, manager, item: (code: string) => items.find((each) => each.code === code)?.feeItemId ?? 0 }
}

async function bill(manager: Desk, month: string): Promise<number> {
  const { count, sumFen } = await manager.call('billing.preview', { month })
  return (await manager.call('billing.commit', { requestId: manager.requestId(), month, expectedCount: count, expectedSumFen: sumFen })).runId
}

async function pay(manager: Desk, chargeId: number, amountFen: number): Promise<string> {
  const { receipts } = await manager.call('payments.collect', {
    requestId: manager.requestId(), premisesId: 1, payerName: '住户', payerPartyId: null, charges: [{ chargeId, amountFen: fen(amountFen) }], prepayments: [], deposits: [],
    methods: [{ method: 'wechat', amountFen: fen(amountFen), reference: `wx-${manager.requestId()}` }], notesChecked: true,
  })
  return receipts[0]?.number ?? ''
}

async function paper(app: TestApp, chargeId: number, language?: Language): Promise<string> {
  const inside = await openInside(app.dataFolder)
  const text = JSON.stringify(chargeExplanationPaper(readDb(inside), chargeId, { now: Date.parse('2026-11-22T01:02:00Z'), by: '王经理', language }))
  inside.close()
  return text
}

test('every charge of a premises is there, settled and taken back ones too, page by page and by item, with the day each fee is paid to', async () => {
  const { manager, item } = await office()
  for (const month of ['2026-11', '2026-12', '2027-01']) await bill(manager, month)
  const runId = (await manager.call('billing.runs', {})).runs.find((run) => run.month === '2027-01')?.runId ?? 0
  await manager.call('billing.undo', { requestId: manager.requestId(), runId, premisesId: 1, reason: '面积待复核' })
  const before = (await manager.call('charges.open', { premisesIds: [1] })).charges
  const november = before.find((charge) => charge.from === '2026-11-01')?.chargeId ?? 0
  const december = before.find((charge) => charge.from === '2026-12-01')?.chargeId ?? 0
  await pay(manager, november, MONTH_FEN)
  await manager.call('charges.waive', { requestId: manager.requestId(), chargeId: december, amountFen: fen(2_000), reason: '楼道漏水' })
  await pay(manager, december, 5_000)
  const { charges, total, items, paidUntil } = await manager.call('charges.history', { premisesId: 1 })
  expect(charges.map(({ from, amountFen, adjustedFen, paidFen, openFen, takenBack }) => ({ from, amountFen, adjustedFen, paidFen, openFen, takenBack }))).toEqual([
    { from: '2027-01-01', amountFen: MONTH_FEN, adjustedFen: MONTH_FEN, paidFen: 0, openFen: 0, takenBack: true },
    { from: '2026-12-01', amountFen: MONTH_FEN, adjustedFen: 2_000, paidFen: 5_000, openFen: MONTH_FEN - 7_000, takenBack: false },
    { from: '2026-11-01', amountFen: MONTH_FEN, adjustedFen: 0, paidFen: MONTH_FEN, openFen: 0, takenBack: false },
    { from: null, amountFen: 12_050, adjustedFen: 0, paidFen: 0, openFen: 12_050, takenBack: false },
  ])
  expect(total).toBe(4)
  expect(items.map((each) => each.feeItemId)).toEqual([item('property-fee'), item('opening-arrears')].toSorted((a, b) => a - b))
  expect(paidUntil).toMatchObject([{ feeItemId: item('property-fee'), date: '2026-11-30', earlierOpen: true }])
  expect(await manager.call('charges.history', { premisesId: 1, feeItemId: item('property-fee'), page: 1, pageSize: 2 })).toMatchObject({ total: 3, charges: [{ chargeId: november }] })
  expect(await manager.refused('charges.history', { premisesId: 99 })).toMatchObject({ code: 'not-found' })
})

test('the paper of a charge tells what was waived, paid and is open, by receipt, in either language', async () => {
  const { app, manager } = await office()
  await bill(manager, '2026-11')
  const { charges } = await manager.call('charges.open', { premisesIds: [1] })
  const chargeId = charges.find((charge) => charge.from === '2026-11-01')?.chargeId ?? 0
  await manager.call('charges.waive', { requestId: manager.requestId(), chargeId, amountFen: fen(2_000), reason: '楼道漏水' })
  const number = await pay(manager, chargeId, 5_000)
  await manager.call('charges.dispute', { requestId: manager.requestId(), chargeId, reason: '面积不对', reviewOn: null })
  const chinese = await paper(app, chargeId)
  for (const part of ['费用说明', '住户101', '89.37 ㎡ × 2.35 元 = 210.02 元', '减免', '楼道漏水', '"-20.00"', number, '"50.00"', '还要交：￥140.02', '面积不对']) expect(chinese).toContain(part)
  const english = await paper(app, chargeId, 'en')
  for (const part of ['Explanation of a charge', 'Property fee', '89.37 m² × 2.35 yuan = 210.02 yuan', 'Waived', number, 'Still open: ￥140.02']) expect(english).toContain(part)
})

test('a late fee names the charge it is of; a charge that was taken back says that nothing is owed', async () => {
  const { app, manager, item } = await office()
  await manager.call('feeItems.setLateFee', { requestId: manager.requestId(), feeItemId: item('property-fee'), rule: { ratePerMillion: 500, graceDays: 0, capPercent: null, from: 'due-day' } })
  const runId = await bill(manager, '2026-11')
  const late = (await manager.call('charges.open', { premisesIds: [1] })).charges.find((charge) => charge.late !== null)?.chargeId ?? 0
  const claimed = await manager.call('charges.claimLateFee', { requestId: manager.requestId(), chargeId: late, until: '2026-11-22' })
  const text = await paper(app, claimed.chargeId)
  for (const part of ['哪一笔的违约金', '物业费 2026-11', '应交日 2026-11-05', '17 天']) expect(text).toContain(part)
  await manager.call('billing.undo', { requestId: manager.requestId(), runId, premisesId: 2, reason: '出错' })
  const undone = (await manager.call('charges.history', { premisesId: 2 })).charges[0]
  expect(undone?.takenBack).toBe(true)
  expect(await paper(app, undone?.chargeId ?? 0)).toContain('这笔费用已撤回，不用交。')
})

test('months paid ahead carry their offer and what is given back', async () => {
  const { app, manager, item } = await office()
  const feeItemId = item('property-fee')
  const { offerId } = await manager.call('offers.add', { requestId: manager.requestId(), feeItemId, name: '两月九折', months: 2, gives: 'percent', size: 10, from: '2026-11-01', to: null, refundRule: '提前退的按原价补差' })
  const { chargeIds } = await manager.call('charges.chargeAhead', { requestId: manager.requestId(), premisesId: 1, feeItemId, months: 2, offerId, expectedFen: fen(37_804) })
  const text = await paper(app, chargeIds[0] ?? 0)
  for (const part of ['预缴优惠', '2 个月预缴优惠 10%', '"-21.00"', '预缴提前退：提前退的按原价补差', '还要交：￥189.02']) expect(text).toContain(part)
})
