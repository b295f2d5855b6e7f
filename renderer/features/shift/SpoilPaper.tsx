import { useState } from 'react'
import type { ReactNode } from 'react'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import { textSchema } from '../../../shared/contract/define.ts'
import type { ErrorData } from '../../../shared/wire.ts'
import { resolveBy, showErrors } from '../../data/form-errors.ts'
import { useCommand } from '../../data/use-command.ts'
import { useText } from '../../text/language.tsx'
import { Act } from '../../ui/Act.tsx'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { TextField } from '../../ui/fields.tsx'
import { KeyScope } from '../../ui/hot-keys.tsx'

const schema = z.object({ paperNumber: textSchema(20), reason: textSchema(100) })

/** Names a form that was spoiled, so that its number is not missing. */
export function SpoilPaper({ first, beside }: { first: string; beside: ReactNode }): ReactNode {
  const text = useText()
  const words = text.shift
  const [open, setOpen] = useState(false)
  const spoil = useCommand('receipts.spoilPaper')
  const [left, setLeft] = useState<ErrorData | null>(null)
  const form = useForm({ defaultValues: { paperNumber: first, reason: '' }, resolver: resolveBy(schema) })
  const submit = form.handleSubmit(async (values) => {
    setLeft(null)
    const answer = await spoil.send(values)
    if (!answer.ok) return setLeft(showErrors(form, answer.error))
    form.reset()
    setOpen(false)
  })
  if (!open) return <div className="row">{beside}<Act label={words.spoil} kind={beside ? 'plain' : 'quiet'} onPress={() => setOpen(true)} /></div>
  return (
    <KeyScope className="stack">
      <div className="spoil-fields" role="group" aria-label={words.spoil}>
        <TextField control={form.control} name="paperNumber" label={words.spoilNumber} width="full" autoFocus={first === ''} />
        <TextField control={form.control} name="reason" label={words.spoilReason} width="full" autoFocus={first !== ''} onEnter={() => void submit()} />
      </div>
      {left ? <ErrorNote error={left} /> : null}
      <div className="row">
        <Act label={words.spoil} hotKey="Ctrl+Enter" busy={spoil.sending} onPress={() => void submit()} />
        <Act label={text.words.cancel} kind="quiet" onPress={() => setOpen(false)} />
      </div>
    </KeyScope>
  )
}
