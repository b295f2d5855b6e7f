import type { ReactNode } from 'react'
import { address } from '../../shell/route.ts'
import { useText } from '../../text/language.tsx'
import { Tabs } from '../../ui/Tabs.tsx'
import { TARIFF_TABS } from './tariff-tabs.ts'
import type { TariffTab } from './tariff-tabs.ts'

export function TariffTabs({ open }: { open: TariffTab }): ReactNode {
  const words = useText().tariffs
  return <Tabs label={words.tabsLabel} tabs={TARIFF_TABS} open={open} word={(tab) => words.tabs[tab]} href={(tab) => address('/tariffs', { tab })} />
}
