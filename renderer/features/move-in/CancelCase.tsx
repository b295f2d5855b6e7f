import type { ReactNode } from 'react'
import { useCommand } from '../../data/use-command.ts'
import { useText } from '../../text/language.tsx'
import { AskReason } from '../../ui/case/AskReason.tsx'
import type { Case } from './case.ts'

/** Ends a case with a reason. */
export function CancelCase({ moveIn }: { moveIn: Case }): ReactNode {
  const text = useText()
  const cancel = useCommand('moveIn.cancel')
  return (
    <AskReason
      label={text.moveIn.cancelCase} question={text.moveIn.cancelReason} act={text.moveIn.cancelAct} keep={text.cases.keepCase} danger busy={cancel.sending} error={cancel.error}
      onSend={(reason) => void cancel.send({ caseId: moveIn.caseId, version: moveIn.version, reason })}
    />
  )
}
