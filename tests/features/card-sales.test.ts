import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readDb } from '../../electron/db/database.ts'
import { keptPaper } from '../../electron/db/frozen-papers.ts'
import { cardAmount, tiersOf, unitsForMoney } from '../../shared/card-units.ts'
import type { CallInput } from '../../shared/contract/index.ts'
import { fen } from '../../shared/money.ts'
import type { Tariff } from '../../shared/tariff.ts'
import { importLedger, ledgerCsv } from '../support/ledger-rows.ts'
import { addPerson, type Desk, makeApp, newOffice, PASSWORD, signIn, type TestApp } from '../support/make-app.ts'
import { openInside } from '../support/store-inside.ts'
import { copyTemplate, makeTemplate, removeFolder } from '../support/office-template.ts'

/** Beijing's tap water: 180 m³ a year at 5, to 260 at 7, above at 9. */
const TIERED: Tariff = { basis: 'meter', unitPrice: 0, per: 'year', proration: 'full-month', roundEach: 'period', tiers: [{ upTo: 180_000, unitPrice: 50_000 }, { upTo: 260_000, unitPrice: 70_000 }, { upTo: null, unitPrice: 90_000 }] }
const FLAT: Tariff = { basis: 'meter', unitPrice: 30_700, per: 'once', proration: 'full-month', roundEach: 'period' }

async function gas(manager: Desk) {
  const { feeItemId } = await manager.call('feeItems.add', { requestId: manager.requestId(), name: '卡表用水', nameEn: 'Card water', kind: 'recurring', account: 'collected:utilities', charging: 'card', meterKind: 'water' })
  const add = async (name: string, rule: Tariff) => (await manager.call('tariffs.add', { requestId: manager.requestId(), feeItemId, name, from: '2026-01-01', rule: { ...rule, tiers: rule.tiers?.map((tier) => ({ ...tier })) } })).tariffId
  return { feeItemId, tariffId: await add('居民', TIERED), flat: await add('商业', FLAT) }
}

async function office() {
  const app = await makeApp()
  const { manager } = await newOffice(app)
  await importLedger(app, manager, ledgerCsv([{ room: '101' }, { room: '102', use: '商铺' }]))
  await manager.call('shift.open', { requestId: manager.requestId(), floatFen: fen(0), lines: [] })
  return { app, manager, item: await gas(manager) }
}

type Item = Awaited<ReturnType<typeof gas>>
async function sell(desk: Desk, item: Item, units: number, change: Partial<CallInput<'cardSales.sell'>> = {}) {
  const place = { premisesId: change.premisesId ?? 1, feeItemId: item.feeItemId, tariffId: change.tariffId ?? item.tariffId }
  const { amountFen } = await desk.call('cardSales.price', { ...place, buy: { by: 'units', units } })
  return desk.call('cardSales.sell', { requestId: desk.requestId(), ...place, cardNumber: 'S-77', units, amountFen: fen(amountFen), ...change })
}
const priceOf = (desk: Desk, item: Item, buy: CallInput<'cardSales.price'>['buy'], tariffId = item.tariffId) => desk.call('cardSales.price', { premisesId: 1, feeItemId: item.feeItemId, tariffId, buy })
const cancel = (desk: Desk, saleId: number) => ({ requestId: desk.requestId(), saleId, reason: '买错' })

async function pay(desk: Desk, premisesId: number, chargeId: number, amountFen: number) {
  await desk.call('payments.collect', {
    requestId: desk.requestId(), premisesId, payerName: '住户', payerPartyId: null, deposits: [], prepayments: [], notesChecked: true,
    charges: [{ chargeId, amountFen: fen(amountFen) }], methods: [{ method: 'wechat', amountFen: fen(amountFen), reference: `wx-${desk.requestId()}` }],
  })
}

