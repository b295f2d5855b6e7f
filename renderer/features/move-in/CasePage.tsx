import { useState } from 'react'
import type { ReactNode } from 'react'
import type { StepName } from '../../../shared/contract/move-in.ts'
import { useCall } from '../../data/use-call.ts'
import { go } from '../../shell/route.ts'
import { useText } from '../../text/language.tsx'
import { Act } from '../../ui/Act.tsx'
import { Page } from '../../ui/Page.tsx'
import { StepList } from '../../ui/case/StepList.tsx'
import { InstructionsLine } from '../instructions/InstructionsLine.tsx'
import { useNewest } from '../../ui/case/use-newest.ts'
import { PaperPreview } from '../../ui/PaperPreview.tsx'
import { shortMoment } from '../../ui/moments.ts'
import { Read } from '../../ui/states.tsx'
import type { Paper } from '../../ui/use-papers.ts'
import { nextOpen, shownSteps } from './case.ts'
import type { Case } from './case.ts'
import { CasePapers } from './CasePapers.tsx'
import { ClosedCase, FinishCase } from './FinishCase.tsx'
import { OpenStep } from './OpenStep.tsx'

/** A move-in is one page: steps at the left, the open one beside them, its papers at the foot. */
export function CasePage({ caseId }: { caseId: number }): ReactNode {
  const text = useText()
  const moveIn = useCall('moveIn.get', { caseId })
  const data = moveIn.data
  const closed = data !== undefined && data !== null && data.state !== 'open'
  const title = data ? text.moveIn.caseTitle([data.room, data.part].filter((each) => each !== '').join(' '), text.moveIn.moverKind[data.moverKind]) : text.moveIn.title
  return (
    <Page
      title={title}
      note={data ? [data.mover, text.moveIn.openedBy(data.openedBy, shortMoment(data.openedAt))].filter((part) => part !== '').join(' · ') : null}
      // A case that is closed leaves nothing to type: the next key goes back to the others.
      acts={<Act key={closed ? 'closed' : 'open'} label={text.moveIn.back} kind="quiet" autoFocus={closed} onPress={() => go('/move-in')} />}
    >
      <Read state={moveIn}>{(read) => <CaseDesk moveIn={read} onReread={moveIn.again} />}</Read>
    </Page>
  )
}

function CaseDesk({ moveIn: read, onReread }: { moveIn: Case; onReread(): void }): ReactNode {
  const text = useText()
  const [moveIn, keep] = useNewest(read)
  const [chosen, setChosen] = useState<StepName | null>(() => nextOpen(moveIn, null))
  const [paper, setPaper] = useState<Paper | null>(null)
  const onSaved = (answer: Case): void => {
    keep(answer)
    setChosen((now) => nextOpen(answer, now))
  }
  const closed = moveIn.state !== 'open'
  return (
    <div className={paper ? 'case case-with-paper' : 'case'}>
      <StepList steps={shownSteps(text, moveIn)} open={!closed} chosen={closed ? null : chosen} onChoose={setChosen} />
      <div className="case-work">
        <InstructionsLine premisesIds={[moveIn.premisesId]} />
        <InTheWay moveIn={moveIn} />
        {closed ? <ClosedCase moveIn={moveIn} /> : chosen === null ? <FinishCase moveIn={moveIn} onReread={onReread} /> : <OpenStep key={chosen} step={chosen} moveIn={moveIn} onReread={onReread} onSaved={onSaved} />}
        <CasePapers moveIn={moveIn} onPreview={setPaper} />
      </div>
      {paper ? <PaperPreview papers={[paper]} onClose={() => setPaper(null)} /> : null}
    </div>
  )
}

/** Somebody still lives there: said from the beginning, refused at the end. */
function InTheWay({ moveIn }: { moveIn: Case }): ReactNode {
  const words = useText().moveIn
  const other = moveIn.inTheWay
  if (!other) return null
  const until = other.until ?? ''
  if (other.role === 'owner') return <p className="look" role="status">{words.ownerInTheWay(other.name)}</p>
  return <p className="look" role="status">{moveIn.part !== '' && other.part === moveIn.part ? words.partInTheWay(other.part, other.name, until) : words.inTheWay(other.name, until)}</p>
}
