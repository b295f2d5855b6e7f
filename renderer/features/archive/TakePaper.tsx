import { useState } from 'react'
import type { ReactNode } from 'react'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import type { Subject } from '../../../shared/contract/archive.ts'
import { optionalTextSchema, textSchema } from '../../../shared/contract/define.ts'
import type { ErrorData } from '../../../shared/wire.ts'
import { resolveBy, showErrors } from '../../data/form-errors.ts'
import { dateText, wholeNumberText } from '../../data/text-schemas.ts'
import { useCommand } from '../../data/use-command.ts'
import { useDraft } from '../../data/use-draft.ts'
import { useDesk } from '../../shell/desk.ts'
import { useText } from '../../text/language.tsx'
import { ChoiceField, DateField, NumberField, TextField } from '../../ui/fields.tsx'
import { InlineForm } from '../../ui/InlineForm.tsx'
import { draftKey } from './archive-file.ts'

const FORMS = ['copy', 'original'] as const
const schema = z.object({ title: textSchema(80), form: z.enum(FORMS), copies: wholeNumberText.pipe(z.int().min(1).max(99)), box: optionalTextSchema(20), takenOn: dateText })

/** A paper is taken into the file. */
export function TakePaper({ subject, onDone }: { subject: Subject; onDone(): void }): ReactNode {
  const text = useText()
  const words = text.archive
  const { today } = useDesk()
  const defaults = { title: '', form: 'copy', copies: '1', box: '', takenOn: today } as const
  const form = useForm<z.input<typeof schema>, unknown, z.output<typeof schema>>({ defaultValues: defaults, resolver: resolveBy(schema) })
  const draft = useDraft(draftKey('paper', subject), form)
  const take = useCommand('archivePapers.take', { draft })
  const [left, setLeft] = useState<ErrorData | null>(null)
  const submit = form.handleSubmit(async (values) => {
    const answer = await take.send({ subject, ...values })
    if (answer.ok) onDone()
    else setLeft(showErrors(form, answer.error))
  })
  return (
    <InlineForm label={words.takePaper} act={words.takeAct} busy={take.sending} error={left} draft={draft} onClear={() => form.reset(defaults)} onSend={() => void submit()} onCancel={onDone}>
      <div className="fields">
        <TextField control={form.control} name="title" label={words.paperTitle} autoFocus />
        <NumberField control={form.control} name="copies" label={words.copies} />
        <TextField control={form.control} name="box" label={words.box} width="narrow" optional />
        <DateField control={form.control} name="takenOn" label={words.takenOn} onEnter={() => void submit()} />
      </div>
      <ChoiceField control={form.control} name="form" label={words.paperForm} choices={FORMS.map((value) => ({ value, label: words.forms[value] }))} />
    </InlineForm>
  )
}
