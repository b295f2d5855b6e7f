import { useState } from 'react'
import type { ReactNode } from 'react'
import type { CallOutput } from '../../../shared/contract/index.ts'
import { useCall } from '../../data/use-call.ts'
import { go, useRoute } from '../../shell/route.ts'
import { useText } from '../../text/language.tsx'
import { Act } from '../../ui/Act.tsx'
import { Money } from '../../ui/Money.tsx'
import { Page } from '../../ui/Page.tsx'
import { Read } from '../../ui/states.tsx'
import { ArchiveBody } from '../archive/ArchiveBody.tsx'
import { ArchiveTabs, tabOf } from '../archive/ArchiveTabs.tsx'
import { ChangeActs } from '../changes/ChangeActs.tsx'
import { StateActs } from '../delivery/StateActs.tsx'
import { DunningOfPremises } from '../dunning/DunningOfPremises.tsx'
import { InstructionsLine } from '../instructions/InstructionsLine.tsx'
import { AddMatter } from './AddMatter.tsx'
import { FeesOfPremises, LeasesOfPremises, PeopleOfPremises } from './PremisesFacts.tsx'
import { MoveInsOfPremises, ReceiptsOfPremises, TasksOfPremises } from './PremisesHistory.tsx'
import { areaText, stateText, usageText } from './premises-words.ts'

export type Archive = CallOutput<'premises.get'>

/** One page of everything about a premises. */
export function PremisesPage({ premisesId }: { premisesId: number }): ReactNode {
  const text = useText()
  const archive = useCall('premises.get', { premisesId })
  const { query } = useRoute()
  const tab = tabOf('/premises', query)
  const [matter, setMatter] = useState(false)
  const room = archive.data?.room ?? ''
  return (
    <Page
      title={room === '' ? text.premises.title : room}
      note={archive.data ? <HeadLine archive={archive.data} /> : null}
      acts={<Act label={text.premises.back} kind="quiet" hotKey="Escape" onPress={() => (query.get('from') === 'grid' ? window.history.back() : go('/premises'))} />}
      others={
        <>
          <Act label={text.premises.addMatter} hotKey="Alt+T" onPress={() => { go('/premises', { premises: premisesId }); setMatter(true) }} />
          <Act label={text.instructions.addShort} hotKey="Alt+I" onPress={() => go('/log', { tab: 'instructions', premises: premisesId, add: 1 })} />
          {archive.data ? <StateActs premisesId={premisesId} room={room} state={archive.data.state} /> : null}
          <Act label={text.premises.moveIn} hotKey="Alt+M" onPress={() => go('/move-in', { start: premisesId })} />
        </>
      }
      primary={{ label: text.premises.collect, hotKey: 'Ctrl+Enter', onPress: () => go('/collect', { premises: premisesId }), autoFocus: true }}
    >
      <div className="row">
        <ArchiveTabs path="/premises" query={{ premises: premisesId }} open={tab} />
        <ChangeActs premisesId={premisesId} />
      </div>
      <InstructionsLine premisesIds={[premisesId]} />
      <Read state={archive}>
        {(data) => (tab === 'overview' ? <Overview archive={data} matter={matter} onMatterDone={() => setMatter(false)} /> : (
          <ArchiveBody subject={{ of: 'premises', id: premisesId }} tab={tab} owners={data.people.filter((person) => person.role === 'owner' && person.to === null)} />
        ))}
      </Read>
    </Page>
  )
}

/** Who, what they pay, and what is open: all a clerk needs while the resident waits. */
function Overview({ archive, matter, onMatterDone }: { archive: Archive; matter: boolean; onMatterDone(): void }): ReactNode {
  return (
    <div className="archive">
      <div className="archive-left">
        <PeopleOfPremises archive={archive} />
        <FeesOfPremises archive={archive} />
        <LeasesOfPremises archive={archive} />
      </div>
      <div className="archive-right">
        {matter ? <AddMatter premisesId={archive.premisesId} onDone={onMatterDone} /> : null}
        <MoneyOfPremises archive={archive} />
        {archive.openFen > 0 ? <DunningOfPremises premisesId={archive.premisesId} /> : null}
        <TasksOfPremises archive={archive} />
        <MoveInsOfPremises archive={archive} />
        <ReceiptsOfPremises archive={archive} />
      </div>
    </div>
  )
}

function HeadLine({ archive }: { archive: Archive }): ReactNode {
  const text = useText()
  const parts = [
    usageText(text, archive.use), `${areaText(archive.areaCenti)} ㎡`, stateText(text, archive.state),
    ...(archive.deliveredOn ? [text.premises.delivered(archive.deliveredOn)] : []), ...(archive.remark === '' ? [] : [`${text.premises.remark}: ${archive.remark}`]),
  ]
  return <span>{parts.join(' · ')}</span>
}

function MoneyOfPremises({ archive }: { archive: Archive }): ReactNode {
  const text = useText()
  return (
    <section className="sheet archive-part" aria-labelledby="archive-money">
      <h2 id="archive-money">{text.premises.money}</h2>
      <dl className="sums archive-sums">
        <dt>{text.premises.openSum}</dt><dd><Money fen={archive.openFen} large missing={archive.openFen > 0} /></dd>
        <dt>{text.premises.prepaidSum}</dt><dd><Money fen={archive.prepaidFen} /></dd>
        <dt>{text.premises.depositSum}</dt><dd><Money fen={archive.depositFen} /></dd>
      </dl>
    </section>
  )
}
