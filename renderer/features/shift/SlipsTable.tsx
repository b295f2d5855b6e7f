import { Input } from 'antd'
import { useRef } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'
import { useText } from '../../text/language.tsx'
import { tidyMoney } from '../../ui/fields.tsx'
import { Money } from '../../ui/Money.tsx'
import { SLIP_METHODS } from './hand-over-draft.ts'
import type { HandOverDraft, Sheet, SlipMethod } from './hand-over-draft.ts'

type SlipsTableProps = { draft: HandOverDraft; sheet: Sheet; counted: boolean; onChange(slips: HandOverDraft['slips']): void; onDone(): void }

/** Slips and channel sums, counted blind like the cash: number, Enter, sum, Enter. Once saved they stand beside what the book says. */
export function SlipsTable({ draft, sheet, counted, onChange, onDone }: SlipsTableProps): ReactNode {
  const text = useText()
  const words = text.shift
  const body = useRef<HTMLTableSectionElement>(null)
  if (counted) return <CountedSlips sheet={sheet} />
  const typed = (method: SlipMethod) => draft.slips[method] ?? { count: '', sum: '' }
  const set = (method: SlipMethod, part: Partial<{ count: string; sum: string }>): void => onChange({ ...draft.slips, [method]: { ...typed(method), ...part } })
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.ctrlKey) return
    event.preventDefault()
    const inputs = Array.from(body.current?.querySelectorAll('input') ?? [])
    // A way nobody paid by is passed over with one Enter.
    const skips = event.currentTarget.dataset['slip'] === 'count' && event.currentTarget.value.trim() === '' ? 2 : 1
    const next = inputs[inputs.indexOf(event.currentTarget) + skips]
    if (next) next.focus()
    else onDone()
  }
  return (
    <table className="paper-table slips-table" aria-label={words.slips}>
      <thead><tr><th scope="col">{words.method}</th><th scope="col" className="cell-right">{words.slipCount}</th><th scope="col" className="cell-right">{text.words.amount}</th></tr></thead>
      <tbody ref={body}>
        {SLIP_METHODS.map((method) => (
          <tr key={method}>
            <th scope="row">{text.words.method[method]}</th>
            <td><Input className="figures" size="small" inputMode="numeric" data-slip="count" autoComplete="off" aria-label={words.slipCountOf(text.words.method[method])} value={typed(method).count} onChange={(event) => set(method, { count: event.target.value })} onKeyDown={onKeyDown} /></td>
            <td><Input className="figures" size="small" inputMode="decimal" autoComplete="off" aria-label={words.slipSumOf(text.words.method[method])} value={typed(method).sum} onChange={(event) => set(method, { sum: event.target.value })} onBlur={(event) => { const tidy = tidyMoney(event.target.value); if (tidy !== event.target.value) set(method, { sum: tidy }) }} onKeyDown={onKeyDown} /></td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function CountedSlips({ sheet }: { sheet: Sheet }): ReactNode {
  const text = useText()
  const words = text.shift
  const booked = sheet.methods.filter((row) => row.method !== 'cash')
  const rows = SLIP_METHODS.flatMap((method) => {
    const counted = sheet.methodCounts.find((row) => row.method === method)
    const total = booked.find((row) => row.method === method)
    return counted || total ? [{ method, counted, expectedFen: counted?.expectedFen ?? total?.sumFen ?? 0 }] : []
  })
  if (rows.length === 0) return <p className="soft small">{words.slipsNone}</p>
  return (
    <table className="paper-table" aria-label={words.slips}>
      <thead><tr><th scope="col">{words.method}</th><th scope="col" className="cell-right">{words.expected}</th><th scope="col" className="cell-right">{words.counted}</th><th scope="col" className="cell-right">{words.difference}</th></tr></thead>
      <tbody>
        {rows.map(({ method, counted, expectedFen }) => (
          <tr key={method}>
            <th scope="row">{text.words.method[method]}</th>
            <td className="cell-right"><Money fen={expectedFen} /></td>
            <td className="cell-right">{counted ? <Money fen={counted.sumFen} /> : <span className="look">{words.notCounted}</span>}</td>
            <td className="cell-right"><Money fen={counted?.differenceFen ?? null} signed missing={(counted?.differenceFen ?? 0) < 0} /></td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
