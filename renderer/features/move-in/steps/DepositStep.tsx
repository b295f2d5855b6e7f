import type { ReactNode } from 'react'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import { fen, formatMoney } from '../../../../shared/money.ts'
import { resolveBy } from '../../../data/form-errors.ts'
import { optionalMoneyText } from '../../../data/text-schemas.ts'
import { useText } from '../../../text/language.tsx'
import { MoneyField } from '../../../ui/fields.tsx'
import { dataOf } from '../case.ts'
import type { StepProps } from '../case.ts'
import { StepFrame } from '../StepFrame.tsx'
import { useStep } from '../use-step.ts'

const schema = z.object({ deposits: z.array(z.object({ feeItemId: z.int(), amount: optionalMoneyText })) })

/** Deposits the cashier is to ask for; what is left empty is not asked for. */
export function DepositStep(props: StepProps): ReactNode {
  const words = useText().moveIn
  const { moveIn } = props
  const kept = new Map(dataOf(moveIn, 'deposit')?.deposits.map((line) => [line.feeItemId, line.amountFen]))
  const amountOf = (feeItemId: number): string => {
    const amount = kept.get(feeItemId)
    return amount === undefined ? '' : formatMoney(fen(amount))
  }
  const defaultValues: z.input<typeof schema> = { deposits: moveIn.depositItems.map(({ feeItemId }) => ({ feeItemId, amount: amountOf(feeItemId) })) }
  const form = useForm({ defaultValues, resolver: resolveBy(schema) })
  const step = useStep({
    ...props, step: 'deposit', form,
    toData: ({ deposits }) => ({ step: 'deposit', deposits: deposits.flatMap(({ feeItemId, amount }) => (amount === null || amount === 0 ? [] : [{ feeItemId, amountFen: amount }])) }),
  })
  return (
    <StepFrame {...props} step="deposit" form={step}>
      <p className="soft">{words.depositHint}</p>
      <div className="fields">
        {moveIn.depositItems.map((item, index) => <MoneyField key={item.feeItemId} control={form.control} name={`deposits.${index}.amount`} label={item.name} autoFocus={index === 0} optional />)}
      </div>
    </StepFrame>
  )
}
