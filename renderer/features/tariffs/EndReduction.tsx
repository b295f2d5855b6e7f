import { useState } from 'react'
import type { ReactNode } from 'react'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import { optionalTextSchema } from '../../../shared/contract/define.ts'
import type { ErrorData } from '../../../shared/wire.ts'
import { resolveBy, showErrors } from '../../data/form-errors.ts'
import { dateText } from '../../data/text-schemas.ts'
import { useCommand } from '../../data/use-command.ts'
import { useDesk } from '../../shell/desk.ts'
import { useText } from '../../text/language.tsx'
import { DateField, TextField } from '../../ui/fields.tsx'
import { InlineForm } from '../../ui/InlineForm.tsx'
import type { ReductionRow } from './ReductionList.tsx'

const schema = z.object({ to: dateText, note: optionalTextSchema(100) })

/** The full price holds again from the day after. */
export function EndReduction({ row, mayEnd, onDone }: { row: ReductionRow; mayEnd: boolean; onDone(): void }): ReactNode {
  const text = useText()
  const words = text.tariffs
  const { today } = useDesk()
  const form = useForm({ defaultValues: { to: today, note: '' }, resolver: resolveBy(schema) })
  const end = useCommand('reductions.end')
  const [left, setLeft] = useState<ErrorData | null>(null)
  const submit = form.handleSubmit(async (values) => {
    const answer = await end.send({ reductionId: row.reductionId, ...values })
    if (answer.ok) onDone()
    else setLeft(showErrors(form, answer.error))
  })
  const head = <><h2>{row.room} {row.feeItem}</h2><p>{words.reductionKinds[row.kind]} {row.percent}% · {words.span(row.from, row.to)}</p><p className="soft">{row.reason}</p></>
  if (!mayEnd || row.to !== null) return <section className="sheet stack">{head}</section>
  return (
    <InlineForm label={words.endReduction} act={words.endReduction} busy={end.sending} error={left} onSend={() => void submit()} onCancel={onDone}>
      {head}
      <div className="fields">
        <DateField control={form.control} name="to" label={words.lastDay} autoFocus />
        <TextField control={form.control} name="note" label={text.words.reason} optional onEnter={() => void submit()} />
      </div>
    </InlineForm>
  )
}
