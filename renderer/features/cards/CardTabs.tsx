import type { ReactNode } from 'react'
import { address } from '../../shell/route.ts'
import { useText } from '../../text/language.tsx'
import { Tabs } from '../../ui/Tabs.tsx'
import { CARD_TABS } from './card-tabs.ts'
import type { CardTab } from './card-tabs.ts'

export function CardTabs({ open }: { open: CardTab }): ReactNode {
  const words = useText().cards
  return <Tabs label={words.tabsLabel} tabs={CARD_TABS} open={open} word={(tab) => words.tabs[tab]} href={(tab) => address('/cards', { tab })} />
}
