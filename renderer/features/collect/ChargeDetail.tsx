import { useState } from 'react'
import type { ReactNode } from 'react'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import { textSchema } from '../../../shared/contract/define.ts'
import type { ErrorData } from '../../../shared/wire.ts'
import { resolveBy, showErrors } from '../../data/form-errors.ts'
import { optionalDateText } from '../../data/text-schemas.ts'
import { useCommand } from '../../data/use-command.ts'
import { useText } from '../../text/language.tsx'
import { Act } from '../../ui/Act.tsx'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { DateField, TextField } from '../../ui/fields.tsx'
import { KeyScope } from '../../ui/hot-keys.tsx'
import { moneyText } from '../../ui/Money.tsx'
import { shortMoment } from '../../ui/moments.ts'
import type { Paper } from '../../ui/use-papers.ts'
import { ClaimLateFee } from './ClaimLateFee.tsx'
import { ExplainCharge } from './ExplainCharge.tsx'
import type { OpenCharge } from './till.ts'
import { WaiveCharge } from './WaiveCharge.tsx'

/** Why the charge is this much, and the resident's dispute of it. */
export function ChargeDetail({ charge, onExplain }: { charge: OpenCharge; onExplain(paper: Paper): void }): ReactNode {
  const text = useText()
  const { dispute } = charge
  const [waiving, setWaiving] = useState(false)
  return (
    <div className="charge-detail">
      <ExplainCharge charge={charge} onPrint={onExplain} />
      <p className="soft">{text.collect.due(charge.dueOn)}{charge.adjustedFen > 0 ? ` · ${text.collect.adjusted(moneyText(charge.adjustedFen))}` : ''}</p>
      {dispute ? (
        <p className="look">
          {text.collect.disputedSince(shortMoment(dispute.since), dispute.reason)}
          {dispute.reviewOn ? ` · ${text.collect.reviewOn(dispute.reviewOn)}` : ''}
        </p>
      ) : null}
      <ClaimLateFee charge={charge} />
      {waiving ? <WaiveCharge charge={charge} onDone={() => setWaiving(false)} /> : (
        <>
          {dispute ? <LiftDispute chargeId={charge.chargeId} /> : <NoteDispute chargeId={charge.chargeId} />}
          <div className="row"><Act label={text.collect.waive} kind="quiet" onPress={() => setWaiving(true)} /></div>
        </>
      )}
    </div>
  )
}

const disputeSchema = z.object({ reason: textSchema(200), reviewOn: optionalDateText })

function NoteDispute({ chargeId }: { chargeId: number }): ReactNode {
  const text = useText()
  const dispute = useCommand('charges.dispute')
  const [left, setLeft] = useState<ErrorData | null>(null)
  const form = useForm({ defaultValues: { reason: '', reviewOn: '' }, resolver: resolveBy(disputeSchema) })
  const submit = form.handleSubmit(async (values) => {
    const answer = await dispute.send({ chargeId, ...values })
    setLeft(answer.ok ? null : showErrors(form, answer.error))
  })
  return (
    <KeyScope className="row charge-form">
      <TextField control={form.control} name="reason" label={text.collect.disputeReason} onEnter={() => void submit()} />
      <DateField control={form.control} name="reviewOn" label={text.collect.disputeReview} optional onEnter={() => void submit()} />
      <div className="field-button"><Act label={text.collect.dispute} hotKey="Ctrl+Enter" busy={dispute.sending} onPress={() => void submit()} /></div>
      {left ? <ErrorNote error={left} /> : null}
    </KeyScope>
  )
}

const liftSchema = z.object({ outcome: textSchema(200) })

function LiftDispute({ chargeId }: { chargeId: number }): ReactNode {
  const text = useText()
  const lift = useCommand('charges.liftDispute')
  const [left, setLeft] = useState<ErrorData | null>(null)
  const form = useForm({ defaultValues: { outcome: '' }, resolver: resolveBy(liftSchema) })
  const submit = form.handleSubmit(async (values) => {
    const answer = await lift.send({ chargeId, ...values })
    setLeft(answer.ok ? null : showErrors(form, answer.error))
  })
  return (
    <KeyScope className="row charge-form">
      <TextField control={form.control} name="outcome" label={text.collect.disputeOutcome} onEnter={() => void submit()} />
      <div className="field-button"><Act label={text.collect.liftDispute} hotKey="Ctrl+Enter" busy={lift.sending} onPress={() => void submit()} /></div>
      {left ? <ErrorNote error={left} /> : null}
    </KeyScope>
  )
}
