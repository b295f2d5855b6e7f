import type { ReactNode } from 'react'
import { useDesk } from '../../shell/desk.ts'
import { address, go } from '../../shell/route.ts'
import { useText } from '../../text/language.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import { Money } from '../../ui/Money.tsx'
import { shortMoment } from '../../ui/moments.ts'
import type { Party } from './PartyPage.tsx'

/** The premises somebody owns or lives in, or did. */
export function HomesOfParty({ party }: { party: Party }): ReactNode {
  const text = useText()
  const { today } = useDesk()
  const words = text.archive
  return (
    <section aria-labelledby="party-homes">
      <h2 id="party-homes">{words.homes}</h2>
      <DataTable
        label={words.homes}
        columns={[
          { key: 'room', title: words.room, show: (home) => <strong>{home.room}{home.part === '' ? '' : ` ${words.part(home.part)}`}</strong> },
          { key: 'role', title: text.premises.role, narrow: true, show: (home) => [text.words.partyRole[home.role], home.relation, home.share ? words.share(home.share) : ''].filter((part) => part !== '').join(' ') },
          { key: 'since', title: words.since, narrow: true, show: (home) => (home.from || home.to ? `${home.from ?? ''} – ${home.to ?? ''}` : '') },
          { key: 'open', title: words.owes, align: 'right', narrow: true, show: (home) => <Money fen={home.openFen} missing={home.openFen > 0} /> },
          { key: 'deposit', title: words.deposit, align: 'right', narrow: true, show: (home) => <Money fen={home.depositFen} /> },
        ]}
        rows={party.homes}
        rowKey={(home) => `${home.premisesId}-${home.role}-${home.from}`}
        rowState={(home) => (home.to !== null && home.to < today ? 'faint' : undefined)}
        onOpen={(home) => go('/premises', { premises: home.premisesId })}
        empty={<p className="soft archive-none">{words.noHomes}</p>}
      />
    </section>
  )
}

export function LeasesOfParty({ party }: { party: Party }): ReactNode {
  const words = useText().archive
  if (party.leases.length === 0) return null
  return (
    <section aria-labelledby="party-leases">
      <h2 id="party-leases">{words.leases}</h2>
      <DataTable
        label={words.leases}
        columns={[
          { key: 'room', title: words.room, show: (lease) => `${lease.room}${lease.part === '' ? '' : ` ${words.part(lease.part)}`}` },
          { key: 'contract', title: words.contract, narrow: true, show: (lease) => lease.contractNumber },
          { key: 'term', title: words.since, narrow: true, show: (lease) => words.span(lease.from ?? '', lease.endedOn ?? lease.to ?? '') },
        ]}
        rows={party.leases}
        rowKey={(lease) => lease.leaseId}
        rowState={(lease) => (lease.endedOn === null ? undefined : 'faint')}
      />
    </section>
  )
}

export function ReceiptsOfParty({ party }: { party: Party }): ReactNode {
  const text = useText()
  const words = text.archive
  return (
    <section aria-labelledby="party-receipts">
      <h2 id="party-receipts">{words.receipts}</h2>
      <DataTable
        label={words.receipts}
        columns={[
          { key: 'number', title: words.number, narrow: true, show: (receipt) => <a href={address('/receipts', { receipt: receipt.receiptId })}>{receipt.number}</a> },
          { key: 'at', title: words.when, narrow: true, show: (receipt) => shortMoment(receipt.at) },
          { key: 'room', title: words.room, show: (receipt) => receipt.room },
          { key: 'total', title: words.amount, align: 'right', narrow: true, show: (receipt) => <Money fen={receipt.totalFen} /> },
        ]}
        rows={party.receipts}
        rowKey={(receipt) => receipt.receiptId}
        empty={<p className="soft archive-none">{words.noReceipts}</p>}
      />
    </section>
  )
}
