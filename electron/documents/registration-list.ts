import { type FrozenDocument, type Language, paperFileName } from './frozen-document.ts'
import { formTitle, list, signatures } from './form.ts'
import type { Edges } from './paper-node.ts'
import { points } from './paper.ts'
import { wordsFor } from './words.ts'

export type RegistrationListRow = {
  readonly room: string; readonly name: string; readonly event: 'arrive' | 'leave'; readonly person: 'tenant' | 'foreigner' | 'taiwan'
  /** The tail of the number. */
  readonly document: string; readonly phone: string; readonly dueAt: string; readonly state: 'due' | 'reported' | 'not-needed'; readonly overdue: boolean; readonly reportedOn: string; readonly note: string
}
export type RegistrationListData = { readonly language: Language; readonly property: string; readonly printedOn: string; readonly rows: readonly RegistrationListRow[] }

const margins: Edges = [points(12), points(12), points(12), points(12)]

/** Who is to be reported to the police station, on A4 across: a covering list to hand in. */
export function registrationListDocument(data: RegistrationListData): FrozenDocument {
  const words = wordsFor(data.language)
  const { registrationList: duty, form, page, tenant } = words
  return {
    version: 1, kind: 'registration-list', title: `${data.property} ${duty.title} ${data.printedOn}`, language: data.language, paper: 'a4-landscape',
    fileName: paperFileName(duty.title, data.printedOn), issuedAt: data.printedOn, margins, fontSize: 9,
    content: [
      formTitle(duty.title, data.property, `${form.date}${page.colon}${data.printedOn}`),
      list([
        { heading: form.sequence, width: points(9), alignment: 'center' }, { heading: form.premises, width: points(32) }, { heading: duty.personName, width: '*' }, { heading: duty.event, width: points(14), alignment: 'center' },
        { heading: duty.person, width: points(17), alignment: 'center' }, { heading: tenant.documentNumber, width: points(20) }, { heading: form.phone, width: points(23) }, { heading: duty.dueAt, width: points(28), alignment: 'center' },
        { heading: duty.state, width: points(19), alignment: 'center' }, { heading: duty.reportedOn, width: points(18), alignment: 'center' }, { heading: form.note, width: points(22) },
      ], data.rows.map((row, index) => [
        String(index + 1), row.room, row.name, duty[row.event], duty[row.person], row.document, row.phone, row.dueAt, row.overdue ? duty.overdue : duty[row.state], row.reportedOn, row.note,
      ]), { rowHeight: 20, fontSize: 9, ending: signatures([tenant.clerkSigns, duty.handedTo], `${form.date}${page.colon}`) }),
    ],
    pageNumbers: 'always',
    runningHeading: { text: `${data.property}　${duty.title}　${data.printedOn}`, fontSize: 9 },
  }
}
