import { describe, expect, test } from 'vitest'
import { readDb } from '../../electron/db/database.ts'
import { keptPaper } from '../../electron/db/frozen-papers.ts'
import { fen } from '../../shared/money.ts'
import { importLedger, ledgerCsv } from '../support/ledger-rows.ts'
import { addPerson, type Desk, makeApp, newOffice, PASSWORD } from '../support/make-app.ts'
import { openInside } from '../support/store-inside.ts'

const ROOM = 1
const AREA_PRICE = 21_002 // 89.37 ㎡ × 2.35

async function office(today = '2026-11-22', paidBefore = '2026-10-31') {
  const app = await makeApp({ today })
  const { manager } = await newOffice(app)
  await importLedger(app, manager, ledgerCsv([{ room: '101' }, { room: '102', area: '126.05' }]), paidBefore)
  await manager.call('shift.open', { requestId: manager.requestId(), floatFen: fen(0), lines: [] })
  const feeItemId = (await manager.call('fees.items', {})).items.find((item) => item.code === 'property-fee')?.feeItemId ?? 0
  return { app, manager, feeItemId }
}

const offer = (manager: Desk, feeItemId: number, values: { gives: 'percent' | 'free-months'; size: number; months?: number }) => manager.call('offers.add', {
  requestId: manager.requestId(), feeItemId, name: `${values.gives} ${values.size}`, months: values.months ?? 12, gives: values.gives, size: values.size, from: '2026-11-01', to: null, refundRule: '提前退的按原价补差',
}).then((answer) => answer.offerId)

async function ahead(manager: Desk, feeItemId: number, months: number, offerId: number | null = null, premisesId = ROOM) {
  const wish = { premisesId, feeItemId, months, offerId }
  const preview = await manager.call('charges.previewAhead', wish)
  return { preview, ...await manager.call('charges.chargeAhead', { requestId: manager.requestId(), ...wish, expectedFen: fen(preview.totalFen) }) }
}

async function bill(manager: Desk, month: string) {
  const preview = await manager.call('billing.preview', { month })
  if (preview.count === 0) return preview
  await manager.call('billing.commit', { requestId: manager.requestId(), month, expectedCount: preview.count, expectedSumFen: preview.sumFen })
  return preview
}

async function pay(manager: Desk, charges: readonly { chargeId: number; openFen: number }[], premisesId = ROOM) {
  const total = charges.reduce((sum, charge) => sum + charge.openFen, 0)
  return manager.call('payments.collect', {
    requestId: manager.requestId(), premisesId, payerName: '住户', payerPartyId: null, charges: charges.map(({ chargeId, openFen }) => ({ chargeId, amountFen: fen(openFen) })), prepayments: [], deposits: [],
    methods: [{ method: 'wechat', amountFen: fen(total), reference: `wx-${manager.requestId()}` }], notesChecked: true,
  })
}
const open = async (manager: Desk, premisesId = ROOM) => (await manager.call('charges.open', { premisesIds: [premisesId] })).charges
const paidUntil = async (manager: Desk, premisesId = ROOM) => (await manager.call('charges.open', { premisesIds: [premisesId] })).paidUntil[0]?.date

