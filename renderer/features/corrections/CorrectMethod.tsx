import { useEffect } from 'react'
import type { ReactNode } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { useWatch } from 'react-hook-form'
import { METHODS } from '../../../shared/contract/fees.ts'
import { fen, formatMoney } from '../../../shared/money.ts'
import { useText } from '../../text/language.tsx'
import { MoneyField, SelectField, TextField } from '../../ui/fields.tsx'
import { waysOf } from './correction.ts'
import type { Correction, CorrectText, Receipt } from './correction.ts'

/** Which way of paying was booked, which it was, and how much of it. */
export function CorrectMethod({ form, receipt, onEnter }: { form: UseFormReturn<CorrectText, unknown, Correction>; receipt: Receipt; onEnter(): void }): ReactNode {
  const text = useText()
  const words = text.corrections
  const { control, setValue } = form
  const from = useWatch({ control, name: 'fromMethod' })
  const to = useWatch({ control, name: 'toMethod' })
  const ways = waysOf(receipt)
  const leftFen = ways.find((way) => way.method === from)?.leftFen ?? 0
  useEffect(() => {
    setValue('amount', leftFen === 0 ? '' : formatMoney(fen(leftFen)))
  }, [leftFen, setValue])
  return (
    <div className="fields">
      <SelectField control={control} name="fromMethod" label={words.fromMethod} width="narrow" choices={ways.map(({ method }) => ({ value: method, label: text.words.method[method] }))} />
      <SelectField control={control} name="toMethod" label={words.toMethod} width="narrow" choices={METHODS.filter((method) => method !== from).map((method) => ({ value: method, label: text.words.method[method] }))} />
      <MoneyField control={control} name="amount" label={words.amount} hint={words.left(formatMoney(fen(leftFen)))} onEnter={onEnter} />
      {to === 'cash' || to === '' ? null : <TextField control={control} name="reference" label={words.reference} width="narrow" optional onEnter={onEnter} />}
    </div>
  )
}
