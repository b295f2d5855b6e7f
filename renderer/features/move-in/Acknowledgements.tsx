import { useState } from 'react'
import type { ReactNode } from 'react'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import { optionalTextSchema, textSchema } from '../../../shared/contract/define.ts'
import type { ErrorData } from '../../../shared/wire.ts'
import { resolveBy, showErrors } from '../../data/form-errors.ts'
import { useCommand } from '../../data/use-command.ts'
import { useText } from '../../text/language.tsx'
import { Act } from '../../ui/Act.tsx'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { SelectField, TextField } from '../../ui/fields.tsx'
import { KeyScope } from '../../ui/hot-keys.tsx'
import { shortMoment } from '../../ui/moments.ts'
import type { Case } from './case.ts'

type Line = NonNullable<Case['notice']>['lines'][number]

const HOWS = ['phone', 'in-person', 'message', 'paper'] as const
const schema = z.object({ acknowledgedBy: textSchema(40), how: z.enum(HOWS), reply: optionalTextSchema(200) })
const NOTHING: z.input<typeof schema> = { acknowledgedBy: '', how: 'phone', reply: '' }

/** Who has acknowledged the notice. Departments have no accounts: the desk writes down what it was told. */
export function Acknowledgements({ moveIn }: { moveIn: Case }): ReactNode {
  const text = useText()
  const [noting, setNoting] = useState<number | null>(null)
  const { notice } = moveIn
  if (!notice) return null
  return (
    <section aria-labelledby="acknowledgements" className="stack">
      <h3 id="acknowledgements">{text.moveIn.acknowledgements(notice.number, shortMoment(notice.dueAt))}{notice.overdue ? <> <span className="mark mark-danger">{text.moveIn.overdue}</span></> : null}</h3>
      <ul className="acknowledgements">
        {notice.lines.map((line) => (
          <li key={line.lineId}>
            <span>{line.department}</span>
            <span className="soft">{line.instruction}</span>
            <Answer line={line} noting={noting === line.lineId} onNote={() => setNoting(noting === line.lineId ? null : line.lineId)} />
            {noting === line.lineId && line.acknowledgedAt === null ? <Acknowledge line={line} onDone={() => setNoting(null)} /> : null}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Answer({ line, noting, onNote }: { line: Line; noting: boolean; onNote(): void }): ReactNode {
  const text = useText()
  const words = text.moveIn
  if (line.acknowledgedAt !== null) return <span>{words.got(line.acknowledgedBy ?? '', howText(line, words.acknowledgeHows), shortMoment(line.acknowledgedAt))} {line.reply}</span>
  if (line.withdrawnAt !== null) return <span className="soft">{words.withdrawn}</span>
  return <Act label={noting ? text.words.cancel : words.acknowledgeFor(line.department)} kind="quiet" onPress={onNote} />
}

function howText(line: Line, words: Readonly<Record<string, string>>): string {
  return words[line.how ?? ''] ?? ''
}

function Acknowledge({ line, onDone }: { line: Line; onDone(): void }): ReactNode {
  const text = useText()
  const acknowledge = useCommand('notices.acknowledge')
  const [left, setLeft] = useState<ErrorData | null>(null)
  const form = useForm({ defaultValues: NOTHING, resolver: resolveBy(schema) })
  const submit = form.handleSubmit(async (values) => {
    const answer = await acknowledge.send({ lineId: line.lineId, ...values })
    if (answer.ok) onDone()
    else setLeft(showErrors(form, answer.error))
  })
  const enter = (): void => void submit()
  return (
    <KeyScope className="fields acknowledge">
      <TextField control={form.control} name="acknowledgedBy" label={text.moveIn.acknowledgedBy} width="narrow" autoFocus onEnter={enter} />
      <SelectField control={form.control} name="how" label={text.moveIn.acknowledgeHow} width="narrow" choices={HOWS.map((how) => ({ value: how, label: text.moveIn.acknowledgeHows[how] }))} />
      <TextField control={form.control} name="reply" label={text.moveIn.reply} optional onEnter={enter} />
      <div className="field-button"><Act label={text.moveIn.acknowledge} hotKey="Ctrl+Enter" busy={acknowledge.sending} onPress={enter} /></div>
      {left ? <ErrorNote error={left} /> : null}
    </KeyScope>
  )
}
