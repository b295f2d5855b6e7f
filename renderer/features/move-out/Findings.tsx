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
import { ChoiceField, SelectField, TextField } from '../../ui/fields.tsx'
import { KeyScope } from '../../ui/hot-keys.tsx'
import { shortMoment } from '../../ui/moments.ts'
import type { Case } from './case.ts'

type Line = Case['departments'][number]

const HOWS = ['phone', 'in-person', 'message', 'paper'] as const
const schema = z.object({ acknowledgedBy: textSchema(40), how: z.enum(HOWS), finding: z.enum(['clear', 'remark']), reply: optionalTextSchema(200) })
const NOTHING: z.input<typeof schema> = { acknowledgedBy: '', how: 'phone', finding: 'clear', reply: '' }

/** What each department has found. Departments have no accounts: the desk writes down what it was told. */
export function Findings({ moveOut }: { moveOut: Case }): ReactNode {
  const words = useText().moveOut
  const [noting, setNoting] = useState<number | null>(null)
  const text = useText()
  if (moveOut.departments.length === 0) return null
  return (
    <section aria-labelledby="findings" className="stack">
      <h3 id="findings">{words.findings}</h3>
      <ul className="findings">
        {moveOut.departments.map((line) => (
          <li key={line.departmentId}>
            <span>{line.department}</span>
            <span className="soft">{line.instruction}</span>
            {line.acknowledgedAt === null ? (
              <span className="row">
                <span className={line.overdue ? 'look' : 'soft'}>{words.due(shortMoment(line.dueAt))}{line.overdue ? ` ${words.overdue}` : ''}</span>
                <Act label={noting === line.departmentId ? text.words.cancel : words.noteFinding(line.department)} kind="quiet" onPress={() => setNoting(noting === line.departmentId ? null : line.departmentId)} />
              </span>
            ) : <span><span className={`mark ${line.finding === 'clear' ? 'mark-good' : 'mark-look'}`}>{words.findingWords[line.finding ?? 'clear']}</span> {line.acknowledgedBy} {shortMoment(line.acknowledgedAt)} {line.reply}</span>}
            {noting === line.departmentId && line.acknowledgedAt === null ? <Note line={line} onDone={() => setNoting(null)} /> : null}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Note({ line, onDone }: { line: Line; onDone(): void }): ReactNode {
  const words = useText().moveOut
  const note = useCommand('moveOut.acknowledge')
  const [left, setLeft] = useState<ErrorData | null>(null)
  const form = useForm({ defaultValues: NOTHING, resolver: resolveBy(schema) })
  const submit = form.handleSubmit(async (values) => {
    const answer = await note.send({ departmentId: line.departmentId, ...values })
    if (answer.ok) onDone()
    else setLeft(showErrors(form, answer.error))
  })
  const enter = (): void => void submit()
  return (
    <KeyScope className="fields finding">
      <TextField control={form.control} name="acknowledgedBy" label={words.foundBy} width="narrow" autoFocus onEnter={enter} />
      <SelectField control={form.control} name="how" label={words.how} width="narrow" choices={HOWS.map((how) => ({ value: how, label: words.hows[how] }))} />
      <div className="field"><ChoiceField control={form.control} name="finding" label={words.finding} choices={(['clear', 'remark'] as const).map((finding) => ({ value: finding, label: words.findingWords[finding] }))} /></div>
      <TextField control={form.control} name="reply" label={words.reply} optional onEnter={enter} />
      <div className="field-button"><Act label={words.noteAct} hotKey="Ctrl+Enter" busy={note.sending} onPress={enter} /></div>
      {left ? <ErrorNote error={left} /> : null}
    </KeyScope>
  )
}
