import type { ReactNode } from 'react'
import { address } from '../../shell/route.ts'
import { useText } from '../../text/language.tsx'
import { TARIFF_TABS } from './tariff-tabs.ts'
import type { TariffTab } from './tariff-tabs.ts'

export function TariffTabs({ open }: { open: TariffTab }): ReactNode {
  const words = useText().tariffs
  return (
    <nav className="tabs" aria-label={words.tabsLabel}>
      {TARIFF_TABS.map((tab) => <a key={tab} href={address('/tariffs', { tab })} aria-current={tab === open ? 'page' : undefined}>{words.tabs[tab]}</a>)}
    </nav>
  )
}
