import type { ReactNode } from 'react'
import { useRoute } from '../../shell/route.ts'
import { SealedCodes } from '../sealed-codes/SealedCodes.tsx'
import { Users } from '../users/Users.tsx'
import { About } from './About.tsx'
import { Backups } from './Backups.tsx'
import { Exports } from './Exports.tsx'
import { MoveInSettings } from './MoveInSettings.tsx'
import { OfficeSettings } from './OfficeSettings.tsx'
import { Stations } from './Stations.tsx'
import { TABS } from './tabs.ts'

/** Settings, one kind at a time; each kind has its own address. */
export function Settings(): ReactNode {
  const { query } = useRoute()
  const tab = TABS.find((each) => each === query.get('tab')) ?? 'office'
  switch (tab) {
    case 'office': return <OfficeSettings />
    case 'moveIn': return <MoveInSettings />
    case 'people': return <Users />
    case 'stations': return <Stations />
    case 'codes': return <SealedCodes />
    case 'backups': return <Backups />
    case 'exports': return <Exports />
    case 'about': return <About />
    default: return tab satisfies never
  }
}
