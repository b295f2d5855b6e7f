import { type FrozenDocument, type Language, paperFileName } from './frozen-document.ts'
import { fieldGrid, formFontSize, formTitle, part, shortened, signatures } from './form.ts'
import type { Edges, PaperNode } from './paper-node.ts'
import { points } from './paper.ts'
import { wordsFor } from './words.ts'

export type SafetyLetterData = {
  readonly language: Language
  readonly property: string
  readonly office: string
  readonly filledOn: string
  readonly premises: string
  readonly use: string
  readonly user: string
  readonly responsible: string
  readonly phone: string
  readonly occupants: number | null
  /** A year from when it is signed, or the lease; it is renewed yearly. */
  readonly from: string
  readonly to: string
}

const margins: Edges = [points(20), points(16), points(20), points(16)]
const halves = [[points(24), '*'], [points(22), points(38)]] as const

/** 安全责任制书 on A4, in two copies: duties of both, of the property (甲方) and of who lives there (乙方). */
export function safetyLetterDocument(data: SafetyLetterData): FrozenDocument {
  const words = wordsFor(data.language)
  const { safety, form, page } = words
  return {
    version: 1, kind: 'safety-letter', title: `${data.property} ${safety.title} ${data.premises}`, language: data.language, paper: 'a4',
    fileName: paperFileName(safety.title, data.premises, data.filledOn), issuedAt: data.filledOn, margins, fontSize: formFontSize,
    content: [
      formTitle(safety.title, data.property, `${form.date}${page.colon}${data.filledOn}`),
      fieldGrid(halves, [
        [{ label: safety.propertySide, value: data.office, span: 2 }],
        [{ label: safety.userSide, value: data.user, span: 2 }],
        [{ label: form.premises, value: data.premises }, { label: safety.use, value: data.use }],
        [{ label: safety.responsible, value: data.responsible }, { label: form.phone, value: data.phone }],
        [{ label: safety.term, value: `${data.from}${page.through}${data.to}` }, { label: safety.occupants, value: data.occupants === null ? '' : String(data.occupants) }],
      ]),
      part(safety.jointSection, duties([safety.joint1, safety.joint2, safety.joint3])),
      part(safety.propertySection, duties([safety.property1, safety.property2, safety.property3])),
      part(safety.userSection, duties([safety.user1, safety.user2, safety.user3, safety.user4, safety.user5])),
      {
        stack: [
          { text: safety.liability, margin: [0, 10, 0, 4], lineHeight: 1.3 },
          signatures([safety.propertySigns, safety.userSigns], `${form.date}${page.colon}`),
          { text: safety.copies, fontSize: 9, margin: [0, 12, 0, 0] },
        ],
        unbreakable: true,
      },
    ],
    runningHeading: { text: `${shortened(data.property, 20)}　${safety.title}　${shortened(data.premises, 20)}`, fontSize: 9 },
    pageNumbers: 'when-several',
  }
}

function duties(texts: readonly string[]): PaperNode {
  return {
    stack: texts.map((text, index): PaperNode => ({ columns: [{ text: `${index + 1}.`, width: 16 }, { text, width: '*' }], margin: [0, 2, 0, 2], lineHeight: 1.2 })),
  }
}
