import type { ReactNode } from 'react'
import { useText } from '../../text/language.tsx'
import { Page } from '../../ui/Page.tsx'

export function Settings(): ReactNode {
  const text = useText()
  return <Page title={text.settings.title}>{null}</Page>
}
