import { Input, Segmented } from 'antd'
import { useState } from 'react'
import type { ReactNode } from 'react'
import type { CallInput, CallOutput } from '../../../shared/contract/index.ts'
import { useCall } from '../../data/use-call.ts'
import { useText } from '../../text/language.tsx'
import type { Text } from '../../text/zh-CN.ts'
import { Act } from '../../ui/Act.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import type { Column } from '../../ui/DataTable.tsx'
import { Page } from '../../ui/Page.tsx'
import { PaperPreview } from '../../ui/PaperPreview.tsx'
import { EmptyState, Read } from '../../ui/states.tsx'
import { RegisterTabs } from '../registers/RegisterTabs.tsx'
import { IssueKeys } from './IssueKeys.tsx'
import { ReturnKey } from './ReturnKey.tsx'
import './keys.css'

export type KeyRow = CallOutput<'keys.list'>['keys'][number]
type State = NonNullable<CallInput<'keys.list'>['state']>
type Beside = { show: 'nothing' } | { show: 'issue' } | { show: 'key'; keyId: number } | { show: 'slip'; id: number }

/** 钥匙领用登记: who has what, what is overdue; giving out and taking back beside it. */
export function KeyRegister(): ReactNode {
  const text = useText()
  const words = text.keys
  const [state, setState] = useState<State>('out')
  const [beside, setBeside] = useState<Beside>({ show: 'nothing' })
  const [said, setSaid] = useState<{ slip: string; id: number } | null>(null)
  const [filter, setFilter] = useState('')
  const list = useCall('keys.list', { state }, { keep: true })
  const states = [{ value: 'out', label: words.out }, { value: 'all', label: words.all }] as const
  const close = (): void => setBeside({ show: 'nothing' })
  return (
    <Page
      title={text.registers.title}
      note={<RegisterTabs open="keys" />}
      acts={<><Input className="register-filter" aria-label={words.filter} placeholder={words.filter} value={filter} onChange={(event) => setFilter(event.target.value)} allowClear /><Segmented<State> aria-label={words.show} value={state} options={[...states]} onChange={setState} /></>}
      others={said === null ? null : <><span role="status">{words.given(said.slip)}</span><Act label={words.slipPaper} onPress={() => setBeside({ show: 'slip', id: said.id })} /></>}
      {...(beside.show === 'issue' || beside.show === 'key' ? {} : { primary: { label: words.issue, hotKey: 'F10', onPress: () => setBeside({ show: 'issue' }) } })}
    >
      <Read state={list}>
        {({ keys }) => {
          const open = beside.show === 'key' ? keys.find((key) => key.keyId === beside.keyId) : undefined
          return (
            <div className={beside.show === 'issue' || beside.show === 'slip' ? 'split keys-split' : 'split'}>
              <DataTable
                label={words.list} columns={columnsOf(text)} rows={keys.filter((key) => fits(key, filter))} rowKey={(row) => row.keyId} openKey={open?.keyId ?? null} rowState={(row) => (row.overdue ? 'look' : row.outcome === 'out' ? undefined : 'faint')}
                onOpen={(row) => setBeside({ show: 'key', keyId: row.keyId })}
                empty={<div className="sheet-plain"><EmptyState title={state === 'out' ? words.none : words.noneAtAll} /></div>}
              />
              {beside.show === 'issue' ? <IssueKeys onDone={(slip, id) => { setSaid({ slip, id }); setBeside({ show: 'slip', id }) }} onCancel={close} />
                : beside.show === 'slip' ? <PaperPreview key={beside.id} papers={[{ paper: 'key-slip', id: beside.id }]} onClose={close} />
                  : open ? <ReturnKey key={open.keyId} row={open} onDone={close} onSlip={() => setBeside({ show: 'slip', id: open.keyId })} /> : <p className="sheet soft">{words.choose}</p>}
            </div>
          )
        }}
      </Read>
    </Page>
  )
}

/** By room, number, holder or slip, as it is written on the key's tag. */
function fits(key: KeyRow, filter: string): boolean {
  const wanted = filter.normalize('NFKC').trim().toLowerCase()
  return wanted === '' || [key.room, key.number, key.holder, key.slipNumber].some((part) => part.toLowerCase().includes(wanted))
}

function columnsOf(text: Text): Column<KeyRow>[] {
  const words = text.keys
  return [
    { key: 'room', title: text.words.room, narrow: true, show: (row) => <strong>{row.room}</strong> },
    { key: 'key', title: words.key, narrow: true, show: (row) => words.kinds[row.kind] },
    { key: 'number', title: words.number, narrow: true, show: (row) => row.number },
    { key: 'holder', title: words.holder, show: (row) => row.holder },
    { key: 'purpose', title: words.purpose, narrow: true, show: (row) => words.purposes[row.purpose] },
    { key: 'slip', title: words.slip, narrow: true, show: (row) => row.slipNumber },
    { key: 'issued', title: words.issued, narrow: true, show: (row) => row.issuedOn },
    { key: 'due', title: words.due, narrow: true, show: (row) => (row.outcome !== 'out' ? words.closed(words.outcomes[row.outcome], row.closedOn ?? '') : <>{row.dueBackOn ?? ''}{row.overdue ? <> <span className="mark mark-look">{words.overdue}</span></> : null}</>) },
  ]
}
