import type { CallOutput } from '../../../shared/contract/index.ts'
import type { RefundNext } from '../../../shared/contract/deposits.ts'
import type { Text } from '../../text/zh-CN.ts'
import type { CaseStep } from '../../ui/case/StepList.tsx'

export type Case = CallOutput<'deposits.get'>
export type StepName = 'asked' | 'inspected' | 'again' | 'countersigned' | 'approved' | 'paid'
export type StepProps = { refund: Case; onReread(): void; onSaved(saved: Case): void }

const STEP_OF: Readonly<Record<RefundNext, StepName | null>> = { ask: 'asked', inspect: 'inspected', again: 'again', countersign: 'countersigned', approve: 'approved', pay: 'paid', ended: null }

/** The step that is to be done now; null once the deposit has ended. */
export function stepOf({ next }: Case): StepName | null {
  return STEP_OF[next]
}

/** The steps this deposit needs, as every case shows its steps. */
export function shownSteps(text: Text, refund: Case): CaseStep<StepName>[] {
  const { rule } = refund
  const names: StepName[] = ['asked', 'inspected', ...(rule.againDays > 0 ? ['again' as const] : []), ...(rule.countersign ? ['countersigned' as const] : []), 'approved', 'paid']
  return names.map((name) => {
    const done = name === 'paid' ? refund.payout : refund[name]
    return { name, title: text.deposits.steps[name], state: done ? 'done' : 'open', reason: '', by: done?.by ?? null, at: done?.at ?? null }
  })
}

/** A step can be opened once those ahead of it are done. */
export function canOpen(text: Text, refund: Case, step: StepName): boolean {
  const steps = shownSteps(text, refund)
  return steps.slice(0, steps.findIndex((each) => each.name === step)).every((each) => each.state === 'done')
}
