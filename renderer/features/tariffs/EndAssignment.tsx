import { useState } from 'react'
import type { ReactNode } from 'react'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import type { ErrorData } from '../../../shared/wire.ts'
import { resolveBy, showErrors } from '../../data/form-errors.ts'
import { dateText } from '../../data/text-schemas.ts'
import { useCommand } from '../../data/use-command.ts'
import { useDesk } from '../../shell/desk.ts'
import { useText } from '../../text/language.tsx'
import { DateField } from '../../ui/fields.tsx'
import { InlineForm } from '../../ui/InlineForm.tsx'
import type { AssignmentRow } from './AssignmentList.tsx'

const schema = z.object({ to: dateText })

/** One premises stops paying an item: a space given up, a service ended. */
export function EndAssignment({ row, mayEnd, onDone }: { row: AssignmentRow; mayEnd: boolean; onDone(): void }): ReactNode {
  const words = useText().tariffs
  const { today } = useDesk()
  const form = useForm({ defaultValues: { to: today }, resolver: resolveBy(schema) })
  const end = useCommand('assignments.end')
  const [left, setLeft] = useState<ErrorData | null>(null)
  const submit = form.handleSubmit(async ({ to }) => {
    const answer = await end.send({ assignmentId: row.assignmentId ?? 0, to })
    if (answer.ok) onDone()
    else setLeft(showErrors(form, answer.error))
  })
  const head = <><h2>{row.room}</h2><p>{row.tariff} · {words.span(row.from ?? '', row.to)}</p></>
  if (!mayEnd || row.to !== null) return <section className="sheet stack">{head}</section>
  return (
    <InlineForm label={words.end} act={words.end} danger busy={end.sending} error={left} onSend={() => void submit()} onCancel={onDone}>
      {head}
      <DateField control={form.control} name="to" label={words.lastDay} hint={words.endHint} autoFocus onEnter={() => void submit()} />
    </InlineForm>
  )
}
