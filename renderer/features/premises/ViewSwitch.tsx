import type { ReactNode } from 'react'
import { address } from '../../shell/route.ts'
import { useText } from '../../text/language.tsx'

/** Rooms as a list or as a picture of their building. */
export function ViewSwitch({ open, building }: { open: 'list' | 'grid'; building: string }): ReactNode {
  const words = useText().grid
  const at: Record<string, string> = building === '' ? {} : { building }
  return (
    <nav className="tabs" aria-label={words.views}>
      <a href={address('/premises', at)} aria-current={open === 'list' ? 'page' : undefined}>{words.list}</a>
      <a href={address('/premises', { view: 'grid', ...at })} aria-current={open === 'grid' ? 'page' : undefined}>{words.picture}</a>
    </nav>
  )
}
