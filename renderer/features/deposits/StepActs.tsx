import type { ReactNode } from 'react'
import { useCommand } from '../../data/use-command.ts'
import { useText } from '../../text/language.tsx'
import { AskReason } from '../../ui/case/AskReason.tsx'
import type { StepName, StepProps } from './case.ts'
import { stepOf } from './case.ts'

/** Nobody asks for it any more: withdrawn with a reason, the deposit stays held. */
export function WithdrawRefund({ refund, onReread, onSaved }: StepProps): ReactNode {
  const words = useText().deposits
  const withdraw = useCommand('deposits.withdrawRefund')
  if (!refund.asked) return null
  const send = async (reason: string): Promise<void> => {
    const answer = await withdraw.send({ depositId: refund.depositId, version: refund.version, reason })
    if (answer.ok) onSaved(answer.value)
    else if (answer.error.code === 'changed-meanwhile') onReread()
  }
  return (
    <AskReason label={words.withdraw} question={words.withdrawReason} act={words.withdrawAct} keep={words.keepAsking} danger busy={withdraw.sending} error={withdraw.error} onSend={(reason) => void send(reason)} />
  )
}

/** Said where a step that was done is opened again: those after it fall away. */
export function RedoNote({ refund, step }: { refund: StepProps['refund']; step: StepName }): ReactNode {
  const words = useText().deposits
  return stepOf(refund) === step ? null : <p role="status" className="look">{words.redoing}</p>
}