describe('paying ahead', () => {
  test('charges the next months, each due on its own day, and billing passes them by', async () => {
    const { manager, feeItemId } = await office()
    const { preview, sumFen, chargeIds } = await ahead(manager, feeItemId, 3)
    expect(preview).toMatchObject({ sumFen: 3 * AREA_PRICE, discountFen: 0, totalFen: 3 * AREA_PRICE, freeMonths: 0, paidUntil: '2027-01-31' })
    expect(sumFen).toBe(3 * AREA_PRICE)
    expect((await open(manager)).map(({ chargeId, from, to, dueOn, openFen, late }) => ({ chargeId, from, to, dueOn, openFen, late }))).toEqual([
      { chargeId: chargeIds[0], from: '2026-11-01', to: '2026-11-30', dueOn: '2026-11-22', openFen: AREA_PRICE, late: null },
      { chargeId: chargeIds[1], from: '2026-12-01', to: '2026-12-31', dueOn: '2026-12-05', openFen: AREA_PRICE, late: null },
      { chargeId: chargeIds[2], from: '2027-01-01', to: '2027-01-31', dueOn: '2027-01-05', openFen: AREA_PRICE, late: null },
    ])
    expect(await paidUntil(manager)).toBe('2026-10-31')
    await pay(manager, await open(manager))
    expect(await paidUntil(manager)).toBe('2027-01-31')
    const november = await bill(manager, '2026-11')
    expect(november.count).toBe(1)
    expect(november.leftOut).toContainEqual(expect.objectContaining({ reason: 'already-billed', count: 1 }))
  })

  test('keeps its price when the price goes up; the month after the last one has the new price', async () => {
    const { app, manager, feeItemId } = await office()
    await ahead(manager, feeItemId, 12)
    await pay(manager, await open(manager))
    app.setToday('2027-02-20')
    const { tariffId } = (await manager.call('tariffs.list', {})).items.find((item) => item.feeItemId === feeItemId)?.tariffs[0] ?? { tariffId: 0 }
    await manager.call('tariffs.addVersion', { requestId: manager.requestId(), tariffId, from: '2027-02-01', rule: { basis: 'area', unitPrice: 30_000, per: 'month', proration: 'days-of-month', roundEach: 'month' } })
    for (const month of ['2027-02', '2027-05', '2027-10']) expect((await bill(manager, month)).byItem[0]?.count).toBe(1)
    expect(await open(manager)).toEqual([])
    const november = await bill(manager, '2027-11')
    expect(november.count).toBe(2)
    expect((await open(manager)).map(({ from, amountFen }) => ({ from, amountFen }))).toEqual([{ from: '2027-11-01', amountFen: 26_811 }])
    expect(await paidUntil(manager)).toBe('2027-10-31')
  })

  test('gives a percentage off as parts that sum to it', async () => {
    const { manager, feeItemId } = await office()
    const { preview } = await ahead(manager, feeItemId, 12, await offer(manager, feeItemId, { gives: 'percent', size: 5 }))
    expect(preview).toMatchObject({ sumFen: 252_024, discountFen: 12_601, totalFen: 239_423, refundRule: '提前退的按原价补差' })
    expect(preview.charges.reduce((sum, charge) => sum + charge.discountFen, 0)).toBe(12_601)
    const charges = await open(manager)
    expect(charges.reduce((sum, charge) => sum + charge.openFen, 0)).toBe(239_423)
    expect(await manager.call('charges.ahead', { premisesIds: [ROOM] })).toMatchObject({ ahead: [{ from: '2026-11-01', to: '2027-10-31', months: 12, freeMonths: 0, offer: { gives: 'percent', size: 5 }, sumFen: 252_024, discountFen: 12_601, openFen: 239_423 }] })
    await pay(manager, charges)
    expect(await manager.call('charges.ahead', { premisesIds: [ROOM] })).toEqual({ ahead: [] })
    expect(await paidUntil(manager)).toBe('2027-10-31')
  })

  test('gives the last months free: they are paid with the others, and nobody bills them', async () => {
    const { manager, feeItemId } = await office()
    const { preview } = await ahead(manager, feeItemId, 12, await offer(manager, feeItemId, { gives: 'free-months', size: 1 }))
    expect(preview).toMatchObject({ sumFen: 13 * AREA_PRICE, discountFen: AREA_PRICE, totalFen: 12 * AREA_PRICE, freeMonths: 1, paidUntil: '2027-11-30' })
    expect((await open(manager)).length).toBe(12)
    await pay(manager, await open(manager))
    expect(await paidUntil(manager)).toBe('2027-11-30')
    expect((await bill(manager, '2027-11')).leftOut).toContainEqual(expect.objectContaining({ reason: 'already-billed' }))
  })

  test('begins with a month that was taken back, and goes on behind what is billed', async () => {
    const { manager, feeItemId } = await office()
    for (const month of ['2026-11', '2026-12', '2027-01']) await bill(manager, month)
    const { runs } = await manager.call('billing.runs', {})
    const december = runs.find((run) => run.month === '2026-12')?.runId ?? 0
    await manager.call('billing.undo', { requestId: manager.requestId(), runId: december, premisesId: ROOM, reason: '面积待复核' })
    const { preview } = await ahead(manager, feeItemId, 2)
    expect(preview.charges.map((charge) => charge.from)).toEqual(['2026-12-01', '2027-02-01'])
  })

  test('charges a month that is closed in the present one, once', async () => {
    const { app, manager, feeItemId } = await office('2026-11-22', '2026-09-30')
    await manager.call('months.close', { requestId: manager.requestId(), month: '2026-10' })
    const { chargeIds } = await ahead(manager, feeItemId, 2)
    const inside = await openInside(app.dataFolder)
    const months = inside.prepare('SELECT month, from_date AS "from" FROM charge WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id').all(JSON.stringify(chargeIds))
    inside.close()
    expect(months).toEqual([{ month: '2026-11', from: '2026-10-01' }, { month: '2026-11', from: '2026-11-01' }])
    expect((await ahead(manager, feeItemId, 1)).preview.charges[0]?.from).toBe('2026-12-01')
  })

  test('and the present month is billed beside the closed one that was charged in it', async () => {
    const { manager, feeItemId } = await office('2026-11-22', '2026-09-30')
    await manager.call('months.close', { requestId: manager.requestId(), month: '2026-10' })
    await ahead(manager, feeItemId, 1)
    expect((await manager.call('billing.preview', { month: '2026-11' })).count).toBe(2)
    expect((await ahead(manager, feeItemId, 1)).preview.charges[0]?.from).toBe('2026-11-01')
  })

  test('a part of a month is reckoned by its days, and a lease that ends says how many months there are', async () => {
    const { manager, feeItemId } = await office()
    const { rows } = await manager.call('assignments.list', { feeItemId })
    await manager.call('assignments.end', { requestId: manager.requestId(), assignmentId: rows[0]?.assignmentId ?? 0, to: '2027-01-15' })
    const wish = { premisesId: ROOM, feeItemId, months: 3, offerId: null }
    expect((await manager.call('charges.previewAhead', wish)).charges.at(-1)).toEqual({ from: '2027-01-01', to: '2027-01-15', amountFen: 10_162, discountFen: 0 })
    expect(await manager.refused('charges.previewAhead', { ...wish, months: 4 })).toMatchObject({ fields: [{ path: 'months', code: 'fewer-months', values: { months: 3 } }] })
  })

  test('is refused for what is not charged by time, by an offer that does not fit, and when the total is not what was shown', async () => {
    const { manager, feeItemId } = await office()
    const offerId = await offer(manager, feeItemId, { gives: 'percent', size: 5 })
    const wish = { premisesId: ROOM, feeItemId, months: 12, offerId }
    const water = await manager.call('feeItems.add', { requestId: manager.requestId(), name: '表计水费', nameEn: 'Metered water', kind: 'recurring', account: 'collected:utilities', charging: 'meter', meterKind: 'water' })
    expect(await manager.refused('charges.previewAhead', { ...wish, feeItemId: water.feeItemId, offerId: null })).toMatchObject({ fields: [{ path: 'feeItemId', code: 'not-by-period' }] })
    expect(await manager.refused('charges.previewAhead', { ...wish, months: 6 })).toMatchObject({ fields: [{ path: 'months', code: 'offer-months', values: { months: 12 } }] })
    await manager.call('offers.end', { requestId: manager.requestId(), offerId, to: '2026-11-20' })
    expect(await manager.refused('charges.previewAhead', wish)).toMatchObject({ fields: [{ path: 'offerId', code: 'offer-not-now' }] })
    expect(await manager.refused('charges.chargeAhead', { requestId: manager.requestId(), ...wish, offerId: null, expectedFen: fen(1) })).toMatchObject({ code: 'changed-since-preview' })
    expect(await open(manager)).toEqual([])
  })
})

