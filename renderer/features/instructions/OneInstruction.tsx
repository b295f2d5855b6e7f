import type { ReactNode } from 'react'
import { useCommand } from '../../data/use-command.ts'
import { address } from '../../shell/route.ts'
import { useText } from '../../text/language.tsx'
import { Act } from '../../ui/Act.tsx'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { KeyScope } from '../../ui/hot-keys.tsx'
import { shortMoment } from '../../ui/moments.ts'
import { useConfirm } from '../../ui/use-confirm.tsx'
import type { Row } from './Instructions.tsx'

/** One instruction: of whom, until when, who wrote it; and its end. */
export function OneInstruction({ row, onClose }: { row: Row; onClose(): void }): ReactNode {
  const text = useText()
  const words = text.instructions
  const confirm = useConfirm()
  const end = useCommand('instructions.end')
  const ask = async (): Promise<void> => {
    if (!await confirm({ title: words.endTitle, body: words.endBody(row.text), act: words.end })) return
    if ((await end.send({ instructionId: row.instructionId })).ok) onClose()
  }
  return (
    <KeyScope className="key-scope">
      <section className="sheet stack" aria-label={row.text}>
        <h2>{[row.room, row.personName].filter((part) => part !== '').join(' ')}</h2>
        <p>{row.text}</p>
        <p className="soft small">{row.untilDate === null ? words.noEnd : words.untilOn(row.untilDate)} · {row.by} {shortMoment(row.at)}</p>
        {row.premisesId === null ? null : <p><a href={address('/premises', { premises: row.premisesId })}>{text.deskLog.openPremises}</a></p>}
        {end.error ? <ErrorNote error={end.error} /> : null}
        <div className="row-end">
          <Act label={text.words.close} kind="quiet" hotKey="Escape" onPress={onClose} />
          {row.state === 'running' ? <Act label={words.end} hotKey="Ctrl+Enter" busy={end.sending} autoFocus onPress={() => void ask()} /> : null}
        </div>
      </section>
    </KeyScope>
  )
}
