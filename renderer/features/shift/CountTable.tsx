import { Input } from 'antd'
import { useRef } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'
import { useText } from '../../text/language.tsx'
import { Money, moneyText } from '../../ui/Money.tsx'
import { countedFen, pieceCount } from './counting.ts'
import type { Pieces } from './counting.ts'
import './shift.css'

type CountTableProps = {
  denominations: readonly number[]
  pieces: Pieces
  onChange(pieces: Pieces): void
  /** Enter in the last row. */
  onDone(): void
  autoFocus?: boolean
  readOnly?: boolean
}

/** Notes and coins: number, Enter, number, Enter. Arrows go up and down. */
export function CountTable({ denominations, pieces, onChange, onDone, autoFocus = false, readOnly = false }: CountTableProps): ReactNode {
  const text = useText()
  const body = useRef<HTMLTableSectionElement>(null)
  const focusRow = (index: number): boolean => {
    const input = body.current?.querySelectorAll('input')[index]
    input?.focus()
    input?.select()
    return input !== undefined
  }
  const onKeyDown = (event: KeyboardEvent, index: number): void => {
    if (event.nativeEvent.isComposing || event.ctrlKey) return
    const step = event.key === 'Enter' || event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step === 0) return
    event.preventDefault()
    if (!focusRow(index + step) && event.key === 'Enter') onDone()
  }
  return (
    <table className={readOnly ? 'count-table count-table-kept' : 'count-table'} aria-label={text.shift.cash}>
      <thead>
        <tr><th scope="col">{text.shift.denomination}</th><th scope="col">{text.shift.pieces}</th><th scope="col">{text.shift.subtotal}</th></tr>
      </thead>
      <tbody ref={body}>
        {denominations.map((valueFen, index) => {
          const typed = pieces[String(valueFen)] ?? ''
          const count = pieceCount(typed)
          return (
            <tr key={valueFen}>
              <th scope="row">{denominationText(valueFen)}</th>
              <td>
                {readOnly ? (typed === '' ? '0' : typed) : (
                  <Input
                    className="figures"
                    size="small"
                    inputMode="numeric"
                    value={typed}
                    aria-label={`${denominationText(valueFen)} ${text.words.yuan} ${text.shift.pieces}`}
                    aria-invalid={count === null}
                    {...(count === null ? { status: 'error' as const } : {})}
                    autoFocus={autoFocus && index === 0}
                    autoComplete="off"
                    onChange={(event) => onChange({ ...pieces, [String(valueFen)]: event.target.value })}
                    onKeyDown={(event) => onKeyDown(event, index)}
                  />
                )}
              </td>
              <td><Money fen={count === null ? null : valueFen * count} /></td>
            </tr>
          )
        })}
      </tbody>
      {/* Once it is saved the sum stands under what it should be. */}
      {readOnly ? null : (
        <tfoot>
          <tr><th scope="row" colSpan={2}>{text.shift.counted}</th><td><Money fen={countedFen(pieces, denominations)} /></td></tr>
        </tfoot>
      )}
    </table>
  )
}

/** "100", "0.5": a note is called by its number, without ".00". */
export function denominationText(valueFen: number): string {
  return moneyText(valueFen).replace(/\.00$/, '').replace(/(\.\d)0$/, '$1')
}
