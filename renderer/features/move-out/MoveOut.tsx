import type { ReactNode } from 'react'
import { numberFrom, useRoute } from '../../shell/route.ts'
import { CaseList } from './CaseList.tsx'
import { CasePage } from './CasePage.tsx'
import './move-out.css'

/** The move-outs under way, or one of them. */
export function MoveOut(): ReactNode {
  const { query } = useRoute()
  const caseId = numberFrom(query, 'case')
  const start = numberFrom(query, 'start')
  return caseId === null ? <CaseList key={start} start={start} /> : <CasePage key={caseId} caseId={caseId} />
}
