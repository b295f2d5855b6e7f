import { useState } from 'react'
import type { ReactNode } from 'react'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import { meterKindSchema } from '../../../shared/contract/delivery.ts'
import { textSchema } from '../../../shared/contract/define.ts'
import { formatReading } from '../../../shared/reading.ts'
import type { ErrorData } from '../../../shared/wire.ts'
import { resolveBy, showErrors } from '../../data/form-errors.ts'
import { dateText, optionalReadingText, readingText, wholeNumberText } from '../../data/text-schemas.ts'
import { useCommand } from '../../data/use-command.ts'
import { useDraft } from '../../data/use-draft.ts'
import { useDesk } from '../../shell/desk.ts'
import { useText } from '../../text/language.tsx'
import { Act } from '../../ui/Act.tsx'
import { DraftNote } from '../../ui/DraftNote.tsx'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { DateField, NumberField, SelectField, TextField } from '../../ui/fields.tsx'
import type { MeterRow } from './MeterRegister.tsx'

const fields = { kind: meterKindSchema, number: textSchema(40), multiplier: wholeNumberText.pipe(z.int().min(1).max(10_000)), fromDate: dateText, value: readingText }
/** What the old meter showed is asked only where one is replaced. */
const schemas = { add: z.object({ ...fields, oldValue: optionalReadingText }), replace: z.object({ ...fields, oldValue: readingText }) }

/** A meter begins to count, with what it shows; the one it replaces ends with what it showed. */
export function AddMeter({ premisesId, replaces, onDone }: { premisesId: number; replaces: MeterRow | null; onDone(): void }): ReactNode {
  const text = useText()
  const words = text.meters
  const { today } = useDesk()
  const form = useForm<z.input<typeof schemas.add>, unknown, z.output<typeof schemas.add>>({
    defaultValues: { kind: replaces?.kind ?? 'water', number: '', multiplier: String(replaces?.multiplier ?? 1), fromDate: today, value: '', oldValue: '' },
    resolver: resolveBy(replaces ? schemas.replace : schemas.add),
  })
  const draft = useDraft(`meter:${premisesId}:${replaces?.meterId ?? 'new'}`, form)
  const add = useCommand('meters.add', { draft })
  const [left, setLeft] = useState<ErrorData | null>(null)
  const submit = form.handleSubmit(async ({ oldValue, ...values }) => {
    setLeft(null)
    const answer = await add.send({ premisesId, ...values, replaces: replaces === null || oldValue === null ? null : { meterId: replaces.meterId, value: oldValue } })
    if (answer.ok) onDone()
    else setLeft(showErrors(form, answer.error, { 'replaces.value': 'oldValue' }))
  })
  const title = replaces ? words.replace(text.delivery.meterKinds[replaces.kind], replaces.number) : words.add
  return (
    <section className="sheet stack-wide scroll" aria-label={title}>
      <h2>{title}</h2>
      <DraftNote draft={draft} onClear={() => form.reset()} />
      {replaces
        ? <NumberField control={form.control} name="oldValue" label={words.oldValue} hint={replaces.lastValue === null ? undefined : words.lastWas(formatReading(replaces.lastValue), replaces.lastReadOn ?? '')} autoFocus />
        : <SelectField control={form.control} name="kind" label={words.meter} choices={meterKindSchema.options.map((kind) => ({ value: kind, label: text.delivery.meterKinds[kind] }))} autoFocus />}
      <TextField control={form.control} name="number" label={replaces ? words.newNumber : words.number} width="full" />
      <div className="fields">
        <NumberField control={form.control} name="value" label={words.value} />
        <DateField control={form.control} name="fromDate" label={words.from} />
        <NumberField control={form.control} name="multiplier" label={words.multiplier} />
      </div>
      {left ? <ErrorNote error={left} /> : null}
      <div className="row-end">
        <Act label={text.words.cancel} hotKey="Escape" onPress={onDone} />
        <Act label={text.words.save} kind="primary" hotKey="Ctrl+Enter" busy={add.sending} onPress={() => void submit()} />
      </div>
    </section>
  )
}
