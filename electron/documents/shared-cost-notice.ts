import { type Fen, formatMoney } from '../../shared/money.ts'
import { type FrozenDocument, type Language, paperFileName } from './frozen-document.ts'
import { areaText, fieldGrid, formFontSize, formTitle, list, type ListCell, type ListColumn, section, signatures } from './form.ts'
import type { Edges } from './paper-node.ts'
import { points } from './paper.ts'
import { fill, type Words, wordsFor } from './words.ts'

export type SharedCostNoticeData = {
  readonly language: Language
  readonly property: string
  readonly office: string
  readonly description: string
  readonly item: string
  readonly month: string
  readonly total: Fen
  readonly shareBy: 'area' | 'household'
  /** 1/100 m², or 1 for each household. */
  readonly weights: number
  readonly parts: readonly { readonly premises: string, readonly weight: number, readonly amount: Fen }[]
  readonly printedOn: string
}

const margins: Edges = [points(14), points(12), points(14), points(14)]

/** 公摊公示表 for the notice board, on A4: the bill, how it was shared, and each premises's part. It names nobody. */
export function sharedCostNoticeDocument(data: SharedCostNoticeData): FrozenDocument {
  const words = wordsFor(data.language)
  const { sharedNotice: notice, form, page } = words
  return {
    version: 1, kind: 'shared-cost-notice', title: `${data.property} ${notice.title} ${data.description}`, language: data.language, paper: 'a4',
    fileName: paperFileName(notice.title, `${data.month} ${data.description}`), issuedAt: data.printedOn, margins, fontSize: formFontSize,
    content: [
      formTitle(notice.title, data.property, `${form.date}${page.colon}${data.printedOn}`),
      fieldGrid([[points(24), '*'], [points(32), points(38)]], [
        [{ label: notice.bill, value: data.description }, { label: notice.month, value: data.month }],
        [{ label: notice.item, value: data.item }, { label: notice.total, value: { text: formatMoney(data.total), bold: true } }],
        [{ label: notice.basis, value: notice[data.shareBy] }, { label: notice.count, value: String(data.parts.length) }],
        ...(data.shareBy === 'area' ? [[{ label: notice.weights, value: areaText(data.weights), span: 2 }]] : []),
        [{ label: notice.rule, value: data.shareBy === 'area' ? notice.byArea : notice.byHousehold, span: 2 }],
      ]),
      section(notice.part, fill(notice.sum, { sum: formatMoney(data.total) })),
      partList(data, words),
    ],
    pageNumbers: 'always',
    runningHeading: { text: `${data.property}　${notice.title}　${data.description}　${data.month}`, fontSize: 9 },
  }
}

/** Two premises a row, read across: half the paper. */
function partList({ shareBy, parts, office, printedOn }: SharedCostNoticeData, { sharedNotice: notice, form, page }: Words) {
  const half: ListColumn[] = [
    { heading: form.sequence, width: points(10), alignment: 'center' }, { heading: form.premises, width: '*' },
    ...(shareBy === 'area' ? [{ heading: form.area, width: points(22), alignment: 'right' } as const] : []), { heading: notice.part, width: points(22), alignment: 'right' },
  ]
  const cells = (index: number): ListCell[] => {
    const part = parts[index]
    if (!part) return half.map(() => '')
    return [String(index + 1), part.premises, ...(shareBy === 'area' ? [areaText(part.weight)] : []), formatMoney(part.amount)]
  }
  const rows = Array.from({ length: Math.ceil(parts.length / 2) }, (_, row) => [...cells(row * 2), ...cells(row * 2 + 1)])
  return list([...half, ...half], rows, {
    fontSize: 9,
    ending: { stack: [{ text: notice.ask, margin: [0, 6, 0, 0] }, signatures([fill(notice.seal, { office })], `${form.date}${page.colon}${printedOn}`)] },
  })
}
