import { useState } from 'react'
import type { ReactNode } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import { z } from 'zod'
import { textSchema } from '../../../shared/contract/define.ts'
import type { CallOutput } from '../../../shared/contract/index.ts'
import type { ErrorData } from '../../../shared/wire.ts'
import { resolveBy, showErrors } from '../../data/form-errors.ts'
import { useCommand } from '../../data/use-command.ts'
import { useDraft } from '../../data/use-draft.ts'
import { useText } from '../../text/language.tsx'
import { ChoiceField, TextField } from '../../ui/fields.tsx'
import { InlineForm } from '../../ui/InlineForm.tsx'
import { moneyText } from '../../ui/Money.tsx'
import { PremisesField } from '../find/PremisesField.tsx'
import type { ChosenPremises } from '../find/PremisesField.tsx'

export type Run = CallOutput<'billing.runs'>['runs'][number]

const schema = z.object({ scope: z.enum(['run', 'premises']), reason: textSchema(200) })

/** A run is taken back while nobody has paid, or one premises of it. */
export function UndoRun({ run, onDone, onCancel }: { run: Run; onDone(done: CallOutput<'billing.undo'>): void; onCancel(): void }): ReactNode {
  const text = useText()
  const words = text.billing
  const defaults = { scope: 'run', reason: '' } as const
  const form = useForm<z.input<typeof schema>, unknown, z.output<typeof schema>>({ defaultValues: defaults, resolver: resolveBy(schema) })
  const draft = useDraft(`billing:undo:${run.runId}`, form)
  const undo = useCommand('billing.undo', { draft })
  const [place, setPlace] = useState<ChosenPremises | null>(null)
  const [missing, setMissing] = useState(false)
  const [left, setLeft] = useState<ErrorData | null>(null)
  const scope = useWatch({ control: form.control, name: 'scope' })
  const submit = form.handleSubmit(async ({ reason }) => {
    if (scope === 'premises' && !place) return setMissing(true)
    setLeft(null)
    const answer = await undo.send({ runId: run.runId, premisesId: scope === 'premises' ? place?.premisesId ?? null : null, reason })
    if (answer.ok) onDone(answer.value)
    else setLeft(showErrors(form, answer.error))
  })
  // The find box is gone once something is chosen: the focus goes on to the reason instead of being lost.
  const choose = (chosen: ChosenPremises | null): void => {
    setMissing(false)
    setPlace(chosen)
    if (chosen) form.setFocus('reason')
  }
  const count = run.count - (run.undone?.count ?? 0)
  const sumFen = run.sumFen - (run.undone?.sumFen ?? 0)
  return (
    <InlineForm label={words.undoOf(run.month)} act={words.undo} danger busy={undo.sending} error={left} draft={draft} onClear={() => form.reset(defaults)} onSend={() => void submit()} onCancel={onCancel}>
      <h2>{words.undoOf(run.month)}</h2>
      <p>{words.undoHint}</p>
      <div className="fields">
        <ChoiceField control={form.control} name="scope" label={words.undoWhat} choices={[{ value: 'run', label: words.undoAll(count, moneyText(sumFen)) }, { value: 'premises', label: words.undoOne }]} />
        <TextField control={form.control} name="reason" label={text.words.reason} autoFocus onEnter={() => void submit()} />
      </div>
      {scope === 'premises' ? <PremisesField label={text.words.room} chosen={place} onChoose={choose} error={missing ? 'choose-premises' : undefined} /> : null}
    </InlineForm>
  )
}
