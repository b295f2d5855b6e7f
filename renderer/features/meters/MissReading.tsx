import { useState } from 'react'
import type { ReactNode } from 'react'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import { MISSED_WHY, missedWhySchema } from '../../../shared/contract/meters.ts'
import { optionalTextSchema } from '../../../shared/contract/define.ts'
import type { ErrorData } from '../../../shared/wire.ts'
import { resolveBy, showErrors } from '../../data/form-errors.ts'
import { useCommand } from '../../data/use-command.ts'
import { useDraft } from '../../data/use-draft.ts'
import { useText } from '../../text/language.tsx'
import { ChoiceField, TextField } from '../../ui/fields.tsx'
import { InlineForm } from '../../ui/InlineForm.tsx'
import type { Round, RoundRow } from './entries.ts'

const schema = z.object({ why: missedWhySchema, note: optionalTextSchema(100), which: z.enum(['one', 'open']) })

type MissReadingProps = { round: Round; row: RoundRow; open: readonly RoundRow[]; onDone(): void }

/** Why a meter was not read, or all those still open at once. No figure is written for them: an estimate is no reading. */
export function MissReading({ round, row, open, onDone }: MissReadingProps): ReactNode {
  const text = useText()
  const words = text.meters
  const defaults = { why: row.missed?.why ?? 'no-access', note: row.missed?.note ?? '', which: 'one' } as const
  const form = useForm<z.input<typeof schema>, unknown, z.output<typeof schema>>({ defaultValues: defaults, resolver: resolveBy(schema) })
  const draft = useDraft(`missed:${round.roundId}:${row.meterId}`, form)
  const miss = useCommand('readings.miss', { draft })
  const [left, setLeft] = useState<ErrorData | null>(null)
  const submit = form.handleSubmit(async ({ why, note, which }) => {
    setLeft(null)
    const answer = await miss.send({ roundId: round.roundId, meterIds: which === 'one' ? [row.meterId] : open.map((each) => each.meterId), why, note })
    if (answer.ok) onDone()
    else setLeft(showErrors(form, answer.error))
  })
  return (
    <InlineForm label={words.notRead} act={text.words.save} busy={miss.sending} error={left} draft={draft} onClear={() => form.reset(defaults)} onSend={() => void submit()} onCancel={onDone}>
      <h2>{words.notReadOf(row.room, row.number)}</h2>
      <ChoiceField control={form.control} name="why" label={words.whyLabel} choices={MISSED_WHY.map((value) => ({ value, label: words.why[value] }))} autoFocus />
      <TextField control={form.control} name="note" label={text.words.remark} width="full" onEnter={() => void submit()} />
      {open.length > 1 ? <ChoiceField control={form.control} name="which" label={words.which} choices={[{ value: 'one', label: words.thisOne }, { value: 'open', label: words.allOpen(open.length) }]} /> : null}
    </InlineForm>
  )
}
