import { useState } from 'react'
import type { ReactNode } from 'react'
import type { CallOutput } from '../../../shared/contract/index.ts'
import { useCall } from '../../data/use-call.ts'
import { useText } from '../../text/language.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import { Money } from '../../ui/Money.tsx'
import { Page } from '../../ui/Page.tsx'
import { EmptyState, Read } from '../../ui/states.tsx'
import { FinanceTabs } from './FinanceTabs.tsx'
import { MoneyOnItsWay } from './MoneyOnItsWay.tsx'

export type HandedInMoney = CallOutput<'finance.list'>['rows'][number]
const SHOWN = ['open', 'all'] as const

/** Takings that left the drawers: counted, on their way, arrived. */
export function HandedIn(): ReactNode {
  const words = useText().finance
  const [show, setShow] = useState<(typeof SHOWN)[number]>('open')
  const [open, setOpen] = useState<number | null>(null)
  const list = useCall('finance.list', { show }, { keep: true })
  const chosen = list.data?.rows.find((row) => row.handedInId === open)
  const names = { open: words.moneyOpen, all: words.all }
  return (
    <Page
      title={words.title}
      note={<FinanceTabs open="handed-in" />}
      acts={<span className="row" role="group" aria-label={words.show}>{SHOWN.map((each) => <button key={each} type="button" className="chip" aria-pressed={each === show} onClick={() => setShow(each)}>{names[each]}</button>)}</span>}
    >
      <Read state={list}>
        {(data) => (
          <>
            <dl className="finance-sums">
              <div><dt>{words.countedSum}</dt><dd><Money fen={data.countedFen} /></dd></div>
              <div><dt>{words.transitSum}</dt><dd><strong><Money fen={data.inTransitFen} /></strong></dd></div>
            </dl>
            <div className="split">
              <DataTable
                label={words.money}
                rows={data.rows}
                rowKey={(row) => row.handedInId}
                onOpen={(row) => setOpen(row.handedInId)}
                openKey={open}
                empty={<div className="sheet-plain"><EmptyState title={show === 'open' ? words.moneyNone : words.moneyNoneAll} /></div>}
                columns={[
                  { key: 'on', title: words.handedOn, narrow: true, show: (row) => row.handedOn },
                  { key: 'by', title: words.person, show: (row) => row.by },
                  { key: 'station', title: words.station, narrow: true, show: (row) => row.station },
                  { key: 'amount', title: words.amount, align: 'right', narrow: true, show: (row) => <strong><Money fen={row.amountFen} /></strong> },
                  { key: 'place', title: words.place, narrow: true, show: (row) => words.places[row.place] },
                  { key: 'slip', title: words.slipNumber, show: (row) => row.slipNumber },
                  { key: 'state', title: words.state, narrow: true, show: (row) => <span className={row.state === 'arrived' ? 'mark mark-good' : 'mark mark-look'}>{words.moneyStates[row.state]}</span> },
                ]}
              />
              {chosen ? <MoneyOnItsWay key={chosen.handedInId} money={chosen} onDone={() => setOpen(null)} /> : data.rows.length === 0 ? null : <p className="sheet soft">{words.choose}</p>}
            </div>
          </>
        )}
      </Read>
    </Page>
  )
}
