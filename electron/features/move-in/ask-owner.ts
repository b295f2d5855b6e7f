import type { StepData } from '../../../shared/contract/move-in.ts'
import { businessDate } from '../../../shared/dates.ts'
import { deskWords } from '../../ledger/desk-words.ts'
import { addTask, closeTask } from '../../ledger/tasks.ts'
import type { CommandContext } from '../context.ts'
import { type CaseRow, openConfirmationTask, postponeTask } from './store.ts'

/** An owner who could not be reached is asked again: a task with the day until which the confirmation is temporary. */
export function askAgain({ db, session, now }: CommandContext, { premisesId }: CaseRow, data: Extract<StepData, { step: 'owner-confirmation' }>): void {
  const open = openConfirmationTask(db, premisesId)
  if (data.outcome === 'confirmed') {
    if (open !== undefined) closeTask(db, open, { closedAt: now, closedBy: session.userId, outcome: `${data.spokeWith} ${businessDate(now)}` })
    return
  }
  if (open !== undefined) postponeTask(db, open, data.temporaryUntil)
  else addTask(db, { kind: 'owner-confirmation', premisesId, partyId: data.ownerPartyId, text: deskWords(db).ownerToAskAgain(data.spokeWith), dueOn: data.temporaryUntil, createdAt: now, createdBy: session.userId })
}