describe('taking it back', () => {
  test('while unpaid leaves every balance as it was, and the months may be charged again', async () => {
    const { app, manager, feeItemId } = await office()
    const offerId = await offer(manager, feeItemId, { gives: 'free-months', size: 2 })
    const balances = async () => {
      const inside = await openInside(app.dataFolder)
      const rows = inside.prepare(`SELECT a.code, sum(CASE WHEN t.debit_account_id = a.id THEN t.amount_fen ELSE -t.amount_fen END) AS fen FROM ledger_account a JOIN ledger_transfer t ON a.id IN (t.debit_account_id, t.credit_account_id) GROUP BY a.id HAVING fen <> 0`).all()
      inside.close()
      return rows
    }
    const before = await balances()
    const first = await ahead(manager, feeItemId, 12, offerId)
    expect(await manager.call('charges.undoAhead', { requestId: manager.requestId(), runId: first.runId })).toEqual({ count: 14, sumFen: 14 * AREA_PRICE })
    expect(await balances()).toEqual(before)
    expect(await paidUntil(manager)).toBe('2026-10-31')
    const second = await ahead(manager, feeItemId, 12, offerId)
    expect(second.preview).toEqual(first.preview)
    await manager.call('billing.undo', { requestId: manager.requestId(), runId: second.runId, premisesId: null, reason: '不交了' })
    expect(await balances()).toEqual(before)
    expect(await manager.refused('charges.undoAhead', { requestId: manager.requestId(), runId: second.runId })).toMatchObject({ code: 'nothing-to-undo' })
    expect((await manager.call('months.list', {})).months[0]?.figures).toMatchObject({ chargedFen: 2 * AREA_PRICE, adjustedFen: 4 * AREA_PRICE * 7, openFen: 0 })
  })

  test('takes the unpaid months with their discount, those given free with them, and leaves what was paid', async () => {
    const { manager, feeItemId } = await office()
    const { runId } = await ahead(manager, feeItemId, 12, await offer(manager, feeItemId, { gives: 'free-months', size: 1 }))
    await pay(manager, (await open(manager)).slice(0, 4))
    expect(await manager.refused('billing.undo', { requestId: manager.requestId(), runId, premisesId: null, reason: '不交了' })).toMatchObject({ code: 'undo-paid' })
    expect((await manager.call('charges.undoAhead', { requestId: manager.requestId(), runId })).count).toBe(9)
    expect(await open(manager)).toEqual([])
    expect(await paidUntil(manager)).toBe('2027-02-28')
    expect((await bill(manager, '2027-03')).count).toBe(2)
  })

  test('says paid until no further than the first month that was taken back', async () => {
    const { manager, feeItemId } = await office()
    const { runId } = await ahead(manager, feeItemId, 6)
    await pay(manager, (await open(manager)).slice(4, 5))
    await manager.call('charges.undoAhead', { requestId: manager.requestId(), runId })
    expect(await paidUntil(manager)).toBe('2026-10-31')
  })

  test('after its receipt was voided gives every month back, those given free too', async () => {
    const { app, manager, feeItemId } = await office()
    await addPerson(app, manager, 'sunyan', 'cashier')
    const { runId } = await ahead(manager, feeItemId, 3, await offer(manager, feeItemId, { gives: 'free-months', size: 1, months: 3 }))
    const { receipts } = await pay(manager, await open(manager))
    const input = { receiptId: receipts[0]?.receiptId ?? 0, partsBack: true, reason: '住户改交一个季度' }
    const { ticket } = await manager.call('approvals.give', { user: 'sunyan', password: PASSWORD, call: 'receipts.void', input })
    await manager.call('receipts.void', { requestId: manager.requestId(), ...input, ticket })
    expect(await paidUntil(manager)).toBe('2026-10-31')
    expect((await manager.call('charges.undoAhead', { requestId: manager.requestId(), runId })).count).toBe(4)
    expect((await ahead(manager, feeItemId, 3)).preview.charges[0]?.from).toBe('2026-11-01')
  })

  test('is not forgotten: at the hand-over it stands among what waits until it is paid or taken back', async () => {
    const { manager, feeItemId } = await office()
    const { runId } = await ahead(manager, feeItemId, 2)
    const shiftId = (await manager.call('shift.current', {})).shift?.id ?? 0
    const waiting = async () => (await manager.call('shift.sheet', { shiftId })).matters.filter((matter) => matter.kind === 'unpaid-ahead')
    expect(await waiting()).toMatchObject([{ key: `ahead:${runId}`, room: '1栋1单元101', text: '物业费 2026-11-01 – 2026-12-31 420.04 元' }])
    await pay(manager, (await open(manager)).slice(0, 1))
    expect(await waiting()).toMatchObject([{ text: '物业费 2026-12-01 – 2026-12-31 210.02 元' }])
    await manager.call('charges.undoAhead', { requestId: manager.requestId(), runId })
    expect(await waiting()).toEqual([])
  })

  test('of what is paid is refused', async () => {
    const { manager, feeItemId } = await office()
    const { runId } = await ahead(manager, feeItemId, 2)
    await pay(manager, await open(manager))
    expect(await manager.refused('charges.undoAhead', { requestId: manager.requestId(), runId })).toMatchObject({ code: 'nothing-to-undo' })
    expect(await manager.refused('charges.undoAhead', { requestId: manager.requestId(), runId: 999 })).toMatchObject({ code: 'nothing-to-undo' })
  })
})

