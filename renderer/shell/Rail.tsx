import type { ReactNode } from 'react'
import { useText } from '../text/language.tsx'
import { Keys, useHotKey } from '../ui/hot-keys.tsx'
import { useDesk } from './desk.ts'
import { address, go } from './route.ts'
import { SCREENS, screenAt } from './screens.ts'
import type { Screen } from './screens.ts'

/** The words at the left; what a person's post does not include is not there. */
export function Rail({ path }: { path: string }): ReactNode {
  const text = useText()
  const { user } = useDesk()
  const open = screenAt(path)
  const shown = SCREENS.filter((screen) => screen.word !== null && screen.allow.includes(user.role))
  return (
    <nav className="rail" aria-label={text.shell.menu}>
      <div className="rail-name">{text.shell.product}</div>
      <ul>
        {shown.map((screen) => <li key={screen.path}><RailItem screen={screen} open={screen === open} /></li>)}
      </ul>
    </nav>
  )
}

function RailItem({ screen, open }: { screen: Screen; open: boolean }): ReactNode {
  const text = useText()
  useHotKey(screen.hotKey, () => go(screen.path))
  if (screen.word === null) return null
  return (
    <a href={address(screen.path)} className="rail-item" aria-current={open ? 'page' : undefined} aria-keyshortcuts={screen.hotKey}>
      <span>{text.shell.rail[screen.word]}</span>
      {screen.hotKey ? <Keys of={screen.hotKey} /> : null}
    </a>
  )
}
