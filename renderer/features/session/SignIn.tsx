import type { ReactNode } from 'react'
import { useText } from '../../text/language.tsx'
import { Page } from '../../ui/Page.tsx'

export function SignIn({ office, property }: { office: string | null; property: string | null }): ReactNode {
  const text = useText()
  return <Page title={text.session.title}>{office}{property}</Page>
}
