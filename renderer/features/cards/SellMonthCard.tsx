import { useState } from 'react'
import type { ReactNode } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import { z } from 'zod'
import { optionalTextSchema, textSchema } from '../../../shared/contract/define.ts'
import { parseDateSpelling } from '../../../shared/dates.ts'
import { fen } from '../../../shared/money.ts'
import type { ErrorData } from '../../../shared/wire.ts'
import { resolveBy, showErrors } from '../../data/form-errors.ts'
import { dateText } from '../../data/text-schemas.ts'
import { useCall } from '../../data/use-call.ts'
import { useCommand } from '../../data/use-command.ts'
import { useDraft } from '../../data/use-draft.ts'
import { useDesk } from '../../shell/desk.ts'
import { useLanguage } from '../../text/language.tsx'
import { DateField, SelectField, TextField } from '../../ui/fields.tsx'
import { InlineForm } from '../../ui/InlineForm.tsx'
import { moneyText } from '../../ui/Money.tsx'
import { PremisesField } from '../find/PremisesField.tsx'
import { checkLastDay, lastDayOf, spanFields } from './card-days.ts'
import { CardPrice } from './CardPrice.tsx'
import { SoldNote } from './SoldNote.tsx'
import { SpanFields } from './SpanFields.tsx'
import { useFocusAfterRestoring } from './use-focus-after-restoring.ts'
import { type CardItem, itemOf, tariffChoices } from './use-card-items.ts'

const placeSchema = z.object({ premisesId: z.number(), room: z.string(), name: z.string().nullable() })
const schema = z.object({
  place: placeSchema.nullable().refine((place) => place !== null, 'choose-premises'), tariffId: z.number({ error: 'choose-tariff' }), plate: textSchema(12), holder: textSchema(40), cardNumber: optionalTextSchema(30),
  from: dateText, ...spanFields,
}).superRefine(checkLastDay)
type Form = z.input<typeof schema>

/** A plate may park from a day on: whose, how long, what it costs. */
export function SellMonthCard({ items, onCancel }: { items: readonly CardItem[]; onCancel(): void }): ReactNode {
  const { text, language } = useLanguage()
  const words = text.cards
  const { today } = useDesk()
  const choices = tariffChoices(items, language)
  const defaults: Form = { place: null, tariffId: choices[0]?.value as number, plate: '', holder: '', cardNumber: '', from: today, span: '1', to: '' }
  const form = useForm<Form, unknown, z.output<typeof schema>>({ defaultValues: defaults, resolver: resolveBy(schema) })
  const draft = useDraft('month-card:new', form)
  useFocusAfterRestoring(draft, form, 'plate')
  const sell = useCommand('monthCards.sell', { draft })
  const [left, setLeft] = useState<ErrorData | null>(null)
  const [sold, setSold] = useState<{ said: string; premisesId: number } | null>(null)
  const values = { ...form.getValues(), ...useWatch({ control: form.control }) } as Form
  const item = itemOf(items, values.tariffId)
  const [from, to] = [parseDateSpelling(values.from), lastDayOf(values.from, values.span, values.to)]
  const asked = values.place && item && from !== null && to !== null ? { premisesId: values.place.premisesId, feeItemId: item.feeItemId, tariffId: values.tariffId, from, to } : null
  const price = useCall('monthCards.price', asked ?? { premisesId: 1, feeItemId: 1, tariffId: 1, from: today, to: today }, { when: asked !== null, keep: true })
  const shown = asked && price.error === null ? price.data : undefined
  const submit = form.handleSubmit(async ({ plate, holder, cardNumber }) => {
    setLeft(price.error ? showErrors(form, price.error) : null)
    if (!asked || !shown || price.outdated) return
    const answer = await sell.send({ ...asked, plate, holder, cardNumber, amountFen: fen(shown.amountFen) as never })
    if (answer.ok) setSold({ said: words.sold(plate, asked.from, asked.to, moneyText(answer.value.amountFen)), premisesId: asked.premisesId })
    else {
      price.again()
      setLeft(showErrors(form, answer.error))
    }
  })
  if (sold) return <SoldNote {...sold} another={words.sell} onAnother={() => { form.reset(defaults); setSold(null) }} />
  return (
    <InlineForm label={words.sell} act={shown ? words.sellAct(moneyText(shown.amountFen)) : words.sellNothing} busy={sell.sending || (asked !== null && price.outdated)} error={left} draft={draft} onClear={() => form.reset(defaults)} onSend={() => void submit()} onCancel={onCancel}>
      <h2>{words.sell}</h2>
      <PremisesField
        label={text.words.room} chosen={values.place} error={form.formState.errors.place?.message} autoFocus
        onChoose={(place) => { form.setValue('place', place); form.clearErrors('place'); if (place) { if (values.holder === '') form.setValue('holder', place.name ?? ''); form.setFocus('plate') } }}
      />
      <div className="cards-pairs">
        <TextField control={form.control} name="plate" label={words.plate} width="narrow" onEnter={() => void submit()} />
        <TextField control={form.control} name="holder" label={words.holder} width="narrow" onEnter={() => void submit()} />
        <TextField control={form.control} name="cardNumber" label={words.cardNumber} width="narrow" optional onEnter={() => void submit()} />
        <DateField control={form.control} name="from" label={words.from} onEnter={() => void submit()} />
      </div>
      {choices.length > 0 ? <SelectField control={form.control} name="tariffId" label={words.tariff} choices={choices} /> : <p className="look">{words.noTariff}</p>}
      <SpanFields control={form.control} names={{ span: 'span', to: 'to' }} span={values.span} onEnter={() => void submit()} />
      <CardPrice price={shown} from={from} to={to} />
    </InlineForm>
  )
}
