import type { CallOutput } from '../../../shared/contract/index.ts'
import type { DeliveryData, DeliveryStep } from '../../../shared/contract/delivery.ts'
import type { Text } from '../../text/zh-CN.ts'
import type { CaseStep } from '../../ui/case/StepList.tsx'

export type Case = CallOutput<'delivery.get'>
/** The steps, and the outcome after them. */
export type Place = DeliveryStep | 'outcome'

/** What a step's form needs of its case. */
export type StepProps = {
  delivery: Case
  /** Reads the case anew when another window was faster. */
  onReread(): void
  /** The step is kept; on to the next. */
  onSaved(saved: Case): void
}

/** The steps as the list at the left shows them, the outcome last. */
export function shownSteps(text: Text, delivery: Case): CaseStep<Place>[] {
  const closed = delivery.state !== 'open'
  return [
    ...delivery.steps.map((step) => ({ ...step, title: text.delivery.steps[step.name] })),
    { name: 'outcome', title: text.delivery.steps.outcome, state: closed ? 'done' : 'open', reason: '', by: delivery.closedBy, at: delivery.closedAt },
  ]
}

export function dataOf<N extends DeliveryStep>(delivery: Case, name: N): Extract<DeliveryData, { step: N }> | null {
  const data = delivery.steps.find((step) => step.name === name)?.data ?? null
  return data?.step === name ? (data as Extract<DeliveryData, { step: N }>) : null
}

/** The open step after this one, else the first open one, else the outcome. */
export function nextOpen(delivery: Case, after: Place | null): Place {
  const at = delivery.steps.findIndex((step) => step.name === after)
  const later = delivery.steps.slice(at + 1).find((step) => step.state === 'open')
  return (later ?? delivery.steps.find((step) => step.state === 'open'))?.name ?? 'outcome'
}

/** Who takes it over, as far as that is known. */
export function receiverName(delivery: Case): string {
  const receiver = dataOf(delivery, 'receiver')
  return receiver?.agent?.name ?? receiver?.name ?? delivery.owners[0]?.name ?? ''
}
