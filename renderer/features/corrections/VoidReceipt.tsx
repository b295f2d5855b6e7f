import { useState } from 'react'
import type { ReactNode } from 'react'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import { textSchema } from '../../../shared/contract/define.ts'
import type { ErrorData } from '../../../shared/wire.ts'
import { resolveBy, showErrors } from '../../data/form-errors.ts'
import { useCommand } from '../../data/use-command.ts'
import { useDraft } from '../../data/use-draft.ts'
import { useSecondYes } from '../../data/use-second-yes.ts'
import { useText } from '../../text/language.tsx'
import { InlineForm } from '../../ui/InlineForm.tsx'
import { SecondPerson } from '../../ui/SecondPerson.tsx'
import { TextField, TickField } from '../../ui/fields.tsx'

const schema = z.object({ reason: textSchema(200), partsBack: z.boolean().refine((back) => back, 'parts-not-back'), login: z.string(), password: z.string() })

/** 作废 of a receipt of one's own running shift: why, all parts back, and a second person. */
export function VoidReceipt({ receiptId, number, onDone }: { receiptId: number; number: string; onDone(): void }): ReactNode {
  const words = useText().corrections
  const defaults = { reason: '', partsBack: false, login: '', password: '' }
  const form = useForm<z.input<typeof schema>, unknown, z.output<typeof schema>>({ defaultValues: defaults, resolver: resolveBy(schema) })
  const draft = useDraft(`receipt:${receiptId}:void`, form, { except: ['password'] })
  const send = useCommand('receipts.void', { draft })
  const yes = useSecondYes('receipts.void')
  const [left, setLeft] = useState<ErrorData | null>(null)
  const submit = form.handleSubmit(async ({ reason, partsBack, ...who }) => {
    const input = { receiptId, partsBack, reason }
    const given = await yes.ask(who, input)
    if (!given.ok) return setLeft(showErrors(form, given.error))
    const answer = await send.send({ ...input, ticket: given.ticket })
    if (answer.ok) onDone()
    else setLeft(showErrors(form, answer.error))
  })
  const enter = (): void => void submit()
  return (
    <InlineForm label={words.voidTitle(number)} act={words.void} busy={send.sending || yes.asking} error={left} draft={draft} onClear={() => form.reset(defaults)} onSend={enter} onCancel={onDone}>
      <h2>{words.voidTitle(number)}</h2>
      <p className="soft">{words.voidHint}</p>
      <TextField control={form.control} name="reason" label={words.reason} autoFocus onEnter={enter} />
      <TickField control={form.control} name="partsBack" label={words.partsBack} />
      <div className="fields"><SecondPerson control={form.control} names={{ login: 'login', password: 'password' }} sealed onEnter={enter} /></div>
    </InlineForm>
  )
}
