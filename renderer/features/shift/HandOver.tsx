import { useState } from 'react'
import type { ReactNode } from 'react'
import { useCall } from '../../data/use-call.ts'
import { go, numberFrom, useRoute } from '../../shell/route.ts'
import { useText } from '../../text/language.tsx'
import { Act } from '../../ui/Act.tsx'
import { Page } from '../../ui/Page.tsx'
import { EmptyState, Read } from '../../ui/states.tsx'
import { EarlierHandOvers } from './EarlierHandOvers.tsx'
import { HandOverDone } from './HandOverDone.tsx'
import type { Closed } from './HandOverDone.tsx'
import { HandOverSheet } from './HandOverSheet.tsx'
import { NightOpening } from './NightOpening.tsx'
import { ShiftTabs } from './ShiftTabs.tsx'
import './shift.css'

/** The hand-over of this person's shift, and the sheets of earlier ones. */
export function HandOver(): ReactNode {
  const text = useText()
  const { query } = useRoute()
  const earlier = query.get('tab') === 'earlier'
  const night = numberFrom(query, 'night')
  const current = useCall('shift.current', {}, { when: !earlier })
  const [closed, setClosed] = useState<Closed | null>(null)
  if (closed) return <HandOverDone closed={closed} />
  if (night !== null) return <NightOpening nightCloseId={night} />
  if (earlier) return <EarlierHandOvers />
  if (current.data?.shift) return <HandOverSheet key={current.data.shift.id} shiftId={current.data.shift.id} onClosed={setClosed} />
  return (
    <Page title={text.shift.title} note={<ShiftTabs open="now" />}>
      <Read state={current}>
        {() => (
          <div className="sheet">
            <EmptyState title={text.shift.none}><Act label={text.shift.goOpen} autoFocus onPress={() => go('/')} /></EmptyState>
          </div>
        )}
      </Read>
    </Page>
  )
}
