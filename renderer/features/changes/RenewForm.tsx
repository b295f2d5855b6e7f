import { useState } from 'react'
import type { ReactNode } from 'react'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import { optionalTextSchema } from '../../../shared/contract/define.ts'
import type { CallOutput } from '../../../shared/contract/index.ts'
import { addDays } from '../../../shared/dates.ts'
import { fen, formatMoney } from '../../../shared/money.ts'
import type { ErrorData } from '../../../shared/wire.ts'
import { resolveBy, showErrors } from '../../data/form-errors.ts'
import { dateText, optionalMoneyText, wholeNumberText } from '../../data/text-schemas.ts'
import { useCall } from '../../data/use-call.ts'
import { useCommand } from '../../data/use-command.ts'
import { useDraft } from '../../data/use-draft.ts'
import { useDesk } from '../../shell/desk.ts'
import { useText } from '../../text/language.tsx'
import { DraftNote } from '../../ui/DraftNote.tsx'
import { DateField, MoneyField, NumberField, TextField } from '../../ui/fields.tsx'
import { Money } from '../../ui/Money.tsx'
import { EmptyState, Read } from '../../ui/states.tsx'
import { ChangePage } from './ChangePage.tsx'
import { ChooseOne } from './ChooseOne.tsx'
import type { FormProps } from './what.ts'

type Lease = CallOutput<'leases.current'>['leases'][number]

const schema = z.object({ contractNumber: optionalTextSchema(40), from: dateText, to: dateText, rent: optionalMoneyText, deposit: optionalMoneyText, maximumOccupants: wholeNumberText.pipe(z.int().min(1).max(99)) })

/** A new lease after the one that ends; the stay goes on. */
export function RenewForm({ premisesId }: FormProps): ReactNode {
  const words = useText().changes
  const list = useCall('leases.current', { premisesId })
  const [picked, setPicked] = useState<number | null>(null)
  const lease = list.data?.leases.find((each) => each.occupancyId === picked) ?? list.data?.leases[0]
  if (list.data && lease) {
    const choices = list.data.leases.map((each) => ({ id: each.occupancyId, label: `${each.name} ${each.part}`.trim() }))
    return <Renewal key={`${lease.occupancyId} ${lease.leaseId}`} premisesId={premisesId} lease={lease} choose={<ChooseOne label={words.tenancy} choices={choices} value={lease.occupancyId} onChange={setPicked} />} />
  }
  return <ChangePage what="renew" premisesId={premisesId}><Read state={list}>{() => <div className="sheet-plain"><EmptyState title={words.noTenancy} /></div>}</Read></ChangePage>
}

function Renewal({ premisesId, lease, choose }: { premisesId: number; lease: Lease; choose: ReactNode }): ReactNode {
  const words = useText().changes
  const { today } = useDesk()
  const amount = (value: number | null): string => (value === null ? '' : formatMoney(fen(value)))
  const defaultValues: z.input<typeof schema> = {
    contractNumber: '', from: lease.to === null ? today : addDays(lease.to, 1), to: '', rent: amount(lease.rentFen), deposit: amount(lease.depositFen), maximumOccupants: String(lease.maximumOccupants ?? lease.heads),
  }
  const form = useForm({ defaultValues, resolver: resolveBy(schema) })
  const draft = useDraft(`renew:${lease.occupancyId}:${lease.leaseId ?? 0}`, form)
  const renew = useCommand('leases.renew', { draft })
  const [left, setLeft] = useState<ErrorData | null>(null)
  const [said, setSaid] = useState('')
  const submit = form.handleSubmit(async ({ rent, deposit, ...values }) => {
    setLeft(null)
    const answer = await renew.send({ occupancyId: lease.occupancyId, rentFen: rent, depositFen: deposit, ...values })
    if (answer.ok) setSaid(words.renewed(lease.name, values.to))
    else setLeft(showErrors(form, answer.error, { rentFen: 'rent', depositFen: 'deposit' }))
  })
  return (
    <ChangePage what="renew" premisesId={premisesId} error={left} primary={{ label: words.doRenew, hotKey: 'Ctrl+Enter', busy: renew.sending, onPress: () => void submit() }}>
      <div className="change">
        <section className="sheet stack-wide">
          {choose}
          <DraftNote draft={draft} onClear={() => form.reset()} />
          {said === '' ? null : <p role="status" className="mark-good">{said}</p>}
          <div className="fields">
            <DateField control={form.control} name="from" label={words.leaseFrom} autoFocus />
            <DateField control={form.control} name="to" label={words.leaseTo} />
            <NumberField control={form.control} name="maximumOccupants" label={words.maximumOccupants} hint={words.heads(lease.heads)} />
          </div>
          <div className="fields">
            <TextField control={form.control} name="contractNumber" label={words.contractNumber} optional />
            <MoneyField control={form.control} name="rent" label={words.rent} optional />
            <MoneyField control={form.control} name="deposit" label={words.deposit} optional />
          </div>
        </section>
        <aside className="sheet stack">
          <h2>{words.oldLease}</h2>
          <dl className="sums">
            <dt>{words.contractNumber}</dt><dd>{lease.contractNumber}</dd>
            <dt>{words.leaseFrom}</dt><dd>{lease.from ?? ''}</dd>
            <dt>{words.leaseTo}</dt><dd>{lease.to ?? ''}</dd>
            <dt>{words.rent}</dt><dd><Money fen={lease.rentFen} /></dd>
            <dt>{words.deposit}</dt><dd><Money fen={lease.depositFen} /></dd>
            <dt>{words.maximumOccupants}</dt><dd>{lease.maximumOccupants ?? ''}</dd>
          </dl>
          {lease.lessor ? <p>{words.lessor(lease.lessor.name, lease.lessor.until ?? '')}</p> : null}
        </aside>
      </div>
    </ChangePage>
  )
}
