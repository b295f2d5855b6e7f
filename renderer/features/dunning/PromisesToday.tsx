import type { ReactNode } from 'react'
import { useCall } from '../../data/use-call.ts'
import { go } from '../../shell/route.ts'
import { useText } from '../../text/language.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import { Money } from '../../ui/Money.tsx'

/** Who promised to pay by today and has not; nothing is shown where nobody has. */
export function PromisesToday(): ReactNode {
  const text = useText()
  const words = text.dunning
  const promises = useCall('dunning.promises', {}).data?.promises ?? []
  if (promises.length === 0) return null
  return (
    <section className="today-list" aria-label={words.promises}>
      <div className="today-list-head"><h2>{words.promises}</h2></div>
      <DataTable
        label={words.promises} rows={promises} rowKey={(row) => row.contactId} onOpen={(row) => go('/dunning', { premises: row.premisesId })}
        columns={[
          { key: 'room', title: text.words.room, narrow: true, show: (row) => row.room },
          { key: 'text', title: words.said, show: (row) => row.text },
          { key: 'fen', title: words.promisedAmount, align: 'right', narrow: true, show: (row) => (row.fen === null ? '' : <Money fen={row.fen} />) },
          { key: 'open', title: words.open, align: 'right', narrow: true, show: (row) => <Money fen={row.openFen} /> },
          { key: 'on', title: words.promised, narrow: true, show: (row) => row.on },
          { key: 'state', title: '', narrow: true, show: (row) => <span className={row.state === 'broken' ? 'mark mark-danger' : 'mark mark-look'}>{words.promiseStates[row.state]}</span> },
        ]}
      />
    </section>
  )
}
