import type { ReactNode } from 'react'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import { resolveBy } from '../../../data/form-errors.ts'
import { useText } from '../../../text/language.tsx'
import { NoteField, TickField } from '../../../ui/fields.tsx'
import { dataOf } from '../case.ts'
import type { StepProps } from '../case.ts'
import { StepFrame } from '../StepFrame.tsx'
import { useStep } from '../use-step.ts'

const schema = z.object({
  guarantee: z.boolean(), manual: z.boolean(),
  others: z.string().transform((text) => Array.from(new Set(text.split('\n').map((line) => line.trim()).filter((line) => line !== '')))).refine((lines) => lines.every((line) => line.length <= 40) && lines.length <= 20, { error: 'too-long' }),
})

/** The papers that go with the premises. */
export function HandedOverStep(props: StepProps): ReactNode {
  const words = useText().delivery
  const kept = dataOf(props.delivery, 'handed-over')
  const form = useForm<z.input<typeof schema>, unknown, z.output<typeof schema>>({
    defaultValues: { guarantee: kept?.guarantee ?? false, manual: kept?.manual ?? false, others: kept?.others.join('\n') ?? '' }, resolver: resolveBy(schema),
  })
  const step = useStep({ ...props, step: 'handed-over', form, toData: (values) => ({ step: 'handed-over', ...values }) })
  return (
    <StepFrame {...props} step="handed-over" form={step}>
      <TickField control={form.control} name="guarantee" label={words.guarantee} autoFocus />
      <TickField control={form.control} name="manual" label={words.manual} />
      <NoteField control={form.control} name="others" label={words.otherPapers} hint={words.otherPapersHint} rows={4} optional />
    </StepFrame>
  )
}
