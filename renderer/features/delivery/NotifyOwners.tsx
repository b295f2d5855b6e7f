import { Checkbox } from 'antd'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { Controller, useForm, useWatch } from 'react-hook-form'
import { z } from 'zod'
import { NOTICE_WAYS } from '../../../shared/contract/delivery.ts'
import { optionalTextSchema } from '../../../shared/contract/define.ts'
import type { CallOutput } from '../../../shared/contract/index.ts'
import type { ErrorData } from '../../../shared/wire.ts'
import { resolveBy, showErrors } from '../../data/form-errors.ts'
import { dateText, optionalDateText } from '../../data/text-schemas.ts'
import { useCall } from '../../data/use-call.ts'
import { useCommand } from '../../data/use-command.ts'
import { useDraft } from '../../data/use-draft.ts'
import { useDesk } from '../../shell/desk.ts'
import { sentenceFor, useText } from '../../text/language.tsx'
import { Act } from '../../ui/Act.tsx'
import { DraftNote } from '../../ui/DraftNote.tsx'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { DateField, SelectField, TextField } from '../../ui/fields.tsx'

const schema = z.object({
  building: z.string(), premisesIds: z.array(z.int()).min(1, { error: 'choose-premises' }), sentOn: dateText, how: z.enum(NOTICE_WAYS), appointedOn: optionalDateText, note: optionalTextSchema(200),
})
type NotifyText = z.input<typeof schema>
type Waiting = CallOutput<'deliveries.list'>['waiting']

/** Owners of a building are told that they can take their premises over: who, when, how, and the day they are to come. */
export function NotifyOwners({ waiting, onDone, onCancel }: { waiting: Waiting; onDone(sentence: string): void; onCancel(): void }): ReactNode {
  const text = useText()
  const words = text.delivery
  const { today } = useDesk()
  const form = useForm<NotifyText, unknown, z.output<typeof schema>>({
    defaultValues: { building: waiting[0]?.building ?? '', premisesIds: [], sentOn: today, how: 'phone', appointedOn: '', note: '' }, resolver: resolveBy(schema),
  })
  const draft = useDraft('delivery-notify', form)
  const notify = useCommand('delivery.notify', { draft })
  const [left, setLeft] = useState<ErrorData | null>(null)
  const [building, chosen] = useWatch({ control: form.control, name: ['building', 'premisesIds'] })
  const rooms = useCall('deliveries.waiting', { building }).data?.premises ?? []
  const submit = form.handleSubmit(async ({ premisesIds, sentOn, how, appointedOn, note }) => {
    setLeft(null)
    const answer = await notify.send({ premisesIds, sentOn, how, appointedOn, note })
    if (!answer.ok) return setLeft(showErrors(form, answer.error))
    const { told, skipped } = answer.value
    const others = skipped.length === 0 ? '' : words.skipped(skipped.map((row) => row.room).join(' '))
    onDone(`${words.notified(told.length)}${others}`)
  })
  if (waiting.length === 0) return <section className="sheet stack"><p>{words.noneWaiting}</p><div className="row-end"><Act label={text.words.close} hotKey="Escape" autoFocus onPress={onCancel} /></div></section>
  return (
    <section className="sheet stack-wide scroll" aria-label={words.notify}>
      <h2>{words.notify}</h2>
      <DraftNote draft={draft} onClear={() => form.reset()} />
      <SelectField control={form.control} name="building" label={words.building} choices={waiting.map((row) => ({ value: row.building, label: words.waiting(row.building, row.count) }))} width="full" autoFocus />
      <Controller
        control={form.control}
        name="premisesIds"
        render={({ field: { value, onChange }, fieldState }) => (
          <fieldset className="stack" aria-label={words.whom}>
            <Checkbox checked={rooms.length > 0 && rooms.every((row) => value.includes(row.premisesId))} onChange={(event) => onChange(event.target.checked ? rooms.map((row) => row.premisesId) : [])}>{words.chooseAll(rooms.length)}</Checkbox>
            <div className="notify-rooms">
              {rooms.map((row) => (
                <Checkbox key={row.premisesId} checked={value.includes(row.premisesId)} onChange={(event) => onChange(event.target.checked ? [...value, row.premisesId] : value.filter((id) => id !== row.premisesId))}>
                  {row.room} <span className="soft">{row.owners}</span>
                </Checkbox>
              ))}
            </div>
            {fieldState.error?.message ? <p className="field-error" role="alert">{sentenceFor(text, { code: fieldState.error.message })}</p> : null}
          </fieldset>
        )}
      />
      <div className="notify-fields">
        <DateField control={form.control} name="sentOn" label={words.sentOn} />
        <SelectField control={form.control} name="how" label={words.how} choices={NOTICE_WAYS.map((value) => ({ value, label: words.hows[value] }))} width="narrow" />
        <DateField control={form.control} name="appointedOn" label={words.appointedOn} optional />
        <TextField control={form.control} name="note" label={words.noticeNote} width="narrow" optional />
      </div>
      {left ? <ErrorNote error={left} /> : null}
      <div className="row-end">
        <Act label={text.words.cancel} hotKey="Escape" onPress={onCancel} />
        <Act label={words.notifyAct(chosen.length)} kind="primary" hotKey="Ctrl+Enter" busy={notify.sending} onPress={() => void submit()} />
      </div>
    </section>
  )
}
