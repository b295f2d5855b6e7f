import type { ComponentType, ReactNode } from 'react'
import { useRoute } from '../../shell/route.ts'
import { LentPapers } from '../archive/LentPapers.tsx'
import { SealedPapers } from '../changes/SealedPapers.tsx'
import { DefectRegister } from '../delivery/DefectRegister.tsx'
import { FeeStartRegister } from '../duties/FeeStartRegister.tsx'
import { RegistrationRegister } from '../duties/RegistrationRegister.tsx'
import { KeyRegister } from '../keys/KeyRegister.tsx'
import { REGISTER_NAMES } from './register-names.ts'
import type { RegisterName } from './register-names.ts'

/** Each shows one `<Page title={text.registers.title} note={<RegisterTabs open="NAME" />}>`. */
const SCREENS: Readonly<Record<RegisterName, ComponentType>> = {
  keys: KeyRegister,
  defects: DefectRegister,
  papers: LentPapers,
  registrations: RegistrationRegister,
  'fee-starts': FeeStartRegister,
  sealed: SealedPapers,
}

/** The registers of the office, one at a time; each has its own address: /registers/keys. */
export function Registers(): ReactNode {
  const { path } = useRoute()
  const name = REGISTER_NAMES.find((each) => path === `/registers/${each}`) ?? REGISTER_NAMES[0]
  const Show = SCREENS[name]
  return <Show key={name} />
}
