import { useState } from 'react'
import type { ReactNode } from 'react'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import { optionalTextSchema, textSchema } from '../../../shared/contract/define.ts'
import type { ErrorData } from '../../../shared/wire.ts'
import { resolveBy, showErrors } from '../../data/form-errors.ts'
import { useCommand } from '../../data/use-command.ts'
import { useDraft } from '../../data/use-draft.ts'
import { useText } from '../../text/language.tsx'
import { InlineForm } from '../../ui/InlineForm.tsx'
import { TextField } from '../../ui/fields.tsx'
import type { Book } from './BookTable.tsx'

const schema = z.object({ from: textSchema(20), to: optionalTextSchema(20), reason: textSchema(200) })

/** Blank forms that are lost: one, or a run of them. Where a book has a gap, the gap is what is offered. */
export function LoseForms({ book, onDone }: { book: Book; onDone(): void }): ReactNode {
  const words = useText().stock
  const gap = book.gaps[0]
  const defaults = { from: gap?.from ?? book.next, to: gap?.to ?? '', reason: '' }
  const form = useForm({ defaultValues: defaults, resolver: resolveBy(schema) })
  const draft = useDraft(`stock:${book.bookId}:lose`, form)
  const send = useCommand('stock.reportLost', { draft })
  const [left, setLeft] = useState<ErrorData | null>(null)
  const submit = form.handleSubmit(async ({ from, to, reason }) => {
    const answer = await send.send({ bookId: book.bookId, from, to: to || from, reason })
    if (answer.ok) onDone()
    else setLeft(showErrors(form, answer.error))
  })
  const enter = (): void => void submit()
  return (
    <InlineForm label={words.loseTitle} act={words.lose} danger busy={send.sending} error={left} draft={draft} onClear={() => form.reset(defaults)} onSend={enter} onCancel={onDone}>
      <h2>{words.loseTitle}</h2>
      <p>{words.loseHint}</p>
      <div className="fields">
        <TextField control={form.control} name="from" label={words.from} autoFocus onEnter={enter} />
        <TextField control={form.control} name="to" label={words.to} optional onEnter={enter} />
      </div>
      <TextField control={form.control} name="reason" label={words.loseReason} width="full" onEnter={enter} />
    </InlineForm>
  )
}
