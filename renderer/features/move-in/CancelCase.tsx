import { useState } from 'react'
import type { ReactNode } from 'react'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import { textSchema } from '../../../shared/contract/define.ts'
import { resolveBy } from '../../data/form-errors.ts'
import { useCommand } from '../../data/use-command.ts'
import { useText } from '../../text/language.tsx'
import { Act } from '../../ui/Act.tsx'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { TextField } from '../../ui/fields.tsx'
import { KeyScope } from '../../ui/hot-keys.tsx'
import type { Case } from './case.ts'

const schema = z.object({ reason: textSchema(200) })

/** Ends a case with a reason; asked in place, away from the act the page is for. */
export function CancelCase({ moveIn }: { moveIn: Case }): ReactNode {
  const text = useText()
  const [asking, setAsking] = useState<boolean | null>(null)
  const cancel = useCommand('moveIn.cancel')
  const form = useForm({ defaultValues: { reason: '' }, resolver: resolveBy(schema) })
  const submit = form.handleSubmit(async ({ reason }) => {
    await cancel.send({ caseId: moveIn.caseId, version: moveIn.version, reason })
  })
  if (!asking) return <Act label={text.moveIn.cancelCase} kind="quiet" autoFocus={asking === false} onPress={() => setAsking(true)} />
  return (
    <KeyScope className="case-asking">
      <TextField control={form.control} name="reason" label={text.moveIn.cancelReason} autoFocus onEnter={() => void submit()} />
      <Act label={text.moveIn.cancelAct} kind="danger" hotKey="Ctrl+Enter" busy={cancel.sending} onPress={() => void submit()} />
      <Act label={text.moveIn.keepCase} kind="quiet" hotKey="Escape" onPress={() => setAsking(false)} />
      {cancel.error ? <ErrorNote error={cancel.error} /> : null}
    </KeyScope>
  )
}
