import { type FrozenDocument, type Language, paperFileName } from './frozen-document.ts'
import { type Field, areaText, fieldGrid, formFontSize, formTitle, shortened, signatures } from './form.ts'
import { maskDocumentNumber } from './mask-number.ts'
import type { Edges, PaperNode } from './paper-node.ts'
import { points } from './paper.ts'
import { type Words, fill, wordsFor } from './words.ts'

export type OwnerPledgeData = {
  readonly language: Language
  readonly property: string
  /** To whom the owner pledges: the property-service office. */
  readonly office: string
  readonly filledOn: string
  readonly premises: string
  /** In hundredths of a square metre. */
  readonly areaCenti: number
  readonly owner: { readonly name: string; readonly phone: string; readonly document?: { readonly kind: keyof Words['document']; readonly number: string }; readonly titleProof: string }
  readonly tenant: string
  readonly lease?: { readonly from: string; readonly to: string; readonly maximumOccupants: number }
  readonly payers: readonly { readonly fee: string; readonly payer: 'owner' | 'tenant' | 'agent' }[]
}

const margins: Edges = [points(22), points(20), points(22), points(18)]
const halves = [[points(22), '*'], [points(22), points(38)]] as const

/** 业主承诺书 on A4, in two copies: what the owner of let premises answers for. */
export function ownerPledgeDocument(data: OwnerPledgeData): FrozenDocument {
  const words = wordsFor(data.language)
  const { pledge, form, page } = words
  return {
    version: 1, kind: 'owner-pledge', title: `${data.property} ${pledge.title} ${data.premises}`, language: data.language, paper: 'a4',
    fileName: paperFileName(pledge.title, data.premises, data.filledOn), issuedAt: data.filledOn, margins, fontSize: formFontSize,
    content: [
      formTitle(pledge.title, data.property, `${form.date}${page.colon}${data.filledOn}`),
      fieldGrid(halves, facts(data, words)),
      { text: fill(pledge.opening, { property: data.office }), margin: [0, 12, 0, 6], lineHeight: 1.3 },
      ...promises(data, words),
      {
        stack: [
          { text: pledge.until, margin: [0, 10, 0, 6], lineHeight: 1.3 },
          signatures([pledge.ownerSigns, words.tenant.clerkSigns], `${form.date}${page.colon}`),
          { text: pledge.copies, fontSize: 9, margin: [0, 14, 0, 0] },
        ],
        unbreakable: true,
      },
    ],
    runningHeading: { text: `${shortened(data.property, 20)}　${pledge.title}　${shortened(data.premises, 20)}`, fontSize: 9 },
    pageNumbers: 'when-several',
  }
}

function facts(data: OwnerPledgeData, { pledge, form, document, page }: Words): Field[][] {
  const { owner, lease } = data
  const shown = owner.document ? `${document[owner.document.kind]}　${maskDocumentNumber(owner.document.number)}` : ''
  return [
    [{ label: pledge.owner, value: owner.name }, { label: form.phone, value: owner.phone }],
    [{ label: pledge.document, value: shown, span: 2 }],
    [{ label: form.premises, value: data.premises }, { label: form.area, value: areaText(data.areaCenti) }],
    [{ label: pledge.titleProof, value: owner.titleProof, span: 2 }],
    [{ label: pledge.tenant, value: data.tenant, span: 2 }],
    [{ label: pledge.term, value: lease ? `${lease.from}${page.through}${lease.to}` : '', span: 2 }],
  ]
}

function promises(data: OwnerPledgeData, { pledge, page, role }: Words): PaperNode[] {
  const payers = data.payers.map(({ fee, payer }) => `${fee}${page.colon}${role[payer]}`).join(page.listComma)
  const fees = payers === '' ? pledge.fees : `${pledge.fees}${page.sentenceGap}${payers}`
  const people = data.lease ? fill(pledge.people, { count: data.lease.maximumOccupants }) : pledge.peopleOpen
  return [pledge.real, fees, people, pledge.rules, pledge.police, pledge.tell].map((text, index): PaperNode => ({
    columns: [{ text: `${index + 1}.`, width: 18 }, { text, width: '*' }], margin: [0, 3, 0, 3], lineHeight: 1.3, unbreakable: true,
  }))
}
