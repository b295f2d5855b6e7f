import { type Fen, formatMoney, moneyInWords } from '../../shared/money.ts'
import { fieldGrid, formFontSize, formTitle, shortened, signatures } from './form.ts'
import { type FrozenDocument, type Language, paperFileName } from './frozen-document.ts'
import type { Edges, PaperNode } from './paper-node.ts'
import { points } from './paper.ts'
import { fill, wordsFor } from './words.ts'

export type LostReceiptData = {
  readonly language: Language
  readonly property: string
  readonly office: string
  readonly filledOn: string
  readonly premises: string
  readonly payer: string
  readonly item: string
  readonly receiptNumber: string
  readonly receivedOn: string
  readonly amountFen: Fen
}

const margins: Edges = [points(18), points(12), points(18), points(14)]

/** 收据遗失声明 on half an A4: the payer in person declares that the receipt of a deposit is lost. */
export function lostReceiptDocument(data: LostReceiptData): FrozenDocument {
  const words = wordsFor(data.language)
  const { lostReceipt, form, page } = words
  const opening = fill(lostReceipt.opening, {
    on: data.receivedOn, office: data.office, item: data.item, amount: formatMoney(data.amountFen), words: moneyInWords(data.amountFen), number: data.receiptNumber,
  })
  return {
    version: 1, kind: 'lost-receipt', title: `${data.property} ${lostReceipt.title} ${data.receiptNumber}`, language: data.language, paper: 'a5-landscape',
    fileName: paperFileName(lostReceipt.title, data.receiptNumber), issuedAt: data.filledOn, margins, fontSize: formFontSize,
    content: [
      formTitle(lostReceipt.title, data.property, `${form.date}${page.colon}${data.filledOn}`),
      fieldGrid([[points(24), '*'], [points(22), points(46)]], [
        [{ label: lostReceipt.payer, value: data.payer }, { label: form.premises, value: data.premises }],
        [{ label: lostReceipt.document, value: '' }, { label: lostReceipt.phone, value: '' }],
      ]),
      { text: opening, margin: [0, 9, 0, 4], lineHeight: 1.3 },
      ...[lostReceipt.invalid, lostReceipt.mine, lostReceipt.once].map((text, index): PaperNode => ({
        columns: [{ text: `${index + 1}.`, width: 18 }, { text, width: '*' }], margin: [0, 2, 0, 2], lineHeight: 1.25, unbreakable: true,
      })),
      signatures([lostReceipt.payerSigns, lostReceipt.clerkSigns], `${form.date}${page.colon}`),
    ],
    runningHeading: { text: `${shortened(data.property, 24)}　${lostReceipt.title}　${data.receiptNumber}`, fontSize: 9 },
    pageNumbers: 'when-several',
  }
}
