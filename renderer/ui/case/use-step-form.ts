import { useState } from 'react'
import type { FieldPath, FieldValues, UseFormReturn } from 'react-hook-form'
import type { CallOutput } from '../../../shared/contract/index.ts'
import type { ErrorData } from '../../../shared/wire.ts'
import { showErrors } from '../../data/form-errors.ts'
import { useCommand } from '../../data/use-command.ts'
import type { CommandInput, CommandName } from '../../data/use-command.ts'
import { useDraft } from '../../data/use-draft.ts'
import type { Draft } from '../../data/use-draft.ts'
import type { CaseStep } from './StepList.tsx'

export type StepForm = {
  draft: Draft
  left: ErrorData | null
  /** Steps another window has settled since this one was read. */
  changed: readonly CaseStep[]
  sending: boolean
  submit(): void
  clear(): void
}

type UseStepForm<T extends FieldValues, O, N extends CommandName> = {
  call: N
  draftKey: string
  steps: readonly CaseStep[]
  form: UseFormReturn<T, unknown, O>
  toInput(values: O): CommandInput<N>
  /** Paths of the call's input whose control has another name here. */
  names?: Readonly<Record<string, FieldPath<T>>>
  onReread(): void
  onSaved(saved: CallOutput<N>): void
}

/** Keeps every field of a step as it is typed and saves the step; what was typed outlives another window's save, and what that one changed is told. */
export function useStepForm<T extends FieldValues, O, N extends CommandName>({ call, draftKey, steps, form, toInput, names = {}, onReread, onSaved }: UseStepForm<T, O, N>): StepForm {
  const draft = useDraft(draftKey, form as unknown as UseFormReturn<T>)
  const save = useCommand(call, { draft })
  const [left, setLeft] = useState<ErrorData | null>(null)
  const [before, setBefore] = useState<readonly CaseStep[] | null>(null)
  const submit = form.handleSubmit(async (values) => {
    setLeft(null)
    setBefore(null)
    const answer = await save.send(toInput(values))
    if (answer.ok) return onSaved(answer.value)
    if (answer.error.code === 'changed-meanwhile') {
      setBefore(steps)
      onReread()
    }
    const own = Object.fromEntries((answer.error.fields ?? []).map(({ path }) => [path, path.replace(/^data\./, '') as FieldPath<T>]))
    setLeft(showErrors(form, answer.error, { ...own, ...names }))
  })
  const changed = before === null ? [] : steps.filter((step) => {
    const old = before.find((each) => each.name === step.name)
    return step.at !== null && (old?.at !== step.at || old.state !== step.state)
  })
  return { draft, left, changed, sending: save.sending, submit: () => void submit(), clear: () => { form.reset(); setLeft(null); setBefore(null) } }
}
