import { useState } from 'react'
import type { ReactNode } from 'react'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import { textSchema } from '../../../shared/contract/define.ts'
import { formatReading } from '../../../shared/reading.ts'
import type { ErrorData } from '../../../shared/wire.ts'
import { resolveBy, showErrors } from '../../data/form-errors.ts'
import { dateText, optionalReadingText, readingText, wholeNumberText } from '../../data/text-schemas.ts'
import { useCommand } from '../../data/use-command.ts'
import { useDraft } from '../../data/use-draft.ts'
import { useDesk } from '../../shell/desk.ts'
import { useText } from '../../text/language.tsx'
import { DateField, NumberField, TextField } from '../../ui/fields.tsx'
import { InlineForm } from '../../ui/InlineForm.tsx'
import { LastReading } from './LastReading.tsx'
import type { ListedMeter } from './MeterList.tsx'

const schema = z.object({
  closing: readingText, rolledOver: z.boolean(), on: dateText, number: textSchema(40), value: readingText, multiplier: wholeNumberText.pipe(z.int().min(1).max(10_000)), turnsAt: optionalReadingText,
})

/** One meter goes and another comes on the same day: the last figure of the one, the first of the other. */
export function ReplaceMeter({ meter, onDone, onCancel }: { meter: ListedMeter; onDone(): void; onCancel(): void }): ReactNode {
  const text = useText()
  const words = text.meters
  const { today } = useDesk()
  const defaults = { closing: '', rolledOver: false, on: today, number: '', value: '', multiplier: String(meter.multiplier), turnsAt: meter.turnsAt === null ? '' : formatReading(meter.turnsAt) }
  const form = useForm<z.input<typeof schema>, unknown, z.output<typeof schema>>({ defaultValues: defaults, resolver: resolveBy(schema) })
  const draft = useDraft(`meter:${meter.meterId}:replace`, form)
  const replace = useCommand('meters.replace', { draft })
  const [left, setLeft] = useState<ErrorData | null>(null)
  const submit = form.handleSubmit(async (values) => {
    setLeft(null)
    const answer = await replace.send({ meterId: meter.meterId, ...values })
    if (answer.ok) onDone()
    else setLeft(showErrors(form, answer.error))
  })
  const title = words.replace(text.delivery.meterKinds[meter.kind], meter.number)
  return (
    <InlineForm label={title} act={text.words.save} busy={replace.sending} error={left} draft={draft} onClear={() => form.reset(defaults)} onSend={() => void submit()} onCancel={onCancel}>
      <h2>{title}</h2>
      <LastReading control={form.control} name="closing" rolled="rolledOver" label={words.oldValue} meter={meter} />
      <TextField control={form.control} name="number" label={words.newNumber} width="full" />
      <div className="meter-fields">
        <NumberField control={form.control} name="value" label={words.value} />
        <DateField control={form.control} name="on" label={words.replacedOn} />
        <NumberField control={form.control} name="multiplier" label={words.multiplier} />
        <NumberField control={form.control} name="turnsAt" label={words.turnsAt} hint={words.turnsAtHint} optional />
      </div>
    </InlineForm>
  )
}