describe('units onto a card', () => {
  test('cost what the tiers of the year say: 300 m³ come to 1,820 yuan at once or bit by bit', async () => {
    const { app, manager, item } = await office()
    const clerk = await addPerson(app, manager, 'zhaolei', 'clerk')
    expect(await priceOf(clerk, item, { by: 'units', units: 300_000 })).toMatchObject({
      amountFen: 182_000, usedBefore: 0, leftFen: 0, tiers: [{ tier: 1, units: 180_000, unitPrice: 50_000, amountFen: 90_000 }, { tier: 2, units: 80_000, amountFen: 56_000 }, { tier: 3, units: 40_000, amountFen: 36_000 }],
    })
    const first = await sell(clerk, item, 170_000)
    expect(first.amountFen).toBe(85_000)
    const second = await sell(clerk, item, 130_000)
    expect(second.amountFen).toBe(97_000)
    expect(await clerk.call('cardSales.before', { premisesId: 1, feeItemId: item.feeItemId })).toEqual({ last: { cardNumber: 'S-77', tariffId: item.tariffId, businessDate: '2026-11-22', units: 130_000 }, unpaidFen: 182_000 })
    expect((await clerk.call('charges.open', { premisesIds: [1] })).charges).toMatchObject([{ kind: 'units', openFen: 85_000, description: 'S-77' }, { openFen: 97_000, why: { zh: '10 × 5.00 元 + 80 × 7.00 元 + 40 × 9.00 元 = 970.00 元' } }])
    app.setToday('2027-01-04')
    expect(await priceOf(await signIn(app, 'manager'), item, { by: 'units', units: 10_000 })).toMatchObject({ usedBefore: 0, amountFen: 5_000 })
  })

  test('are as many as the money buys, to a hundredth, and the rest is said', async () => {
    const { manager, item } = await office()
    expect(await priceOf(manager, item, { by: 'money', moneyFen: fen(10_000) }, item.flat)).toMatchObject({ units: 32_570, amountFen: 9_999, leftFen: 1, why: { zh: '32.57 × 3.07 元 = 99.99 元' } })
    expect(await priceOf(manager, item, { by: 'money', moneyFen: fen(100_000) })).toMatchObject({ units: 194_280, amountFen: 99_996, tiers: [{ tier: 1, units: 180_000 }, { tier: 2, units: 14_280 }] })
    expect(await manager.refused('cardSales.price', { premisesId: 1, feeItemId: item.feeItemId, tariffId: item.tariffId, buy: { by: 'money', moneyFen: fen(4) } })).toMatchObject({ fields: [{ path: 'buy.moneyFen', code: 'money-too-little', values: { leastFen: 5 } }] })
  })

  test('are sold at what was said only, by a tariff of the item, without a handling fee', async () => {
    const { manager, item } = await office()
    const fee = (await manager.call('tariffs.list', {})).items.find((each) => each.code === 'property-fee')
    const sale = { premisesId: 1, feeItemId: item.feeItemId, tariffId: item.tariffId, cardNumber: 'S-77', units: 1_000, amountFen: fen(500) }
    const refusals: [Partial<typeof sale>, string, string][] = [
      [{ amountFen: fen(400) }, 'amountFen', 'price-differs'], [{ feeItemId: fee?.feeItemId ?? 0 }, 'feeItemId', 'not-card'], [{ tariffId: fee?.tariffs[0]?.tariffId ?? 0 }, 'tariffId', 'tariff-of-other-item'],
      [{ units: 0 }, 'units', 'not-positive'], [{ cardNumber: ' ' }, 'cardNumber', 'empty'],
    ]
    for (const [change, path, code] of refusals) expect([code, await manager.refused('cardSales.sell', { requestId: manager.requestId(), ...sale, ...change })]).toMatchObject([code, { fields: [{ path, code }] }])
    const own = { requestId: manager.requestId(), name: '卡表用气', nameEn: 'Card gas', kind: 'recurring' as const, account: 'income:other' as const, charging: 'card' as const, meterKind: 'gas' as const }
    expect(await manager.refused('feeItems.add', own)).toMatchObject({ fields: [{ path: 'account', code: 'card-collects' }] })
    expect((await manager.call('cardSales.day', { date: '2026-11-22' })).sales).toEqual([])
  })

  test('are cancelled while unpaid, the later ones first where tiers go on from them', async () => {
    const { manager, item } = await office()
    const first = await sell(manager, item, 170_000)
    const second = await sell(manager, item, 20_000)
    expect(await manager.refused('cardSales.cancel', cancel(manager, first.saleId))).toMatchObject({ code: 'sold-after' })
    await manager.call('cardSales.cancel', cancel(manager, second.saleId))
    expect(await manager.refused('cardSales.cancel', cancel(manager, second.saleId))).toMatchObject({ code: 'card-cancelled' })
    await pay(manager, 1, first.chargeId, 1)
    expect(await manager.refused('cardSales.cancel', cancel(manager, first.saleId))).toMatchObject({ code: 'card-paid' })
    expect(await manager.refused('cardSales.cancel', cancel(manager, 999))).toMatchObject({ code: 'not-found' })
    expect((await priceOf(manager, item, { by: 'units', units: 20_000 })).amountFen).toBe(5_000 + 7_000)
    const [one, other] = [await sell(manager, item, 1_000, { tariffId: item.flat, premisesId: 2 }), await sell(manager, item, 1_000, { tariffId: item.flat, premisesId: 2 })]
    await manager.call('cardSales.cancel', cancel(manager, one.saleId))
    await manager.call('cardSales.cancel', cancel(manager, other.saleId))
  })

  test('that nobody paid are in no arrears, and wait at the hand-over', async () => {
    const { manager, item } = await office()
    const { chargeId } = await sell(manager, item, 1_000)
    expect((await manager.call('arrears.list', {})).rows).toEqual([])
    expect((await manager.call('premises.get', { premisesId: 1 })).openFen).toBe(0)
    const shiftId = (await manager.call('shift.current', {})).shift?.id ?? 0
    expect((await manager.call('shift.sheet', { shiftId })).matters.filter((matter) => matter.kind === 'unpaid-card')).toMatchObject([{ key: `charge:${chargeId}`, text: '卡表用水 S-77 5.00 元' }])
  })
})

