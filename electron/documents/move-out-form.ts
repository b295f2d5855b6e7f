import { fen, formatMoney } from '../../shared/money.ts'
import { formatReading } from '../../shared/reading.ts'
import { areaText, fieldGrid, formFontSize, formTitle, list, part, section, shortened, signatures } from './form.ts'
import { type FrozenDocument, type Language, paperFileName } from './frozen-document.ts'
import type { Edges, PaperNode } from './paper-node.ts'
import { points } from './paper.ts'
import { periodText } from './period.ts'
import { type Words, fill, wordsFor } from './words.ts'

export type MoveOutFormData = {
  readonly language: Language
  readonly property: string
  /** 'YYYY-MM-DD' */
  readonly filledOn: string
  readonly premises: string
  readonly areaCenti: number
  readonly name: string
  readonly role: 'owner' | 'tenant' | 'company'
  readonly livesSince: string | null
  readonly leavesOn: string | null
  readonly givenOn: string | null
  readonly agent: string
  readonly reason: string
  readonly forwardTo: string
  readonly members: readonly string[]
  readonly checks: readonly { readonly department: string, readonly instruction: string, readonly finding: 'clear' | 'remark' | null, readonly by: string, readonly at: string, readonly reply: string }[]
  /** In 1/1000 of the meter's unit; null where it is still to be read. */
  readonly meters: readonly { readonly kind: 'water' | 'hot-water' | 'electricity' | 'gas' | 'heat', readonly number: string, readonly before: number | null, readonly after: number | null }[]
  readonly fees: readonly { readonly fee: string, readonly from: string | null, readonly to: string, readonly amountFen: number }[]
  readonly deposits: readonly { readonly name: string, readonly receipt: string, readonly amountFen: number, readonly payee: string, readonly asked: boolean }[]
  readonly keys: readonly { readonly kind: 'door-key' | 'door-card' | 'letterbox-key' | 'parking-card' | 'meter-card' | 'other', readonly number: string, readonly outcome: 'out' | 'returned' | 'lost' | 'void' }[]
}

const margins: Edges = [points(18), points(15), points(18), points(16)]

/** 迁出单 on A4: the joint check, closing readings, fees, keys and deposits on one form that everybody signs. */
export function moveOutFormDocument(data: MoveOutFormData): FrozenDocument {
  const words = wordsFor(data.language)
  const { moveOut, form, page } = words
  const date = `${form.date}${page.colon}`
  return {
    version: 1,
    kind: 'move-out-form',
    title: `${data.property} ${moveOut.title} ${data.premises} ${data.name}`,
    language: data.language,
    paper: 'a4',
    fileName: paperFileName(moveOut.title, data.premises, data.filledOn),
    issuedAt: data.filledOn,
    margins,
    fontSize: formFontSize,
    content: [
      formTitle(moveOut.title, data.property, `${date}${data.filledOn}`),
      fieldGrid([[points(22), '*'], [points(22), points(44)]], headRows(data, words)),
      checkList(data, words),
      meterList(data, words),
      feeList(data, words),
      depositList(data, words),
      keyList(data, words),
      {
        stack: [
          { text: moveOut.statement, margin: [0, 8, 0, 0] },
          signatures([moveOut.leaverSigns, moveOut.ownerSigns, moveOut.clerkSigns], date),
          signatures([moveOut.engineeringSigns, moveOut.securitySigns, moveOut.feesSign], date),
        ],
        unbreakable: true,
      },
    ],
    runningHeading: { text: `${shortened(data.property, 16)}　${moveOut.title}　${shortened(data.premises, 14)}　${shortened(data.name, 14)}`, fontSize: 9 },
    pageNumbers: 'always',
  }
}