describe('the receipt', () => {
  const lines = async (app: { dataFolder: string }, receiptId: number) => {
    const inside = await openInside(app.dataFolder)
    const text = JSON.stringify(keptPaper(readDb(inside), 'receipt', receiptId))
    inside.close()
    return text
  }

  test('shows the months with their whole amount on one line and the discount below it', async () => {
    const { app, manager, feeItemId } = await office()
    await ahead(manager, feeItemId, 12, await offer(manager, feeItemId, { gives: 'percent', size: 5 }))
    const { receipts } = await pay(manager, await open(manager))
    const text = await lines(app, receipts[0]?.receiptId ?? 0)
    for (const part of ['2026-11 至 2027-10', '89.37㎡ × 2.35 × 12 个月', '"2,520.24"', '12 个月预缴优惠 5%', '"-126.01"', '2,394.23']) expect(text).toContain(part)
    expect(text).not.toContain('部分缴纳')
  })

  test('shows months given free once the others are paid, and a month that is paid in part without its discount', async () => {
    const { app, manager, feeItemId } = await office()
    await ahead(manager, feeItemId, 3, await offer(manager, feeItemId, { gives: 'free-months', size: 1, months: 3 }))
    const [first, second, third] = await open(manager)
    const one = await pay(manager, [first ?? { chargeId: 0, openFen: 0 }])
    expect(await lines(app, one.receipts[0]?.receiptId ?? 0)).not.toContain('送 1 个月')
    await pay(manager, [{ chargeId: second?.chargeId ?? 0, openFen: 1_000 }])
    const rest = await pay(manager, [{ chargeId: second?.chargeId ?? 0, openFen: AREA_PRICE - 1_000 }, third ?? { chargeId: 0, openFen: 0 }])
    const text = await lines(app, rest.receipts[0]?.receiptId ?? 0)
    for (const part of ['"200.02"', '2027-01 至 2027-02', '× 2 个月', '"420.04"', '预缴 3 个月送 1 个月', '"-210.02"', '410.04']) expect(text).toContain(part)
  })

  test('of a month under a percentage that is paid in two parts shows the discount with the second', async () => {
    const { app, manager, feeItemId } = await office()
    await ahead(manager, feeItemId, 1, await offer(manager, feeItemId, { gives: 'percent', size: 10, months: 1 }))
    const [month] = await open(manager)
    const one = await pay(manager, [{ chargeId: month?.chargeId ?? 0, openFen: 5_000 }])
    expect(await lines(app, one.receipts[0]?.receiptId ?? 0)).toContain('部分缴纳')
    const two = await pay(manager, [{ chargeId: month?.chargeId ?? 0, openFen: AREA_PRICE - 2_100 - 5_000 }])
    const text = await lines(app, two.receipts[0]?.receiptId ?? 0)
    for (const part of ['"160.02"', '"-21.00"', '139.02']) expect(text).toContain(part)
  })
})

