import { useState } from 'react'
import type { ReactNode } from 'react'
import type { CallOutput } from '../../../shared/contract/index.ts'
import { useCall } from '../../data/use-call.ts'
import { replaceRoute, useRoute } from '../../shell/route.ts'
import { useText } from '../../text/language.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import { Money } from '../../ui/Money.tsx'
import { Page } from '../../ui/Page.tsx'
import { PaperPreview } from '../../ui/PaperPreview.tsx'
import { EmptyState, Read } from '../../ui/states.tsx'
import { ShiftTabs } from './ShiftTabs.tsx'

type Row = CallOutput<'shift.handOvers'>['handOvers'][number]

const keyOf = (row: Row): string => `${row.paper}-${row.paperId}`

/** The signed sheets, newest first, each to be looked at and printed again. */
export function EarlierHandOvers(): ReactNode {
  const words = useText().shift
  const { query } = useRoute()
  const openKey = query.get('sheet')
  const list = useCall('shift.handOvers', { limit: 100 })
  const [report, setReport] = useState(false)
  const open = (sheet: string | null): void => replaceRoute('/shift', { tab: 'earlier', ...(sheet === null ? {} : { sheet }) })
  return (
    <Page title={words.title} note={<ShiftTabs open="earlier" />}>
      <Read state={list}>
        {({ handOvers }) => {
          const chosen = handOvers.find((row) => keyOf(row) === openKey)
          return (
          <div className={chosen === undefined ? 'fill' : 'split hand-over-split'}>
            <DataTable
              label={words.tabs.earlier}
              rows={handOvers}
              rowKey={keyOf}
              openKey={openKey}
              onOpen={(row) => open(keyOf(row))}
              empty={<div className="sheet"><EmptyState title={words.earlierNone} /></div>}
              columns={[
                { key: 'at', title: words.at, show: (row) => row.at, narrow: true },
                { key: 'from', title: words.from, show: (row) => row.from },
                { key: 'to', title: words.to, show: (row) => (row.kind === 'night' ? <>{words.night}{row.to === '' ? <span className="mark mark-look">{words.nightWaits}</span> : ` · ${row.to}`}</> : row.to) },
                { key: 'difference', title: words.difference, show: (row) => <Money fen={row.differenceFen} signed missing={row.differenceFen < 0} />, align: 'right', narrow: true },
                { key: 'matters', title: words.mattersCount, show: (row) => row.matters, align: 'right', narrow: true },
                { key: 'rejected', title: words.rejected, show: (row) => (row.rejected > 0 ? <span className="mark mark-look">{row.rejected}</span> : 0), align: 'right', narrow: true },
              ]}
            />
            {chosen === undefined ? null : (
              <div className="stack fill">
                <span className="row" role="group" aria-label={words.paperChoice}>
                  {[false, true].map((each) => <button key={String(each)} type="button" className="chip" aria-pressed={each === report} onClick={() => setReport(each)}>{each ? words.cashierReport : words.sheetTitle}</button>)}
                </span>
                <PaperPreview title={report ? words.cashierReport : words.sheetTitle} papers={[report ? { paper: 'cashier-day', id: chosen.shiftId } : { paper: chosen.paper, id: chosen.paperId }]} onClose={() => open(null)} />
              </div>
            )}
          </div>
          )
        }}
      </Read>
    </Page>
  )
}
