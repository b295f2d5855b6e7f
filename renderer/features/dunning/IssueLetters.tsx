import { useState } from 'react'
import type { ReactNode } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import { z } from 'zod'
import { addDays } from '../../../shared/dates.ts'
import { LETTER_LEVELS, letterLevelSchema } from '../../../shared/contract/dunning.ts'
import type { CallOutput } from '../../../shared/contract/index.ts'
import type { ErrorData } from '../../../shared/wire.ts'
import { resolveBy, showErrors } from '../../data/form-errors.ts'
import { dateText } from '../../data/text-schemas.ts'
import { useCommand, useEffectCall } from '../../data/use-command.ts'
import { useDraft } from '../../data/use-draft.ts'
import { useText } from '../../text/language.tsx'
import { Act } from '../../ui/Act.tsx'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { DateField, SelectField, TickField } from '../../ui/fields.tsx'
import { InlineForm } from '../../ui/InlineForm.tsx'
import { PaperPreview } from '../../ui/PaperPreview.tsx'
import { saveFile } from '../../ui/save-file.ts'

type Issued = CallOutput<'dunning.issue'>

const schema = z.object({ level: letterLevelSchema, payBy: dateText, lateFee: z.boolean() })
/** A window cannot hold the pictures of a thousand pages; more than these go to a file at once. */
const MOST_SHOWN = 20

type IssueLettersProps = { premisesIds: readonly number[]; today: string; onDone(issued: boolean): void }

/** One notice for each of those chosen: which, until when; then the papers, and who got none and why. */
export function IssueLetters({ premisesIds, today, onDone }: IssueLettersProps): ReactNode {
  const words = useText().dunning
  const defaults = { level: 0 as const, payBy: addDays(today, 15), lateFee: false }
  const form = useForm<z.input<typeof schema>, unknown, z.output<typeof schema>>({ defaultValues: defaults, resolver: resolveBy(schema) })
  const draft = useDraft('dunning-issue', form)
  const issue = useCommand('dunning.issue', { draft })
  const [left, setLeft] = useState<ErrorData | null>(null)
  const [issued, setIssued] = useState<Issued | null>(null)
  const submit = form.handleSubmit(async (values) => {
    const answer = await issue.send({ premisesIds: [...premisesIds], ...values })
    if (answer.ok) setIssued(answer.value)
    else setLeft(showErrors(form, answer.error))
  })
  const level = useWatch({ control: form.control, name: 'level' })
  if (issued) return <IssuedLetters issued={issued} onDone={() => onDone(true)} />
  return (
    <InlineForm label={words.issueTitle} act={words.issueAct} busy={issue.sending} error={left} draft={draft} onClear={() => form.reset(defaults)} onSend={() => void submit()} onCancel={() => onDone(false)}>
      <h2>{words.issueTitle}</h2>
      <p>{words.chosen(premisesIds.length)}</p>
      <SelectField control={form.control} name="level" label={words.level} hint={words.levelHint} choices={LETTER_LEVELS.map((value) => ({ value, label: words.levels[value] ?? '' }))} autoFocus />
      {level > 0 ? <TickField control={form.control} name="lateFee" label={words.lateFee} hint={words.lateFeeHint} /> : null}
      <DateField control={form.control} name="payBy" label={words.payBy} onEnter={() => void submit()} />
    </InlineForm>
  )
}

function IssuedLetters({ issued, onDone }: { issued: Issued; onDone(): void }): ReactNode {
  const words = useText().dunning
  const render = useEffectCall('papers.render')
  const [left, setLeft] = useState<ErrorData | null>(null)
  const [saved, setSaved] = useState('')
  const { letters, skipped } = issued
  const [first] = letters
  const save = async (): Promise<void> => {
    const answer = await render.send({ paper: 'dunning-batch', id: first?.letterId ?? 0 })
    const refused = answer.ok ? await saveFile(answer.value.file) : answer.error
    setLeft(refused ?? null)
    if (answer.ok && !refused) setSaved(words.saved(answer.value.file.name))
  }
  return (
    <section className="dunning-side" aria-label={words.issueTitle}>
      <div className="sheet stack">
        <p role="status">{words.issued(letters.length)} {first?.number}{letters.length > 1 ? ` – ${letters.at(-1)?.number}` : ''}</p>
        {skipped.length > 0 ? (
          <div className="stack">
            <p className="look">{words.notIssued(skipped.length)}</p>
            <ul>{skipped.slice(0, 20).map((each) => <li key={`${each.premisesId} ${each.payer}`}>{each.room} {words.roles[each.payer] ?? each.payer} {words.noLetter[each.code]}</li>)}</ul>
          </div>
        ) : null}
        {left ? <ErrorNote error={left} /> : null}
        <p role="status">{saved}</p>
        <div className="row-end">
          {letters.length > MOST_SHOWN ? <Act label={words.savePdf} hotKey="Ctrl+Enter" busy={render.sending} onPress={() => void save()} autoFocus /> : null}
          <Act label={words.done} hotKey="Escape" onPress={onDone} />
        </div>
      </div>
      {first && letters.length <= MOST_SHOWN ? <PaperPreview title={words.paper} papers={[{ paper: 'dunning-batch', id: first.letterId }]} /> : null}
    </section>
  )
}
