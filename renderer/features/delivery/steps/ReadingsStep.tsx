import type { ReactNode } from 'react'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import { meterKindSchema } from '../../../../shared/contract/delivery.ts'
import { textSchema } from '../../../../shared/contract/define.ts'
import { formatReading } from '../../../../shared/reading.ts'
import { resolveBy } from '../../../data/form-errors.ts'
import { dateText, readingText } from '../../../data/text-schemas.ts'
import { useCall } from '../../../data/use-call.ts'
import { useDesk } from '../../../shell/desk.ts'
import { useText } from '../../../text/language.tsx'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import { DateField } from '../../../ui/fields.tsx'
import { Lines } from '../../../ui/Lines.tsx'
import { Loading } from '../../../ui/states.tsx'
import { dataOf } from '../case.ts'
import type { StepProps } from '../case.ts'
import { StepFrame } from '../StepFrame.tsx'
import { useStep } from '../use-step.ts'

const line = z.object({ kind: meterKindSchema, number: z.string(), value: z.string() })
type LineText = z.infer<typeof line>
const schema = z.object({
  readOn: dateText,
  meters: z.array(line).pipe(z.array(z.object({ kind: meterKindSchema, number: textSchema(40), value: readingText })).min(1, { error: 'meters-needed' })),
})

/** Water, electricity and gas: the number on the meter and what it shows. Meters on file stand there already; a line left blank is asked for, a meter there is none of is taken off. */
export function ReadingsStep(props: StepProps): ReactNode {
  const meters = useCall('meters.ofPremises', { premisesId: props.delivery.premisesId })
  if (meters.data) return <ReadingsForm {...props} known={meters.data.meters.map(({ kind, number }) => ({ kind, number, value: '' }))} />
  return meters.error ? <ErrorNote error={meters.error} onAgain={meters.again} /> : <Loading />
}

function ReadingsForm({ known, ...props }: StepProps & { known: readonly LineText[] }): ReactNode {
  const text = useText()
  const words = text.delivery
  const { today } = useDesk()
  const kept = dataOf(props.delivery, 'readings')
  const usual: LineText[] = (['water', 'electricity', 'gas'] as const).map((kind) => ({ kind, number: '', value: '' }))
  const form = useForm<z.input<typeof schema>, unknown, z.output<typeof schema>>({
    defaultValues: { readOn: kept?.readOn ?? today, meters: kept?.meters.map((meter) => ({ ...meter, value: formatReading(meter.value) })) ?? (known.length > 0 ? [...known] : usual) },
    resolver: resolveBy(schema),
  })
  const step = useStep({ ...props, step: 'readings', form, toData: (values) => ({ step: 'readings', ...values }) })
  return (
    <StepFrame {...props} step="readings" form={step}>
      <DateField control={form.control} name="readOn" label={words.readOn} autoFocus />
      <Lines
        control={form.control} name="meters" title={words.meters} addLabel={words.addMeter} blank={{ kind: 'water', number: '', value: '' }}
        columns={[
          { key: 'kind', label: words.meterKind, width: '160px', choices: meterKindSchema.options.map((kind) => ({ value: kind, label: `${words.meterKinds[kind]}（${words.meterUnits[kind]}）` })) },
          { key: 'number', label: words.meterNumber }, { key: 'value', label: words.reading, width: '160px' },
        ]}
      />
    </StepFrame>
  )
}
