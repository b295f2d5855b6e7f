import type { ReactNode } from 'react'
import type { CallOutput } from '../../../shared/contract/index.ts'
import { useCall } from '../../data/use-call.ts'
import { go, numberFrom, useRoute } from '../../shell/route.ts'
import { useText } from '../../text/language.tsx'
import { Act } from '../../ui/Act.tsx'
import { Page } from '../../ui/Page.tsx'
import { Read } from '../../ui/states.tsx'
import { ArchiveBody } from '../archive/ArchiveBody.tsx'
import { ArchiveTabs, tabOf } from '../archive/ArchiveTabs.tsx'
import { InstructionsLine } from '../instructions/InstructionsLine.tsx'
import { ContactsOfParty } from './ContactsOfParty.tsx'
import { FactsOfParty, FormerlyOfParty } from './PartyFacts.tsx'
import { HomesOfParty, LeasesOfParty, ReceiptsOfParty } from './PartyHomes.tsx'

export type Party = CallOutput<'parties.get'>

/** One page of everything about a person or company, however many premises they have to do with. */
export function PartyPage(): ReactNode {
  const { query } = useRoute()
  const partyId = numberFrom(query, 'party')
  return partyId === null ? <NoParty /> : <PartyFile key={partyId} partyId={partyId} />
}

function PartyFile({ partyId }: { partyId: number }): ReactNode {
  const text = useText()
  const tab = tabOf('/parties', useRoute().query)
  const party = useCall('parties.get', { partyId })
  return (
    <Page
      title={party.data?.name ?? text.archive.party}
      note={party.data ? <span>{[text.archive.partyKinds[party.data.kind], ...party.data.phones].join(' · ')}</span> : null}
      acts={<Act label={text.archive.back} kind="quiet" hotKey="Escape" onPress={() => window.history.back()} />}
      others={<Act label={text.instructions.addShort} hotKey="Alt+I" onPress={() => go('/log', { tab: 'instructions', party: partyId, add: 1 })} />}
    >
      <ArchiveTabs path="/parties" query={{ party: partyId }} open={tab} />
      <InstructionsLine partyIds={[partyId]} />
      {tab === 'overview' ? (
        <Read state={party}>
          {(data) => (
            <div className="archive">
              <div className="archive-left">
                <HomesOfParty party={data} />
                <LeasesOfParty party={data} />
                <ReceiptsOfParty party={data} />
                <FormerlyOfParty party={data} />
              </div>
              <div className="archive-right">
                <FactsOfParty party={data} />
                <ContactsOfParty party={data} />
              </div>
            </div>
          )}
        </Read>
      ) : <ArchiveBody subject={{ of: 'party', id: partyId }} tab={tab} />}
    </Page>
  )
}

/** The address names nobody. */
function NoParty(): ReactNode {
  const text = useText()
  return (
    <Page title={text.archive.party} primary={{ label: text.premises.title, hotKey: 'Ctrl+Enter', autoFocus: true, onPress: () => go('/premises') }}>
      <p className="soft">{text.find.placeholder}</p>
    </Page>
  )
}
