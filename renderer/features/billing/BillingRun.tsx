import type { ReactNode } from 'react'
import { useText } from '../../text/language.tsx'
import { Page } from '../../ui/Page.tsx'

export function BillingRun(): ReactNode {
  const text = useText()
  return <Page title={text.billing.title}>{null}</Page>
}
