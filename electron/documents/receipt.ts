import { type Fen, formatMoney } from '../../shared/money.ts'
import type { FrozenDocument } from './frozen-document.ts'
import { type PaperPeriod, periodText } from './period.ts'
import { points } from './paper.ts'
import { type SlipColumn, type SlipData, assertAddsUp, slipDocument, slipTable } from './slip.ts'
import { fill, wordsFor } from './words.ts'

export type ReceiptLine = {
  readonly name: string
  /** Room, parking space or vehicle this line is for. */
  readonly premises?: string
  readonly period?: PaperPeriod
  /** Unit price and quantity, or meter readings, as one text: '126.05㎡ × 2.35'. */
  readonly quantity?: string
  readonly amount: Fen
  /** e.g. 有异议 */
  readonly remark?: string
}

export type ReceiptPrepayment =
  /** Paid in advance with this receipt: adds to the total. */
  | { readonly kind: 'added', readonly name?: string, readonly premises?: string, readonly amount: Fen }
  /** Taken out of what was prepaid: lowers the total. The amount is positive. */
  | { readonly kind: 'used', readonly name?: string, readonly premises?: string, readonly amount: Fen }
  /** What is left prepaid afterwards: said below, adds nothing. */
  | { readonly kind: 'balance', readonly name?: string, readonly amount: Fen }

/** What an offer takes off the lines above it: lowers the total. The amount is positive. */
export type ReceiptDiscount = { readonly name: string, readonly premises?: string, readonly amount: Fen }

export type ReceiptData = SlipData & {
  readonly lines: readonly ReceiptLine[]
  readonly discounts?: readonly ReceiptDiscount[]
  /** 抹零, usually negative. Zero is not printed. */
  readonly rounding?: Fen
  readonly prepayments?: readonly ReceiptPrepayment[]
  /** Number of the receipt that this one takes back (冲红). */
  readonly reverses?: string
}

type Row = { readonly cells: readonly string[], readonly amount: Fen }

/** 收款收据 on a third of a 241 mm sheet; more lines than fit run on to further slips. */
export function receiptDocument(data: ReceiptData): FrozenDocument {
  const words = wordsFor(data.language)
  const rows = rowsOf(data)
  assertAddsUp(data, rows.map((row) => row.amount))
  const title = data.reverses === undefined ? words.receipt.title : words.receipt.reversalTitle
  const notes = [
    ...data.reverses === undefined ? [] : [fill(words.receipt.reverses, { number: data.reverses })],
    ...(data.prepayments ?? []).filter((entry) => entry.kind === 'balance').map((entry) => (
      `${entry.name ?? words.receipt.prepaidBalance}${words.page.colon}${formatMoney(entry.amount)}`
    )),
  ]
  return slipDocument('receipt', data, title, slipTable(data, title, columnsOf(data), rows.map((row) => row.cells), notes))
}

function columnsOf({ language }: ReceiptData): SlipColumn[] {
  const words = wordsFor(language).receipt
  return [
    { heading: words.sequence, width: points(7.5), alignment: 'center' },
    { heading: words.item, width: points(29) },
    { heading: words.lineFor, width: points(31) },
    { heading: words.period, width: points(40.5), alignment: 'center' },
    { heading: words.quantity, width: '*' },
    { heading: words.amount, width: points(21), alignment: 'right' },
    { heading: words.remark, width: points(17) },
  ]
}

function rowsOf(data: ReceiptData): Row[] {
  const words = wordsFor(data.language).receipt
  const lines = data.lines.map((line, index): Row => ({
    cells: [
      String(index + 1), line.name, line.premises ?? '', line.period === undefined ? '' : periodText(line.period, data.language),
      line.quantity ?? '', formatMoney(line.amount), line.remark ?? '',
    ],
    amount: line.amount,
  }))
  const unnumbered = (name: string, premises: string, amount: Fen): Row => (
    { cells: ['', name, premises, '', '', formatMoney(amount), ''], amount }
  )
  const discounts = (data.discounts ?? []).map((entry) => unnumbered(entry.name, entry.premises ?? '', -entry.amount as Fen))
  const prepaid = (data.prepayments ?? []).flatMap((entry) => {
    switch (entry.kind) {
      case 'added': return [unnumbered(entry.name ?? words.prepaidAdded, entry.premises ?? '', entry.amount)]
      case 'used': return [unnumbered(entry.name ?? words.prepaidUsed, entry.premises ?? '', -entry.amount as Fen)]
      case 'balance': return []
      default: return entry satisfies never
    }
  })
  const rounding = data.rounding === undefined || data.rounding === 0 ? [] : [unnumbered(words.rounding, '', data.rounding)]
  return [...lines, ...discounts, ...prepaid, ...rounding]
}
