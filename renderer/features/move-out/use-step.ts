import type { FieldPath, FieldValues, UseFormReturn } from 'react-hook-form'
import type { MoveOutStep } from '../../../shared/contract/move-out.ts'
import { useText } from '../../text/language.tsx'
import { useStepForm } from '../../ui/case/use-step-form.ts'
import type { StepForm } from '../../ui/case/use-step-form.ts'
import { shownSteps } from './case.ts'
import type { StepProps } from './case.ts'

type UseStep<T extends FieldValues, O> = StepProps & {
  step: MoveOutStep['step']
  form: UseFormReturn<T, unknown, O>
  toData(values: O): MoveOutStep
  /** Paths of the call's input whose control has another name here. */
  names?: Readonly<Record<string, FieldPath<T>>>
}

/** The form of one step of a move-out. */
export function useStep<T extends FieldValues, O>({ moveOut, toData, ...rest }: UseStep<T, O>): StepForm {
  const text = useText()
  return useStepForm({
    call: 'moveOut.saveStep', draftKey: `move-out:${moveOut.caseId}:${rest.step}`, steps: shownSteps(text, moveOut), version: moveOut.version, ...rest,
    toInput: (values, version) => ({ caseId: moveOut.caseId, version, data: toData(values) }),
  })
}
