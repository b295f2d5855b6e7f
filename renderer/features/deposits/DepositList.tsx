import { Input, Segmented } from 'antd'
import { useDeferredValue, useState } from 'react'
import type { ReactNode } from 'react'
import type { CallOutput } from '../../../shared/contract/index.ts'
import { useCall } from '../../data/use-call.ts'
import { useDesk } from '../../shell/desk.ts'
import { go } from '../../shell/route.ts'
import { useLanguage, useText } from '../../text/language.tsx'
import type { Text } from '../../text/zh-CN.ts'
import { Act } from '../../ui/Act.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import type { Column } from '../../ui/DataTable.tsx'
import { Money } from '../../ui/Money.tsx'
import { Page } from '../../ui/Page.tsx'
import { EmptyState, Read } from '../../ui/states.tsx'

type Row = CallOutput<'deposits.list'>['rows'][number]
type Show = 'held' | 'ended'

/** Deposits, oldest first; Enter opens giving one back. */
export function DepositList({ text: asked }: { text: string }): ReactNode {
  const text = useText()
  const words = text.deposits
  const { user } = useDesk()
  const { language } = useLanguage()
  const [show, setShow] = useState<Show>('held')
  const [typed, setTyped] = useState(asked)
  const found = useDeferredValue(typed.trim())
  const list = useCall('deposits.list', { text: found, show }, { keep: true })
  const empty = found !== '' ? words.noneFound : show === 'held' ? words.none : words.noneEnded
  return (
    <Page
      title={words.title}
      note={<Input className="deposit-search" value={typed} onChange={(event) => setTyped(event.target.value)} placeholder={words.search} aria-label={words.search} autoFocus allowClear onPressEnter={focusFirst} />}
      acts={(
        <>
          <Segmented<Show> aria-label={words.show} value={show} options={[{ value: 'held', label: words.shown.held }, { value: 'ended', label: words.shown.ended }]} onChange={setShow} />
          {user.role === 'manager' ? <Act label={words.rules} kind="quiet" onPress={() => go('/deposits', { show: 'rules' })} /> : null}
        </>
      )}
    >
      <div className="stack">
        <Read state={list}>
          {(data) => (
            <>
              {data.rows.length < data.total ? <p role="status" className="soft">{words.more(data.rows.length, data.total)}</p> : null}
              <DataTable
                label={words.listLabel}
                columns={columnsOf(text, show, language === 'en')}
                rows={data.rows}
                rowKey={(row) => row.depositId}
                onOpen={(row) => go('/deposits', { deposit: row.depositId })}
                empty={<div className="sheet-plain"><EmptyState title={empty} /></div>}
                {...(show === 'held' ? { sums: { item: text.words.total, held: <Money fen={data.heldFen} /> } } : {})}
              />
            </>
          )}
        </Read>
      </div>
    </Page>
  )
}

function columnsOf(text: Text, show: Show, english: boolean): Column<Row>[] {
  const words = text.deposits
  const amount: Column<Row> = show === 'held'
    ? { key: 'held', title: words.heldFen, align: 'right', narrow: true, show: (row) => <Money fen={row.heldFen} /> }
    : { key: 'held', title: words.paidFen, align: 'right', narrow: true, show: (row) => <Money fen={row.paidFen ?? 0} /> }
  return [
    { key: 'room', title: text.words.room, narrow: true, show: (row) => <strong>{row.room}</strong> },
    { key: 'item', title: words.item, show: (row) => (english ? row.itemEn : row.item) },
    { key: 'payer', title: words.payer, show: (row) => row.payer },
    { key: 'receipt', title: words.receipt, narrow: true, show: (row) => row.receiptNumber },
    { key: 'received', title: words.received, narrow: true, show: (row) => row.receivedOn },
    { key: 'age', title: words.age, align: 'right', narrow: true, show: (row) => row.ageDays },
    amount,
    ...(show === 'held' ? [{ key: 'next', title: words.next, narrow: true, show: (row: Row) => (row.next === 'ask' ? '' : <span className="mark mark-look">{words.nexts[row.next]}</span>) }] : []),
  ]
}

/** From what was typed to the first deposit found, by Enter. */
function focusFirst(): void {
  document.querySelector<HTMLElement>('.page-work [role="grid"] tbody tr')?.focus()
}
