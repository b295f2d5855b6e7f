import type { ReactNode } from 'react'
import type { CallOutput } from '../../../shared/contract/index.ts'
import { useText } from '../../text/language.tsx'
import type { Text } from '../../text/zh-CN.ts'
import { DataTable } from '../../ui/DataTable.tsx'
import type { Column } from '../../ui/DataTable.tsx'
import { Money, moneyText } from '../../ui/Money.tsx'
import { shortMoment, timeOf } from '../../ui/moments.ts'
import { EmptyState } from '../../ui/states.tsx'

type Receipt = CallOutput<'receipts.list'>['receipts'][number]

type ReceiptTableProps = {
  receipts: readonly Receipt[]
  sumFen: number
  fromPrepaidFen: number
  openId: number | null
  onOpen(receiptId: number): void
  /** Beside a preview there is room for the main columns only. */
  brief: boolean
}

export function ReceiptTable({ receipts, sumFen, fromPrepaidFen, openId, onOpen, brief }: ReceiptTableProps): ReactNode {
  const text = useText()
  const words = text.receipts
  const main: Column<Receipt>[] = [
    { key: 'number', title: words.number, show: (row) => <ReceiptNumber receipt={row} />, narrow: true },
    { key: 'at', title: words.at, show: (row) => (brief ? shortMoment(row.at) : `${row.businessDate} ${timeOf(row.at)}`), narrow: true },
    { key: 'room', title: words.room, show: (row) => row.room, narrow: true },
    { key: 'payer', title: words.payer, show: (row) => row.payer },
  ]
  const more: Column<Receipt>[] = [
    { key: 'paper', title: words.paper, show: (row) => (row.handWritten ? <>{row.paperNumber} <span className="mark">{words.handWritten}</span></> : [row.paperNumber, ...row.moreSheets].filter((number) => number !== '').join(words.separator)), narrow: true },
    { key: 'invoice', title: text.invoices.ofReceipt, show: (row) => (row.invoice ? text.invoices.states[row.invoice.state] : ''), narrow: true },
    { key: 'methods', title: words.methods, show: (row) => methodsText(text, row) },
    { key: 'printed', title: words.printed, show: (row) => (row.prints > 0 ? words.times(row.prints) : row.handWritten ? '—' : <span className="mark mark-look">{words.notPrinted}</span>), narrow: true },
  ]
  const total: Column<Receipt> = { key: 'total', title: words.total, show: (row) => <Money fen={row.totalFen} />, align: 'right', narrow: true }
  return (
    <DataTable
      label={words.list}
      rows={receipts}
      rowKey={(row) => row.receiptId}
      openKey={openId}
      rowState={(row) => (row.voided ? 'faint' : undefined)}
      onOpen={(row) => onOpen(row.receiptId)}
      empty={<div className="sheet"><EmptyState title={words.none} /></div>}
      columns={brief ? [...main, total] : [...main, ...more, total]}
      sums={{ number: text.words.total, payer: fromPrepaidFen > 0 && !brief ? words.ofItPrepaid(moneyText(fromPrepaidFen)) : '', total: <Money fen={sumFen} /> }}
    />
  )
}

function ReceiptNumber({ receipt }: { receipt: Receipt }): ReactNode {
  const { receipts: words, corrections } = useText()
  const mark = receipt.voided ? corrections.voided : receipt.kind === 'red' ? corrections.red : receipt.kind === 'deposit' ? words.deposit : null
  return <>{receipt.number}{mark === null ? null : <> <span className={receipt.voided || receipt.kind === 'red' ? 'mark mark-danger' : 'mark'}>{mark}</span></>}</>
}

function methodsText(text: Text, receipt: Receipt): string {
  const names: Readonly<Record<string, string>> = { ...text.words.method, prepaid: text.receipts.prepaid }
  return receipt.methods.map((method) => names[method.method] ?? method.method).join(text.receipts.separator)
}
