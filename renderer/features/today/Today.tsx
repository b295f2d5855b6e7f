import type { ReactNode } from 'react'
import { useDesk } from '../../shell/desk.ts'
import { go } from '../../shell/route.ts'
import { useText } from '../../text/language.tsx'
import { Act } from '../../ui/Act.tsx'
import { Page } from '../../ui/Page.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { EndingToday } from '../changes/EndingToday.tsx'
import { PromisesToday } from '../dunning/PromisesToday.tsx'
import { SealedCodesToday } from '../sealed-codes/SealedCodesToday.tsx'
import { MoveInsToday } from './MoveInsToday.tsx'
import { QuickActs } from './QuickActs.tsx'
import { ShiftToday } from './ShiftToday.tsx'
import { TasksToday } from './TasksToday.tsx'
import './today.css'

/** What the desk needs now. */
export function Today(): ReactNode {
  const text = useText()
  const { today, premisesCount, user } = useDesk()
  return (
    <Page title={text.today.title} note={today}>
      <div className="today">
        <div className="today-side">
          <ShiftToday />
          <QuickActs />
        </div>
        {premisesCount === 0
          ? (
            <div className="sheet">
              <EmptyState title={text.today.importFirst}>
                {user.role === 'manager' ? <Act label={text.today.importNow} kind="primary" large onPress={() => go('/import')} /> : null}
              </EmptyState>
            </div>
          )
          : (
            <div className="today-lists">
              <MoveInsToday />
              <SealedCodesToday />
              <PromisesToday />
              <EndingToday />
              <TasksToday />
            </div>
          )}
      </div>
    </Page>
  )
}
