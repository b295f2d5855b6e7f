import type { CashierDay, CashierGroup } from '../../shared/contract/reports.ts'
import { fen, formatMoney } from '../../shared/money.ts'
import { type FrozenDocument, type Language, paperFileName } from './frozen-document.ts'
import { type Field, fieldGrid, formFontSize, formTitle, list, type ListColumn, part, section, shortened, sideBySide, signatures } from './form.ts'
import type { Edges, PaperNode } from './paper-node.ts'
import { points } from './paper.ts'
import { fill, type Words, wordsFor } from './words.ts'

export type CashierDayData = {
  readonly language: Language
  readonly property: string
  readonly date: string
  /** One cashier's, or everybody's where it is ''. */
  readonly whose: string
  readonly station: string
  /** From and to, 'YYYY-MM-DD HH:MM'; '' for a whole day. */
  readonly span: string
  readonly printedAt: string
  readonly day: CashierDay
}
type Row = CashierDay['rows'][number]
type Way = CashierDay['methods'][number]['method']

const margins: Edges = [points(12), points(12), points(12), points(12)]

/** 收银日报表 on A4 across: what was taken by item and way, by cashier, and every paper that put something right; it goes to finance with the money. */
export function cashierDayDocument(data: CashierDayData): FrozenDocument {
  const words = wordsFor(data.language)
  const { cashierDay: own, form, page } = words
  return {
    version: 1, kind: 'cashier-day', title: `${data.property} ${own.title} ${data.date} ${data.whose}`.trim(), language: data.language, paper: 'a4-landscape',
    fileName: paperFileName(own.title, data.date, data.whose), issuedAt: data.printedAt, margins, fontSize: formFontSize,
    content: [
      formTitle(own.title, data.property, `${form.date}${page.colon}${data.date}`),
      fieldGrid([[points(17), '*'], [points(17), points(50)], [points(17), points(80)]], [[
        { label: own.whose, value: data.whose === '' ? own.everybody : data.whose }, { label: own.station, value: data.station }, { label: own.span, value: data.span },
      ] satisfies Field[]]),
      ...matrix(data, words),
      sideBySide([groupList(data, words), { stack: [cashierList(data, words), overShort(data, words)] }, { stack: [receiptList(data, words), handedIn(data, words)] }], [points(56), points(88), '*'], 8),
      ...putRight(data, words),
    ],
    pageNumbers: 'always',
    runningHeading: { text: `${shortened(data.property, 16)}　${own.title}　${data.date}　${data.whose}`, fontSize: 9 },
  }
}

const amount = (value: number): string => formatMoney(fen(value))
const wayName = (way: Way, { method, cashierDay }: Words): string => (way === 'held' ? cashierDay.held : method[way])

function itemName(row: Row, { language }: CashierDayData, { cashierDay: own }: Words): string {
  const name = language === 'en' ? row.feeItemEn : row.feeItem
  return name !== '' ? name : row.group === 'prepaid' ? own.free : ''
}

/** Every item under every way that took money; its last line is the whole. */
function matrix(data: CashierDayData, words: Words): PaperNode[] {
  const { cashierDay: own } = words
  const { methods, rows, totalFen, heldFen } = data.day
  const aside = heldFen === 0 ? '' : `${own.money} ${amount(totalFen)}`
  if (rows.length === 0) return [section(own.matrix), { text: own.none }]
  const columns: ListColumn[] = [
    { heading: own.group, width: points(22) }, { heading: own.item, width: '*' }, { heading: own.count, width: points(11), alignment: 'right' },
    ...methods.map((way): ListColumn => ({ heading: wayName(way.method, words), width: points(19), alignment: 'right' })), { heading: own.total, width: points(20), alignment: 'right' },
  ]
  const lines = rows.map((row) => [
    own[row.group], itemName(row, data, words), String(row.count), ...methods.map(({ method }) => blankAmount(row.cells.find((cell) => cell.method === method)?.sumFen)), amount(row.sumFen),
  ])
  const last = [own.total, '', '', ...methods.map((way) => amount(way.sumFen)), amount(totalFen + heldFen)]
  return [list(columns, [...lines, last], { title: section(own.matrix, aside), boldLast: true, fontSize: 9 })]
}

const blankAmount = (value: number | undefined): string => (value === undefined ? '' : amount(value))

