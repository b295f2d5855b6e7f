import { useState } from 'react'
import type { ReactNode } from 'react'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import { textSchema } from '../../../shared/contract/define.ts'
import type { InvoiceState } from '../../../shared/contract/invoices.ts'
import type { ErrorData } from '../../../shared/wire.ts'
import { resolveBy, showErrors } from '../../data/form-errors.ts'
import { dateText } from '../../data/text-schemas.ts'
import { useCommand } from '../../data/use-command.ts'
import { useDraft } from '../../data/use-draft.ts'
import { useDesk } from '../../shell/desk.ts'
import { useText } from '../../text/language.tsx'
import { InlineForm } from '../../ui/InlineForm.tsx'
import { DateField, TextField } from '../../ui/fields.tsx'
import type { Invoice } from './InvoiceTable.tsx'

const schema = z.object({ number: textSchema(30), issuedOn: dateText })

/** The number and day of the invoice that was made. `onDone` gets the state it is in now, or null. */
export function IssueInvoice({ invoice, onDone }: { invoice: Invoice; onDone(moved: InvoiceState | null): void }): ReactNode {
  const text = useText()
  const words = text.invoices
  const { today } = useDesk()
  const defaults = { number: '', issuedOn: today }
  const form = useForm({ defaultValues: defaults, resolver: resolveBy(schema) })
  const draft = useDraft(`invoices:${invoice.invoiceId}:issue`, form)
  const send = useCommand('invoices.issue', { draft })
  const [left, setLeft] = useState<ErrorData | null>(null)
  const submit = form.handleSubmit(async (values) => {
    const answer = await send.send({ invoiceId: invoice.invoiceId, ...values })
    if (answer.ok) onDone('issued')
    else setLeft(showErrors(form, answer.error))
  })
  const enter = (): void => void submit()
  return (
    <InlineForm label={words.issueTitle} act={text.words.save} busy={send.sending} error={left} draft={draft} onClear={() => form.reset(defaults)} onSend={enter} onCancel={() => onDone(null)}>
      <h2>{words.issueTitle}</h2>
      <p className="stock-long">{invoice.title}</p>
      <TextField control={form.control} name="number" label={words.number} placeholder={words.numberHint} width="full" autoFocus onEnter={enter} />
      <DateField control={form.control} name="issuedOn" label={words.issuedOn} onEnter={enter} />
    </InlineForm>
  )
}
