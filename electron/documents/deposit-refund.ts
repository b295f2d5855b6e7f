import type { PayoutWay } from '../../shared/contract/deposits.ts'
import { type Fen, fen, formatMoney, moneyInWords, sumFen } from '../../shared/money.ts'
import { fieldGrid, formFontSize, formTitle, list, shortened, signatures } from './form.ts'
import { type FrozenDocument, type Language, paperFileName } from './frozen-document.ts'
import type { Edges, PaperNode } from './paper-node.ts'
import { points } from './paper.ts'
import { fill, type Words, wordsFor } from './words.ts'

type Signed = { readonly by: string; readonly on: string }

export type DepositRefundData = {
  readonly language: Language
  readonly property: string
  readonly office: string
  readonly number: string
  /** 'YYYY-MM-DD HH:MM' */
  readonly at: string
  readonly premises: string
  readonly payee: string
  readonly item: string
  readonly receiptNumber: string
  readonly receivedOn: string
  readonly receiptLost: boolean
  readonly heldFen: Fen
  readonly deductions: readonly { readonly reason: string; readonly amountFen: Fen }[]
  /** 0: all of it was deducted. */
  readonly paidFen: Fen
  readonly way: PayoutWay
  readonly reference: string
  /** Bank and number of the payee's account. */
  readonly account: string
  readonly agent: { readonly name: string; readonly authority: string } | null
  readonly inspections: readonly (Signed & { readonly findings: string })[]
  readonly countersigned: Signed | null
  readonly approved: Signed
  readonly cashier: string
}

const margins: Edges = [points(15), points(11), points(15), points(13)]

/** 押金退款单 on half an A4: what was held, what is kept and why, what goes back to whom. Throws where the amounts do not add up. */
export function depositRefundDocument(data: DepositRefundData): FrozenDocument {
  const words = wordsFor(data.language)
  const { refund, form, page } = words
  const deductedFen = sumFen(data.deductions.map((line) => line.amountFen))
  if (deductedFen + data.paidFen !== data.heldFen) throw new Error(`Refund ${data.number}: ${data.paidFen} and ${deductedFen} of ${data.heldFen}`)
  return {
    version: 1, kind: 'deposit-refund', title: `${data.property} ${refund.title} ${data.number}`, language: data.language, paper: 'a5-landscape',
    fileName: paperFileName(refund.title, data.number), issuedAt: data.at, margins, fontSize: formFontSize,
    content: [
      formTitle(refund.title, data.property, `${form.number}${page.colon}${data.number}`),
      fieldGrid([[points(22), '*'], [points(24), points(48)]], [
        [{ label: refund.payee, value: data.payee }, { label: form.premises, value: data.premises }],
        [{ label: refund.item, value: data.item }, { label: refund.receipt, value: `${data.receiptNumber}${page.sentenceGap}${data.receivedOn}` }],
        ...(data.agent ? [[{ label: refund.agent, value: fill(refund.agentBy, data.agent), span: 2 }]] : []),
        [{ label: refund.inspected, value: data.inspections.map((each) => `${each.on} ${each.by}${page.colon}${each.findings}`).join('\n'), span: 2 }],
      ]),
      ...deductionsOf(data, words, deductedFen),
      ...ending(data, words),
    ],
    foot: { text: `${refund.cashier}${page.colon}${data.cashier}　${data.at}`, fontSize: 9 },
    runningHeading: { text: `${shortened(data.property, 24)}　${refund.title}　${data.number}`, fontSize: 9 },
    pageNumbers: 'when-several',
  }
}

function deductionsOf(data: DepositRefundData, { refund, page }: Words, deductedFen: number): PaperNode[] {
  const held = `${refund.held}${page.colon}￥${formatMoney(data.heldFen)}　${data.receiptLost ? refund.lost : refund.returned}`
  if (data.deductions.length === 0) return [{ text: `${held}　${refund.noDeductions}`, margin: [0, 5, 0, 0] }]
  const rows = data.deductions.map((line, index) => [String(index + 1), line.reason, formatMoney(line.amountFen)])
  return [
    { text: held, margin: [0, 5, 0, 2] },
    list([{ heading: '', width: points(8), alignment: 'center' }, { heading: `${refund.deductions}${page.colon}${refund.reason}`, width: '*' }, { heading: refund.amount, width: points(30), alignment: 'right' }],
      [...rows, ['', refund.deducted, formatMoney(fen(deductedFen))]], { boldLast: true }),
  ]
}

/** What goes back, and everybody who answers for it: never apart. */
function ending(data: DepositRefundData, words: Words): PaperNode[] {
  const { refund, form, page, money } = words
  const paid = data.paidFen === 0 ? refund.kept : `${refund.paid}${page.colon}${money.currency}${moneyInWords(data.paidFen)}　￥${formatMoney(data.paidFen)}`
  const signed = (label: string, { by, on }: Signed): string => `${label}${page.colon}${fill(refund.signed, { by, on })}`
  const by = [...(data.countersigned ? [signed(refund.countersigner, data.countersigned)] : []), signed(refund.approver, data.approved)]
  const stamp: PaperNode[] = data.way === 'cash' && data.paidFen > 0
    ? [{ table: { widths: ['auto'], body: [[{ text: refund.cashPaid, bold: true, fontSize: 13 }]] }, layout: { lines: 'all', thickness: 1.2, padding: [6, 2, 6, 2] }, width: 'auto' }] : []
  return [{
    stack: [
      { columns: [{ stack: [{ text: paid, bold: true, fontSize: 11.5 }, ...(data.paidFen > 0 ? [{ text: wayText(data, words) }] : [])], width: '*' }, ...stamp], columnGap: 8, margin: [0, 6, 0, 2] },
      { text: by.join('　') },
      signatures([refund.payeeSigns, refund.approverSigns, refund.cashierSigns, words.release.seal], `${form.date}${page.colon}`),
    ],
    unbreakable: true,
  }]
}

function wayText({ way, reference, account }: DepositRefundData, { refund, method, page }: Words): string {
  const how = way === 'bank' ? refund.bank : method[way]
  return [`${refund.way}${page.colon}${how}`, account, reference === '' ? '' : fill(refund.reference, { reference })].filter((text) => text !== '').join('　')
}
