import { dateTime, isDate } from '../../../shared/dates.ts'
import { fen, type Fen } from '../../../shared/money.ts'
import type { ReadDb } from '../../db/database.ts'
import { cardSalesDayDocument } from '../../documents/card-sales-day.ts'
import type { FrozenDocument } from '../../documents/frozen-document.ts'
import { sharedCostNoticeDocument } from '../../documents/shared-cost-notice.ts'
import { AppError } from '../../kernel/app-error.ts'
import { cancelledOn, cardSalesBetween, salesByItem, salesByTier } from '../../ledger/card-sales.ts'
import { deskWords } from '../../ledger/desk-words.ts'
import { readLanguage, readProperty } from '../../ledger/office.ts'
import { sharedCostById, sharedParts } from './cards-store.ts'

/** 公摊公示表 of a bill that stands. Throws `not-found`, also for one that was taken back. */
export function sharedCostNoticePaper(db: ReadDb, sharedCostId: number, today: string): FrozenDocument {
  const bill = sharedCostById(db, sharedCostId)
  if (!bill) throw new AppError('not-found')
  const { zero } = JSON.parse(bill.scope) as { zero: { premisesId: number; weight: number }[] }
  const parts = sharedParts(db, sharedCostId, zero)
  if (parts.every((part) => part.amountFen === 0)) throw new AppError('not-found')
  const language = readLanguage(db)
  const { name: property, officeName: office } = readProperty(db)
  return sharedCostNoticeDocument({
    language, property, office, description: bill.description, item: language === 'en' ? bill.itemEn : bill.item, month: bill.month, total: fen(bill.totalFen), shareBy: bill.shareBy,
    weights: parts.reduce((sum, part) => sum + part.weight, 0), parts: parts.map(({ premises, weight, amountFen }) => ({ premises, weight, amount: fen(amountFen) })), printedOn: today,
  })
}

/** 卡表售量日报 of a day, named by its number: 20261122. Throws `not-found` for a number that is no day. */
export function cardSalesDayPaper(db: ReadDb, dayNumber: number, now: number): FrozenDocument {
  const date = String(dayNumber).replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3')
  if (!isDate(date)) throw new AppError('not-found')
  const language = readLanguage(db)
  const words = deskWords(db)
  const named = (row: { feeItem: string; feeItemEn: string }): string => (language === 'en' ? row.feeItemEn : row.feeItem)
  const sales = cardSalesBetween(db, date, date)
  const totals = salesByItem(sales)
  const sum = (which: 'amountFen' | 'paidFen'): Fen => fen(totals.reduce((all, row) => all + row[which], 0))
  return cardSalesDayDocument({
    language, property: readProperty(db).name, date, printedAt: dateTime(now), cancelled: cancelledOn(db, date), amount: sum('amountFen'), paid: sum('paidFen'),
    sales: sales.map((sale) => ({
      premises: sale.room, payer: words.payers[sale.payer] ?? sale.payer, use: words.uses[sale.use], item: named(sale), cardNumber: sale.cardNumber, units: sale.units, tiers: sale.tiers, amount: fen(sale.amountFen),
      paid: sale.openFen === 0, methods: sale.methods.map((method) => methodName(words.methods, method)), receipts: sale.receipts,
    })),
    groups: salesByTier(sales).map((group) => ({
      item: named(group), use: words.uses[group.use], tier: group.tier, unitPrice: group.unitPrice, count: group.count, units: group.units, amount: fen(group.amountFen), paid: fen(group.paidFen),
    })),
  })
}

function methodName(names: Readonly<Record<string, string>>, method: string): string {
  return names[method] ?? method
}
