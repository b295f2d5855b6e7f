import { useState } from 'react'
import type { ReactNode } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import { z } from 'zod'
import { RECORD_KINDS } from '../../../shared/contract/archive.ts'
import type { Subject } from '../../../shared/contract/archive.ts'
import { textSchema } from '../../../shared/contract/define.ts'
import type { ErrorData } from '../../../shared/wire.ts'
import { resolveBy, showErrors } from '../../data/form-errors.ts'
import { dateText, optionalDateText } from '../../data/text-schemas.ts'
import { useCommand } from '../../data/use-command.ts'
import { useDraft } from '../../data/use-draft.ts'
import { useDesk } from '../../shell/desk.ts'
import { useText } from '../../text/language.tsx'
import { ChoiceField, DateField, NoteField, TickField } from '../../ui/fields.tsx'
import { InlineForm } from '../../ui/InlineForm.tsx'
import { draftKey } from './archive-file.ts'

const schema = z.object({ kind: z.enum(RECORD_KINDS), happenedOn: dateText, text: textSchema(1000), dueOn: optionalDateText, open: z.boolean() })

/** Something that happened to a premises or a person. A note needs no outcome; the others may wait for one. */
export function AddRecord({ subject, onDone }: { subject: Subject; onDone(): void }): ReactNode {
  const text = useText()
  const words = text.archive
  const { today } = useDesk()
  const defaults = { kind: 'note', happenedOn: today, text: '', dueOn: '', open: true } as const
  const form = useForm<z.input<typeof schema>, unknown, z.output<typeof schema>>({ defaultValues: defaults, resolver: resolveBy(schema) })
  const draft = useDraft(draftKey('record', subject), form)
  const add = useCommand('records.add', { draft })
  const [left, setLeft] = useState<ErrorData | null>(null)
  const submit = form.handleSubmit(async (values) => {
    const answer = await add.send({ subject, ...values })
    if (answer.ok) onDone()
    else setLeft(showErrors(form, answer.error))
  })
  const isNote = useWatch({ control: form.control, name: 'kind' }) === 'note'
  return (
    <InlineForm label={words.addRecord} act={words.keepRecord} busy={add.sending} error={left} draft={draft} onClear={() => form.reset(defaults)} onSend={() => void submit()} onCancel={onDone}>
      <ChoiceField control={form.control} name="kind" label={words.recordKind} choices={RECORD_KINDS.map((value) => ({ value, label: words.recordKinds[value] }))} />
      <NoteField control={form.control} name="text" label={words.recordText} width="full" autoFocus />
      <div className="fields">
        <DateField control={form.control} name="happenedOn" label={words.happenedOn} />
        {isNote ? null : <DateField control={form.control} name="dueOn" label={words.dueOn} optional />}
      </div>
      {isNote ? null : <TickField control={form.control} name="open" label={words.waits} />}
    </InlineForm>
  )
}
