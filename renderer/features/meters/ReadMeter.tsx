import { useState } from 'react'
import type { ReactNode } from 'react'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import type { ErrorData } from '../../../shared/wire.ts'
import { resolveBy, showErrors } from '../../data/form-errors.ts'
import { dateText, readingText } from '../../data/text-schemas.ts'
import { useCommand } from '../../data/use-command.ts'
import { useDraft } from '../../data/use-draft.ts'
import { useDesk } from '../../shell/desk.ts'
import { useText } from '../../text/language.tsx'
import { DateField } from '../../ui/fields.tsx'
import { InlineForm } from '../../ui/InlineForm.tsx'
import { LastReading } from './LastReading.tsx'
import type { ListedMeter } from './MeterList.tsx'

const schema = z.object({ value: readingText, rolledOver: z.boolean(), on: dateText })

/** A meter is read by itself: somebody was out at the round, or it rolled over before a move-out. */
export function ReadMeter({ meter, onDone, onCancel }: { meter: ListedMeter; onDone(): void; onCancel(): void }): ReactNode {
  const text = useText()
  const words = text.meters
  const { today } = useDesk()
  const defaults = { value: '', rolledOver: false, on: today }
  const form = useForm<z.input<typeof schema>, unknown, z.output<typeof schema>>({ defaultValues: defaults, resolver: resolveBy(schema) })
  const draft = useDraft(`meter:${meter.meterId}:read`, form)
  const read = useCommand('meters.read', { draft })
  const [left, setLeft] = useState<ErrorData | null>(null)
  const submit = form.handleSubmit(async (values) => {
    setLeft(null)
    const answer = await read.send({ meterId: meter.meterId, ...values })
    if (answer.ok) onDone()
    else setLeft(showErrors(form, answer.error))
  })
  const title = words.readOne(text.delivery.meterKinds[meter.kind], meter.number)
  return (
    <InlineForm label={title} act={text.words.save} busy={read.sending} error={left} draft={draft} onClear={() => form.reset(defaults)} onSend={() => void submit()} onCancel={onCancel}>
      <h2>{title}</h2>
      <LastReading control={form.control} name="value" rolled="rolledOver" label={words.reading} meter={meter} />
      <DateField control={form.control} name="on" label={words.on} hint={words.readOnHint} width="full" />
    </InlineForm>
  )
}
