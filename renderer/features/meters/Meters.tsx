import type { ReactNode } from 'react'
import { useRoute } from '../../shell/route.ts'
import { MeterList } from './MeterList.tsx'
import { METER_TABS } from './meter-tabs.ts'
import { PastRounds } from './PastRounds.tsx'
import { ReadingRound } from './ReadingRound.tsx'
import './meters.css'

/** Meters of premises and public areas: the round that is being read, all meters, the rounds before. */
export function Meters(): ReactNode {
  const { query } = useRoute()
  const tab = METER_TABS.find((each) => each === query.get('tab')) ?? 'round'
  switch (tab) {
    case 'round': return <ReadingRound />
    case 'list': return <MeterList />
    case 'rounds': return <PastRounds />
    default: return tab satisfies never
  }
}
