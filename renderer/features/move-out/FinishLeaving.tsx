import type { ReactNode } from 'react'
import { useCommand } from '../../data/use-command.ts'
import { useDesk } from '../../shell/desk.ts'
import { useText } from '../../text/language.tsx'
import { Act } from '../../ui/Act.tsx'
import { ArchiveBox } from '../../ui/case/ArchiveBox.tsx'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { shortMoment } from '../../ui/moments.ts'
import { CancelCase, ReopenCase } from './CaseActs.tsx'
import type { Case } from './case.ts'
import { Findings } from './Findings.tsx'

type EndProps = { moveOut: Case; onReread(): void }

/** Every step is done or waived: one act ends the stay. */
export function FinishLeaving({ moveOut, onReread }: EndProps): ReactNode {
  const text = useText()
  const words = text.moveOut
  const finish = useCommand('moveOut.finish')
  const submit = async (): Promise<void> => {
    const answer = await finish.send({ caseId: moveOut.caseId, version: moveOut.version })
    if (!answer.ok && answer.error.code === 'changed-meanwhile') onReread()
  }
  return (
    <section className="sheet case-pane" aria-label={words.finish}>
      <div className="case-fields stack-wide">
        <div className="stack">
          <h2>{words.allDone}</h2>
          <p className="soft">{words.allDoneHint}</p>
          {moveOut.members.length > 0 ? <p>{words.members(moveOut.members.map((member) => member.name).join('、'))}</p> : null}
          {moveOut.others.length > 0 ? <p>{words.others(moveOut.others.map((other) => `${other.name} ${other.part}`.trim()).join('、'))}</p> : null}
        </div>
        <Findings moveOut={moveOut} />
      </div>
      <div className="case-foot">
        <div className="page-foot-error">{finish.error ? <ErrorNote error={finish.error} /> : null}</div>
        <CancelCase moveOut={moveOut} />
        <Act label={words.finish} kind="primary" hotKey="Ctrl+Enter" busy={finish.sending} autoFocus onPress={() => void submit()} />
      </div>
    </section>
  )
}

/** A finished or cancelled case: filed in its box, or opened again by a manager while that is sound. */
export function ClosedCase({ moveOut, onReread }: EndProps): ReactNode {
  const text = useText()
  const words = text.moveOut
  const { user } = useDesk()
  const at = shortMoment(moveOut.closedAt ?? '')
  return (
    <section className="sheet case-pane">
      <div className="case-fields stack-wide">
        <div className="stack">
          <h2>{moveOut.state === 'done' ? words.done(at) : words.cancelled(at)}</h2>
          {moveOut.reason === '' ? null : <p>{moveOut.reason}</p>}
          {moveOut.reopened ? <p className="soft">{words.reopenedBy(moveOut.reopened.by, shortMoment(moveOut.reopened.at), moveOut.reopened.reason)}</p> : null}
        </div>
        <Findings moveOut={moveOut} />
        {moveOut.archive ? <p>{text.cases.archived(moveOut.archive.box, moveOut.archive.by, shortMoment(moveOut.archive.at))}</p> : <FileIt moveOut={moveOut} />}
      </div>
      {moveOut.canReopen && user.role === 'manager' ? <div className="case-foot"><ReopenCase moveOut={moveOut} onReread={onReread} /></div> : null}
    </section>
  )
}

function FileIt({ moveOut }: { moveOut: Case }): ReactNode {
  const archive = useCommand('moveOut.archive')
  return <ArchiveBox box="" busy={archive.sending} error={archive.error} onPut={(box) => void archive.send({ caseId: moveOut.caseId, version: moveOut.version, box })} />
}
