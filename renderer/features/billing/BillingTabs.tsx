import type { ReactNode } from 'react'
import { address } from '../../shell/route.ts'
import { useText } from '../../text/language.tsx'
import { Tabs } from '../../ui/Tabs.tsx'
import { BILLING_TABS } from './billing-tabs.ts'
import type { BillingTab } from './billing-tabs.ts'

export function BillingTabs({ open }: { open: BillingTab }): ReactNode {
  const words = useText().sharedCosts
  return <Tabs label={words.tabsLabel} tabs={BILLING_TABS} open={open} word={(tab) => words.tabs[tab]} href={(tab) => address('/billing', { tab })} />
}
