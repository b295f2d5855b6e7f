import { useState } from 'react'
import type { ReactNode } from 'react'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import type { StepName } from '../../../shared/contract/move-in.ts'
import { textSchema } from '../../../shared/contract/define.ts'
import { resolveBy } from '../../data/form-errors.ts'
import { useCommand } from '../../data/use-command.ts'
import { useText } from '../../text/language.tsx'
import { Act } from '../../ui/Act.tsx'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { TextField } from '../../ui/fields.tsx'
import { KeyScope } from '../../ui/hot-keys.tsx'
import type { Case, StepProps } from './case.ts'

const schema = z.object({ reason: textSchema(200) })

/** A step that is not needed is waived with a reason, asked in place. */
export function WaiveStep({ moveIn, step, autoFocus, onSaved, onReread }: StepProps & { step: StepName; moveIn: Case; autoFocus: boolean }): ReactNode {
  const text = useText()
  const [asking, setAsking] = useState<boolean | null>(null)
  const waive = useCommand('moveIn.waiveStep')
  const form = useForm({ defaultValues: { reason: '' }, resolver: resolveBy(schema) })
  const submit = form.handleSubmit(async ({ reason }) => {
    const answer = await waive.send({ caseId: moveIn.caseId, version: moveIn.version, step, reason })
    if (answer.ok) onSaved(answer.value)
    else if (answer.error.code === 'changed-meanwhile') onReread()
  })
  if (!asking) return <Act label={text.moveIn.waive} kind="quiet" autoFocus={autoFocus || asking === false} onPress={() => setAsking(true)} />
  return (
    <KeyScope className="case-asking">
      <TextField control={form.control} name="reason" label={text.moveIn.waiveReason} autoFocus onEnter={() => void submit()} />
      <Act label={text.moveIn.waiveAct} hotKey="Ctrl+Enter" busy={waive.sending} onPress={() => void submit()} />
      <Act label={text.words.cancel} kind="quiet" hotKey="Escape" onPress={() => setAsking(false)} />
      {waive.error ? <ErrorNote error={waive.error} /> : null}
    </KeyScope>
  )
}
