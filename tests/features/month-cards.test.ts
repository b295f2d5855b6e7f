import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CallInput } from '../../shared/contract/index.ts'
import { fen } from '../../shared/money.ts'
import { validUntil } from '../../shared/month-card.ts'
import { addDays } from '../../shared/dates.ts'
import { importLedger, ledgerCsv } from '../support/ledger-rows.ts'
import { addPerson, type Desk, makeApp, newOffice, signIn, type TestApp } from '../support/make-app.ts'
import { copyTemplate, makeTemplate, removeFolder } from '../support/office-template.ts'

const RULE = { basis: 'unit' as const, unitPrice: 3_000_000, per: 'month' as const, proration: 'days-of-month' as const, roundEach: 'month' as const }

async function priced(manager: Desk) {
  const { feeItemId } = await manager.call('feeItems.add', { requestId: manager.requestId(), name: '停车月卡', nameEn: 'Month card', kind: 'recurring', account: 'income:parking', charging: 'until' })
  const { tariffId } = await manager.call('tariffs.add', { requestId: manager.requestId(), feeItemId, name: '地面', from: '2026-01-01', rule: RULE })
  return { feeItemId, tariffId }
}

async function office() {
  const app = await makeApp()
  const { manager } = await newOffice(app)
  await importLedger(app, manager, ledgerCsv([{ room: '101' }, { room: '102' }, { room: '102', name: '单雄信', role: '租户' }]))
  await manager.call('shift.open', { requestId: manager.requestId(), floatFen: fen(0), lines: [] })
  const item = await priced(manager)
  return { app, manager, item, ...item }
}

type Sold = Omit<CallInput<'monthCards.sell'>, 'requestId'>
const card = (item: { feeItemId: number; tariffId: number }, change: Partial<Sold> = {}): Sold => ({
  premisesId: 1, feeItemId: item.feeItemId, tariffId: item.tariffId, plate: '沪A·D12345', holder: '住户101', cardNumber: 'K-018', from: '2026-11-01', to: '2026-11-30', amountFen: fen(30_000), ...change,
})
const sell = (desk: Desk, sold: Sold) => desk.call('monthCards.sell', { requestId: desk.requestId(), ...sold })
const refusedSale = (desk: Desk, sold: Sold) => desk.refused('monthCards.sell', { requestId: desk.requestId(), ...sold })

async function pay(desk: Desk, premisesId: number, chargeId: number, amountFen?: number) {
  const { charges } = await desk.call('charges.open', { premisesIds: [premisesId] })
  const open = amountFen ?? charges.find((charge) => charge.chargeId === chargeId)?.openFen ?? 0
  await desk.call('payments.collect', {
    requestId: desk.requestId(), premisesId, payerName: '住户', payerPartyId: null, deposits: [], prepayments: [], notesChecked: true,
    charges: [{ chargeId, amountFen: fen(open) }], methods: [{ method: 'wechat', amountFen: fen(open), reference: `wx-${desk.requestId()}` }],
  })
}