describe('money for units', () => {
  test('stands on a receipt that says the card and the units; voided, the sale is to be paid again and may be cancelled', async () => {
    const { app, manager, item } = await office()
    await addPerson(app, manager, 'sunyan', 'manager', '孙燕')
    const { saleId, chargeId, amountFen } = await sell(manager, item, 32_570, { tariffId: item.flat })
    await pay(manager, 1, chargeId, amountFen)
    const receiptId = (await manager.call('receipts.list', { from: null, to: null, shiftId: null })).receipts[0]?.receiptId ?? 0
    const inside = await openInside(app.dataFolder)
    expect(JSON.stringify(keptPaper(readDb(inside), 'receipt', receiptId))).toMatch(/卡表用水 S-77.*32\.57 × 3\.07/)
    inside.close()
    const input = { receiptId, partsBack: true, reason: '收错户' }
    const { ticket } = await manager.call('approvals.give', { user: 'sunyan', password: PASSWORD, call: 'receipts.void', input })
    await manager.call('receipts.void', { requestId: manager.requestId(), ...input, ticket })
    expect((await manager.call('cardSales.day', { date: '2026-11-22' })).sales).toMatchObject([{ saleId, openFen: amountFen, receipts: '' }])
    await manager.call('cardSales.cancel', cancel(manager, saleId))
    expect((await manager.call('cardSales.day', { date: '2026-11-22' })).sales).toEqual([])
  })
})

describe('the day\'s sales', () => {
  test('are summed by item, use and tier, with what is paid, what was cancelled, and what waits from before', async () => {
    const { app, manager, item } = await office()
    const home = await sell(manager, item, 200_000)
    const shop = await sell(manager, item, 10_000, { premisesId: 2, tariffId: item.flat })
    const wrong = await sell(manager, item, 5_000, { premisesId: 2, tariffId: item.flat })
    await manager.call('cardSales.cancel', cancel(manager, wrong.saleId))
    await pay(manager, 1, home.chargeId, home.amountFen)
    const day = await manager.call('cardSales.day', { date: '2026-11-22' })
    expect(day.groups.map(({ use, tier, count, units, amountFen, paidFen }) => [use, tier, count, units, amountFen, paidFen])).toEqual([['residential', 1, 1, 180_000, 90_000, 90_000], ['residential', 2, 1, 20_000, 14_000, 14_000], ['shop', 0, 1, 10_000, 3_070, 0]])
    expect(day.totals).toMatchObject([{ feeItem: '卡表用水', count: 2, units: 210_000, amountFen: 107_070, paidFen: 104_000 }])
    expect(day.sales.map((sale) => [sale.room, sale.openFen, sale.receipts, sale.payer])).toEqual([['1栋1单元101', 0, 'SJ2026-000001', '住户101'], ['1栋1单元102', 3_070, '', '住户102']])
    expect(day.cancelled).toBe(1)
    const { handle } = await manager.call('exports.make', { name: 'card-sales', format: 'csv', from: '2026-11-22', to: '2026-11-22' })
    const csv = new TextDecoder().decode(app.ports.files.get(handle, manager.session)?.bytes)
    expect(csv).toContain('1栋1单元101,住户101,住宅,卡表用水,S-77,200,1040.00,,微信,SJ2026-000001')
    expect(csv).toContain('卡表用水,商铺,,3.07,1,10,30.70,0.00')
    app.setToday('2026-11-23')
    const next = await (await signIn(app, 'manager')).call('cardSales.day', { date: '2026-11-23' })
    expect([next.sales, next.unpaidBefore.map((sale) => sale.saleId)]).toEqual([[], [shop.saleId]])
  })
})

