import { useState } from 'react'
import type { ReactNode } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import { z } from 'zod'
import { textSchema } from '../../../shared/contract/define.ts'
import { parsePaperNumber } from '../../../shared/paper-number.ts'
import type { ErrorData } from '../../../shared/wire.ts'
import { resolveBy, showErrors } from '../../data/form-errors.ts'
import { dateText } from '../../data/text-schemas.ts'
import { useCommand } from '../../data/use-command.ts'
import { useDraft } from '../../data/use-draft.ts'
import { useDesk } from '../../shell/desk.ts'
import { useText } from '../../text/language.tsx'
import { InlineForm } from '../../ui/InlineForm.tsx'
import { DateField, TextField } from '../../ui/fields.tsx'

const schema = z.object({ name: textSchema(40), first: textSchema(20), last: textSchema(20), receivedOn: dateText, receivedFrom: textSchema(60) })
type Form = z.input<typeof schema>

/** A book that came in, by the numbers printed on its first and last form. `onDone` gets the new book, or null when nothing was entered. */
export function AddBook({ onDone }: { onDone(bookId: number | null): void }): ReactNode {
  const text = useText()
  const words = text.stock
  const { today } = useDesk()
  const defaults: Form = { name: '', first: '', last: '', receivedOn: today, receivedFrom: '' }
  const form = useForm<Form, unknown, z.output<typeof schema>>({ defaultValues: defaults, resolver: resolveBy(schema) })
  const draft = useDraft('stock:add', form)
  const send = useCommand('stock.addBook', { draft })
  const [left, setLeft] = useState<ErrorData | null>(null)
  const submit = form.handleSubmit(async (values) => {
    const answer = await send.send(values)
    if (answer.ok) onDone(answer.value.bookId)
    else setLeft(showErrors(form, answer.error))
  })
  const enter = (): void => void submit()
  const [first, last] = useWatch({ control: form.control, name: ['first', 'last'] })
  const size = (parsePaperNumber(last)?.value ?? 0) - (parsePaperNumber(first)?.value ?? 0) + 1
  return (
    <InlineForm label={words.addTitle} act={text.words.save} busy={send.sending} error={left} draft={draft} onClear={() => form.reset(defaults)} onSend={enter} onCancel={() => onDone(null)}>
      <h2>{words.addTitle}</h2>
      <TextField control={form.control} name="name" label={words.name} placeholder={words.namePlaceholder} width="full" autoFocus onEnter={enter} />
      <div className="fields">
        <TextField control={form.control} name="first" label={words.first} onEnter={enter} />
        <TextField control={form.control} name="last" label={words.last} onEnter={enter} />
      </div>
      <p className="soft small">{parsePaperNumber(first) && parsePaperNumber(last) && size > 0 ? words.size(size) : words.numberHint}</p>
      <div className="fields">
        <DateField control={form.control} name="receivedOn" label={words.receivedOn} onEnter={enter} />
        <TextField control={form.control} name="receivedFrom" label={words.receivedFrom} onEnter={enter} />
      </div>
    </InlineForm>
  )
}
