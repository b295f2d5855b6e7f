import { useState } from 'react'
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

/**
 * The form of one step of a move-in. Where another window has kept this very step since the form was opened, that is said above the
 * button, and the first save is refused: nobody overwrites what they have not been told of.
 */
export function useStep<T extends FieldValues, O>({ moveIn, step, toData, onReread, ...rest }: UseStep<T, O>): StepForm {
  const text = useText()
  const steps = shownSteps(text, moveIn)
  const own = steps.find((each) => each.name === step)
  const [opened, setOpened] = useState({ at: own?.at ?? null, version: moveIn.version })
  const [told, setTold] = useState(false)
  const isAnother = own !== undefined && own.at !== opened.at
  const form = useStepForm({
    call: 'moveIn.saveStep', draftKey: `move-in:${moveIn.caseId}:${step}`, steps, ...rest,
    toInput: (values) => ({ caseId: moveIn.caseId, version: isAnother ? opened.version : moveIn.version, data: toData(values) }),
    onReread: () => {
      if (isAnother) {
        setTold(true)
        setOpened({ at: own.at, version: moveIn.version })
      }
      onReread()
    },
  })
  return own !== undefined && (isAnother || told) ? { ...form, changed: [own] } : form
}
