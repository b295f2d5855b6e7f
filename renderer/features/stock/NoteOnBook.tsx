import { useState } from 'react'
import type { ReactNode } from 'react'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import { optionalTextSchema } from '../../../shared/contract/define.ts'
import type { ErrorData } from '../../../shared/wire.ts'
import { resolveBy, showErrors } from '../../data/form-errors.ts'
import { useCommand } from '../../data/use-command.ts'
import { useDraft } from '../../data/use-draft.ts'
import { useText } from '../../text/language.tsx'
import { InlineForm } from '../../ui/InlineForm.tsx'
import { TextField } from '../../ui/fields.tsx'
import type { Book } from './BookTable.tsx'

const schema = z.object({ note: optionalTextSchema(200) })

type NoteOnBookProps = { book: Book; send: 'stock.return' | 'stock.close'; title: string; act: string; hint?: string; label: string; optional: boolean; onDone(): void }

/** A book comes back from its station: the numbers in it are accounted for. */
export function ReturnBook({ book, onDone }: { book: Book; onDone(): void }): ReactNode {
  const words = useText().stock
  return <NoteOnBook book={book} send="stock.return" title={words.returnTitle(book.name)} act={words.return} label={words.note} optional onDone={onDone} />
}

/** 核销: a book is put away; what blank forms are left is said. */
export function CloseBook({ book, onDone }: { book: Book; onDone(): void }): ReactNode {
  const words = useText().stock
  const blank = book.left > 0
  return <NoteOnBook book={book} send="stock.close" title={words.closeTitle(book.name)} act={words.close} hint={words.closeHint(book.left)} label={blank ? words.closeNote : words.note} optional={!blank} onDone={onDone} />
}

function NoteOnBook({ book, send: call, title, act, hint, label, optional, onDone }: NoteOnBookProps): ReactNode {
  const form = useForm({ defaultValues: { note: '' }, resolver: resolveBy(schema) })
  const draft = useDraft(`${call}:${book.bookId}`, form)
  const send = useCommand(call, { draft })
  const [left, setLeft] = useState<ErrorData | null>(null)
  const submit = form.handleSubmit(async ({ note }) => {
    const answer = await send.send({ bookId: book.bookId, note })
    if (answer.ok) onDone()
    else setLeft(showErrors(form, answer.error))
  })
  const enter = (): void => void submit()
  return (
    <InlineForm label={title} act={act} busy={send.sending} error={left} draft={draft} onClear={() => form.reset()} onSend={enter} onCancel={onDone}>
      <h2>{title}</h2>
      {hint === undefined ? null : <p>{hint}</p>}
      <TextField control={form.control} name="note" label={label} optional={optional} width="full" autoFocus onEnter={enter} />
    </InlineForm>
  )
}
