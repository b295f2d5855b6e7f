import { useState } from 'react'
import type { ReactNode } from 'react'
import type { CallOutput } from '../../../shared/contract/index.ts'
import { useText } from '../../text/language.tsx'
import type { Text } from '../../text/zh-CN.ts'
import { Act } from '../../ui/Act.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import { Money, moneyText } from '../../ui/Money.tsx'

type Row = CallOutput<'unclaimed.preview'>['rows'][number]
type State = Row['state']

const STATES = ['new', 'known', 'twice', 'bad', 'out', 'total'] as const satisfies readonly State[]
const PAGE_SIZE = 100

/** Every row, a hundred at a time; what needs a look comes by one press. */
export function StatementTable({ rows }: { rows: readonly Row[] }): ReactNode {
  const text = useText()
  const words = text.unclaimed
  const [state, setState] = useState<State | null>(null)
  const [page, setPage] = useState(0)
  const chosen = state === null ? rows : rows.filter((row) => row.state === state)
  const shown = chosen.slice(page * PAGE_SIZE, (page + 1) * PAGE_SIZE)
  const count = (each: State | null): number => (each === null ? rows.length : rows.filter((row) => row.state === each).length)
  return (
    <>
      <div className="import-head">
        <div className="row" role="group" aria-label={words.filters}>
          {[null, ...STATES].filter((each) => count(each) > 0).map((each) => (
            <button key={each ?? 'all'} type="button" className="chip" aria-pressed={each === state} onClick={() => { setState(each); setPage(0) }}>{each === null ? words.all : words.results[each]} <strong>{count(each)}</strong></button>
          ))}
        </div>
        {chosen.length > PAGE_SIZE ? (
          <div className="import-paging">
            <span className="soft" role="status">{words.range(page * PAGE_SIZE + 1, page * PAGE_SIZE + shown.length, chosen.length)}</span>
            <Act label={text.premises.previous} kind="quiet" hotKey="Alt+PageUp" disabled={page === 0} onPress={() => setPage(page - 1)} />
            <Act label={text.premises.nextPage} kind="quiet" hotKey="Alt+PageDown" disabled={(page + 1) * PAGE_SIZE >= chosen.length} onPress={() => setPage(page + 1)} />
          </div>
        ) : null}
      </div>
      <DataTable
        label={words.importTitle}
        rows={shown}
        rowKey={(row) => row.row}
        rowState={(row) => (row.state === 'bad' ? 'look' : row.state === 'new' ? undefined : 'faint')}
        empty={<p className="sheet soft">{words.noRows}</p>}
        columns={[
          { key: 'row', title: words.row, align: 'right', narrow: true, show: (row) => row.row },
          { key: 'state', title: words.result, narrow: true, show: (row) => <span className={MARK[row.state]}>{words.results[row.state]}</span> },
          { key: 'date', title: words.bankDate, narrow: true, show: (row) => row.bankDate },
          { key: 'amount', title: words.amount, align: 'right', narrow: true, show: (row) => (row.amountFen === 0 ? '' : <Money fen={row.amountFen} />) },
          { key: 'fee', title: words.fee, align: 'right', narrow: true, show: (row) => (row.feeFen === 0 ? '' : <Money fen={row.feeFen} />) },
          { key: 'reference', title: words.reference, show: (row) => <span className="unclaimed-long">{row.reference}</span> },
          { key: 'payer', title: words.payer, show: (row) => row.payerText },
          { key: 'note', title: words.note, show: (row) => row.note },
          { key: 'what', title: words.what, show: (row) => whatOf(text, row) },
        ]}
      />
    </>
  )
}

const MARK = { new: 'mark mark-good', known: 'mark', twice: 'mark mark-look', out: 'mark', total: 'mark', bad: 'mark mark-danger' } as const satisfies Record<State, string>

/** Why a row is not taken; of one that is, whose it may be. */
function whatOf({ unclaimed: words }: Text, row: Row): ReactNode {
  const { known } = row
  switch (row.state) {
    case 'bad': return words.why[row.why]
    case 'twice': return words.twice
    case 'out': return words.isOut
    case 'total': return words.isTotal
    case 'known':
      if (!known) return ''
      if (known.place === 'unclaimed') return words.knownMoney(known.date)
      return <>{words.knownReceipt(known.number, known.date)}{known.amountFen === row.amountFen ? null : <span className="look"> {words.knownDiffers(moneyText(known.amountFen))}</span>}{known.feeFen > 0 ? ` · ${words.feeOnly}` : ''}</>
    case 'new': {
      const [first] = row.candidates
      return first ? <>{first.room} {first.names} <span className="soft">{first.reasons.map((reason) => words.reasons[reason]).join(' · ')}</span></> : ''
    }
    default: return row.state satisfies never
  }
}
