import { useState } from 'react'
import type { ReactNode } from 'react'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import { countedFenSchema, optionalTextSchema } from '../../../shared/contract/define.ts'
import { PLACES, placeSchema } from '../../../shared/contract/finance.ts'
import type { ErrorData } from '../../../shared/wire.ts'
import { resolveBy, showErrors } from '../../data/form-errors.ts'
import { dateText, moneyText as moneyInput } from '../../data/text-schemas.ts'
import { useCommand } from '../../data/use-command.ts'
import { useDraft } from '../../data/use-draft.ts'
import { useDesk } from '../../shell/desk.ts'
import { useText } from '../../text/language.tsx'
import { ChoiceField, DateField, MoneyField, TextField } from '../../ui/fields.tsx'
import { InlineForm } from '../../ui/InlineForm.tsx'
import { moneyText } from '../../ui/Money.tsx'
import type { HandedInMoney } from './HandedIn.tsx'

/** One sum: where it goes until it has arrived, then when and with how much it did. */
export function MoneyOnItsWay({ money, onDone }: { money: HandedInMoney; onDone(): void }): ReactNode {
  const words = useText().finance
  if (money.arrivedOn !== null) {
    const differenceFen = (money.arrivedFen ?? 0) - money.amountFen
    return (
      <section className="sheet stack" aria-label={words.arriveTitle}>
        <h2>{moneyText(money.amountFen)}</h2>
        <p>{words.arrivedLine(money.arrivedOn, money.arrivedBy)}</p>
        {differenceFen === 0 ? null : <p className="look">{words.arrivedDiffers(moneyText(differenceFen))}</p>}
      </section>
    )
  }
  return <div className="stack-wide"><Say money={money} onDone={onDone} /><Arrive money={money} onDone={onDone} /></div>
}

const saySchema = z.object({ place: placeSchema, slipNumber: optionalTextSchema(40) })

function Say({ money, onDone }: { money: HandedInMoney; onDone(): void }): ReactNode {
  const words = useText().finance
  const defaults: z.input<typeof saySchema> = { place: money.place, slipNumber: money.slipNumber }
  const form = useForm<z.input<typeof saySchema>, unknown, z.output<typeof saySchema>>({ defaultValues: defaults, resolver: resolveBy(saySchema) })
  const draft = useDraft(`handed-in:${money.handedInId}:say`, form)
  const send = useCommand('finance.say', { draft })
  const [left, setLeft] = useState<ErrorData | null>(null)
  const submit = form.handleSubmit(async (values) => {
    const answer = await send.send({ handedInId: money.handedInId, ...values })
    if (answer.ok) onDone()
    else setLeft(showErrors(form, answer.error))
  })
  const enter = (): void => void submit()
  return (
    <InlineForm label={words.sayTitle} act={words.saySave} busy={send.sending} error={left} draft={draft} onClear={() => form.reset(defaults)} onSend={enter} onCancel={onDone}>
      <h2>{words.sayTitle}</h2>
      <ChoiceField control={form.control} name="place" label={words.place} autoFocus choices={PLACES.map((value) => ({ value, label: words.places[value] }))} />
      <TextField control={form.control} name="slipNumber" label={words.slipNumber} optional onEnter={enter} />
    </InlineForm>
  )
}

const arriveSchema = z.object({ on: dateText, arrivedFen: moneyInput.pipe(countedFenSchema), reason: optionalTextSchema(200) })

function Arrive({ money, onDone }: { money: HandedInMoney; onDone(): void }): ReactNode {
  const words = useText().finance
  const { today } = useDesk()
  const defaults: z.input<typeof arriveSchema> = { on: today, arrivedFen: moneyText(money.amountFen), reason: '' }
  const form = useForm<z.input<typeof arriveSchema>, unknown, z.output<typeof arriveSchema>>({ defaultValues: defaults, resolver: resolveBy(arriveSchema) })
  const draft = useDraft(`handed-in:${money.handedInId}:arrive`, form)
  const send = useCommand('finance.arrive', { draft })
  const [left, setLeft] = useState<ErrorData | null>(null)
  const submit = form.handleSubmit(async (values) => {
    const answer = await send.send({ handedInId: money.handedInId, ...values })
    if (answer.ok) onDone()
    else setLeft(showErrors(form, answer.error))
  })
  const enter = (): void => void submit()
  return (
    <InlineForm label={words.arriveTitle} act={words.arriveAct} busy={send.sending} error={left} draft={draft} onClear={() => form.reset(defaults)} onSend={enter} onCancel={onDone}>
      <h2>{words.arriveTitle}</h2>
      <div className="fields">
        <DateField control={form.control} name="on" label={words.arrivedOn} onEnter={enter} />
        <MoneyField control={form.control} name="arrivedFen" label={words.arrivedFen} onEnter={enter} />
      </div>
      <TextField control={form.control} name="reason" label={words.arriveReason} optional width="full" onEnter={enter} />
    </InlineForm>
  )
}
