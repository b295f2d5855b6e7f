import { AppError, fieldError } from '../../kernel/app-error.ts'
import { chargeById, openCharges, type Snapshot } from '../../ledger/charges.ts'
import { type AccountCode, isAccountCode } from '../../ledger/accounts.ts'
import { feeItemById } from '../../ledger/fee-items.ts'
import { feeItemName } from '../../ledger/desk-words.ts'
import { openEntry, postTransfers } from '../../ledger/post.ts'
import { paidUntil } from '../../ledger/paid-until.ts'
import { premisesById } from '../../ledger/rooms.ts'
import { addTask, closeTask } from '../../ledger/tasks.ts'
import type { HandlersOf } from '../context.ts'
import {
  depositsHeld, feeItems, insertCharge, insertDispute, lastReceipt, liftDispute, openDisputeOf, openDisputeTasks, payersOf, prepaidByItem,
} from './store.ts'

export const chargesHandlers: HandlersOf<'fees.items' | 'charges.open' | 'charges.addOneOff' | 'charges.dispute' | 'charges.liftDispute'> = {
  'fees.items': ({ db }) => ({ items: feeItems(db) }),

  'charges.open': ({ db, today }, { premisesIds }) => ({
    charges: openCharges(db, premisesIds),
    prepaid: prepaidByItem(db, premisesIds),
    deposits: depositsHeld(db, premisesIds),
    paidUntil: paidUntil(db, premisesIds, today),
    payers: payersOf(db, premisesIds, today),
    lastReceipt: lastReceipt(db, premisesIds),
  }),

  'charges.addOneOff': ({ db, session, requestId, now, today, audit }, input) => {
    const item = feeItemById(db, input.feeItemId)
    if (!item) throw new AppError('not-found')
    if (item.kind !== 'one-off') throw fieldError('feeItemId', 'not-one-off')
    if (input.from !== null && input.from > input.to) throw fieldError('to', 'ends-before-start')
    premisesById(db, input.premisesId)
    const snapshot: Snapshot = { made: 'by-hand' }
    const chargeId = insertCharge(db, {
      premisesId: input.premisesId, feeItemId: item.id, kind: 'one-off', payer: 'owner', month: today.slice(0, 7), fromDate: input.from, toDate: input.to,
      description: input.description, amountFen: input.amountFen, dueOn: today, snapshot: JSON.stringify(snapshot),
    })
    const entryId = openEntry(db, { kind: 'one-off', businessDate: today, shiftId: null, requestId, userId: session.userId, at: now })
    postTransfers(db, entryId, null, [{ debit: 'receivable', credit: incomeAccount(item.accountCode), amountFen: input.amountFen, premisesId: input.premisesId, chargeId }])
    audit(`charge ${chargeId}`)
    return { chargeId }
  },

  'charges.dispute': ({ db, session, now, audit }, { chargeId, reason, reviewOn }) => {
    const disputed = chargeById(db, chargeId)
    if (disputed.openFen === 0) throw new AppError('charge-settled')
    if (disputed.dispute) throw new AppError('already-disputed')
    insertDispute(db, { chargeId, reason, reviewOn, since: now, by: session.userId })
    addTask(db, { kind: 'dispute', premisesId: disputed.premisesId, chargeId, text: `${feeItemName(db, disputed.feeItemId)} ${disputed.description}: ${reason}`, dueOn: reviewOn, createdAt: now, createdBy: session.userId })
    audit(`dispute of charge ${chargeId}`)
    return { done: true }
  },

  'charges.liftDispute': ({ db, session, now, audit }, { chargeId, outcome }) => {
    const disputeId = openDisputeOf(db, chargeId)
    if (disputeId === undefined) throw new AppError('not-disputed')
    liftDispute(db, disputeId, { liftedAt: now, liftedBy: session.userId, outcome })
    for (const taskId of openDisputeTasks(db, chargeId)) closeTask(db, taskId, { closedAt: now, closedBy: session.userId, outcome })
    audit(`dispute of charge ${chargeId} lifted`)
    return { done: true }
  },
}

function incomeAccount(code: string): AccountCode {
  if (!isAccountCode(code)) throw new Error(`fee item credits an unknown account ${code}`)
  return code
}
