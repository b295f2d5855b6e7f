import { useState } from 'react'
import type { ReactNode } from 'react'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import { countedFenSchema, optionalTextSchema } from '../../../shared/contract/define.ts'
import type { ErrorData } from '../../../shared/wire.ts'
import { resolveBy, showErrors } from '../../data/form-errors.ts'
import { moneyText } from '../../data/text-schemas.ts'
import { useCommand } from '../../data/use-command.ts'
import { useDraft } from '../../data/use-draft.ts'
import { useText } from '../../text/language.tsx'
import { InlineForm } from '../../ui/InlineForm.tsx'
import { MoneyField, TextField } from '../../ui/fields.tsx'

const schema = z.object({ countedFen: moneyText.pipe(countedFenSchema), reason: optionalTextSchema(120) })
type Form = z.input<typeof schema>
const DEFAULTS: Form = { countedFen: '', reason: '' }

/** The box is counted; what it differs from the book wants a reason. */
export function CountPetty({ onDone }: { onDone(): void }): ReactNode {
  const text = useText()
  const words = text.pettyCash
  const form = useForm<Form, unknown, z.output<typeof schema>>({ defaultValues: DEFAULTS, resolver: resolveBy(schema) })
  const draft = useDraft('petty-cash:count', form)
  const count = useCommand('pettyCash.count', { draft })
  const [left, setLeft] = useState<ErrorData | null>(null)
  const submit = form.handleSubmit(async (values) => {
    setLeft(null)
    const answer = await count.send(values)
    if (answer.ok) onDone()
    else setLeft(showErrors(form, answer.error))
  })
  const enter = (): void => void submit()
  return (
    <InlineForm label={words.acts.counted} act={text.words.save} busy={count.sending} error={left} draft={draft} onClear={() => form.reset(DEFAULTS)} onSend={enter} onCancel={onDone}>
      <h2>{words.acts.counted}</h2>
      <MoneyField control={form.control} name="countedFen" label={words.counted} autoFocus onEnter={enter} />
      <TextField control={form.control} name="reason" label={words.countReason} hint={words.countReasonHint} optional width="full" onEnter={enter} />
    </InlineForm>
  )
}
