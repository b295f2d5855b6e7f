import type { ReactNode } from 'react'
import type { CashierDay } from '../../../shared/contract/reports.ts'
import { useText } from '../../text/language.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import { Money, moneyText } from '../../ui/Money.tsx'

type Line = { kind: 'void' | 'red' | 'slip' | 'refund'; number: string; what: string; amountFen: number; reason: string; by: string }

/** Voids, red receipts, slips and refunds of the day in one list; nothing where there are none. */
export function PutRight({ day }: { day: CashierDay }): ReactNode {
  const text = useText()
  const words = text.day
  const lines: Line[] = [
    ...day.voids.map((row): Line => ({ kind: 'void', number: row.number, what: '', amountFen: row.totalFen, reason: row.reason, by: row.by })),
    ...day.reds.map((row): Line => ({ kind: 'red', number: row.number, what: row.of, amountFen: row.totalFen, reason: row.reason, by: row.by })),
    ...day.slips.map((row): Line => ({ kind: 'slip', number: row.number, what: `${row.receipt} ${row.was} → ${row.is}`, amountFen: row.amountFen, reason: row.reason, by: row.by })),
    ...day.refunds.map((row): Line => ({ kind: 'refund', number: row.number, what: `${row.payee} ${text.words.method[row.way]}`, amountFen: -row.paidFen, reason: row.keptFen === 0 ? '' : words.kept(moneyText(row.keptFen)), by: row.by })),
  ]
  if (lines.length === 0) return null
  return (
    <section className="stack" aria-label={words.putRight}>
      <h2>{words.putRight}</h2>
      <DataTable
        label={words.putRight}
        rows={lines}
        rowKey={(row) => row.number}
        columns={[
          { key: 'kind', title: words.kind, narrow: true, show: (row) => words.kinds[row.kind] },
          { key: 'number', title: words.number, narrow: true, show: (row) => row.number },
          { key: 'what', title: words.what, show: (row) => row.what },
          { key: 'amount', title: text.words.amount, align: 'right', narrow: true, show: (row) => <Money fen={row.amountFen} missing={row.amountFen < 0} /> },
          { key: 'reason', title: words.reason, show: (row) => row.reason },
          { key: 'by', title: words.by, narrow: true, show: (row) => row.by },
        ]}
      />
    </section>
  )
}
