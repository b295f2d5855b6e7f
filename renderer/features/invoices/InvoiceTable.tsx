import type { ReactNode } from 'react'
import type { CallOutput } from '../../../shared/contract/index.ts'
import { useText } from '../../text/language.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import { Money, moneyText } from '../../ui/Money.tsx'
import { EmptyState } from '../../ui/states.tsx'

export type Invoice = CallOutput<'invoices.list'>['invoices'][number]

type InvoiceTableProps = { invoices: readonly Invoice[]; openId: number | null; onOpen(invoiceId: number): void; empty: string }

export function InvoiceTable({ invoices, openId, onOpen, empty }: InvoiceTableProps): ReactNode {
  const words = useText().invoices
  return (
    <DataTable
      label={words.list}
      rows={invoices}
      rowKey={(row) => row.invoiceId}
      openKey={openId}
      onOpen={(row) => onOpen(row.invoiceId)}
      rowState={(row) => (row.state === 'withdrawn' ? 'faint' : row.state === 'asked' ? 'look' : undefined)}
      empty={<div className="sheet"><EmptyState title={empty} /></div>}
      columns={[
        { key: 'askedOn', title: words.askedOn, narrow: true, show: (row) => row.askedOn },
        { key: 'state', title: words.state, narrow: true, show: (row) => <span className={row.state === 'asked' ? 'mark mark-look' : row.state === 'red' ? 'mark mark-danger' : 'mark'}>{words.states[row.state]}</span> },
        { key: 'title', title: words.title, show: (row) => row.title },
        { key: 'receipt', title: words.receipt, narrow: true, show: (row) => row.receiptNumber },
        { key: 'room', title: words.room, narrow: true, show: (row) => row.room },
        { key: 'amount', title: words.amount, narrow: true, align: 'right', show: (row) => <><InvoiceFlaw invoice={row} /> <Money fen={row.totalFen} /></> },
      ]}
    />
  )
}

/** Why what the receipt says is not what is to be invoiced. */
export function InvoiceFlaw({ invoice }: { invoice: Invoice }): ReactNode {
  const words = useText().invoices
  if (invoice.voided) return <span className="mark mark-danger">{words.voided}</span>
  return invoice.reversedFen > 0 ? <span className="mark mark-danger">{words.reversed(moneyText(invoice.reversedFen))}</span> : null
}
