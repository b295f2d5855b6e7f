import { useState } from 'react'
import type { ReactNode } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import { z } from 'zod'
import { textSchema } from '../../../shared/contract/define.ts'
import { parseDateSpelling } from '../../../shared/dates.ts'
import { feeStartOn } from '../../../shared/fee-start.ts'
import type { ErrorData } from '../../../shared/wire.ts'
import { resolveBy, showErrors } from '../../data/form-errors.ts'
import { dateText, optionalDateText } from '../../data/text-schemas.ts'
import { useCommand } from '../../data/use-command.ts'
import { useDraft } from '../../data/use-draft.ts'
import { useDesk } from '../../shell/desk.ts'
import { useText } from '../../text/language.tsx'
import { Act } from '../../ui/Act.tsx'
import { DraftNote } from '../../ui/DraftNote.tsx'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { ChoiceField, DateField, TextField } from '../../ui/fields.tsx'
import { CancelDelivery } from './CancelDelivery.tsx'
import type { Case } from './case.ts'

const KINDS = ['delivered', 'refused', 'deemed'] as const
const text = { on: z.string(), reason: z.string(), comeBackOn: z.string(), feesFrom: z.string() }
/** Fields of another outcome than the chosen one do not count. */
const schema = z.discriminatedUnion('kind', [
  z.object({ ...text, kind: z.literal('delivered'), on: dateText, feesFrom: optionalDateText }),
  z.object({ ...text, kind: z.literal('refused'), reason: textSchema(200), comeBackOn: optionalDateText }),
  z.object({ ...text, kind: z.literal('deemed'), on: dateText, reason: textSchema(200), feesFrom: optionalDateText }),
])
type FinishText = { kind: (typeof KINDS)[number]; on: string; reason: string; comeBackOn: string; feesFrom: string }

/** How the delivery ends. */
export function FinishDelivery({ delivery, onReread }: { delivery: Case; onReread(): void }): ReactNode {
  const words = useText().delivery
  const { today } = useDesk()
  const form = useForm<FinishText, unknown, z.output<typeof schema>>({ defaultValues: { kind: 'delivered', on: today, reason: '', comeBackOn: '', feesFrom: '' }, resolver: resolveBy(schema) })
  const draft = useDraft(`delivery:${delivery.caseId}:outcome`, form)
  const finish = useCommand('delivery.finish', { draft })
  const [left, setLeft] = useState<ErrorData | null>(null)
  const kind = useWatch({ control: form.control, name: 'kind' })
  const submit = form.handleSubmit(async (values) => {
    setLeft(null)
    const answer = await finish.send({ caseId: delivery.caseId, version: delivery.version, outcome: outcomeOf(values) })
    if (answer.ok) return
    if (answer.error.code === 'changed-meanwhile') onReread()
    setLeft(showErrors(form, answer.error, { 'outcome.on': 'on', 'outcome.reason': 'reason', 'outcome.comeBackOn': 'comeBackOn', 'outcome.feesFrom': 'feesFrom' }))
  })
  return (
    <section className="sheet case-pane" aria-label={words.outcomeTitle}>
      <div className="case-fields stack-wide">
        <h2>{words.outcomeTitle}</h2>
        <DraftNote draft={draft} onClear={() => { form.reset(); setLeft(null) }} />
        <ChoiceField control={form.control} name="kind" label={words.outcome} choices={KINDS.map((value) => ({ value, label: words.kinds[value] }))} autoFocus />
        {kind === 'refused' ? (
          <>
            <p className="soft">{words.refusedHint}</p>
            <TextField control={form.control} name="reason" label={words.refusedReason} width="full" />
            <DateField control={form.control} name="comeBackOn" label={words.comeBackOn} optional />
          </>
        ) : <DeliveredFields delivery={delivery} form={form} kind={kind} />}
      </div>
      <div className="case-foot">
        <div className="page-foot-error">{left ? <ErrorNote error={left} /> : null}</div>
        <CancelDelivery delivery={delivery} />
        <Act label={words.finish[kind]} kind="primary" hotKey="Ctrl+Enter" busy={finish.sending} onPress={() => void submit()} />
      </div>
    </section>
  )
}

type Form = ReturnType<typeof useForm<FinishText, unknown, z.output<typeof schema>>>

function DeliveredFields({ delivery, form, kind }: { delivery: Case; form: Form; kind: 'delivered' | 'deemed' }): ReactNode {
  const words = useText().delivery
  const open = delivery.steps.filter((step) => step.state === 'open')
  return (
    <>
      {kind === 'deemed' ? <DeemedHint delivery={delivery} /> : open.length > 0 ? <p className="look">{words.stepsOpen(open.map((step) => words.steps[step.name]).join(words.listComma))}</p> : null}
      <div className="fields">
        <DateField control={form.control} name="on" label={kind === 'deemed' ? words.deemedOn : words.deliveredOn} />
        {delivery.fees.items.length === 0 ? null : <DateField control={form.control} name="feesFrom" label={words.feesFrom} hint={words.feesFromHint} width="normal" optional />}
      </div>
      <FeesStart delivery={delivery} form={form} />
      {kind === 'deemed' ? <TextField control={form.control} name="reason" label={words.deemedReason} width="full" /> : null}
    </>
  )
}

function DeemedHint({ delivery }: { delivery: Case }): ReactNode {
  const words = useText().delivery
  const { user } = useDesk()
  if (user.role !== 'manager') return <p className="look">{words.deemedByManager}</p>
  return delivery.deemedFrom === null ? <p className="look">{words.deemedNotYet}</p> : <p>{words.deemedFrom(delivery.deemedFrom)}</p>
}

/** From which day the owner pays, as the typed days would have it. */
function FeesStart({ delivery, form }: { delivery: Case; form: Form }): ReactNode {
  const words = useText().delivery
  const [on, feesFrom] = useWatch({ control: form.control, name: ['on', 'feesFrom'] })
  if (delivery.fees.items.length === 0) return <p className="soft">{words.feesNone}</p>
  const day = parseDateSpelling(on)
  const from = parseDateSpelling(feesFrom) ?? (day === null ? null : feeStartOn(delivery.fees.rule, day))
  return from === null ? null : <p role="status">{words.feesHint(delivery.fees.items.join(words.listComma), from)}</p>
}

function outcomeOf(values: z.output<typeof schema>) {
  switch (values.kind) {
    case 'delivered': return { kind: values.kind, on: values.on, feesFrom: values.feesFrom }
    case 'refused': return { kind: values.kind, reason: values.reason, comeBackOn: values.comeBackOn }
    case 'deemed': return { kind: values.kind, on: values.on, reason: values.reason, feesFrom: values.feesFrom }
    default: return values satisfies never
  }
}
