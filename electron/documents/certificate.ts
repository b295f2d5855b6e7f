import { type Fen, fen, formatMoney, moneyInWords } from '../../shared/money.ts'
import { areaText, fieldGrid, formFontSize, formTitle, list, section, shortened } from './form.ts'
import { type FrozenDocument, type Language, paperFileName } from './frozen-document.ts'
import { maskDocumentNumber } from './mask-number.ts'
import type { Edges, PaperNode } from './paper-node.ts'
import { points } from './paper.ts'
import type { PaperIdentity } from './tenant-form.ts'
import { type Words, fill, wordsFor } from './words.ts'

export type CertificateData = {
  readonly language: Language
  readonly property: string
  readonly office: string
  readonly number: string
  /** 'YYYY-MM-DD HH:MM' */
  readonly issuedAt: string
  readonly clerk: string
  readonly premises: string
  readonly areaCenti: number
  readonly name: string
  readonly identity?: PaperIdentity
  readonly purpose: string
  readonly statement:
    | { readonly kind: 'clearance', readonly on: string, readonly paidUntil: readonly { readonly fee: string, readonly date: string }[] }
    | { readonly kind: 'residence', readonly on: string, readonly role: 'owner' | 'tenant' | 'member', readonly since: string | null, readonly leaseTo: string | null, readonly part: string, readonly household: readonly string[] }
    | { readonly kind: 'payment', readonly from: string, readonly to: string, readonly receipts: readonly { readonly number: string, readonly date: string, readonly amountFen: number, readonly items: string }[] }
}

const margins: Edges = [points(22), points(22), points(22), points(20)]

/** 结清证明, 居住证明 or 缴费证明 on A4, with room for the seal. */
export function certificateDocument(data: CertificateData): FrozenDocument {
  const words = wordsFor(data.language)
  const { certificate, form, page } = words
  const title = certificate[data.statement.kind]
  return {
    version: 1,
    kind: `${data.statement.kind}-certificate`,
    title: `${data.property} ${title} ${data.number}`,
    language: data.language,
    paper: 'a4',
    fileName: paperFileName(title, data.number),
    issuedAt: data.issuedAt,
    margins,
    fontSize: 11,
    content: [
      formTitle(title, data.property, `${form.number}${page.colon}${data.number}`),
      { stack: [fieldGrid([[points(26), '*'], [points(24), points(36)]], rows(data, words))], margin: [0, 8, 0, 0], fontSize: formFontSize },
      { text: sentence(data, words), margin: [0, 14, 0, 0], lineHeight: 1.5 },
      ...receiptList(data, words),
      { text: data.purpose === '' ? certificate.general : fill(certificate.forPurpose, { purpose: data.purpose }), margin: [0, 10, 0, 0], lineHeight: 1.5 },
      seal(data, words),
    ],
    runningHeading: { text: `${shortened(data.property, 20)}　${title}　${data.number}`, fontSize: 9 },
    pageNumbers: 'when-several',
  }
}

function rows(data: CertificateData, { certificate, form, document }: Words) {
  const { identity } = data
  return [
    [{ label: certificate.name, value: data.name, span: 2 }],
    [{ label: form.premises, value: data.premises }, { label: form.area, value: areaText(data.areaCenti) }],
    ...identity === undefined ? [] : [[{ label: certificate.document, value: `${document[identity.kind]}　${maskDocumentNumber(identity.number)}`, span: 2 }]],
  ]
}

function sentence({ statement, name, premises }: CertificateData, { certificate, role, page, answer }: Words): string {
  switch (statement.kind) {
    case 'clearance': {
      const until = statement.paidUntil.map(({ fee, date }) => `${fee}${page.colon}${date}`).join(page.listSemicolon)
      return [fill(certificate.cleared, { on: statement.on, name, premises }), ...until === '' ? [] : [fill(certificate.paidUntil, { until })]].join('')
    }
    case 'residence': return [
      fill(certificate.lives, { name, premises: statement.part === '' ? premises : `${premises} ${statement.part}`, role: role[statement.role], since: statement.since ?? answer.none, on: statement.on }),
      ...statement.leaseTo === null ? [] : [fill(certificate.leaseTo, { until: statement.leaseTo })],
      ...statement.household.length === 0 ? [] : [fill(certificate.household, { names: statement.household.join(page.listComma) })],
    ].join('')
    case 'payment': return fill(certificate.paid, { name, premises, from: statement.from, to: statement.to, amount: formatMoney(total(statement.receipts)), words: moneyInWords(total(statement.receipts)) })
    default: return statement satisfies never
  }
}

function total(receipts: readonly { readonly amountFen: number }[]): Fen {
  return fen(receipts.reduce((sum, receipt) => sum + receipt.amountFen, 0))
}

function receiptList({ statement }: CertificateData, { certificate }: Words): PaperNode[] {
  if (statement.kind !== 'payment') return []
  return [list([
    { heading: certificate.receipt, width: points(44) },
    { heading: certificate.paidOn, width: points(28), alignment: 'center' },
    { heading: certificate.items, width: '*' },
    { heading: certificate.amount, width: points(30), alignment: 'right' },
  ], statement.receipts.map((receipt) => [receipt.number, receipt.date, receipt.items, formatMoney(fen(receipt.amountFen))]), { title: section(certificate.receipts), fontSize: formFontSize })]
}

/** Who issues it, the day, and the seal over both: never apart. */
function seal({ office, issuedAt, clerk }: CertificateData, { certificate, form, page }: Words): PaperNode {
  return {
    stack: [
      { text: `${office}（${certificate.seal}）`, alignment: 'right' },
      { text: `${form.date}${page.colon}${issuedAt.slice(0, 10)}`, alignment: 'right', margin: [0, 6, 0, 0] },
      { text: `${certificate.clerk}${page.colon}${clerk}`, alignment: 'right', fontSize: 9, margin: [0, 6, 0, 0] },
    ],
    margin: [0, 40, 0, 0],
    unbreakable: true,
  }
}
