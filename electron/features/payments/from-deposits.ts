import type { ReadDb } from '../../db/database.ts'
import { fieldError } from '../../kernel/app-error.ts'
import type { Transfer } from '../../ledger/post.ts'
import type { CollectInput } from './handlers.ts'
import { type HeldDeposit, heldDeposit } from './store.ts'

export type UsedDeposit = HeldDeposit & { amountFen: CollectInput['fromDeposits'][number]['amountFen'] }

/**
 * Deposits that settle fees (押金转费用): only those of the payer named on the receipt, and none that is being given back.
 * Throws the field errors `not-found`, `chosen-twice`, `deposit-of-another` (name), `deposit-being-refunded`, `more-than-deposit` (balanceFen).
 */
export function usedDeposits(db: ReadDb, { fromDeposits, payerName, payerPartyId }: CollectInput): UsedDeposit[] {
  return fromDeposits.map(({ depositId, amountFen }, index) => {
    const path = `fromDeposits.${index}.amountFen`
    const held = heldDeposit(db, depositId)
    if (!held) throw fieldError(path, 'not-found')
    if (fromDeposits.findIndex((other) => other.depositId === depositId) < index) throw fieldError(path, 'chosen-twice')
    const isPayer = held.payerPartyId === null ? held.payerName === payerName : held.payerPartyId === payerPartyId
    if (!isPayer) throw fieldError(path, 'deposit-of-another', { name: held.payerName })
    if (held.beingRefunded === 1) throw fieldError(path, 'deposit-being-refunded')
    if (amountFen > held.heldFen) throw fieldError(path, 'more-than-deposit', { balanceFen: held.heldFen })
    return { ...held, amountFen }
  })
}

/** Out of what is held and into the clearing of the receipt, from where it settles the fees: two rows of the book. */
export function depositUses(deposits: readonly UsedDeposit[], receiptId: number): Transfer[] {
  return deposits.map(({ depositId, premisesId, amountFen }) => ({ debit: 'deposit-held', credit: 'clearing', amountFen, premisesId, depositId, receiptId }))
}
