import type { ReactNode } from 'react'
import { useText } from '../../text/language.tsx'
import { Page } from '../../ui/Page.tsx'

export function SetUp(): ReactNode {
  const text = useText()
  return <Page title={text.setup.title}>{null}</Page>
}
