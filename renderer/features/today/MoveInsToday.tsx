import type { ReactNode } from 'react'
import { useCall } from '../../data/use-call.ts'
import { go } from '../../shell/route.ts'
import { useText } from '../../text/language.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import { shortMoment } from '../../ui/moments.ts'
import { EmptyState, Read } from '../../ui/states.tsx'

/** Move-ins that are not finished and notices that departments have not answered, each with its next step. */
export function MoveInsToday(): ReactNode {
  const text = useText()
  const words = text.today
  const list = useCall('moveIn.list', { state: 'open' })
  // A move-in may be finished before every department has answered its notice.
  const done = useCall('moveIn.list', { state: 'done' })
  const unanswered = done.data?.cases.filter((row) => row.unacknowledged > 0) ?? []
  return (
    <section className="today-list" aria-label={words.moveIns}>
      <div className="today-list-head"><h2>{words.moveIns}</h2></div>
      <Read state={list} rows={3}>
        {({ cases }) => (
          <DataTable
            label={words.moveIns}
            rows={[...cases, ...unanswered]}
            rowKey={(row) => row.caseId}
            onOpen={(row) => go('/move-in', { case: row.caseId })}
            empty={<div className="sheet-plain fill"><EmptyState title={words.moveInsNone} /></div>}
            columns={[
              { key: 'room', title: text.words.room, show: (row) => row.room, narrow: true },
              { key: 'mover', title: words.mover, show: (row) => `${row.mover} ${text.moveIn.moverKind[row.moverKind]}`.trim() },
              { key: 'next', title: words.nextStep, show: (row) => (row.nextStep ? text.words.steps[row.nextStep] : row.state === 'open' ? words.allDone : words.finished) },
              { key: 'steps', title: words.steps, show: (row) => words.stepsDone(row.doneSteps, row.allSteps), align: 'right', narrow: true },
              { key: 'notices', title: words.notices, show: (row) => (row.unacknowledged > 0 ? <span className="mark mark-look">{words.noticesWaiting(row.unacknowledged)}</span> : null), narrow: true },
              { key: 'since', title: words.since, show: (row) => shortMoment(row.openedAt), narrow: true },
            ]}
          />
        )}
      </Read>
    </section>
  )
}
