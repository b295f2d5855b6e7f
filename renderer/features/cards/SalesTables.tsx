import type { ReactNode } from 'react'
import { formatReading } from '../../../shared/reading.ts'
import { useLanguage } from '../../text/language.tsx'
import type { Text } from '../../text/zh-CN.ts'
import { DataTable } from '../../ui/DataTable.tsx'
import type { Column } from '../../ui/DataTable.tsx'
import { Money } from '../../ui/Money.tsx'
import { payerText, unitPriceText, usageText } from '../premises/premises-words.ts'
import { itemName } from '../tariffs/item-name.ts'
import type { Language } from '../tariffs/item-name.ts'
import type { Sale, SalesDay } from './CardSalesDay.tsx'

type SalesTablesProps = { day: SalesDay; openKey: number | null; onOpen(sale: Sale): void }

/** The day by use and tier, its sales one by one, and what waits from earlier days. */
export function SalesTables({ day, openKey, onOpen }: SalesTablesProps): ReactNode {
  const { text, language } = useLanguage()
  const words = text.cards
  const sales = (label: string, rows: readonly Sale[]): ReactNode => (
    <section>
      <h2>{label}</h2>
      <DataTable label={label} columns={saleColumns(text, language)} rows={rows} rowKey={(sale) => sale.saleId} openKey={openKey} onOpen={onOpen} rowState={(sale) => (sale.openFen > 0 ? 'look' : undefined)} />
    </section>
  )
  return (
    <>
      {day.groups.length === 0 ? <p className="sheet soft">{words.noSales}</p> : (
        <section>
          <h2>{words.groups}</h2>
          <DataTable label={words.groups} columns={groupColumns(text, language)} rows={day.groups} rowKey={(row) => `${row.feeItemId}-${row.use}-${row.tier}-${row.unitPrice}`} sums={sumsOf(day, text)} />
        </section>
      )}
      {day.cancelled > 0 ? <p className="soft">{words.cancelledCount(day.cancelled)}</p> : null}
      {day.sales.length > 0 ? sales(words.sales, day.sales) : null}
      {day.unpaidBefore.length > 0 ? sales(words.unpaidBefore, day.unpaidBefore) : null}
    </>
  )
}

function sumsOf(day: SalesDay, text: Text): Record<string, ReactNode> {
  const sum = (of: 'count' | 'amountFen' | 'paidFen'): number => day.totals.reduce((all, row) => all + row[of], 0)
  return { item: text.words.total, count: sum('count'), amount: <Money fen={sum('amountFen')} />, paid: <Money fen={sum('paidFen')} /> }
}

function groupColumns(text: Text, language: Language): Column<SalesDay['groups'][number]>[] {
  const words = text.cards
  return [
    { key: 'item', title: words.item, show: (row) => itemName(language, { name: row.feeItem, nameEn: row.feeItemEn }) },
    { key: 'use', title: words.use, narrow: true, show: (row) => usageText(text, row.use) },
    { key: 'tier', title: words.tier, narrow: true, show: (row) => words.tierOf(row.tier) },
    { key: 'price', title: words.unitPrice, align: 'right', narrow: true, show: (row) => unitPriceText(row.unitPrice) },
    { key: 'count', title: text.words.count, align: 'right', narrow: true, show: (row) => row.count },
    { key: 'units', title: words.units, align: 'right', narrow: true, show: (row) => formatReading(row.units) },
    { key: 'amount', title: words.amount, align: 'right', narrow: true, show: (row) => <Money fen={row.amountFen} /> },
    { key: 'paid', title: words.paid, align: 'right', narrow: true, show: (row) => <Money fen={row.paidFen} /> },
  ]
}

function saleColumns(text: Text, language: Language): Column<Sale>[] {
  const words = text.cards
  return [
    { key: 'room', title: words.room, narrow: true, show: (sale) => <strong>{sale.room}</strong> },
    { key: 'payer', title: words.payer, show: (sale) => payerText(text, sale.payer) },
    { key: 'item', title: words.item, narrow: true, show: (sale) => itemName(language, { name: sale.feeItem, nameEn: sale.feeItemEn }) },
    { key: 'card', title: words.cardNumber, narrow: true, show: (sale) => sale.cardNumber },
    { key: 'units', title: words.units, align: 'right', narrow: true, show: (sale) => formatReading(sale.units) },
    { key: 'amount', title: words.amount, align: 'right', narrow: true, show: (sale) => <Money fen={sale.amountFen} /> },
    { key: 'state', title: words.receipt, narrow: true, show: (sale) => (sale.openFen > 0 ? <span className="mark mark-danger">{words.notPaid}</span> : sale.receipts) },
  ]
}
