import { Input } from 'antd'
import { useDeferredValue, useState } from 'react'
import type { ReactNode } from 'react'
import type { CallOutput } from '../../../shared/contract/index.ts'
import { useCall } from '../../data/use-call.ts'
import { replaceRoute } from '../../shell/route.ts'
import { useText } from '../../text/language.tsx'
import type { Text } from '../../text/zh-CN.ts'
import { DataTable } from '../../ui/DataTable.tsx'
import type { Column } from '../../ui/DataTable.tsx'
import { shortMoment } from '../../ui/moments.ts'
import { Page } from '../../ui/Page.tsx'
import { EmptyState, Read } from '../../ui/states.tsx'
import { LogTabs } from '../desk-log/LogTabs.tsx'
import { AddInstruction } from './AddInstruction.tsx'
import { OneInstruction } from './OneInstruction.tsx'

export type Row = CallOutput<'instructions.list'>['instructions'][number]
type InstructionsProps = { premisesId: number | null; partyId: number | null; adding: boolean }
const SHOWN = ['running', 'all'] as const

/** What was said of premises and people, those that end soonest first; the chosen one beside them. */
export function Instructions({ premisesId, partyId, adding }: InstructionsProps): ReactNode {
  const text = useText()
  const words = text.instructions
  const [typed, setTyped] = useState('')
  const [shown, setShown] = useState<(typeof SHOWN)[number]>('running')
  const [add, setAdd] = useState(adding)
  const [openId, setOpenId] = useState<number | null>(null)
  const list = useCall('instructions.list', { text: useDeferredValue(typed.trim()), all: shown === 'all' }, { keep: true })
  const done = (): void => {
    setAdd(false)
    if (adding) replaceRoute('/log', { tab: 'instructions' })
  }
  return (
    <Page
      title={text.deskLog.title}
      note={<LogTabs open="instructions" />}
      acts={(
        <search className="row">
          <Input className="desk-log-search" value={typed} onChange={(event) => setTyped(event.target.value)} placeholder={words.searchPlaceholder} aria-label={words.search} maxLength={60} autoComplete="off" autoFocus={!adding} allowClear />
          <span className="row" role="group" aria-label={words.show}>
            {SHOWN.map((each) => <button key={each} type="button" className="chip" aria-pressed={each === shown} onClick={() => setShown(each)}>{words.shown[each]}</button>)}
          </span>
        </search>
      )}
      primary={{ label: words.add, hotKey: 'Alt+N', onPress: () => setAdd(true) }}
    >
      <Read state={list}>
        {({ instructions }) => {
          const open = add ? undefined : instructions.find((row) => row.instructionId === openId)
          const table = <DataTable label={words.list} columns={columnsOf(text)} rows={instructions} rowKey={(row) => row.instructionId} openKey={open?.instructionId ?? null} onOpen={(row) => { setAdd(false); setOpenId(row.instructionId) }} empty={<div className="sheet-plain fill"><EmptyState title={words.none} /></div>} />
          if (!add && !open) return table
          return <div className="split desk-log">{table}{open ? <OneInstruction key={open.instructionId} row={open} onClose={() => setOpenId(null)} /> : <AddInstruction premisesId={premisesId} partyId={partyId} onDone={done} />}</div>
        }}
      </Read>
    </Page>
  )
}

function columnsOf(text: Text): Column<Row>[] {
  const words = text.instructions
  return [
    { key: 'room', title: words.premises, narrow: true, show: (row) => <strong>{row.room}</strong> },
    { key: 'person', title: words.person, narrow: true, show: (row) => row.personName },
    { key: 'text', title: words.text, show: (row) => row.text },
    { key: 'until', title: words.until, narrow: true, show: (row) => row.untilDate ?? words.noEnd },
    { key: 'by', title: words.by, narrow: true, show: (row) => `${row.by} ${shortMoment(row.at)}` },
    { key: 'state', title: words.state, narrow: true, show: (row) => (row.state === 'ended' ? words.endedBy(row.endedBy) : words.states[row.state]) },
  ]
}
