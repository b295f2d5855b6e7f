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
import { NumberField, TextField } from '../../ui/fields.tsx'
import type { Book } from './BookTable.tsx'

const schema = z.object({ counted: z.string().trim().regex(/^\d{1,5}$/, { error: 'not-whole' }).transform(Number), note: optionalTextSchema(200) })

/** 盘点: the blank forms of a book are counted without being told how many should be there. */
export function CountBook({ book, onDone }: { book: Book; onDone(): void }): ReactNode {
  const text = useText()
  const words = text.stock
  const form = useForm<z.input<typeof schema>, unknown, z.output<typeof schema>>({ defaultValues: { counted: '', note: '' }, resolver: resolveBy(schema) })
  const draft = useDraft(`stock:${book.bookId}:count`, form)
  const send = useCommand('stock.count', { draft })
  const [left, setLeft] = useState<ErrorData | null>(null)
  const submit = form.handleSubmit(async (values) => {
    const answer = await send.send({ bookId: book.bookId, ...values })
    if (answer.ok) onDone()
    else setLeft(showErrors(form, answer.error))
  })
  const enter = (): void => void submit()
  return (
    <InlineForm label={words.countTitle(book.name)} act={text.words.save} busy={send.sending} error={left} draft={draft} onClear={() => form.reset()} onSend={enter} onCancel={onDone}>
      <h2>{words.countTitle(book.name)}</h2>
      <NumberField control={form.control} name="counted" label={words.counted} autoFocus onEnter={enter} />
      <TextField control={form.control} name="note" label={words.countNote} optional width="full" onEnter={enter} />
    </InlineForm>
  )
}
