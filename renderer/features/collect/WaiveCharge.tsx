import { useState } from 'react'
import type { ReactNode } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import { z } from 'zod'
import { positiveFenSchema, textSchema } from '../../../shared/contract/define.ts'
import { fen, formatMoney, parseMoney } from '../../../shared/money.ts'
import type { ErrorData } from '../../../shared/wire.ts'
import { resolveBy, showErrors } from '../../data/form-errors.ts'
import { moneyText } from '../../data/text-schemas.ts'
import { useCall } from '../../data/use-call.ts'
import { useCommand } from '../../data/use-command.ts'
import { useDraft } from '../../data/use-draft.ts'
import { useSecondYes } from '../../data/use-second-yes.ts'
import { useDesk } from '../../shell/desk.ts'
import { useText } from '../../text/language.tsx'
import { MoneyField, TextField } from '../../ui/fields.tsx'
import { InlineForm } from '../../ui/InlineForm.tsx'
import { SecondPerson } from '../../ui/SecondPerson.tsx'
import type { OpenCharge } from './till.ts'

const schema = z.object({ amount: moneyText.pipe(positiveFenSchema), reason: textSchema(200), login: z.string(), password: z.string() })
type WaiveText = z.input<typeof schema>

/** 减免 of an open charge: all of it or a part, with a reason; above the office's limit a manager's password allows it. */
export function WaiveCharge({ charge, onDone }: { charge: OpenCharge; onDone(): void }): ReactNode {
  const words = useText().collect
  const { user } = useDesk()
  const settings = useCall('settings.get', {})
  const defaults = { amount: formatMoney(fen(charge.openFen)), reason: '', login: '', password: '' }
  const form = useForm<WaiveText, unknown, z.output<typeof schema>>({ defaultValues: defaults, resolver: resolveBy(schema) })
  const draft = useDraft(`charge:${charge.chargeId}:waive`, form, { except: ['password'] })
  const waive = useCommand('charges.waive', { draft })
  const yes = useSecondYes('charges.waive')
  const [left, setLeft] = useState<ErrorData | null>(null)
  const typed = parseMoney(useWatch({ control: form.control, name: 'amount' }))
  const asked = left?.code === 'waive-needs-approval' || (typed.ok && typed.value > (settings.data?.waiverLimitFen ?? typed.value))
  const ask = asked && user.role !== 'manager'
  const submit = form.handleSubmit(async ({ amount, reason, ...who }) => {
    const input = { chargeId: charge.chargeId, amountFen: amount, reason }
    const given = ask ? await yes.ask(who, input) : null
    if (given && !given.ok) return setLeft(showErrors(form, given.error))
    const answer = await waive.send({ ...input, ticket: given?.ok ? given.ticket : '' })
    if (answer.ok) onDone()
    else setLeft(showErrors(form, answer.error, { amountFen: 'amount' }))
  })
  const enter = (): void => void submit()
  return (
    <InlineForm label={words.waive} act={words.waive} busy={waive.sending || yes.asking} error={left} draft={draft} onClear={() => form.reset(defaults)} onSend={enter} onCancel={onDone}>
      <div className="fields">
        <MoneyField control={form.control} name="amount" label={words.waiveAmount} autoFocus onEnter={enter} />
        <TextField control={form.control} name="reason" label={words.waiveReason} onEnter={enter} />
        {ask ? <SecondPerson control={form.control} names={{ login: 'login', password: 'password' }} managersOnly onEnter={enter} /> : null}
      </div>
    </InlineForm>
  )
}
