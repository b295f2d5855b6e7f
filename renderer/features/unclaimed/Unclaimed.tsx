import type { ReactNode } from 'react'
import { numberFrom, useRoute } from '../../shell/route.ts'
import { ClaimMoney } from './ClaimMoney.tsx'
import { ImportStatement } from './ImportStatement.tsx'
import { UnclaimedList } from './UnclaimedList.tsx'
import './unclaimed.css'

/** Money that came without a name: the list of it, a statement that comes in, or the claim of one sum. */
export function Unclaimed(): ReactNode {
  const { query } = useRoute()
  const claim = numberFrom(query, 'claim')
  const premises = numberFrom(query, 'premises')
  if (claim !== null) return <ClaimMoney key={`${claim} ${premises}`} moneyId={claim} premisesId={premises} />
  if (query.has('import')) return <ImportStatement />
  return <UnclaimedList />
}
