import { useState } from 'react'
import type { ReactNode } from 'react'
import type { MoveOutStepName } from '../../../shared/contract/move-out.ts'
import { useCall } from '../../data/use-call.ts'
import { go } from '../../shell/route.ts'
import { useText } from '../../text/language.tsx'
import { Act } from '../../ui/Act.tsx'
import { StepList } from '../../ui/case/StepList.tsx'
import { useNewest } from '../../ui/case/use-newest.ts'
import { Page } from '../../ui/Page.tsx'
import { InstructionsLine } from '../instructions/InstructionsLine.tsx'
import { PaperPreview } from '../../ui/PaperPreview.tsx'
import { shortMoment } from '../../ui/moments.ts'
import { Read } from '../../ui/states.tsx'
import type { Paper } from '../../ui/use-papers.ts'
import { dataOf, nextOpen, shownSteps } from './case.ts'
import type { Case } from './case.ts'
import { ClosedCase, FinishLeaving } from './FinishLeaving.tsx'
import { OpenStep } from './OpenStep.tsx'

/** A move-out is one page: steps at the left, the open one beside them, its papers at the foot. */
export function CasePage({ caseId }: { caseId: number }): ReactNode {
  const text = useText()
  const words = text.moveOut
  const moveOut = useCall('moveOut.get', { caseId })
  const data = moveOut.data
  const closed = data !== undefined && data.state !== 'open'
  return (
    <Page
      title={data ? words.caseTitle(data.part === '' ? data.room : `${data.room} ${data.part}`, data.name) : words.title}
      note={data ? [data.leavesOn ?? '', words.openedBy(data.openedBy, shortMoment(data.openedAt))].filter((part) => part !== '').join(' · ') : null}
      acts={<Act key={closed ? 'closed' : 'open'} label={words.back} kind="quiet" autoFocus={closed} onPress={() => go('/move-out')} />}
    >
      <Read state={moveOut}>{(read) => <CaseDesk moveOut={read} onReread={moveOut.again} />}</Read>
    </Page>
  )
}

function CaseDesk({ moveOut: read, onReread }: { moveOut: Case; onReread(): void }): ReactNode {
  const text = useText()
  const [moveOut, keep] = useNewest(read)
  const [chosen, setChosen] = useState<MoveOutStepName | null>(() => nextOpen(moveOut, null))
  const [paper, setPaper] = useState<Paper | null>(null)
  // A step whose work is not whole, such as keys that are still out, stays before the clerk.
  const onSaved = (saved: Case): void => {
    keep(saved)
    setChosen((now) => (saved.steps.find((step) => step.name === now)?.state === 'open' ? now : nextOpen(saved, now)))
  }
  const closed = moveOut.state !== 'open'
  return (
    <div className={paper ? 'case case-with-paper' : 'case'}>
      <StepList steps={shownSteps(text, moveOut)} open={!closed} chosen={closed ? null : chosen} onChoose={setChosen} />
      <div className="case-work">
        <InstructionsLine premisesIds={[moveOut.premisesId]} />
        {closed ? <ClosedCase moveOut={moveOut} onReread={onReread} /> : chosen === null ? <FinishLeaving moveOut={moveOut} onReread={onReread} />
          : <OpenStep key={`${chosen}:${moveOut.keysOut}`} step={chosen} moveOut={moveOut} onReread={onReread} onSaved={onSaved} />}
        <Papers moveOut={moveOut} onPreview={setPaper} />
      </div>
      {paper ? <PaperPreview papers={[paper]} onClose={() => setPaper(null)} /> : null}
    </div>
  )
}

/** The papers a case makes, each there as soon as its step is kept. */
function Papers({ moveOut, onPreview }: { moveOut: Case; onPreview(paper: Paper): void }): ReactNode {
  const text = useText()
  const release = dataOf(moveOut, 'release')
  return (
    <footer className="case-papers" aria-label={text.cases.papers}>
      <h2>{text.cases.papers}</h2>
      <Act label={`${text.cases.preview} ${text.paper.names['move-out-form']}`} onPress={() => onPreview({ paper: 'move-out-form', id: moveOut.caseId })} />
      {release ? <Act label={`${text.cases.preview} ${text.paper.names['goods-release']}`} onPress={() => onPreview({ paper: 'goods-release', id: release.sealedPaperId })} /> : null}
    </footer>
  )
}
