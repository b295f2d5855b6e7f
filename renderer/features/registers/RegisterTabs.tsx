import type { ReactNode } from 'react'
import { address } from '../../shell/route.ts'
import { useText } from '../../text/language.tsx'
import { REGISTER_NAMES } from './register-names.ts'
import type { RegisterName } from './register-names.ts'

/** The registers, above each of them. */
export function RegisterTabs({ open }: { open: RegisterName }): ReactNode {
  const words = useText().registers
  return (
    <nav className="tabs" aria-label={words.tabsLabel}>
      {REGISTER_NAMES.map((name) => <a key={name} href={address(`/registers/${name}`)} aria-current={name === open ? 'page' : undefined}>{words.tabs[name]}</a>)}
    </nav>
  )
}
