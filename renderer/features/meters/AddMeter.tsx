import { useState } from 'react'
import type { ReactNode } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import { z } from 'zod'
import { meterKindSchema } from '../../../shared/contract/delivery.ts'
import { optionalTextSchema, textSchema } from '../../../shared/contract/define.ts'
import type { ErrorData } from '../../../shared/wire.ts'
import { resolveBy, showErrors } from '../../data/form-errors.ts'
import { dateText, optionalReadingText, readingText, wholeNumberText } from '../../data/text-schemas.ts'
import { useCall } from '../../data/use-call.ts'
import { useCommand } from '../../data/use-command.ts'
import { useDraft } from '../../data/use-draft.ts'
import { useDesk } from '../../shell/desk.ts'
import { useText } from '../../text/language.tsx'
import { ChoiceField, DateField, NumberField, SelectField, TextField } from '../../ui/fields.tsx'
import { InlineForm } from '../../ui/InlineForm.tsx'
import { PremisesField } from '../find/PremisesField.tsx'

const HANGS = ['premises', 'public'] as const
const schema = z.object({
  hangs: z.enum(HANGS), premisesId: z.int().nullable(), place: optionalTextSchema(60), kind: meterKindSchema, number: textSchema(40), multiplier: wholeNumberText.pipe(z.int().min(1).max(10_000)), turnsAt: optionalReadingText,
  fromDate: dateText, value: readingText,
})
  .refine(({ hangs, premisesId }) => hangs === 'public' || premisesId !== null, { path: ['premisesId'], error: 'empty', when: () => true })
  .refine(({ hangs, place }) => hangs === 'premises' || place !== '', { path: ['place'], error: 'place-needed', when: () => true })

/** A meter begins to count, with what it shows: in a home, or in a public area. */
export function AddMeter({ premisesId, onDone }: { premisesId: number | null; onDone(): void }): ReactNode {
  const text = useText()
  const words = text.meters
  const { today } = useDesk()
  const defaults = { hangs: 'premises', premisesId, place: '', kind: 'water', number: '', multiplier: '1', turnsAt: '', fromDate: today, value: '' } as const
  const form = useForm<z.input<typeof schema>, unknown, z.output<typeof schema>>({ defaultValues: defaults, resolver: resolveBy(schema) })
  const draft = useDraft(`meter:new:${premisesId ?? ''}`, form)
  const add = useCommand('meters.add', { draft })
  const [left, setLeft] = useState<ErrorData | null>(null)
  const [hangs, chosenId] = useWatch({ control: form.control, name: ['hangs', 'premisesId'] })
  const room = useCall('premises.get', { premisesId: chosenId ?? 0 }, { when: chosenId !== null }).data
  const submit = form.handleSubmit(async ({ hangs: where, ...values }) => {
    setLeft(null)
    const answer = await add.send({ ...values, premisesId: where === 'public' ? null : values.premisesId })
    if (answer.ok) onDone()
    else setLeft(showErrors(form, answer.error))
  })
  return (
    <InlineForm label={words.add} act={text.words.save} busy={add.sending} error={left} draft={draft} onClear={() => form.reset(defaults)} onSend={() => void submit()} onCancel={onDone}>
      <h2>{words.add}</h2>
      {premisesId === null ? <ChoiceField control={form.control} name="hangs" label={words.where} choices={HANGS.map((value) => ({ value, label: words.wheres[value] }))} autoFocus /> : null}
      {hangs === 'public'
        ? <TextField control={form.control} name="place" label={words.place} width="full" />
        : premisesId === null
          ? <PremisesField label={words.premises} chosen={room ? { premisesId: room.premisesId, room: room.room, name: room.people[0]?.name ?? null } : null} error={form.formState.errors.premisesId?.message} onChoose={(next) => form.setValue('premisesId', next?.premisesId ?? null, { shouldDirty: true })} />
          : null}
      <div className="meter-fields">
        <SelectField control={form.control} name="kind" label={words.meter} choices={meterKindSchema.options.map((kind) => ({ value: kind, label: text.delivery.meterKinds[kind] }))} autoFocus={premisesId !== null} />
        <TextField control={form.control} name="number" label={words.number} />
        <NumberField control={form.control} name="value" label={words.value} />
        <DateField control={form.control} name="fromDate" label={words.from} />
        <NumberField control={form.control} name="multiplier" label={words.multiplier} />
        <NumberField control={form.control} name="turnsAt" label={words.turnsAt} hint={words.turnsAtHint} optional />
      </div>
    </InlineForm>
  )
}
