import { fen, formatMoney } from '../../shared/money.ts'
import { type FrozenDocument, type Language, paperFileName } from './frozen-document.ts'
import { type Field, areaText, fieldGrid, formFontSize, formTitle, list, part, section, shortened, signatures, tickBox, tickBoxes } from './form.ts'
import { maskDocumentNumber } from './mask-number.ts'
import type { Edges, PaperNode } from './paper-node.ts'
import { points } from './paper.ts'
import { type Words, fill, wordsFor } from './words.ts'

export type DocumentKind =
  | 'cn-id' | 'cn-id-15' | 'hmt-residence' | 'foreign-pr' | 'passport' | 'hk-macau-permit' | 'taiwan-permit' | 'uscc'

export type PaperIdentity = { readonly kind: DocumentKind, /** Printed masked, however it comes. */ readonly number: string }

export type CoResident = {
  readonly name: string
  readonly relation: string
  readonly identity?: PaperIdentity
  readonly phone?: string
  readonly minor: boolean
}

export type TenantFormData = {
  readonly language: Language
  readonly property: string
  readonly number?: string
  /** 'YYYY-MM-DD' */
  readonly filledOn: string
  readonly premises: string
  readonly areaCenti: number
  readonly tenant: {
    readonly name: string
    readonly sex?: 'male' | 'female'
    readonly birthDate?: string
    readonly nationality?: string
    readonly identity: PaperIdentity
    /** null: 长期 */
    readonly validUntil?: string | null
    readonly registeredAddress?: string
    readonly employer?: string
    /** Of a company. */
    readonly legalRepresentative?: string
    readonly phone: string
  }
  readonly lease: {
    readonly contractNumber?: string
    readonly from: string
    readonly to: string
    readonly maximumOccupants?: number
    readonly rentFen?: number
    readonly depositFen?: number
    /** e.g. { fee: '物业费', payer: 'tenant' }; the rent is one of them. */
    readonly payers: readonly { readonly fee: string, readonly payer: 'owner' | 'tenant' | 'agent' }[]
  }
  readonly emergency?: { readonly name: string, readonly relation: string, readonly phone: string }
  readonly coResidents: readonly CoResident[]
  /** Who speaks and works for a company. */
  readonly staff?: readonly { readonly name: string, readonly post: string, readonly phone: string }[]
  readonly vehicles: readonly string[]
  readonly pets: readonly string[]
  readonly owner: {
    readonly name: string
    readonly phone: string
    readonly verifiedHow?: 'phone' | 'in-person' | 'written'
    readonly verifiedBy?: string
    readonly verifiedAt?: string
  }
  readonly attachments: readonly { readonly text: string, readonly ticked: boolean }[]
  readonly policeReport?: { readonly dueOn: string } | { readonly reportedOn: string }
  readonly consented: boolean
}

const margins: Edges = [points(18), points(15), points(18), points(16)]
const thirds = [[points(20), '*'], [points(20), points(30)], [points(20), points(30)]] as const

/** 租户信息表 on A4. Document numbers are masked before the form is frozen, so that no stored paper holds one. */
export function tenantFormDocument(data: TenantFormData): FrozenDocument {
  const words = wordsFor(data.language)
  const { tenant, form, page } = words
  const number = data.number === undefined ? '' : `${form.number}${page.colon}${data.number}　`
  return {
    version: 1,
    kind: 'tenant-form',
    title: `${data.property} ${tenant.title} ${data.premises} ${data.tenant.name}`,
    language: data.language,
    paper: 'a4',
    fileName: paperFileName(tenant.title, data.premises, data.filledOn),
    issuedAt: data.filledOn,
    margins,
    fontSize: formFontSize,
    content: [
      formTitle(tenant.title, data.property, `${number}${form.date}${page.colon}${data.filledOn}`),
      part(tenant.tenantSection, fieldGrid(thirds, tenantRows(data, words))),
      part(tenant.leaseSection, fieldGrid(thirds, leaseRows(data, words))),
      part(tenant.ownerSection, fieldGrid(thirds, ownerRows(data, words))),
      coResidentList(data, words),
      ...(data.staff && data.staff.length > 0 ? [staffList(data.staff, words)] : []),
      part(tenant.otherSection, fieldGrid([[points(20), '*']], otherRows(data, words))),
      part(tenant.attachmentsSection, fieldGrid([[points(20), '*']], attachmentRows(data, words)), consent(data, words)),
    ],
    runningHeading: { text: `${shortened(data.property, 16)}　${tenant.title}　${shortened(data.premises, 14)}　${shortened(data.tenant.name, 14)}`, fontSize: 9 },
    pageNumbers: 'always',
  }
}

function tenantRows({ tenant: person }: TenantFormData, { tenant, form, answer, document }: Words): Field[][] {
  const until = person.validUntil === undefined ? '' : person.validUntil ?? answer.unlimited
  const company: Field[] = [{ label: tenant.companyName, value: person.name, span: 3 }]
  return [
    person.identity.kind === 'uscc' ? company : [
      { label: form.name, value: person.name },
      { label: tenant.sex, value: person.sex === undefined ? '' : answer[person.sex] },
      { label: tenant.birthDate, value: person.birthDate ?? '' },
    ],
    [{ label: tenant.documentKind, value: document[person.identity.kind] }, { label: tenant.documentNumber, value: maskDocumentNumber(person.identity.number), span: 2 }],
    ...(person.identity.kind === 'uscc' ? [
      [{ label: form.phone, value: person.phone }, { label: tenant.documentUntil, value: until, span: 2 }],
      [{ label: tenant.legalRepresentative, value: person.legalRepresentative ?? '', span: 3 }],
    ] : [
      [{ label: form.phone, value: person.phone }, { label: tenant.documentUntil, value: until }, { label: tenant.nationality, value: person.nationality ?? '' }],
      [{ label: tenant.registeredAddress, value: person.registeredAddress ?? '', span: 3 }],
      [{ label: tenant.employer, value: person.employer ?? '', span: 3 }],
    ]),
  ]
}

