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

/** A book comes back from its station, with the numbers in it accounted for. */
export function ReturnBook({ book, onDone }: { book: Book; onDone(): void }): ReactNode {
  const words = useText().stock
  const form = useForm({ defaultValues: { note: '' }, resolver: resolveBy(schema) })
  const draft = useDraft(`stock:${book.bookId}:return`, form)
  const send = useCommand('stock.return', { draft })
  const [left, setLeft] = useState<ErrorData | null>(null)
  const submit = form.handleSubmit(async ({ note }) => {
    const answer = await send.send({ bookId: book.bookId, note })
    if (answer.ok) onDone()
    else setLeft(showErrors(form, answer.error))
  })
  const enter = (): void => void submit()
  return (
    <InlineForm label={words.returnTitle(book.name)} act={words.return} busy={send.sending} error={left} draft={draft} onClear={() => form.reset()} onSend={enter} onCancel={onDone}>
      <h2>{words.returnTitle(book.name)}</h2>
      <TextField control={form.control} name="note" label={words.note} optional width="full" autoFocus onEnter={enter} />
    </InlineForm>
  )
}