function groupList({ day }: CashierDayData, { cashierDay: own }: Words): PaperNode {
  const sums = new Map<CashierGroup, number>()
  for (const row of day.rows) sums.set(row.group, (sums.get(row.group) ?? 0) + row.sumFen)
  return { stack: [section(own.byGroup), list([{ heading: own.group, width: '*' }, { heading: own.sum, width: points(28), alignment: 'right' }], [...sums].map(([group, sum]) => [own[group], amount(sum)]), { fontSize: 9 })] }
}

function cashierList({ day }: CashierDayData, { cashierDay: own }: Words): PaperNode {
  return { stack: [section(own.byCashier), list([
    { heading: own.person, width: '*' }, { heading: own.count, width: points(12), alignment: 'right' }, { heading: own.sum, width: points(28), alignment: 'right' },
  ], day.cashiers.map((row) => [row.name, String(row.count), amount(row.sumFen)]), { fontSize: 9 })] }
}

function receiptList({ day }: CashierDayData, { cashierDay: own }: Words): PaperNode {
  const kinds = { fees: own.fees, deposit: own.deposits, red: own.red }
  return { stack: [section(own.receipts), list([
    { heading: own.kind, width: points(20) }, { heading: own.first, width: '*' }, { heading: own.last, width: '*' }, { heading: own.count, width: points(12), alignment: 'right' }, { heading: own.voided, width: points(16), alignment: 'right' },
  ], day.receipts.map((row) => [kinds[row.kind], row.first, row.last, String(row.count), row.voided === 0 ? '' : String(row.voided)]), { fontSize: 9 })] }
}

/** One list of all papers that changed what was taken before, and who signs for the whole. */
function putRight({ day }: CashierDayData, { cashierDay: own, method, form, page }: Words): PaperNode[] {
  const signed = signatures([own.cashier, own.reviewer, own.manager], `${form.date}${page.colon}`)
  const rows = [
    ...day.voids.map((row) => [own.void, row.number, '', amount(row.totalFen), row.reason, row.by]),
    ...day.reds.map((row) => [own.reversal, row.number, row.of, amount(row.totalFen), row.reason, row.by]),
    ...day.slips.map((row) => [own.slip, row.number, `${row.receipt}${page.colon}${row.was} → ${row.is}`, amount(row.amountFen), row.reason, row.by]),
    ...day.refunds.map((row) => [own.payout, row.number, `${row.payee} ${method[row.way]}`, amount(-row.paidFen), row.keptFen === 0 ? '' : fill(own.kept, { amount: amount(row.keptFen) }), row.by]),
  ]
  if (rows.length === 0) return [signed]
  return [list([
    { heading: own.kind, width: points(20) }, { heading: own.number, width: points(32) }, { heading: own.what, width: '*' }, { heading: own.sum, width: points(26), alignment: 'right' }, { heading: own.reason, width: points(56) }, { heading: own.by, width: points(22) },
  ], rows, { title: section(own.putRight), ending: signed, fontSize: 9 })]
}

function overShort({ day }: CashierDayData, { cashierDay: own, method, answer }: Words): PaperNode {
  if (day.overShort.length === 0) return { stack: [section(own.overShort), { text: answer.none }] }
  const way = (name: CashierDay['overShort'][number]['method']): string => (name === 'overnight' || name === 'in-transit' ? own[name] : method[name])
  return part(own.overShort, list([
    { heading: own.person, width: '*' }, { heading: own.way, width: points(17) }, { heading: own.counted, width: points(19), alignment: 'right' }, { heading: own.stands, width: points(19), alignment: 'right' },
  ], day.overShort.map((row) => [row.person, way(row.method), amount(row.amountFen), amount(row.standsFen)]), { fontSize: 9 }))
}

function handedIn({ day }: CashierDayData, { cashierDay: own, answer }: Words): PaperNode {
  if (day.handedIn.length === 0) return { stack: [section(own.handedIn), { text: answer.none }] }
  return part(own.handedIn, list([
    { heading: own.by, width: '*' }, { heading: own.place, width: points(18) }, { heading: own.slipNumber, width: points(36) }, { heading: own.sum, width: points(24), alignment: 'right' },
  ], day.handedIn.map((row) => [row.by, own[row.place], row.slipNumber, amount(row.amountFen)]), { fontSize: 9 }))
}
