import type { ReactNode } from 'react'
import type { CallOutput } from '../../../shared/contract/index.ts'
import { useCall } from '../../data/use-call.ts'
import { useDesk } from '../../shell/desk.ts'
import { address } from '../../shell/route.ts'
import { useText } from '../../text/language.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import type { Column } from '../../ui/DataTable.tsx'
import { Page } from '../../ui/Page.tsx'
import { EmptyState, Read } from '../../ui/states.tsx'
import { RegisterTabs } from '../registers/RegisterTabs.tsx'
import { PaperActs } from './PaperActs.tsx'
import { PaperPlace } from './PapersPart.tsx'

type Lent = CallOutput<'archivePapers.lent'>['papers'][number]

/** Papers of all files that are lent out now, the longest overdue first. */
export function LentPapers(): ReactNode {
  const text = useText()
  const { today } = useDesk()
  const words = text.archive
  const lent = useCall('archivePapers.lent', {})
  const columns: Column<Lent>[] = [
    { key: 'title', title: words.paperTitle, show: (row) => row.title },
    { key: 'whose', title: words.room, show: (row) => <a href={row.premisesId === null ? address('/parties', { party: row.partyId ?? 0, tab: 'papers' }) : address('/premises', { premises: row.premisesId, tab: 'papers' })}>{row.room ?? row.name ?? ''}</a> },
    { key: 'where', title: words.where, show: (row) => <PaperPlace row={row} today={today} /> },
    { key: 'lent', title: words.since, narrow: true, show: (row) => row.loan?.lentOn ?? '' },
    { key: 'acts', title: words.acts, narrow: true, show: (row) => <PaperActs paper={row} /> },
  ]
  return (
    <Page title={text.registers.title} note={<RegisterTabs open="papers" />}>
      <Read state={lent}>
        {({ papers }) => <DataTable label={words.lentPapers} columns={columns} rows={papers} rowKey={(row) => row.paperId} empty={<div className="sheet-plain"><EmptyState title={words.noLent} /></div>} />}
      </Read>
    </Page>
  )
}
