import type { ReactNode } from 'react'
import { useCommand } from '../../data/use-command.ts'
import { useDesk } from '../../shell/desk.ts'
import { useText } from '../../text/language.tsx'
import { ArchiveBox } from '../../ui/case/ArchiveBox.tsx'
import { AskReason } from '../../ui/case/AskReason.tsx'
import type { Case } from './case.ts'

/** A finished case: the archivist says in which box its papers lie, and a manager reopens one that was a mistake, the same day. */
export function AfterFinish({ moveIn }: { moveIn: Case }): ReactNode {
  const words = useText().cases
  const { user, today } = useDesk()
  const reopen = useCommand('moveIn.reopen')
  const archive = useCommand('moveIn.archive')
  const head = { caseId: moveIn.caseId, version: moveIn.version }
  return (
    <div className="case-foot">
      {user.role === 'manager' && moveIn.closedAt?.startsWith(today) ? (
        <AskReason
          label={words.reopen} question={words.reopenReason} act={words.reopenAct} keep={words.keepClosed} danger busy={reopen.sending} error={reopen.error}
          onSend={(reason) => void reopen.send({ ...head, reason })}
        />
      ) : null}
      <ArchiveBox box={moveIn.archive?.box ?? ''} busy={archive.sending} error={archive.error} onPut={(box) => void archive.send({ ...head, box })} />
    </div>
  )
}
