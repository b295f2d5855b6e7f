import type { FieldValues, UseFormReturn } from 'react-hook-form'
import { useText } from '../../text/language.tsx'
import type { CommandInput } from '../../data/use-command.ts'
import { useStepForm } from '../../ui/case/use-step-form.ts'
import type { StepForm } from '../../ui/case/use-step-form.ts'
import { shownSteps, type StepName, type StepProps } from './case.ts'

type StepCall = 'deposits.askRefund' | 'deposits.inspect'

type UseRefundStep<T extends FieldValues, O, N extends StepCall> = StepProps & {
  call: N
  step: StepName
  form: UseFormReturn<T, unknown, O>
  toData(values: O): Omit<CommandInput<N>, 'depositId' | 'version'>
}

/** The form of one step of giving a deposit back. */
export function useRefundStep<T extends FieldValues, O, N extends StepCall>({ refund, call, step, form, toData, onReread, onSaved }: UseRefundStep<T, O, N>): StepForm {
  const text = useText()
  const { depositId } = refund
  return useStepForm({
    call, draftKey: `deposit:${depositId}:${step}`, step, steps: shownSteps(text, refund), version: refund.version, form, onReread, onSaved,
    toInput: (values: O, version) => ({ depositId, version, ...toData(values) }) as unknown as CommandInput<N>,
  })
}
