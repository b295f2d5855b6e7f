import { useState } from 'react'
import type { ReactNode } from 'react'
import type { CallOutput } from '../../../shared/contract/index.ts'
import { useCall } from '../../data/use-call.ts'
import { useDesk } from '../../shell/desk.ts'
import { go } from '../../shell/route.ts'
import { useLanguage, useText } from '../../text/language.tsx'
import type { Text } from '../../text/zh-CN.ts'
import { DataTable } from '../../ui/DataTable.tsx'
import type { Column } from '../../ui/DataTable.tsx'
import { Money } from '../../ui/Money.tsx'
import { Page } from '../../ui/Page.tsx'
import { EmptyState, Read } from '../../ui/states.tsx'
import { DayChoice } from '../day/DayChoice.tsx'
import { FinanceTabs } from './FinanceTabs.tsx'
import { useExport } from './use-export.ts'

type Data = CallOutput<'reports.asOf'>
type Row = Data['rows'][number]
const KINDS = ['arrears', 'prepaid', 'deposits'] as const
type Kind = (typeof KINDS)[number]
const LONGEST_LIST = 300

/** What was owed, prepaid and held at the end of any day; Enter opens the premises. */
export function Balances(): ReactNode {
  const words = useText().finance
  const { today } = useDesk()
  const [date, setDate] = useState(today)
  const [kind, setKind] = useState<Kind>('arrears')
  const asOf = useCall('reports.asOf', { date, kind }, { keep: true })
  const table = useExport()
  return (
    <Page
      title={words.title}
      note={<FinanceTabs open="balances" />}
      acts={<DayChoice key={date} date={date} onChoose={setDate} />}
      error={table.refused}
      others={table.exported === '' ? null : <span role="status">{words.exported(table.exported)}</span>}
      primary={{ label: words.export, hotKey: 'Ctrl+Enter', busy: table.busy, onPress: () => void table.make('balances', date) }}
    >
      <Read state={asOf}>{(data) => <Shown data={data} kind={kind} onKind={setKind} />}</Read>
    </Page>
  )
}

function Shown({ data, kind, onKind }: { data: Data; kind: Kind; onKind(kind: Kind): void }): ReactNode {
  const { text, language } = useLanguage()
  const words = text.finance
  const sums = { arrears: data.arrearsFen, prepaid: data.prepaidFen, deposits: data.depositsFen }
  return (
    <div className="stack">
      <span className="row" role="group" aria-label={words.show}>
        {KINDS.map((each) => <button key={each} type="button" className="chip" aria-pressed={each === kind} onClick={() => onKind(each)}>{words.kinds[each]} <Money fen={sums[each]} /></button>)}
      </span>
      {data.rows.length > LONGEST_LIST ? <p role="status" className="soft">{words.balancesMore(LONGEST_LIST, data.rows.length)}</p> : null}
      <DataTable
        label={words.kinds[kind]}
        columns={columnsOf(text, kind, language === 'en')}
        rows={data.rows.slice(0, LONGEST_LIST)}
        rowKey={(row) => `${row.premisesId} ${row.who} ${row.feeItem} ${row.note}`}
        onOpen={(row) => go('/premises', { premises: row.premisesId, tab: 'charges' })}
        empty={<div className="sheet-plain"><EmptyState title={words.balancesNone} /></div>}
        sums={{ room: text.words.total, amount: <Money fen={sums[kind]} /> }}
      />
    </div>
  )
}

function columnsOf(text: Text, kind: Kind, english: boolean): Column<Row>[] {
  const words = text.finance
  const roles: Readonly<Record<string, string>> = text.dunning.roles
  return [
    { key: 'room', title: text.words.room, narrow: true, show: (row) => <strong>{row.room}</strong> },
    ...(kind === 'prepaid' ? [] : [{ key: 'who', title: words.who, show: (row: Row) => roles[row.who] ?? row.who }]),
    { key: 'item', title: words.item, show: (row) => (english ? row.feeItemEn : row.feeItem) || words.free },
    ...(kind === 'prepaid' ? [] : [{ key: 'since', title: words.sinceDay[kind], narrow: true, show: (row: Row) => row.since }]),
    ...(kind === 'deposits' ? [{ key: 'note', title: words.paper, narrow: true, show: (row: Row) => row.note }] : []),
    { key: 'amount', title: text.words.amount, align: 'right', narrow: true, show: (row) => <Money fen={row.sumFen} /> },
  ]
}
