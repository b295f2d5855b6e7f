import type { ReactNode } from 'react'
import { address } from '../../shell/route.ts'
import { useText } from '../../text/language.tsx'
import { STOCK_TABS } from './stock-tabs.ts'
import type { StockTab } from './stock-tabs.ts'

export function StockTabs({ open }: { open: StockTab }): ReactNode {
  const words = useText().stock
  return (
    <nav className="tabs" aria-label={words.tabsLabel}>
      {STOCK_TABS.map((tab) => <a key={tab} href={address('/stock', { tab })} aria-current={tab === open ? 'page' : undefined}>{words.tabs[tab]}</a>)}
    </nav>
  )
}
