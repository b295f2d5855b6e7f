import { useState } from 'react'
import type { ReactNode } from 'react'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import { textSchema } from '../../../shared/contract/define.ts'
import type { Answer, ErrorData } from '../../../shared/wire.ts'
import { resolveBy, showErrors } from '../../data/form-errors.ts'
import { useDraft } from '../../data/use-draft.ts'
import type { Draft } from '../../data/use-draft.ts'
import { useCommand } from '../../data/use-command.ts'
import { useText } from '../../text/language.tsx'
import { TextField } from '../../ui/fields.tsx'
import { InlineForm } from '../../ui/InlineForm.tsx'

const schema = z.object({ reason: textSchema(200) })

type CancelProps = { label: string; onCancel(): void; onDone(): void }

/** A month card that nobody paid is taken back. */
export function CancelCard({ cardId, ...props }: CancelProps & { cardId: number }): ReactNode {
  const { form, draft } = useReason(`month-card:${cardId}:cancel`)
  const cancel = useCommand('monthCards.cancel', { draft })
  return <CancelForm {...props} form={form} draft={draft} busy={cancel.sending} send={(reason) => cancel.send({ cardId, reason })} />
}

/** Units that nobody paid are taken back. */
export function CancelUnits({ saleId, ...props }: CancelProps & { saleId: number }): ReactNode {
  const { form, draft } = useReason(`card-sale:${saleId}:cancel`)
  const cancel = useCommand('cardSales.cancel', { draft })
  return <CancelForm {...props} form={form} draft={draft} busy={cancel.sending} send={(reason) => cancel.send({ saleId, reason })} />
}

function useReason(key: string) {
  const form = useForm({ defaultValues: { reason: '' }, resolver: resolveBy(schema) })
  return { form, draft: useDraft(key, form) }
}

type CancelFormProps = CancelProps & { form: ReturnType<typeof useReason>['form']; draft: Draft; busy: boolean; send(reason: string): Promise<Answer<unknown>> }

function CancelForm({ label, form, draft, busy, send, onCancel, onDone }: CancelFormProps): ReactNode {
  const text = useText()
  const [left, setLeft] = useState<ErrorData | null>(null)
  const submit = form.handleSubmit(async ({ reason }) => {
    setLeft(null)
    const answer = await send(reason)
    if (answer.ok) onDone()
    else setLeft(showErrors(form, answer.error))
  })
  return (
    <InlineForm label={label} act={label} danger busy={busy} error={left} draft={draft} onClear={() => form.reset({ reason: '' })} onSend={() => void submit()} onCancel={onCancel}>
      <h2>{label}</h2>
      <p>{text.cards.cancelHint}</p>
      <TextField control={form.control} name="reason" label={text.words.reason} width="full" autoFocus onEnter={() => void submit()} />
    </InlineForm>
  )
}
