import type { ReactNode } from 'react'
import { address } from '../../shell/route.ts'
import { useText } from '../../text/language.tsx'
import { Tabs } from '../../ui/Tabs.tsx'

export function ShiftTabs({ open }: { open: 'now' | 'earlier' }): ReactNode {
  const words = useText().shift
  return <Tabs label={words.tabsLabel} tabs={['now', 'earlier'] as const} open={open} word={(tab) => words.tabs[tab]} href={(tab) => address('/shift', tab === 'now' ? {} : { tab })} />
}
