import type { ReactNode } from 'react'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import { optionalTextSchema } from '../../../../shared/contract/define.ts'
import { resolveBy } from '../../../data/form-errors.ts'
import { useText } from '../../../text/language.tsx'
import { TextField } from '../../../ui/fields.tsx'
import { dataOf } from '../case.ts'
import type { StepProps } from '../case.ts'
import { StepFrame } from '../StepFrame.tsx'
import { useStep } from '../use-step.ts'
import { TickList } from './TickList.tsx'

const schema = z.object({ partyIds: z.array(z.number()), note: optionalTextSchema(200) })

/** Who is reported to the police station as gone. Owners and companies usually are not. */
export function RegistrationStep(props: StepProps): ReactNode {
  const words = useText().moveOut
  const { moveOut } = props
  const people = [...(moveOut.kind === 'person' ? [{ partyId: moveOut.partyId, name: moveOut.name, relation: '' }] : []), ...moveOut.members]
  const kept = dataOf(moveOut, 'registration')
  const defaultValues: z.input<typeof schema> = { partyIds: kept ? [...kept.partyIds] : moveOut.role === 'tenant' ? people.map((person) => person.partyId) : [], note: kept?.note ?? '' }
  const form = useForm({ defaultValues, resolver: resolveBy(schema) })
  const step = useStep({ ...props, step: 'registration', form, toData: (values) => ({ step: 'registration', ...values }) })
  return (
    <StepFrame {...props} step="registration" form={step} focus={people.length === 0 ? 'waive' : undefined}>
      <p className="soft">{words.registrationHint}</p>
      <TickList control={form.control} name="partyIds" label={words.steps.registration} choices={people.map((person) => ({ id: person.partyId, label: `${person.name} ${person.relation}`.trim() }))} />
      <TextField control={form.control} name="note" label={words.registrationNote} optional />
    </StepFrame>
  )
}
