import type { ReactNode } from 'react'
import { formatReading } from '../../../shared/reading.ts'
import { useDesk } from '../../shell/desk.ts'
import { address, go } from '../../shell/route.ts'
import { useText } from '../../text/language.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import type { Column } from '../../ui/DataTable.tsx'
import { Money } from '../../ui/Money.tsx'
import type { ArchiveFile, PartProps } from './archive-file.ts'
import { ArchivePart } from './ArchivePart.tsx'

type Of<Part extends keyof ArchiveFile> = ArchiveFile[Part][number]

export function KeysPart({ file }: { file: ArchiveFile }): ReactNode {
  const words = useText().archive
  const { today } = useDesk()
  const columns: Column<Of<'keys'>>[] = [
    { key: 'kind', title: words.keyKind, narrow: true, show: (row) => wordOf(words.keyKinds, row.kind) },
    { key: 'number', title: words.number, narrow: true, show: (row) => <strong>{row.number}</strong> },
    { key: 'holder', title: words.holder, show: (row) => row.holder },
    { key: 'slip', title: words.slip, narrow: true, show: (row) => row.slipNumber },
    { key: 'issued', title: words.issuedOn, narrow: true, show: (row) => row.issuedOn },
    { key: 'state', title: words.state, narrow: true, show: (row) => <KeyState row={row} today={today} /> },
  ]
  return (
    <ArchivePart title={words.keys} acts={<a href={address('/registers/keys')}>{words.keysRegister}</a>}>
      <DataTable label={words.keys} columns={columns} rows={file.keys} rowKey={(row) => row.keyId} rowState={(row) => (row.outcome === 'out' ? undefined : 'faint')} empty={<p className="soft archive-none">{words.noKeys}</p>} />
    </ArchivePart>
  )
}

function KeyState({ row, today }: { row: Of<'keys'>; today: string }): ReactNode {
  const words = useText().archive
  if (row.outcome !== 'out') return `${wordOf(words.keyOutcomes, row.outcome)} ${row.closedOn ?? ''}`
  if (row.dueBackOn === null) return words.keyOutcomes.out
  return <span className={row.dueBackOn < today ? 'mark mark-danger' : 'mark mark-look'}>{row.dueBackOn < today ? words.overdue(row.dueBackOn) : words.due(row.dueBackOn)}</span>
}

export function MetersPart({ subject, file }: PartProps): ReactNode {
  const words = useText().archive
  const columns: Column<Of<'meters'>>[] = [
    { key: 'kind', title: words.meterKind, narrow: true, show: (row) => wordOf(words.meterKinds, row.kind) },
    { key: 'number', title: words.number, narrow: true, show: (row) => row.number },
    { key: 'value', title: words.lastReading, align: 'right', narrow: true, show: (row) => (row.value === null ? '' : formatReading(row.value)) },
    { key: 'on', title: words.readOn, narrow: true, show: (row) => row.readOn ?? '' },
    { key: 'purpose', title: words.readingPurpose, show: (row) => (row.purpose === null ? '' : wordOf(words.readingPurposes, row.purpose)) },
  ]
  return (
    <ArchivePart title={words.meters} acts={<a href={address('/meters', { tab: 'list', premises: subject.id })}>{words.meterList}</a>}>
      <DataTable label={words.meters} columns={columns} rows={file.meters} rowKey={(row) => row.meterId} empty={<p className="soft archive-none">{words.noMeters}</p>} />
    </ArchivePart>
  )
}

export function PetsPart({ file }: { file: ArchiveFile }): ReactNode {
  const words = useText().archive
  if (file.pets.length === 0) return null
  return (
    <ArchivePart title={words.pets}>
      <DataTable
        label={words.pets}
        columns={[
          { key: 'kind', title: words.petKind, show: (row) => row.kind },
          { key: 'licence', title: words.licence, narrow: true, show: (row) => row.licence },
          { key: 'to', title: words.until, narrow: true, show: (row) => row.to ?? '' },
        ]}
        rows={file.pets}
        rowKey={(row) => row.petId}
        rowState={(row) => (row.to === null ? undefined : 'faint')}
      />
    </ArchivePart>
  )
}

export function DepositsPart({ file }: { file: ArchiveFile }): ReactNode {
  const words = useText().archive
  const columns: Column<Of<'deposits'>>[] = [
    { key: 'name', title: words.deposit, show: (row) => row.name },
    { key: 'receipt', title: words.receipt, narrow: true, show: (row) => row.receiptNumber },
    { key: 'on', title: words.takenOn, narrow: true, show: (row) => row.takenOn },
    { key: 'amount', title: words.amount, align: 'right', narrow: true, show: (row) => <Money fen={row.amountFen} /> },
    { key: 'held', title: words.held, align: 'right', narrow: true, show: (row) => <Money fen={row.heldFen} /> },
  ]
  return (
    <ArchivePart title={words.deposits}>
      <DataTable label={words.deposits} columns={columns} rows={file.deposits} rowKey={(row) => row.depositId} onOpen={(row) => go('/deposits', { deposit: row.depositId })} rowState={(row) => (row.heldFen > 0 ? undefined : 'faint')} empty={<p className="soft archive-none">{words.noDeposits}</p>} />
    </ArchivePart>
  )
}

/** A code without a word is shown as it is. */
function wordOf(words: Readonly<Record<string, string>>, code: string): string {
  return words[code] ?? code
}
