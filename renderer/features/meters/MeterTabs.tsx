import type { ReactNode } from 'react'
import { address } from '../../shell/route.ts'
import { useText } from '../../text/language.tsx'
import { Tabs } from '../../ui/Tabs.tsx'
import { METER_TABS } from './meter-tabs.ts'
import type { MeterTab } from './meter-tabs.ts'

export function MeterTabs({ open }: { open: MeterTab }): ReactNode {
  const words = useText().meters
  return <Tabs label={words.tabsLabel} tabs={METER_TABS} open={open} word={(tab) => words.tabs[tab]} href={(tab) => address('/meters', { tab })} />
}
