import type { ReactNode } from 'react'
import { address } from '../../shell/route.ts'
import { useText } from '../../text/language.tsx'
import { CARD_TABS } from './card-tabs.ts'
import type { CardTab } from './card-tabs.ts'

export function CardTabs({ open }: { open: CardTab }): ReactNode {
  const words = useText().cards
  return (
    <nav className="tabs" aria-label={words.tabsLabel}>
      {CARD_TABS.map((tab) => <a key={tab} href={address('/cards', { tab })} aria-current={tab === open ? 'page' : undefined}>{words.tabs[tab]}</a>)}
    </nav>
  )
}
