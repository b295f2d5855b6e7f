import { useState } from 'react'
import type { ReactNode } from 'react'
import { useText } from '../../text/language.tsx'
import { Act } from '../../ui/Act.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import { documentText } from '../premises/premises-words.ts'
import { ChangeFacts } from './ChangeFacts.tsx'
import type { Party } from './PartyPage.tsx'

/** What is known of somebody; what is not known takes no room. */
export function FactsOfParty({ party }: { party: Party }): ReactNode {
  const text = useText()
  const words = text.archive
  const detail = party.detail
  const [changing, setChanging] = useState<boolean | null>(null)
  const facts: [string, string | null][] = [
    ...party.documents.map((document): [string, string] => [
      documentText(text, document.kind),
      [document.masked, ...(document.validUntil ? [words.validUntil(document.validUntil)] : []), ...(document.checkedBy && document.checkedOn ? [words.checked(document.checkedBy, document.checkedOn)] : [])].join(' · '),
    ]),
    [words.sexLabel, detail?.sex ? words.sex[detail.sex] : null], [words.birthDate, detail?.birthDate ?? null], [words.nationality, detail?.nationality ?? null],
    [words.registeredAddress, detail?.registeredAddress ?? null], [words.employer, detail?.employer ?? null], [words.occupation, detail?.occupation ?? null],
    [words.legalRepresentative, detail?.legalRepresentative ?? null], [words.guardian, detail?.guardian ?? null], [words.diedOn, detail?.diedOn ?? null],
    [words.privacyNoticeOn, detail?.privacyNoticeOn ?? null], [words.messageConsentOn, detail?.messageConsentOn ?? null], [words.important, detail?.important ? words.yes : null],
  ]
  const known = facts.filter(([, value]) => value !== null && value !== '')
  if (changing) return <ChangeFacts party={party} onDone={() => setChanging(false)} />
  return (
    <section className="sheet archive-part" aria-labelledby="party-facts">
      <header className="archive-section-head">
        <h2 id="party-facts">{words.facts}</h2>
        <Act label={words.changeFacts} kind="quiet" autoFocus={changing === false} onPress={() => setChanging(true)} />
      </header>
      <dl className="archive-facts">
        {known.map(([label, value], index) => [<dt key={`${label}-${index}`}>{label}</dt>, <dd key={`${label}-${index}-value`}>{value}</dd>])}
      </dl>
    </section>
  )
}

/** What a name or number was before. */
export function FormerlyOfParty({ party }: { party: Party }): ReactNode {
  const words = useText().archive
  if (party.changes.length === 0) return null
  return (
    <section aria-labelledby="party-formerly">
      <h2 id="party-formerly">{words.formerly}</h2>
      <DataTable
        label={words.formerly}
        columns={[
          { key: 'at', title: words.when, narrow: true, show: (change) => change.at },
          { key: 'what', title: words.what, narrow: true, show: (change) => (words.changedWhat as Readonly<Record<string, string>>)[change.what] ?? change.what },
          { key: 'before', title: words.was, show: (change) => change.before },
          { key: 'after', title: words.became, show: (change) => change.after },
          { key: 'by', title: words.by, narrow: true, show: (change) => change.by },
        ]}
        rows={party.changes}
        rowKey={(change) => `${change.at}-${change.what}-${change.after}`}
      />
    </section>
  )
}
