import { memo } from 'react'
import type { ReactNode } from 'react'
import { formatReading } from '../../../shared/reading.ts'
import { READING_PROBLEMS } from '../../../shared/reading-check.ts'
import type { ReadingProblem } from '../../../shared/reading-check.ts'
import { sentenceFor, useText } from '../../text/language.tsx'
import { entryOf, sightOf } from './entries.ts'
import type { Entry, Refusal, RoundRow } from './entries.ts'

export type ReadingRowProps = {
  row: RoundRow
  entry: Entry | undefined
  /** What the core refused it for, until it is typed anew. */
  refused: Refusal | undefined
  onType(meterId: number, text: string): void
  onEnter(meterId: number): void
}

/** One meter: its last figure, the field, and at once what it means. A row is drawn again only when it changed: three hundred of them stay quick. */
export const ReadingRow = memo(function ReadingRow({ row, entry, refused, onType, onEnter }: ReadingRowProps): ReactNode {
  const text = useText()
  const words = text.meters
  const shown = entryOf(row, entry)
  const sight = sightOf(row, entry)
  const refusal = sight.refusal ?? refused ?? null
  const hint = `reading-hint-${row.meterId}`
  return (
    <tr className={entry && entry.text.trim() !== '' ? 'reading-typed' : undefined}>
      <th scope="row">{row.room}</th>
      <td>{row.number}</td>
      <td className="cell-right">{row.multiplier === 1 ? '' : `× ${row.multiplier}`}</td>
      <td className="cell-right">{row.last ? formatReading(row.last.value) : ''}</td>
      <td className="soft">{row.last?.on ?? ''}</td>
      <td className="cell-right soft">{row.usual === null ? '' : formatReading(row.usual)}</td>
      <td>
        <input
          className="reading-input" data-meter={row.meterId} name={`reading-${row.meterId}`} value={shown.text} inputMode="decimal" autoComplete="off" aria-label={words.readingOf(row.room, row.number)}
          aria-invalid={refusal !== null} aria-describedby={hint} onChange={(event) => onType(row.meterId, event.target.value)}
          onFocus={(event) => { onEnter(row.meterId); event.target.select() }}
        />
      </td>
      <td className="cell-right">{sight.usage === null ? '' : formatReading(sight.usage)}</td>
      <td id={hint} className="reading-hint">
        {shown.rolledOver ? <span className="mark mark-look">{words.rolledOverShort}</span> : null}
        {sight.warnings.map((warning) => <span key={warning} className="mark mark-look">{words.warnings[warning]}</span>)}
        {row.replaced ? <span className="mark">{words.replacedNote(row.replaced.on, row.replaced.number, row.replaced.end === null ? '' : formatReading(row.replaced.end))}</span> : null}
        {row.missed && shown.text.trim() === '' ? <span className="mark mark-look">{words.missedNote(words.why[row.missed.why], row.missed.note)}</span> : null}
        {refusal ? <span className="danger">{isProblem(refusal.code) ? words.problems[refusal.code] : sentenceFor(text, refusal)}</span> : null}
      </td>
    </tr>
  )
})

/** Said in one short line here, where the keys are at hand. */
function isProblem(code: string): code is ReadingProblem {
  return READING_PROBLEMS.some((each) => each === code)
}
