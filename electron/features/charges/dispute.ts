import { AppError } from '../../kernel/app-error.ts'
import { chargeById } from '../../ledger/charges.ts'
import { feeItemName } from '../../ledger/desk-words.ts'
import { addTask, closeTask } from '../../ledger/tasks.ts'
import type { CommandContext, HandlersOf } from '../context.ts'
import { insertDispute, liftDispute, openDisputeOf, openDisputeTasks } from './store.ts'

export const disputeHandlers: HandlersOf<'charges.dispute' | 'charges.liftDispute'> = {
  'charges.dispute': ({ db, session, now, audit }, { chargeId, reason, reviewOn }) => {
    const disputed = chargeById(db, chargeId)
    if (disputed.openFen === 0) throw new AppError('charge-settled')
    if (disputed.dispute) throw new AppError('already-disputed')
    insertDispute(db, { chargeId, reason, reviewOn, since: now, by: session.userId })
    addTask(db, { kind: 'dispute', premisesId: disputed.premisesId, chargeId, text: `${feeItemName(db, disputed.feeItemId)} ${disputed.description}: ${reason}`, dueOn: reviewOn, createdAt: now, createdBy: session.userId })
    audit(`dispute of charge ${chargeId}`)
    return { done: true }
  },

  'charges.liftDispute': (context, { chargeId, outcome }) => {
    if (!endDispute(context, chargeId, outcome)) throw new AppError('not-disputed')
    context.audit(`dispute of charge ${chargeId} lifted`)
    return { done: true }
  },
}

/** Ends the dispute of a charge with what came of it, and the desk's matter about it. False where there is none. */
export function endDispute({ db, session, now }: CommandContext, chargeId: number, outcome: string): boolean {
  const disputeId = openDisputeOf(db, chargeId)
  if (disputeId === undefined) return false
  liftDispute(db, disputeId, { liftedAt: now, liftedBy: session.userId, outcome })
  for (const taskId of openDisputeTasks(db, chargeId)) closeTask(db, taskId, { closedAt: now, closedBy: session.userId, outcome })
  return true
}
