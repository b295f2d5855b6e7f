import type { FieldPath, FieldValues, UseFormReturn } from 'react-hook-form'
import type { DeliveryStep } from '../../../shared/contract/delivery.ts'
import type { CommandInput } from '../../data/use-command.ts'
import { useText } from '../../text/language.tsx'
import { useStepForm } from '../../ui/case/use-step-form.ts'
import type { StepForm } from '../../ui/case/use-step-form.ts'
import { shownSteps } from './case.ts'
import type { StepProps } from './case.ts'

type UseStep<T extends FieldValues, O> = StepProps & {
  step: DeliveryStep
  form: UseFormReturn<T, unknown, O>
  toData(values: O): CommandInput<'delivery.saveStep'>['data']
  /** Paths of the call's input whose control has another name here. */
  names?: Readonly<Record<string, FieldPath<T>>>
}

/** The form of one step of a delivery. */
export function useStep<T extends FieldValues, O>({ delivery, toData, ...rest }: UseStep<T, O>): StepForm {
  const text = useText()
  return useStepForm({
    call: 'delivery.saveStep', draftKey: `delivery:${delivery.caseId}:${rest.step}`, steps: shownSteps(text, delivery), version: delivery.version, ...rest,
    toInput: (values, version) => ({ caseId: delivery.caseId, version, data: toData(values) }),
  })
}
