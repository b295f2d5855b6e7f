import type { ReactNode } from 'react'
import { address } from '../../shell/route.ts'
import { useText } from '../../text/language.tsx'
import { Tabs } from '../../ui/Tabs.tsx'
import { TABS } from './tabs.ts'
import type { SettingsTab } from './tabs.ts'

/** The kinds of settings, above each of them. */
export function SettingsTabs({ open }: { open: SettingsTab }): ReactNode {
  const text = useText()
  return <Tabs label={text.settings.tabsLabel} tabs={TABS} open={open} word={(tab) => text.settings.tabs[tab]} href={(tab) => address('/settings', { tab })} />
}
