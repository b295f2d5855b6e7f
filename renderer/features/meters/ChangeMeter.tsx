import { useState } from 'react'
import type { ReactNode } from 'react'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import { optionalTextSchema } from '../../../shared/contract/define.ts'
import { formatReading } from '../../../shared/reading.ts'
import type { ErrorData } from '../../../shared/wire.ts'
import { resolveBy, showErrors } from '../../data/form-errors.ts'
import { optionalReadingText, wholeNumberText } from '../../data/text-schemas.ts'
import { useCommand } from '../../data/use-command.ts'
import { useDraft } from '../../data/use-draft.ts'
import { useText } from '../../text/language.tsx'
import { NumberField, TextField } from '../../ui/fields.tsx'
import { InlineForm } from '../../ui/InlineForm.tsx'
import type { ListedMeter } from './MeterList.tsx'

const schema = z.object({ place: optionalTextSchema(60), multiplier: wholeNumberText.pipe(z.int().min(1).max(10_000)), turnsAt: optionalReadingText })

/** What is known of a meter is put right: where it hangs, its multiplier, the figure at which it begins at zero again. */
export function ChangeMeter({ meter, onDone, onCancel }: { meter: ListedMeter; onDone(): void; onCancel(): void }): ReactNode {
  const text = useText()
  const words = text.meters
  const defaults = { place: meter.place, multiplier: String(meter.multiplier), turnsAt: meter.turnsAt === null ? '' : formatReading(meter.turnsAt) }
  const form = useForm<z.input<typeof schema>, unknown, z.output<typeof schema>>({ defaultValues: defaults, resolver: resolveBy(schema) })
  const draft = useDraft(`meter:${meter.meterId}:change`, form)
  const change = useCommand('meters.change', { draft })
  const [left, setLeft] = useState<ErrorData | null>(null)
  const submit = form.handleSubmit(async (values) => {
    setLeft(null)
    const answer = await change.send({ meterId: meter.meterId, ...values })
    if (answer.ok) onDone()
    else setLeft(showErrors(form, answer.error))
  })
  const title = words.change(text.delivery.meterKinds[meter.kind], meter.number)
  return (
    <InlineForm label={title} act={text.words.save} busy={change.sending} error={left} draft={draft} onClear={() => form.reset(defaults)} onSend={() => void submit()} onCancel={onCancel}>
      <h2>{title}</h2>
      {meter.premisesId === null ? <TextField control={form.control} name="place" label={words.place} width="full" autoFocus /> : null}
      <div className="meter-fields">
        <NumberField control={form.control} name="turnsAt" label={words.turnsAt} hint={words.turnsAtHint} optional autoFocus={meter.premisesId !== null} />
        <NumberField control={form.control} name="multiplier" label={words.multiplier} />
      </div>
    </InlineForm>
  )
}
