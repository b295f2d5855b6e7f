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
  const text = useText()
  const words = text.shift
  const backup = useBackupToday()
  const noted = draft.gate['backup']
  useEffect(() => {
    if (backup === 'done' && noted !== '') change({ gate: { ...draft.gate, backup: '' } })
  })
  const note = (key: string, typed: string): void => change({ gate: { ...draft.gate, [key]: typed } })
  return (
    <section className="stack" aria-label={words.gate}>
      <h3>{words.gate}</h3>
      <ul className="gate-list">
        <li>
          <span>{words.gateKeys.backup}</span>
          {backup === 'done' ? <span className="soft">{words.gateDone}</span> : <Input size="small" value={noted ?? ''} aria-label={words.gateNoteFor(words.gateKeys.backup)} placeholder={words.gateNoBackup} maxLength={200} onChange={(event) => note('backup', event.target.value)} />}
        </li>
        {sheet.gate.map((row, index) => {
          const problem = problemAt(`gate.${index}`)
          return (
            <li key={row.key}>
              <span>{words.gateKeys[row.key]}</span>
              {row.state === 'done' ? <span className="soft">{words.gateDone}</span> : <span className="look">{row.state === 'named' ? words.gateNamed(row.text) : row.text}</span>}
              {row.state === 'open' && row.key !== 'hand-written' ? (
                <Input size="small" value={draft.gate[row.key] ?? ''} aria-label={words.gateNoteFor(words.gateKeys[row.key])} aria-invalid={problem ? true : undefined} {...(problem ? { status: 'error' as const } : {})} placeholder={words.note} maxLength={200} onChange={(event) => note(row.key, event.target.value)} />
              ) : null}
              {problem ? <p className="field-error">{sentenceFor(text, unpackRefusal(problem))}</p> : null}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** Whether a copy was made today; one is made at every hand-over too. */
function useBackupToday(): 'done' | 'open' {
  const { today } = useDesk()
  const backups = useCall('backup.list', {}).data?.backups ?? []
  return backups.some((backup) => backup.at.startsWith(today)) ? 'done' : 'open'
}