describe('a month card', () => {
  test('is sold by a clerk at the published price, stands at the till, and lets nobody in until it is paid', async () => {
    const { app, manager, item } = await office()
    const clerk = await addPerson(app, manager, 'zhaolei', 'clerk')
    expect(await clerk.call('monthCards.price', { premisesId: 1, ...item, from: '2026-11-14', to: '2026-12-31' })).toEqual({
      amountFen: 17_000 + 30_000, why: { zh: expect.stringContaining('17/30 天 = 170.00 元') as string, en: expect.stringContaining('17/30 days = 170.00 yuan') as string },
    })
    const { chargeId } = await sell(clerk, card(item))
    const { charges } = await clerk.call('charges.open', { premisesIds: [1] })
    expect(charges.find((charge) => charge.chargeId === chargeId)).toMatchObject({ kind: 'until', openFen: 30_000, from: '2026-11-01', to: '2026-11-30', dueOn: '2026-11-22', late: null, why: { zh: '1 个 × 300.00 元 = 300.00 元' } })
    const [unpaid] = (await clerk.call('monthCards.list', { text: '12345' })).cards
    expect(unpaid).toMatchObject({ plate: '沪AD12345', room: '1栋1单元101', state: 'unpaid', validUntil: null, openFen: 30_000, renewFrom: '2026-12-01', endsSoon: false })
    await pay(manager, 1, chargeId)
    expect((await clerk.call('monthCards.list', {})).cards).toMatchObject([{ state: 'valid', validUntil: '2026-11-30', endsSoon: true, openFen: 0 }])
  })

  test('for whole months from any day costs whole months, and by the calendar otherwise', async () => {
    const { manager, item } = await office()
    const price = async (from: string, to: string) => manager.call('monthCards.price', { premisesId: 1, ...item, from, to })
    expect(await price('2026-11-22', '2026-12-21')).toEqual({ amountFen: 30_000, why: { zh: '1 个 × 300.00 元 = 300.00 元', en: '1 unit × 300.00 yuan = 300.00 yuan' } })
    expect((await price('2026-12-22', '2027-03-21')).amountFen).toBe(90_000)
    expect((await price('2027-01-31', '2027-02-27')).amountFen).toBe(30_000)
    expect((await price('2026-11-22', '2026-12-22')).amountFen).toBe(9_000 + 21_290)
  })

  test('goes on from the day after the last, at the price that holds then; a price that changes inside it splits it', async () => {
    const { manager, feeItemId, tariffId } = await office()
    const first = await sell(manager, card({ feeItemId, tariffId }))
    await manager.call('tariffs.addVersion', { requestId: manager.requestId(), tariffId, from: '2026-12-16', rule: { ...RULE, unitPrice: 3_300_000 } })
    const asked = { premisesId: 1, feeItemId, tariffId, from: '2026-12-01', to: '2027-01-31' }
    const { amountFen, why } = await manager.call('monthCards.price', asked)
    // 15/31 of 300 and 16/31 of 330, then a month of 330.
    expect(amountFen).toBe(14_516 + 17_032 + 33_000)
    expect(why.zh).toContain('合计 645.48 元')
    const renewed = await manager.call('monthCards.renew', { requestId: manager.requestId(), cardId: first.cardId, tariffId, to: '2027-01-31', amountFen: fen(amountFen) })
    expect(renewed).toMatchObject({ from: '2026-12-01', amountFen })
    expect((await manager.call('charges.open', { premisesIds: [1] })).charges.find((charge) => charge.chargeId === renewed.chargeId)?.why.en).toContain('2026-12-16 to 2027-01-31')
    await pay(manager, 1, renewed.chargeId)
    expect((await manager.call('monthCards.list', {})).cards.map((each) => [each.from, each.state, each.validUntil])).toEqual([['2026-11-01', 'unpaid', null], ['2026-12-01', 'coming', null]])
    await pay(manager, 1, first.chargeId)
    expect((await manager.call('monthCards.list', {})).cards.map((each) => [each.state, each.validUntil, each.endsSoon])).toEqual([['valid', '2027-01-31', false], ['coming', '2027-01-31', false]])
  })

  test('that ended long ago begins today when it is renewed: days nobody had it for are not sold afterwards', async () => {
    const { manager, item } = await office()
    const old = await sell(manager, card(item, { from: '2026-06-01', to: '2026-06-30' }))
    await pay(manager, 1, old.chargeId)
    expect((await manager.call('monthCards.list', { show: 'ended' })).cards).toMatchObject([{ state: 'ended', renewFrom: '2026-11-22', validUntil: null }])
    expect((await manager.call('monthCards.list', {})).cards).toEqual([])
    const { amountFen } = await manager.call('monthCards.price', { premisesId: 1, ...item, from: '2026-11-22', to: '2026-12-21' })
    expect(await manager.call('monthCards.renew', { requestId: manager.requestId(), cardId: old.cardId, tariffId: item.tariffId, to: '2026-12-21', amountFen: fen(amountFen) })).toMatchObject({ from: '2026-11-22' })
  })

  test('is one for a plate and its days, however the plate is typed, until the unpaid one is cancelled', async () => {
    const { manager, item } = await office()
    const first = await sell(manager, card(item))
    const again = card(item, { premisesId: 2, plate: '沪a d12345', from: '2026-11-30', to: '2026-12-30' })
    const { amountFen } = await manager.call('monthCards.price', { premisesId: 2, ...item, from: again.from, to: again.to })
    expect(await refusedSale(manager, { ...again, amountFen: fen(amountFen) })).toMatchObject({ fields: [{ path: 'plate', code: 'card-overlaps', values: { from: '2026-11-01', until: '2026-11-30', room: '1栋1单元101' } }] })
    await manager.call('monthCards.cancel', { requestId: manager.requestId(), cardId: first.cardId, reason: '车卖了' })
    expect((await manager.call('charges.open', { premisesIds: [1] })).charges.filter((charge) => charge.kind === 'until')).toEqual([])
    expect((await manager.call('monthCards.list', { show: 'all' })).cards).toEqual([])
    await sell(manager, { ...again, amountFen: fen(amountFen) })
    const cancelAgain = { requestId: manager.requestId(), cardId: first.cardId, reason: '再取消' }
    expect(await manager.refused('monthCards.cancel', cancelAgain)).toMatchObject({ code: 'card-cancelled' })
    expect(await manager.refused('monthCards.renew', { requestId: manager.requestId(), cardId: first.cardId, tariffId: item.tariffId, to: '2027-01-31', amountFen: fen(30_000) })).toMatchObject({ code: 'card-cancelled' })
  })

  test('that was paid, even in part, is not cancelled', async () => {
    const { manager, item } = await office()
    const { cardId, chargeId } = await sell(manager, card(item))
    await pay(manager, 1, chargeId, 100)
    expect(await manager.refused('monthCards.cancel', { requestId: manager.requestId(), cardId, reason: '不要了' })).toMatchObject({ code: 'card-paid' })
    expect((await manager.call('monthCards.list', {})).cards[0]).toMatchObject({ state: 'unpaid', openFen: 29_900 })
  })

  test('is owed by the tenant it is for, and by nobody by a free price', async () => {
    const { manager, item } = await office()
    await sell(manager, card(item, { premisesId: 2, holder: '单雄信' }))
    expect((await manager.call('charges.open', { premisesIds: [2] })).charges).toMatchObject([{ payer: '单雄信' }])
    expect(await refusedSale(manager, card(item, { plate: '沪B12345', amountFen: fen(29_999) }))).toMatchObject({ fields: [{ path: 'amountFen', code: 'price-differs', values: { amountFen: 30_000 } }] })
  })

  test('is refused where it cannot be, at the field it is about', async () => {
    const { manager, item } = await office()
    const fee = (await manager.call('tariffs.list', {})).items.find((each) => each.code === 'property-fee')
    const refusals: [Partial<Sold>, string, string][] = [
      [{ feeItemId: fee?.feeItemId ?? 0 }, 'feeItemId', 'not-until'], [{ tariffId: fee?.tariffs[0]?.tariffId ?? 0 }, 'tariffId', 'tariff-of-other-item'], [{ to: '2026-10-31' }, 'to', 'ends-before-start'],
      [{ to: '2029-11-01' }, 'to', 'card-too-long'], [{ from: '2025-12-31' }, 'from', 'tariff-not-then'], [{ plate: '···' }, 'plate', 'plate-form'], [{ plate: '沪A' }, 'plate', 'plate-form'],
    ]
    for (const [change, path, code] of refusals) expect([code, await refusedSale(manager, card(item, change))]).toMatchObject([code, { fields: [{ path, code }] }])
    const free = await manager.call('tariffs.add', { requestId: manager.requestId(), feeItemId: item.feeItemId, name: '免费', from: '2026-01-01', rule: { ...RULE, unitPrice: 1 } })
    expect(await refusedSale(manager, card(item, { tariffId: free.tariffId, to: '2026-11-01' }))).toMatchObject({ fields: [{ path: 'tariffId', code: 'price-is-zero' }] })
    expect((await manager.call('monthCards.list', { show: 'all' })).cards).toEqual([])
  })
})

