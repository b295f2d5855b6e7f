import { Input } from 'antd'
import type { ReactNode } from 'react'
import { useCall } from '../../data/use-call.ts'
import { useText } from '../../text/language.tsx'
import { Act } from '../../ui/Act.tsx'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { Field } from '../../ui/Field.tsx'
import { Money } from '../../ui/Money.tsx'
import { timeOf } from '../../ui/moments.ts'
import { CountTable } from './CountTable.tsx'
import { hasDifference } from './hand-over-draft.ts'
import type { Sheet } from './hand-over-draft.ts'
import type { PartProps } from './HandOverSheet.tsx'

/** The blind count: only a saved count shows what should be there. */
export function CashSection({ sheet, draft, change, problemAt, counting }: PartProps): ReactNode {
  const words = useText().shift
  const { denominations, state, error } = counting
  const counted = state === 'good'
  return (
    <section className="stack" aria-label={words.cash}>
      <div className="row hand-over-part-head">
        <h3>{words.cash}</h3>
        {counted && sheet.cash && sheet.cash.counts > 1 ? <span className="soft small">{words.counts(sheet.cash.counts)}</span> : null}
        {counted ? <Act label={words.countAgain} kind="quiet" onPress={() => change({ countId: null })} /> : null}
      </div>
      <CountTable
        denominations={denominations}
        pieces={draft.pieces}
        onChange={(pieces) => change({ pieces })}
        onDone={() => document.querySelector<HTMLElement>('.slips-table input')?.focus()}
        autoFocus={!counted}
        readOnly={counted}
      />
      {counted && sheet.cash && sheet.cash.counts > 1 ? <EarlierCounts shiftId={sheet.shift.id} /> : null}
      {error ? <ErrorNote error={error} /> : null}
      {state === 'outdated' ? <ErrorNote error={{ code: 'count-outdated' }} /> : null}
      {counted && sheet.cash
        ? <CountedCash cash={sheet.cash} differs={hasDifference(sheet)} reason={draft.reason} problem={problemAt('differenceReason')} onReason={(reason) => change({ reason })} />
        : <p className="soft small">{words.cashHint}</p>}
      {counted ? null : <div className="row-end"><Act label={words.saveCount} busy={counting.busy} disabled={denominations.length === 0} onPress={counting.save} /></div>}
    </section>
  )
}

/** What was counted before the count that stands; each is kept. */
function EarlierCounts({ shiftId }: { shiftId: number }): ReactNode {
  const words = useText().shift
  const counts = useCall('shift.counts', { shiftId }).data?.counts ?? []
  return (
    <ul className="soft small" aria-label={words.earlierCounts}>
      {counts.slice(0, -1).map((count) => <li key={count.countId}>{timeOf(count.at)} {words.counted} <Money fen={count.countedFen} /> {words.difference} <Money fen={count.differenceFen} signed /></li>)}
    </ul>
  )
}

type CountedProps = { cash: NonNullable<Sheet['cash']>; differs: boolean; reason: string; problem: string | undefined; onReason(reason: string): void }

function CountedCash({ cash, differs, reason, problem, onReason }: CountedProps): ReactNode {
  const words = useText().shift
  const difference = cash.differenceFen ?? 0
  return (
    <>
      <div role="status">
        <dl className="sums">
          <dt>{words.float}</dt><dd><Money fen={cash.floatFen} /></dd>
          <dt>{words.cashIn}</dt><dd><Money fen={cash.cashInFen} /></dd>
          <dt>{words.cashOut}</dt><dd><Money fen={cash.cashOutFen} /></dd>
          <dt className="sums-total">{words.expected}</dt><dd className="sums-total"><Money fen={cash.expectedFen} /></dd>
          <dt>{words.counted}</dt><dd><Money fen={cash.countedFen} /></dd>
          <dt className="sums-total">{words.difference} · {difference === 0 ? words.even : difference > 0 ? words.over : words.short}</dt>
          <dd className="sums-total"><Money fen={difference} signed missing={difference < 0} /></dd>
        </dl>
      </div>
      {!differs ? null : (
        <Field label={words.reason} error={problem} width="full">
          {(ties) => <Input {...ties} value={reason} onChange={(event) => onReason(event.target.value)} maxLength={200} autoComplete="off" autoFocus />}
        </Field>
      )}
    </>
  )
}
