import { type FrozenDocument, type Language, paperFileName } from './frozen-document.ts'
import { formTitle, list, signatures } from './form.ts'
import type { Edges } from './paper-node.ts'
import { points } from './paper.ts'
import { type Words, fill, wordsFor } from './words.ts'

export type MoveInLedgerRow = {
  readonly room: string
  readonly name: string
  readonly role: keyof Words['role']
  readonly movedOn: string
  readonly phone: string
  /** Kind, and no more of the number than its last four characters. */
  readonly document: { readonly kind: keyof Words['document']; readonly tail: string; readonly checkedBy: string }
  readonly heads: number
  readonly lease: { readonly from: string; readonly to: string } | null
  readonly gift: 'flowers' | 'card' | null
  readonly noticeNumber: string
  readonly marked: string
  readonly depositReceipts: readonly string[]
  readonly keys: readonly string[]
  readonly archived: string
}

export type MoveInLedgerData = {
  readonly language: Language
  readonly property: string
  /** 'YYYY-MM' */
  readonly month: string
  readonly printedOn: string
  readonly rows: readonly MoveInLedgerRow[]
}

const margins: Edges = [points(10), points(12), points(10), points(12)]

/** 客户入住记录表 of a month on A4 across, reviewed by the supervisor. */
export function moveInLedgerDocument(data: MoveInLedgerData): FrozenDocument {
  const words = wordsFor(data.language)
  const { ledger, form, page } = words
  return {
    version: 1, kind: 'move-in-ledger', title: `${data.property} ${ledger.title} ${data.month}`, language: data.language, paper: 'a4-landscape',
    fileName: paperFileName(ledger.title, data.month), issuedAt: data.printedOn, margins, fontSize: 8,
    content: [
      formTitle(ledger.title, `${data.property}　${fill(ledger.month, { month: data.month })}`, fill(ledger.count, { count: data.rows.length })),
      list(columns(words), data.rows.map((row, index) => cells(row, index, words)), { fontSize: 8, rowHeight: 24, ending: signatures([words.tenant.clerkSigns, ledger.supervisor], `${form.date}${page.colon}`) }),
    ],
    pageNumbers: 'always',
    runningHeading: { text: `${data.property}　${ledger.title}　${data.month}`, fontSize: 8 },
  }
}

function columns({ ledger, form }: Words) {
  return [
    { heading: form.sequence, width: points(6.5), alignment: 'center' }, { heading: ledger.room, width: points(21) }, { heading: ledger.customer, width: '*' }, { heading: ledger.role, width: points(16) },
    { heading: ledger.movedOn, width: points(16), alignment: 'center' }, { heading: form.phone, width: points(18) }, { heading: ledger.document, width: points(23) }, { heading: ledger.heads, width: points(9), alignment: 'center' },
    { heading: ledger.lease, width: points(16), alignment: 'center' }, { heading: ledger.gift, width: points(10), alignment: 'center' }, { heading: ledger.noticeNumber, width: points(17.5) }, { heading: ledger.marked, width: points(15) },
    { heading: ledger.deposit, width: points(20) }, { heading: ledger.keys, width: points(14) }, { heading: ledger.archived, width: points(15) },
  ] as const
}

function cells(row: MoveInLedgerRow, index: number, { ledger, role, document }: Words): string[] {
  return [
    String(index + 1), row.room, row.name, role[row.role], row.movedOn, row.phone, `${document[row.document.kind]} ${row.document.tail} ${row.document.checkedBy}`, String(row.heads),
    row.lease ? `${row.lease.from} ${row.lease.to}` : '', row.gift === null ? '' : ledger[row.gift], row.noticeNumber, row.marked,
    row.depositReceipts.join(' '), row.keys.join(' '), row.archived,
  ]
}
