import type { ReactNode } from 'react'
import { address } from '../../shell/route.ts'
import { useText } from '../../text/language.tsx'
import { Tabs } from '../../ui/Tabs.tsx'
import { REGISTER_NAMES } from './register-names.ts'
import type { RegisterName } from './register-names.ts'

/** The registers, above each of them. */
export function RegisterTabs({ open }: { open: RegisterName }): ReactNode {
  const words = useText().registers
  return <Tabs label={words.tabsLabel} tabs={REGISTER_NAMES} open={open} word={(name) => words.tabs[name]} href={(name) => address(`/registers/${name}`)} />
}
