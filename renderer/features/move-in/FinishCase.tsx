import type { ReactNode } from 'react'
import { useCommand } from '../../data/use-command.ts'
import { useText } from '../../text/language.tsx'
import { Act } from '../../ui/Act.tsx'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { shortMoment } from '../../ui/moments.ts'
import { Acknowledgements } from './Acknowledgements.tsx'
import { unsignedPapers } from './case.ts'
import type { Case } from './case.ts'
import { AfterFinish } from './AfterFinish.tsx'
import { CancelCase } from './CancelCase.tsx'

/** Every step is done or waived: one act makes the resident a resident. */
export function FinishCase({ moveIn, onReread }: { moveIn: Case; onReread(): void }): ReactNode {
  const text = useText()
  const finish = useCommand('moveIn.finish')
  const submit = async (): Promise<void> => {
    const answer = await finish.send({ caseId: moveIn.caseId, version: moveIn.version })
    if (!answer.ok && answer.error.code === 'changed-meanwhile') onReread()
  }
  return (
    <section className="sheet case-pane" aria-label={text.moveIn.finish}>
      <div className="case-fields stack-wide">
        <div className="stack">
          {moveIn.reopened ? <p className="look">{text.moveIn.reopened(moveIn.reopened.by, shortMoment(moveIn.reopened.at), moveIn.reopened.reason)}</p> : null}
          {moveIn.reopened && moveIn.keysOut.length > 0 ? <p className="look">{text.moveIn.keysStillOut(moveIn.keysOut.map((key) => key.number).join(', '))}</p> : null}
          <h2>{text.moveIn.allDone}</h2>
          <p className="soft">{text.moveIn.allDoneHint}</p>
          <Unsigned moveIn={moveIn} />
        </div>
        <Acknowledgements moveIn={moveIn} />
      </div>
      <div className="case-foot">
        <div className="page-foot-error">{finish.error ? <ErrorNote error={finish.error} /> : null}</div>
        <CancelCase moveIn={moveIn} />
        <Act label={text.moveIn.finish} kind="primary" hotKey="Ctrl+Enter" busy={finish.sending} autoFocus onPress={() => void submit()} />
      </div>
    </section>
  )
}

/** What is still to be signed in ink is not forgotten. */
function Unsigned({ moveIn }: { moveIn: Case }): ReactNode {
  const words = useText().moveIn
  const papers = unsignedPapers(moveIn)
  return papers.length === 0 ? null : <p className="look">{words.unsigned(papers.map((paper) => words.signedPapers[paper]))}</p>
}

/** A finished or cancelled case; departments may still answer. */
export function ClosedCase({ moveIn }: { moveIn: Case }): ReactNode {
  const text = useText()
  const at = shortMoment(moveIn.closedAt ?? '')
  return (
    <section className="sheet case-pane">
      <div className="case-fields stack-wide">
        <h2>{moveIn.state === 'done' ? text.moveIn.done(at) : text.moveIn.cancelled(at)}</h2>
        <Unsigned moveIn={moveIn} />
        {moveIn.archive ? <p>{text.cases.archived(moveIn.archive.box, moveIn.archive.by, shortMoment(moveIn.archive.at))}</p> : null}
        <Acknowledgements moveIn={moveIn} />
      </div>
      {moveIn.state === 'done' ? <AfterFinish moveIn={moveIn} /> : null}
    </section>
  )
}