const rules = fc.oneof(
  fc.record({ unitPrice: fc.integer({ min: 1_000, max: 200_000 }), minimum: fc.integer({ min: 0, max: 2_000 }) }).map(({ unitPrice, minimum }): Tariff => ({ ...FLAT, unitPrice, minimum })),
  fc.array(fc.record({ size: fc.integer({ min: 1, max: 50_000 }), unitPrice: fc.integer({ min: 1_000, max: 200_000 }) }), { minLength: 1, maxLength: 3 }).map((steps): Tariff => {
    let top = 0
    return { ...TIERED, tiers: [...steps.map(({ size, unitPrice }) => ({ upTo: (top += size), unitPrice })), { upTo: null, unitPrice: 99_999 }] }
  }),
)

test('money buys the most that does not cost more, and the tiers of a purchase sum to it', () => {
  fc.assert(fc.property(rules, fc.integer({ min: 1, max: 900_000 }), fc.integer({ min: 0, max: 80_000 }), (rule, money, usedBefore) => {
    const units = unitsForMoney(rule, fen(money), '2026-11-22', usedBefore)
    expect(units === 0 ? 0 : cardAmount(rule, units, '2026-11-22', usedBefore)).toBeLessThanOrEqual(money)
    expect(cardAmount(rule, units + 10, '2026-11-22', usedBefore)).toBeGreaterThan(money)
    const tiers = tiersOf(rule, units + 10, '2026-11-22', usedBefore)
    expect(tiers.reduce((sum, tier) => sum + tier.amountFen, 0)).toBe(cardAmount(rule, units + 10, '2026-11-22', usedBefore))
    expect(tiers.reduce((sum, tier) => sum + tier.units, 0)).toBe(units + 10)
    expect(tiers.map(({ tier }) => rule.tiers?.[tier - 1]?.unitPrice ?? rule.unitPrice)).toEqual(tiers.map(({ unitPrice }) => unitPrice))
  }))
})

let template: string
beforeAll(async () => { template = await makeTemplate() })
afterAll(() => removeFolder(template))

test('in whatever order units are sold, cancelled and paid, what stands costs what the same units cost at once', async () => {
  const action = fc.record({ does: fc.constantFrom('sell', 'sell', 'cancel', 'pay'), units: fc.integer({ min: 1, max: 120_000 }), pick: fc.nat(6) })
  await fc.assert(fc.asyncProperty(fc.array(action, { minLength: 1, maxLength: 12 }), async (actions) => {
    const dataFolder = copyTemplate(template)
    const app: TestApp = await makeApp({ dataFolder, idsFrom: 1_000_000 })
    try {
      const desk = await signIn(app, 'manager')
      await desk.call('shift.open', { requestId: desk.requestId(), floatFen: fen(0), lines: [] })
      const item = await gas(desk)
      const wrong: unknown[] = []
      for (const { does, units, pick } of actions) {
        const { sales } = await desk.call('cardSales.day', { date: '2026-11-22' })
        const chosen = sales[pick % Math.max(1, sales.length)]
        const { charges } = await desk.call('charges.open', { premisesIds: [1] })
        if (does === 'sell') await sell(desk, item, units * 10)
        else if (chosen && does === 'cancel') {
          const answer = await desk.answer('cardSales.cancel', cancel(desk, chosen.saleId))
          if (answer.ok !== (chosen.openFen > 0 && chosen.saleId === sales.at(-1)?.saleId)) wrong.push(['cancelled', chosen])
        } else if (chosen && chosen.openFen > 0) {
          const open = charges.find((charge) => charge.kind === 'units' && charge.openFen === chosen.openFen)
          if (open) await pay(desk, 1, open.chargeId, open.openFen)
        }
        const after = await desk.call('cardSales.day', { date: '2026-11-22' })
        const [total] = after.totals
        if (after.groups.reduce((sum, group) => sum + group.amountFen, 0) !== (total?.amountFen ?? 0)) wrong.push(['groups', after])
        const apart = Math.abs((total?.amountFen ?? 0) - (total ? cardAmount(TIERED, total.units, '2026-11-22', 0) : 0))
        // Each purchase is rounded by itself: half a fen a sale at the most.
        if (apart > Math.ceil(after.sales.length / 2)) wrong.push(['apart', after])
      }
      expect(wrong).toEqual([])
    } finally {
      await app.close()
      removeFolder(dataFolder)
    }
  }), { numRuns: 8 })
}, 120_000)
