import type { ReactNode } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import { z } from 'zod'
import { idSchema, optionalTextSchema, textSchema } from '../../../../shared/contract/define.ts'
import { resolveBy } from '../../../data/form-errors.ts'
import { optionalDateText } from '../../../data/text-schemas.ts'
import { useText } from '../../../text/language.tsx'
import { ChoiceField, DateField, SelectField, TextField, TickField } from '../../../ui/fields.tsx'
import { dataOf } from '../case.ts'
import type { StepProps } from '../case.ts'
import { StepFrame } from '../StepFrame.tsx'
import { useStep } from '../use-step.ts'

/** Nothing is ticked beforehand: a confirmation that nobody made must not be kept by haste. */
function chosenOf<const V extends string>(values: readonly [V, ...V[]]) {
  return z.union([z.literal(''), z.enum(values)]).transform((value, context): V => {
    if (value !== '') return value as V
    context.addIssue({ code: 'custom', message: 'choose-one' })
    return z.NEVER
  })
}

const schema = z.object({
  outcome: chosenOf(['confirmed', 'temporary']), how: chosenOf(['phone', 'in-person', 'written']), owner: z.union([idSchema, z.literal(0)]),
  spokeWith: textSchema(40), temporaryUntil: optionalDateText, pledgeSeen: z.boolean(), ownerProofSeen: z.boolean(), note: optionalTextSchema(200),
}).refine((values) => values.outcome === 'confirmed' || values.temporaryUntil !== null, { path: ['temporaryUntil'], error: 'empty' })

/** The owner is called on the number on file, before anybody is let in. */
export function OwnerConfirmationStep(props: StepProps): ReactNode {
  const text = useText()
  const words = text.moveIn
  const { moveIn } = props
  const kept = dataOf(moveIn, 'owner-confirmation')
  const first = moveIn.owners[0]
  const defaultValues: z.input<typeof schema> = {
    outcome: kept?.outcome ?? '', how: kept?.how ?? '', owner: kept ? (kept.ownerPartyId ?? 0) : (first?.partyId ?? 0),
    spokeWith: kept?.spokeWith ?? first?.name ?? '', temporaryUntil: kept?.temporaryUntil ?? '', note: kept?.note ?? '', pledgeSeen: kept?.pledgeSeen ?? false, ownerProofSeen: kept?.ownerProofSeen ?? false,
  }
  const form = useForm({ defaultValues, resolver: resolveBy(schema) })
  const step = useStep({
    ...props, step: 'owner-confirmation', form, names: { 'data.ownerPartyId': 'owner' },
    toData: ({ owner, ...values }) => ({ step: 'owner-confirmation', ...values, ownerPartyId: owner === 0 ? null : owner, temporaryUntil: values.outcome === 'temporary' ? values.temporaryUntil : null }),
  })
  const outcome = useWatch({ control: form.control, name: 'outcome' })
  const owners = [...moveIn.owners.map((owner) => ({ value: owner.partyId, label: words.ownerOnFile(owner.name, owner.phones.join(' ')) })), { value: 0, label: words.otherOwner }]
  return (
    <StepFrame {...props} step="owner-confirmation" form={step}>
      <p className={moveIn.owners.length === 0 ? 'look' : 'soft'}>{moveIn.owners.length === 0 ? words.noOwner : words.callFirst}</p>
      <div className="fields">
        <SelectField control={form.control} name="owner" label={words.owner} choices={owners} autoFocus />
        <TextField control={form.control} name="spokeWith" label={words.spokeWith} />
      </div>
      <ChoiceField control={form.control} name="how" label={words.how} choices={(['phone', 'in-person', 'written'] as const).map((how) => ({ value: how, label: words.hows[how] }))} />
      <ChoiceField control={form.control} name="outcome" label={words.outcome} choices={(['confirmed', 'temporary'] as const).map((each) => ({ value: each, label: words.outcomes[each] }))} />
      {outcome === 'temporary' ? <DateField control={form.control} name="temporaryUntil" label={words.temporaryUntil} hint={words.temporaryHint} width="normal" /> : null}
      <div className="row ticks">
        <TickField control={form.control} name="pledgeSeen" label={words.pledgeSeen} />
        <TickField control={form.control} name="ownerProofSeen" label={words.ownerProofSeen} />
      </div>
      <TextField control={form.control} name="note" label={words.note} optional width="full" />
    </StepFrame>
  )
}
