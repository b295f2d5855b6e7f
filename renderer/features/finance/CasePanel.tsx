import { useState } from 'react'
import type { ReactNode } from 'react'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import { textSchema } from '../../../shared/contract/define.ts'
import { decisionSchema } from '../../../shared/contract/finance.ts'
import type { ErrorData } from '../../../shared/wire.ts'
import { resolveBy, showErrors } from '../../data/form-errors.ts'
import { useCommand } from '../../data/use-command.ts'
import { useDraft } from '../../data/use-draft.ts'
import { useText } from '../../text/language.tsx'
import { ChoiceField, TextField } from '../../ui/fields.tsx'
import { InlineForm } from '../../ui/InlineForm.tsx'
import { Money } from '../../ui/Money.tsx'
import { type Case, wayName } from './OverShort.tsx'

/** One case: why, who saw it, which slips put it right, and who bears what is left. */
export function CasePanel({ row, onDone }: { row: Case; onDone(): void }): ReactNode {
  if (row.state === 'open' && !row.own) return <Decide row={row} onDone={onDone} />
  return <section className="sheet stack" aria-label={row.person}><Facts row={row} /></section>
}

function Facts({ row }: { row: Case }): ReactNode {
  const text = useText()
  const words = text.finance
  return (
    <>
      <h2>{words.decideTitle(row.person, wayName(text, row.method), row.date)}</h2>
      <dl className="sums">
        <dt>{words.counted}</dt><dd><Money fen={row.amountFen} signed missing={row.amountFen < 0} /></dd>
        <dt className="sums-total">{words.stands}</dt><dd className="sums-total"><Money fen={row.standsFen} signed missing={row.standsFen < 0} /></dd>
      </dl>
      {row.reason === '' ? null : <p>{words.reason} {row.reason}</p>}
      {row.slips.length === 0 ? null : <p>{words.slips} {row.slips.join(' ')}</p>}
      {row.witness === '' ? null : <p className="soft">{words.witness} {row.witness}</p>}
      {row.decision === null || row.decidedAt === null ? null : <p>{words.decidedLine(words.decisions[row.decision], row.decidedBy, row.decidedAt, row.decisionNote)}</p>}
      {row.state === 'open' && row.own ? <p className="look">{words.ownCase}</p> : null}
    </>
  )
}

const schema = z.object({ decision: decisionSchema, note: textSchema(200) })
const DEFAULTS: z.input<typeof schema> = { decision: 'company', note: '' }

function Decide({ row, onDone }: { row: Case; onDone(): void }): ReactNode {
  const words = useText().finance
  const form = useForm<z.input<typeof schema>, unknown, z.output<typeof schema>>({ defaultValues: DEFAULTS, resolver: resolveBy(schema) })
  const draft = useDraft(`over-short:${row.caseId}`, form)
  const send = useCommand('overShort.decide', { draft })
  const [left, setLeft] = useState<ErrorData | null>(null)
  const submit = form.handleSubmit(async (values) => {
    const answer = await send.send({ caseId: row.caseId, ...values })
    if (answer.ok) onDone()
    else setLeft(showErrors(form, answer.error))
  })
  const enter = (): void => void submit()
  return (
    <InlineForm label={words.decision} act={words.decideAct} busy={send.sending} error={left} draft={draft} onClear={() => form.reset(DEFAULTS)} onSend={enter} onCancel={onDone}>
      <Facts row={row} />
      <ChoiceField control={form.control} name="decision" label={words.decision} autoFocus choices={decisionSchema.options.map((value) => ({ value, label: words.decisions[value] }))} />
      <TextField control={form.control} name="note" label={words.decideNote} width="full" onEnter={enter} />
    </InlineForm>
  )
}
