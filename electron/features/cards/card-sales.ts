import { cardAmount, tiersOf, unitsForMoney } from '../../../shared/card-units.ts'
import type { CallOutput, ParsedInput } from '../../../shared/contract/index.ts'
import { firstOfMonth } from '../../../shared/dates.ts'
import { fen, type Fen } from '../../../shared/money.ts'
import { explainAmount, type Tariff } from '../../../shared/tariff.ts'
import type { ReadDb } from '../../db/database.ts'
import { AppError, fieldError } from '../../kernel/app-error.ts'
import { cancelledOn, cardSalesBetween, salesByItem, salesByTier, type SaleOfDay, unpaidCardSalesBefore } from '../../ledger/card-sales.ts'
import { premisesById } from '../../ledger/rooms.ts'
import type { Snapshot } from '../../ledger/snapshots.ts'
import { cancelSale, requireCharging, versionsOf, writeSale } from '../../ledger/sold-at-desk.ts'
import type { HandlersOf } from '../context.ts'
import { insertSale, lastSale, laterSales, saleById, unitsBought, unpaidFen } from './card-sales-store.ts'

type Place = { premisesId: number; feeItemId: number; tariffId: number }
type Buy = ParsedInput<'cardSales.price'>['buy']
type Priced = { rule: Tariff; tariff: string; usedBefore: number; units: number; amountFen: Fen }
type Calls = 'cardSales.before' | 'cardSales.price' | 'cardSales.sell' | 'cardSales.cancel' | 'cardSales.day'

export const cardSalesHandlers: HandlersOf<Calls> = {
  'cardSales.before': ({ db }, { premisesId, feeItemId }) => {
    premisesById(db, premisesId)
    requireCharging(db, feeItemId, 'card', 'not-card')
    return { last: lastSale(db, premisesId, feeItemId), unpaidFen: unpaidFen(db, premisesId, feeItemId) }
  },

  'cardSales.price': ({ db, today }, { buy, ...place }) => {
    const { rule, usedBefore, units, amountFen } = priced(db, place, buy, today)
    const { zh, en } = explainAmount(rule, units, today, today, { usedBefore })
    return { units, amountFen, leftFen: buy.by === 'money' ? buy.moneyFen - amountFen : 0, usedBefore, tiers: tiersOf(rule, units, today, usedBefore), why: { zh, en } }
  },

  'cardSales.sell': ({ db, session, requestId, now, today, audit }, { cardNumber, units, amountFen: told, ...place }) => {
    const { rule, tariff, usedBefore, amountFen } = priced(db, place, { by: 'units', units }, today)
    if (amountFen !== told) throw fieldError('amountFen', 'price-differs', { amountFen })
    const { premisesId, feeItemId } = place
    const chargeId = writeSale(db, { today, requestId, userId: session.userId, now }, {
      premisesId, feeItemId, kind: 'units', from: today, to: today, description: cardNumber, amountFen, buyer: null, snapshot: { made: 'units', tariff, rule, quantity: units, usedBefore, cardNumber },
    })
    const saleId = insertSale(db, { premisesId, feeItemId, chargeId, cardNumber, units, businessDate: today, at: now, by: session.userId })
    audit(`card sale ${saleId}`)
    return { saleId, chargeId, amountFen }
  },

  'cardSales.cancel': ({ db, session, requestId, now, today, audit }, { saleId, reason }) => {
    const sale = saleById(db, saleId)
    if (!sale) throw new AppError('not-found')
    const goesOn = laterSales(db, sale).some(({ businessDate, snapshot: text }) => {
      const snapshot = JSON.parse(text) as Snapshot
      return snapshot.made === 'units' && snapshot.rule.tiers !== undefined && sale.businessDate >= tiersBegin(snapshot.rule, businessDate)
    })
    if (goesOn) throw new AppError('sold-after')
    cancelSale(db, { today, requestId, userId: session.userId, now, reason }, sale.chargeId)
    audit(`card sale ${saleId} cancelled`)
    return { done: true }
  },

  'cardSales.day': ({ db }, { date }) => {
    const sales = cardSalesBetween(db, date, date).map(shown)
    return { date, groups: salesByTier(sales), totals: salesByItem(sales), sales, unpaidBefore: unpaidCardSalesBefore(db, date).map(shown), cancelled: cancelledOn(db, date) }
  },
}

function priced(db: ReadDb, place: Place, buy: Buy, today: string): Priced {
  premisesById(db, place.premisesId)
  requireCharging(db, place.feeItemId, 'card', 'not-card')
  const versions = versionsOf(db, place.feeItemId, place.tariffId)
  const version = versions.findLast((each) => each.fromDate <= today)
  if (!version) throw fieldError('tariffId', 'tariff-not-then', { since: versions[0]?.fromDate ?? '' })
  const { rule, name: tariff } = version
  const usedBefore = unitsBought(db, place, tiersBegin(rule, today), today)
  const units = buy.by === 'units' ? buy.units : unitsForMoney(rule, buy.moneyFen, today, usedBefore)
  if (units === 0) throw fieldError('buy.moneyFen', 'money-too-little', { leastFen: cardAmount(rule, 10, today, usedBefore) })
  const amountFen = fen(cardAmount(rule, units, today, usedBefore))
  if (amountFen === 0) throw fieldError('tariffId', 'price-is-zero')
  return { rule, tariff, usedBefore, units, amountFen }
}

/** From which day what was bought counts in the steps of the tiers: the month's where they are by month, else the year's. */
function tiersBegin(rule: Tariff, on: string): string {
  return rule.per === 'month' ? firstOfMonth(on) : `${on.slice(0, 4)}-01-01`
}

function shown({ methods: _methods, ...sale }: SaleOfDay): CallOutput<'cardSales.day'>['sales'][number] {
  return sale
}
