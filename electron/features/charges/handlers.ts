import type { CallOutput } from '../../../shared/contract/index.ts'
import type { ReadDb } from '../../db/database.ts'
import { AppError, fieldError } from '../../kernel/app-error.ts'
import { type Charge, openCharges } from '../../ledger/charges.ts'
import type { Snapshot } from '../../ledger/snapshots.ts'
import { requireAccountCode } from '../../ledger/accounts.ts'
import { feeItemById } from '../../ledger/fee-items.ts'
import { lateFees } from '../../ledger/late-fee.ts'
import { openEntry, postTransfers } from '../../ledger/post.ts'
import { paidUntil } from '../../ledger/paid-until.ts'
import { premisesById } from '../../ledger/rooms.ts'
import type { HandlersOf } from '../context.ts'
import { depositsHeld, feeItems, insertCharge, lastReceipt, otherPremises, payersOf, prepaidByItem } from './store.ts'

export const chargesHandlers: HandlersOf<'fees.items' | 'charges.open' | 'charges.otherPremises' | 'charges.addOneOff'> = {
  'fees.items': ({ db }) => ({ items: feeItems(db) }),

  'charges.open': ({ db, today }, { premisesIds }) => ({
    charges: withLateFees(db, openCharges(db, premisesIds), today),
    prepaid: prepaidByItem(db, premisesIds),
    deposits: depositsHeld(db, premisesIds),
    paidUntil: paidUntil(db, premisesIds, today),
    payers: payersOf(db, premisesIds, today),
    lastReceipt: lastReceipt(db, premisesIds),
  }),

  'charges.otherPremises': ({ db, today }, { premisesId }) => ({ premises: otherPremises(db, premisesId, today) }),

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
    postTransfers(db, entryId, null, [{ debit: 'receivable', credit: requireAccountCode(item.accountCode), amountFen: input.amountFen, premisesId: input.premisesId, chargeId }])
    audit(`charge ${chargeId}`)
    return { chargeId }
  },
}

function withLateFees(db: ReadDb, charges: readonly Charge[], today: string): CallOutput<'charges.open'>['charges'] {
  const late = lateFees(db, charges.map((charge) => charge.chargeId), today)
  return charges.map((charge) => {
    const own = late.get(charge.chargeId)
    return { ...charge, late: own ? { amountFen: own.amountFen, why: own.why } : null }
  })
}
