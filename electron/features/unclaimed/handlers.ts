import { fen } from '../../../shared/money.ts'
import type { ReadDb } from '../../db/database.ts'
import { AppError, fieldError } from '../../kernel/app-error.ts'
import { openCharges } from '../../ledger/charges.ts'
import { lateFees } from '../../ledger/late-fee.ts'
import { referenceUse } from '../../ledger/references.ts'
import { premisesById, roomText } from '../../ledger/rooms.ts'
import type { HandlersOf } from '../context.ts'
import { bookMoney, unbookMoney } from './book.ts'
import { matcher } from './match.ts'
import { METHOD_OF } from './methods.ts'
import { claimsOf, moneyById, moneyList, openByAge, payersAt, type Money } from './store.ts'

export const unclaimedHandlers: HandlersOf<'unclaimed.list' | 'unclaimed.get' | 'unclaimed.charges' | 'unclaimed.record' | 'unclaimed.setAside'> = {
  'unclaimed.list': ({ db, today }, input) => {
    const { money, total } = moneyList(db, input, today)
    return { money: money.map(shown), total, ...openByAge(db, today) }
  },

  'unclaimed.get': (context, { moneyId }) => {
    const { db, today } = context
    const money = moneyById(db, moneyId, today)
    return { money: shown(money), candidates: money.leftFen > 0 ? matcher(context)({ ...money, amountFen: money.leftFen }) : [], claims: claimsOf(db, moneyId) }
  },

  'unclaimed.charges': ({ db, today }, { moneyId, premisesId }) => {
    const { bankDate } = moneyById(db, moneyId, today)
    const room = roomText(premisesById(db, premisesId))
    const charges = openCharges(db, [premisesId])
    const late = lateFees(db, charges.map((charge) => charge.chargeId), bankDate)
    return {
      room, payers: payersAt(db, premisesId, today),
      charges: charges.map((charge) => { const own = late.get(charge.chargeId); return { ...charge, late: own ? { amountFen: own.amountFen, why: own.why } : null } }),
    }
  },

  'unclaimed.record': (context, { channel, bankDate, amountFen, channelFeeFen, reference, payerText, note }) => {
    if (bankDate > context.today) throw fieldError('bankDate', 'day-in-future')
    if (channelFeeFen >= amountFen) throw fieldError('channelFeeFen', 'fee-too-large')
    refuseUsed(context.db, channel, reference)
    const moneyId = bookMoney(context, { importId: null, channel, reference, bankDate, amountFen, feeFen: channelFeeFen, payerText, note })
    context.audit(`unclaimed money ${moneyId}`)
    return { moneyId }
  },

  'unclaimed.setAside': (context, { moneyId, reason }) => {
    const money = moneyById(context.db, moneyId, context.today)
    if (money.setAside) throw new AppError('money-set-aside')
    if (money.claimedFen > 0) throw new AppError('money-claimed', { values: { claimedFen: fen(money.claimedFen) } })
    unbookMoney(context, money, reason)
    context.audit(`unclaimed money ${moneyId} put aside`)
    return { done: true }
  },
}

/** What leaves the core: without the entry of the book. */
function shown({ entryId: _entryId, ...money }: Money): Omit<Money, 'entryId'> {
  return money
}

function refuseUsed(db: ReadDb, channel: Money['channel'], reference: string): void {
  const use = referenceUse(db, METHOD_OF[channel], reference)
  if (use?.place === 'receipt') throw fieldError('reference', 'reference-on-receipt', { number: use.number, date: use.date })
  if (use) throw fieldError('reference', 'reference-booked', { date: use.date })
}
