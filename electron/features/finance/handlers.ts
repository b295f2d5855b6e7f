import { fen } from '../../../shared/money.ts'
import { monthOf } from '../../../shared/dates.ts'
import { AppError, fieldError } from '../../kernel/app-error.ts'
import { requireOpenMonth } from '../../ledger/months.ts'
import { arrivalWay, openOverShort } from '../../ledger/over-short.ts'
import { openEntry, postTransfers, type Transfer } from '../../ledger/post.ts'
import type { CommandContext, HandlersOf } from '../context.ts'
import { heldDrawers, lateShifts, rejectedMatters } from './held-store.ts'
import { decide, overShortCaseById, overShortCases, overShortSums } from './over-short-store.ts'
import { changeHandedIn, handedInById, handedInList, insertCheck, notArrived, receiptForCheck, receiptsToCheck } from './store.ts'

type Calls = 'finance.list' | 'finance.say' | 'finance.arrive' | 'finance.receipts' | 'finance.checkReceipts' | 'overShort.list' | 'overShort.decide' | 'shifts.held'

const DAYS_SHOWN = 60
const DAY = 86_400_000

export const financeHandlers: HandlersOf<Calls> = {
  'finance.list': ({ db }, { show }) => ({ rows: handedInList(db, show), ...notArrived(db) }),

  'finance.say': (context, { handedInId, place, slipNumber }) => {
    requireOnItsWay(context, handedInId)
    changeHandedIn(context.db, handedInId, { place, slipNumber })
    context.audit(`money handed in ${handedInId} goes to ${place}`)
    return { done: true }
  },

  'finance.arrive': (context, { handedInId, on, arrivedFen, reason }) => {
    const { db, session, requestId, now, today, audit } = context
    const money = requireOnItsWay(context, handedInId)
    if (on < money.handedOn) throw fieldError('on', 'arrived-before', { date: money.handedOn })
    if (on > today) throw fieldError('on', 'read-in-future')
    requireOpenMonth(db, monthOf(on), 'on')
    const differenceFen = arrivedFen - money.amountFen
    if (differenceFen !== 0 && reason === '') throw fieldError('reason', 'difference-needs-reason')
    const entryId = openEntry(db, { kind: 'handed-in', businessDate: on, shiftId: null, requestId, userId: session.userId, at: now, note: reason })
    postTransfers(db, entryId, null, arrival(money, arrivedFen))
    changeHandedIn(db, handedInId, { arrivedOn: on, arrivedFen, arrivedBy: session.userId, entryId })
    if (differenceFen !== 0 && money.shiftId !== null) openOverShort(db, { shiftId: money.shiftId, method: arrivalWay(handedInId), amountFen: differenceFen, reason, at: now })
    audit(`money handed in ${handedInId} arrived`)
    return { differenceFen }
  },

  'finance.receipts': ({ db, session }, asked) => receiptsToCheck(db, asked, session.userId),

  'finance.checkReceipts': ({ db, session, now, audit }, { receiptIds, note }) => {
    for (const [index, receiptId] of receiptIds.entries()) {
      const path = `receiptIds.${index}`
      const row = receiptForCheck(db, receiptId)
      if (!row) throw fieldError(path, 'not-found')
      if (row.checked === 1) throw fieldError(path, 'receipt-checked', { number: row.number })
      if (row.userId === session.userId) throw fieldError(path, 'check-own-receipt', { number: row.number })
      insertCheck(db, { receiptId, note, at: now, by: session.userId })
      audit(`receipt ${row.number} looked at`)
    }
    return { count: receiptIds.length }
  },

  'overShort.list': ({ db, session }, { show }) => ({ cases: overShortCases(db, show, session.userId), sums: overShortSums(db) }),

  'overShort.decide': ({ db, session, now, audit }, { caseId, decision, note }) => {
    const row = overShortCaseById(db, caseId, session.userId)
    if (!row) throw new AppError('not-found')
    if (row.state === 'decided') throw new AppError('over-short-decided', { values: { name: row.decidedBy } })
    if (row.state === 'settled') throw new AppError('over-short-settled')
    if (row.own) throw new AppError('over-short-own')
    decide(db, caseId, { decision, decisionNote: note, decidedAt: now, decidedBy: session.userId })
    audit(`over/short ${caseId} decided: ${decision}`)
    return { done: true }
  },

  'shifts.held': ({ db, now, today }) => ({ drawers: heldDrawers(db, today), late: lateShifts(db, now - DAYS_SHOWN * DAY), rejected: rejectedMatters(db, now - DAYS_SHOWN * DAY) }),
}

type Money = NonNullable<ReturnType<typeof handedInById>>

/** Throws `not-found`, `money-arrived`. */
function requireOnItsWay({ db }: CommandContext, handedInId: number): Money {
  const money = handedInById(db, handedInId)
  if (!money) throw new AppError('not-found')
  if (money.arrivedOn !== null) throw new AppError('money-arrived')
  return money
}

/** What arrived lies at the bank, or in the safe with the office's own float; what is missing or too much is over/short, by itself. */
function arrival({ amountFen, place }: Money, arrivedFen: number): Transfer[] {
  const account = place === 'safe' ? 'float-source' : 'bank'
  const legs: Transfer[] = [
    { debit: account, credit: 'in-transit', amountFen: fen(Math.min(arrivedFen, amountFen)) },
    { debit: 'over-short', credit: 'in-transit', amountFen: fen(Math.max(0, amountFen - arrivedFen)) },
    { debit: account, credit: 'over-short', amountFen: fen(Math.max(0, arrivedFen - amountFen)) },
  ]
  return legs.filter((leg) => leg.amountFen > 0)
}
