import { type Fen, fen, formatMoney } from '../../shared/money.ts'
import { areaText, fieldGrid, formFontSize, formTitle, list, part, section, shortened, signatures } from './form.ts'
import { type FrozenDocument, type Language, paperFileName } from './frozen-document.ts'
import type { Edges, PaperNode } from './paper-node.ts'
import { points } from './paper.ts'
import { periodText } from './period.ts'
import { type Words, fill, wordsFor } from './words.ts'

type Share = { readonly name: string, readonly numerator: number, readonly denominator: number }

export type TransferSettlementData = {
  readonly language: Language
  readonly property: string
  /** 'YYYY-MM-DD HH:MM' */
  readonly issuedAt: string
  readonly clerk: string
  readonly premises: string
  readonly areaCenti: number
  /** First day of the new owners. */
  readonly settledOn: string
  readonly basis: string
  readonly basisNumber: string
  readonly debtsWith: 'seller' | 'buyer'
  readonly sellers: readonly Share[]
  readonly buyers: readonly Share[]
  /** Amounts in fen; the parts of a line sum to it. */
  readonly lines: readonly { readonly fee: string, readonly from: string, readonly to: string, readonly sellerFen: number, readonly buyerFen: number, readonly sumFen: number, readonly state: 'paid' | 'billed' | 'later' }[]
  /** What the seller has paid for the buyer's days. */
  readonly settle: readonly { readonly fee: string, readonly from: string, readonly buyerFrom: string, readonly amountFen: number }[]
  readonly debts: readonly { readonly fee: string, readonly from: string | null, readonly to: string, readonly amountFen: number, readonly debtor: string }[]
  readonly prepaidFen: number
}

const margins: Edges = [points(18), points(15), points(18), points(16)]
const money = (amount: number): string => formatMoney(fen(amount))

/** 过户费用结算单 on A4: both parts of every fee, what was open and whose it is, what both settle between themselves. */
export function transferSettlementDocument(data: TransferSettlementData): FrozenDocument {
  const words = wordsFor(data.language)
  const { transfer, form, page } = words
  const date = `${form.date}${page.colon}`
  return {
    version: 1,
    kind: 'transfer-settlement',
    title: `${data.property} ${transfer.title} ${data.premises} ${data.settledOn}`,
    language: data.language,
    paper: 'a4',
    fileName: paperFileName(transfer.title, data.premises, data.settledOn),
    issuedAt: data.issuedAt,
    margins,
    fontSize: formFontSize,
    content: [
      formTitle(transfer.title, data.property, `${form.date}${page.colon}${data.issuedAt.slice(0, 10)}`),
      fieldGrid([[points(24), '*'], [points(24), points(40)]], [
        [{ label: form.premises, value: data.premises }, { label: form.area, value: areaText(data.areaCenti) }],
        [{ label: transfer.basis, value: [data.basis, data.basisNumber].filter((text) => text !== '').join('　') }, { label: transfer.settledOn, value: data.settledOn }],
        [{ label: transfer.sellers, value: names(data.sellers, words), span: 2 }],
        [{ label: transfer.buyers, value: names(data.buyers, words), span: 2 }],
      ]),
      splitList(data, words),
      ...data.settle.map((line): PaperNode => ({ text: fill(transfer.settleNote, { fee: line.fee, amount: money(line.amountFen), from: line.from, buyerFrom: line.buyerFrom }), margin: [0, 4, 0, 0] })),
      debtList(data, words),
      { stack: [{ text: notes(data, words).join('\n'), margin: [0, 6, 0, 0] }, { text: transfer.statement, margin: [0, 8, 0, 0] }, signatures([transfer.sellerSigns, transfer.buyerSigns, transfer.clerkSigns, transfer.reviewerSigns], date)], unbreakable: true },
    ],
    runningHeading: { text: `${shortened(data.property, 20)}　${transfer.title}　${shortened(data.premises, 16)}`, fontSize: 9 },
    pageNumbers: 'always',
  }
}

function names(shares: readonly Share[], { transfer, page }: Words): string {
  if (shares.length === 0) return transfer.developer
  return shares.map(({ name, numerator, denominator }) => (denominator === numerator ? name : `${name} ${numerator}/${denominator}`)).join(page.listComma)
}

function splitList({ lines, language }: TransferSettlementData, { transfer }: Words): PaperNode {
  if (lines.length === 0) return part(transfer.splitSection, { text: transfer.noFees })
  const sum = (amount: (line: (typeof lines)[number]) => number): Fen => fen(lines.reduce((total, line) => total + amount(line), 0))
  const rows = lines.map((line) => [line.fee, periodText({ from: line.from, to: line.to }, language), money(line.sellerFen), money(line.buyerFen), money(line.sumFen), transfer[line.state]])
  return list([
    { heading: transfer.fee, width: '*' },
    { heading: transfer.days, width: points(36) },
    { heading: transfer.sellerPart, width: points(25), alignment: 'right' },
    { heading: transfer.buyerPart, width: points(25), alignment: 'right' },
    { heading: transfer.sum, width: points(25), alignment: 'right' },
    { heading: transfer.state, width: points(20), alignment: 'center' },
  ], [...rows, [transfer.total, '', formatMoney(sum((line) => line.sellerFen)), formatMoney(sum((line) => line.buyerFen)), formatMoney(sum((line) => line.sumFen)), '']], { title: section(transfer.splitSection), boldLast: true })
}

function debtList({ debts, language }: TransferSettlementData, { transfer }: Words): PaperNode {
  if (debts.length === 0) return part(transfer.debtSection, { text: transfer.noDebts })
  return list([
    { heading: transfer.fee, width: '*' },
    { heading: transfer.days, width: points(50) },
    { heading: transfer.open, width: points(25), alignment: 'right' },
    { heading: transfer.debtor, width: points(50) },
  ], debts.map((debt) => [debt.fee, periodText({ from: debt.from, to: debt.to }, language), money(debt.amountFen), debt.debtor]), { title: section(transfer.debtSection) })
}

function notes({ debtsWith, prepaidFen }: TransferSettlementData, { transfer }: Words): string[] {
  return [transfer[debtsWith === 'seller' ? 'debtsWithSeller' : 'debtsWithBuyer'], ...prepaidFen > 0 ? [fill(transfer.prepaidStays, { amount: money(prepaidFen) })] : []]
}
