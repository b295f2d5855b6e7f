import { useState } from 'react'
import type { FieldPath, FieldValues, UseFormReturn } from 'react-hook-form'
import type { StepData, StepName } from '../../../shared/contract/move-in.ts'
import type { ErrorData } from '../../../shared/wire.ts'
import { showErrors } from '../../data/form-errors.ts'
import { useCommand } from '../../data/use-command.ts'
import { useDraft } from '../../data/use-draft.ts'
import type { Draft } from '../../data/use-draft.ts'
import type { StepProps } from './case.ts'

export type StepForm = { draft: Draft; left: ErrorData | null; sending: boolean; submit(): void; clear(): void }

type UseStep<T extends FieldValues, O> = StepProps & {
  step: StepName
  form: UseFormReturn<T, unknown, O>
  toData(values: O): StepData
  /** Paths of the call's input whose control has another name here. */
  names?: Readonly<Record<string, FieldPath<T>>>
}

/** Keeps every field of a step as it is typed and saves the step; what was typed outlives another window's save. */
export function useStep<T extends FieldValues, O>({ moveIn, step, form, toData, names = {}, onReread, onSaved }: UseStep<T, O>): StepForm {
  const draft = useDraft(`move-in:${moveIn.caseId}:${step}`, form as unknown as UseFormReturn<T>)
  const save = useCommand('moveIn.saveStep', { draft })
  const [left, setLeft] = useState<ErrorData | null>(null)
  const submit = form.handleSubmit(async (values) => {
    setLeft(null)
    const answer = await save.send({ caseId: moveIn.caseId, version: moveIn.version, data: toData(values) })
    if (answer.ok) return onSaved(answer.value)
    if (answer.error.code === 'changed-meanwhile') onReread()
    const own = Object.fromEntries(Object.keys(form.getValues()).map((name) => [`data.${name}`, name as FieldPath<T>]))
    setLeft(showErrors(form, answer.error, { ...own, ...names }))
  })
  return { draft, left, sending: save.sending, submit: () => void submit(), clear: () => { form.reset(); setLeft(null) } }
}
