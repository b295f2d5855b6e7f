import { useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import type { UseFormReturn } from 'react-hook-form'
import { z } from 'zod'
import { positiveFenSchema, textSchema } from '../../../shared/contract/define.ts'
import type { CallInput, CallOutput } from '../../../shared/contract/index.ts'
import { fen } from '../../../shared/money.ts'
import { formatReading } from '../../../shared/reading.ts'
import type { ErrorData } from '../../../shared/wire.ts'
import { resolveBy, showErrors } from '../../data/form-errors.ts'
import { moneyText as moneyOf, readingText } from '../../data/text-schemas.ts'
import { useCall } from '../../data/use-call.ts'
import { useCommand } from '../../data/use-command.ts'
import { useDraft } from '../../data/use-draft.ts'
import { useLanguage } from '../../text/language.tsx'
import { DraftNote } from '../../ui/DraftNote.tsx'
import { ChoiceField, MoneyField, NumberField, SelectField, TextField } from '../../ui/fields.tsx'
import { moneyText } from '../../ui/Money.tsx'
import { Page } from '../../ui/Page.tsx'
import { Read } from '../../ui/states.tsx'
import { PremisesField } from '../find/PremisesField.tsx'
import { CardTabs } from './CardTabs.tsx'
import { NoCardItem } from './NoCardItem.tsx'
import { SoldNote } from './SoldNote.tsx'
import { UnitsPrice } from './UnitsPrice.tsx'
import { useFocusAfterRestoring } from './use-focus-after-restoring.ts'
import { type CardItem, itemOf, tariffChoices, useCardItems } from './use-card-items.ts'

/** Units onto a meter's card: for whom, by which price, how many or for how much. */
export function CardUnits(): ReactNode {
  const { text } = useLanguage()
  const { state, items } = useCardItems('card')
  const page = (inner: ReactNode): ReactNode => <Page title={text.cards.title} note={<CardTabs open="units" />}>{inner}</Page>
  if (!state.data) return page(<Read state={state}>{() => null}</Read>)
  return items.length === 0 ? page(<NoCardItem charging="card" />) : <UnitsForm items={items} />
}

const schema = z.object({
  place: z.object({ premisesId: z.number(), room: z.string(), name: z.string().nullable() }).nullable().refine((place) => place !== null, 'choose-premises'), tariffId: z.number({ error: 'choose-tariff' }), cardNumber: textSchema(30),
  by: z.enum(['units', 'money']), units: z.string(), money: z.string(),
}).superRefine(({ by, units, money }, context) => {
  const read = by === 'units' ? unitsSchema.safeParse(units) : moneySchema.safeParse(money)
  if (!read.success) context.addIssue({ code: 'custom', path: [by], message: read.error.issues[0]?.message ?? 'not-understood' })
})
const unitsSchema = readingText.pipe(z.int().min(1, { error: 'not-positive' }).max(100_000_000, { error: 'too-large' }))
const moneySchema = moneyOf.pipe(positiveFenSchema)
type Form = z.input<typeof schema>
type Asked = CallInput<'cardSales.price'>

function UnitsForm({ items }: { items: readonly CardItem[] }): ReactNode {
  const { text, language } = useLanguage()
  const words = text.cards
  const choices = tariffChoices(items, language)
  const defaults: Form = { place: null, tariffId: choices[0]?.value as number, cardNumber: '', by: 'units', units: '', money: '' }
  const form = useForm<Form, unknown, z.output<typeof schema>>({ defaultValues: defaults, resolver: resolveBy(schema) })
  const draft = useDraft('card-sale:new', form)
  useFocusAfterRestoring(draft, form, 'cardNumber')
  const sell = useCommand('cardSales.sell', { draft })
  const [left, setLeft] = useState<ErrorData | null>(null)
  const [sold, setSold] = useState<{ said: string; premisesId: number } | null>(null)
  const values = { ...form.getValues(), ...useWatch({ control: form.control }) } as Form
  const item = itemOf(items, values.tariffId)
  const asked = askedOf(values, item)
  const before = useCall('cardSales.before', { premisesId: values.place?.premisesId ?? 1, feeItemId: item?.feeItemId ?? 1 }, { when: values.place !== null && item !== undefined })
  useLastCard(form, before.data?.last ?? null)
  const price = useCall('cardSales.price', asked ?? NO_PRICE, { when: asked !== null && sold === null, keep: true })
  const shown = asked && price.error === null ? price.data : undefined
  const submit = form.handleSubmit(async ({ cardNumber }) => {
    setLeft(price.error ? showErrors(form, price.error, NAMES) : null)
    if (!asked || !shown || price.outdated) return
    const { buy: _buy, ...place } = asked
    const answer = await sell.send({ ...place, cardNumber, units: shown.units, amountFen: fen(shown.amountFen) as never })
    if (answer.ok) setSold({ said: words.soldUnits(unitsText(shown.units, text, item), moneyText(answer.value.amountFen), cardNumber), premisesId: asked.premisesId })
    else {
      price.again()
      setLeft(showErrors(form, answer.error, NAMES))
    }
  })
  if (sold) return <Page title={words.title} note={<CardTabs open="units" />}><SoldNote {...sold} another={words.sellAnother} onAnother={() => { form.reset(defaults); setSold(null) }} /></Page>
  return (
    <Page
      title={words.title} note={<CardTabs open="units" />} error={left}
      primary={{ label: shown ? words.sellUnits(unitsText(shown.units, text, item), moneyText(shown.amountFen)) : words.sellNothing, hotKey: 'Ctrl+Enter', busy: sell.sending || (asked !== null && price.outdated), onPress: () => void submit() }}
    >
      <div className="cards-units">
        <section className="sheet stack-wide" aria-label={words.tabs.units}>
          <DraftNote draft={draft} onClear={() => form.reset(defaults)} />
          <UnitsFields form={form} values={values} choices={choices} before={before.data} onEnter={() => void submit()} />
        </section>
        <UnitsPrice price={shown} before={before.data} item={item} />
      </div>
    </Page>
  )
}

/** The card and the price of the last sale are the ones of the next until somebody says otherwise. */
function useLastCard({ getValues, setValue }: UseFormReturn<Form, unknown, z.output<typeof schema>>, last: CallOutput<'cardSales.before'>['last']): void {
  const { cardNumber, tariffId } = last ?? { cardNumber: '', tariffId: null }
  useEffect(() => {
    if (cardNumber !== '' && getValues('cardNumber') === '') setValue('cardNumber', cardNumber)
    if (tariffId !== null) setValue('tariffId', tariffId)
  }, [cardNumber, tariffId, getValues, setValue])
}

type UnitsFieldsProps = { form: UseFormReturn<Form, unknown, z.output<typeof schema>>; values: Form; choices: { value: number; label: string }[]; before: CallOutput<'cardSales.before'> | undefined; onEnter(): void }

function UnitsFields({ form, values, choices, before, onEnter }: UnitsFieldsProps): ReactNode {
  const { text } = useLanguage()
  const words = text.cards
  const last = before?.last ?? null
  const { control } = form
  return (
    <>
      <PremisesField
        label={text.words.room} chosen={values.place} error={form.formState.errors.place?.message} autoFocus
        onChoose={(place) => { form.setValue('place', place); form.clearErrors('place'); if (place) form.setFocus('cardNumber') }}
      />
      {choices.length > 0 ? <SelectField control={control} name="tariffId" label={words.tariff} choices={choices} /> : <p className="look">{words.noTariff}</p>}
      <TextField
        control={control} name="cardNumber" label={words.cardNumber} onEnter={onEnter} {...(last ? { hint: words.before(last.businessDate, formatReading(last.units), last.cardNumber) } : {})}
      />
      <ChoiceField control={control} name="by" label={words.buyBy} choices={(['units', 'money'] as const).map((value) => ({ value, label: words.buyBys[value] }))} />
      {values.by === 'units'
        ? <NumberField control={control} name="units" label={words.units} hint={words.unitsHint} onEnter={onEnter} />
        : <MoneyField control={control} name="money" label={words.money} hint={words.moneyHint} onEnter={onEnter} />}
    </>
  )
}

const NAMES = { 'buy.moneyFen': 'money', 'buy.units': 'units', amountFen: 'units' } as const
const NO_PRICE: Asked = { premisesId: 1, feeItemId: 1, tariffId: 1, buy: { by: 'units', units: 1 } }

/** What is asked for as far as it is filled in rightly; null while something is missing. */
function askedOf({ place, tariffId, by, units, money }: Form, item: CardItem | undefined): Asked | null {
  if (!place || !item) return null
  const at = { premisesId: place.premisesId, feeItemId: item.feeItemId, tariffId }
  if (by === 'units') {
    const read = unitsSchema.safeParse(units)
    return read.success ? { ...at, buy: { by, units: read.data } } : null
  }
  const read = moneySchema.safeParse(money)
  return read.success ? { ...at, buy: { by, moneyFen: read.data } } : null
}

/** 32570 → "32.57 方". */
function unitsText(units: number, text: ReturnType<typeof useLanguage>['text'], item: CardItem | undefined): string {
  return `${formatReading(units)} ${item?.meterKind ? text.cards.meterUnits[item.meterKind] : ''}`.trim()
}
