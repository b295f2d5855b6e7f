import type { ReactNode } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import type { Control } from 'react-hook-form'
import { identityKindSchema } from '../../../../shared/contract/move-in.ts'
import { resolveBy } from '../../../data/form-errors.ts'
import { useText } from '../../../text/language.tsx'
import { DateField, NumberField, SelectField, TextField, TickField } from '../../../ui/fields.tsx'
import type { StepProps } from '../case.ts'
import { StepFrame } from '../StepFrame.tsx'
import { useStep } from '../use-step.ts'
import { ActingFor } from './ActingFor.tsx'
import { identityData, identitySchema, identityText } from './identity-form.ts'
import type { IdentityText } from './identity-form.ts'
import { IdentityVerdict } from './IdentityVerdict.tsx'
import { useIdentityCheck } from './use-identity-check.ts'
import { useReader } from './use-reader.ts'

/** The document is checked while the person stands there: a wrong number is an error at once, an odd one needs a reason. */
export function IdentityStep(props: StepProps): ReactNode {
  const text = useText()
  const words = text.moveIn
  const form = useForm({ defaultValues: identityText(props.moveIn), resolver: resolveBy(identitySchema) })
  const step = useStep({ ...props, step: 'identity', form, names: { 'data.agent': 'hasAgent', 'data.guardian': 'hasGuardian' }, toData: identityData })
  const { control } = form
  const isMember = props.moveIn.moverKind === 'member'
  const { verdict, check } = useIdentityCheck(form)
  const reader = useReader((source) => form.setValue('numberSource', source, { shouldDirty: true }))
  const [noEnd, reason, kind, source] = useWatch({ control, name: ['noEnd', 'warningReason', 'identityKind', 'numberSource'] })
  const kinds = identityKindSchema.options.map((each) => ({ value: each, label: words.identityKinds[each] }))
  const asksReason = reason !== '' || form.formState.errors.warningReason !== undefined || (verdict?.warnings.some((code) => code !== 'expires-soon') ?? false) || Boolean(verdict?.otherName)
  return (
    <StepFrame {...props} step="identity" form={step} waivable={false}>
      <div onBlur={() => void check()} className="stack-wide">
        <div className="fields identity-document">
          <SelectField control={control} name="identityKind" label={words.identityKind} choices={kinds} autoFocus />
          <div className="identity-number" onKeyDown={reader.onKeyDown}>
            <TextField control={control} name="identityNumber" label={words.identityNumber} figures={false} />
            <IdentityVerdict verdict={verdict} source={source} />
          </div>
        </div>
        <div className="fields">
          <DateField control={control} name="validUntil" label={words.validUntil} disabled={noEnd} />
          <div className="field-button"><TickField control={control} name="noEnd" label={words.noEnd} /></div>
        </div>
      </div>
      <div className="fields">
        <TextField control={control} name="name" label={kind === 'uscc' ? words.companyName : words.partyName} />
        <TextField control={control} name="phone" label={words.phone} width="narrow" optional={isMember} />
        {isMember ? null : <NumberField control={control} name="headCount" label={words.headCount} />}
      </div>
      <div className="row ticks">
        <TickField control={control} name="originalSeen" label={kind === 'uscc' ? words.licenceSeen : words.originalSeen} />
        <TickField control={control} name="copyKept" label={words.copyKept} />
      </div>
      {asksReason ? <TextField control={control} name="warningReason" label={words.warningReason} width="full" /> : null}
      {kind === 'uscc' ? null : <PersonFacts control={control} bornUnknown={kind !== 'cn-id' && kind !== 'hmt-residence'} />}
      <ActingFor control={control} guardian={kind !== 'uscc'} />
    </StepFrame>
  )
}

/** What the police registration asks and the number does not say. */
function PersonFacts<O>({ control, bornUnknown }: { control: Control<IdentityText, unknown, O>; bornUnknown: boolean }): ReactNode {
  const words = useText().moveIn
  return (
    <div className="fields">
      {bornUnknown ? <DateField control={control} name="birthDate" label={words.birthDate} optional /> : null}
      {bornUnknown ? <TextField control={control} name="nationality" label={words.nationality} width="narrow" optional /> : null}
      <TextField control={control} name="registeredAddress" label={words.registeredAddress} optional />
      <TextField control={control} name="employer" label={words.employer} optional />
    </div>
  )
}
