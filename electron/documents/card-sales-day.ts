import { type Fen, formatMoney } from '../../shared/money.ts'
import { formatReading } from '../../shared/reading.ts'
import { type FrozenDocument, type Language, paperFileName } from './frozen-document.ts'
import { formFontSize, formTitle, list, section, signatures } from './form.ts'
import type { Edges, PaperNode } from './paper-node.ts'
import { points } from './paper.ts'
import { fill, type Words, wordsFor } from './words.ts'

export type CardSaleLine = {
  readonly premises: string, readonly payer: string, readonly use: string, readonly item: string, readonly cardNumber: string
  /** 1/1000 of a unit, prices in 1/10000 yuan. */
  readonly units: number
  readonly tiers: readonly { readonly tier: number, readonly units: number, readonly unitPrice: number }[]
  readonly amount: Fen
  readonly paid: boolean
  readonly methods: readonly string[]
  readonly receipts: string
}
export type CardSalesGroup = { readonly item: string, readonly use: string, readonly tier: number, readonly unitPrice: number, readonly count: number, readonly units: number, readonly amount: Fen, readonly paid: Fen }
export type CardSalesDayData = {
  readonly language: Language
  readonly property: string
  readonly date: string
  readonly sales: readonly CardSaleLine[]
  readonly groups: readonly CardSalesGroup[]
  readonly amount: Fen
  readonly paid: Fen
  readonly cancelled: number
  readonly printedAt: string
}

const margins: Edges = [points(12), points(12), points(12), points(12)]

/** 卡表售量日报 on A4 across: the day by item, use and tier, then every sale; it goes to finance with the money. */
export function cardSalesDayDocument(data: CardSalesDayData): FrozenDocument {
  const words = wordsFor(data.language)
  const { cardDay: day, form, page } = words
  return {
    version: 1, kind: 'card-sales-day', title: `${data.property} ${day.title} ${data.date}`, language: data.language, paper: 'a4-landscape',
    fileName: paperFileName(day.title, data.date), issuedAt: data.printedAt, margins, fontSize: formFontSize,
    content: [
      formTitle(day.title, data.property, `${form.date}${page.colon}${data.date}`),
      ...(data.sales.length === 0 ? [{ text: day.none }, signed(words)] : [
        section(day.groups, data.cancelled === 0 ? '' : fill(day.cancelled, { count: data.cancelled })),
        groupList(data, words),
        section(day.sales),
        saleList(data, words),
      ]),
    ],
    pageNumbers: 'always',
    runningHeading: { text: `${data.property}　${day.title}　${data.date}`, fontSize: 9 },
  }
}

function signed({ cardDay: day, form, page }: Words): PaperNode {
  return signatures([day.cashier, day.finance], `${form.date}${page.colon}`)
}

function groupList({ groups, amount, paid }: CardSalesDayData, { cardDay: day, receipt }: Words): PaperNode {
  return list([
    { heading: receipt.item, width: '*' }, { heading: day.use, width: points(24) }, { heading: day.tier, width: points(22), alignment: 'center' }, { heading: day.price, width: points(26), alignment: 'right' },
    { heading: day.count, width: points(16), alignment: 'right' }, { heading: day.units, width: points(28), alignment: 'right' }, { heading: day.amount, width: points(30), alignment: 'right' }, { heading: day.paid, width: points(30), alignment: 'right' },
  ], [
    ...groups.map((group) => [
      group.item, group.use, group.tier === 0 ? day.noTier : fill(day.tierOf, { tier: group.tier }), priceText(group.unitPrice), String(group.count), formatReading(group.units), formatMoney(group.amount), formatMoney(group.paid),
    ]),
    [day.total, '', '', '', '', '', formatMoney(amount), formatMoney(paid)],
  ], { boldLast: true, fontSize: 9 })
}

function saleList({ sales }: CardSalesDayData, words: Words): PaperNode {
  const { cardDay: day, form, page, receipt } = words
  return list([
    { heading: form.sequence, width: points(8), alignment: 'center' }, { heading: form.premises, width: points(28) }, { heading: day.payer, width: '*' }, { heading: day.use, width: points(13), alignment: 'center' }, { heading: receipt.item, width: points(22) },
    { heading: day.cardNumber, width: points(22) }, { heading: day.units, width: points(15), alignment: 'right' }, { heading: day.price, width: points(27), alignment: 'right' }, { heading: day.amount, width: points(20), alignment: 'right' },
    { heading: day.method, width: points(17) }, { heading: day.receipt, width: points(25) },
  ], sales.map((sale, index) => [
    String(index + 1), sale.premises, sale.payer, sale.use, sale.item, sale.cardNumber, formatReading(sale.units), sale.tiers.map((tier) => `${formatReading(tier.units)} × ${priceText(tier.unitPrice)}`).join('\n'),
    formatMoney(sale.amount), sale.paid ? sale.methods.join(page.listComma) : day.notPaid, sale.receipts.replaceAll(' ', '\n'),
  ]), { ending: signed(words), fontSize: 9 })
}

/** 30700 → "3.07". */
function priceText(unitPrice: number): string {
  return `${Math.trunc(unitPrice / 10_000)}.${String(unitPrice % 10_000).padStart(4, '0').replace(/0{1,2}$/, '')}`
}
