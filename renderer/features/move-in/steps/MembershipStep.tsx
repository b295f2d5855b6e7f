import type { ReactNode } from 'react'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import { idSchema, textSchema } from '../../../../shared/contract/define.ts'
import { resolveBy } from '../../../data/form-errors.ts'
import { dateText } from '../../../data/text-schemas.ts'
import { useDesk } from '../../../shell/desk.ts'
import { useText } from '../../../text/language.tsx'
import { DateField, SelectField, TextField } from '../../../ui/fields.tsx'
import { dataOf } from '../case.ts'
import type { StepProps } from '../case.ts'
import { StepFrame } from '../StepFrame.tsx'
import { useStep } from '../use-step.ts'

const schema = z.object({ household: z.int().pipe(idSchema), relation: textSchema(20), from: dateText })

/** Whose household a relative joins. */
export function MembershipStep(props: StepProps): ReactNode {
  const words = useText().moveIn
  const { today } = useDesk()
  const { households } = props.moveIn
  const kept = dataOf(props.moveIn, 'membership')
  const defaultValues: z.input<typeof schema> = { household: kept?.householdPartyId ?? households[0]?.partyId ?? 0, relation: kept?.relation ?? '', from: kept?.from ?? today }
  const form = useForm({ defaultValues, resolver: resolveBy(schema) })
  const step = useStep({
    ...props, step: 'membership', form, names: { 'data.householdPartyId': 'household' },
    toData: ({ household, relation, from }) => ({ step: 'membership', householdPartyId: household, relation, from }),
  })
  if (households.length === 0) return <StepFrame {...props} step="membership" form={step} waivable={false}><p className="look">{words.noHousehold}</p></StepFrame>
  return (
    <StepFrame {...props} step="membership" form={step} waivable={false}>
      <div className="fields">
        <SelectField control={form.control} name="household" label={words.householdOf} choices={households.map((each) => ({ value: each.partyId, label: [each.name, each.part].filter((part) => part !== '').join(' ') }))} autoFocus />
        <TextField control={form.control} name="relation" label={words.relation} width="narrow" />
        <DateField control={form.control} name="from" label={words.moveOn} />
      </div>
    </StepFrame>
  )
}
