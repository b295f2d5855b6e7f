import type { ParsedInput } from '../../../shared/contract/index.ts'
import { type Fen, fen, sumFen } from '../../../shared/money.ts'
import { AppError, fieldError } from '../../kernel/app-error.ts'
import { chargeById } from '../../ledger/charges.ts'
import { claimLateFee, lateFees } from '../../ledger/late-fee.ts'
import { partyExists } from '../../ledger/parties.ts'
import { openEntry, postTransfers } from '../../ledger/post.ts'
import { type ChosenCharge, chosenCharges } from '../../ledger/receipt-lines.ts'
import { insertReceipt, insertReceiptMethod, takeReceiptNumber } from '../../ledger/receipts.ts'
import { premisesById } from '../../ledger/rooms.ts'
import { requireShift } from '../../ledger/shifts.ts'
import type { CommandContext, HandlersOf } from '../context.ts'
import { freezeClaimReceipt } from './claim-receipt.ts'
import { insertClaim, type Money, moneyById } from './store.ts'

type Asked = ParsedInput<'unclaimed.claim'>

export const claimHandlers: HandlersOf<'unclaimed.claim'> = {
  'unclaimed.claim': (context, input) => {
    const { db, session, requestId, now, today, audit } = context
    const money = moneyById(db, input.moneyId, today)
    if (money.setAside) throw new AppError('money-set-aside')
    const shift = requireShift(db, session.userId)
    premisesById(db, input.premisesId)
    if (input.payerPartyId !== null && !partyExists(db, input.payerPartyId)) throw fieldError('payerPartyId', 'not-found')
    const chosen = chosenCharges(db, input.charges, input.premisesId)
    const totalFen = sumFen([...input.charges, ...input.lateFees, { amountFen: input.prepaymentFen }].map((line) => line.amountFen))
    if (totalFen === 0) throw fieldError('charges', 'nothing-chosen')
    if (totalFen > money.leftFen) throw fieldError('charges', 'more-than-unclaimed', { leftFen: money.leftFen })
    const charges = [...chosen, ...askedLateFees(context, money, input)]
    const entryId = openEntry(db, { kind: 'payment', businessDate: today, shiftId: shift.id, requestId, userId: session.userId, at: now })
    const numbered = takeReceiptNumber(db, 'fees', today)
    const receiptId = insertReceipt(db, {
      ...numbered, entryId, premisesId: input.premisesId, payerPartyId: input.payerPartyId, payerName: input.payerName, totalFen, roundingFen: 0, tenderedFen: 0, changeFen: 0,
      shiftId: shift.id, userId: session.userId, businessDate: today, at: now, remark: '',
    })
    insertReceiptMethod(db, { receiptId, method: 'unclaimed', amountFen: totalFen, reference: money.reference })
    settle(context, { entryId, shiftId: shift.id, receiptId, totalFen }, charges, input)
    insertClaim(db, { moneyId: money.moneyId, receiptId, amountFen: totalFen, evidence: input.evidence, at: now, by: session.userId })
    freezeClaimReceipt(context, { receiptId, number: numbered.number, totalFen, money, charges }, input)
    audit(`unclaimed money ${money.moneyId} claimed on ${numbered.number}`)
    return { receiptId, number: numbered.number, totalFen, leftFen: money.leftFen - totalFen }
  },
}

/** Late fees become charges of their own, reckoned to the day the bank had the money: the payer was not late after it. */
function askedLateFees({ db, session, requestId, now, today }: CommandContext, { bankDate }: Money, { lateFees: asked, premisesId }: Asked): ChosenCharge[] {
  const due = lateFees(db, asked.map((line) => line.chargeId), bankDate)
  const seen = new Set<number>()
  return asked.map(({ chargeId, amountFen }, index) => {
    if (chargeById(db, chargeId).premisesId !== premisesId) throw fieldError(`lateFees.${index}.chargeId`, 'not-found')
    if (seen.has(chargeId)) throw fieldError(`lateFees.${index}.chargeId`, 'chosen-twice')
    seen.add(chargeId)
    const late = due.get(chargeId)
    if (late?.amountFen !== amountFen) throw fieldError(`lateFees.${index}.amountFen`, 'late-fee-changed', { amountFen: late?.amountFen ?? 0 })
    return { charge: chargeById(db, claimLateFee(db, { today, requestId, userId: session.userId, now }, late, bankDate)), amountFen }
  })
}

type Under = { entryId: number; shiftId: number; receiptId: number; totalFen: Fen }

/** The money was taken when the bank got it: nothing comes into the shift, it only leaves what was unclaimed. */
function settle({ db }: CommandContext, { entryId, shiftId, receiptId, totalFen }: Under, charges: readonly ChosenCharge[], { premisesId, prepaymentFen }: Asked): void {
  postTransfers(db, entryId, shiftId, [
    { debit: 'unclaimed', credit: 'clearing', amountFen: totalFen, receiptId },
    ...charges.map(({ charge, amountFen }) => ({ debit: 'clearing', credit: 'receivable', amountFen, premisesId: charge.premisesId, chargeId: charge.chargeId, receiptId } as const)),
    ...(prepaymentFen > 0 ? [{ debit: 'clearing', credit: 'prepaid', amountFen: fen(prepaymentFen), premisesId, earmarkId: null, receiptId } as const] : []),
  ])
}
