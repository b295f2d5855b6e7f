import { useState } from 'react'
import type { ReactNode } from 'react'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import { optionalTextSchema, positiveFenSchema, textSchema } from '../../../shared/contract/define.ts'
import { CHANNELS, channelSchema } from '../../../shared/contract/unclaimed.ts'
import { fen } from '../../../shared/money.ts'
import type { ErrorData } from '../../../shared/wire.ts'
import { resolveBy, showErrors } from '../../data/form-errors.ts'
import { dateText, moneyText, optionalMoneyText } from '../../data/text-schemas.ts'
import { useCommand } from '../../data/use-command.ts'
import { useDraft } from '../../data/use-draft.ts'
import { useDesk } from '../../shell/desk.ts'
import { useText } from '../../text/language.tsx'
import { InlineForm } from '../../ui/InlineForm.tsx'
import { ChoiceField, DateField, MoneyField, TextField } from '../../ui/fields.tsx'

const schema = z.object({
  channel: channelSchema, bankDate: dateText, amountFen: moneyText.pipe(positiveFenSchema), channelFeeFen: optionalMoneyText, reference: textSchema(60), payerText: optionalTextSchema(80), note: optionalTextSchema(200),
})
type Form = z.input<typeof schema>

/** One sum that arrived, by hand. `onDone` gets the new sum, or null when nothing was entered. */
export function RecordMoney({ onDone }: { onDone(moneyId: number | null): void }): ReactNode {
  const text = useText()
  const words = text.unclaimed
  const { today } = useDesk()
  const defaults: Form = { channel: 'bank', bankDate: today, amountFen: '', channelFeeFen: '', reference: '', payerText: '', note: '' }
  const form = useForm<Form, unknown, z.output<typeof schema>>({ defaultValues: defaults, resolver: resolveBy(schema) })
  const draft = useDraft('unclaimed:record', form)
  const send = useCommand('unclaimed.record', { draft })
  const [left, setLeft] = useState<ErrorData | null>(null)
  const submit = form.handleSubmit(async ({ channelFeeFen, ...values }) => {
    const answer = await send.send({ ...values, channelFeeFen: channelFeeFen ?? fen(0) })
    if (answer.ok) onDone(answer.value.moneyId)
    else setLeft(showErrors(form, answer.error))
  })
  const enter = (): void => void submit()
  return (
    <InlineForm label={words.recordTitle} act={text.words.save} busy={send.sending} error={left} draft={draft} onClear={() => form.reset(defaults)} onSend={enter} onCancel={() => onDone(null)}>
      <h2>{words.recordTitle}</h2>
      <ChoiceField control={form.control} name="channel" label={words.channel} choices={CHANNELS.map((value) => ({ value, label: words.channels[value] }))} autoFocus />
      <div className="fields">
        <DateField control={form.control} name="bankDate" label={words.bankDate} onEnter={enter} />
        <TextField control={form.control} name="reference" label={words.reference} onEnter={enter} />
        <MoneyField control={form.control} name="amountFen" label={words.amount} onEnter={enter} />
        <MoneyField control={form.control} name="channelFeeFen" label={words.fee} optional onEnter={enter} />
        <TextField control={form.control} name="payerText" label={words.payer} optional onEnter={enter} />
        <TextField control={form.control} name="note" label={words.note} optional onEnter={enter} />
      </div>
    </InlineForm>
  )
}
