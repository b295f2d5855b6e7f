import type { ReactNode } from 'react'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import { idSchema, optionalTextSchema } from '../../../../shared/contract/define.ts'
import { fen, formatMoney } from '../../../../shared/money.ts'
import { resolveBy } from '../../../data/form-errors.ts'
import { dateText, optionalMoneyText, wholeNumberText } from '../../../data/text-schemas.ts'
import { go } from '../../../shell/route.ts'
import { useText } from '../../../text/language.tsx'
import { Act } from '../../../ui/Act.tsx'
import { DateField, MoneyField, NumberField, SelectField, TextField, TickField } from '../../../ui/fields.tsx'
import { dataOf } from '../case.ts'
import type { StepProps } from '../case.ts'
import { StepFrame } from '../StepFrame.tsx'
import { useStep } from '../use-step.ts'

const schema = z.object({
  contractNumber: optionalTextSchema(40), from: dateText, to: dateText, maximumOccupants: wholeNumberText.pipe(z.int().min(1).max(99)), rent: optionalMoneyText,
  deposit: optionalMoneyText, lessor: z.union([idSchema, z.literal(0)]), contractSeen: z.boolean(),
}).refine((values) => values.from <= values.to, { path: ['to'], error: 'ends-before-start' })

export function LeaseStep(props: StepProps): ReactNode {
  const text = useText()
  const words = text.moveIn
  const kept = dataOf(props.moveIn, 'lease')
  const defaultValues: z.input<typeof schema> = {
    contractNumber: kept?.contractNumber ?? '', from: kept?.from ?? '', to: kept?.to ?? '', maximumOccupants: String(kept?.maximumOccupants ?? ''),
    rent: moneyOf(kept?.rentFen), deposit: moneyOf(kept?.depositFen),
    lessor: kept ? (kept.lessorPartyId ?? 0) : (props.moveIn.moverKind === 'room-tenant' ? (props.moveIn.agents.find((agent) => agent.valid)?.partyId ?? 0) : 0), contractSeen: kept?.contractSeen ?? false,
  }
  const form = useForm({ defaultValues, resolver: resolveBy(schema) })
  const step = useStep({
    ...props, step: 'lease', form, names: { 'data.rentFen': 'rent', 'data.depositFen': 'deposit', 'data.lessorPartyId': 'lessor' },
    toData: ({ rent, deposit, lessor, ...values }) => ({ step: 'lease', ...values, rentFen: rent, depositFen: deposit, lessorPartyId: lessor === 0 ? null : lessor }),
  })
  const { agents, part } = props.moveIn
  const lessors = [{ value: 0, label: words.lessorOwner }, ...agents.map((agent) => ({ value: agent.partyId, label: agent.valid ? words.lessorAgent(agent.name, agent.until ?? '') : words.lessorExpired(agent.name, agent.until ?? '') }))]
  return (
    <StepFrame {...props} step="lease" form={step}>
      {part === '' ? null : <p>{words.partLet(part)}</p>}
      <div className="fields">
        <DateField control={form.control} name="from" label={words.leaseFrom} autoFocus />
        <DateField control={form.control} name="to" label={words.leaseTo} />
        <NumberField control={form.control} name="maximumOccupants" label={words.maximumOccupants} />
      </div>
      <div className="fields">
        <TextField control={form.control} name="contractNumber" label={words.contractNumber} optional />
        <MoneyField control={form.control} name="rent" label={words.rent} optional />
        <MoneyField control={form.control} name="deposit" label={words.leaseDeposit} optional />
      </div>
      {agents.length > 0 ? <SelectField control={form.control} name="lessor" label={words.lessor} choices={lessors} /> : null}
      {props.moveIn.moverKind === 'room-tenant' && !agents.some((agent) => agent.valid) ? (
        <p className="look">{words.noAgentYet} <Act label={words.toPremises} kind="quiet" onPress={() => go('/premises', { premises: props.moveIn.premisesId })} /></p>
      ) : null}
      <TickField control={form.control} name="contractSeen" label={words.contractSeen} />
    </StepFrame>
  )
}

function moneyOf(amount: number | null | undefined): string {
  return amount === null || amount === undefined ? '' : formatMoney(fen(amount))
}
