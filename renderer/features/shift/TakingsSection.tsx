import type { ReactNode } from 'react'
import { useText } from '../../text/language.tsx'
import { Money } from '../../ui/Money.tsx'
import type { Sheet } from './hand-over-draft.ts'
import type { PartProps } from './HandOverSheet.tsx'
import { GateSection } from './GateSection.tsx'
import { SpoilPaper } from './SpoilPaper.tsx'

/** What was taken by which method, on which numbers, and what became of the forms written by hand. */
export function TakingsSection(parts: PartProps): ReactNode {
  const { sheet } = parts
  return (
    <div className="stack-wide">
      <Methods sheet={sheet} />
      <ReceiptNumbers sheet={sheet} />
      <HandPapers sheet={sheet} />
      <GateSection {...parts} />
    </div>
  )
}

function Methods({ sheet }: { sheet: Sheet }): ReactNode {
  const text = useText()
  const words = text.shift
  return (
    <section className="stack" aria-label={words.methods}>
      <h3>{words.methods}</h3>
      {sheet.methods.length === 0
        ? <p className="soft small">{sheet.receipts.length === 0 ? words.methodsNone : ''}</p>
        : (
          <table className="paper-table">
            <thead><tr><th scope="col">{words.method}</th><th scope="col" className="cell-right">{text.words.count}</th><th scope="col" className="cell-right">{text.words.amount}</th></tr></thead>
            <tbody>
              {sheet.methods.map((row) => (
                <tr key={row.method}><th scope="row">{text.words.method[row.method]}</th><td className="cell-right">{row.count}</td><td className="cell-right"><Money fen={row.sumFen} /></td></tr>
              ))}
            </tbody>
          </table>
        )}
      {sheet.fromPrepaidFen > 0 ? <TotalOfReceipts sheet={sheet} /> : null}
      {sheet.cash === null && sheet.receipts.length > 0 ? <p className="soft small">{words.cashHidden}</p> : null}
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
