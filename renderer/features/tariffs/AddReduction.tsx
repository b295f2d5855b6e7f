import { useState } from 'react'
import type { ReactNode } from 'react'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import { textSchema } from '../../../shared/contract/define.ts'
import type { ErrorData } from '../../../shared/wire.ts'
import { resolveBy, showErrors } from '../../data/form-errors.ts'
import { dateText, optionalDateText, wholeNumberText } from '../../data/text-schemas.ts'
import { useCall } from '../../data/use-call.ts'
import { useCommand } from '../../data/use-command.ts'
import { useDraft } from '../../data/use-draft.ts'
import { useDesk } from '../../shell/desk.ts'
import { useLanguage, useText } from '../../text/language.tsx'
import { ChoiceField, DateField, NoteField, NumberField, SelectField } from '../../ui/fields.tsx'
import { InlineForm } from '../../ui/InlineForm.tsx'
import { PremisesField } from '../find/PremisesField.tsx'
import type { ChosenPremises } from '../find/PremisesField.tsx'
import { itemName } from './item-name.ts'

const schema = z.object({
  feeItemId: z.number({ error: 'choose-item' }), kind: z.enum(['vacancy', 'agreement']), percent: wholeNumberText.pipe(z.int().min(0, { error: 'percent-form' }).max(99, { error: 'percent-form' })),
  from: dateText, to: optionalDateText, reason: textSchema(200),
})

/** A vacant flat or an agreement: a share of the price for a time, allowed by the manager who writes it. */
export function AddReduction({ onDone }: { onDone(): void }): ReactNode {
  const text = useText()
  const words = text.tariffs
  const { language } = useLanguage()
  const { today } = useDesk()
  const items = (useCall('tariffs.list', {}).data?.items ?? []).filter((item) => item.kind === 'recurring' && item.active && (item.charging === 'period' || item.charging === 'meter'))
  const defaults = { feeItemId: 1, kind: 'vacancy', percent: '70', from: today, to: '', reason: '' } as const
  const form = useForm<z.input<typeof schema>, unknown, z.output<typeof schema>>({ defaultValues: defaults, resolver: resolveBy(schema) })
  const draft = useDraft('reduction:new', form)
  const add = useCommand('reductions.add', { draft })
  const [place, setPlace] = useState<ChosenPremises | null>(null)
  const [missing, setMissing] = useState(false)
  const [left, setLeft] = useState<ErrorData | null>(null)
  const submit = form.handleSubmit(async (values) => {
    if (!place) return setMissing(true)
    const answer = await add.send({ premisesId: place.premisesId, ...values })
    if (answer.ok) onDone()
    else setLeft(showErrors(form, answer.error))
  })
  return (
    <InlineForm label={words.addReduction} act={words.keep} busy={add.sending} error={left} draft={draft} onClear={() => form.reset(defaults)} onSend={() => void submit()} onCancel={onDone}>
      <h2>{words.addReduction}</h2>
      <PremisesField label={text.words.room} chosen={place} onChoose={(chosen) => { setMissing(false); setPlace(chosen) }} error={missing ? 'choose-premises' : undefined} autoFocus />
      <ChoiceField control={form.control} name="kind" label={words.kind} choices={(['vacancy', 'agreement'] as const).map((value) => ({ value, label: words.reductionKinds[value] }))} />
      <div className="fields">
        <SelectField control={form.control} name="feeItemId" label={words.item} width="narrow" choices={items.map((item) => ({ value: item.feeItemId, label: itemName(language, item) }))} />
        <NumberField control={form.control} name="percent" label={words.percent} />
        <DateField control={form.control} name="from" label={words.begins} />
        <DateField control={form.control} name="to" label={words.to} optional />
      </div>
      <NoteField control={form.control} name="reason" label={text.words.reason} width="full" />
    </InlineForm>
  )
}
