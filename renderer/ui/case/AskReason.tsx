import { useState } from 'react'
import type { ReactNode } from 'react'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import { textSchema } from '../../../shared/contract/define.ts'
import type { ErrorData } from '../../../shared/wire.ts'
import { resolveBy } from '../../data/form-errors.ts'
import { Act } from '../Act.tsx'
import { ErrorNote } from '../ErrorNote.tsx'
import { TextField } from '../fields.tsx'
import { KeyScope } from '../hot-keys.tsx'

const schema = z.object({ reason: textSchema(200) })

type AskReasonProps = {
  /** The quiet act that asks. */
  label: string
  /** The question. */
  question: string
  /** The act that sends the answer, and the one that takes the question back. */
  act: string
  keep: string
  danger?: boolean
  autoFocus?: boolean
  busy: boolean
  error: ErrorData | null
  onSend(reason: string): void
}

/** Something that is only done with a reason, asked in place, away from the act the page is for. */
export function AskReason({ label, question, act, keep, danger = false, autoFocus = false, busy, error, onSend }: AskReasonProps): ReactNode {
  const [asking, setAsking] = useState<boolean | null>(null)
  const form = useForm({ defaultValues: { reason: '' }, resolver: resolveBy(schema) })
  const submit = form.handleSubmit(({ reason }) => onSend(reason))
  if (!asking) return <Act label={label} kind="quiet" autoFocus={autoFocus || asking === false} onPress={() => setAsking(true)} />
  return (
    <KeyScope className="case-asking">
      <TextField control={form.control} name="reason" label={question} autoFocus onEnter={() => void submit()} />
      <Act label={act} kind={danger ? 'danger' : 'plain'} hotKey="Ctrl+Enter" busy={busy} onPress={() => void submit()} />
      <Act label={keep} kind="quiet" hotKey="Escape" onPress={() => setAsking(false)} />
      {error ? <ErrorNote error={error} /> : null}
    </KeyScope>
  )
}
