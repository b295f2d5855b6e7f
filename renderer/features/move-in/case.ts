import type { CallOutput } from '../../../shared/contract/index.ts'
import type { SIGNED_PAPERS, StepData, StepName } from '../../../shared/contract/move-in.ts'
import type { Text } from '../../text/zh-CN.ts'
import type { CaseStep } from '../../ui/case/StepList.tsx'

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

/** The steps as the list at the left shows them. */
export function shownSteps(text: Text, moveIn: Case): CaseStep<StepName>[] {
  return moveIn.steps.map((step) => ({ ...step, title: text.words.steps[step.name] }))
}

export type SignedPaper = (typeof SIGNED_PAPERS)[number]

/** Which papers a kind of mover signs; an owner's pledge is the owner's, and a slip is signed where keys are given. */
export function papersFor(moveIn: Case): readonly SignedPaper[] {
  const own: readonly SignedPaper[] = moveIn.moverKind === 'owner' ? ['premises-sheet', 'safety-letter'] : ['tenant-form', 'owner-pledge', 'safety-letter', 'lease']
  return (dataOf(moveIn, 'services')?.keys.length ?? 0) > 0 ? [...own, 'key-slip'] : own
}

/** Papers of a case that nobody has signed; none where the step was waived. */
export function unsignedPapers(moveIn: Case): readonly SignedPaper[] {
  const kept = dataOf(moveIn, 'papers')
  return kept ? papersFor(moveIn).filter((paper) => !kept.signed.some((line) => line.paper === paper)) : []
}

export function dataOf<N extends StepName>(moveIn: Case, name: N): Extract<StepData, { step: N }> | null {
  const data = moveIn.steps.find((step) => step.name === name)?.data ?? null
  return data?.step === name ? (data as Extract<StepData, { step: N }>) : null
}

/** Whether somebody else than before pays a fee once this case is done; null while that is not answered. */
export function payersChange(moveIn: Case): boolean | null {
  if (moveIn.moverKind === 'owner') return moveIn.feeItems.some((item) => item.currentPayer === 'developer')
  const step = moveIn.steps.find((each) => each.name === 'payers')
  if (step?.state === 'waived') return false
  const chosen = dataOf(moveIn, 'payers')
  if (step?.state !== 'done' || chosen === null) return null
  const before = new Map(moveIn.feeItems.map((item) => [item.feeItemId, item.currentPayer]))
  // A tenant who follows a tenant is another payer too.
  return chosen.payers.some((line) => before.has(line.feeItemId) && (line.payer === 'tenant' || before.get(line.feeItemId) !== 'owner'))
}

/** The open step after this one, else the first open one, else none. */
export function nextOpen(moveIn: Case, after: StepName | null): StepName | null {
  const at = moveIn.steps.findIndex((step) => step.name === after)
  const later = moveIn.steps.slice(at + 1).find((step) => step.state === 'open')
  return (later ?? moveIn.steps.find((step) => step.state === 'open'))?.name ?? null
}
