import type { ReactNode } from 'react'
import { useDesk } from '../../shell/desk.ts'
import { address } from '../../shell/route.ts'
import { useText } from '../../text/language.tsx'
import { Tabs } from '../../ui/Tabs.tsx'
import { logTabsFor } from './log-tabs.ts'
import type { LogTab } from './log-tabs.ts'

export function LogTabs({ open }: { open: LogTab }): ReactNode {
  const words = useText().deskLog
  const { user } = useDesk()
  return <Tabs label={words.tabsLabel} tabs={logTabsFor(user.role)} open={open} word={(tab) => words.tabs[tab]} href={(tab) => address('/log', tab === 'log' ? {} : { tab })} />
}
