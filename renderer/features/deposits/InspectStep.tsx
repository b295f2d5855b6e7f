import type { ReactNode } from 'react'
import { type Control, useForm, useWatch } from 'react-hook-form'
import { z } from 'zod'
import { positiveFenSchema, textSchema } from '../../../shared/contract/define.ts'
import { fen, formatMoney, parseMoney } from '../../../shared/money.ts'
import { resolveBy } from '../../data/form-errors.ts'
import { dateText, moneyText } from '../../data/text-schemas.ts'
import { useDesk } from '../../shell/desk.ts'
import { useText } from '../../text/language.tsx'
import { StepFrame } from '../../ui/case/StepFrame.tsx'
import { DateField, NoteField, TickField } from '../../ui/fields.tsx'
import { Lines, withoutBlank } from '../../ui/Lines.tsx'
import { Money } from '../../ui/Money.tsx'
import type { StepProps } from './case.ts'
import { RedoNote, WithdrawRefund } from './StepActs.tsx'
import { useRefundStep } from './use-refund-step.ts'

const lineText = z.object({ reason: z.string(), amountFen: z.string() })
const line = z.object({ reason: textSchema(60), amountFen: moneyText.pipe(positiveFenSchema) })
const schema = z.object({
  on: dateText, findings: textSchema(300), thingsBack: z.boolean(),
  deductions: z.array(lineText).transform((lines) => withoutBlank(lines, ['reason', 'amountFen'])).pipe(z.array(line).max(20)),
})
type InspectText = z.input<typeof schema>

/** What was found, and what is deducted for it; a renovation is looked at twice. */
export function InspectStep({ round, ...props }: StepProps & { round: 1 | 2 }): ReactNode {
  const words = useText().deposits
  const { today } = useDesk()
  const { refund } = props
  const name = round === 1 ? 'inspected' : 'again'
  // The second inspection begins with the deductions of the first.
  const known = refund[name] ?? (round === 2 && refund.inspected ? { ...refund.inspected, on: today, findings: '' } : null)
  const defaultValues: InspectText = {
    on: known?.on ?? today, findings: known?.findings ?? '', thingsBack: known?.thingsBack ?? false,
    deductions: (known?.deductions ?? []).map(({ reason, amountFen }) => ({ reason, amountFen: formatMoney(amountFen) })),
  }
  const form = useForm<InspectText, unknown, z.output<typeof schema>>({ defaultValues, resolver: resolveBy(schema) })
  const step = useRefundStep({ ...props, call: 'deposits.inspect', step: name, form, toData: (values) => ({ round, ...values }) })
  const { control } = form
  return (
    <StepFrame title={round === 1 ? words.inspectTitle : words.againTitle} form={step} last={false} acts={<WithdrawRefund {...props} />}>
      <RedoNote refund={refund} step={name} />
      {round === 2 && refund.againFrom !== null ? <p className={refund.againFrom > today ? 'look' : 'soft'}>{words.againFrom(refund.againFrom)}</p> : null}
      <NoteField control={control} name="findings" label={words.findings} hint={words.findingsFor} width="full" autoFocus />
      <DateField control={control} name="on" label={words.on} onEnter={step.submit} />
      {refund.rule.thingsBack ? <TickField control={control} name="thingsBack" label={words.thingsBack} /> : null}
      <Lines
        control={control} name="deductions" title={words.deductions} addLabel={words.addDeduction} blank={{ reason: '', amountFen: '' }}
        columns={[{ key: 'reason', label: words.reason }, { key: 'amountFen', label: words.amount, width: '140px' }]}
      />
      <Left control={control} heldFen={refund.heldFen} />
    </StepFrame>
  )
}

/** What is left to pay back, as it is typed. */
function Left<O>({ control, heldFen }: { control: Control<InspectText, unknown, O>; heldFen: number }): ReactNode {
  const words = useText().deposits
  const typed = (useWatch({ control, name: 'deductions' }) ?? []).reduce((sum, each) => { const parsed = parseMoney(each.amountFen ?? ''); return parsed.ok ? sum + parsed.value : sum }, 0)
  if (typed === heldFen) return <p className="look">{words.all}</p>
  return typed > heldFen ? null : <p>{words.left} <strong><Money fen={fen(heldFen - typed)} large /></strong></p>
}
