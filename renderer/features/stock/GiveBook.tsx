import { useState } from 'react'
import type { ReactNode } from 'react'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import { idSchema, optionalTextSchema, textSchema } from '../../../shared/contract/define.ts'
import type { ErrorData } from '../../../shared/wire.ts'
import { resolveBy, showErrors } from '../../data/form-errors.ts'
import { useCall } from '../../data/use-call.ts'
import { useCommand } from '../../data/use-command.ts'
import { useDraft } from '../../data/use-draft.ts'
import { useDesk } from '../../shell/desk.ts'
import { useText } from '../../text/language.tsx'
import { InlineForm } from '../../ui/InlineForm.tsx'
import { ChoiceField, TextField } from '../../ui/fields.tsx'
import { Read } from '../../ui/states.tsx'
import type { Book } from './BookTable.tsx'

const schema = z.object({ stationId: idSchema, holder: textSchema(40), note: optionalTextSchema(200) })
type Stations = readonly { stationId: number; name: string }[]

/** A book goes to a station; somebody there answers for it. */
export function GiveBook({ book, onDone }: { book: Book; onDone(): void }): ReactNode {
  const stations = useCall('stations.list', {})
  return <Read state={stations}>{(data) => <GiveForm book={book} stations={data.stations} onDone={onDone} />}</Read>
}

function GiveForm({ book, stations, onDone }: { book: Book; stations: Stations; onDone(): void }): ReactNode {
  const words = useText().stock
  const { user } = useDesk()
  const defaults = { stationId: stations[0]?.stationId ?? 0, holder: user.name, note: '' }
  const form = useForm({ defaultValues: defaults, resolver: resolveBy(schema) })
  const draft = useDraft(`stock:${book.bookId}:give`, form)
  const send = useCommand('stock.give', { draft })
  const [left, setLeft] = useState<ErrorData | null>(null)
  const submit = form.handleSubmit(async (values) => {
    const answer = await send.send({ bookId: book.bookId, ...values })
    if (answer.ok) onDone()
    else setLeft(showErrors(form, answer.error))
  })
  const enter = (): void => void submit()
  return (
    <InlineForm label={words.giveTitle(book.name)} act={words.give} busy={send.sending} error={left} draft={draft} onClear={() => form.reset(defaults)} onSend={enter} onCancel={onDone}>
      <h2>{words.giveTitle(book.name)}</h2>
      <ChoiceField control={form.control} name="stationId" label={words.station} choices={stations.map((station) => ({ value: station.stationId, label: station.name }))} autoFocus />
      <TextField control={form.control} name="holder" label={words.holder} onEnter={enter} />
      <TextField control={form.control} name="note" label={words.note} optional width="full" onEnter={enter} />
    </InlineForm>
  )
}
