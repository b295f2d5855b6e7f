import type { ReactNode } from 'react'
import { numberFrom, useRoute } from '../../shell/route.ts'
import { BuildingGrid } from './BuildingGrid.tsx'
import { PremisesList } from './PremisesList.tsx'
import { PremisesPage } from './PremisesPage.tsx'
import './premises.css'

/** The register of rooms, and everything about one of them. */
export function Premises(): ReactNode {
  const { query } = useRoute()
  const premisesId = numberFrom(query, 'premises')
  if (premisesId === null && query.get('view') === 'grid') return <BuildingGrid />
  return premisesId === null ? <PremisesList /> : <PremisesPage key={premisesId} premisesId={premisesId} />
}
