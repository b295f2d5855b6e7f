import { useState } from 'react'
import type { ReactNode } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import { z } from 'zod'
import { optionalTextSchema, textSchema } from '../../../shared/contract/define.ts'
import type { ErrorData } from '../../../shared/wire.ts'
import { resolveBy, showErrors } from '../../data/form-errors.ts'
import { useCommand } from '../../data/use-command.ts'
import { useDraft } from '../../data/use-draft.ts'
import { useText } from '../../text/language.tsx'
import { InlineForm } from '../../ui/InlineForm.tsx'
import { ChoiceField, TextField } from '../../ui/fields.tsx'

const BUYERS = ['company', 'person'] as const
const schema = z.object({ buyer: z.enum(BUYERS), title: textSchema(100), taxNumber: optionalTextSchema(30), email: optionalTextSchema(100) })

/** 开票申请: who the invoice of a receipt is for, and where it is sent. */
export function AskInvoice({ receiptId, number, payer, onDone }: { receiptId: number; number: string; payer: string; onDone(): void }): ReactNode {
  const words = useText().invoices
  const defaults: z.input<typeof schema> = { buyer: payer.length > 5 ? 'company' : 'person', title: payer, taxNumber: '', email: '' }
  const form = useForm({ defaultValues: defaults, resolver: resolveBy(schema) })
  const draft = useDraft(`invoices:ask:${receiptId}`, form)
  const send = useCommand('invoices.ask', { draft })
  const [left, setLeft] = useState<ErrorData | null>(null)
  const submit = form.handleSubmit(async (values) => {
    const answer = await send.send({ receiptId, ...values })
    if (answer.ok) onDone()
    else setLeft(showErrors(form, answer.error))
  })
  const enter = (): void => void submit()
  const buyer = useWatch({ control: form.control, name: 'buyer' })
  return (
    <InlineForm label={words.askTitle(number)} act={words.ask} busy={send.sending} error={left} draft={draft} onClear={() => form.reset(defaults)} onSend={enter} onCancel={onDone}>
      <h2>{words.askTitle(number)}</h2>
      <p className="soft small">{words.askHint}</p>
      <ChoiceField control={form.control} name="buyer" label={words.buyer} choices={BUYERS.map((value) => ({ value, label: words.buyers[value] }))} autoFocus />
      <TextField control={form.control} name="title" label={words.title} width="full" onEnter={enter} />
      <TextField control={form.control} name="taxNumber" label={words.taxNumber} optional={buyer === 'person'} width="full" onEnter={enter} />
      <TextField control={form.control} name="email" label={words.email} optional width="full" onEnter={enter} />
    </InlineForm>
  )
}
