import type { ReactNode } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import { z } from 'zod'
import { optionalTextSchema } from '../../../shared/contract/define.ts'
import { PAYOUT_WAYS, payoutWaySchema } from '../../../shared/contract/deposits.ts'
import { resolveBy } from '../../data/form-errors.ts'
import { useText } from '../../text/language.tsx'
import { StepFrame } from '../../ui/case/StepFrame.tsx'
import { useStepForm } from '../../ui/case/use-step-form.ts'
import { ChoiceField, TextField } from '../../ui/fields.tsx'
import { shownSteps, type StepProps } from './case.ts'
import { WithdrawRefund } from './StepActs.tsx'
import { Summary } from './Summary.tsx'

const schema = z.object({ way: payoutWaySchema, reference: optionalTextSchema(60), account: optionalTextSchema(80) })

/** Pays what is left, usually by the bank; the paper follows. */
export function PayStep({ onPaid, ...props }: StepProps & { onPaid(payoutId: number): void }): ReactNode {
  const text = useText()
  const words = text.deposits
  const { refund } = props
  const form = useForm({ defaultValues: { way: 'bank' as z.input<typeof payoutWaySchema>, reference: '', account: refund.asked?.account ?? '' }, resolver: resolveBy(schema) })
  const { depositId } = refund
  const step = useStepForm({
    call: 'deposits.payOut', draftKey: `deposit:${depositId}:paid`, step: 'paid', steps: shownSteps(text, refund), version: refund.version, form, onReread: props.onReread,
    toInput: (values, version) => ({ depositId, version, ...values }), onSaved: (paid) => onPaid(paid.payoutId),
  })
  const way = useWatch({ control: form.control, name: 'way' })
  const kept = refund.toPayFen === 0
  return (
    <StepFrame title={words.payTitle} form={step} last act={kept ? words.keepAll : words.payOut} focusSave={kept} acts={<WithdrawRefund {...props} />}>
      <Summary refund={refund} />
      {kept ? <p className="look">{words.all}</p> : (
        <>
          <ChoiceField control={form.control} name="way" label={words.way} autoFocus choices={PAYOUT_WAYS.map((value) => ({ value, label: words.ways[value] }))} {...(way === 'cash' ? { hint: words.cashHint } : way === 'bank' ? { hint: words.bankHint } : {})} />
          <div className="fields">
            {way === 'bank' ? <TextField control={form.control} name="account" label={words.account} onEnter={step.submit} /> : null}
            {way === 'cash' ? null : <TextField control={form.control} name="reference" label={words.reference} onEnter={step.submit} />}
          </div>
        </>
      )}
    </StepFrame>
  )
}
