import type { ReactNode } from 'react'
import { address } from '../../shell/route.ts'
import { useText } from '../../text/language.tsx'
import { Tabs } from '../../ui/Tabs.tsx'

const ARCHIVE_TABS = ['overview', 'charges', 'people', 'things', 'events', 'papers', 'time-line'] as const
export type ArchiveTab = (typeof ARCHIVE_TABS)[number]

type ArchivePath = '/premises' | '/parties'

/** The parts of a page: charges are a premises's. */
export function tabsOf(path: ArchivePath): readonly ArchiveTab[] {
  return ARCHIVE_TABS.filter((tab) => tab !== 'charges' || path === '/premises')
}

/** The tab the address names; the overview where it names none of the page. */
export function tabOf(path: ArchivePath, query: URLSearchParams): ArchiveTab {
  return tabsOf(path).find((tab) => tab === query.get('tab')) ?? 'overview'
}

type ArchiveTabsProps = { path: ArchivePath; query: Readonly<Record<string, number>>; open: ArchiveTab }

/** The parts of an archive page. */
export function ArchiveTabs({ path, query, open }: ArchiveTabsProps): ReactNode {
  const words = useText().archive
  return <Tabs label={words.tabsLabel} tabs={tabsOf(path)} open={open} word={(tab) => words.tabs[tab]} href={(tab) => address(path, { ...query, tab })} className="archive-tabs" />
}
