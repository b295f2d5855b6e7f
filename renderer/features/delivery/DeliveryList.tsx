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
import { NotifyOwners } from './NotifyOwners.tsx'
import { StartDelivery } from './StartDelivery.tsx'

type Row = CallOutput<'deliveries.list'>['cases'][number]
type State = NonNullable<CallInput<'deliveries.list'>['state']>

/** Cases at the left; at the right the next one to start, or many owners to be told at once. */
export function DeliveryList({ start }: { start: number | null }): ReactNode {
  const text = useText()
  const words = text.delivery
  const [state, setState] = useState<State>('open')
  const [notifying, setNotifying] = useState(false)
  const [said, setSaid] = useState('')
  const list = useCall('deliveries.list', { state }, { keep: true })
  const waiting = list.data?.waiting ?? []
  const states = [{ value: 'open', label: words.openCases }, { value: 'done', label: words.finishedCases }, { value: 'all', label: words.all }] as const
  return (
    <Page
      title={words.title}
      note={waiting.length === 0 ? null : words.waitingInAll(waiting.reduce((sum, row) => sum + row.count, 0))}
      acts={<><Act label={words.notify} hotKey="F10" onPress={() => { setSaid(''); setNotifying(true) }} /><Segmented<State> aria-label={words.show} value={state} options={[...states]} onChange={setState} /></>}
      others={said === '' ? null : <span role="status">{said}</span>}
    >
      <div className="split">
        <Read state={list}>
          {(data) => (
            <DataTable
              label={words.listLabel} columns={columnsOf(text)} rows={data.cases} rowKey={(row) => row.caseId} onOpen={(row) => go('/delivery', { case: row.caseId })}
              rowState={(row) => (row.overdueDefects > 0 ? 'look' : undefined)}
              empty={<div className="sheet-plain"><EmptyState title={state === 'open' ? words.none : words.noneOther} /></div>}
            />
          )}
        </Read>
        {notifying
          ? <NotifyOwners waiting={waiting} onDone={(sentence) => { setSaid(sentence); setNotifying(false) }} onCancel={() => setNotifying(false)} />
          : <StartDelivery start={start} />}
      </div>
    </Page>
  )
}

function columnsOf(text: Text): Column<Row>[] {
  const words = text.delivery
  return [
    { key: 'room', title: text.words.room, narrow: true, show: (row) => <strong>{row.room}</strong> },
    { key: 'owners', title: words.owners, show: (row) => row.owners },
    { key: 'sent', title: words.sent, narrow: true, show: (row) => row.sentOn ?? '' },
    { key: 'appointed', title: words.appointed, narrow: true, show: (row) => row.appointedOn ?? '' },
    { key: 'progress', title: words.progress, narrow: true, align: 'right', show: (row) => `${row.doneSteps}/${row.allSteps}` },
    { key: 'next', title: words.next, narrow: true, show: (row) => nextOf(text, row) },
    { key: 'defects', title: words.defectsColumn, narrow: true, align: 'right', show: (row) => <>{row.overdueDefects > 0 ? <><span className="mark mark-look">{words.overdueOf(row.overdueDefects)}</span> </> : null}{row.openDefects > 0 ? row.openDefects : ''}</> },
    { key: 'opened', title: words.opened, narrow: true, show: (row) => `${shortMoment(row.openedAt)} ${row.openedBy}` },
  ]
}

function nextOf(text: Text, row: Row): string {
  const words = text.delivery
  if (row.state === 'cancelled') return words.cancelledMark
  if (row.state === 'done') return words.done(words.outcomes[row.outcome], row.deliveredOn ?? '')
  return row.nextStep === null ? words.ready : words.steps[row.nextStep]
}
