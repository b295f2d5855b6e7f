import type { ReactNode } from 'react'
import { address } from '../../shell/route.ts'
import { useText } from '../../text/language.tsx'
import { Tabs } from '../../ui/Tabs.tsx'

/** Rooms as a list or as a picture of their building. */
export function ViewSwitch({ open, building }: { open: 'list' | 'grid'; building: string }): ReactNode {
  const words = useText().grid
  const at: Record<string, string> = building === '' ? {} : { building }
  return <Tabs label={words.views} tabs={['list', 'grid'] as const} open={open} word={(view) => (view === 'list' ? words.list : words.picture)} href={(view) => address('/premises', view === 'list' ? at : { view, ...at })} />
}
