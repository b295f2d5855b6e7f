import type { ReactNode } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import type { z } from 'zod'
import { resolveBy } from '../../../data/form-errors.ts'
import { useText } from '../../../text/language.tsx'
import { ChoiceField, DateField, SelectField, TextField, TickField } from '../../../ui/fields.tsx'
import { dataOf } from '../case.ts'
import type { StepProps } from '../case.ts'
import { StepFrame } from '../StepFrame.tsx'
import { useStep } from '../use-step.ts'
import { DocumentFields } from './DocumentFields.tsx'
import { receiverData, receiverSchema, receiverText } from './receiver-form.ts'
import type { ReceiverText } from './receiver-form.ts'

/** Whose premises they are and who comes for them: a document each, and the 委托书 where it is not the owner. */
export function ReceiverStep(props: StepProps): ReactNode {
  const text = useText()
  const words = text.delivery
  const { owners } = props.delivery
  const form = useForm<ReceiverText, unknown, z.output<typeof receiverSchema>>({ defaultValues: receiverText(dataOf(props.delivery, 'receiver'), owners), resolver: resolveBy(receiverSchema) })
  const step = useStep({ ...props, step: 'receiver', form, names: { 'data.ownerPartyId': 'owner', 'data.agent': 'who', ...PLACES }, toData: receiverData })
  const { control } = form
  const [who, mandateNoEnd] = useWatch({ control, name: ['who', 'mandateNoEnd'] })
  const choose = (partyId: number): void => {
    const owner = owners.find((each) => each.partyId === partyId)
    if (owner) form.setValue('own.name', owner.name)
  }
  return (
    <StepFrame {...props} step="receiver" form={step} waivable={false}>
      <ChoiceField control={control} name="who" label={words.whoComes} choices={(['owner', 'agent'] as const).map((value) => ({ value, label: words.who[value] }))} autoFocus />
      {owners.length === 0 ? <p className="look">{words.ownerNotOnFile}</p> : (
        <div onBlur={() => choose(form.getValues('owner'))}>
          <SelectField control={control} name="owner" label={words.owner} choices={owners.map((owner) => ({ value: owner.partyId, label: words.ownerOnFile(owner.name, owner.phones.join(' ')) }))} />
        </div>
      )}
      <DocumentFields form={form} at="own" title={words.ownersDocument} seen={who === 'agent' ? words.ownersOriginalSeen : words.originalSeen} />
      <TickField control={control} name="copyKept" label={words.copyKept} />
      {who === 'agent' ? (
        <>
          <DocumentFields form={form} at="agent" title={words.agentsDocument} seen={words.originalSeen} />
          <div className="stack" role="group" aria-label={words.mandate}>
            <h3>{words.mandate}</h3>
            <div className="fields">
              <TextField control={control} name="mandateNumber" label={words.mandateNumber} width="narrow" optional />
              <DateField control={control} name="mandateFrom" label={words.mandateFrom} />
              <DateField control={control} name="mandateUntil" label={words.mandateUntil} disabled={mandateNoEnd} />
              <div className="field-button"><TickField control={control} name="mandateNoEnd" label={words.mandateNoEnd} /></div>
            </div>
            <TickField control={control} name="mandateSeen" label={words.mandateSeen} />
          </div>
        </>
      ) : null}
    </StepFrame>
  )
}

/** Where the fields of a document stand in the form. */
const PLACES = {
  'data.name': 'own.name', 'data.phone': 'own.phone', 'data.identityKind': 'own.identityKind', 'data.identityNumber': 'own.identityNumber', 'data.validUntil': 'own.validUntil',
  'data.originalSeen': 'own.originalSeen', 'data.warningReason': 'own.warningReason',
  'data.agent.mandateFrom': 'mandateFrom', 'data.agent.mandateUntil': 'mandateUntil', 'data.agent.mandateSeen': 'mandateSeen',
} as const
