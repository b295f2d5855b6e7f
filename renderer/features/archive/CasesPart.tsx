import type { ReactNode } from 'react'
import { address } from '../../shell/route.ts'
import { useText } from '../../text/language.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import type { Column } from '../../ui/DataTable.tsx'
import type { ArchiveFile, PartProps } from './archive-file.ts'
import { ArchivePart } from './ArchivePart.tsx'

type Of<Part extends keyof ArchiveFile> = ArchiveFile[Part][number]

/** The desk's cases, with the box each was filed in. */
export function CasesPart({ subject, file }: PartProps): ReactNode {
  const words = useText().archive
  const columns: Column<Of<'cases'>>[] = [
    { key: 'kind', title: words.caseKind, narrow: true, show: (row) => <a href={address(`/${row.kind}`, { case: row.caseId })}>{words.caseKinds[row.kind]}</a> },
    { key: 'who', title: subject.of === 'premises' ? words.who : words.room, show: (row) => (subject.of === 'premises' ? row.who : row.room) },
    { key: 'state', title: words.state, narrow: true, show: (row) => <span className={row.state === 'open' ? 'mark mark-look' : 'mark'}>{stateOf(words, row)}</span> },
    { key: 'opened', title: words.openedOn, narrow: true, show: (row) => words.span(row.openedOn, row.closedOn ?? '') },
    { key: 'box', title: words.box, narrow: true, show: (row) => row.box },
  ]
  return (
    <ArchivePart title={words.cases}>
      <DataTable label={words.cases} columns={columns} rows={file.cases} rowKey={(row) => `${row.kind}-${row.caseId}`} empty={<p className="soft archive-none">{words.noCases}</p>} />
    </ArchivePart>
  )
}

function stateOf(words: ReturnType<typeof useText>['archive'], row: Of<'cases'>): string {
  const outcomes: Readonly<Record<string, string>> = words.outcomes
  const states: Readonly<Record<string, string>> = words.caseStates
  return outcomes[row.outcome] ?? states[row.state] ?? row.state
}

/** Every paper that left the office under its seal. */
export function SealedPart({ file }: { file: ArchiveFile }): ReactNode {
  const words = useText().archive
  const columns: Column<Of<'sealed'>>[] = [
    { key: 'number', title: words.number, narrow: true, show: (row) => row.number },
    { key: 'kind', title: words.sealedKind, narrow: true, show: (row) => (words.sealedKinds as Readonly<Record<string, string>>)[row.kind] ?? row.kind },
    { key: 'to', title: words.addressee, show: (row) => row.addressee },
    { key: 'on', title: words.issuedOn, narrow: true, show: (row) => `${row.issuedOn} ${row.by}` },
  ]
  if (file.sealed.length === 0) return null
  return (
    <ArchivePart title={words.sealed}>
      <DataTable label={words.sealed} columns={columns} rows={file.sealed} rowKey={(row) => row.sealedPaperId} />
    </ArchivePart>
  )
}
