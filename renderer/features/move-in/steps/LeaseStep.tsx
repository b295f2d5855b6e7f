import type { ReactNode } from 'react'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import { optionalTextSchema } from '../../../../shared/contract/define.ts'
import { fen, formatMoney } from '../../../../shared/money.ts'
import { resolveBy } from '../../../data/form-errors.ts'
import { dateText, optionalMoneyText, wholeNumberText } from '../../../data/text-schemas.ts'
import { useText } from '../../../text/language.tsx'
import { DateField, MoneyField, NumberField, TextField } from '../../../ui/fields.tsx'
import { dataOf } from '../case.ts'
import type { StepProps } from '../case.ts'
import { StepFrame } from '../StepFrame.tsx'
import { useStep } from '../use-step.ts'

const schema = z.object({
  contractNumber: optionalTextSchema(40), from: dateText, to: dateText, maximumOccupants: wholeNumberText.pipe(z.int().min(1).max(99)), rent: optionalMoneyText,
}).refine((values) => values.from <= values.to, { path: ['to'], error: 'ends-before-start' })

export function LeaseStep(props: StepProps): ReactNode {
  const text = useText()
  const words = text.moveIn
  const kept = dataOf(props.moveIn, 'lease')
  const heads = dataOf(props.moveIn, 'identity')?.headCount
  const defaultValues: z.input<typeof schema> = {
    contractNumber: kept?.contractNumber ?? '', from: kept?.from ?? '', to: kept?.to ?? '', maximumOccupants: String(kept?.maximumOccupants ?? heads ?? ''),
    rent: kept?.rentFen === null || kept?.rentFen === undefined ? '' : formatMoney(fen(kept.rentFen)),
  }
  const form = useForm({ defaultValues, resolver: resolveBy(schema) })
  const step = useStep({ ...props, step: 'lease', form, names: { 'data.rentFen': 'rent' }, toData: ({ rent, ...values }) => ({ step: 'lease', ...values, rentFen: rent }) })
  return (
    <StepFrame {...props} step="lease" form={step}>
      <div className="fields">
        <DateField control={form.control} name="from" label={words.leaseFrom} autoFocus />
        <DateField control={form.control} name="to" label={words.leaseTo} />
        <NumberField control={form.control} name="maximumOccupants" label={words.maximumOccupants} />
      </div>
      <div className="fields">
        <TextField control={form.control} name="contractNumber" label={words.contractNumber} optional />
        <MoneyField control={form.control} name="rent" label={words.rent} optional />
      </div>
    </StepFrame>
  )
}
