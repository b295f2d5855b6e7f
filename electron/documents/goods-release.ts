import { fieldGrid, formFontSize, formTitle, shortened, signatures } from './form.ts'
import { type FrozenDocument, type Language, paperFileName } from './frozen-document.ts'
import type { Edges } from './paper-node.ts'
import { points } from './paper.ts'
import { fill, wordsFor } from './words.ts'

export type GoodsReleaseData = {
  readonly language: Language
  readonly property: string
  readonly number: string
  /** 'YYYY-MM-DD HH:MM' */
  readonly issuedAt: string
  readonly clerk: string
  readonly premises: string
  readonly name: string
  readonly leavesOn: string
  /** The day the goods go out. */
  readonly on: string
  readonly goods: string
  readonly vehicle: string
  readonly carrier: string
  /** A manager let them go although something was open. */
  readonly approvedBy?: string
  readonly approvedReason?: string
}

const margins: Edges = [points(15), points(12), points(15), points(14)]

/** 放行条 on half an A4, for the guard at the gate. */
export function goodsReleaseDocument(data: GoodsReleaseData): FrozenDocument {
  const words = wordsFor(data.language)
  const { release, form, page } = words
  return {
    version: 1,
    kind: 'goods-release',
    title: `${data.property} ${release.title} ${data.number}`,
    language: data.language,
    paper: 'a5-landscape',
    fileName: paperFileName(release.title, data.number),
    issuedAt: data.issuedAt,
    margins,
    fontSize: formFontSize,
    content: [
      formTitle(release.title, data.property, `${form.number}${page.colon}${data.number}`),
      fieldGrid([[points(24), '*'], [points(24), points(40)]], [
        [{ label: form.premises, value: data.premises }, { label: release.leavesOn, value: data.leavesOn }],
        [{ label: release.name, value: data.name, span: 2 }],
        [{ label: release.carrier, value: data.carrier }, { label: release.on, value: data.on }],
        [{ label: release.vehicle, value: data.vehicle, span: 2 }],
        [{ label: release.goods, value: data.goods, span: 2 }],
      ]),
      { text: clearance(data), margin: [0, 8, 0, 0] },
      signatures([release.carrierSigns, release.clerkSigns, release.guardSigns, release.seal], `${form.date}${page.colon}`),
    ],
    foot: { text: `${release.issuedBy}${page.colon}${data.clerk}　${data.issuedAt}`, fontSize: 9 },
    runningHeading: { text: `${shortened(data.property, 24)}　${release.title}　${data.number}`, fontSize: 9 },
    pageNumbers: 'when-several',
  }
}

function clearance({ language, approvedBy, approvedReason }: GoodsReleaseData): string {
  const { release } = wordsFor(language)
  return approvedBy === undefined ? release.cleared : fill(release.approved, { by: approvedBy, reason: approvedReason ?? '' })
}
