import { type FrozenDocument, type Language, paperFileName } from './frozen-document.ts'
import { type Field, areaText, fieldGrid, formFontSize, formTitle, list, shortened } from './form.ts'
import type { Edges, PaperNode } from './paper-node.ts'
import { points } from './paper.ts'
import { type Words, fill, wordsFor } from './words.ts'

export type NoticeDepartment = {
  readonly department: string
  readonly instruction: string
  readonly receiver?: string
  /** 'YYYY-MM-DD HH:MM' */
  readonly receivedAt?: string
  readonly how?: 'phone' | 'in-person' | 'message' | 'paper'
  readonly reply?: string
}

export type DepartmentNoticeData = {
  readonly language: Language
  readonly property: string
  readonly number: string
  readonly issuedAt: string
  readonly issuedBy: string
  /** By when departments acknowledge. */
  readonly dueAt?: string
  readonly premises: string
  /** In hundredths of a square metre. */
  readonly areaCenti: number
  readonly customer: string
  readonly role: 'owner' | 'tenant' | 'member' | 'company' | 'room-tenant'
  readonly headCount?: number
  readonly important?: boolean
  readonly moveOn: string
  /** e.g. 上午 9–11 时 */
  readonly timeSlot?: string
  /** As it may be shown to every department: masked by whoever gives it. */
  readonly contact?: string
  readonly billingFrom?: string
  readonly payer?: string
  readonly help: readonly string[]
  readonly attention: readonly string[]
  readonly departments: readonly NoticeDepartment[]
}

const margins: Edges = [points(13), points(10), points(13), points(16.5)]

/** 入住知会单 on half an A4: it goes round the departments by hand, and two come out of one sheet. */
export function departmentNoticeDocument(data: DepartmentNoticeData): FrozenDocument {
  const words = wordsFor(data.language)
  const { notice, form, page } = words
  const title = notice.title
  const due = data.dueAt === undefined ? '' : fill(notice.dueAt, { at: data.dueAt })
  return {
    version: 1,
    kind: 'department-notice',
    title: `${data.property} ${title} ${data.number}`,
    language: data.language,
    paper: 'a5-landscape',
    fileName: paperFileName(title, data.number),
    issuedAt: data.issuedAt,
    margins,
    fontSize: formFontSize,
    content: [
      formTitle(title, data.property, `${form.number}${page.colon}${data.number}`),
      fieldGrid([[points(18), '*'], [points(17), points(30)], [points(17), points(33)]], fieldRows(data, words)),
      { stack: [departmentList(data, words)], margin: [0, 6, 0, 0] },
    ],
    foot: {
      margin: [0, 4, 0, 0],
      columns: [
        { text: `${notice.issuedBy}${page.colon}${data.issuedBy}`, width: '*' },
        { text: `${notice.issuedAt}${page.colon}${data.issuedAt}`, width: '*', alignment: 'center' },
        { text: due, width: 'auto', alignment: 'right', bold: true },
      ],
    },
    pageNumbers: 'when-several',
    runningHeading: runningHeading(data, title),
  }
}

function runningHeading(data: DepartmentNoticeData, title: string): PaperNode {
  return { text: `${shortened(data.property, 24)}　${title}　${data.number}`, fontSize: 9 }
}

function fieldRows(data: DepartmentNoticeData, { notice, form, role, answer, page }: Words): Field[][] {
  const joined = (texts: readonly string[]): string => (texts.length === 0 ? answer.none : texts.join(page.listSemicolon))
  const vip = data.important === undefined ? '' : answer[data.important ? 'yes' : 'no']
  const billing = [data.billingFrom ?? '', data.payer === undefined ? '' : `${form.payer}${page.colon}${data.payer}`]
  return [
    [{ label: form.premises, value: data.premises }, { label: form.area, value: areaText(data.areaCenti) }, { label: notice.role, value: role[data.role] }],
    [
      { label: notice.customer, value: data.customer },
      { label: notice.headCount, value: data.headCount === undefined ? '' : String(data.headCount) },
      { label: notice.vip, value: vip },
    ],
    [
      { label: notice.moveOn, value: [data.moveOn, data.timeSlot ?? ''].join('　').trim() },
      { label: notice.contact, value: data.contact ?? '', span: 2 },
    ],
    [{ label: notice.billingFrom, value: billing.filter((text) => text !== '').join('　'), span: 3 }],
    [{ label: notice.help, value: joined(data.help), span: 3 }],
    [{ label: notice.attention, value: joined(data.attention), span: 3 }],
  ]
}

function departmentList(data: DepartmentNoticeData, { notice, how }: Words): PaperNode {
  return list([
    { heading: notice.department, width: points(data.language === 'en' ? 23 : 16) },
    { heading: notice.instruction, width: '*' },
    { heading: notice.receiver, width: points(18), alignment: 'center' },
    { heading: notice.receivedAt, width: points(15.5), alignment: 'center' },
    { heading: notice.how, width: points(13), alignment: 'center' },
    { heading: notice.reply, width: points(26) },
  ], data.departments.map((line) => [
    line.department, line.instruction, line.receiver ?? '', line.receivedAt?.replace(/^\d{4}-/, '') ?? '',
    line.how === undefined ? '' : how[line.how], line.reply ?? '',
  ]), { rowHeight: data.departments.length > 5 ? 22 : 27 })
}
