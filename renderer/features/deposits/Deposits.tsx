import type { ReactNode } from 'react'
import { numberFrom, useRoute } from '../../shell/route.ts'
import { DepositList } from './DepositList.tsx'
import { DepositPage } from './DepositPage.tsx'
import { RefundRules } from './RefundRules.tsx'

/** The deposits held, or giving one of them back. */
export function Deposits(): ReactNode {
  const { query } = useRoute()
  const depositId = numberFrom(query, 'deposit')
  if (depositId !== null) return <DepositPage key={depositId} depositId={depositId} />
  return query.get('show') === 'rules' ? <RefundRules /> : <DepositList key={query.get('text')} text={query.get('text') ?? ''} />
}
