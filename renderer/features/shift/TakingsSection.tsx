import type { ReactNode } from 'react'
import { unpackRefusal } from '../../data/form-errors.ts'
import { useText } from '../../text/language.tsx'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { Money } from '../../ui/Money.tsx'
import type { Sheet } from './hand-over-draft.ts'
import type { PartProps } from './HandOverSheet.tsx'
import { SlipsTable } from './SlipsTable.tsx'
import { SpoilPaper } from './SpoilPaper.tsx'

/** What was taken by which method, on which numbers, and what became of the forms written by hand. */
export function TakingsSection(parts: PartProps): ReactNode {
  return (
    <div className="stack-wide">
      <Methods {...parts} />
      <ReceiptNumbers sheet={parts.sheet} />
      <Stock sheet={parts.sheet} />
      <HandPapers sheet={parts.sheet} />
    </div>
  )
}

function Methods({ sheet, draft, change, problemAt, counting }: PartProps): ReactNode {
  const words = useText().shift
  const problem = problemAt('methods')
  return (
    <section className="stack" aria-label={words.methods}>
      <h3>{words.methods}</h3>
      <SlipsTable draft={draft} sheet={sheet} counted={counting.state === 'good'} onChange={(slips) => change({ slips })} onDone={counting.save} />
      {problem ? <ErrorNote error={unpackRefusal(problem)} /> : null}
      {counting.state === 'good' && sheet.fromPrepaidFen > 0 ? <TotalOfReceipts sheet={sheet} /> : null}
    </section>
  )
}

/** Takings and what was settled from prepaid come to what the receipts say; before the count the sums would give the cash away. */
function TotalOfReceipts({ sheet }: { sheet: Sheet }): ReactNode {
  const text = useText()
  const takenFen = sheet.methods.reduce((sum, row) => sum + row.sumFen, 0)
  return (
    <dl className="sums">
      {sheet.cash === null ? null : <><dt>{text.words.total}</dt><dd><Money fen={takenFen} /></dd></>}
      <dt>{text.shift.fromPrepaid}</dt><dd><Money fen={sheet.fromPrepaidFen} /></dd>
      {sheet.cash === null ? null : <><dt className="sums-total">{text.shift.receiptsTotal}</dt><dd className="sums-total"><Money fen={takenFen + sheet.fromPrepaidFen} /></dd></>}
    </dl>
  )
}

function ReceiptNumbers({ sheet }: { sheet: Sheet }): ReactNode {
  const text = useText()
  const words = text.shift
  return (
    <section className="stack" aria-label={words.receipts}>
      <h3>{words.receipts}</h3>
      {sheet.receipts.length === 0
        ? <p className="soft small">{words.receiptsNone}</p>
        : sheet.receipts.map((row) => (
          <dl key={`${row.kind}-${row.first}`} className="sums">
            <dt>{text.words.receiptKind[row.kind]}</dt><dd>{words.pages(row.count)}{sheet.cash === null ? null : <> · <Money fen={row.sumFen} /></>}</dd>
            <dt>{words.numbers}</dt><dd>{row.first === row.last ? row.first : `${row.first} – ${row.last}`}</dd>
            <dt>{words.next}</dt><dd>{row.next}</dd>
          </dl>
        ))}
    </section>
  )
}

/** Books of forms the station holds: which form comes next. */
function Stock({ sheet: { stock } }: { sheet: Sheet }): ReactNode {
  const words = useText().stock
  if (stock.length === 0) return null
  return (
    <section className="stack" aria-label={words.shiftTitle}>
      <h3>{words.shiftTitle}</h3>
      {stock.map((book) => (
        <dl key={book.bookId} className="sums">
          <dt>{book.name}</dt><dd>{words.inShift(book.used)}</dd>
          <dt>{words.range}</dt><dd>{book.first} – {book.last}</dd>
          <dt>{words.next}</dt><dd>{book.next || '—'}</dd>
        </dl>
      ))}
    </section>
  )
}

function HandPapers({ sheet }: { sheet: Sheet }): ReactNode {
  const text = useText()
  const words = text.shift
  const numbers = (list: readonly string[]): string => (list.length === 0 ? '—' : list.join(text.receipts.separator))
  const { handWritten, spoiled, missingPaper } = sheet
  return (
    <section className="stack" aria-label={words.papers}>
      <h3>{words.papers}</h3>
      <dl className="sums">
        <dt>{words.handWritten}</dt><dd>{numbers(handWritten)}</dd>
        <dt>{words.spoiled}</dt><dd>{numbers(spoiled)}</dd>
      </dl>
      {missingPaper.length > 0 ? null : <SpoilPaper first="" beside={null} />}
    </section>
  )
}