function headRows(data: MoveOutFormData, { moveOut, form, page, role, answer }: Words) {
  const joined = (texts: readonly string[]): string => (texts.length === 0 ? answer.none : texts.join(page.listComma))
  return [
    [{ label: form.premises, value: data.premises }, { label: form.area, value: areaText(data.areaCenti) }],
    [{ label: moveOut.leaver, value: `${data.name}　${role[data.role]}`, span: 2 }],
    [{ label: moveOut.since, value: data.livesSince ?? '' }, { label: moveOut.leavesOn, value: data.leavesOn ?? '' }],
    [{ label: moveOut.givenOn, value: data.givenOn ?? '' }, { label: moveOut.agent, value: data.agent === '' ? answer.none : data.agent }],
    [{ label: moveOut.reason, value: data.reason, span: 2 }],
    [{ label: moveOut.members, value: joined(data.members), span: 2 }],
    [{ label: moveOut.forwardTo, value: data.forwardTo, span: 2 }],
  ]
}

function checkList({ checks }: MoveOutFormData, { moveOut, notice }: Words): PaperNode {
  if (checks.length === 0) return part(moveOut.checkSection, { text: moveOut.noChecks })
  return list([
    { heading: notice.department, width: points(24) },
    { heading: notice.instruction, width: '*' },
    { heading: moveOut.finding, width: points(52) },
    { heading: moveOut.checkedBy, width: points(34) },
  ], checks.map((line) => [
    line.department, line.instruction, [line.finding === null ? '' : moveOut[line.finding], line.reply].filter((text) => text !== '').join('　'), [line.by, line.at].filter((text) => text !== '').join(' '),
  ]), { title: section(moveOut.checkSection), rowHeight: 20 })
}

function meterList({ meters }: MoveOutFormData, { moveOut, answer }: Words): PaperNode {
  if (meters.length === 0) return part(moveOut.meterSection, { text: answer.none })
  const shown = (value: number | null): string => (value === null ? '' : formatReading(value))
  return list([
    { heading: moveOut.meter, width: '*' },
    { heading: moveOut.meterNumber, width: points(44) },
    { heading: moveOut.before, width: points(32), alignment: 'right' },
    { heading: moveOut.after, width: points(32), alignment: 'right' },
  ], meters.map((meter) => [moveOut[meter.kind], meter.number, shown(meter.before), shown(meter.after)]), { title: section(moveOut.meterSection) })
}

function feeList({ fees, language }: MoveOutFormData, { moveOut, transfer }: Words): PaperNode {
  if (fees.length === 0) return part(moveOut.feeSection, { text: moveOut.noFees })
  const total = fees.reduce((sum, line) => sum + line.amountFen, 0)
  return list([
    { heading: transfer.fee, width: '*' },
    { heading: transfer.days, width: points(54) },
    { heading: transfer.open, width: points(30), alignment: 'right' },
  ], [...fees.map((line) => [line.fee, periodText({ from: line.from, to: line.to }, language), formatMoney(fen(line.amountFen))]), [transfer.total, '', formatMoney(fen(total))]], { title: section(moveOut.feeSection), boldLast: true })
}

function depositList({ deposits }: MoveOutFormData, { moveOut, answer }: Words): PaperNode {
  if (deposits.length === 0) return part(moveOut.depositSection, { text: answer.none })
  return list([
    { heading: moveOut.deposit, width: '*' },
    { heading: moveOut.receipt, width: points(40) },
    { heading: moveOut.amount, width: points(28), alignment: 'right' },
    { heading: moveOut.payee, width: points(44) },
    { heading: moveOut.askedBack, width: points(18), alignment: 'center' },
  ], deposits.map((deposit) => [deposit.name, deposit.receipt, formatMoney(fen(deposit.amountFen)), deposit.payee, answer[deposit.asked ? 'yes' : 'no']]), { title: section(moveOut.depositSection) })
}

function keyList({ keys }: MoveOutFormData, { moveOut, page, answer }: Words): PaperNode {
  const text = keys.length === 0 ? answer.none : keys.map((key) => fill(moveOut.key, { kind: moveOut[key.kind], number: key.number, outcome: moveOut[key.outcome] })).join(page.listSemicolon)
  return part(moveOut.keySection, { text })
}
