import { useState } from 'react'
import type { ReactNode } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import { z } from 'zod'
import { textSchema } from '../../../shared/contract/define.ts'
import { meterKindSchema } from '../../../shared/contract/delivery.ts'
import { chargingSchema, FEE_ACCOUNTS, feeKindSchema } from '../../../shared/contract/tariffs.ts'
import type { ErrorData } from '../../../shared/wire.ts'
import { resolveBy, showErrors } from '../../data/form-errors.ts'
import { useCommand } from '../../data/use-command.ts'
import { useDraft } from '../../data/use-draft.ts'
import { useText } from '../../text/language.tsx'
import { ChoiceField, SelectField, TextField } from '../../ui/fields.tsx'
import { InlineForm } from '../../ui/InlineForm.tsx'

const METER_KINDS = meterKindSchema.options
const schema = z.object({ name: textSchema(20), nameEn: textSchema(40), kind: feeKindSchema, account: z.enum(FEE_ACCOUNTS), charging: chargingSchema, meterKind: meterKindSchema })
  .transform(({ charging, meterKind, ...item }) => {
    const own = item.kind === 'recurring' ? charging : 'period'
    return { ...item, account: own === 'card' ? 'collected:utilities' as const : item.account, charging: own, meterKind: own === 'meter' || own === 'card' ? meterKind : null }
  })

export function AddFeeItem({ onDone }: { onDone(): void }): ReactNode {
  const { tariffs: words, delivery } = useText()
  const defaults = { name: '', nameEn: '', kind: 'recurring', account: 'income:other', charging: 'period', meterKind: 'water' } as const
  const form = useForm<z.input<typeof schema>, unknown, z.output<typeof schema>>({ defaultValues: defaults, resolver: resolveBy(schema) })
  const draft = useDraft('fee-item:new', form)
  const add = useCommand('feeItems.add', { draft })
  const [left, setLeft] = useState<ErrorData | null>(null)
  const submit = form.handleSubmit(async (values) => {
    const answer = await add.send(values)
    if (answer.ok) onDone()
    else setLeft(showErrors(form, answer.error))
  })
  const [kind, charging] = useWatch({ control: form.control, name: ['kind', 'charging'] })
  return (
    <InlineForm label={words.addItem} act={words.keep} busy={add.sending} error={left} draft={draft} onClear={() => form.reset(defaults)} onSend={() => void submit()} onCancel={onDone}>
      <h2>{words.addItem}</h2>
      <TextField control={form.control} name="name" label={words.itemName} autoFocus />
      <TextField control={form.control} name="nameEn" label={words.itemNameEn} onEnter={() => void submit()} />
      <ChoiceField control={form.control} name="kind" label={words.kind} choices={feeKindSchema.options.map((value) => ({ value, label: words.kinds[value] }))} />
      {kind === 'recurring' ? <SelectField control={form.control} name="charging" label={words.charging} hint={words.chargingHints[charging]} choices={chargingSchema.options.map((value) => ({ value, label: words.chargings[value] }))} /> : null}
      {kind === 'recurring' && (charging === 'meter' || charging === 'card') ? <SelectField control={form.control} name="meterKind" label={words.meterKind} choices={METER_KINDS.map((value) => ({ value, label: delivery.meterKinds[value] }))} /> : null}
      {kind === 'deposit' || (kind === 'recurring' && charging === 'card') ? null : <ChoiceField control={form.control} name="account" label={words.account} choices={FEE_ACCOUNTS.map((value) => ({ value, label: words.accounts[value] }))} />}
    </InlineForm>
  )
}
