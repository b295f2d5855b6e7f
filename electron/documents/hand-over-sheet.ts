import { type Fen, formatMoney, sumFen } from '../../shared/money.ts'
import { type HandOverCash, handOverCash } from './hand-over-cash.ts'
import { cashMoveList, checkLines, type HandOverCashMove, type HandOverChecks } from './hand-over-desk.ts'
import { type FrozenDocument, type Language, paperFileName } from './frozen-document.ts'
import { type Field, fieldGrid, formFontSize, formTitle, list, part, section, shortened, sideBySide, signatures } from './form.ts'
import type { Edges, PaperNode } from './paper-node.ts'
import { points } from './paper.ts'
import type { PaperMethod } from './slip.ts'
import { type Words, fill, wordsFor } from './words.ts'

export type HandOverReceipts = {
  readonly kind: 'fees' | 'deposit' | 'red'
  readonly first: string
  readonly last: string
  readonly used: number
  readonly next?: string
  readonly sum: Fen
}

/** A book of pre-printed forms that passes on with the drawer. */
export type HandOverBook = { readonly name: string, readonly first: string, readonly last: string, readonly used: number, readonly next: string }

export type HandOverMatter = {
  readonly kind: 'delivery' | 'move-in' | 'move-out' | 'notice' | 'check' | 'task' | 'dispute' | 'unprinted-receipt' | 'unpaid-card' | 'unpaid-ahead' | 'refund' | 'sealed-code' | 'key-out' | 'instruction' | 'promise' | 'equipment'
  readonly premises: string
  readonly text: string
  readonly since: string
  /** null: not decided yet, to be ticked by hand. */
  readonly accepted: boolean | null
  readonly note?: string
}

export type HandOverSheetData = {
  readonly language: Language
  readonly property: string
  readonly station: string
  /** Name or number of the shift; its date when shifts have no names. */
  readonly shift: string
  /** 'YYYY-MM-DD HH:MM' */
  readonly from: string
  readonly to: string
  readonly out: string
  readonly in: string
  readonly witness?: string
  /** null for a shift without a drawer. */
  readonly cash: HandOverCash | null
  /** What the receipts say of each way; of slips and channels what they should show (deposits paid back taken off) and what was counted. */
  readonly methods: readonly { readonly method: PaperMethod, readonly count: number, readonly sum: Fen, readonly expected?: Fen, readonly counted?: Fen }[]
  /** What was looked at before going home; `note` for what was not done. */
  readonly gate?: readonly { readonly key: 'backup' | 'open-shifts' | 'unprinted' | 'unsent' | 'hand-written', readonly done: boolean, readonly text: string, readonly note: string }[]
  /** Closed with nobody there to take it. */
  readonly night?: boolean
  /** Settled from prepaid by the receipts: no money was taken for it. */
  readonly fromPrepaid: Fen
  readonly receipts: readonly HandOverReceipts[]
  readonly books: readonly HandOverBook[]
  /** Paper numbers. */
  readonly handWritten: readonly string[]
  readonly spoiled: readonly string[]
  readonly missing: readonly string[]
  readonly cashMoves?: readonly HandOverCashMove[]
  readonly checks?: readonly HandOverChecks[]
  readonly matters: readonly HandOverMatter[]
  readonly remark?: string
}

const margins: Edges = [points(18), points(12), points(18), points(14.5)]

/** 前台交接班记录表 on A4: what passes from one person to the next, and that both agree on it. */
export function handOverSheetDocument(data: HandOverSheetData): FrozenDocument {
  const words = wordsFor(data.language)
  const title = data.night === true ? words.handOver.nightTitle : words.handOver.title
  return {
    version: 1,
    kind: 'hand-over-sheet',
    title: `${title} ${data.property} ${data.to}`,
    language: data.language,
    paper: 'a4',
    fileName: paperFileName(title, data.station, data.to.replaceAll(':', '')),
    issuedAt: data.to,
    margins,
    fontSize: formFontSize,
    content: [
      formTitle(title, data.property, `${words.form.date}${words.page.colon}${data.to.slice(0, 10)}`),
      fieldGrid([[points(17), '*'], [points(17), points(40)], [points(17), points(32)]], headRows(data, words)),
      ...data.cash === null ? [] : [handOverCash(data.cash, words)],
      sideBySide([methodList(data, words), paperList(data, words)], [points(98), '*'], 10),
      ...cashMoveList(data.cashMoves ?? [], words),
      ...receiptList(data, words),
      ...checkLines(data.checks ?? [], words),
      ...matterList(data, words),
    ],
    runningHeading: { text: `${shortened(data.property, 16)}　${title}　${data.station}　${data.from} ${words.page.dash} ${data.to}`, fontSize: 9 },
    pageNumbers: 'always',
  }
}

function headRows(data: HandOverSheetData, { handOver, page }: Words): Field[][] {
  const sameDay = data.from.slice(0, 10) === data.to.slice(0, 10)
  const duration = `${data.from} ${page.dash} ${sameDay ? data.to.slice(11) : data.to}`
  return [
    [{ label: handOver.station, value: `${data.station}　${data.shift}` }, { label: handOver.duration, value: duration, span: 2 }],
    [
      { label: handOver.out, value: data.out },
      { label: handOver.in, value: data.in },
      { label: handOver.witness, value: data.witness ?? '' },
    ],
  ]
}

