import type { ReactNode } from 'react'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import { addDays } from '../../../shared/dates.ts'
import { resolveBy } from '../../data/form-errors.ts'
import { dateText } from '../../data/text-schemas.ts'
import { useText } from '../../text/language.tsx'
import { Act } from '../../ui/Act.tsx'
import { DateField } from '../../ui/fields.tsx'

const schema = z.object({ date: dateText })

/** The day that is shown: typed, or a day before and after. */
export function DayChoice({ date, onChoose }: { date: string; onChoose(date: string): void }): ReactNode {
  const words = useText().day
  const form = useForm({ defaultValues: { date }, resolver: resolveBy(schema) })
  const submit = form.handleSubmit((values) => onChoose(values.date))
  return (
    <div className="day-choice">
      <Act label={words.before} hotKey="Alt+PageUp" onPress={() => onChoose(addDays(date, -1))} />
      <DateField control={form.control} name="date" label={words.date} onEnter={() => void submit()} />
      <Act label={words.after} hotKey="Alt+PageDown" onPress={() => onChoose(addDays(date, 1))} />
    </div>
  )
}
