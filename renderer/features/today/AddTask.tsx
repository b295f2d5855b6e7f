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
import { RoomChoice } from './RoomChoice.tsx'
import type { Hit } from './RoomChoice.tsx'

const schema = z.object({ text: textSchema(200), dueOn: optionalDateText })

/** A matter of the desk's own: what, until when, about which room. */
export function AddTask({ onDone }: { onDone(): void }): ReactNode {
  const text = useText()
  const words = text.today
  const [hit, setHit] = useState<Hit | null>(null)
  const form = useForm({ defaultValues: { text: '', dueOn: '' }, resolver: resolveBy(schema) })
  const draft = useDraft('task-add', form)
  const add = useCommand('tasks.add', { draft })
  const [left, setLeft] = useState<ErrorData | null>(null)
  const submit = form.handleSubmit(async (values) => {
    setLeft(null)
    const answer = await add.send({ ...values, premisesId: hit?.premisesId ?? null })
    if (answer.ok) onDone()
    else setLeft(showErrors(form, answer.error))
  })
  return (
    <section className="sheet stack scroll" aria-label={words.addTask}>
      <h2>{words.addTask}</h2>
      <NoteField control={form.control} name="text" label={words.taskText} width="full" autoFocus />
      <DateField control={form.control} name="dueOn" label={words.taskDue} optional />
      <RoomChoice hit={hit} onChoose={setHit} />
      {left ? <ErrorNote error={left} /> : null}
      <div className="row-end">
        <Act label={text.words.cancel} hotKey="Escape" onPress={onDone} />
        <Act label={text.words.add} kind="primary" hotKey="Ctrl+Enter" busy={add.sending} onPress={() => void submit()} />
      </div>
    </section>
  )
}
