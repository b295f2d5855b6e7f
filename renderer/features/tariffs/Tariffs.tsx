import type { ReactNode } from 'react'
import { useRoute } from '../../shell/route.ts'
import { AssignmentList } from './AssignmentList.tsx'
import { OfferList } from './OfferList.tsx'
import { PriceList } from './PriceList.tsx'
import { ReductionList } from './ReductionList.tsx'
import { TARIFF_TABS } from './tariff-tabs.ts'
import './tariffs.css'

/** What is charged, at which price, by whom it is paid, and where less is paid. */
export function Tariffs(): ReactNode {
  const { query } = useRoute()
  const tab = TARIFF_TABS.find((each) => each === query.get('tab')) ?? 'prices'
  switch (tab) {
    case 'prices': return <PriceList />
    case 'assignments': return <AssignmentList />
    case 'reductions': return <ReductionList />
    case 'offers': return <OfferList />
    default: return tab satisfies never
  }
}
