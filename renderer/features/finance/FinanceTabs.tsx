import type { ReactNode } from 'react'
import { address } from '../../shell/route.ts'
import { useText } from '../../text/language.tsx'
import { FINANCE_TABS } from './finance-tabs.ts'
import type { FinanceTab } from './finance-tabs.ts'

export function FinanceTabs({ open }: { open: FinanceTab }): ReactNode {
  const words = useText().finance
  return (
    <nav className="tabs" aria-label={words.tabsLabel}>
      {FINANCE_TABS.map((tab) => <a key={tab} href={address('/finance', { tab })} aria-current={tab === open ? 'page' : undefined}>{words.tabs[tab]}</a>)}
    </nav>
  )
}
