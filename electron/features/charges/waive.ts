import { fen } from '../../../shared/money.ts'
import { AppError, fieldError } from '../../kernel/app-error.ts'
import { chargeById } from '../../ledger/charges.ts'
import { readSettings } from '../../ledger/office.ts'
import { openEntry, postTransfers } from '../../ledger/post.ts'
import { userById } from '../../ledger/users.ts'
import type { CommandContext, HandlersOf } from '../context.ts'
import { endDispute } from './dispute.ts'
import { insertAdjustment, waivedWithoutApproval } from './store.ts'

export const waiveHandlers: HandlersOf<'charges.waive'> = {
  'charges.waive': (context, { chargeId, amountFen, reason, ticket }) => {
    const { db, session, requestId, now, today, audit } = context
    const { openFen, premisesId } = chargeById(db, chargeId)
    if (openFen === 0) throw new AppError('charge-settled')
    if (amountFen > openFen) throw fieldError('amountFen', 'more-than-open', { openFen })
    const approvedBy = requireAllowed(context, chargeId, amountFen, ticket)
    const entryId = openEntry(db, { kind: 'adjustment', businessDate: today, shiftId: null, requestId, userId: session.userId, at: now, note: reason })
    postTransfers(db, entryId, null, [{ debit: 'discount', credit: 'receivable', amountFen, premisesId, chargeId }])
    insertAdjustment(db, { chargeId, amountFen, until: null, kind: 'waived', reason, approvedBy, entryId, at: now, by: session.userId })
    if (amountFen === openFen) endDispute(context, chargeId, reason)
    audit(`charge ${chargeId} waived by ${amountFen}`)
    return { openFen: fen(openFen - amountFen) }
  },
}

/** Who allowed it: nobody is asked up to the limit, in one step or in several. Throws `waive-needs-approval` (limitFen) and `approver-not-manager`. */
function requireAllowed({ db, session, approver }: CommandContext, chargeId: number, amountFen: number, ticket: string): number | null {
  if (session.role === 'manager') return session.userId
  const { waiverLimitFen } = readSettings(db)
  if (waivedWithoutApproval(db, chargeId) + amountFen <= waiverLimitFen) return null
  if (ticket === '') throw new AppError('waive-needs-approval', { values: { limitFen: waiverLimitFen } })
  const approvedBy = approver(ticket)
  if (userById(db, approvedBy).role !== 'manager') throw new AppError('approver-not-manager')
  return approvedBy
}
