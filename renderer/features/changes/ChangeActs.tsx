import type { ReactNode } from 'react'
import { address } from '../../shell/route.ts'
import { useText } from '../../text/language.tsx'
import { WHATS } from './what.ts'
import './changes.css'

/** What can be done with a premises beyond moving in and collecting: a row of links for its page. */
export function ChangeActs({ premisesId }: { premisesId: number }): ReactNode {
  const words = useText().changes
  return (
    <nav className="tabs change-acts" aria-label={words.acts}>
      {WHATS.map((what) => <a key={what} href={address('/changes', { premises: premisesId, what })}>{words.tabs[what]}</a>)}
      <a href={address('/move-out', { start: premisesId })}>{words.moveOut}</a>
    </nav>
  )
}
