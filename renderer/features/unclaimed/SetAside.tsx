import { useState } from 'react'
import type { ReactNode } from 'react'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import { textSchema } from '../../../shared/contract/define.ts'
import type { ErrorData } from '../../../shared/wire.ts'
import { resolveBy, showErrors } from '../../data/form-errors.ts'
import { useCommand } from '../../data/use-command.ts'
import { useDraft } from '../../data/use-draft.ts'
import { useText } from '../../text/language.tsx'
import { InlineForm } from '../../ui/InlineForm.tsx'
import { TextField } from '../../ui/fields.tsx'

const schema = z.object({ reason: textSchema(200) })

/** What was no income leaves the book, with a reason. */
export function SetAside({ moneyId, onDone }: { moneyId: number; onDone(): void }): ReactNode {
  const text = useText()
  const words = text.unclaimed
  const form = useForm({ defaultValues: { reason: '' }, resolver: resolveBy(schema) })
  const draft = useDraft(`unclaimed:${moneyId}:aside`, form)
  const send = useCommand('unclaimed.setAside', { draft })
  const [left, setLeft] = useState<ErrorData | null>(null)
  const submit = form.handleSubmit(async ({ reason }) => {
    const answer = await send.send({ moneyId, reason })
    if (answer.ok) onDone()
    else setLeft(showErrors(form, answer.error))
  })
  const enter = (): void => void submit()
  return (
    <InlineForm label={words.setAsideTitle} act={words.setAside} danger busy={send.sending} error={left} draft={draft} onClear={() => form.reset({ reason: '' })} onSend={enter} onCancel={onDone}>
      <h2>{words.setAsideTitle}</h2>
      <p>{words.setAsideHint}</p>
      <TextField control={form.control} name="reason" label={text.words.reason} width="full" autoFocus onEnter={enter} />
    </InlineForm>
  )
}
