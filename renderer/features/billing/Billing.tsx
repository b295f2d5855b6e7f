import type { ReactNode } from 'react'
import { useRoute } from '../../shell/route.ts'
import { SharedCosts } from '../shared-costs/SharedCosts.tsx'
import { BILLING_TABS } from './billing-tabs.ts'
import { BillingRun } from './BillingRun.tsx'
import { Months } from './Months.tsx'

/** Months are billed, common bills shared out, and months closed. */
export function Billing(): ReactNode {
  const { query } = useRoute()
  const tab = BILLING_TABS.find((each) => each === query.get('tab')) ?? 'run'
  switch (tab) {
    case 'run': return <BillingRun />
    case 'shared': return <SharedCosts />
    case 'months': return <Months />
    default: return tab satisfies never
  }
}
