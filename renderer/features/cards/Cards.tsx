import type { ReactNode } from 'react'
import { useRoute } from '../../shell/route.ts'
import { CARD_TABS } from './card-tabs.ts'
import { CardSalesDay } from './CardSalesDay.tsx'
import { CardUnits } from './CardUnits.tsx'
import { MonthCards } from './MonthCards.tsx'
import './cards.css'

/** What is sold onto cards: months for a plate, units for a meter, and the day they came to. */
export function Cards(): ReactNode {
  const { query } = useRoute()
  const tab = CARD_TABS.find((each) => each === query.get('tab')) ?? 'month'
  const plate = query.get('plate') ?? ''
  switch (tab) {
    case 'month': return <MonthCards key={plate} plate={plate} />
    case 'units': return <CardUnits />
    case 'day': return <CardSalesDay />
    default: return tab satisfies never
  }
}
