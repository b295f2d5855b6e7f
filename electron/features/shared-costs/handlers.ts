import type { CallOutput, ParsedInput } from '../../../shared/contract/index.ts'
import { firstOfMonth, lastOfMonth } from '../../../shared/dates.ts'
import { fen } from '../../../shared/money.ts'
import { explainSharedPart } from '../../../shared/shared-cost.ts'
import type { ReadDb } from '../../db/database.ts'
import { AppError, fieldError } from '../../kernel/app-error.ts'
import { requireAccountCode } from '../../ledger/accounts.ts'
import { chargingOf, feeItemById } from '../../ledger/fee-items.ts'
import { requireOpenMonth } from '../../ledger/months.ts'
import { dueOnOf } from '../../ledger/office.ts'
import { openEntry, postTransfers } from '../../ledger/post.ts'
import { settlingPrepaid, settleFromPrepaid, usePrepaid } from '../../ledger/prepaid.ts'
import type { Snapshot } from '../../ledger/snapshots.ts'
import { takeBackCharges } from '../../ledger/undo-billing.ts'
import type { CommandContext, HandlersOf } from '../context.ts'
import { type Part, type Shared, shareCost } from './rules.ts'
import { buildingsAndUses, chargesOf, insertPart, insertSharedCost, sharedAlready, sharedCostExists, sharedCosts, sharersIn } from './store.ts'

const ROOMS_NAMED = 20
const LARGEST = 10

type Bill = ParsedInput<'sharedCosts.preview'>
type Calls = 'sharedCosts.choices' | 'sharedCosts.preview' | 'sharedCosts.commit' | 'sharedCosts.list' | 'sharedCosts.undo'

export const sharedCostsHandlers: HandlersOf<Calls> = {
  'sharedCosts.choices': ({ db }) => buildingsAndUses(db),

  'sharedCosts.preview': ({ db }, bill) => {
    const shared = sharedBill(db, bill)
    const charged = shared.parts.filter((part) => part.amountFen > 0)
    const uses = usePrepaid(charged.map((part) => ({ ...part, feeItemId: bill.feeItemId })), settlingPrepaid(db))
    return {
      totalFen: bill.totalFen, count: shared.parts.length, weights: shared.weights, prepaidFen: uses.reduce((sum, use) => sum + use.amountFen, 0), zeroParts: shared.parts.length - charged.length,
      parts: shared.parts.map(({ premisesId, room, weight, amountFen, payerName }) => ({ premisesId, room, weight, amountFen, payer: payerName })),
      largest: charged.toSorted((one, other) => other.amountFen - one.amountFen).slice(0, LARGEST)
        .map((part) => ({ premisesId: part.premisesId, room: part.room, amountFen: part.amountFen, why: explainSharedPart(partOf(bill, shared, part), part.amountFen) })),
      leftOut: leftOutByReason(shared),
    }
  },

  'sharedCosts.commit': (context, { description, expectedCount, expectedWeights, expectedSumFen, ...bill }) => {
    const { db, audit } = context
    const already = sharedAlready(db, { ...bill, description })
    if (already !== null) throw fieldError('description', 'shared-already', { at: already })
    const shared = sharedBill(db, bill)
    const sumFen = shared.parts.reduce((sum, part) => sum + part.amountFen, 0)
    if (shared.parts.length !== expectedCount || shared.weights !== expectedWeights || sumFen !== expectedSumFen) {
      throw new AppError('changed-since-preview', { values: { count: shared.parts.length, sumFen } })
    }
    const written = writeSharedCost(context, { ...bill, description }, shared)
    audit(`shared cost ${written.sharedCostId} of ${bill.month}`)
    return written
  },

  'sharedCosts.list': ({ db }) => ({ bills: sharedCosts(db) }),

  'sharedCosts.undo': ({ db, session, requestId, now, today, audit }, { sharedCostId, reason }) => {
    if (!sharedCostExists(db, sharedCostId)) throw new AppError('not-found')
    const undone = takeBackCharges(db, { today, requestId, userId: session.userId, now, reason }, chargesOf(db, sharedCostId))
    audit(`shared cost ${sharedCostId} undone`)
    return undone
  },
}

/** Who shares the bill, and their parts. */
function sharedBill(db: ReadDb, { feeItemId, month, totalFen, shareBy, scope }: Bill): Shared {
  const item = feeItemById(db, feeItemId)
  if (!item) throw new AppError('not-found')
  if (item.kind !== 'recurring' || chargingOf(db, feeItemId) !== 'shared') throw fieldError('feeItemId', 'not-shared')
  requireOpenMonth(db, month, 'month')
  const shared = shareCost(totalFen, shareBy, sharersIn(db, scope, lastOfMonth(month)))
  if (shared.parts.length === 0) throw fieldError('scope', 'nobody-shares')
  return shared
}

function partOf({ totalFen, shareBy }: Bill, { weights, parts }: Shared, { weight }: Part) {
  return { totalFen, shareBy, weight, weights, count: parts.length }
}

/** A charge for every part above 0 with what made it, the book's rows, and what prepayments settle. */
function writeSharedCost({ db, session, requestId, now, today }: CommandContext, bill: Bill & { description: string }, shared: Shared): CallOutput<'sharedCosts.commit'> {
  const { feeItemId, month, totalFen, shareBy, scope, description } = bill
  const credit = requireAccountCode(feeItemById(db, feeItemId)?.accountCode ?? '')
  // Who shares without owing a fen is named nowhere else.
  const zero = shared.parts.filter((part) => part.amountFen === 0).map(({ premisesId, weight }) => ({ premisesId, weight }))
  const sharedCostId = insertSharedCost(db, { feeItemId, month, description, totalFen, shareBy, count: shared.parts.length, scope: JSON.stringify({ ...scope, zero }), at: now, by: session.userId })
  const entry = { businessDate: today, shiftId: null, requestId, userId: session.userId, at: now, note: description }
  const entryId = openEntry(db, { ...entry, kind: 'billing' })
  const dueOn = dueOnOf(db, month)
  const charges = shared.parts.filter((part) => part.amountFen > 0).map((part) => {
    const { premisesId, payer, payerPartyId, amountFen, weight } = part
    const snapshot: Snapshot = { made: 'shared', sharedCostId, description, ...partOf(bill, shared, part) }
    const chargeId = insertPart(db, {
      premisesId, feeItemId, kind: 'shared', payer, payerPartyId, month, fromDate: firstOfMonth(month), toDate: lastOfMonth(month), description, amountFen, dueOn, snapshot: JSON.stringify(snapshot),
    }, { sharedCostId, weight })
    postTransfers(db, entryId, null, [{ debit: 'receivable', credit, amountFen, premisesId, chargeId }])
    return { chargeId, premisesId, feeItemId, amountFen }
  })
  const prepaidFen = settleFromPrepaid(db, entry, charges)
  return { sharedCostId, count: charges.length, sumFen: fen(charges.reduce((sum, charge) => sum + charge.amountFen, 0)), prepaidFen }
}

function leftOutByReason({ leftOut }: Shared): CallOutput<'sharedCosts.preview'>['leftOut'] {
  return (['not-delivered', 'nobody-pays'] as const).flatMap((reason) => {
    const rows = leftOut.filter((each) => each.reason === reason)
    return rows.length === 0 ? [] : [{ reason, count: rows.length, rooms: rows.slice(0, ROOMS_NAMED).map((row) => row.room) }]
  })
}
