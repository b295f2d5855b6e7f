import { useState } from 'react'
import type { ReactNode } from 'react'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import type { ErrorData } from '../../../shared/wire.ts'
import { resolveBy, showErrors } from '../../data/form-errors.ts'
import { dateText } from '../../data/text-schemas.ts'
import { useCommand } from '../../data/use-command.ts'
import { useDesk } from '../../shell/desk.ts'
import { useText } from '../../text/language.tsx'
import { DateField } from '../../ui/fields.tsx'
import { InlineForm } from '../../ui/InlineForm.tsx'
import type { OfferRow } from './OfferList.tsx'

const schema = z.object({ to: dateText })

/** The offer with its refund rule; a manager says the last day it is made. */
export function EndOffer({ row, mayEnd, onDone }: { row: OfferRow; mayEnd: boolean; onDone(): void }): ReactNode {
  const text = useText()
  const words = text.prepay
  const { today } = useDesk()
  const form = useForm({ defaultValues: { to: today }, resolver: resolveBy(schema) })
  const end = useCommand('offers.end')
  const [left, setLeft] = useState<ErrorData | null>(null)
  const submit = form.handleSubmit(async ({ to }) => {
    const answer = await end.send({ offerId: row.offerId, to })
    if (answer.ok) onDone()
    else setLeft(showErrors(form, answer.error))
  })
  const head = <><h2>{row.name}</h2><p>{words.whatGives(row)} · {text.tariffs.span(row.from, row.to)}</p><p className="soft">{words.refundIs(row.refundRule)}</p></>
  if (!mayEnd || (row.to !== null && row.to <= today)) return <section className="sheet stack">{head}</section>
  return (
    <InlineForm label={words.endOffer} act={words.endOffer} busy={end.sending} error={left} onSend={() => void submit()} onCancel={onDone}>
      {head}
      <DateField control={form.control} name="to" label={words.lastDay} hint={words.endHint} width="narrow" autoFocus onEnter={() => void submit()} />
    </InlineForm>
  )
}
