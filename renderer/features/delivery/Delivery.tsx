import type { ReactNode } from 'react'
import { numberFrom, useRoute } from '../../shell/route.ts'
import { DeliveryList } from './DeliveryList.tsx'
import { DeliveryPage } from './DeliveryPage.tsx'
import './delivery.css'

/** The deliveries under way, or one of them. */
export function Delivery(): ReactNode {
  const { query } = useRoute()
  const caseId = numberFrom(query, 'case')
  const start = numberFrom(query, 'start')
  return caseId === null ? <DeliveryList key={start} start={start} /> : <DeliveryPage key={caseId} caseId={caseId} />
}
