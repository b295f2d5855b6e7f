import { Segmented } from 'antd'
import { useState } from 'react'
import type { ReactNode } from 'react'
import type { CallInput, CallOutput } from '../../../shared/contract/index.ts'
import { useCall } from '../../data/use-call.ts'
import { go } from '../../shell/route.ts'
import { useText } from '../../text/language.tsx'
import type { Text } from '../../text/zh-CN.ts'
import { DataTable } from '../../ui/DataTable.tsx'
import type { Column } from '../../ui/DataTable.tsx'
import { Page } from '../../ui/Page.tsx'
import { shortMoment } from '../../ui/moments.ts'
import { EmptyState, Read } from '../../ui/states.tsx'
import { StartLeaving } from './StartLeaving.tsx'

type Row = CallOutput<'moveOut.list'>['cases'][number]
type State = NonNullable<CallInput<'moveOut.list'>['state']>

/** Move-outs at the left, the next one to start at the right. */
export function CaseList({ start }: { start: number | null }): ReactNode {
  const text = useText()
  const words = text.moveOut
  const [state, setState] = useState<State>('open')
  const list = useCall('moveOut.list', { state }, { keep: true })
  const states = [{ value: 'open', label: words.openCases }, { value: 'done', label: words.finished }, { value: 'all', label: words.all }] as const
  return (
    <Page title={words.title} acts={<Segmented<State> aria-label={words.show} value={state} options={[...states]} onChange={setState} />}>
      <div className="split">
        <div className="stack">
          <Read state={list}>
            {(data) => (
              <DataTable
                label={words.listLabel}
                columns={columnsOf(text)}
                rows={data.cases}
                rowKey={(row) => row.caseId}
                onOpen={(row) => go('/move-out', { case: row.caseId })}
                empty={<div className="sheet-plain"><EmptyState title={state === 'open' ? words.none : words.noneOther} /></div>}
              />
            )}
          </Read>
        </div>
        <StartLeaving start={start} />
      </div>
    </Page>
  )
}

function columnsOf(text: Text): Column<Row>[] {
  const words = text.moveOut
  return [
    { key: 'room', title: text.words.room, narrow: true, show: (row) => <strong>{row.part === '' ? row.room : `${row.room} ${row.part}`}</strong> },
    { key: 'who', title: words.who, show: (row) => `${row.name} ${words.roles[row.role]}` },
    { key: 'leaves', title: words.leavesOn, narrow: true, show: (row) => row.leavesOn ?? '' },
    { key: 'progress', title: words.progress, narrow: true, align: 'right', show: (row) => `${row.doneSteps}/${row.allSteps}` },
    { key: 'next', title: words.next, narrow: true, show: (row) => (row.nextStep ? words.steps[row.nextStep] : '') },
    { key: 'checks', title: words.checks, narrow: true, align: 'right', show: (row) => (row.unacknowledged > 0 ? <span className={row.overdue > 0 ? 'look' : ''}>{words.late(row.overdue, row.unacknowledged)}</span> : '') },
    { key: 'opened', title: words.opened, narrow: true, show: (row) => `${shortMoment(row.openedAt)} ${row.openedBy}` },
  ]
}
