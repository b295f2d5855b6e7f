import { useState } from 'react'
import type { ReactNode } from 'react'
import type { InvoiceState } from '../../../shared/contract/invoices.ts'
import { useCommand } from '../../data/use-command.ts'
import { useDesk } from '../../shell/desk.ts'
import { go } from '../../shell/route.ts'
import { useText } from '../../text/language.tsx'
import { Act } from '../../ui/Act.tsx'
import type { ErrorData } from '../../../shared/wire.ts'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { Money } from '../../ui/Money.tsx'
import type { Invoice } from './InvoiceTable.tsx'
import { InvoiceFlaw } from './InvoiceTable.tsx'
import { IssueInvoice } from './IssueInvoice.tsx'
import { RedInvoice } from './RedInvoice.tsx'

type InvoicePanelProps = { invoice: Invoice; onClose(): void; onMoved(state: InvoiceState): void }

/** One request: what to write on the invoice, its numbers, and its next step. */
export function InvoicePanel({ invoice, onClose, onMoved }: InvoicePanelProps): ReactNode {
  const words = useText().invoices
  const [doing, setDoing] = useState<'issue' | 'red' | null>(null)
  const done = (moved: InvoiceState | null): void => {
    setDoing(null)
    if (moved) onMoved(moved)
  }
  if (doing === 'issue') return <IssueInvoice invoice={invoice} onDone={done} />
  if (doing === 'red') return <RedInvoice invoice={invoice} onDone={done} />
  const facts: readonly [string, ReactNode][] = [
    [words.title, invoice.title], [words.taxNumber, invoice.taxNumber], [words.email, invoice.email], [words.number, invoice.number], [words.issuedOn, invoice.issuedOn ?? ''], [words.redNumber, invoice.redNumber], [words.redOn, invoice.redOn ?? ''], [words.askedBy, `${invoice.askedBy} ${invoice.askedOn}`],
  ]
  return (
    <aside className="stock-side">
      <section className="sheet stack-wide" aria-label={invoice.title}>
        <h2 className="stock-long">{invoice.title}</h2>
        <p><span className="mark">{words.states[invoice.state]}</span> <strong><Money fen={invoice.totalFen} /></strong> <InvoiceFlaw invoice={invoice} /></p>
        <dl className="sums">
          <dt>{words.receipt}</dt><dd>{invoice.receiptNumber} <span className="soft small">{invoice.receiptDate}</span></dd>
          {facts.map(([name, value]) => (value === '' ? null : [<dt key={`${name}-name`}>{name}</dt>, <dd key={name} className="stock-long">{value}</dd>]))}
        </dl>
        <InvoiceActs invoice={invoice} onDo={setDoing} onClose={onClose} onMoved={onMoved} />
      </section>
    </aside>
  )
}

function InvoiceActs({ invoice: { invoiceId, state, receiptId, receiptDate }, onDo, onClose, onMoved }: InvoicePanelProps & { onDo(doing: 'issue' | 'red'): void }): ReactNode {
  const text = useText()
  const words = text.invoices
  const { user } = useDesk()
  const exchange = useCommand('invoices.exchange')
  const withdraw = useCommand('invoices.withdraw')
  const [error, setError] = useState<ErrorData | null>(null)
  const mayEnter = user.role !== 'clerk'
  const move = async (command: typeof exchange | typeof withdraw, to: InvoiceState): Promise<void> => {
    const answer = await command.send({ invoiceId })
    if (answer.ok) onMoved(to)
    else setError(answer.error)
  }
  return (
    <>
      {state === 'issued' && mayEnter ? <p className="soft small">{words.exchangeHint}</p> : null}
      {error ? <ErrorNote error={error} /> : null}
      <div className="row-end">
        <Act label={text.words.close} kind="quiet" hotKey="Escape" onPress={onClose} />
        <Act label={words.showReceipt} kind="quiet" onPress={() => go('/receipts', { receipt: receiptId, from: receiptDate, to: receiptDate })} />
        {state === 'asked' ? <Act label={words.withdraw} kind="quiet" busy={withdraw.sending} onPress={() => void move(withdraw, 'withdrawn')} /> : null}
        {mayEnter && (state === 'issued' || state === 'exchanged') ? <Act label={words.red} kind="danger" onPress={() => onDo('red')} /> : null}
        {mayEnter && state === 'issued' ? <Act label={words.exchange} hotKey="Alt+G" busy={exchange.sending} onPress={() => void move(exchange, 'exchanged')} /> : null}
        {mayEnter && state === 'asked' ? <Act label={words.issue} hotKey="Alt+G" onPress={() => onDo('issue')} /> : null}
      </div>
    </>
  )
}
