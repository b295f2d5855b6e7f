import { useState } from 'react'
import type { ReactNode } from 'react'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import { textSchema } from '../../../shared/contract/define.ts'
import type { ErrorData } from '../../../shared/wire.ts'
import { resolveBy, showErrors } from '../../data/form-errors.ts'
import { useCommand } from '../../data/use-command.ts'
import { useDraft } from '../../data/use-draft.ts'
import { address } from '../../shell/route.ts'
import { useText } from '../../text/language.tsx'
import { Act } from '../../ui/Act.tsx'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { NoteField } from '../../ui/fields.tsx'
import { shortMoment } from '../../ui/moments.ts'
import type { Task } from './TasksToday.tsx'

const schema = z.object({ outcome: textSchema(200) })

/** What a task is about, and who wrote it down when. */
export function TaskHead({ task }: { task: Task }): ReactNode {
  const text = useText()
  return (
    <>
      <h2>{text.words.taskKind[task.kind]} {task.room} {task.personName}</h2>
      <p>{task.text}</p>
      <p className="soft small">{text.today.by} {task.createdBy} {shortMoment(task.createdAt)}</p>
      {task.premisesId === null ? null : <p><a href={address('/premises', { premises: task.premisesId })}>{text.today.openPremises}</a></p>}
    </>
  )
}

/** One task: what, about whom, and how it ended. */
export function CloseTask({ task, onDone }: { task: Task; onDone(): void }): ReactNode {
  const text = useText()
  const words = text.today
  const form = useForm({ defaultValues: { outcome: '' }, resolver: resolveBy(schema) })
  const draft = useDraft(`task-close:${task.id}`, form)
  const close = useCommand('tasks.close', { draft })
  const [left, setLeft] = useState<ErrorData | null>(null)
  const submit = form.handleSubmit(async (values) => {
    setLeft(null)
    const answer = await close.send({ taskId: task.id, ...values })
    if (answer.ok) onDone()
    else setLeft(showErrors(form, answer.error))
  })
  return (
    <section className="sheet stack scroll" aria-label={words.closeTask}>
      <TaskHead task={task} />
      <NoteField control={form.control} name="outcome" label={words.outcome} hint={words.outcomeHint} width="full" autoFocus />
      {left ? <ErrorNote error={left} /> : null}
      <div className="row-end">
        <Act label={text.words.cancel} hotKey="Escape" onPress={onDone} />
        <Act label={words.closeTask} kind="primary" hotKey="Ctrl+Enter" busy={close.sending} onPress={() => void submit()} />
      </div>
    </section>
  )
}
