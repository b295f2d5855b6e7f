import type { ReactNode } from 'react'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import { resolveBy } from '../../../data/form-errors.ts'
import { dateText } from '../../../data/text-schemas.ts'
import { useDesk } from '../../../shell/desk.ts'
import { useText } from '../../../text/language.tsx'
import { DateField } from '../../../ui/fields.tsx'
import { dataOf, payersChange } from '../case.ts'
import type { StepProps } from '../case.ts'
import { StepFrame } from '../StepFrame.tsx'
import { useStep } from '../use-step.ts'

const schema = z.object({ from: dateText })

export function FeeStartStep(props: StepProps): ReactNode {
  const text = useText()
  const words = text.moveIn
  const { today } = useDesk()
  const { moveIn } = props
  const defaultValues: z.input<typeof schema> = { from: dataOf(moveIn, 'fee-start')?.from ?? dataOf(moveIn, 'lease')?.from ?? dataOf(moveIn, 'notice')?.moveOn ?? today }
  const form = useForm({ defaultValues, resolver: resolveBy(schema) })
  const step = useStep({ ...props, step: 'fee-start', form, toData: ({ from }) => ({ step: 'fee-start', from, before: [] }) })
  const asBefore = payersChange(moveIn) === false
  const shown = asBefore ? moveIn.feeItems : moveIn.feeItems.filter((item) => item.paidUntil !== null)
  return (
    <StepFrame {...props} step="fee-start" form={step} focus={asBefore ? 'save' : undefined}>
      {asBefore
        ? <p>{moveIn.feeItems.length === 0 ? words.feesNone : words.feesAsBefore}</p>
        : <DateField control={form.control} name="from" label={words.feeStart} hint={words.feeStartHint} width="normal" autoFocus />}
      {shown.length > 0 ? <ul className="soft">{shown.map((item) => <li key={item.feeItemId}>{item.paidUntil === null ? words.feeNotPaid(item.name) : words.paidUntil(item.name, item.paidUntil)}</li>)}</ul> : null}
    </StepFrame>
  )
}
