import { type Fen, formatMoney, moneyInWords } from '../../shared/money.ts'
import { fieldGrid, formTitle, signatures } from './form.ts'
import { type FrozenDocument, type Language, paperFileName } from './frozen-document.ts'
import { points } from './paper.ts'
import { slipFontSize, slipMargins } from './slip.ts'
import { wordsFor } from './words.ts'

export type CorrectionSlipData = {
  readonly language: Language
  readonly property: string
  readonly office: string
  readonly number: string
  /** 'YYYY-MM-DD HH:MM' */
  readonly at: string
  /** The receipt's number and its business date. */
  readonly receipt: string
  readonly takenOn: string
  readonly premises: string
  readonly payer: string
  readonly kind: 'method' | 'item' | 'premises' | 'payer'
  readonly was: string
  readonly is: string
  /** 0 where only the payer's name changes. */
  readonly amount: Fen
  readonly reason: string
  readonly by: string
  /** A person, or the label of a sealed code. */
  readonly approvedBy: string
  /** The receipt's shift still runs, so its drawer's expected cash follows. */
  readonly inShift: boolean
}

/** 更正单 on a third of a 241 mm sheet, filed with the office's copy of the receipt: what it said, what holds now, why, and who agreed. */
export function correctionSlipDocument(data: CorrectionSlipData): FrozenDocument {
  const { correction, money, receipt, page } = wordsFor(data.language)
  const amount = data.amount === 0 ? correction.noMoney : `￥${formatMoney(data.amount)}　${money.currency}${moneyInWords(data.amount)}`
  const pair: readonly [number, '*'] = [points(24), '*']
  return {
    version: 1,
    kind: 'correction-slip',
    title: `${data.property}${receipt.titleGap}${correction.title} ${data.number}`,
    language: data.language,
    paper: '241-third',
    fileName: paperFileName(correction.title, data.number),
    issuedAt: data.at,
    margins: [slipMargins[0], slipMargins[1], slipMargins[2], points(6)],
    fontSize: slipFontSize,
    content: [
      formTitle(`${data.property}${receipt.titleGap}${correction.title}`, data.at, `No. ${data.number}`),
      fieldGrid([pair, pair], [
        [{ label: correction.original, value: data.receipt }, { label: correction.takenOn, value: data.takenOn }],
        [{ label: receipt.premises, value: data.premises }, { label: receipt.payer, value: data.payer }],
        [{ label: correction.what, value: correction[data.kind] }, { label: correction.amount, value: amount }],
        [{ label: correction.was, value: data.was, span: 2 }],
        [{ label: correction.is, value: { text: data.is, bold: true }, span: 2 }],
        [{ label: correction.reason, value: data.reason, span: 2 }],
      ]),
      {
        stack: [
          // With its number, so that nobody signs under nothing where a long reason runs over.
          { text: `${data.number}　${data.inShift ? correction.noteShift : correction.note}`, fontSize: 8.5, margin: [0, 3, 0, 0] },
          signatures([`${correction.by}${page.colon}${data.by}`, `${correction.approvedBy}${page.colon}${data.approvedBy}`, correction.finance], ''),
        ],
        unbreakable: true,
      },
    ],
    pageNumbers: 'when-several',
  }
}
