import { useState } from 'react'
import type { ReactNode } from 'react'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import { textSchema } from '../../../shared/contract/define.ts'
import { identityKindSchema } from '../../../shared/contract/move-in.ts'
import type { ErrorData } from '../../../shared/wire.ts'
import { resolveBy, showErrors } from '../../data/form-errors.ts'
import { useCommand } from '../../data/use-command.ts'
import { useText } from '../../text/language.tsx'
import { Act } from '../../ui/Act.tsx'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { SelectField, TextField } from '../../ui/fields.tsx'
import { TaskHead } from './CloseTask.tsx'
import type { Task } from './TasksToday.tsx'

type AnswerTaskProps = { task: Task; onDone(): void; onOnlyClose(): void }

const phoneSchema = z.object({ phone: textSchema(40) })

/** The number a ledger left out, asked of the person and written to the archive. */
export function AnswerTask(props: AnswerTaskProps): ReactNode {
  return props.task.kind === 'ask-phone' ? <AnswerPhone {...props} /> : <AnswerDocument {...props} />
}

function AnswerPhone({ task, onDone, onOnlyClose }: AnswerTaskProps): ReactNode {
  const words = useText().today
  const form = useForm({ defaultValues: { phone: '' }, resolver: resolveBy(phoneSchema) })
  const answer = useCommand('tasks.answer')
  const [left, setLeft] = useState<ErrorData | null>(null)
  const submit = form.handleSubmit(async ({ phone }) => {
    setLeft(null)
    const sent = await answer.send({ taskId: task.id, answer: { kind: 'phone', phone } })
    if (sent.ok) onDone()
    else setLeft(showErrors(form, sent.error, { 'answer.phone': 'phone' }))
  })
  return (
    <AnswerFrame task={task} left={left} busy={answer.sending} onSubmit={() => void submit()} onCancel={onDone} onOnlyClose={onOnlyClose}>
      <TextField control={form.control} name="phone" label={words.rightPhone} width="full" autoFocus onEnter={() => void submit()} />
    </AnswerFrame>
  )
}

const documentSchema = z.object({ identityKind: identityKindSchema, number: textSchema(40) })

function AnswerDocument({ task, onDone, onOnlyClose }: AnswerTaskProps): ReactNode {
  const text = useText()
  const form = useForm<z.input<typeof documentSchema>>({ defaultValues: { identityKind: 'cn-id', number: '' }, resolver: resolveBy(documentSchema) })
  const answer = useCommand('tasks.answer')
  const [left, setLeft] = useState<ErrorData | null>(null)
  const submit = form.handleSubmit(async (values) => {
    setLeft(null)
    const sent = await answer.send({ taskId: task.id, answer: { kind: 'document', ...values } })
    if (sent.ok) onDone()
    else setLeft(showErrors(form, sent.error, { 'answer.number': 'number' }))
  })
  const kinds = identityKindSchema.options.map((kind) => ({ value: kind, label: text.moveIn.identityKinds[kind] }))
  return (
    <AnswerFrame task={task} left={left} busy={answer.sending} onSubmit={() => void submit()} onCancel={onDone} onOnlyClose={onOnlyClose}>
      <SelectField control={form.control} name="identityKind" label={text.moveIn.identityKind} choices={kinds} width="full" />
      <TextField control={form.control} name="number" label={text.moveIn.identityNumber} width="full" autoFocus onEnter={() => void submit()} />
    </AnswerFrame>
  )
}

type AnswerFrameProps = { task: Task; left: ErrorData | null; busy: boolean; children: ReactNode; onSubmit(): void; onCancel(): void; onOnlyClose(): void }

function AnswerFrame({ task, left, busy, children, onSubmit, onCancel, onOnlyClose }: AnswerFrameProps): ReactNode {
  const text = useText()
  return (
    <section className="sheet stack scroll" aria-label={text.words.taskKind[task.kind]}>
      <TaskHead task={task} />
      {children}
      {left ? <ErrorNote error={left} /> : null}
      <div className="row-end">
        <Act label={text.today.closeOnly} kind="quiet" onPress={onOnlyClose} />
        <Act label={text.words.cancel} hotKey="Escape" onPress={onCancel} />
        <Act label={text.today.saveAnswer} kind="primary" hotKey="Ctrl+Enter" busy={busy} onPress={onSubmit} />
      </div>
    </section>
  )
}
