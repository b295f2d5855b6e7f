import { formTitle } from './form.ts'
import { type FrozenDocument, type Language, paperFileName } from './frozen-document.ts'
import type { Edges, PaperNode, TableLayout } from './paper-node.ts'
import { points } from './paper.ts'
import { fill, wordsFor } from './words.ts'

export type SealedCodesData = {
  readonly language: Language
  readonly property: string
  /** 'YYYY-MM-DD' */
  readonly date: string
  readonly issuedBy: string
  readonly codes: readonly { readonly label: string, readonly secret: string }[]
}

const margins: Edges = [points(18), points(14), points(18), points(10)]
const across = 3
const frame: TableLayout = { lines: 'all', thickness: 0.6, padding: [6, 6, 6, 6] }

/** The sheet of sealed codes, to be cut: each with its label, so that the envelope can be named by it. It holds secrets: print it, and neither store nor log it. */
export function sealedCodesDocument(data: SealedCodesData): FrozenDocument {
  const { sealedCodes } = wordsFor(data.language)
  return {
    version: 1,
    kind: 'sealed-codes',
    title: `${sealedCodes.title} ${data.property} ${data.date}`,
    language: data.language,
    paper: 'a4',
    fileName: paperFileName(sealedCodes.title, data.date),
    issuedAt: data.date,
    margins,
    fontSize: 10,
    content: [
      formTitle(sealedCodes.title, data.property, fill(sealedCodes.issued, { date: data.date, by: data.issuedBy })),
      { text: sealedCodes.cut, lineHeight: 1.1, margin: [0, 0, 0, 10] },
      { table: { widths: Array.from({ length: across }, () => '*' as const), dontBreakRows: true, body: rowsOf(data) }, layout: frame },
    ],
    pageNumbers: 'never',
  }
}

function rowsOf({ codes, language, property, date }: SealedCodesData): PaperNode[][] {
  const { sealedCodes } = wordsFor(language)
  return Array.from({ length: Math.ceil(codes.length / across) }, (_, row) => (
    Array.from({ length: across }, (_unused, column): PaperNode => {
      const code = codes[row * across + column]
      if (code === undefined) return ''
      return {
        stack: [
          { columns: [{ text: code.label, bold: true, fontSize: 14, width: 'auto' }, { text: sealedCodes.once, alignment: 'right', width: '*' }] },
          { text: code.secret, bold: true, fontSize: 20, characterSpacing: 1, alignment: 'center', noWrap: true, lineHeight: 1, margin: [0, 5, 0, 5] },
          { text: `${property} ${date}`, fontSize: 8 },
        ],
      }
    })
  ))
}
