import type { ReadDb } from '../../db/database.ts'
import { cardSalesBetween, salesByTier } from '../../ledger/card-sales.ts'
import { deskWords } from '../../ledger/desk-words.ts'
import { readLanguage } from '../../ledger/office.ts'
import type { Table } from '../../ledger/write-tables.ts'

/** What was sold onto cards from a day to a day: every sale, and the same by item, use and tier. */
export function cardSalesTables(db: ReadDb, from: string, to: string): Table[] {
  const words = deskWords(db)
  const heading = words.headings
  const english = readLanguage(db) === 'en'
  const named = (row: { feeItem: string; feeItemEn: string }): string => (english ? row.feeItemEn : row.feeItem)
  const sales = cardSalesBetween(db, from, to)
  const methods: Readonly<Record<string, string>> = words.methods
  return [
    {
      sheet: words.sheets.cardSales,
      columns: [
        { heading: heading.time, kind: 'text', width: 18 }, { heading: heading.room, kind: 'text' }, { heading: heading.payer, kind: 'text', width: 22 }, { heading: heading.use, kind: 'text' }, { heading: heading.item, kind: 'text' }, { heading: heading.cardNumber, kind: 'text' },
        { heading: heading.units, kind: 'reading' }, { heading: heading.amount, kind: 'fen' }, { heading: heading.open, kind: 'fen' }, { heading: heading.method, kind: 'text' }, { heading: heading.number, kind: 'text', width: 18 }, { heading: heading.clerk, kind: 'text' },
      ],
      rows: sales.map((sale) => [
        sale.at, sale.room, words.payers[sale.payer] ?? sale.payer, words.uses[sale.use], named(sale), sale.cardNumber, sale.units, sale.amountFen, sale.openFen === 0 ? null : sale.openFen,
        sale.methods.map((method) => methods[method] ?? method).join(words.listComma), sale.receipts, sale.by,
      ]),
    },
    {
      sheet: words.sheets.cardTiers,
      columns: [
        { heading: heading.item, kind: 'text' }, { heading: heading.use, kind: 'text' }, { heading: heading.tier, kind: 'number' }, { heading: heading.unitPrice, kind: 'text' }, { heading: heading.count, kind: 'number' },
        { heading: heading.units, kind: 'reading' }, { heading: heading.amount, kind: 'fen' }, { heading: heading.paid, kind: 'fen' },
      ],
      rows: salesByTier(sales).map((group) => [named(group), words.uses[group.use], group.tier === 0 ? null : group.tier, String(group.unitPrice / 10_000), group.count, group.units, group.amountFen, group.paidFen]),
    },
  ]
}
