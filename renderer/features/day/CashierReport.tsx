import { useState } from 'react'
import type { ReactNode } from 'react'
import type { CashierDay } from '../../../shared/contract/reports.ts'
import { useCall } from '../../data/use-call.ts'
import { useLanguage, useText } from '../../text/language.tsx'
import type { Text } from '../../text/zh-CN.ts'
import { DataTable } from '../../ui/DataTable.tsx'
import type { Column } from '../../ui/DataTable.tsx'
import { Money } from '../../ui/Money.tsx'
import { EmptyState, Read } from '../../ui/states.tsx'
import { PutRight } from './PutRight.tsx'

type Row = CashierDay['rows'][number]

/** 收银日报表 on the screen: item by way of paying, of everybody or of one cashier, and every paper that put something right. */
export function CashierReport({ date }: { date: string }): ReactNode {
  const words = useText().day
  const [userId, setUserId] = useState<number | null>(null)
  const all = useCall('reports.cashierDay', { date }, { keep: true })
  const own = useCall('reports.cashierDay', { date, userId }, { keep: true, when: userId !== null })
  return (
    <Read state={userId === null ? all : own}>
      {(day) => (
        <div className="stack-wide">
          <span className="row" role="group" aria-label={words.cashier}>
            {[{ userId: null, name: words.everybody }, ...(all.data?.cashiers ?? [])].map((each) => (
              <button key={each.userId ?? 0} type="button" className="chip" aria-pressed={each.userId === userId} onClick={() => setUserId(each.userId)}>{each.name}</button>
            ))}
          </span>
          <Matrix day={day} />
          <PutRight day={day} />
        </div>
      )}
    </Read>
  )
}

function Matrix({ day }: { day: CashierDay }): ReactNode {
  const { text, language } = useLanguage()
  const words = text.day
  return (
    <section className="stack" aria-label={words.matrix}>
      <h2>{words.matrix}</h2>
      <DataTable
        label={words.matrix}
        rows={day.rows}
        rowKey={(row) => `${row.group} ${row.feeItemId ?? 0}`}
        empty={<div className="sheet-plain"><EmptyState title={words.itemsNone} /></div>}
        columns={columnsOf(text, day, language === 'en')}
        sums={{ group: text.words.total, ...Object.fromEntries(day.methods.map((way) => [way.method, <Money key={way.method} fen={way.sumFen} />])), sum: <strong><Money fen={day.totalFen + day.heldFen} /></strong> }}
      />
    </section>
  )
}

function columnsOf(text: Text, day: CashierDay, english: boolean): Column<Row>[] {
  const words = text.day
  return [
    { key: 'group', title: words.group, narrow: true, show: (row) => words.groups[row.group] },
    { key: 'item', title: words.item, show: (row) => (english ? row.feeItemEn : row.feeItem) || (row.group === 'prepaid' ? words.free : '') },
    { key: 'count', title: text.words.count, align: 'right', narrow: true, show: (row) => row.count },
    ...day.methods.map(({ method }): Column<Row> => ({
      key: method, title: method === 'held' ? words.fromPrepaid : text.words.method[method], align: 'right', narrow: true, show: (row) => <Money fen={row.cells.find((cell) => cell.method === method)?.sumFen ?? null} blank="" />,
    })),
    { key: 'sum', title: text.words.total, align: 'right', narrow: true, show: (row) => <Money fen={row.sumFen} /> },
  ]
}
