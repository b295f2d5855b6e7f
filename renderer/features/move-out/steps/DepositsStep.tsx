import type { ReactNode } from 'react'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import { resolveBy } from '../../../data/form-errors.ts'
import { go } from '../../../shell/route.ts'
import { useText } from '../../../text/language.tsx'
import { Act } from '../../../ui/Act.tsx'
import { Money } from '../../../ui/Money.tsx'
import type { StepProps } from '../case.ts'
import { StepFrame } from '../StepFrame.tsx'
import { useStep } from '../use-step.ts'
import { TickList } from './TickList.tsx'

const schema = z.object({ depositIds: z.array(z.number()) })

/** Deposits held, each paid back to the name on its receipt. */
export function DepositsStep(props: StepProps): ReactNode {
  const words = useText().moveOut
  const { deposits } = props.moveOut
  const defaultValues: z.input<typeof schema> = { depositIds: deposits.filter((deposit) => deposit.asked || deposit.own).map((deposit) => deposit.depositId) }
  const form = useForm({ defaultValues, resolver: resolveBy(schema) })
  const step = useStep({ ...props, step: 'deposits', form, toData: (values) => ({ step: 'deposits', ...values }) })
  return (
    <StepFrame {...props} step="deposits" form={step} focus={deposits.length === 0 ? 'waive' : undefined}>
      {deposits.length === 0 ? <p className="soft">{words.noDeposits}</p> : (
        <TickList
          control={form.control} name="depositIds" label={words.steps.deposits}
          choices={deposits.map((deposit) => ({ id: deposit.depositId, label: <>{words.deposit(deposit.name, deposit.receiptNumber)} <Money fen={deposit.heldFen} /> {words.payee(deposit.payee)} {deposit.asked ? <span className="mark">{words.asked}</span> : null}</> }))}
        />
      )}
      {deposits.filter((deposit) => deposit.asked).map((deposit) => <Act key={deposit.depositId} label={words.toRefund(deposit.name)} kind="quiet" onPress={() => go('/deposits', { deposit: deposit.depositId })} />)}
    </StepFrame>
  )
}
