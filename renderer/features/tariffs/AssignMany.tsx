import { useState } from 'react'
import type { ReactNode } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import { z } from 'zod'
import type { CallOutput } from '../../../shared/contract/index.ts'
import type { ErrorData } from '../../../shared/wire.ts'
import { resolveBy, showErrors } from '../../data/form-errors.ts'
import { dateText, wholeNumberText } from '../../data/text-schemas.ts'
import { useCall } from '../../data/use-call.ts'
import { useCommand } from '../../data/use-command.ts'
import { useDraft } from '../../data/use-draft.ts'
import { useDesk } from '../../shell/desk.ts'
import { useText } from '../../text/language.tsx'
import { ChoiceField, DateField, NumberField, SelectField } from '../../ui/fields.tsx'
import { InlineForm } from '../../ui/InlineForm.tsx'
import { SeveralPremises } from '../find/SeveralPremises.tsx'
import type { Place } from '../find/SeveralPremises.tsx'
import { usageText } from '../premises/premises-words.ts'
import type { FeeItem } from './PriceList.tsx'

const schema = z.object({
  tariffId: z.number({ error: 'choose-tariff' }), from: dateText, payer: z.enum(['owner', 'developer']), quantity: wholeNumberText.pipe(z.int().min(1).max(999)),
  scope: z.enum(['building', 'use', 'list']), building: z.string(), use: z.string(), places: z.array(z.object({ premisesId: z.number(), room: z.string() })),
})

type AssignManyProps = { item: FeeItem; choices: Pick<CallOutput<'assignments.list'>, 'buildings' | 'uses'>; onDone(): void }

/** One tariff for a building, a use, or premises by name; what would happen is said before anything is written. */
export function AssignMany({ item, choices, onDone }: AssignManyProps): ReactNode {
  const text = useText()
  const words = text.tariffs
  const { today } = useDesk()
  const defaults = {
    tariffId: item.tariffs[0]?.tariffId as number, from: `${today.slice(0, 8)}01`, payer: 'owner', quantity: '1', scope: 'building', building: choices.buildings[0] ?? '', use: choices.uses[0] ?? '', places: [] as Place[],
  } as const
  const form = useForm<z.input<typeof schema>, unknown, z.output<typeof schema>>({ defaultValues: defaults, resolver: resolveBy(schema) })
  const draft = useDraft(`assign:${item.feeItemId}`, form)
  const assign = useCommand('assignments.assign', { draft })
  const [left, setLeft] = useState<ErrorData | null>(null)
  const values = { ...form.getValues(), ...useWatch({ control: form.control }) }
  const places = useWatch({ control: form.control, name: 'places' })
  const scope = { building: values.scope === 'building' ? values.building : '', use: values.scope === 'use' ? values.use : '', premisesIds: values.scope === 'list' ? places.map((place) => place.premisesId) : [] }
  const from = dateText.safeParse(values.from)
  const chosen = scope.building !== '' || scope.use !== '' || scope.premisesIds.length > 0
  const preview = useCall('assignments.preview', { feeItemId: item.feeItemId, tariffId: values.tariffId ?? 1, from: from.success ? from.data : today, scope }, { when: from.success && chosen && values.tariffId !== undefined, keep: true })
  const submit = form.handleSubmit(async ({ scope: _scope, building: _building, use: _use, places: _places, ...sent }) => {
    const answer = await assign.send({ feeItemId: item.feeItemId, ...sent, scope })
    if (answer.ok) onDone()
    else setLeft(showErrors(form, answer.error))
  })
  const isUnit = item.tariffs.find((tariff) => tariff.tariffId === values.tariffId)?.versions[0]?.rule.basis === 'unit'
  if (item.tariffs.length === 0) return <p className="sheet soft">{words.noTariff}</p>
  return (
    <InlineForm label={words.assign} act={words.assignAct} busy={assign.sending} error={left} draft={draft} onClear={() => form.reset(defaults)} onSend={() => void submit()} onCancel={onDone}>
      <h2>{words.assign}</h2>
      <SelectField control={form.control} name="tariffId" label={words.tariff} choices={item.tariffs.map((tariff) => ({ value: tariff.tariffId, label: tariff.name }))} autoFocus />
      <ChoiceField control={form.control} name="scope" label={words.scope} choices={(['building', 'use', 'list'] as const).map((value) => ({ value, label: words.scopes[value] }))} />
      {values.scope === 'building' ? <SelectField control={form.control} name="building" label={text.premises.building} choices={choices.buildings.map((value) => ({ value, label: value }))} /> : null}
      {values.scope === 'use' ? <SelectField control={form.control} name="use" label={text.premises.use} choices={choices.uses.map((value) => ({ value, label: usageText(text, value) }))} /> : null}
      {values.scope === 'list' ? <SeveralPremises places={places} onChange={(next) => form.setValue('places', next, { shouldDirty: true })} /> : null}
      <div className="fields">
        <DateField control={form.control} name="from" label={words.validFrom} />
        {isUnit ? <NumberField control={form.control} name="quantity" label={words.quantity} /> : null}
      </div>
      <ChoiceField control={form.control} name="payer" label={words.payer} choices={(['owner', 'developer'] as const).map((value) => ({ value, label: text.premises.payers[value] }))} />
      <div role="status">{preview.data && chosen ? <PreviewWords outcome={preview.data} /> : null}</div>
    </InlineForm>
  )
}

function PreviewWords({ outcome }: { outcome: CallOutput<'assignments.preview'> }): ReactNode {
  const text = useText()
  const words = text.tariffs
  return (
    <>
      <p>{words.outcome(outcome.assigned, outcome.changed, outcome.unchanged)}</p>
      {outcome.skipped.length > 0 ? (
        <p className="look">{words.skipped(outcome.skipped.length)} {outcome.skipped.slice(0, 5).map((each) => `${each.room} ${words.skipReasons[each.code === 'billed-already' ? 'billed-already' : 'later-assignment']}`).join('；')}</p>
      ) : null}
    </>
  )
}
