import { type FrozenDocument, type Language, paperFileName } from './frozen-document.ts'
import { fieldGrid, formFontSize, formTitle, list, shortened, signatures } from './form.ts'
import type { Edges } from './paper-node.ts'
import { points } from './paper.ts'
import { type Words, wordsFor } from './words.ts'

export type KeySlipData = {
  readonly language: Language
  readonly property: string
  readonly number: string
  readonly premises: string
  readonly holder: string
  readonly purpose: keyof Words['keyPurpose']
  readonly issuedOn: string
  readonly issuedBy: string
  readonly dueBackOn: string | null
  readonly keys: readonly { readonly kind: keyof Words['keyKind']; readonly number: string; readonly returnedOn?: string }[]
}

const margins: Edges = [points(13), points(10), points(13), points(16.5)]

/** 钥匙领用单 on half an A4: who has which keys, and room to note when each came back. */
export function keySlipDocument(data: KeySlipData): FrozenDocument {
  const words = wordsFor(data.language)
  const { keySlip, form, page, keyKind, keyPurpose } = words
  return {
    version: 1,
    kind: 'key-slip',
    title: `${data.property} ${keySlip.title} ${data.number}`,
    language: data.language,
    paper: 'a5-landscape',
    fileName: paperFileName(keySlip.title, data.number),
    issuedAt: data.issuedOn,
    margins,
    fontSize: formFontSize,
    content: [
      formTitle(keySlip.title, data.property, `${form.number}${page.colon}${data.number}`),
      fieldGrid([[points(20), '*'], [points(20), points(46)]], [
        [{ label: form.premises, value: data.premises }, { label: keySlip.purpose, value: keyPurpose[data.purpose] }],
        [{ label: keySlip.holder, value: data.holder, span: 2 }],
        [{ label: keySlip.issuedOn, value: data.issuedOn }, { label: keySlip.dueBackOn, value: data.dueBackOn ?? keySlip.stays }],
      ]),
      {
        stack: [list([
          { heading: form.sequence, width: points(10), alignment: 'center' },
          { heading: keySlip.key, width: points(32) },
          { heading: keySlip.keyNumber, width: '*' },
          { heading: keySlip.back, width: points(28), alignment: 'center' },
          { heading: keySlip.backTo, width: points(28) },
        ], data.keys.map((key, index) => [String(index + 1), keyKind[key.kind], key.number, key.returnedOn ?? '', '']), { rowHeight: 18 })],
        margin: [0, 6, 0, 0],
      },
      {
        stack: [
          { text: keySlip.hint, fontSize: 9, margin: [0, 6, 0, 0] },
          signatures([keySlip.holderSigns, `${keySlip.clerkSigns}${page.colon}${data.issuedBy}`], `${form.date}${page.colon}`),
        ],
        unbreakable: true,
      },
    ],
    pageNumbers: 'when-several',
    runningHeading: { text: `${shortened(data.property, 24)}　${keySlip.title}　${data.number}`, fontSize: 9 },
  }
}
