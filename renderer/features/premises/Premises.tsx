import type { ReactNode } from 'react'
import { useText } from '../../text/language.tsx'
import { Page } from '../../ui/Page.tsx'

export function Premises(): ReactNode {
  const text = useText()
  return <Page title={text.premises.title}>{null}</Page>
}
