import { useState } from 'react'
import type { ReactNode } from 'react'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import { CONTACT_WAYS } from '../../../shared/contract/dunning.ts'
import { positiveFenSchema, textSchema } from '../../../shared/contract/define.ts'
import type { ErrorData } from '../../../shared/wire.ts'
import { resolveBy, showErrors } from '../../data/form-errors.ts'
import { dateText, optionalDateText, optionalMoneyText } from '../../data/text-schemas.ts'
import { useCommand } from '../../data/use-command.ts'
import { useDraft } from '../../data/use-draft.ts'
import { useDesk } from '../../shell/desk.ts'
import { useText } from '../../text/language.tsx'
import { ChoiceField, DateField, MoneyField, NoteField } from '../../ui/fields.tsx'
import { InlineForm } from '../../ui/InlineForm.tsx'

const schema = z.object({ way: z.enum(CONTACT_WAYS), happenedOn: dateText, text: textSchema(500), promisedOn: optionalDateText, promisedFen: optionalMoneyText.pipe(positiveFenSchema.nullable()) })

/** A call, a visit, a letter or a message about what is owed, and what was promised. */
export function AddContact({ premisesId, onDone }: { premisesId: number; onDone(): void }): ReactNode {
  const words = useText().dunning
  const { today } = useDesk()
  const defaults = { way: 'call', happenedOn: today, text: '', promisedOn: '', promisedFen: '' } as const
  const form = useForm<z.input<typeof schema>, unknown, z.output<typeof schema>>({ defaultValues: defaults, resolver: resolveBy(schema) })
  const draft = useDraft(`dunning-contact:${premisesId}`, form)
  const add = useCommand('dunning.addContact', { draft })
  const [left, setLeft] = useState<ErrorData | null>(null)
  const submit = form.handleSubmit(async (values) => {
    const answer = await add.send({ premisesId, ...values })
    if (answer.ok) onDone()
    else setLeft(showErrors(form, answer.error))
  })
  return (
    <InlineForm label={words.addContact} act={words.keep} busy={add.sending} error={left} draft={draft} onClear={() => form.reset(defaults)} onSend={() => void submit()} onCancel={onDone}>
      <h2>{words.addContact}</h2>
      <NoteField control={form.control} name="text" label={words.said} width="full" autoFocus />
      <ChoiceField control={form.control} name="way" label={words.way} choices={CONTACT_WAYS.map((value) => ({ value, label: words.ways[value] }))} />
      <div className="fields">
        <DateField control={form.control} name="happenedOn" label={words.happenedOn} />
        <DateField control={form.control} name="promisedOn" label={words.promisedOn} optional />
        <MoneyField control={form.control} name="promisedFen" label={words.promisedFen} optional />
      </div>
    </InlineForm>
  )
}