describe('what is bought at the desk and not paid', () => {
  test('is in no arrears, bears no late fee, gets no letter, and waits at the hand-over', async () => {
    const { app, manager, item } = await office()
    await manager.call('feeItems.setLateFee', { requestId: manager.requestId(), feeItemId: item.feeItemId, rule: { ratePerMillion: 10_000, graceDays: 0, capPercent: null, from: 'due-day' } })
    const { chargeId, cardId } = await sell(manager, card(item))
    app.setToday('2027-02-22')
    const desk = await signIn(app, 'manager')
    expect((await desk.call('arrears.list', {})).rows).toEqual([])
    expect((await desk.call('arrears.everyPremises', {})).premisesIds).toEqual([])
    expect((await desk.call('charges.open', { premisesIds: [1] })).charges).toMatchObject([{ chargeId, late: null }])
    expect(await desk.refused('charges.claimLateFee', { requestId: desk.requestId(), chargeId, until: '2027-02-22' })).toMatchObject({ code: 'no-late-fee' })
    expect((await desk.call('premises.list', {})).rows.map((row) => row.openFen)).toEqual([0, 0])
    expect((await desk.call('premises.get', { premisesId: 1 })).openFen).toBe(0)
    const shiftId = (await desk.call('shift.current', {})).shift?.id ?? 0
    const matters = async () => (await desk.call('shift.sheet', { shiftId })).matters.filter((matter) => matter.kind === 'unpaid-card')
    expect(await matters()).toMatchObject([{ key: `charge:${chargeId}`, room: '1栋1单元101', text: '停车月卡 沪AD12345 300.00 元', dueOn: '2026-11-22' }])
    await desk.call('monthCards.cancel', { requestId: desk.requestId(), cardId, reason: '没来交' })
    expect(await matters()).toEqual([])
  })
})

