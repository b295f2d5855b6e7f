import type { ReactNode } from 'react'
import { go } from '../../shell/route.ts'
import { useText } from '../../text/language.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import { Money } from '../../ui/Money.tsx'
import { timeOf } from '../../ui/moments.ts'
import { EmptyState } from '../../ui/states.tsx'
import type { Day } from './DayTotals.tsx'

type Shift = Day['shifts'][number]

/** Each drawer of the day: what it should hold, what was counted, and why they differ. */
export function DayShifts({ day }: { day: Day }): ReactNode {
  const text = useText()
  const words = text.day
  const open = (handOverId: number | null): void => {
    if (handOverId !== null) go('/shift', { tab: 'earlier', sheet: `hand-over-sheet-${handOverId}` })
  }
  return (
    <section className="stack fill" aria-label={words.shifts}>
      <h2>{words.shifts}</h2>
      <DataTable
        label={words.shifts}
        rows={day.shifts}
        rowKey={(row) => row.shiftId}
        onOpen={(row) => open(row.handOverId)}
        rowState={(row) => (row.differenceFen ? 'look' : undefined)}
        empty={<div className="sheet"><EmptyState title={words.shiftsNone} /></div>}
        columns={[
          { key: 'user', title: words.cashier, show: (row) => row.userName, narrow: true },
          { key: 'station', title: words.station, show: (row) => row.station, narrow: true },
          { key: 'opened', title: words.opened, show: (row) => timeOf(row.openedAt), narrow: true },
          { key: 'closed', title: words.closed, show: (row) => (row.closedAt === null ? <span className="mark">{words.stillOpen}</span> : timeOf(row.closedAt)), narrow: true },
          { key: 'numbers', title: words.numbers, show: (row) => (row.receiptCount === 0 ? '—' : `${row.receiptFirst} – ${row.receiptLast} (${row.receiptCount})`) },
          { key: 'takings', title: words.takings, show: (row) => <Money fen={row.takingsFen} />, align: 'right', narrow: true },
          { key: 'cash', title: words.cash, show: (row) => <Money fen={row.cashFen} />, align: 'right', narrow: true },
          ...(day.fromPrepaidFen > 0 || day.shifts.some((row) => row.fromPrepaidFen > 0) ? [{ key: 'fromPrepaid', title: words.fromPrepaid, show: (row: Shift) => <Money fen={row.fromPrepaidFen} />, align: 'right' as const, narrow: true }] : []),
          { key: 'expected', title: words.expected, show: (row) => <Money fen={row.expectedFen} />, align: 'right', narrow: true },
          { key: 'counted', title: words.counted, show: (row) => <Money fen={row.countedFen} />, align: 'right', narrow: true },
          { key: 'difference', title: words.difference, show: (row) => <Money fen={row.differenceFen} signed missing={(row.differenceFen ?? 0) < 0} />, align: 'right', narrow: true },
          { key: 'reason', title: words.reason, show: (row) => row.reason },
          { key: 'to', title: words.handedTo, show: (row) => row.handedTo ?? (row.closedAt === null ? '—' : text.shift.night), narrow: true },
        ]}
      />
    </section>
  )
}
