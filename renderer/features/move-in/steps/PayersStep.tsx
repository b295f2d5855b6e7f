import type { ReactNode } from 'react'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import { payerSchema } from '../../../../shared/contract/move-in.ts'
import { resolveBy } from '../../../data/form-errors.ts'
import { useText } from '../../../text/language.tsx'
import { ChoiceField } from '../../../ui/fields.tsx'
import { dataOf } from '../case.ts'
import type { StepProps } from '../case.ts'
import { StepFrame } from '../StepFrame.tsx'
import { useStep } from '../use-step.ts'

const schema = z.object({ payers: z.array(z.object({ feeItemId: z.int(), payer: payerSchema })) })

/** Fee by fee: owner or tenant. */
export function PayersStep(props: StepProps): ReactNode {
  const text = useText()
  const words = text.moveIn
  const { moveIn } = props
  const kept = new Map(dataOf(moveIn, 'payers')?.payers.map((line) => [line.feeItemId, line.payer]))
  // What is charged here stands first; the other fees are the rest of the price list.
  const items = moveIn.feeItems.toSorted((a, b) => Number(b.assigned) - Number(a.assigned))
  const defaultValues: z.input<typeof schema> = { payers: items.map((item) => ({ feeItemId: item.feeItemId, payer: kept.get(item.feeItemId) ?? (item.currentPayer === 'developer' ? 'owner' : item.currentPayer) })) }
  const hasAgent = Boolean(dataOf(moveIn, 'lease')?.lessorPartyId) || moveIn.feeItems.some((item) => item.currentPayer === 'agent')
  const choices = payerSchema.options.filter((payer) => payer !== 'agent' || hasAgent).map((payer) => ({ value: payer, label: words.payers[payer] }))
  const form = useForm({ defaultValues, resolver: resolveBy(schema) })
  const step = useStep({ ...props, step: 'payers', form, toData: ({ payers }) => ({ step: 'payers', payers }) })
  return (
    <StepFrame {...props} step="payers" form={step} focus={items.length === 0 ? 'waive' : undefined}>
      <p className="soft">{items.length === 0 ? words.payersNone : words.payersHint}</p>
      <div className="payer-lines">
        {items.map((item, index) => (
          <div key={item.feeItemId} className="payer-line">
            <ChoiceField control={form.control} name={`payers.${index}.payer`} label={item.name} autoFocus={index === 0} choices={choices} />
            <span className="soft small">{item.paidUntil ? words.paidUntil(item.name, item.paidUntil) : ''}</span>
          </div>
        ))}
      </div>
    </StepFrame>
  )
}
