import type { ReactNode } from 'react'
import { address } from '../../shell/route.ts'
import { useText } from '../../text/language.tsx'
import { Tabs } from '../../ui/Tabs.tsx'
import { STOCK_TABS } from './stock-tabs.ts'
import type { StockTab } from './stock-tabs.ts'

export function StockTabs({ open }: { open: StockTab }): ReactNode {
  const words = useText().stock
  return <Tabs label={words.tabsLabel} tabs={STOCK_TABS} open={open} word={(tab) => words.tabs[tab]} href={(tab) => address('/stock', { tab })} />
}
