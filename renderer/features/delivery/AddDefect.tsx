import { useState } from 'react'
import type { ReactNode } from 'react'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import { textSchema } from '../../../shared/contract/define.ts'
import type { ErrorData } from '../../../shared/wire.ts'
import { resolveBy, showErrors } from '../../data/form-errors.ts'
import { optionalDateText } from '../../data/text-schemas.ts'
import { useCommand } from '../../data/use-command.ts'
import { useDraft } from '../../data/use-draft.ts'
import { useText } from '../../text/language.tsx'
import { Act } from '../../ui/Act.tsx'
import { DraftNote } from '../../ui/DraftNote.tsx'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { DateField, NoteField, TextField } from '../../ui/fields.tsx'
import { PremisesField } from '../find/PremisesField.tsx'
import type { ChosenPremises } from '../find/PremisesField.tsx'

const schema = z.object({ place: textSchema(40), text: textSchema(200), responsible: textSchema(40), mendBy: optionalDateText })

/** A defect found after the delivery. */
export function AddDefect({ onDone }: { onDone(): void }): ReactNode {
  const text = useText()
  const words = text.delivery
  const [room, setRoom] = useState<ChosenPremises | null>(null)
  const [missing, setMissing] = useState(false)
  const form = useForm({ defaultValues: { place: '', text: '', responsible: '', mendBy: '' }, resolver: resolveBy(schema) })
  const draft = useDraft('defect-add', form)
  const add = useCommand('defects.add', { draft })
  const [left, setLeft] = useState<ErrorData | null>(null)
  const submit = form.handleSubmit(async (values) => {
    setLeft(null)
    if (!room) return setMissing(true)
    const answer = await add.send({ premisesId: room.premisesId, ...values })
    if (answer.ok) onDone()
    else setLeft(showErrors(form, answer.error))
  })
  return (
    <section className="sheet stack-wide scroll" aria-label={words.addDefect}>
      <h2>{words.addDefect}</h2>
      <DraftNote draft={draft} onClear={() => form.reset()} />
      <PremisesField label={words.premises} chosen={room} onChoose={(next) => { setMissing(false); setRoom(next) }} error={missing ? 'choose-premises' : undefined} autoFocus />
      <TextField control={form.control} name="place" label={words.place} placeholder={words.placeExample} width="full" />
      <NoteField control={form.control} name="text" label={words.what} width="full" />
      <div className="fields">
        <TextField control={form.control} name="responsible" label={words.responsible} width="narrow" />
        <DateField control={form.control} name="mendBy" label={words.mendBy} optional />
      </div>
      {left ? <ErrorNote error={left} /> : null}
      <div className="row-end">
        <Act label={text.words.cancel} hotKey="Escape" onPress={onDone} />
        <Act label={text.words.add} kind="primary" hotKey="Ctrl+Enter" busy={add.sending} onPress={() => void submit()} />
      </div>
    </section>
  )
}
