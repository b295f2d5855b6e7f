import type { ReactNode } from 'react'
import { useDesk } from '../../shell/desk.ts'
import { numberFrom, useRoute } from '../../shell/route.ts'
import { CheckLists } from '../desk-checks/CheckLists.tsx'
import { Instructions } from '../instructions/Instructions.tsx'
import { PettyCash } from '../petty-cash/PettyCash.tsx'
import { LogList } from './LogList.tsx'
import { logTabsFor } from './log-tabs.ts'
import './desk-log.css'

/** What the desk keeps in mind: its log, what was said of premises and people, petty cash, and what is looked at when it opens and closes. */
export function DeskLog(): ReactNode {
  const { query } = useRoute()
  const { user } = useDesk()
  const tab = logTabsFor(user.role).find((each) => each === query.get('tab')) ?? 'log'
  if (tab === 'instructions') return <Instructions key={query.get('add')} premisesId={numberFrom(query, 'premises')} partyId={numberFrom(query, 'party')} adding={query.has('add')} />
  if (tab === 'petty-cash') return <PettyCash />
  return tab === 'checks' ? <CheckLists /> : <LogList premisesId={numberFrom(query, 'premises')} writing={query.has('add')} />
}