function methodList({ methods, fromPrepaid }: HandOverSheetData, { handOver, method, answer }: Words): PaperNode {
  if (methods.length === 0 && fromPrepaid === 0) return { stack: [section(handOver.methodSection), { text: answer.none }] }
  const rows = methods.map(({ method: way, count, sum, expected = sum, counted }) => [method[way], String(count), formatMoney(expected), counted === undefined ? '' : formatMoney(counted), counted === undefined ? '' : formatMoney((counted - expected) as Fen)])
  const taken = sumFen(methods.map((entry) => entry.sum))
  const total = [handOver.total, String(methods.reduce((sum, entry) => sum + entry.count, 0)), formatMoney(taken), '', '']
  const receipts = fromPrepaid === 0 ? [] : [[handOver.fromPrepaid, '', formatMoney(fromPrepaid), '', ''], [handOver.receiptsTotal, '', formatMoney(sumFen([taken, fromPrepaid])), '', '']]
  return { stack: [section(handOver.methodSection), list([
    { heading: handOver.method, width: '*' },
    { heading: handOver.payments, width: points(10), alignment: 'right' },
    { heading: handOver.expected, width: points(19), alignment: 'right' },
    { heading: handOver.counted, width: points(19), alignment: 'right' },
    { heading: handOver.difference, width: points(16), alignment: 'right' },
  ], [...rows, total, ...receipts], { boldLast: true })] }
}

function paperList(data: HandOverSheetData, { handOver, answer, page, gate }: Words): PaperNode {
  const row = (label: string, entries: readonly string[]): Field[] => (
    [{ label, value: entries.length === 0 ? answer.none : entries.join(page.listComma) }]
  )
  return { stack: [section(handOver.paperSection), fieldGrid([[points(18), '*']], [
    row(handOver.handWritten, data.handWritten), row(handOver.spoiled, data.spoiled), row(handOver.missing, data.missing),
    ...(data.gate ?? []).filter((entry) => !entry.done).map((entry) => row(gate[entry.key], [entry.text, entry.note].filter((text) => text !== ''))),
  ])] }
}

/** What was written on, of the office's own numbers and of each book of forms. */
function receiptList({ receipts, books }: HandOverSheetData, { handOver, answer }: Words): PaperNode[] {
  if (receipts.length + books.length === 0) return [section(handOver.receiptSection), { text: answer.none }]
  return [part(handOver.receiptSection, list([
    { heading: handOver.receiptKind, width: points(26) },
    { heading: handOver.first, width: '*' },
    { heading: handOver.last, width: '*' },
    { heading: handOver.used, width: points(14), alignment: 'right' },
    { heading: handOver.next, width: '*' },
    { heading: handOver.sum, width: points(24), alignment: 'right' },
  ], [
    ...receipts.map((entry) => [handOver[entry.kind], entry.first, entry.last, String(entry.used), entry.next ?? '', formatMoney(entry.sum)]),
    ...books.map((book) => [book.name, book.first, book.last, String(book.used), book.next === '' ? answer.none : book.next, '']),
  ]))]
}

function matterList(data: HandOverSheetData, words: Words): PaperNode[] {
  const { handOver, matter, form } = words
  const { matters } = data
  const ending = closing(data, words)
  const title = section(handOver.matterSection, fill(handOver.matterCount, { count: matters.length }))
  if (matters.length === 0) return [title, { text: handOver.noMatters }, ending]
  const decision = (accepted: boolean | null): string => (
    accepted === null ? `□${handOver.accepted}\n□${handOver.rejected}` : handOver[accepted ? 'accepted' : 'rejected']
  )
  return [list([
    { heading: form.sequence, width: points(7.5), alignment: 'center' },
    { heading: handOver.matterKind, width: points(15) },
    { heading: form.premises, width: points(23) },
    { heading: handOver.matter, width: '*' },
    { heading: handOver.since, width: points(18.5), alignment: 'center' },
    { heading: handOver.decision, width: points(18), alignment: 'center' },
    { heading: form.note, width: points(22) },
  ], matters.map((entry, index) => [
    String(index + 1), matter[entry.kind], entry.premises, entry.text, entry.since.slice(0, 10), decision(entry.accepted), entry.note ?? '',
  ]), { fontSize: 9, title, ending })]
}

/** What the one leaves for the other, and that both agree. */
function closing({ remark, night }: HandOverSheetData, { handOver, form, page }: Words): PaperNode {
  const message: PaperNode[] = remark === undefined || remark === '' ? [] : [
    { stack: [fieldGrid([[points(28), '*']], [[{ label: handOver.remark, value: remark }]])], margin: [0, 8, 0, 0], fontSize: formFontSize },
  ]
  return {
    stack: [
      ...message,
      { text: night === true ? handOver.nightStatement : handOver.statement, fontSize: 9, margin: [0, 8, 0, 0] },
      { stack: [signatures([handOver.out, handOver.in, handOver.witness], `${form.time}${page.colon}`)], fontSize: formFontSize },
    ],
    unbreakable: true,
  }
}
