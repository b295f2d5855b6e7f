import type { ReactNode } from 'react'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import { formatReading } from '../../../../shared/reading.ts'
import { resolveBy } from '../../../data/form-errors.ts'
import { dateText, readingText } from '../../../data/text-schemas.ts'
import { useDesk } from '../../../shell/desk.ts'
import { useText } from '../../../text/language.tsx'
import { DateField, TextField } from '../../../ui/fields.tsx'
import { dataOf } from '../case.ts'
import type { StepProps } from '../case.ts'
import { StepFrame } from '../StepFrame.tsx'
import { useStep } from '../use-step.ts'

const schema = z.object({ readOn: dateText, readings: z.array(z.object({ meterId: z.number(), value: readingText })) })

/** What each meter shows at the end; never less than the last time. */
export function ReadingsStep(props: StepProps): ReactNode {
  const text = useText()
  const words = text.moveOut
  const { today } = useDesk()
  const { meters } = props.moveOut
  const kept = dataOf(props.moveOut, 'readings')
  const defaultValues: z.input<typeof schema> = {
    readOn: kept?.readOn ?? today, readings: meters.map(({ meterId }) => ({ meterId, value: readingOf(kept?.readings.find((reading) => reading.meterId === meterId)?.value ?? null) })),
  }
  const form = useForm({ defaultValues, resolver: resolveBy(schema) })
  const names = Object.fromEntries(meters.map((_meter, index) => [`data.readings.${index}.value`, `readings.${index}.value` as const]))
  const step = useStep({ ...props, step: 'readings', form, names, toData: (values) => ({ step: 'readings', ...values }) })
  return (
    <StepFrame {...props} step="readings" form={step} focus={meters.length === 0 ? 'waive' : undefined}>
      {meters.length === 0 ? <p className="soft">{words.noMeters}</p> : <DateField control={form.control} name="readOn" label={words.readOn} />}
      <div className="fields">
        {meters.map((meter, index) => (
          <TextField
            key={meter.meterId} control={form.control} name={`readings.${index}.value`} label={`${text.delivery.meterKinds[meter.kind as keyof typeof text.delivery.meterKinds]} ${meter.number}`} figures autoFocus={index === 0}
            hint={meter.lastValue === null ? words.neverRead : words.lastReading(readingOf(meter.lastValue), meter.lastReadOn ?? '')}
          />
        ))}
      </div>
    </StepFrame>
  )
}

/** 1/1000 as it stands on the meter: 1203400 → "1203.4". */
function readingOf(value: number | null): string {
  return value === null ? '' : formatReading(value)
}
