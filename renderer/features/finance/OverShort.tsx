import { useState } from 'react'
import type { ReactNode } from 'react'
import type { CallOutput } from '../../../shared/contract/index.ts'
import { useCall } from '../../data/use-call.ts'
import { useText } from '../../text/language.tsx'
import type { Text } from '../../text/zh-CN.ts'
import { DataTable } from '../../ui/DataTable.tsx'
import type { Column } from '../../ui/DataTable.tsx'
import { Money } from '../../ui/Money.tsx'
import { Page } from '../../ui/Page.tsx'
import { EmptyState, Read } from '../../ui/states.tsx'
import { CasePanel } from './CasePanel.tsx'
import { FinanceTabs } from './FinanceTabs.tsx'

type Data = CallOutput<'overShort.list'>
export type Case = Data['cases'][number]
const SHOWN = ['open', 'all'] as const

/** What shifts had over and short, each by itself: decided here, or settled by slips at the till. */
export function OverShort(): ReactNode {
  const text = useText()
  const words = text.finance
  const [show, setShow] = useState<(typeof SHOWN)[number]>('open')
  const [open, setOpen] = useState<number | null>(null)
  const list = useCall('overShort.list', { show }, { keep: true })
  const chosen = list.data?.cases.find((row) => row.caseId === open)
  const names = { open: words.casesOpen, all: words.all }
  return (
    <Page
      title={words.title}
      note={<FinanceTabs open="over-short" />}
      acts={<span className="row" role="group" aria-label={words.show}>{SHOWN.map((each) => <button key={each} type="button" className="chip" aria-pressed={each === show} onClick={() => setShow(each)}>{names[each]}</button>)}</span>}
    >
      <Read state={list}>
        {(data) => (
          <div className="stack-wide">
            <div className="split">
              <DataTable
                label={words.cases}
                columns={columnsOf(text)}
                rows={data.cases}
                rowKey={(row) => row.caseId}
                onOpen={(row) => setOpen(row.caseId)}
                openKey={open}
                empty={<div className="sheet-plain"><EmptyState title={show === 'open' ? words.casesNone : words.casesNoneAll} /></div>}
              />
              {chosen ? <CasePanel key={chosen.caseId} row={chosen} onDone={() => setOpen(null)} /> : data.cases.length === 0 ? null : <p className="sheet soft">{words.choose}</p>}
            </div>
            {data.sums.length === 0 ? null : <Sums sums={data.sums} />}
          </div>
        )}
      </Read>
    </Page>
  )
}

/** The name of a way of paying, or of where money was counted again. */
export function wayName(text: Text, method: Case['method']): string {
  return method === 'overnight' || method === 'in-transit' ? text.finance.ways[method] : text.words.method[method]
}

function columnsOf(text: Text): Column<Case>[] {
  const words = text.finance
  return [
    { key: 'date', title: words.date, narrow: true, show: (row) => row.date },
    { key: 'person', title: words.person, show: (row) => row.person },
    { key: 'way', title: words.way, narrow: true, show: (row) => wayName(text, row.method) },
    { key: 'amount', title: words.counted, align: 'right', narrow: true, show: (row) => <Money fen={row.amountFen} signed missing={row.amountFen < 0} /> },
    { key: 'stands', title: words.stands, align: 'right', narrow: true, show: (row) => <Money fen={row.standsFen} signed missing={row.standsFen < 0} /> },
    { key: 'state', title: words.state, narrow: true, show: (row) => <span className={row.state === 'open' ? 'mark mark-look' : 'mark'}>{words.caseStates[row.state]}</span> },
  ]
}

function Sums({ sums }: { sums: Data['sums'] }): ReactNode {
  const words = useText().finance
  return (
    <section className="stack" aria-label={words.byPerson}>
      <h2>{words.byPerson}</h2>
      <DataTable
        label={words.byPerson}
        rows={sums}
        rowKey={(row) => `${row.userId} ${row.month}`}
        columns={[
          { key: 'month', title: words.month, narrow: true, show: (row) => row.month },
          { key: 'person', title: words.person, show: (row) => row.person },
          { key: 'count', title: words.caseCount, align: 'right', narrow: true, show: (row) => row.count },
          { key: 'over', title: words.over, align: 'right', narrow: true, show: (row) => <Money fen={row.overFen} /> },
          { key: 'short', title: words.short, align: 'right', narrow: true, show: (row) => <Money fen={row.shortFen} missing={row.shortFen < 0} /> },
          { key: 'standsOver', title: words.standsOver, align: 'right', narrow: true, show: (row) => <Money fen={row.standsOverFen} /> },
          { key: 'standsShort', title: words.standsShort, align: 'right', narrow: true, show: (row) => <Money fen={row.standsShortFen} missing={row.standsShortFen < 0} /> },
        ]}
      />
    </section>
  )
}
