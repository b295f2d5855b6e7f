import type { ReactNode } from 'react'
import { address } from '../../shell/route.ts'
import { useText } from '../../text/language.tsx'

export const ARCHIVE_TABS = ['overview', 'charges', 'people', 'things', 'events', 'papers', 'time-line'] as const
export type ArchiveTab = (typeof ARCHIVE_TABS)[number]

/** The tab the address names; the overview where it names none. */
export function tabOf(query: URLSearchParams): ArchiveTab {
  return ARCHIVE_TABS.find((tab) => tab === query.get('tab')) ?? 'overview'
}

type ArchiveTabsProps = { path: '/premises' | '/parties'; query: Readonly<Record<string, number>>; open: ArchiveTab }

/** The parts of an archive page. */
export function ArchiveTabs({ path, query, open }: ArchiveTabsProps): ReactNode {
  const words = useText().archive
  return (
    <nav className="tabs archive-tabs" aria-label={words.tabsLabel}>
      {ARCHIVE_TABS.filter((tab) => tab !== 'charges' || path === '/premises').map((tab) => (
        <a key={tab} href={address(path, { ...query, tab })} aria-current={tab === open ? 'page' : undefined}>{words.tabs[tab]}</a>
      ))}
    </nav>
  )
}
