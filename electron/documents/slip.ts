// What receipts on a third of a 241 mm sheet have in common: heading, table, total in figures and in words, methods, foot.
import { type Fen, formatMoney, moneyInWords, sumFen } from '../../shared/money.ts'
import type { Method } from '../../shared/contract/fees.ts'
import { type FrozenDocument, type Language, paperFileName } from './frozen-document.ts'
import type { Edges, PaperNode, TableLayout, TextRun } from './paper-node.ts'
import { points } from './paper.ts'
import { type Words, fill, wordsFor } from './words.ts'

export type PaperMethod = Method | 'prepaid' | 'deposit' | 'unclaimed'

export type PaymentPart = {
  readonly method: PaperMethod
  readonly amount: Fen
  /** The channel's transaction number, a cheque number and the like. */
  readonly reference?: string
}

/** What every receipt says about itself, the payer and the payment. */
export type SlipData = {
  readonly language: Language
  readonly property: string
  /** 收款单位: whose seal goes on the paper. */
  readonly office: string
  readonly number: string
  /** Number of the pre-printed sheet it begins on, where it is known. */
  readonly paperNumber?: string
  /** 'YYYY-MM-DD HH:MM' */
  readonly at: string
  readonly premises: string
  readonly payer: string
  /** What the ledger says was taken; the lines and the methods must both add up to it. */
  readonly total: Fen
  readonly methods: readonly PaymentPart[]
  /** Cash put on the counter, and what was given back. */
  readonly tendered?: Fen
  readonly change?: Fen
  readonly cashier: string
  /** Said about the copies, e.g. 一联存根 二联客户 三联记账. */
  readonly copies?: string
  readonly remark?: string
  /** A receipt first written by hand: the number of that paper and when it was written. */
  readonly handWritten?: { readonly paperNumber: string, readonly writtenAt: string }
}

/** Perforated strips take 12.7 mm on each side; 17 mm keeps the print clear of them when the sheet stands a little off. */
export const slipMargins: Edges = [points(17), points(5.5), points(17), points(17)]
export const slipWidth = points(241) - slipMargins[0] - slipMargins[2]
export const slipFontSize = 9.5

const tight = 0.92
const numberSize = 11
const thickness = 0.6
const side = points(46)
const padding: Edges = [3, 1.2, 3, 1.2]
const ruled: TableLayout = { lines: 'all', thickness, padding }
const unruled: TableLayout = { lines: 'none', thickness: 0, padding: [0, 0, 0, 0] }
const unframed = [false, false, false, false] as const

/** Throws when what stands on the paper does not add up: such a receipt must not be frozen, still less printed. */
export function assertAddsUp(data: SlipData, amounts: readonly Fen[]): void {
  const lines = sumFen(amounts)
  const paid = sumFen(data.methods.map((part) => part.amount))
  if (lines !== data.total || paid !== data.total) {
    throw new Error(`Receipt ${data.number}: lines ${lines}, methods ${paid}, total ${data.total}`)
  }
}

/** Title in the middle, date on the left, numbers on the right; below, premises and payer. */
export function slipHeading(data: SlipData, title: string): PaperNode {
  const words = wordsFor(data.language)
  const whole = `${data.property}${words.receipt.titleGap}${title}`
  return {
    stack: [
      {
        columns: [
          { stack: [{ text: ' ', fontSize: numberSize, lineHeight: tight }, { text: data.at, lineHeight: tight }], width: side },
          { text: whole, width: '*', alignment: 'center', bold: true, fontSize: titleSize(whole, slipWidth - 2 * side), lineHeight: tight },
          { stack: [{ text: `No. ${data.number}`, bold: true, alignment: 'right', fontSize: numberSize, lineHeight: tight }], width: side },
        ],
      },
      {
        columns: [
          { ...labelled(words, words.receipt.premises, data.premises), width: slipWidth * 0.4 },
          { ...labelled(words, words.receipt.payer, data.payer), width: '*' },
        ],
        columnGap: 12,
        margin: [0, 3, 0, 3],
      },
    ],
  }
}

/** A label and what it names, in one text, so that long values wrap under the label. */
export function labelled(words: Words, label: string, value: string, alignment: 'left' | 'right' = 'left') {
  return { text: [`${label}${words.page.colon}`, { text: value }] satisfies TextRun[], alignment, lineHeight: tight }
}

/** The largest size up to 16 points at which a title stays on one line. */
function titleSize(text: string, width: number): number {
  const ems = [...text].reduce((sum, character) => sum + (character < '\u2000' ? 0.6 : 1), 0)
  return Math.max(10, Math.min(16, Math.floor(width / ems * 2) / 2))
}

export type SlipColumn = { readonly heading: string, readonly width: number | '*', readonly alignment?: 'left' | 'center' | 'right' }

