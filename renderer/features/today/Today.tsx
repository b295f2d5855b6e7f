import type { ReactNode } from 'react'
import { useText } from '../../text/language.tsx'
import { Page } from '../../ui/Page.tsx'

export function Today(): ReactNode {
  const text = useText()
  return <Page title={text.today.title}>{null}</Page>
}
