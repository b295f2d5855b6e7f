import { AppError, fieldError } from '../../kernel/app-error.ts'
import { chargeById } from '../../ledger/charges.ts'
import { claimLateFee, lateFees } from '../../ledger/late-fee.ts'
import type { HandlersOf } from '../context.ts'

export const lateFeeHandlers: HandlersOf<'charges.claimLateFee'> = {
  'charges.claimLateFee': ({ db, session, requestId, now, today, audit }, { chargeId, until }) => {
    if (chargeById(db, chargeId).dispute) throw new AppError('late-fee-disputed')
    if (until > today) throw fieldError('until', 'day-in-future')
    const late = lateFees(db, [chargeId], until).get(chargeId)
    if (!late) throw new AppError('no-late-fee')
    const claimChargeId = claimLateFee(db, { today, requestId, userId: session.userId, now }, late, until)
    audit(`late fee of charge ${chargeId} asked for as charge ${claimChargeId}`)
    return { chargeId: claimChargeId, amountFen: late.amountFen }
  },
}
