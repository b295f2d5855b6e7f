import type { ReactNode } from 'react'
import { useRoute } from '../../shell/route.ts'
import { Balances } from './Balances.tsx'
import { CheckReceipts } from './CheckReceipts.tsx'
import { FINANCE_TABS } from './finance-tabs.ts'
import { HandedIn } from './HandedIn.tsx'
import { Held } from './Held.tsx'
import { MonthReport } from './MonthReport.tsx'
import { OverShort } from './OverShort.tsx'
import './finance.css'

/** What a manager looks at beside the day: who holds what, what was over or short, money on its way, receipts to tick, the month, balances. */
export function Finance(): ReactNode {
  const { query } = useRoute()
  const tab = FINANCE_TABS.find((each) => each === query.get('tab')) ?? 'held'
  switch (tab) {
    case 'held': return <Held />
    case 'over-short': return <OverShort />
    case 'handed-in': return <HandedIn />
    case 'checks': return <CheckReceipts />
    case 'month': return <MonthReport />
    case 'balances': return <Balances />
    default: return tab satisfies never
  }
}
