import { type BuildingCoverage, coverageOf, coverageText } from '../../shared/reading-coverage.ts'
import { formatReading } from '../../shared/reading.ts'
import type { ReadingWarning } from '../../shared/reading-check.ts'
import { formTitle, list, signatures } from './form.ts'
import { type FrozenDocument, type Language, paperFileName } from './frozen-document.ts'
import type { Edges, PaperNode } from './paper-node.ts'
import { points } from './paper.ts'
import { fill, type Words, wordsFor } from './words.ts'

/** Readings and usages in 1/1000 of the meter's unit, usages multiplied. */
export type ReadingSheetRow = {
  readonly room: string; readonly number: string; readonly multiplier: number
  readonly last: { readonly value: number; readonly on: string } | null
  readonly value: number | null; readonly usage: number | null; readonly rolledOver: boolean; readonly warnings: readonly ReadingWarning[]
  readonly missed: { readonly why: 'no-access' | 'stuck' | 'not-found' | 'other'; readonly note: string } | null
  readonly replaced: { readonly number: string; readonly on: string; readonly end: number | null } | null
}
export type ReadingSheetData = {
  readonly language: Language; readonly property: string; readonly kind: 'water' | 'hot-water' | 'electricity' | 'gas' | 'heat'; readonly round: string; readonly readOn: string; readonly printedOn: string
  /** An empty one is taken along; a filled one is what was read. */
  readonly filled: boolean
  readonly rows: readonly ReadingSheetRow[]; readonly buildings: readonly BuildingCoverage[]
}

/** Lines of a blank sheet for meters that hang there and are on no list; the line end keeps the last, which stands by itself, as high as the others. */
const SPARE = Array.from({ length: 3 }, () => ['\n', ...Array.from({ length: 8 }, () => '')])

const margins: Edges = [points(12), points(12), points(12), points(12)]

/** 抄表记录单 on A4 across: blank for whoever goes round, filled as the record of the round. */
export function readingSheetDocument(data: ReadingSheetData): FrozenDocument {
  const words = wordsFor(data.language)
  const { readingSheet, page, form } = words
  const kind = data.round.includes(readingSheet[data.kind]) ? [] : [readingSheet[data.kind]]
  const left = [data.property, data.round, ...kind, `${readingSheet.readOn}${page.colon}${data.readOn}`].join('　')
  return {
    version: 1, kind: 'reading-sheet', title: `${data.property} ${readingSheet.title} ${data.round}`, language: data.language, paper: 'a4-landscape',
    fileName: paperFileName(readingSheet.title, data.round, data.readOn), issuedAt: data.printedOn, margins, fontSize: 9,
    content: [
      formTitle(readingSheet.title, left, data.filled ? '' : `${readingSheet.reader}${page.colon}________________`),
      ...data.filled ? [coverage(data, words)] : [],
      list(columns(words), [...data.rows.map((row, index) => cells(row, index, data.filled, words)), ...data.filled ? [] : SPARE], {
        fontSize: 9, rowHeight: data.filled ? 16 : 22, ending: signatures([readingSheet.reader, readingSheet.reviewer, readingSheet.clerk], `${form.date}${page.colon}`),
      }),
    ],
    pageNumbers: 'always',
    runningHeading: { text: `${data.property}　${readingSheet.title}　${data.round}　${data.readOn}`, fontSize: 9 },
  }
}

/** How many were read, of all and of each building, and what they counted together. */
function coverage({ rows, buildings }: ReadingSheetData, { readingSheet, page }: Words): PaperNode {
  const all = coverageOf(rows)
  const usage = rows.reduce((sum, row) => sum + (row.usage ?? 0), 0)
  const parts = buildings.map((each) => `${each.building === '' ? readingSheet.public : fill(readingSheet.building, { building: each.building })} ${each.read}/${each.meters}`).join(page.listGap)
  return { text: `${fill(readingSheet.coverage, { meters: all.meters, read: all.read, rate: coverageText(all), usage: formatReading(usage) })}${buildings.length > 1 ? `　${parts}` : ''}`, margin: [0, 0, 0, 4] }
}

function columns({ readingSheet, form }: Words) {
  return [
    { heading: form.sequence, width: points(10), alignment: 'center' }, { heading: readingSheet.room, width: points(46) }, { heading: readingSheet.number, width: points(30) }, { heading: readingSheet.multiplier, width: points(12), alignment: 'right' },
    { heading: readingSheet.lastOn, width: points(21), alignment: 'center' }, { heading: readingSheet.last, width: points(22), alignment: 'right' }, { heading: readingSheet.value, width: points(25), alignment: 'right' }, { heading: readingSheet.usage, width: points(20), alignment: 'right' },
    { heading: readingSheet.state, width: '*' },
  ] as const
}

function cells({ room, number, multiplier, last, value, usage, rolledOver, warnings, missed, replaced }: ReadingSheetRow, index: number, filled: boolean, { readingSheet, page }: Words): string[] {
  const known = [String(index + 1), room, number, String(multiplier), last?.on ?? '', last ? formatReading(last.value) : '']
  const change = replaced ? [fill(readingSheet.replaced, { on: replaced.on, number: replaced.number, end: replaced.end === null ? '' : formatReading(replaced.end) })] : []
  if (!filled) return [...known, '', '', change.join('')]
  const reason = missed ? `${readingSheet.missed}${page.colon}${missed.why === 'other' ? missed.note : [readingSheet[missed.why], missed.note].filter((text) => text !== '').join(' ')}` : readingSheet.unread
  const state = value === null ? [reason] : [...(rolledOver ? [readingSheet.rolledOver] : []), ...warnings.map((warning) => readingSheet[warning])]
  return [...known, value === null ? '' : formatReading(value), usage === null ? '' : formatReading(usage), [...state, ...change].join(page.listGap)]
}
