import { useState } from 'react'
import type { ReactNode } from 'react'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import { textSchema } from '../../../shared/contract/define.ts'
import type { ErrorData } from '../../../shared/wire.ts'
import { resolveBy, showErrors } from '../../data/form-errors.ts'
import { optionalDateText } from '../../data/text-schemas.ts'
import { useCommand } from '../../data/use-command.ts'
import { useDraft } from '../../data/use-draft.ts'
import { useText } from '../../text/language.tsx'
import { Act } from '../../ui/Act.tsx'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { DateField, NoteField } from '../../ui/fields.tsx'

const schema = z.object({ text: textSchema(200), dueOn: optionalDateText })

/** A matter of these premises that the next clerk must find. */
export function AddMatter({ premisesId, onDone }: { premisesId: number; onDone(): void }): ReactNode {
  const text = useText()
  const form = useForm({ defaultValues: { text: '', dueOn: '' }, resolver: resolveBy(schema) })
  const draft = useDraft(`matter:${premisesId}`, form)
  const add = useCommand('tasks.add', { draft })
  const [left, setLeft] = useState<ErrorData | null>(null)
  const submit = form.handleSubmit(async (values) => {
    const answer = await add.send({ ...values, premisesId })
    if (answer.ok) onDone()
    else setLeft(showErrors(form, answer.error))
  })
  return (
    <section className="sheet stack" aria-label={text.premises.addMatter}>
      <NoteField control={form.control} name="text" label={text.premises.matter} width="full" autoFocus />
      <DateField control={form.control} name="dueOn" label={text.premises.matterDue} optional />
      {left ? <ErrorNote error={left} /> : null}
      <div className="row-end">
        <Act label={text.words.cancel} kind="quiet" hotKey="Escape" onPress={onDone} />
        <Act label={text.words.add} hotKey="Ctrl+Enter" busy={add.sending} onPress={() => void submit()} />
      </div>
    </section>
  )
}
