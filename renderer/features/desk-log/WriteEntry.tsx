import { useState } from 'react'
import type { ReactNode } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import { z } from 'zod'
import { textSchema } from '../../../shared/contract/define.ts'
import { logKindSchema } from '../../../shared/contract/desk-log.ts'
import type { ErrorData } from '../../../shared/wire.ts'
import { resolveBy, showErrors } from '../../data/form-errors.ts'
import { optionalDateText } from '../../data/text-schemas.ts'
import { useCommand } from '../../data/use-command.ts'
import { useDraft } from '../../data/use-draft.ts'
import { useText } from '../../text/language.tsx'
import { InlineForm } from '../../ui/InlineForm.tsx'
import { ChoiceField, DateField, NoteField } from '../../ui/fields.tsx'
import { AboutWhom } from '../instructions/AboutWhom.tsx'
import { useAbout } from '../instructions/use-about.ts'

const schema = z.object({ kind: logKindSchema, text: textSchema(200), carries: z.enum(['open', 'noted']), dueOn: optionalDateText })
const DEFAULTS: z.input<typeof schema> = { kind: 'log', text: '', carries: 'open', dueOn: '' }

/** What happened, for whom, until when. */
export function WriteEntry({ premisesId, onDone }: { premisesId: number | null; onDone(): void }): ReactNode {
  const text = useText()
  const words = text.deskLog
  const about = useAbout({ premisesId, partyId: null })
  const form = useForm({ defaultValues: DEFAULTS, resolver: resolveBy(schema) })
  const draft = useDraft('log:new', form)
  const add = useCommand('deskLog.add', { draft })
  const [left, setLeft] = useState<ErrorData | null>(null)
  const carries = useWatch({ control: form.control, name: 'carries' })
  const submit = form.handleSubmit(async ({ carries: how, ...values }) => {
    setLeft(null)
    const answer = await add.send({ ...values, ...about.ids, open: how === 'open' })
    if (answer.ok) onDone()
    else setLeft(showErrors(form, answer.error))
  })
  return (
    <InlineForm label={words.write} act={text.words.save} busy={add.sending} error={left} draft={draft} onClear={() => { form.reset(DEFAULTS); about.clear() }} onSend={() => void submit()} onCancel={onDone}>
      <h2>{words.write}</h2>
      <NoteField control={form.control} name="text" label={words.what} width="full" autoFocus />
      <ChoiceField control={form.control} name="kind" label={words.kind} choices={logKindSchema.options.map((value) => ({ value, label: text.words.taskKind[value] }))} />
      <AboutWhom about={about} optional />
      <ChoiceField control={form.control} name="carries" label={words.carries} choices={(['open', 'noted'] as const).map((value) => ({ value, label: words.carry[value] }))} />
      {carries === 'open' ? <DateField control={form.control} name="dueOn" label={words.until} optional /> : null}
    </InlineForm>
  )
}
