import type { FieldPath, FieldValues, UseFormReturn } from 'react-hook-form'
import type { StepData, StepName } from '../../../shared/contract/move-in.ts'
import { useText } from '../../text/language.tsx'
import { useStepForm } from '../../ui/case/use-step-form.ts'
import type { StepForm } from '../../ui/case/use-step-form.ts'
import { shownSteps } from './case.ts'
import type { StepProps } from './case.ts'

type UseStep<T extends FieldValues, O> = StepProps & {
  step: StepName
  form: UseFormReturn<T, unknown, O>
  toData(values: O): StepData
  /** Paths of the call's input whose control has another name here. */
  names?: Readonly<Record<string, FieldPath<T>>>
}

/** The form of one step of a move-in. */
export function useStep<T extends FieldValues, O>({ moveIn, toData, ...rest }: UseStep<T, O>): StepForm {
  const text = useText()
  return useStepForm({
    call: 'moveIn.saveStep', draftKey: `move-in:${moveIn.caseId}:${rest.step}`, steps: shownSteps(text, moveIn), version: moveIn.version, ...rest,
    toInput: (values, version) => ({ caseId: moveIn.caseId, version, data: toData(values) }),
  })
}
