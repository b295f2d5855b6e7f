import { useState } from 'react'
import type { ReactNode } from 'react'
import type { CallOutput } from '../../../shared/contract/index.ts'
import { useCall } from '../../data/use-call.ts'
import { useText } from '../../text/language.tsx'
import type { Text } from '../../text/zh-CN.ts'
import { Act } from '../../ui/Act.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import type { Column } from '../../ui/DataTable.tsx'
import { Money, moneyText } from '../../ui/Money.tsx'
import { Page } from '../../ui/Page.tsx'
import { EmptyState, Read } from '../../ui/states.tsx'
import { LogTabs } from '../desk-log/LogTabs.tsx'
import { CountPetty } from './CountPetty.tsx'
import { MovePetty } from './MovePetty.tsx'

type Row = CallOutput<'pettyCash.list'>['moves'][number]
export type PettyKind = Exclude<Row['kind'], 'counted'>
type Doing = PettyKind | 'counted'

/** 备用金: what the box holds and every move of it; never a drawer's money. */
export function PettyCash(): ReactNode {
  const text = useText()
  const words = text.pettyCash
  const book = useCall('pettyCash.list', {})
  const [doing, setDoing] = useState<Doing | null>(null)
  // The list shows a move before its form has heard of it: a form that was opened meanwhile stays.
  const done = (which: Doing) => (): void => setDoing((now) => (now === which ? null : now))
  return (
    <Page
      title={text.deskLog.title}
      note={<LogTabs open="petty-cash" />}
      others={(
        <>
          <Act label={words.acts['top-up']} hotKey="Alt+I" onPress={() => setDoing('top-up')} />
          <Act label={words.acts.returned} hotKey="Alt+R" onPress={() => setDoing('returned')} />
          <Act label={words.acts.counted} hotKey="Alt+C" onPress={() => setDoing('counted')} />
        </>
      )}
      primary={{ label: words.acts.spent, hotKey: 'Alt+N', onPress: () => setDoing('spent'), autoFocus: true }}
    >
      <Read state={book}>
        {({ balanceFen, moves }) => {
          const table = <DataTable label={words.list} columns={columnsOf(text)} rows={moves} rowKey={(row) => row.pettyMoveId} empty={<div className="sheet-plain fill"><EmptyState title={words.none} /></div>} />
          return (
            <>
              <p className="petty-balance" role="status"><span className="soft">{words.balance}</span><strong><Money fen={balanceFen} large /></strong></p>
              {doing === null ? table : <div className="split desk-log">{table}{doing === 'counted' ? <CountPetty onDone={done('counted')} /> : <MovePetty key={doing} kind={doing} onDone={done(doing)} />}</div>}
            </>
          )
        }}
      </Read>
    </Page>
  )
}

/** What a row brought into the box, above zero, or took out of it. */
function changeOf(row: Row): number {
  if (row.kind === 'counted') return row.differenceFen
  return row.kind === 'top-up' ? row.amountFen : -row.amountFen
}

function columnsOf(text: Text): Column<Row>[] {
  const words = text.pettyCash
  const counted = (row: Row): string => `${words.counted} ${moneyText(row.amountFen)} ${row.differenceFen === 0 ? words.right : row.reason}`
  return [
    { key: 'date', title: words.date, narrow: true, show: (row) => row.businessDate },
    { key: 'kind', title: words.kind, narrow: true, show: (row) => <span className={row.kind === 'counted' && row.differenceFen !== 0 ? 'mark mark-look' : 'mark'}>{words.kinds[row.kind]}</span> },
    { key: 'reason', title: words.reason, show: (row) => (row.kind === 'counted' ? counted(row) : row.reason) },
    { key: 'paper', title: words.paper, narrow: true, show: (row) => row.paperNumber },
    { key: 'in', title: words.inFen, align: 'right', narrow: true, show: (row) => (changeOf(row) > 0 ? <Money fen={changeOf(row)} /> : null) },
    { key: 'out', title: words.outFen, align: 'right', narrow: true, show: (row) => (changeOf(row) < 0 ? <Money fen={-changeOf(row)} /> : null) },
    { key: 'after', title: words.after, align: 'right', narrow: true, show: (row) => <Money fen={row.balanceFen} /> },
    { key: 'by', title: words.by, narrow: true, show: (row) => row.by },
  ]
}
