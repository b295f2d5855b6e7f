import { Input } from 'antd'
import { useDeferredValue, useState } from 'react'
import type { ReactNode } from 'react'
import { taskKindSchema } from '../../../shared/contract/desk.ts'
import type { CallOutput } from '../../../shared/contract/index.ts'
import { parseDateSpelling } from '../../../shared/dates.ts'
import { useCall } from '../../data/use-call.ts'
import { useDesk } from '../../shell/desk.ts'
import { replaceRoute } from '../../shell/route.ts'
import { useText } from '../../text/language.tsx'
import type { Text } from '../../text/zh-CN.ts'
import { DataTable } from '../../ui/DataTable.tsx'
import type { Column } from '../../ui/DataTable.tsx'
import { KeyScope } from '../../ui/hot-keys.tsx'
import { shortMoment } from '../../ui/moments.ts'
import { Page } from '../../ui/Page.tsx'
import { Select } from '../../ui/Select.tsx'
import { EmptyState, Read } from '../../ui/states.tsx'
import { OpenTask } from '../today/TasksToday.tsx'
import { ClosedEntry } from './ClosedEntry.tsx'
import { LogTabs } from './LogTabs.tsx'
import { WriteEntry } from './WriteEntry.tsx'

export type Entry = CallOutput<'deskLog.list'>['entries'][number]
type Kind = Entry['kind']
const STATES = ['all', 'open'] as const

/** Everything that was written down at the desk, newest first; the chosen entry beside it. */
export function LogList({ premisesId, writing }: { premisesId: number | null; writing: boolean }): ReactNode {
  const text = useText()
  const words = text.deskLog
  const { today } = useDesk()
  const [typed, setTyped] = useState('')
  const [day, setDay] = useState('')
  const [kind, setKind] = useState<Kind | null>(null)
  const [state, setState] = useState<(typeof STATES)[number]>('all')
  const [openId, setOpenId] = useState<number | 'new' | null>(writing ? 'new' : null)
  const found = useDeferredValue(typed.trim())
  const on = parseDateSpelling(day)
  const list = useCall('deskLog.list', { text: found, kind, state, from: on, to: on }, { keep: true })
  const close = (): void => {
    setOpenId(null)
    if (writing) replaceRoute('/log')
  }
  return (
    <Page
      title={words.title}
      note={<LogTabs open="log" />}
      acts={(
        <search className="row">
          <Input className="desk-log-search" value={typed} onChange={(event) => setTyped(event.target.value)} placeholder={words.searchPlaceholder} aria-label={words.search} maxLength={60} autoComplete="off" autoFocus={!writing} allowClear onPressEnter={focusFirst} />
          <Input className="desk-log-day" value={day} onChange={(event) => setDay(event.target.value)} placeholder={today} aria-label={words.on} autoComplete="off" allowClear />
          <Select className="desk-log-kind" aria-label={words.kind} value={kind ?? ''} options={[{ value: '', label: words.anyKind }, ...taskKindSchema.options.map((value) => ({ value, label: text.words.taskKind[value] }))]} onChange={(value: Kind | '') => setKind(value === '' ? null : value)} />
          <span className="row" role="group" aria-label={words.state}>
            {STATES.map((each) => <button key={each} type="button" className="chip" aria-pressed={each === state} onClick={() => setState(each)}>{words.states[each]}</button>)}
          </span>
        </search>
      )}
      primary={{ label: words.write, hotKey: 'Alt+N', onPress: () => setOpenId('new') }}
    >
      <Read state={list}>
        {({ entries }) => {
          const open = entries.find((entry) => entry.id === openId)
          const table = (
            <DataTable label={words.list} columns={columnsOf(text, today, openId !== null)} rows={entries} rowKey={(entry) => entry.id} openKey={open?.id ?? null} onOpen={(entry) => setOpenId(entry.id)} rowState={(entry) => (isLate(entry, today) ? 'look' : undefined)} empty={<div className="sheet-plain fill"><EmptyState title={words.none} /></div>} />
          )
          if (openId !== 'new' && !open) return table
          return (
            <div className="split desk-log">
              {table}
              {openId === 'new' ? <WriteEntry premisesId={premisesId} onDone={close} /> : null}
              {open ? <KeyScope className="key-scope">{open.closedAt === null ? <OpenTask key={open.id} task={open} onDone={close} /> : <ClosedEntry entry={open} onClose={close} />}</KeyScope> : null}
            </div>
          )
        }}
      </Read>
    </Page>
  )
}

function isLate(entry: Entry, today: string): boolean {
  return entry.closedAt === null && entry.dueOn !== null && entry.dueOn < today
}

/** Beside an open entry there is room for what it is about alone. */
function columnsOf(text: Text, today: string, brief: boolean): Column<Entry>[] {
  const words = text.deskLog
  return [
    { key: 'at', title: words.at, narrow: true, show: (entry) => shortMoment(entry.createdAt) },
    { key: 'kind', title: words.kind, narrow: true, show: (entry) => <span className="mark">{text.words.taskKind[entry.kind]}</span> },
    { key: 'room', title: text.words.room, narrow: true, show: (entry) => entry.room },
    { key: 'person', title: words.person, narrow: true, show: (entry) => entry.personName },
    { key: 'text', title: words.text, show: (entry) => entry.text },
    { key: 'due', title: words.due, narrow: true, show: (entry) => (entry.closedAt === null ? <>{entry.dueOn ?? words.states.open}{isLate(entry, today) ? ` ${text.today.overdue}` : ''}</> : '') },
    ...(brief ? [] : [
      { key: 'outcome', title: words.outcome, show: (entry) => (entry.closedAt === null ? '' : entry.outcome === '' ? <span className="soft">{words.noted}</span> : entry.outcome) },
      { key: 'by', title: words.by, narrow: true, show: (entry) => entry.createdBy },
    ] satisfies Column<Entry>[]),
  ]
}

/** From what was typed to the first entry found, by Enter. */
function focusFirst(): void {
  document.querySelector<HTMLElement>('.page-work [role="grid"] tbody tr')?.focus()
}
