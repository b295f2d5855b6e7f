import type { ReactNode } from 'react'
import type { CallOutput } from '../../../shared/contract/index.ts'
import { useLanguage, useText } from '../../text/language.tsx'
import type { Text } from '../../text/zh-CN.ts'
import { DataTable } from '../../ui/DataTable.tsx'
import type { Column } from '../../ui/DataTable.tsx'
import { Money } from '../../ui/Money.tsx'

type Preview = CallOutput<'billing.preview'>

/** What billing would do, before it does it. */
export function BillingPreview({ preview, quiet }: { preview: Preview; quiet: boolean }): ReactNode {
  return (
    <>
      <Totals preview={preview} quiet={quiet} />
      <div className="billing-parts">
        <div className="stack-wide">
          <ByItem preview={preview} />
          <LeftOut preview={preview} />
        </div>
        <div className="stack-wide">
          <Changes preview={preview} />
          <Sample preview={preview} />
        </div>
      </div>
    </>
  )
}

function Totals({ preview, quiet }: { preview: Preview; quiet: boolean }): ReactNode {
  const text = useText()
  const words = text.billing
  if (preview.count === 0) {
    return quiet ? null : <section className="sheet stack"><strong>{words.nothing}</strong><span className="soft">{words.nothingHint}</span></section>
  }
  return (
    <dl className="sheet billing-totals">
      <div><dt>{words.willBill}</dt><dd className="money-large">{words.bills(preview.count)}</dd></div>
      <div><dt>{words.sum}</dt><dd><Money fen={preview.sumFen} large /></dd></div>
      <div><dt>{words.fromPrepaid}</dt><dd><Money fen={preview.prepaidFen} large /></dd></div>
      <div><dt>{words.stillOpen}</dt><dd><Money fen={preview.openFen} large /></dd></div>
    </dl>
  )
}

function ByItem({ preview }: { preview: Preview }): ReactNode {
  const text = useText()
  const words = text.billing
  const columns: Column<Preview['byItem'][number]>[] = [
    { key: 'item', title: words.item, show: (row) => row.feeItem },
    { key: 'count', title: words.thisMonth, align: 'right', narrow: true, show: (row) => words.bills(row.count) },
    { key: 'sum', title: words.sum, align: 'right', narrow: true, show: (row) => <Money fen={row.sumFen} /> },
    { key: 'last', title: words.lastMonth, align: 'right', narrow: true, show: (row) => <Money fen={row.lastMonthFen} /> },
    { key: 'difference', title: words.difference, align: 'right', narrow: true, show: (row) => <Money fen={row.sumFen - row.lastMonthFen} signed /> },
  ]
  if (preview.byItem.length === 0) return null
  return <section><h2>{words.byItem}</h2><DataTable label={words.byItem} columns={columns} rows={preview.byItem} rowKey={(row) => row.feeItemId} /></section>
}

function LeftOut({ preview }: { preview: Preview }): ReactNode {
  const text = useText()
  const words = text.billing
  const columns: Column<Preview['leftOut'][number]>[] = [
    { key: 'reason', title: text.words.reason, narrow: true, show: (row) => <span className={row.reason === 'area-missing' ? 'look' : ''}>{words.reasons[row.reason]}</span> },
    { key: 'count', title: text.words.count, align: 'right', narrow: true, show: (row) => row.count },
    { key: 'rooms', title: text.words.room, show: (row) => words.rooms(row.rooms.slice(0, ROOMS_SHOWN).join('、'), row.count - Math.min(ROOMS_SHOWN, row.rooms.length)) },
  ]
  return (
    <section>
      <h2>{words.leftOut}</h2>
      <DataTable label={words.leftOut} columns={columns} rows={preview.leftOut} rowKey={(row) => row.reason} empty={<p className="soft">{words.leftOutNone}</p>} />
    </section>
  )
}

const ROOMS_SHOWN = 6

function Changes({ preview }: { preview: Preview }): ReactNode {
  const { text, language } = useLanguage()
  const words = text.billing
  const hadLastMonth = preview.byItem.some((row) => row.lastMonthCount > 0)
  const columns: Column<Preview['changes'][number]>[] = [
    { key: 'room', title: text.words.room, narrow: true, show: (row) => row.room },
    { key: 'item', title: words.item, narrow: true, show: (row) => row.feeItem },
    { key: 'before', title: words.before, align: 'right', narrow: true, show: (row) => <Money fen={row.beforeFen} /> },
    { key: 'now', title: words.now, align: 'right', narrow: true, show: (row) => <Money fen={row.nowFen} /> },
    { key: 'why', title: words.why, show: (row) => (language === 'en' ? row.why.en : row.why.zh) },
  ]
  return (
    <section>
      <h2>{words.changes}</h2>
      <DataTable label={words.changes} columns={columns} rows={preview.changes} rowKey={(row) => `${row.premisesId}-${row.feeItem}`} empty={<p className="soft">{hadLastMonth ? words.changesNone : words.noLastMonth}</p>} />
    </section>
  )
}

function Sample({ preview }: { preview: Preview }): ReactNode {
  const { text, language } = useLanguage()
  if (preview.sample.length === 0) return null
  return (
    <section>
      <h2>{text.billing.sample}</h2>
      <DataTable label={text.billing.sample} columns={sampleColumns(text, language)} rows={preview.sample} rowKey={(row) => `${row.room}-${row.feeItem}`} />
    </section>
  )
}

function sampleColumns(text: Text, language: string): Column<Preview['sample'][number]>[] {
  return [
    { key: 'room', title: text.words.room, narrow: true, show: (row) => row.room },
    { key: 'item', title: text.billing.item, narrow: true, show: (row) => row.feeItem },
    { key: 'amount', title: text.words.amount, align: 'right', narrow: true, show: (row) => <Money fen={row.amountFen} /> },
    { key: 'why', title: text.billing.why, show: (row) => (language === 'en' ? row.why.en : row.why.zh) },
  ]
}