describe('who pays changes', () => {
  const change = (manager: Desk, feeItemId: number, from: string) => manager.call('payers.change', { requestId: manager.requestId(), premisesId: ROOM, feeItemId, payer: 'developer', payerPartyId: null, from, reason: '开发商代交' })

  test.each(['2027-01-31', '2027-02-10'])('from %s on: months that are paid stay with whoever paid them, and those given free with them', async (from) => {
    const { manager, feeItemId } = await office()
    await ahead(manager, feeItemId, 3, await offer(manager, feeItemId, { gives: 'free-months', size: 2, months: 3 }))
    await pay(manager, await open(manager))
    expect(await change(manager, feeItemId, from)).toMatchObject({ from: '2027-04-01', movedFen: 0 })
    expect((await bill(manager, '2027-03')).count).toBe(1)
    expect((await bill(manager, '2027-04')).count).toBe(2)
  })

  test('on the last day of a month that was paid with a discount: the day stays paid', async () => {
    const { manager, feeItemId } = await office()
    await ahead(manager, feeItemId, 2, await offer(manager, feeItemId, { gives: 'percent', size: 20, months: 2 }))
    await pay(manager, await open(manager))
    expect(await change(manager, feeItemId, '2026-12-31')).toMatchObject({ from: '2027-01-01', movedFen: 0 })
    expect((await bill(manager, '2026-12')).count).toBe(1)
  })

  test('after a new price: what moves is still explained by the price it was charged at', async () => {
    const { app, manager, feeItemId } = await office()
    await ahead(manager, feeItemId, 3)
    app.setToday('2026-12-20')
    const { tariffId } = (await manager.call('tariffs.list', {})).items.find((item) => item.feeItemId === feeItemId)?.tariffs[0] ?? { tariffId: 0 }
    await manager.call('tariffs.addVersion', { requestId: manager.requestId(), tariffId, from: '2027-01-01', rule: { basis: 'area', unitPrice: 30_000, per: 'month', proration: 'days-of-month', roundEach: 'month' } })
    await change(manager, feeItemId, '2027-01-11')
    const moved = (await open(manager)).find((charge) => charge.from === '2027-01-11')
    expect(moved).toMatchObject({ openFen: 14_227, why: { zh: '89.37 ㎡ × 2.35 元 × 21/31 天 = 142.27 元' } })
  })

  test('before it is paid: what is left of the months moves, discount and all', async () => {
    const { manager, feeItemId } = await office()
    await ahead(manager, feeItemId, 2, await offer(manager, feeItemId, { gives: 'percent', size: 10, months: 2 }))
    expect(await change(manager, feeItemId, '2026-12-16')).toMatchObject({ from: '2026-12-16', movedFen: 9_756 })
    expect((await open(manager)).map(({ from, to, openFen }) => ({ from, to, openFen }))).toEqual([
      { from: '2026-11-01', to: '2026-11-30', openFen: 18_902 }, { from: '2026-12-01', to: '2026-12-15', openFen: 9_146 }, { from: '2026-12-16', to: '2026-12-31', openFen: 9_756 },
    ])
  })
})
