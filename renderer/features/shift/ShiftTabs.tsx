import type { ReactNode } from 'react'
import { address } from '../../shell/route.ts'
import { useText } from '../../text/language.tsx'

export function ShiftTabs({ open }: { open: 'now' | 'earlier' }): ReactNode {
  const words = useText().shift
  return (
    <nav className="tabs" aria-label={words.tabsLabel}>
      <a href={address('/shift')} aria-current={open === 'now' ? 'page' : undefined}>{words.tabs.now}</a>
      <a href={address('/shift', { tab: 'earlier' })} aria-current={open === 'earlier' ? 'page' : undefined}>{words.tabs.earlier}</a>
    </nav>
  )
}
