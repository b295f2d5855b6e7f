import type { ReactNode } from 'react'
import { useDesk } from '../../shell/desk.ts'
import { useText } from '../../text/language.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import type { Column } from '../../ui/DataTable.tsx'
import type { ArchiveFile, PartProps } from './archive-file.ts'
import { ArchivePart } from './ArchivePart.tsx'
import { PaperActs } from './PaperActs.tsx'
import { TakePaper } from './TakePaper.tsx'

type PaperRow = ArchiveFile['papers'][number]

/** The register of papers taken in: where each lies, and who has it. */
export function PapersPart({ subject, file }: PartProps): ReactNode {
  const text = useText()
  const { today } = useDesk()
  const words = text.archive
  const columns: Column<PaperRow>[] = [
    { key: 'title', title: words.paperTitle, show: (row) => row.title },
    { key: 'form', title: words.paperForm, narrow: true, show: (row) => words.copiesOf(words.forms[row.form], row.copies) },
    { key: 'box', title: words.box, narrow: true, show: (row) => row.box },
    { key: 'taken', title: words.takenOn, narrow: true, show: (row) => `${row.takenOn} ${row.takenBy}` },
    { key: 'where', title: words.where, show: (row) => <PaperPlace row={row} today={today} /> },
    { key: 'acts', title: words.acts, narrow: true, show: (row) => <PaperActs paper={row} /> },
  ]
  return (
    <ArchivePart title={words.papers} add={{ label: words.takePaper, form: (onDone) => <TakePaper subject={subject} onDone={onDone} /> }}>
      <DataTable label={words.papers} columns={columns} rows={file.papers} rowKey={(row) => row.paperId} rowState={(row) => (row.leftOn === null ? undefined : 'faint')} empty={<p className="soft archive-none">{words.noPapers}</p>} />
    </ArchivePart>
  )
}

/** Where a paper is: in the file, lent to somebody, or gone for good. */
export function PaperPlace({ row, today }: { row: Pick<PaperRow, 'leftOn' | 'leftReason' | 'loan'>; today: string }): ReactNode {
  const words = useText().archive
  if (row.leftOn !== null) return words.left(row.leftOn, row.leftReason)
  if (row.loan === null) return words.inFile
  const late = row.loan.dueBackOn < today
  return (
    <span className="row">
      <span className={late ? 'mark mark-danger' : 'mark mark-look'}>{late ? words.overdue(row.loan.dueBackOn) : words.due(row.loan.dueBackOn)}</span>
      {words.lentTo(row.loan.borrower, row.loan.purpose)}
    </span>
  )
}
