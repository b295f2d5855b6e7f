import { useState } from 'react'
import type { ReactNode } from 'react'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import { textSchema } from '../../../shared/contract/define.ts'
import type { ErrorData } from '../../../shared/wire.ts'
import { resolveBy, showErrors } from '../../data/form-errors.ts'
import { dateText } from '../../data/text-schemas.ts'
import { useCommand } from '../../data/use-command.ts'
import { useDraft } from '../../data/use-draft.ts'
import { useText } from '../../text/language.tsx'
import { DateField, TextField } from '../../ui/fields.tsx'
import { InlineForm } from '../../ui/InlineForm.tsx'
import type { Round } from './entries.ts'

const schema = z.object({ name: textSchema(40), readOn: dateText })

/** A round that was begun under a wrong name or day. */
export function ChangeRound({ round, onDone }: { round: Round; onDone(): void }): ReactNode {
  const text = useText()
  const words = text.meters
  const defaults = { name: round.name, readOn: round.readOn }
  const form = useForm<z.input<typeof schema>, unknown, z.output<typeof schema>>({ defaultValues: defaults, resolver: resolveBy(schema) })
  const draft = useDraft(`round:${round.roundId}:change`, form)
  const change = useCommand('readings.changeRound', { draft })
  const [left, setLeft] = useState<ErrorData | null>(null)
  const submit = form.handleSubmit(async (values) => {
    setLeft(null)
    const answer = await change.send({ roundId: round.roundId, ...values })
    if (answer.ok) onDone()
    else setLeft(showErrors(form, answer.error))
  })
  return (
    <InlineForm label={words.changeRound} act={text.words.save} busy={change.sending} error={left} draft={draft} onClear={() => form.reset(defaults)} onSend={() => void submit()} onCancel={onDone}>
      <h2>{words.changeRound}</h2>
      <TextField control={form.control} name="name" label={words.roundNameLabel} width="full" autoFocus />
      <DateField control={form.control} name="readOn" label={words.on} />
    </InlineForm>
  )
}
