import type { ReactNode } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import { z } from 'zod'
import { optionalTextSchema, textSchema } from '../../../../shared/contract/define.ts'
import { identityKindSchema } from '../../../../shared/contract/move-in.ts'
import { resolveBy } from '../../../data/form-errors.ts'
import { optionalDateText, wholeNumberText } from '../../../data/text-schemas.ts'
import { useText } from '../../../text/language.tsx'
import { DateField, NumberField, SelectField, TextField, TickField } from '../../../ui/fields.tsx'
import { dataOf } from '../case.ts'
import type { StepProps } from '../case.ts'
import { StepFrame } from '../StepFrame.tsx'
import { useStep } from '../use-step.ts'
import { IdentityVerdict } from './IdentityVerdict.tsx'
import { useIdentityCheck } from './use-identity-check.ts'

export const identitySchema = z.object({
  name: textSchema(80), phone: textSchema(40), identityKind: identityKindSchema, identityNumber: textSchema(40),
  validUntil: optionalDateText, noEnd: z.boolean(), originalSeen: z.boolean(), warningReason: optionalTextSchema(200), headCount: wholeNumberText.pipe(z.int().min(1).max(99)),
}).refine((values) => values.noEnd || values.validUntil !== null, { path: ['validUntil'], error: 'empty' })

export type IdentityText = z.input<typeof identitySchema>

/** The document is checked while the person stands there: a wrong number is an error at once, an odd one needs a reason. */
export function IdentityStep(props: StepProps): ReactNode {
  const text = useText()
  const words = text.moveIn
  const kept = dataOf(props.moveIn, 'identity')
  const defaultValues: IdentityText = {
    name: kept?.name ?? (props.moveIn.moverKind === 'owner' ? (props.moveIn.owners[0]?.name ?? '') : ''),
    phone: kept?.phone ?? '', identityKind: kept?.identityKind ?? 'cn-id', identityNumber: kept?.identityNumber ?? '',
    validUntil: kept?.validUntil ?? '', noEnd: kept !== null && kept.validUntil === null, originalSeen: kept?.originalSeen ?? false,
    warningReason: kept?.warningReason ?? '', headCount: String(kept?.headCount ?? 1),
  }
  const form = useForm({ defaultValues, resolver: resolveBy(identitySchema) })
  const step = useStep({
    ...props, step: 'identity', form,
    toData: ({ noEnd, ...values }) => ({ step: 'identity', ...values, partyKind: values.identityKind === 'uscc' ? 'company' : 'person', validUntil: noEnd ? null : values.validUntil }),
  })
  const { verdict, check } = useIdentityCheck(form)
  const noEnd = useWatch({ control: form.control, name: 'noEnd' })
  const reason = useWatch({ control: form.control, name: 'warningReason' })
  const kinds = identityKindSchema.options.map((kind) => ({ value: kind, label: words.identityKinds[kind] }))
  const asksReason = reason !== '' || form.formState.errors.warningReason !== undefined || (verdict?.warnings.some((code) => code !== 'expires-soon') ?? false)
  return (
    <StepFrame {...props} step="identity" form={step} waivable={false}>
      <div onBlur={() => void check()} className="stack-wide">
        <div className="fields identity-document">
          <SelectField control={form.control} name="identityKind" label={words.identityKind} choices={kinds} autoFocus />
          <div className="identity-number">
            <TextField control={form.control} name="identityNumber" label={words.identityNumber} figures={false} />
            <IdentityVerdict verdict={verdict} />
          </div>
        </div>
        <div className="fields">
          <DateField control={form.control} name="validUntil" label={words.validUntil} disabled={noEnd} />
          <div className="field-button"><TickField control={form.control} name="noEnd" label={words.noEnd} /></div>
        </div>
      </div>
      <div className="fields">
        <TextField control={form.control} name="name" label={words.partyName} />
        <TextField control={form.control} name="phone" label={words.phone} width="narrow" />
        <NumberField control={form.control} name="headCount" label={words.headCount} />
      </div>
      <TickField control={form.control} name="originalSeen" label={words.originalSeen} />
      {asksReason ? <TextField control={form.control} name="warningReason" label={words.warningReason} width="full" /> : null}
    </StepFrame>
  )
}
