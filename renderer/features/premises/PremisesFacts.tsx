import type { ReactNode } from 'react'
import { useDesk } from '../../shell/desk.ts'
import { address } from '../../shell/route.ts'
import { useText } from '../../text/language.tsx'
import type { Text } from '../../text/zh-CN.ts'
import { DataTable } from '../../ui/DataTable.tsx'
import type { Column } from '../../ui/DataTable.tsx'
import type { Archive } from './PremisesPage.tsx'
import { documentText, payerText, unitPriceText } from './premises-words.ts'

type Person = Archive['people'][number]

/** Who owns it and who lives in it; phones in full, because the desk telephones all day. */
export function PeopleOfPremises({ archive }: { archive: Archive }): ReactNode {
  const text = useText()
  const { today } = useDesk()
  return (
    <section aria-labelledby="archive-people">
      <h2 id="archive-people">{text.premises.people}</h2>
      <DataTable
        label={text.premises.people}
        columns={peopleColumns(text)}
        rows={archive.people}
        rowKey={(person) => `${person.partyId}-${person.role}-${person.from}`}
        rowState={(person) => (person.to !== null && person.to < today ? 'faint' : undefined)}
        empty={<p className="soft archive-none">{text.premises.noPeople}</p>}
      />
    </section>
  )
}

function peopleColumns(text: Text): Column<Person>[] {
  const words = text.premises
  return [
    { key: 'name', title: text.words.name, show: (person) => <a href={address('/parties', { party: person.partyId })}><strong>{person.name}</strong></a> },
    { key: 'role', title: words.role, narrow: true, show: (person) => [text.words.partyRole[person.role], ...(person.share ? [words.share(person.share)] : [])].join(' ') },
    { key: 'phone', title: words.phone, narrow: true, show: (person) => person.phones.join('  ') },
    { key: 'document', title: words.document, narrow: true, show: (person) => (person.documentKind ? `${documentText(text, person.documentKind)} ${person.documentMasked ?? ''}` : '') },
    { key: 'since', title: words.since, narrow: true, show: (person) => (person.from || person.to ? `${person.from ?? ''} – ${person.to ?? ''}` : '') },
  ]
}

export function FeesOfPremises({ archive }: { archive: Archive }): ReactNode {
  const text = useText()
  const words = text.premises
  const columns: Column<Archive['fees'][number]>[] = [
    { key: 'fee', title: words.fee, show: (fee) => fee.feeItem },
    { key: 'price', title: words.price, align: 'right', narrow: true, show: (fee) => unitPriceText(fee.unitPrice) },
    { key: 'payer', title: words.payer, narrow: true, show: (fee) => payerText(text, fee.payer) },
    { key: 'from', title: words.from, narrow: true, show: (fee) => (fee.to ? `${fee.from} – ${fee.to}` : fee.from) },
    { key: 'paidUntil', title: words.paidUntil, narrow: true, show: (fee) => <>{fee.paidUntil ?? words.never}{fee.earlierOpen ? <span className="look"> · {text.collect.earlierOpen}</span> : null}</> },
  ]
  return (
    <section aria-labelledby="archive-fees">
      <h2 id="archive-fees">{words.fees}</h2>
      <DataTable label={words.fees} columns={columns} rows={archive.fees} rowKey={(fee) => fee.assignmentId} rowState={(fee) => (fee.to === null ? undefined : 'faint')} empty={<p className="soft archive-none">{words.noFees}</p>} />
    </section>
  )
}

export function LeasesOfPremises({ archive }: { archive: Archive }): ReactNode {
  const text = useText()
  const words = text.premises
  if (archive.leases.length === 0) return null
  const columns: Column<Archive['leases'][number]>[] = [
    { key: 'tenant', title: words.tenants, show: (lease) => lease.tenant },
    { key: 'term', title: words.since, narrow: true, show: (lease) => words.lease(lease.from ?? words.unknownDate, lease.to ?? words.unknownDate) },
    { key: 'contract', title: words.contract, narrow: true, show: (lease) => lease.contractNumber },
  ]
  return (
    <section aria-labelledby="archive-leases">
      <h2 id="archive-leases">{words.leases}</h2>
      <DataTable label={words.leases} columns={columns} rows={archive.leases} rowKey={(lease) => lease.leaseId} />
    </section>
  )
}