describe('a plate', () => {
  test('is found by its tail and leads to its card', async () => {
    const { manager, item } = await office()
    await sell(manager, card(item))
    for (const text of ['沪AD12345', 'd12345', '12345']) {
      expect((await manager.call('find.search', { text })).hits.find((hit) => hit.matched === 'month-card')).toMatchObject({ premisesId: 1, name: '住户101', plate: '沪AD12345' })
    }
    expect((await manager.call('find.search', { text: '沪B99999' })).hits).toEqual([])
  })
})

test('paid cards let in exactly as long as they cover every day from today on', () => {
  const spans = fc.array(fc.tuple(fc.integer({ min: -30, max: 30 }), fc.integer({ min: 0, max: 20 })), { maxLength: 6 })
  fc.assert(fc.property(spans, (made) => {
    const today = '2026-11-22'
    const cards = made.map(([start, days]) => ({ from: addDays(today, start), to: addDays(today, start + days) }))
    const covered = (day: string): boolean => cards.some((each) => each.from <= day && each.to >= day)
    let expected: string | null = null
    for (let day = today; covered(day); day = addDays(day, 1)) expected = day
    expect(validUntil(cards, today)).toBe(expected)
  }))
})

let template: string
beforeAll(async () => { template = await makeTemplate() })
afterAll(() => removeFolder(template))

test('in whatever order cards are sold, cancelled and paid, no plate has two for one day, only what is paid counts, and the book holds', async () => {
  const action = fc.record({ does: fc.constantFrom('sell', 'cancel', 'pay', 'renew'), plate: fc.constantFrom('沪A00001', '沪A00002'), start: fc.integer({ min: 0, max: 60 }), days: fc.integer({ min: 0, max: 40 }), pick: fc.nat(5) })
  await fc.assert(fc.asyncProperty(fc.array(action, { minLength: 1, maxLength: 14 }), async (actions) => {
    const dataFolder = copyTemplate(template)
    const app: TestApp = await makeApp({ dataFolder, idsFrom: 1_000_000 })
    try {
      const desk = await signIn(app, 'manager')
      await desk.call('shift.open', { requestId: desk.requestId(), floatFen: fen(0), lines: [] })
      const item = await priced(desk)
      const wrong: unknown[] = []
      const list = async () => (await desk.call('monthCards.list', { show: 'all' })).cards
      for (const { does, plate, start, days, pick } of actions) {
        const cards = await list()
        const chosen = cards[pick % Math.max(1, cards.length)]
        const from = does === 'renew' ? chosen?.renewFrom ?? '' : addDays('2026-11-01', start)
        const to = addDays(from === '' ? '2026-11-01' : from, days)
        if (does === 'sell' || (does === 'renew' && chosen)) {
          const { amountFen } = await desk.call('monthCards.price', { premisesId: 1, ...item, from, to })
          if (does === 'sell') await desk.answer('monthCards.sell', { requestId: desk.requestId(), ...card(item, { plate, from, to, amountFen: fen(amountFen) }) })
          else await desk.call('monthCards.renew', { requestId: desk.requestId(), cardId: chosen?.cardId ?? 0, tariffId: item.tariffId, to, amountFen: fen(amountFen) })
        } else if (chosen && does === 'cancel') {
          const answer = await desk.answer('monthCards.cancel', { requestId: desk.requestId(), cardId: chosen.cardId, reason: '不要了' })
          if (answer.ok !== chosen.openFen > 0) wrong.push(['cancelled', chosen])
        } else if (chosen && chosen.openFen > 0) {
          const { charges } = await desk.call('charges.open', { premisesIds: [1] })
          await pay(desk, 1, charges.find((charge) => charge.kind === 'until' && charge.from === chosen.from && charge.description === chosen.plate)?.chargeId ?? 0)
        }
        const now = await list()
        wrong.push(...now.filter((one) => now.some((other) => one.cardId < other.cardId && one.plate === other.plate && one.to >= other.from && other.to >= one.from)))
        wrong.push(...now.filter((one) => one.validUntil !== validUntil(now.filter((each) => each.plate === one.plate && each.openFen === 0), '2026-11-22')))
      }
      expect(wrong).toEqual([])
    } finally {
      await app.close()
      removeFolder(dataFolder)
    }
  }), { numRuns: 8 })
}, 120_000)
