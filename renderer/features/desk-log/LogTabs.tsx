import type { ReactNode } from 'react'
import { useDesk } from '../../shell/desk.ts'
import { address } from '../../shell/route.ts'
import { useText } from '../../text/language.tsx'
import { logTabsFor } from './log-tabs.ts'
import type { LogTab } from './log-tabs.ts'

export function LogTabs({ open }: { open: LogTab }): ReactNode {
  const words = useText().deskLog
  const { user } = useDesk()
  return (
    <nav className="tabs" aria-label={words.tabsLabel}>
      {logTabsFor(user.role).map((tab) => <a key={tab} href={address('/log', tab === 'log' ? {} : { tab })} aria-current={tab === open ? 'page' : undefined}>{words.tabs[tab]}</a>)}
    </nav>
  )
}