/**
 * One table for the whole slip. Heading and column names are its header rows, so that a second slip begins with them again;
 * total and payment are one row that never breaks, so that no slip carries the one without the other.
 */
export function slipTable(
  data: SlipData, title: string, columns: readonly SlipColumn[], rows: readonly (readonly string[])[], notes: readonly TextRun[],
): PaperNode {
  const whole = (node: PaperNode): PaperNode[] => [
    { stack: [node], colSpan: columns.length, border: unframed, margin: outward }, ...columns.slice(1).map((): PaperNode => ({ text: '', border: unframed })),
  ]
  const names = columns.map(({ heading }): PaperNode => ({ text: heading, alignment: 'center', lineHeight: tight }))
  const lines = rows.map((row) => row.map((text, index): PaperNode => (
    { text, alignment: columns[index]?.alignment ?? 'left', lineHeight: tight, verticalAlignment: 'middle' }
  )))
  const end: PaperNode = { stack: [slipTotal(data), slipPayment(data, notes)] }
  return {
    table: {
      widths: columns.map((column) => column.width),
      headerRows: 2,
      dontBreakRows: true,
      body: [whole(slipHeading(data, title)), names, ...lines, whole(end)],
    },
    layout: { ...ruled, openTop: true },
  }
}

// Out of a cell's padding and on to the lines around it.
const outward: Edges = [-padding[0] - thickness, -padding[1] - thickness, -padding[2] - thickness, -padding[3]]

function slipTotal(data: SlipData): PaperNode {
  const words = wordsFor(data.language)
  const inWords = `${words.money.currency}${moneyInWords(data.total)}`
  return {
    table: {
      widths: ['*', 'auto'],
      body: [[
        { text: [`${words.money.total}${words.money.totalGap}`, { text: inWords, bold: true }], fontSize: 10.5, lineHeight: tight, verticalAlignment: 'middle' },
        { text: `￥${formatMoney(data.total)}`, bold: true, fontSize: 12, alignment: 'right', lineHeight: tight, margin: [6, 0, 0, 0] },
      ]],
    },
    layout: ruled,
  }
}

function slipPayment(data: SlipData, notes: readonly TextRun[]): PaperNode {
  const words = wordsFor(data.language)
  const parts = data.methods.map(({ method, amount, reference }) => (
    `${words.method[method]} ${formatMoney(amount)}${reference === undefined || reference === '' ? '' : fill(words.receipt.reference, { reference })}`
  ))
  const cash = [
    data.tendered === undefined ? [] : [`${words.receipt.tendered} ${formatMoney(data.tendered)}`],
    data.change === undefined ? [] : [`${words.receipt.change} ${formatMoney(data.change)}`],
  ].flat()
  const handWritten = data.handWritten === undefined ? [] : [fill(words.receipt.handWritten, data.handWritten)]
  const remark = data.remark === undefined || data.remark === '' ? [] : [`${words.receipt.remark}${words.page.colon}${data.remark}`]
  return {
    stack: [
      { columns: [
        { ...labelled(words, words.receipt.methods, parts.join(words.page.listGap)), width: '*' },
        { text: cash.join('　'), width: 'auto', alignment: 'right', lineHeight: tight },
      ], columnGap: 12 },
      ...[...handWritten, ...notes, ...remark].map((note): PaperNode => ({ text: [note], lineHeight: tight })),
    ],
    margin: [0, 3, 0, 0],
  }
}

/** Who took the money, the payer's signature, the payee's seal: on every slip, because slips are torn apart. */
export function slipFoot(data: SlipData): PaperNode {
  const words = wordsFor(data.language)
  return {
    table: {
      widths: [slipWidth * 0.26, slipWidth * 0.26, '*'],
      body: [[
        labelled(words, words.receipt.cashier, data.cashier),
        labelled(words, words.receipt.payerSignature, ''),
        labelled(words, words.receipt.seal, data.office, 'right'),
      ]],
    },
    layout: unruled,
    margin: [0, 3, 0, 0],
  }
}

/** A receipt on a third of a 241 mm sheet, whatever it is for. */
export function slipDocument(kind: 'receipt' | 'deposit-receipt', data: SlipData, title: string, table: PaperNode): FrozenDocument {
  return {
    version: 1,
    kind,
    title: `${data.property}${wordsFor(data.language).receipt.titleGap}${title} ${data.number}`,
    language: data.language,
    paper: '241-third',
    fileName: paperFileName(title, data.number),
    issuedAt: data.at,
    margins: slipMargins,
    fontSize: slipFontSize,
    content: [table],
    foot: slipFoot(data),
    ...data.copies === undefined ? {} : { footNote: data.copies },
    ...data.handWritten === undefined ? { forms: { label: `${wordsFor(data.language).receipt.paperNumber}${wordsFor(data.language).page.colon}`, first: data.paperNumber ?? '' } } : {},
    pageNumbers: 'when-several',
  }
}