function leaseRows({ premises, areaCenti, lease }: TenantFormData, { tenant, form, page, role }: Words): Field[][] {
  const payers = lease.payers.map(({ fee, payer }) => `${fee}${page.colon}${role[payer]}`).join('　')
  return [
    [{ label: form.premises, value: premises, span: 2 }, { label: form.area, value: areaText(areaCenti) }],
    [
      { label: tenant.leaseTerm, value: `${lease.from}${page.through}${lease.to}`, span: 2 },
      { label: tenant.maximumOccupants, value: lease.maximumOccupants === undefined ? '' : String(lease.maximumOccupants) },
    ],
    [{ label: tenant.contractNumber, value: lease.contractNumber ?? '' }, { label: tenant.rent, value: moneyText(lease.rentFen) }, { label: tenant.deposit, value: moneyText(lease.depositFen) }],
    [{ label: tenant.feesPaidBy, value: payers, span: 3 }],
  ]
}

function moneyText(amount: number | undefined): string {
  return amount === undefined ? '' : formatMoney(fen(amount))
}

function ownerRows({ owner }: TenantFormData, { tenant, form, how }: Words): Field[][] {
  return [
    [{ label: tenant.owner, value: owner.name, span: 2 }, { label: form.phone, value: owner.phone }],
    [
      { label: tenant.verifiedAt, value: owner.verifiedAt ?? '' },
      { label: tenant.verifiedHow, value: owner.verifiedHow === undefined ? '' : how[owner.verifiedHow] },
      { label: tenant.verifiedBy, value: owner.verifiedBy ?? '' },
    ],
  ]
}

function coResidentList({ coResidents }: TenantFormData, { tenant, form, answer, document }: Words): PaperNode {
  if (coResidents.length === 0) return part(tenant.peopleSection, { text: answer.none })
  const title = section(tenant.peopleSection, fill(tenant.peopleCount, { count: coResidents.length }))
  return list([
    { heading: form.sequence, width: points(8), alignment: 'center' },
    { heading: form.name, width: points(28) },
    { heading: form.relation, width: points(18) },
    { heading: tenant.documentKind, width: '*' },
    { heading: tenant.documentNumber, width: points(37) },
    { heading: form.phone, width: points(25) },
    { heading: tenant.minor, width: points(13), alignment: 'center' },
  ], coResidents.map((person, index) => [
    String(index + 1), person.name, person.relation,
    person.identity === undefined ? '' : document[person.identity.kind],
    person.identity === undefined ? '' : maskDocumentNumber(person.identity.number),
    person.phone ?? '', answer[person.minor ? 'yes' : 'no'],
  ]), { title })
}

function staffList(staff: NonNullable<TenantFormData['staff']>, { tenant, form }: Words): PaperNode {
  return list([
    { heading: form.sequence, width: points(8), alignment: 'center' },
    { heading: form.name, width: '*' },
    { heading: tenant.post, width: '*' },
    { heading: form.phone, width: points(40) },
  ], staff.map((person, index) => [String(index + 1), person.name, person.post, person.phone]), { title: section(tenant.staffSection, fill(tenant.peopleCount, { count: staff.length })) })
}

function otherRows({ emergency, vehicles, pets }: TenantFormData, { tenant, answer, page }: Words): Field[][] {
  const contact = emergency === undefined ? '' : `${emergency.name}　${emergency.relation}　${emergency.phone}`
  const joined = (texts: readonly string[]): string => (texts.length === 0 ? answer.none : texts.join(page.listComma))
  return [
    [{ label: tenant.emergency, value: contact }],
    [{ label: tenant.vehicles, value: joined(vehicles) }],
    [{ label: tenant.pets, value: joined(pets) }],
  ]
}

function attachmentRows({ attachments, policeReport }: TenantFormData, { tenant }: Words): Field[][] {
  const report = policeReport === undefined ? ''
    : 'dueOn' in policeReport ? fill(tenant.policeReportDue, { date: policeReport.dueOn }) : fill(tenant.policeReportDone, { date: policeReport.reportedOn })
  return [
    [{ label: tenant.attachments, value: tickBoxes(attachments, 3) }],
    [{ label: tenant.policeReport, value: report }],
  ]
}

/** Notice, tick and signatures, on one page with the papers handed in: a signature must stand under what it agrees to. */
function consent({ consented }: TenantFormData, { tenant, form, page }: Words): PaperNode {
  return {
    stack: [
      { text: tenant.privacy, fontSize: 9, margin: [0, 8, 0, 2] },
      tickBox(`${tenant.consent}${page.sentenceGap}${tenant.guardian}`, consented),
      signatures([tenant.tenantSigns, tenant.ownerSigns, tenant.clerkSigns, tenant.reviewerSigns], `${form.date}${page.colon}`),
    ],
  }
}
