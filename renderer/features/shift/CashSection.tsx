import { Input } from 'antd'
import { useRef, useState } from 'react'
import type { ReactNode } from 'react'
import type { ErrorData } from '../../../shared/wire.ts'
import { unpackRefusal } from '../../data/form-errors.ts'
import { useCall } from '../../data/use-call.ts'
import { useCommand } from '../../data/use-command.ts'
import { useText } from '../../text/language.tsx'
import { Act } from '../../ui/Act.tsx'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { Field } from '../../ui/Field.tsx'
import { Money, moneyText } from '../../ui/Money.tsx'
import { CountTable } from './CountTable.tsx'
import { countLines } from './counting.ts'
import { countState, hasDifference, slipLines } from './hand-over-draft.ts'
import type { Sheet } from './hand-over-draft.ts'
import type { PartProps } from './HandOverSheet.tsx'
import { SlipsTable } from './SlipsTable.tsx'

/** The blind count: only a saved count shows what should be there. */
export function CashSection({ sheet, draft, change, problemAt }: PartProps): ReactNode {
  const words = useText().shift
  const settings = useCall('settings.get', {})
  const count = useCommand('shift.count')
  const [left, setLeft] = useState<ErrorData | null>(null)
  const denominations = settings.data?.denominations ?? []
  const slips = useRef<HTMLDivElement>(null)
  const state = countState(draft, sheet)
  const counted = state === 'good'
  const save = async (): Promise<void> => {
    setLeft(null)
    const lines = countLines(draft.pieces, denominations)
    const methods = slipLines(draft)
    if (lines === null || methods === null) return setLeft({ code: 'not-whole' })
    const answer = await count.send({ shiftId: sheet.shift.id, lines, methods })
    if (!answer.ok) return setLeft(answer.error)
    change({
      countId: answer.value.countId,
      expectedFen: answer.value.expectedFen,
      nextFloat: draft.nextFloat === '' ? moneyText(Math.min(sheet.shift.floatFen, answer.value.countedFen)) : draft.nextFloat,
    })
  }
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
        onDone={() => slips.current?.querySelector('input')?.focus()}
        autoFocus={!counted}
        readOnly={counted}
      />
      <div ref={slips}><SlipsTable draft={draft} sheet={sheet} counted={counted} onChange={(next) => change({ slips: next })} onDone={() => void save()} /></div>
      {problemAt('methods') ? <ErrorNote error={unpackRefusal(problemAt('methods') ?? '')} /> : null}
      {left ? <ErrorNote error={left} /> : null}
      {state === 'outdated' ? <ErrorNote error={{ code: 'count-outdated' }} /> : null}
      {counted && sheet.cash
        ? <CountedCash cash={sheet.cash} differs={hasDifference(sheet)} reason={draft.reason} problem={problemAt('differenceReason')} onReason={(reason) => change({ reason })} />
        : <p className="soft small">{words.cashHint}</p>}
      {counted ? null : <div className="row-end"><Act label={words.saveCount} busy={count.sending} disabled={denominations.length === 0} onPress={() => void save()} /></div>}
    </section>
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
