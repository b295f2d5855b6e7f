import { useState } from 'react'
import type { ReactNode } from 'react'
import type { CallOutput } from '../../../shared/contract/index.ts'
import { useCall } from '../../data/use-call.ts'
import { useText } from '../../text/language.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import { Money } from '../../ui/Money.tsx'
import { shortMoment } from '../../ui/moments.ts'
import { Page } from '../../ui/Page.tsx'
import { EmptyState, Read } from '../../ui/states.tsx'
import { FinanceTabs } from './FinanceTabs.tsx'
import { ShiftCounts } from './ShiftCounts.tsx'

type Data = CallOutput<'shifts.held'>

/** Who holds what now, which hand-overs are missing or were late, and what was not taken over. */
export function Held(): ReactNode {
  const words = useText().finance
  const held = useCall('shifts.held', {})
  return (
    <Page title={words.title} note={<FinanceTabs open="held" />}>
      <Read state={held}>{(data) => <div className="stack-wide"><Drawers data={data} /><Rejected data={data} /><Late data={data} /></div>}</Read>
    </Page>
  )
}

function Drawers({ data }: { data: Data }): ReactNode {
  const text = useText()
  const words = text.finance
  const [openKey, setOpenKey] = useState<number | null>(null)
  const open = data.drawers.find((row) => row.shiftId === openKey)
  return (
    <section className="stack" aria-label={words.drawers}>
      <h2>{words.drawers}</h2>
      <DataTable
        label={words.drawers}
        rows={data.drawers}
        rowKey={(row) => row.shiftId}
        openKey={openKey}
        onOpen={(row) => setOpenKey(row.shiftId === openKey ? null : row.shiftId)}
        rowState={(row) => (row.daysLate > 0 ? 'look' : undefined)}
        empty={<div className="sheet-plain"><EmptyState title={words.drawersNone} /></div>}
        columns={[
          { key: 'station', title: words.station, narrow: true, show: (row) => row.station },
          { key: 'person', title: words.person, narrow: true, show: (row) => <strong>{row.person}</strong> },
          { key: 'state', title: words.state, narrow: true, show: (row) => (row.daysLate > 0 ? <span className="mark mark-look">{words.late(row.daysLate)}</span> : row.state === 'open' ? words.open : <span className="mark">{words.night}</span>) },
          { key: 'since', title: words.since, narrow: true, show: (row) => shortMoment(row.since) },
          { key: 'float', title: words.float, align: 'right', narrow: true, show: (row) => <Money fen={row.floatFen} /> },
          { key: 'takings', title: words.takings, show: (row) => row.methods.map((way) => <span key={way.method} className="mark">{text.words.method[way.method]} <Money fen={way.sumFen} /></span>) },
          { key: 'expected', title: words.expected, align: 'right', narrow: true, show: (row) => <strong><Money fen={row.expectedFen} /></strong> },
        ]}
      />
      {open ? <ShiftCounts shiftId={open.shiftId} person={open.person} /> : null}
    </section>
  )
}

function Rejected({ data }: { data: Data }): ReactNode {
  const words = useText().finance
  return (
    <section className="stack" aria-label={words.rejected}>
      <h2>{words.rejected}</h2>
      <DataTable
        label={words.rejected}
        rows={data.rejected}
        rowKey={(row) => `${row.paper} ${row.paperId} ${row.text} ${row.note}`}
        empty={<p className="soft">{words.rejectedNone}</p>}
        columns={[
          { key: 'at', title: words.at, narrow: true, show: (row) => shortMoment(row.at) },
          { key: 'from', title: words.from, narrow: true, show: (row) => row.from },
          { key: 'to', title: words.to, narrow: true, show: (row) => row.to },
          { key: 'matter', title: words.matter, show: (row) => `${row.room} ${row.text}`.trim() },
          { key: 'note', title: words.note, show: (row) => row.note },
        ]}
      />
    </section>
  )
}

function Late({ data }: { data: Data }): ReactNode {
  const words = useText().finance
  return (
    <section className="stack" aria-label={words.lateShifts}>
      <h2>{words.lateShifts}</h2>
      <DataTable
        label={words.lateShifts}
        rows={data.late}
        rowKey={(row) => row.shiftId}
        empty={<p className="soft">{words.lateNone}</p>}
        columns={[
          { key: 'person', title: words.person, show: (row) => row.person },
          { key: 'station', title: words.station, show: (row) => row.station },
          { key: 'date', title: words.businessDate, show: (row) => row.businessDate },
          { key: 'closed', title: words.closedAt, show: (row) => row.closedAt },
        ]}
      />
    </section>
  )
}
