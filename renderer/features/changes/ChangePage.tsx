import type { ReactNode } from 'react'
import type { ErrorData } from '../../../shared/wire.ts'
import { address, go } from '../../shell/route.ts'
import { useCall } from '../../data/use-call.ts'
import { useText } from '../../text/language.tsx'
import { Act } from '../../ui/Act.tsx'
import type { ActProps } from '../../ui/Act.tsx'
import { Page } from '../../ui/Page.tsx'
import { Tabs } from '../../ui/Tabs.tsx'
import { WHATS } from './what.ts'
import type { What } from './what.ts'

/** The changes of the same premises, one address each. */
export function ChangeTabs({ what, premisesId }: { what: What; premisesId: number | null }): ReactNode {
  const words = useText().changes
  return <Tabs label={words.tabsLabel} tabs={WHATS} open={what} word={(each) => words.tabs[each]} href={(each) => address('/changes', premisesId === null ? { what: each } : { premises: premisesId, what: each })} />
}

type ChangePageProps = { what: What; premisesId: number; primary?: Omit<ActProps, 'kind'>; error?: ErrorData | null; children: ReactNode }

/** The frame of every change: whose it is, the neighbours, the way back. */
export function ChangePage({ what, premisesId, primary, error = null, children }: ChangePageProps): ReactNode {
  const words = useText().changes
  const room = useCall('members.list', { premisesId }).data?.room ?? ''
  return (
    <Page
      title={words.pageTitle(words.tabs[what], room)} note={<ChangeTabs what={what} premisesId={premisesId} />} error={error} {...(primary ? { primary } : {})}
      acts={<Act label={words.backToPremises} kind="quiet" hotKey="Escape" onPress={() => go('/premises', { premises: premisesId })} />}
    >
      {children}
    </Page>
  )
}
