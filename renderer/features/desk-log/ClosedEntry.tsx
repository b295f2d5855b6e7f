import type { ReactNode } from 'react'
import { useText } from '../../text/language.tsx'
import { Act } from '../../ui/Act.tsx'
import { shortMoment } from '../../ui/moments.ts'
import { TaskHead } from '../today/CloseTask.tsx'
import type { Entry } from './LogList.tsx'

/** An entry that is closed, with what came of it. */
export function ClosedEntry({ entry, onClose }: { entry: Entry; onClose(): void }): ReactNode {
  const text = useText()
  const words = text.deskLog
  return (
    <section className="sheet stack" aria-label={entry.text}>
      <TaskHead task={entry} />
      <p>{entry.outcome === '' ? words.noted : `${words.outcome}: ${entry.outcome}`}</p>
      <p className="soft small">{words.closed(entry.closedBy, shortMoment(entry.closedAt ?? ''))}</p>
      <div className="row-end"><Act label={text.words.close} kind="quiet" hotKey="Escape" autoFocus onPress={onClose} /></div>
    </section>
  )
}
