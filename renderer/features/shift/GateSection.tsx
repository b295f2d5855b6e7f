import { Input } from 'antd'
import { useEffect } from 'react'
import type { ReactNode } from 'react'
import { unpackRefusal } from '../../data/form-errors.ts'
import { useCall } from '../../data/use-call.ts'
import { useDesk } from '../../shell/desk.ts'
import { sentenceFor, useText } from '../../text/language.tsx'
import type { PartProps } from './HandOverSheet.tsx'

/** Before going home: done, named among the matters, or said in a note. */
export function GateSection({ sheet, draft, change, problemAt }: PartProps): ReactNode {
  const words = useText().shift
  const backup = useBackupToday()
  const noted = draft.gate['backup']
  useEffect(() => {
    if (backup === 'done' && noted !== '') change({ gate: { ...draft.gate, backup: '' } })
  })
  const note = (key: string, typed: string): void => change({ gate: { ...draft.gate, [key]: typed } })
  return (
    <section className="gate" aria-label={words.gate}>
      <h3>{words.gate}</h3>
      <GateItem name={words.gateKeys.backup} state={backup} text={words.gateNoBackup} note={noted ?? ''} problem={undefined} onNote={(typed) => note('backup', typed)} />
      {sheet.gate.map((row, index) => (
        <GateItem
          key={row.key}
          name={words.gateKeys[row.key]}
          state={row.state}
          text={row.state === 'named' ? words.gateNamed(row.text) : row.text}
          note={draft.gate[row.key] ?? ''}
          problem={problemAt(`gate.${index}`)}
          // A gap in hand-written numbers stands above and blocks by itself.
          onNote={row.key === 'hand-written' ? null : (typed) => note(row.key, typed)}
        />
      ))}
    </section>
  )
}

type GateItemProps = { name: string; state: 'done' | 'named' | 'open'; text: string; note: string; problem: string | undefined; onNote: ((typed: string) => void) | null }

function GateItem({ name, state, text: what, note, problem, onNote }: GateItemProps): ReactNode {
  const text = useText()
  if (state === 'done') return <span className="soft">✓ {name}</span>
  return (
    <span className="gate-open">
      <span className="look">{name} {what}</span>
      {state === 'open' && onNote ? (
        <Input size="small" value={note} aria-label={text.shift.gateNoteFor(name)} aria-invalid={problem ? true : undefined} {...(problem ? { status: 'error' as const } : {})} placeholder={text.shift.note} maxLength={200} onChange={(event) => onNote(event.target.value)} />
      ) : null}
      {problem ? <span className="field-error">{sentenceFor(text, unpackRefusal(problem))}</span> : null}
    </span>
  )
}

/** Whether a copy was made today; one is made at every hand-over too. */
function useBackupToday(): 'done' | 'open' {
  const { today } = useDesk()
  const backups = useCall('backup.list', {}).data?.backups ?? []
  return backups.some((backup) => backup.at.startsWith(today)) ? 'done' : 'open'
}
