import { useState } from 'react'
import type { ReactNode } from 'react'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import { textSchema } from '../../../shared/contract/define.ts'
import type { ErrorData } from '../../../shared/wire.ts'
import { packRefusal, resolveBy, showErrors } from '../../data/form-errors.ts'
import { optionalDateText } from '../../data/text-schemas.ts'
import { useCommand } from '../../data/use-command.ts'
import { useDraft } from '../../data/use-draft.ts'
import { useText } from '../../text/language.tsx'
import { InlineForm } from '../../ui/InlineForm.tsx'
import { DateField, NoteField } from '../../ui/fields.tsx'
import { AboutWhom } from './AboutWhom.tsx'
import { useAbout } from './use-about.ts'

const schema = z.object({ text: textSchema(120), untilDate: optionalDateText })
const DEFAULTS: z.input<typeof schema> = { text: '', untilDate: '' }

/** What everybody at the desk must know of premises or a person. */
export function AddInstruction({ premisesId, partyId, onDone }: { premisesId: number | null; partyId: number | null; onDone(): void }): ReactNode {
  const text = useText()
  const words = text.instructions
  const about = useAbout({ premisesId, partyId })
  const form = useForm({ defaultValues: DEFAULTS, resolver: resolveBy(schema) })
  const draft = useDraft('instruction:new', form)
  const add = useCommand('instructions.add', { draft })
  const [left, setLeft] = useState<ErrorData | null>(null)
  const submit = form.handleSubmit(async (values) => {
    setLeft(null)
    const answer = await add.send({ ...values, ...about.ids })
    if (answer.ok) onDone()
    else setLeft(showErrors(form, answer.error))
  })
  const atPremises = left?.fields?.find((field) => field.path === 'premisesId')
  return (
    <InlineForm label={words.add} act={text.words.save} busy={add.sending} error={atPremises ? null : left} draft={draft} onClear={() => { form.reset(DEFAULTS); about.clear() }} onSend={() => void submit()} onCancel={onDone}>
      <h2>{words.add}</h2>
      <NoteField control={form.control} name="text" label={words.text} hint={words.textHint} width="full" autoFocus />
      <AboutWhom about={about} error={atPremises ? packRefusal(atPremises) : undefined} />
      <DateField control={form.control} name="untilDate" label={words.until} hint={words.untilHint} optional onEnter={() => void submit()} />
    </InlineForm>
  )
}
