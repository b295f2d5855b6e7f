import type { ReactNode } from 'react'
import type { MoveOutStepName } from '../../../shared/contract/move-out.ts'
import { useCommand } from '../../data/use-command.ts'
import { useText } from '../../text/language.tsx'
import { AskReason } from '../../ui/case/AskReason.tsx'
import { AskWaiver } from '../../ui/case/AskWaiver.tsx'
import type { Case, StepProps } from './case.ts'

/** Ends a case with a reason; the stay goes on. */
export function CancelCase({ moveOut }: { moveOut: Case }): ReactNode {
  const text = useText()
  const cancel = useCommand('moveOut.cancel')
  const words = text.moveOut
  return (
    <AskReason
      label={words.cancelCase} question={words.cancelReason} act={words.cancelAct} keep={text.cases.keepCase} danger busy={cancel.sending} error={cancel.error}
      onSend={(reason) => void cancel.send({ caseId: moveOut.caseId, version: moveOut.version, reason })}
    />
  )
}

/** A step that is not needed is waived with a reason. */
export function WaiveStep({ moveOut, step, autoFocus = false, onSaved, onReread }: StepProps & { step: MoveOutStepName; autoFocus?: boolean }): ReactNode {
  const waive = useCommand('moveOut.waiveStep')
  return <AskWaiver autoFocus={autoFocus} busy={waive.sending} error={waive.error} onWaive={(reason) => waive.send({ caseId: moveOut.caseId, version: moveOut.version, step, reason })} onSaved={onSaved} onReread={onReread} />
}

/** A case closed by mistake, opened again by a manager the same day. */
export function ReopenCase({ moveOut, onReread }: { moveOut: Case; onReread(): void }): ReactNode {
  const text = useText()
  const reopen = useCommand('moveOut.reopen')
  const words = text.cases
  const send = async (reason: string): Promise<void> => {
    const answer = await reopen.send({ caseId: moveOut.caseId, version: moveOut.version, reason })
    if (!answer.ok && answer.error.code === 'changed-meanwhile') onReread()
  }
  return <AskReason label={words.reopen} question={words.reopenReason} act={words.reopenAct} keep={words.keepClosed} busy={reopen.sending} error={reopen.error} onSend={(reason) => void send(reason)} />
}
