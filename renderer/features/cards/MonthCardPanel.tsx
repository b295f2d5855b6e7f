import { useState } from 'react'
import type { ReactNode } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import { z } from 'zod'
import { fen } from '../../../shared/money.ts'
import type { ErrorData } from '../../../shared/wire.ts'
import { resolveBy, showErrors } from '../../data/form-errors.ts'
import { useCall } from '../../data/use-call.ts'
import { useCommand } from '../../data/use-command.ts'
import { useDraft } from '../../data/use-draft.ts'
import { go } from '../../shell/route.ts'
import { useLanguage } from '../../text/language.tsx'
import { Act } from '../../ui/Act.tsx'
import { SelectField } from '../../ui/fields.tsx'
import { InlineForm } from '../../ui/InlineForm.tsx'
import { Money, moneyText } from '../../ui/Money.tsx'
import { itemName } from '../tariffs/item-name.ts'
import { CancelCard } from './CancelSale.tsx'
import { checkLastDay, lastDayOf, spanFields } from './card-days.ts'
import { CardPrice } from './CardPrice.tsx'
import type { MonthCard } from './MonthCards.tsx'
import { SoldNote } from './SoldNote.tsx'
import { SpanFields } from './SpanFields.tsx'
import { type CardItem, tariffChoices } from './use-card-items.ts'

type PanelProps = { card: MonthCard; item: CardItem | undefined; onClose(): void; onCancelled(): void }

/** One card: until when it lets in, and its next steps. */
export function MonthCardPanel({ card, item, onClose, onCancelled }: PanelProps): ReactNode {
  const { text, language } = useLanguage()
  const words = text.cards
  const [show, setShow] = useState<'card' | 'renew' | 'cancel'>('card')
  if (show === 'renew' && item) return <RenewCard card={card} item={item} onCancel={() => setShow('card')} />
  if (show === 'cancel') return <CancelCard cardId={card.cardId} label={words.cancel} onCancel={() => setShow('card')} onDone={onCancelled} />
  return (
    <section className="sheet stack-wide" aria-label={words.cardOf(card.plate)}>
      <h2>{card.plate}</h2>
      <dl className="sums">
        <dt>{text.words.room}</dt><dd>{card.room}</dd>
        <dt>{words.holder}</dt><dd>{card.holder}</dd>
        {card.cardNumber === '' ? null : <><dt>{words.cardNumber}</dt><dd>{card.cardNumber}</dd></>}
        <dt>{words.item}</dt><dd>{itemName(language, { name: card.feeItem, nameEn: card.feeItemEn })}</dd>
        <dt>{words.days}</dt><dd>{card.from} – {card.to}</dd>
        <dt>{words.amount}</dt><dd><Money fen={card.amountFen} /></dd>
        {card.openFen > 0 ? <><dt>{words.open}</dt><dd><Money fen={card.openFen} missing /></dd></> : null}
        <dt className="sums-total">{words.validUntil}</dt><dd className="sums-total">{card.validUntil ?? words.notValid}</dd>
      </dl>
      <div className="row-end">
        <Act label={text.words.close} kind="quiet" hotKey="Escape" onPress={onClose} />
        {card.openFen === card.amountFen ? <Act label={words.cancel} onPress={() => setShow('cancel')} /> : null}
        {item ? <Act label={words.renew} hotKey="Alt+T" onPress={() => setShow('renew')} /> : null}
        {card.openFen > 0 ? <Act label={words.toTill} onPress={() => go('/collect', { premises: card.premisesId })} /> : null}
      </div>
    </section>
  )
}

const schema = z.object({ tariffId: z.number({ error: 'choose-tariff' }), ...spanFields }).superRefine(checkLastDay)
type Form = z.input<typeof schema>

function RenewCard({ card, item, onCancel }: { card: MonthCard; item: CardItem; onCancel(): void }): ReactNode {
  const { text: { cards: words }, language } = useLanguage()
  const defaults: Form = { tariffId: card.tariffId ?? (item.tariffs[0]?.tariffId as number), span: '1', to: '' }
  const form = useForm<Form, unknown, z.output<typeof schema>>({ defaultValues: defaults, resolver: resolveBy(schema) })
  const draft = useDraft(`month-card:${card.cardId}:renew`, form)
  const renew = useCommand('monthCards.renew', { draft })
  const [left, setLeft] = useState<ErrorData | null>(null)
  const [said, setSaid] = useState('')
  const values = { ...form.getValues(), ...useWatch({ control: form.control }) } as Form
  const to = lastDayOf(card.renewFrom, values.span, values.to)
  const price = useCall('monthCards.price', { premisesId: card.premisesId, feeItemId: card.feeItemId, tariffId: values.tariffId, from: card.renewFrom, to: to ?? card.renewFrom }, { when: to !== null && said === '', keep: true })
  const shown = to !== null && price.error === null ? price.data : undefined
  const submit = form.handleSubmit(async ({ tariffId }) => {
    setLeft(price.error ? showErrors(form, price.error) : null)
    if (to === null || !shown || price.outdated) return
    const answer = await renew.send({ cardId: card.cardId, tariffId, to, amountFen: fen(shown.amountFen) as never })
    if (answer.ok) setSaid(words.sold(card.plate, answer.value.from, to, moneyText(answer.value.amountFen)))
    else {
      price.again()
      setLeft(showErrors(form, answer.error))
    }
  })
  if (said !== '') return <SoldNote said={said} premisesId={card.premisesId} another={words.renew} onAnother={() => setSaid('')} />
  return (
    <InlineForm label={words.renew} act={shown ? words.sellAct(moneyText(shown.amountFen)) : words.sellNothing} busy={renew.sending || price.outdated} error={left} draft={draft} onClear={() => form.reset(defaults)} onSend={() => void submit()} onCancel={onCancel}>
      <h2>{words.renew} {card.plate}</h2>
      <SpanFields control={form.control} names={{ span: 'span', to: 'to' }} span={values.span} onEnter={() => void submit()} autoFocus />
      <SelectField control={form.control} name="tariffId" label={words.tariff} choices={tariffChoices([item], language)} />
      <CardPrice price={shown} from={card.renewFrom} to={to} />
    </InlineForm>
  )
}
