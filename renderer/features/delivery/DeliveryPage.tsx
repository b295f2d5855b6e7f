import { useState } from 'react'
import type { ReactNode } from 'react'
import { useCall } from '../../data/use-call.ts'
import { go } from '../../shell/route.ts'
import { useText } from '../../text/language.tsx'
import { Act } from '../../ui/Act.tsx'
import { Page } from '../../ui/Page.tsx'
import { InstructionsLine } from '../instructions/InstructionsLine.tsx'
import { PaperPreview } from '../../ui/PaperPreview.tsx'
import { StepList } from '../../ui/case/StepList.tsx'
import { useNewest } from '../../ui/case/use-newest.ts'
import { shortMoment } from '../../ui/moments.ts'
import { Read } from '../../ui/states.tsx'
import type { Paper } from '../../ui/use-papers.ts'
import { nextOpen, shownSteps } from './case.ts'
import type { Case, Place } from './case.ts'
import { ClosedDelivery } from './ClosedDelivery.tsx'
import { DeliveryPapers } from './DeliveryPapers.tsx'
import { FinishDelivery } from './FinishDelivery.tsx'
import { OpenStep } from './OpenStep.tsx'

/** A delivery is one page: steps at the left, the open one beside them, its papers at the foot. */
export function DeliveryPage({ caseId }: { caseId: number }): ReactNode {
  const text = useText()
  const words = text.delivery
  const delivery = useCall('delivery.get', { caseId })
  const data = delivery.data
  const closed = data !== undefined && data.state !== 'open'
  return (
    <Page
      title={data ? words.caseTitle(data.room) : words.title}
      note={data ? [data.owners.map((owner) => owner.name).join(' '), words.openedBy(data.openedBy, shortMoment(data.openedAt))].filter((part) => part !== '').join(' · ') : null}
      // A case that is closed leaves nothing to type: the next key goes back to the others.
      acts={<Act key={closed ? 'closed' : 'open'} label={words.back} kind="quiet" autoFocus={closed} onPress={() => go('/delivery')} />}
    >
      <Read state={delivery}>{(read) => <CaseDesk delivery={read} onReread={delivery.again} />}</Read>
    </Page>
  )
}

function CaseDesk({ delivery: read, onReread }: { delivery: Case; onReread(): void }): ReactNode {
  const text = useText()
  const [delivery, keep] = useNewest(read)
  const [chosen, setChosen] = useState<Place>(() => nextOpen(delivery, null))
  const [paper, setPaper] = useState<Paper | null>(null)
  const onSaved = (saved: Case): void => {
    keep(saved)
    setChosen((now) => nextOpen(saved, now))
  }
  const closed = delivery.state !== 'open'
  return (
    <div className={paper ? 'case case-with-paper' : 'case'}>
      <StepList steps={shownSteps(text, delivery)} open={!closed} chosen={closed ? null : chosen} onChoose={setChosen} />
      <div className="case-work">
        <InstructionsLine premisesIds={[delivery.premisesId]} />
        {closed ? <ClosedDelivery delivery={delivery} />
          : chosen === 'outcome' ? <FinishDelivery delivery={delivery} onReread={onReread} /> : <OpenStep key={chosen} step={chosen} delivery={delivery} onReread={onReread} onSaved={onSaved} />}
        <DeliveryPapers delivery={delivery} onPreview={setPaper} />
      </div>
      {paper ? <PaperPreview key={paper.paper} papers={[paper]} onClose={() => setPaper(null)} /> : null}
    </div>
  )
}
