import { useState } from 'react'
import type { ReactNode } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import { z } from 'zod'
import { textSchema } from '../../../shared/contract/define.ts'
import type { ErrorData } from '../../../shared/wire.ts'
import { resolveBy, showErrors } from '../../data/form-errors.ts'
import { dateText, optionalDateText, wholeNumberText } from '../../data/text-schemas.ts'
import { useCall } from '../../data/use-call.ts'
import { useCommand } from '../../data/use-command.ts'
import { useDraft } from '../../data/use-draft.ts'
import { useDesk } from '../../shell/desk.ts'
import { useLanguage } from '../../text/language.tsx'
import { ChoiceField, DateField, NoteField, NumberField, SelectField, TextField } from '../../ui/fields.tsx'
import { InlineForm } from '../../ui/InlineForm.tsx'
import { itemName } from './item-name.ts'

const schema = z.object({
  feeItemId: z.number({ error: 'choose-item' }), name: textSchema(20), months: wholeNumberText.pipe(z.int().min(1, { error: 'months-form' }).max(60, { error: 'months-form' })),
  gives: z.enum(['percent', 'free-months']), size: wholeNumberText, from: dateText, to: optionalDateText, refundRule: textSchema(200),
})

/** A new offer for paying ahead, with what is given back when somebody leaves earlier. */
export function AddOffer({ onDone }: { onDone(): void }): ReactNode {
  const { text, language } = useLanguage()
  const words = text.prepay
  const { today } = useDesk()
  const items = (useCall('tariffs.list', {}).data?.items ?? []).filter((item) => item.kind === 'recurring' && item.active && item.charging === 'period')
  const defaults = { feeItemId: 1, name: '', months: '12', gives: 'percent', size: '5', from: today, to: '', refundRule: '' } as const
  const form = useForm<z.input<typeof schema>, unknown, z.output<typeof schema>>({ defaultValues: defaults, resolver: resolveBy(schema) })
  const draft = useDraft('offer:new', form)
  const add = useCommand('offers.add', { draft })
  const [left, setLeft] = useState<ErrorData | null>(null)
  const gives = useWatch({ control: form.control, name: 'gives' })
  const submit = form.handleSubmit(async (values) => {
    const answer = await add.send(values)
    if (answer.ok) onDone()
    else setLeft(showErrors(form, answer.error))
  })
  const enter = (): void => void submit()
  return (
    <InlineForm label={words.addOffer} act={text.words.save} busy={add.sending} error={left} draft={draft} onClear={() => form.reset(defaults)} onSend={enter} onCancel={onDone}>
      <h2>{words.addOffer}</h2>
      <TextField control={form.control} name="name" label={words.offer} autoFocus onEnter={enter} />
      <div className="pair">
        <SelectField control={form.control} name="feeItemId" label={text.tariffs.item} width="narrow" choices={items.map((item) => ({ value: item.feeItemId, label: itemName(language, item) }))} />
        <NumberField control={form.control} name="months" label={words.months} width="narrow" onEnter={enter} />
      </div>
      <ChoiceField control={form.control} name="gives" label={words.gives} choices={(['percent', 'free-months'] as const).map((value) => ({ value, label: words.givesKinds[value] }))} />
      <NumberField control={form.control} name="size" label={gives === 'percent' ? words.percentSize : words.freeSize} hint={gives === 'percent' ? words.percentHint : words.freeHint} onEnter={enter} />
      <div className="pair">
        <DateField control={form.control} name="from" label={words.from} onEnter={enter} />
        <DateField control={form.control} name="to" label={words.to} optional onEnter={enter} />
      </div>
      <NoteField control={form.control} name="refundRule" label={words.refundRule} hint={`${words.refundHint}${words.refundExample}`} width="full" />
    </InlineForm>
  )
}
