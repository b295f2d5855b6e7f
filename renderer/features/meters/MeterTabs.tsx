import type { ReactNode } from 'react'
import { address } from '../../shell/route.ts'
import { useText } from '../../text/language.tsx'
import { METER_TABS } from './meter-tabs.ts'
import type { MeterTab } from './meter-tabs.ts'

export function MeterTabs({ open }: { open: MeterTab }): ReactNode {
  const words = useText().meters
  return (
    <nav className="tabs" aria-label={words.tabsLabel}>
      {METER_TABS.map((tab) => <a key={tab} href={address('/meters', { tab })} aria-current={tab === open ? 'page' : undefined}>{words.tabs[tab]}</a>)}
    </nav>
  )
}
