import type { ReactNode } from 'react'
import { address } from '../../shell/route.ts'
import { useText } from '../../text/language.tsx'
import { BILLING_TABS } from './billing-tabs.ts'
import type { BillingTab } from './billing-tabs.ts'

export function BillingTabs({ open }: { open: BillingTab }): ReactNode {
  const words = useText().sharedCosts
  return (
    <nav className="tabs" aria-label={words.tabsLabel}>
      {BILLING_TABS.map((tab) => <a key={tab} href={address('/billing', { tab })} aria-current={tab === open ? 'page' : undefined}>{words.tabs[tab]}</a>)}
    </nav>
  )
}
