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

/** 核销: the book is put away; what blank forms are left is said. */
export function CloseBook({ book, onDone }: { book: Book; onDone(): void }): ReactNode {
  const words = useText().stock
  const form = useForm({ defaultValues: { note: '' }, resolver: resolveBy(schema) })
  const draft = useDraft(`stock:${book.bookId}:close`, form)
  const send = useCommand('stock.close', { draft })
  const [left, setLeft] = useState<ErrorData | null>(null)
  const submit = form.handleSubmit(async ({ note }) => {
    const answer = await send.send({ bookId: book.bookId, note })
    if (answer.ok) onDone()
    else setLeft(showErrors(form, answer.error))
  })
  const enter = (): void => void submit()
  return (
    <InlineForm label={words.closeTitle(book.name)} act={words.close} busy={send.sending} error={left} draft={draft} onClear={() => form.reset()} onSend={enter} onCancel={onDone}>
      <h2>{words.closeTitle(book.name)}</h2>
      <p>{words.closeHint(book.left)}</p>
      <TextField control={form.control} name="note" label={book.left === 0 ? words.note : words.closeNote} optional={book.left === 0} width="full" autoFocus onEnter={enter} />
    </InlineForm>
  )
}
