import { Fragment } from 'react'
import type { ReactNode } from 'react'
import type { CallOutput } from '../../../shared/contract/index.ts'
import { useText } from '../../text/language.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import { Money } from '../../ui/Money.tsx'
import { EmptyState } from '../../ui/states.tsx'

export type Day = CallOutput<'day.summary'>

/** Takings by method beside takings by fee item: both add up to the same. */
export function DayTotals({ day }: { day: Day }): ReactNode {
  const text = useText()
  const words = text.day
  if (day.methods.length === 0 && day.items.length === 0) return <div className="sheet"><EmptyState title={words.itemsNone} /></div>
  return (
    <div className="split-even day-totals">
      <section className="stack" aria-label={words.methods}>
        <h2>{words.methods}</h2>
        <DataTable
          label={words.methods}
          rows={day.methods}
          rowKey={(row) => row.method}
          columns={[
            { key: 'method', title: words.method, show: (row) => text.words.method[row.method] },
            { key: 'count', title: text.words.count, show: (row) => row.count, align: 'right', narrow: true },
            { key: 'sum', title: text.words.amount, show: (row) => <Money fen={row.sumFen} />, align: 'right', narrow: true },
          ]}
          sums={{ method: text.words.total, sum: <Money fen={day.totalFen} /> }}
        />
        {day.refunds.length > 0 ? (
          <dl className="sums">
            {day.refunds.map((row) => <Fragment key={row.method}><dt>{words.refunded(text.words.method[row.method])}</dt><dd><Money fen={-row.sumFen} /></dd></Fragment>)}
            <dt className="sums-total">{words.net}</dt><dd className="sums-total"><Money fen={day.totalFen - day.refunds.reduce((sum, row) => sum + row.sumFen, 0)} /></dd>
          </dl>
        ) : null}
        {day.fromPrepaidFen > 0 ? (
          <dl className="sums">
            <dt>{words.fromPrepaid}</dt><dd><Money fen={day.fromPrepaidFen} /></dd>
            <dt className="sums-total">{words.receiptsTotal}</dt><dd className="sums-total"><Money fen={day.receiptsFen} /></dd>
          </dl>
        ) : null}
      </section>
      <section className="stack" aria-label={words.items}>
        <h2>{words.items}</h2>
        <DataTable
          label={words.items}
          rows={day.items}
          rowKey={(row) => row.feeItem}
          columns={[
            { key: 'item', title: words.item, show: (row) => row.feeItem },
            { key: 'count', title: text.words.count, show: (row) => row.count, align: 'right', narrow: true },
            { key: 'sum', title: text.words.amount, show: (row) => <Money fen={row.sumFen} />, align: 'right', narrow: true },
          ]}
          sums={{ item: text.words.total, sum: <Money fen={day.items.reduce((sum, row) => sum + row.sumFen, 0)} /> }}
        />
      </section>
    </div>
  )
}
