import type { ReactNode } from 'react'
import { address } from '../../shell/route.ts'
import { useText } from '../../text/language.tsx'
import { TABS } from './tabs.ts'
import type { SettingsTab } from './tabs.ts'

/** The kinds of settings, above each of them. */
export function SettingsTabs({ open }: { open: SettingsTab }): ReactNode {
  const text = useText()
  return (
    <nav className="tabs" aria-label={text.settings.tabsLabel}>
      {TABS.map((tab) => (
        <a key={tab} href={address('/settings', { tab })} aria-current={tab === open ? 'page' : undefined}>{text.settings.tabs[tab]}</a>
      ))}
    </nav>
  )
}
