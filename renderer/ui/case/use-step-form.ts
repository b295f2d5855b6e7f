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
  /** The step this form keeps, one of `steps`. */
  step: string
  steps: readonly CaseStep[]
  /** The version of the case as it is read now. */
  version: number
  form: UseFormReturn<T, unknown, O>
  /** `version` is that of the case, or the older one in which this very step was last as the clerk saw it. */
  toInput(values: O, version: number): CommandInput<N>
  /** Paths of the call's input whose control has another name here. */
  names?: Readonly<Record<string, FieldPath<T>>>
  onReread(): void
  onSaved(saved: CallOutput<N>): void
}

/**
 * Keeps every field of a step as it is typed and saves the step; what was typed outlives another window's save. Where another window has kept this very
 * step since the form was opened, that is said above the button, and the first save is refused: nobody overwrites what they have not been told of.
 */
export function useStepForm<T extends FieldValues, O, N extends CommandName>({ call, draftKey, step, steps, version, form, toInput, names = {}, onReread, onSaved }: UseStepForm<T, O, N>): StepForm {
  const draft = useDraft(draftKey, form as unknown as UseFormReturn<T>)
  const save = useCommand(call, { draft })
  const [left, setLeft] = useState<ErrorData | null>(null)
  const [before, setBefore] = useState<readonly CaseStep[] | null>(null)
  const own = steps.find((each) => each.name === step)
  const [opened, setOpened] = useState({ own: standing(own), version })
  const isAnother = standing(own) !== opened.own
  const submit = form.handleSubmit(async (values) => {
    setLeft(null)
    setBefore(null)
    const answer = await save.send(toInput(values, isAnother ? opened.version : version))
    if (answer.ok) return onSaved(answer.value)
    if (answer.error.code === 'changed-meanwhile') {
      // Told now, above the button: the next save is meant.
      if (isAnother) setOpened({ own: standing(own), version })
      setBefore(isAnother ? steps.map((each) => (each === own ? { ...each, at: null } : each)) : steps)
      onReread()
    }
    const paths = Object.fromEntries((answer.error.fields ?? []).map(({ path }) => [path, path.replace(/^data\./, '') as FieldPath<T>]))
    setLeft(showErrors(form, answer.error, { ...paths, ...names }))
  })
  const others = before === null ? [] : steps.filter((each) => {
    const old = before.find((one) => one.name === each.name)
    return each.at !== null && (old?.at !== each.at || old.state !== each.state)
  })
  const changed = isAnother && own && !save.sending ? [own] : others
  return { draft, left, changed, sending: save.sending, submit: () => void submit(), clear: () => { form.reset(); setLeft(null); setBefore(null) } }
}

/** How a step stands, with all it says, as one text to compare; its title is the reader's. */
function standing(step: CaseStep | undefined): string {
  return JSON.stringify({ ...step, title: '' })
}
