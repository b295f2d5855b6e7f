import type { ReactNode } from 'react'
import type { StepName } from '../../../shared/contract/move-in.ts'
import { useCommand } from '../../data/use-command.ts'
import { useText } from '../../text/language.tsx'
import { AskReason } from '../../ui/case/AskReason.tsx'
import type { StepProps } from './case.ts'

/** A step that is not needed is waived with a reason. */
export function WaiveStep({ moveIn, step, autoFocus, onSaved, onReread }: StepProps & { step: StepName; autoFocus: boolean }): ReactNode {
  const text = useText()
  const waive = useCommand('moveIn.waiveStep')
  const send = async (reason: string): Promise<void> => {
    const answer = await waive.send({ caseId: moveIn.caseId, version: moveIn.version, step, reason })
    if (answer.ok) onSaved(answer.value)
    else if (answer.error.code === 'changed-meanwhile') onReread()
  }
  const words = text.cases
  return <AskReason label={words.waive} question={words.waiveReason} act={words.waiveAct} keep={text.words.cancel} autoFocus={autoFocus} busy={waive.sending} error={waive.error} onSend={(reason) => void send(reason)} />
}
