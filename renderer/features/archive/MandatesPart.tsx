import type { ReactNode } from 'react'
import { useDesk } from '../../shell/desk.ts'
import { address } from '../../shell/route.ts'
import { useText } from '../../text/language.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import type { Column } from '../../ui/DataTable.tsx'
import { AddMandate } from './AddMandate.tsx'
import type { ArchiveFile, PartProps } from './archive-file.ts'
import { ArchivePart } from './ArchivePart.tsx'
import { EndOn } from './EndOn.tsx'

type Mandate = ArchiveFile['mandates'][number]
export type Owner = { partyId: number; name: string }

/** 委托书: whom an owner lets act, for what, until when. */
export function MandatesPart({ subject, file, owners = [] }: PartProps & { owners?: readonly Owner[] }): ReactNode {
  const words = useText().archive
  const { today } = useDesk()
  const columns: Column<Mandate>[] = [
    ...(subject.of === 'party' ? [{ key: 'room', title: words.room, show: (row: Mandate) => <a href={address('/premises', { premises: row.premisesId })}>{row.room}</a> }] : []),
    { key: 'agent', title: words.agent, show: (row) => <a href={address('/parties', { party: row.agentPartyId })}>{row.agent}</a> },
    { key: 'principal', title: words.principal, narrow: true, show: (row) => row.principal },
    { key: 'scope', title: words.scope, narrow: true, show: (row) => words.scopes[row.scope] },
    { key: 'number', title: words.number, narrow: true, show: (row) => row.number },
    { key: 'until', title: words.since, narrow: true, show: (row) => <MandateSpan row={row} today={today} /> },
    { key: 'acts', title: words.acts, narrow: true, show: (row) => (row.revokedOn === null && (row.until === null || row.until >= today) ? <EndOn call="mandates.revoke" id={row.mandateId} label={words.revoke} /> : null) },
  ]
  const add = subject.of === 'premises' ? { add: { label: words.addMandate, form: (onDone: () => void) => <AddMandate premisesId={subject.id} owners={owners} onDone={onDone} /> } } : {}
  return (
    <ArchivePart title={words.mandates} {...add}>
      <DataTable label={words.mandates} columns={columns} rows={file.mandates} rowKey={(row) => row.mandateId} rowState={(row) => (ended(row, today) ? 'faint' : undefined)} empty={<p className="soft archive-none">{words.noMandates}</p>} />
    </ArchivePart>
  )
}

function ended(row: Mandate, today: string): boolean {
  return (row.revokedOn !== null && row.revokedOn <= today) || (row.until !== null && row.until < today)
}

function MandateSpan({ row, today }: { row: Mandate; today: string }): ReactNode {
  const words = useText().archive
  if (row.revokedOn !== null) return words.revoked(row.revokedOn)
  return <>{words.span(row.from, row.until ?? words.noEnd)}{ended(row, today) ? <span className="look"> {words.runOut}</span> : null}</>
}
