import type { ReactNode } from 'react'
import { address } from '../../shell/route.ts'
import { useText } from '../../text/language.tsx'
import { Tabs } from '../../ui/Tabs.tsx'
import { FINANCE_TABS } from './finance-tabs.ts'
import type { FinanceTab } from './finance-tabs.ts'

export function FinanceTabs({ open }: { open: FinanceTab }): ReactNode {
  const words = useText().finance
  return <Tabs label={words.tabsLabel} tabs={FINANCE_TABS} open={open} word={(tab) => words.tabs[tab]} href={(tab) => address('/finance', { tab })} />
}
