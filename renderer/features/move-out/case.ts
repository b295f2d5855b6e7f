import type { CallOutput } from '../../../shared/contract/index.ts'
import type { MoveOutData, MoveOutStepName } from '../../../shared/contract/move-out.ts'
import type { Text } from '../../text/zh-CN.ts'
import type { CaseStep } from '../../ui/case/StepList.tsx'

export type Case = CallOutput<'moveOut.get'>

/** What a step's form needs of its case. */
export type StepProps = {
  moveOut: Case
  /** Reads the case anew when another window was faster. */
  onReread(): void
  /** The step is kept; on to the next. */
  onSaved(saved: Case): void
}

/** The steps as the list at the left shows them. */
export function shownSteps(text: Text, moveOut: Case): CaseStep<MoveOutStepName>[] {
  return moveOut.steps.map((step) => ({ ...step, title: text.moveOut.steps[step.name] }))
}

export function dataOf<N extends MoveOutStepName>(moveOut: Case, name: N): Extract<MoveOutData, { step: N }> | null {
  const data = moveOut.steps.find((step) => step.name === name)?.data ?? null
  return data?.step === name ? (data as Extract<MoveOutData, { step: N }>) : null
}

/** The open step after this one, else the first open one, else none. */
export function nextOpen(moveOut: Case, after: MoveOutStepName | null): MoveOutStepName | null {
  const at = moveOut.steps.findIndex((step) => step.name === after)
  const later = moveOut.steps.slice(at + 1).find((step) => step.state === 'open')
  return (later ?? moveOut.steps.find((step) => step.state === 'open'))?.name ?? null
}
