import { daysBetween } from '../../shared/dates.ts'
import type { MeteredAmount } from '../../shared/metered-amount.ts'
import { type Fen, fen, formatMoney } from '../../shared/money.ts'
import type { CardPiece } from '../../shared/month-card.ts'
import type { SharedPart } from '../../shared/shared-cost.ts'
import type { Tariff } from '../../shared/tariff.ts'
import { explanationFacts } from './explanation-facts.ts'
import { fieldGrid, formTitle, list, part, section, shortened } from './form.ts'
import { type FrozenDocument, type Language, paperFileName } from './frozen-document.ts'
import type { Edges, PaperNode } from './paper-node.ts'
import { points } from './paper.ts'
import { periodText } from './period.ts'
import { type Words, fill, wordsFor } from './words.ts'

/** What made the charge, as it was frozen with it. */
export type ChargeMade =
  | { readonly made: 'tariff', readonly tariff: string, readonly rule: Tariff, readonly quantity: number, readonly span?: { readonly from: string, readonly to: string }, readonly percent?: number }
  | ({ readonly made: 'meter', readonly tariff: string } & MeteredAmount)
  | ({ readonly made: 'shared', readonly description: string } & SharedPart)
  | { readonly made: 'until', readonly tariff: string, readonly plate: string, readonly quantity: number, readonly pieces: readonly CardPiece[] }
  | { readonly made: 'units', readonly tariff: string, readonly rule: Tariff, readonly quantity: number, readonly usedBefore: number, readonly cardNumber: string }
  | { readonly made: 'by-hand' }
  | { readonly made: 'late-fee', readonly of: { readonly item: string, readonly from: string | null, readonly to: string, readonly dueOn: string } }
  | { readonly made: 'opening', readonly until: string }

export type ChargeExplanationData = {
  readonly language: Language
  readonly property: string
  readonly office: string
  /** Who answers questions, as the office wrote it; may be empty. */
  readonly contact: string
  /** 'YYYY-MM-DD HH:MM' */
  readonly printedAt: string
  readonly printedBy: string
  readonly premises: string
  readonly payer: string
  readonly item: string
  readonly description: string
  readonly from: string | null
  readonly to: string
  readonly dueOn: string
  readonly amount: Fen
  readonly made: ChargeMade
  /** Why it is this much, in the language of the paper. */
  readonly why: string
  readonly changes: readonly { readonly on: string, readonly kind: 'moved' | 'waived' | 'undone' | 'corrected' | 'prepay', readonly reason: string, readonly amount: Fen }[]
  /** Without a number it came from what was prepaid. */
  readonly payments: readonly { readonly on: string, readonly number: string, readonly amount: Fen }[]
  readonly open: Fen
  readonly takenBack: boolean
  readonly dispute?: { readonly since: string, readonly reason: string }
  /** What is given back of months paid ahead. */
  readonly refundRule?: string
}

const margins: Edges = [points(20), points(18), points(20), points(18)]
const label = points(26)

/** 费用说明: one charge in everyday words, for a resident to take home. */
export function chargeExplanationDocument(data: ChargeExplanationData): FrozenDocument {
  const words = wordsFor(data.language)
  const { explanation } = words
  return {
    version: 1,
    kind: 'charge-explanation',
    title: `${data.property} ${explanation.title} ${data.premises} ${data.item} ${data.to}`,
    language: data.language,
    paper: 'a4',
    fileName: paperFileName(explanation.title, data.premises, data.item, data.to),
    issuedAt: data.printedAt,
    margins,
    fontSize: 10.5,
    content: [
      formTitle(explanation.title, `${data.office}　${data.property}`, fill(explanation.printed, { at: data.printedAt, by: data.printedBy })),
      fieldGrid([[label, '*'], [label, points(42)]], head(data, words)),
      part(explanation.how, fieldGrid([[label, '*']], [...explanationFacts(data, words), { label: explanation.sentence, value: { text: data.why, bold: true, lineHeight: 1.35 } }].map((fact) => [fact]))),
      ...changes(data, words),
      ...payments(data, words),
      standing(data, words),
      ...notes(data, words),
    ],
    runningHeading: { text: `${shortened(data.property, 20)}　${explanation.title}　${data.premises}`, fontSize: 9 },
    pageNumbers: 'when-several',
  }
}

function head(data: ChargeExplanationData, { explanation, form }: Words) {
  const period = data.made.made === 'by-hand' && data.from === null ? data.to : periodText({ from: data.from, to: data.to }, data.language)
  const count = data.from === null ? 1 : daysBetween(data.from, data.to) + 1
  const days = count === 1 ? period : fill(explanation.days, { period, count })
  return [
    [{ label: form.premises, value: data.premises }, { label: explanation.dueOn, value: data.dueOn }],
    [{ label: explanation.payer, value: data.payer, span: 2 }],
    [{ label: explanation.item, value: `${data.item} ${data.description}`.trim() }, { label: explanation.amount, value: { text: formatMoney(data.amount), bold: true } }],
    [{ label: explanation.period, value: days, span: 2 }],
  ]
}

function changes({ changes: rows }: ChargeExplanationData, { explanation }: Words): PaperNode[] {
  if (rows.length === 0) return []
  return [list([
    { heading: explanation.changedOn, width: points(24), alignment: 'center' }, { heading: explanation.kind, width: points(28) }, { heading: explanation.reason, width: '*' }, { heading: explanation.total, width: points(28), alignment: 'right' },
  ], rows.map(({ on, kind, reason, amount }) => [on, explanation[kind], reason, formatMoney(fen(-amount))]), { title: section(explanation.changes) })]
}

function payments({ payments: rows, open }: ChargeExplanationData, { explanation }: Words): PaperNode[] {
  if (rows.length === 0) return open === 0 ? [] : [section(explanation.payments), { text: explanation.nothingPaid }]
  return [list([
    { heading: explanation.paidOn, width: points(24), alignment: 'center' }, { heading: explanation.receipt, width: '*' }, { heading: explanation.total, width: points(28), alignment: 'right' },
  ], rows.map(({ on, number, amount }) => [on, number === '' ? explanation.fromPrepaid : number, formatMoney(amount)]), { title: section(explanation.payments) })]
}

/** What is open, large enough to be read across the counter. */
function standing({ open, takenBack }: ChargeExplanationData, { explanation, page }: Words): PaperNode {
  const text = takenBack ? explanation.takenBack : open === 0 ? explanation.settled : `${explanation.open}${page.colon}￥${formatMoney(open)}`
  return { text, bold: true, fontSize: 13, alignment: 'right', margin: [0, 8, 0, 0] }
}

function notes(data: ChargeExplanationData, { explanation }: Words): PaperNode[] {
  const contact = data.contact === '' ? '' : fill(explanation.contact, { contact: data.contact })
  const lines = [
    ...data.dispute === undefined ? [] : [fill(explanation.disputed, data.dispute)],
    ...data.refundRule === undefined ? [] : [fill(explanation.refund, { rule: data.refundRule })],
    fill(explanation.objection, { contact }),
  ]
  return [{ stack: lines.map((text): PaperNode => ({ text, margin: [0, 3, 0, 0], lineHeight: 1.3 })), unbreakable: true, margin: [0, 10, 0, 0] }]
}
