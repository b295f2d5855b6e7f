import type { ReactNode } from 'react'
import { useDesk } from '../../shell/desk.ts'
import { useText } from '../../text/language.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import type { Column } from '../../ui/DataTable.tsx'
import { AddRecord } from './AddRecord.tsx'
import type { ArchiveFile, PartProps } from './archive-file.ts'
import { ArchivePart } from './ArchivePart.tsx'
import { CloseRecord } from './CloseRecord.tsx'

type RecordRow = ArchiveFile['records'][number]

/** Repairs, complaints, violations, renovation, letters, visits and notes; what waits for an outcome stands first. */
export function RecordsPart({ subject, file }: PartProps): ReactNode {
  const text = useText()
  const { today } = useDesk()
  const words = text.archive
  const columns: Column<RecordRow>[] = [
    { key: 'on', title: words.happenedOn, narrow: true, show: (row) => row.happenedOn },
    { key: 'kind', title: words.recordKind, narrow: true, show: (row) => words.recordKinds[row.kind] },
    { key: 'text', title: words.recordText, show: (row) => <span className="archive-words">{row.text}{row.outcome === '' ? null : <span className="soft"> → {row.outcome}</span>}</span> },
    { key: 'by', title: words.by, narrow: true, show: (row) => row.by },
    { key: 'state', title: words.state, narrow: true, show: (row) => <RecordState row={row} today={today} /> },
  ]
  return (
    <ArchivePart title={words.records} add={{ label: words.addRecord, form: (onDone) => <AddRecord subject={subject} onDone={onDone} /> }}>
      <DataTable
        label={words.records}
        columns={columns}
        rows={file.records}
        rowKey={(row) => row.recordId}
        rowState={(row) => (row.closedOn === null && row.dueOn !== null && row.dueOn < today ? 'look' : undefined)}
        empty={<p className="soft archive-none">{words.noRecords}</p>}
      />
    </ArchivePart>
  )
}

function RecordState({ row, today }: { row: RecordRow; today: string }): ReactNode {
  const words = useText().archive
  if (row.kind === 'note') return null
  if (row.closedOn !== null) return <span className="soft">{words.closedOn(row.closedOn)}</span>
  return (
    <span className="row">
      {row.dueOn === null ? null : <span className={row.dueOn < today ? 'mark mark-danger' : 'mark mark-look'}>{row.dueOn < today ? words.overdue(row.dueOn) : words.due(row.dueOn)}</span>}
      <CloseRecord recordId={row.recordId} />
    </span>
  )
}
