import type { ReactNode } from 'react'
import { go } from '../../shell/route.ts'
import { useText } from '../../text/language.tsx'
import { Act } from '../../ui/Act.tsx'

/** What was just sold, and the way to the till where it is paid; the next sale is one key away too. */
export function SoldNote({ said, premisesId, another, onAnother }: { said: string; premisesId: number; another: string; onAnother(): void }): ReactNode {
  const words = useText().cards
  return (
    <section className="sheet stack-wide" aria-label={words.toTill}>
      <p role="status"><strong>{said}</strong></p>
      <p className="soft">{words.soldHint}</p>
      <div className="row-end">
        <Act label={another} kind="quiet" onPress={onAnother} />
        <Act label={words.toTill} kind="primary" hotKey="Ctrl+Enter" autoFocus onPress={() => go('/collect', { premises: premisesId })} />
      </div>
    </section>
  )
}
