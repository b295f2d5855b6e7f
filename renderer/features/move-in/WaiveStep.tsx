import type { ReactNode } from 'react'
import type { StepName } from '../../../shared/contract/move-in.ts'
import { useCommand } from '../../data/use-command.ts'
import { AskWaiver } from '../../ui/case/AskWaiver.tsx'
import type { StepProps } from './case.ts'

/** A step that is not needed is waived with a reason. */
export function WaiveStep({ moveIn, step, autoFocus, onSaved, onReread }: StepProps & { step: StepName; autoFocus: boolean }): ReactNode {
  const waive = useCommand('moveIn.waiveStep')
  return <AskWaiver autoFocus={autoFocus} busy={waive.sending} error={waive.error} onWaive={(reason) => waive.send({ caseId: moveIn.caseId, version: moveIn.version, step, reason })} onSaved={onSaved} onReread={onReread} />
}
