import type { ReactNode } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import { askedSchema } from '../../../shared/contract/deposits.ts'
import { resolveBy } from '../../data/form-errors.ts'
import { useText } from '../../text/language.tsx'
import { StepFrame } from '../../ui/case/StepFrame.tsx'
import { ChoiceField, TextField, TickField } from '../../ui/fields.tsx'
import type { StepProps } from './case.ts'
import { RedoNote, WithdrawRefund } from './StepActs.tsx'
import { useRefundStep } from './use-refund-step.ts'

/** Who asks for it, whether the receipt is back, and to which account. */
export function AskStep(props: StepProps): ReactNode {
  const words = useText().deposits
  const { asked, payer } = props.refund
  const { at: _at, by: _by, ...known } = asked ?? { payee: payer, asker: 'payer' as const, agentName: '', authority: '', idsSeen: false, receipt: 'returned' as const, declarationSigned: false, account: '', at: '', by: '' }
  const form = useForm({ defaultValues: known, resolver: resolveBy(askedSchema) })
  const step = useRefundStep({
    ...props, call: 'deposits.askRefund', step: 'asked', form,
    // What no longer shows is not sent.
    toData: (values) => ({ ...values, ...(values.asker === 'payer' ? { agentName: '', authority: '' } : {}), declarationSigned: values.receipt === 'lost' && values.declarationSigned }),
  })
  const [asker, receipt] = useWatch({ control: form.control, name: ['asker', 'receipt'] })
  const { control } = form
  return (
    <StepFrame title={words.askTitle} form={step} last={false} acts={<WithdrawRefund {...props} />}>
      <RedoNote refund={props.refund} step="asked" />
      <ChoiceField control={control} name="receipt" label={words.receiptState} autoFocus choices={[{ value: 'returned', label: words.receipts.returned }, { value: 'lost', label: words.receipts.lost }]} />
      {receipt === 'lost' ? <TickField control={control} name="declarationSigned" label={words.declaration} /> : null}
      <ChoiceField control={control} name="asker" label={words.asker} choices={[{ value: 'payer', label: words.askers.payer }, { value: 'agent', label: words.askers.agent }]} />
      {asker === 'agent' ? (
        <div className="fields">
          <TextField control={control} name="agentName" label={words.agentName} onEnter={step.submit} />
          <TextField control={control} name="authority" label={words.authority} onEnter={step.submit} />
        </div>
      ) : null}
      <TickField control={control} name="idsSeen" label={asker === 'agent' ? words.idsSeenBoth : words.idsSeen} />
      <div className="fields">
        <TextField control={control} name="payee" label={words.payee} onEnter={step.submit} />
        <TextField control={control} name="account" label={words.account} hint={words.accountLater} optional onEnter={step.submit} />
      </div>
    </StepFrame>
  )
}
