import type { CallOutput } from '../../../shared/contract/index.ts'
import type { StepData, StepName } from '../../../shared/contract/move-in.ts'

export type Case = CallOutput<'moveIn.get'>
export type Step = Case['steps'][number]

/** What a step's form needs of its case. */
export type StepProps = {
  moveIn: Case
  /** Reads the case anew when another window was faster. */
  onReread(): void
  /** The step is kept; on to the next. */
  onSaved(saved: Case): void
}

export function dataOf<N extends StepName>(moveIn: Case, name: N): Extract<StepData, { step: N }> | null {
  const data = moveIn.steps.find((step) => step.name === name)?.data ?? null
  return data?.step === name ? (data as Extract<StepData, { step: N }>) : null
}

/** The open step after this one, else the first open one, else none. */
export function nextOpen(moveIn: Case, after: StepName | null): StepName | null {
  const at = moveIn.steps.findIndex((step) => step.name === after)
  const later = moveIn.steps.slice(at + 1).find((step) => step.state === 'open')
  return (later ?? moveIn.steps.find((step) => step.state === 'open'))?.name ?? null
}
