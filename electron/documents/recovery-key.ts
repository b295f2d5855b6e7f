import { type FrozenDocument, type Language, paperFileName } from './frozen-document.ts'
import { fieldGrid, formTitle, signatures } from './form.ts'
import type { Edges, PaperNode, TableLayout } from './paper-node.ts'
import { points } from './paper.ts'
import { type Words, wordsFor } from './words.ts'

export type RecoveryKeyData = {
  readonly language: Language
  readonly office: string
  readonly property: string
  /** 'YYYY-MM-DD' */
  readonly date: string
  /** The key in the groups it is typed in. */
  readonly groups: readonly string[]
}

const margins: Edges = [points(24), points(22), points(24), points(18)]
const across = 4
const frame: TableLayout = { lines: 'all', thickness: 0.8, padding: [6, 9, 6, 9] }

/** The sheet of the recovery key. It holds a secret: print it, and neither store nor log this document. */
export function recoveryKeyDocument(data: RecoveryKeyData): FrozenDocument {
  const words = wordsFor(data.language)
  const { recoveryKey, form } = words
  return {
    version: 1,
    kind: 'recovery-key',
    title: `${recoveryKey.title} ${data.property} ${data.date}`,
    language: data.language,
    paper: 'a4',
    fileName: paperFileName(recoveryKey.title, data.date),
    issuedAt: data.date,
    margins,
    fontSize: 11,
    content: [
      formTitle(recoveryKey.title, '', ''),
      fieldGrid([[points(22), '*'], [points(22), points(40)]], [
        [{ label: recoveryKey.office, value: data.office, span: 2 }],
        [{ label: recoveryKey.property, value: data.property }, { label: form.date, value: data.date }],
      ]),
      { stack: [keyTable(data.groups)], margin: [0, 22, 0, 6] },
      { text: recoveryKey.shownOnce, alignment: 'center', fontSize: 10 },
      ...explanation(words),
      signatures([recoveryKey.keeper, recoveryKey.place, recoveryKey.sealedOn], ''),
    ],
    pageNumbers: 'never',
  }
}

/** Each group in its own box under its place, so that reading aloud and typing keep their bearings. */
function keyTable(groups: readonly string[]): PaperNode {
  const rows = Array.from({ length: Math.ceil(groups.length / across) }, (_, row) => (
    Array.from({ length: across }, (_unused, column): PaperNode => {
      const place = row * across + column
      const group = groups[place]
      if (group === undefined) return ''
      return {
        stack: [
          { text: String(place + 1), fontSize: 8, lineHeight: 0.9 },
          { text: group, bold: true, fontSize: group.length > 5 ? 18 : 23, characterSpacing: 2, alignment: 'center', noWrap: true, lineHeight: 1 },
        ],
      }
    })
  ))
  return { table: { widths: Array.from({ length: across }, () => '*' as const), dontBreakRows: true, body: rows }, layout: frame }
}

function explanation({ recoveryKey }: Words): PaperNode[] {
  const heading = (text: string): PaperNode => ({ text, bold: true, fontSize: 12, margin: [0, 18, 0, 4] })
  const rules = [recoveryKey.keepAway, recoveryKey.keepSecret, recoveryKey.keepReplace]
  return [
    heading(recoveryKey.purposeHeading),
    { text: recoveryKey.purpose, lineHeight: 1.1 },
    heading(recoveryKey.keepHeading),
    ...rules.map((text, index): PaperNode => ({
      columns: [{ text: `${index + 1}.`, width: 14 }, { text, width: '*' }], columnGap: 4, lineHeight: 1.1, margin: [0, 0, 0, 4],
    })),
  ]
}
