import { Segmented } from 'antd'
import { useState } from 'react'
import type { ReactNode } from 'react'
import type { CallInput, CallOutput } from '../../../shared/contract/index.ts'
import { useCall } from '../../data/use-call.ts'
import { go } from '../../shell/route.ts'
import { useText } from '../../text/language.tsx'
import type { Text } from '../../text/zh-CN.ts'
import { Act } from '../../ui/Act.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import type { Column } from '../../ui/DataTable.tsx'
import { Page } from '../../ui/Page.tsx'
import { shortMoment } from '../../ui/moments.ts'
import { EmptyState, Read } from '../../ui/states.tsx'
import { MonthLedger } from './MonthLedger.tsx'
import { StartCase } from './StartCase.tsx'

type Row = CallOutput<'moveIn.list'>['cases'][number]
type State = NonNullable<CallInput<'moveIn.list'>['state']>

/** Cases at the left, the next one to start at the right. */
export function CaseList({ start }: { start: number | null }): ReactNode {
  const text = useText()
  const [state, setState] = useState<State>('open')
  const [ledger, setLedger] = useState(false)
  const list = useCall('moveIn.list', { state }, { keep: true })
  const states = [{ value: 'open', label: text.moveIn.openCases }, { value: 'done', label: text.moveIn.finishedCases }, { value: 'all', label: text.moveIn.allCases }] as const
  return (
    <Page title={text.moveIn.title} acts={<><Segmented<State> aria-label={text.moveIn.show} value={state} options={[...states]} onChange={setState} /><Act label={text.moveIn.ledgerPaper} onPress={() => setLedger(true)} /></>}>
      <div className="split">
        <div className="stack">
          <Read state={list}>
            {(data) => (
              <DataTable
                label={text.moveIn.listLabel}
                columns={columnsOf(text)}
                rows={data.cases}
                rowKey={(row) => row.caseId}
                onOpen={(row) => go('/move-in', { case: row.caseId })}
                empty={<div className="sheet-plain"><EmptyState title={state === 'open' ? text.moveIn.none : text.moveIn.noneOther} /></div>}
              />
            )}
          </Read>
        </div>
        {ledger ? <MonthLedger onClose={() => setLedger(false)} /> : <StartCase start={start} />}
      </div>
    </Page>
  )
}

function columnsOf(text: Text): Column<Row>[] {
  const words = text.moveIn
  return [
    { key: 'room', title: text.words.room, narrow: true, show: (row) => <strong>{[row.room, row.part].filter((part) => part !== '').join(' ')}</strong> },
    { key: 'mover', title: words.mover, show: (row) => (row.mover === '' ? <span className="soft">{words.noName}</span> : row.mover) },
    { key: 'kind', title: words.kind, narrow: true, show: (row) => words.moverKind[row.moverKind] },
    { key: 'progress', title: words.progress, narrow: true, align: 'right', show: (row) => `${row.doneSteps}/${row.allSteps}` },
    { key: 'next', title: words.next, narrow: true, show: (row) => (row.nextStep ? text.words.steps[row.nextStep] : '') },
    { key: 'unacknowledged', title: words.unacknowledged, narrow: true, align: 'right', show: (row) => (row.unacknowledged > 0 ? <span className="look">{row.overdue ? <span className="mark mark-danger">{words.overdue}</span> : null} {row.unacknowledged}</span> : '') },
    { key: 'opened', title: words.opened, narrow: true, show: (row) => `${shortMoment(row.openedAt)} ${row.openedBy}` },
  ]
}
