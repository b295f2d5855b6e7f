import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'

type TabsProps<T extends string> = {
  label: string
  tabs: readonly T[]
  open: T
  word(tab: T): string
  /** The address of a tab: each part of a page can be linked to, and Back goes to the one before. */
  href(tab: T): string
  className?: string
}

/** The parts of a page, above each of them. */
export function Tabs<T extends string>({ label, tabs, open, word, href, className = '' }: TabsProps<T>): ReactNode {
  const nav = useRef<HTMLElement>(null)
  // A tab that was chosen by keyboard stands in another page now: where no field of it has the cursor, the keyboard goes on from the tab.
  useEffect(() => {
    if (document.activeElement === document.body) nav.current?.querySelector<HTMLElement>('[aria-current]')?.focus()
  }, [open])
  return (
    <nav ref={nav} className={`tabs ${className}`.trim()} aria-label={label}>
      {tabs.map((tab) => <a key={tab} href={href(tab)} aria-current={tab === open ? 'page' : undefined}>{word(tab)}</a>)}
    </nav>
  )
}
