import { fen, formatMoney, moneyInWords } from '../../shared/money.ts'
import { barcode } from './code-128.ts'
import { fieldGrid, formFontSize, list, section, shortened, signatures } from './form.ts'
import { type FrozenDocument, type Language, paperFileName } from './frozen-document.ts'
import type { Edges, PaperNode } from './paper-node.ts'
import { points } from './paper.ts'
import { periodText } from './period.ts'
import { type Words, fill, wordsFor } from './words.ts'

export type DunningLetterData = {
  readonly language: Language
  readonly property: string
  readonly office: string
  readonly number: string
  /** 0 is the 缴费通知单, 1 to 3 the 催缴通知单. */
  readonly level: 0 | 1 | 2 | 3
  /** 'YYYY-MM-DD HH:MM' */
  readonly issuedAt: string
  readonly payBy: string
  /** A name, or the role of whoever owes where no name is on file. */
  readonly addressee: string
  readonly premises: string
  /** Amounts in fen. `rule` says why it is this much. */
  readonly charges: readonly { readonly fee: string, readonly from: string | null, readonly to: string, readonly rule: string, readonly dueOn: string, readonly paidFen: number, readonly openFen: number }[]
  readonly waysToPay: string
  readonly clause: string
  readonly contact: string
}

const margins: Edges = [points(18), points(15), points(18), points(15)]
const money = (amount: number): string => formatMoney(fen(amount))

/** 缴费通知单 or 催缴通知单 on A4: what is open and why, until when and how to pay, and its number as a barcode for the till. */
export function dunningLetterDocument(data: DunningLetterData): FrozenDocument {
  const words = wordsFor(data.language)
  const title = data.level === 0 ? words.dunning.notice : words.dunning.reminder
  return {
    version: 1,
    kind: data.level === 0 ? 'payment-notice' : 'dunning-letter',
    title: `${data.property} ${title} ${data.number}`,
    language: data.language,
    paper: 'a4',
    fileName: paperFileName(title, data.number, data.premises),
    issuedAt: data.issuedAt,
    margins,
    fontSize: formFontSize,
    content: [
      head(data, title),
      { stack: [fieldGrid([[points(20), '*'], [points(20), points(48)]], fields(data, words))], margin: [0, 6, 0, 0] },
      { text: fill(words.dunning[`opening${data.level}`], { name: named(data, words), on: data.issuedAt.slice(0, 10), premises: data.premises, payBy: data.payBy }), margin: [0, 8, 0, 4], lineHeight: 1.3 },
      chargeList(data, words),
      ending(data, words),
    ],
    pageNumbers: 'when-several',
  }
}

/** Letters one after the other in one file, each beginning on a page of its own. */
export function dunningBatchDocument(letters: readonly FrozenDocument[]): FrozenDocument {
  const [first] = letters
  if (first === undefined) throw new Error('a batch has letters')
  const words = wordsFor(first.language).dunning
  return {
    ...first,
    title: `${words.batch} ${letters.length}`,
    fileName: paperFileName(words.batch, first.issuedAt.slice(0, 10), String(letters.length)),
    content: letters.map((letter): PaperNode => ({ stack: letter.content })),
    bound: true,
    // Pages of a batch are not pages of a letter; a letter that runs on repeats its number above its list.
    pageNumbers: 'never',
  }
}

function head({ property, number }: DunningLetterData, title: string): PaperNode {
  const { bars, width } = barcode(number, { module: 0.9, height: points(9) })
  return {
    columns: [
      { stack: [{ text: title, bold: true, fontSize: 18, characterSpacing: 1 }, { text: property, margin: [0, 4, 0, 0] }], width: '*' },
      { stack: [{ canvas: [bars] }, { text: number, alignment: 'center', fontSize: 9, characterSpacing: 1, margin: [0, 2, 0, 0] }], width },
    ],
    columnGap: 12,
  }
}

function named({ addressee }: DunningLetterData, { dunning }: Words): string {
  switch (addressee) {
    case 'owner': case 'tenant': case 'agent': case 'developer': return dunning[addressee]
    default: return addressee
  }
}

function fields(data: DunningLetterData, words: Words) {
  const { dunning, form } = words
  const { level } = data
  return [
    [{ label: dunning.addressee, value: named(data, words) }, { label: form.date, value: data.issuedAt.slice(0, 10) }],
    [{ label: form.premises, value: data.premises }, { label: dunning.payBy, value: data.payBy }],
    ...level === 0 ? [] : [[{ label: dunning.level, value: dunning[`level${level}`], span: 2 }]],
  ]
}

function chargeList({ charges, number, premises, language }: DunningLetterData, { dunning }: Words): PaperNode {
  const total = charges.reduce((sum, charge) => sum + charge.openFen, 0)
  const rows = charges.map((charge) => [
    charge.fee, periodText({ from: charge.from, to: charge.to }, language), `${charge.rule}${charge.paidFen === 0 ? '' : fill(dunning.partly, { paid: money(charge.paidFen) })}`, charge.dueOn, money(charge.openFen),
  ])
  return list([
    { heading: dunning.item, width: points(27) },
    { heading: dunning.period, width: points(33), alignment: 'center' },
    { heading: dunning.rule, width: '*' },
    { heading: dunning.due, width: points(20), alignment: 'center' },
    { heading: dunning.amount, width: points(25), alignment: 'right' },
  ], [...rows, [dunning.total, '', '', '', money(total)]], {
    // Repeated on each page with the names of the columns: in a batch nothing else says whose page it is.
    title: section(fill(dunning.details, { number, premises: shortened(premises, 20) })), boldLast: true, fontSize: 9,
    ending: { text: fill(dunning.inWords, { words: moneyInWords(fen(total)) }), bold: true, fontSize: formFontSize, margin: [0, 6, 0, 0] },
  })
}

function ending(data: DunningLetterData, words: Words): PaperNode {
  const { dunning, form, page } = words
  const line = (label: string, value: string): PaperNode => ({ columns: [{ text: label, bold: true, width: points(24) }, { text: value, width: '*' }], columnGap: 4, margin: [0, 4, 0, 0] })
  return {
    stack: [
      line(dunning.ways, data.waysToPay === '' ? dunning.waysDefault : data.waysToPay),
      ...data.clause === '' ? [] : [line(dunning.clause, data.clause)],
      ...data.contact === '' ? [] : [line(dunning.contact, data.contact)],
      { text: `${data.office}（${dunning.seal}）`, alignment: 'right', margin: [0, 14, 0, 0] },
      { text: data.issuedAt.slice(0, 10), alignment: 'right', margin: [0, 3, 0, 0] },
      ...data.level === 0 ? [] : [
        section(dunning.delivery),
        { text: [dunning.signed, dunning.door, dunning.registered, dunning.message].map((way) => `□ ${way}`).join('　　') },
        signatures([dunning.receiverSigns, dunning.delivererSigns], `${form.date}${page.colon}`),
      ],
    ],
    margin: [0, 6, 0, 0],
    unbreakable: true,
  }
}
