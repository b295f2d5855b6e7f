import type { ReactNode } from 'react'
import { useCall } from '../../data/use-call.ts'
import { go } from '../../shell/route.ts'
import { useText } from '../../text/language.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import './changes.css'

/** Leases, mandates and minorities that end soon; nothing is shown where nothing does. */
export function EndingToday(): ReactNode {
  const text = useText()
  const words = text.changes
  const entries = useCall('leases.ending', {}).data?.entries ?? []
  if (entries.length === 0) return null
  return (
    <section className="today-list ending-list" aria-label={words.ending}>
      <div className="today-list-head"><h2>{words.ending}</h2></div>
      <DataTable
        label={words.ending} rows={entries} rowKey={(row) => `${row.kind} ${row.premisesId} ${row.partyId} ${row.on}`}
        onOpen={(row) => (row.kind === 'lease' ? go('/changes', { premises: row.premisesId, what: 'renew' }) : go('/premises', { premises: row.premisesId }))}
        columns={[
          { key: 'room', title: text.words.room, narrow: true, show: (row) => `${row.room} ${row.part}`.trim() },
          { key: 'what', title: words.state, narrow: true, show: (row) => words.endingKinds[row.kind] },
          { key: 'name', title: text.words.name, show: (row) => row.name },
          { key: 'on', title: words.endsOn, narrow: true, show: (row) => row.on },
          { key: 'left', title: words.left, narrow: true, show: (row) => <span className={row.daysLeft < 0 ? 'mark mark-danger' : 'mark mark-look'}>{words.daysLeft(row.daysLeft)}</span> },
        ]}
      />
    </section>
  )
}
