import type { Control, FieldPath, FieldValues } from 'react-hook-form'
import type { ReactNode } from 'react'
import { formatReading } from '../../../shared/reading.ts'
import { useText } from '../../text/language.tsx'
import { NumberField, TickField } from '../../ui/fields.tsx'
import type { ListedMeter } from './MeterList.tsx'

type LastReadingProps<T extends FieldValues, C, O> = { control: Control<T, C, O>; name: FieldPath<T>; rolled: FieldPath<T>; label: string; meter: ListedMeter }

/** What a meter shows, with its last reading in sight, and whether it began at zero again. */
export function LastReading<T extends FieldValues, C, O>({ control, name, rolled, label, meter }: LastReadingProps<T, C, O>): ReactNode {
  const words = useText().meters
  return (
    <>
      <NumberField control={control} name={name} label={label} hint={meter.lastValue === null ? undefined : words.lastWas(formatReading(meter.lastValue), meter.lastReadOn ?? '')} autoFocus />
      <TickField control={control} name={rolled} label={meter.turnsAt === null ? words.rolledOver : words.rolledOverAt(formatReading(meter.turnsAt))} />
    </>
  )
}
