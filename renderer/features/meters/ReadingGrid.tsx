import { useRef } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'
import { useText } from '../../text/language.tsx'
import type { Entries, Refusal, RoundRow } from './entries.ts'
import { ReadingRow } from './ReadingRow.tsx'

type ReadingGridProps = {
  rows: readonly RoundRow[]
  entries: Entries
  refused: ReadonlyMap<number, Refusal>
  onType(meterId: number, text: string): void
  onEnter(meterId: number): void
}

const STEP_OF_KEY: Readonly<Record<string, number>> = { Enter: 1, ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 }

/** Figures under each other: Enter and the arrows go from meter to meter, nobody needs a mouse. */
export function ReadingGrid({ rows, entries, refused, onType, onEnter }: ReadingGridProps): ReactNode {
  const words = useText().meters
  const body = useRef<HTMLTableSectionElement>(null)
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = STEP_OF_KEY[event.key]
    if (step === undefined || event.nativeEvent.isComposing || event.ctrlKey || event.altKey || event.metaKey || !(event.target instanceof HTMLInputElement)) return
    event.preventDefault()
    const fields = [...(body.current?.querySelectorAll<HTMLInputElement>('input.reading-input') ?? [])]
    const next = Math.min(fields.length - 1, Math.max(0, fields.indexOf(event.target) + step))
    fields[next]?.focus()
  }
  return (
    <div className="table-frame">
      <table className="table reading-table" aria-label={words.gridLabel}>
        <thead>
          <tr>
            <th scope="col">{words.room}</th><th scope="col">{words.number}</th><th scope="col" className="cell-right">{words.multiplier}</th><th scope="col" className="cell-right">{words.last}</th><th scope="col">{words.lastOnShort}</th>
            <th scope="col" className="cell-right">{words.usual}</th><th scope="col">{words.reading}</th><th scope="col" className="cell-right">{words.usage}</th><th scope="col">{words.hint}</th>
          </tr>
        </thead>
        <tbody ref={body} onKeyDown={onKeyDown}>
          {rows.map((row) => <ReadingRow key={row.meterId} row={row} entry={entries[row.meterId]} refused={refused.get(row.meterId)} onType={onType} onEnter={onEnter} />)}
        </tbody>
      </table>
    </div>
  )
}

export function focusReading(meterId: number): void {
  document.querySelector<HTMLInputElement>(`input[data-meter="${meterId}"]`)?.focus()
}
