import { Input } from 'antd'
import { useState } from 'react'
import type { ReactNode } from 'react'
import type { CallInput, CallOutput } from '../../../shared/contract/index.ts'
import { useCommand } from '../../data/use-command.ts'
import { useText } from '../../text/language.tsx'
import { Act } from '../../ui/Act.tsx'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { KeyScope } from '../../ui/hot-keys.tsx'
import '../desk-log/desk-log.css'

export type Check = CallOutput<'deskChecks.of'>['checks'][number]
type Answers = CallInput<'deskChecks.answer'>['answers']
type AnswerChecksProps = { shiftId: number; name: string; checks: readonly Check[]; hotKey: string }

/** The list of a moment in one line: how far it was looked at, what was not right; opened, each item by itself. */
export function AnswerChecks({ shiftId, name, checks, hotKey }: AnswerChecksProps): ReactNode {
  const words = useText().deskChecks
  const send = useCommand('deskChecks.answer')
  const [open, setOpen] = useState(false)
  const unanswered = checks.filter((check) => check.answer === null)
  const wrong = checks.filter((check) => check.answer?.done === false)
  if (checks.length === 0) return null
  const answer = async (answers: Answers): Promise<boolean> => (await send.send({ shiftId, answers })).ok
  return (
    <section className="desk-checks" aria-label={name}>
      <div className="gate">
        <h3>{name}</h3>
        {unanswered.length === 0 ? <span className="soft">✓ {words.progress(checks.length, checks.length)}</span> : <span className="look">{words.progress(checks.length - unanswered.length, checks.length)}</span>}
        {wrong.map((check) => <span key={check.itemId} className="look">{check.text}: {check.answer?.note}</span>)}
        {unanswered.length > 0 ? <Act label={words.allRight} hotKey={hotKey} busy={send.sending} onPress={() => void answer(unanswered.map(({ itemId }) => ({ itemId, done: true, note: '' })))} /> : null}
        <button type="button" className="chip" aria-expanded={open} onClick={() => setOpen(!open)}>{words.oneByOne}</button>
      </div>
      {send.error ? <ErrorNote error={send.error} /> : null}
      {open ? <KeyScope>{checks.map((check) => <AnswerOne key={check.itemId} check={check} busy={send.sending} onAnswer={(done, note) => answer([{ itemId: check.itemId, done, note }])} />)}</KeyScope> : null}
    </section>
  )
}

type AnswerOneProps = { check: Check; busy: boolean; onAnswer(done: boolean, note: string): Promise<boolean> }

function AnswerOne({ check, busy, onAnswer }: AnswerOneProps): ReactNode {
  const words = useText().deskChecks
  const [note, setNote] = useState<string | null>(null)
  const save = async (): Promise<void> => {
    if (note !== null && await onAnswer(false, note)) setNote(null)
  }
  return (
    <div className="check-row">
      <span>{check.text} {check.answer === null ? null : check.answer.done ? <span className="soft">✓ {words.right}</span> : <span className="look">{check.answer.note}</span>}</span>
      {note === null ? null : <Input size="small" value={note} maxLength={120} aria-label={words.noteOf(check.text)} placeholder={words.note} autoFocus autoComplete="off" onChange={(event) => setNote(event.target.value)} onPressEnter={() => void save()} />}
      {note === null ? <button type="button" className="chip" aria-label={words.rightOf(check.text)} aria-pressed={check.answer?.done === true} onClick={() => void onAnswer(true, '')}>{words.right}</button> : <Act label={words.save} kind="quiet" busy={busy} onPress={() => void save()} />}
      {note === null ? <button type="button" className="chip" aria-label={words.wrongOf(check.text)} aria-pressed={check.answer?.done === false} onClick={() => setNote(check.answer?.note ?? '')}>{words.wrong}</button> : null}
    </div>
  )
}
