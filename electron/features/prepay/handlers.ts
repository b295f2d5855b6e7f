import type { CallOutput } from '../../../shared/contract/index.ts'
import { fen, sumFen } from '../../../shared/money.ts'
import type { ReadDb } from '../../db/database.ts'
import { AppError, fieldError } from '../../kernel/app-error.ts'
import { planAhead, requireByPeriod } from '../../ledger/ahead-plan.ts'
import { aheadCharges, chargeAhead, undoAhead } from '../../ledger/charge-ahead.ts'
import { chargesOf } from '../../ledger/charges.ts'
import { offerById } from '../../ledger/offers.ts'
import { paidUntil } from '../../ledger/paid-until.ts'
import { premisesById } from '../../ledger/rooms.ts'
import type { HandlersOf } from '../context.ts'
import { chargedItems, endOffer, insertOffer, offerNamed, offers, openRuns } from './store.ts'

type Calls = 'offers.list' | 'offers.add' | 'offers.end' | 'charges.previewAhead' | 'charges.chargeAhead' | 'charges.ahead' | 'charges.undoAhead' | 'charges.history'

const SIZES = { percent: { least: 1, most: 99 }, 'free-months': { least: 1, most: 24 } } as const

export const prepayHandlers: HandlersOf<Calls> = {
  'offers.list': ({ db, today }) => ({ offers: offers(db, today) }),

  'offers.add': ({ db, session, now, audit }, { requestId: _requestId, from, to, ...offer }) => {
    requireByPeriod(db, offer.feeItemId)
    const { least, most } = SIZES[offer.gives]
    if (offer.size < least || offer.size > most) throw fieldError('size', 'offer-size', { least, most })
    if (to !== null && to < from) throw fieldError('to', 'ends-before-start')
    if (offerNamed(db, { name: offer.name, from, to })) throw fieldError('name', 'name-taken')
    const offerId = insertOffer(db, { ...offer, fromDate: from, toDate: to, at: now, by: session.userId })
    audit(`offer ${offerId}`)
    return { offerId }
  },

  'offers.end': ({ db, audit }, { offerId, to }) => {
    const offer = offerById(db, offerId)
    if (!offer) throw new AppError('not-found')
    if (offer.to !== null && offer.to <= to) throw new AppError('already-ended')
    if (to < offer.from) throw fieldError('to', 'ends-before-start')
    endOffer(db, offerId, to)
    audit(`offer ${offerId} ended`)
    return { done: true }
  },

  'charges.previewAhead': ({ db, today }, wish) => {
    premisesById(db, wish.premisesId)
    const { lines, offer, freeMonths, paidUntil: until, ...sums } = planAhead(db, wish, today)
    return { charges: lines.map(({ from, to, amountFen, discountFen }) => ({ from, to, amountFen, discountFen })), ...pickSums(sums), freeMonths, paidUntil: until, refundRule: offer?.refundRule ?? '' }
  },

  'charges.chargeAhead': ({ db, session, requestId, now, today, audit }, { requestId: _requestId, ...wish }) => {
    premisesById(db, wish.premisesId)
    const ahead = chargeAhead(db, { today, requestId, userId: session.userId, now }, wish)
    audit(`billing run ${ahead.runId} charged ahead`)
    return ahead
  },

  'charges.ahead': ({ db }, { premisesIds }) => ({ ahead: aheadOf(db, premisesIds) }),

  'charges.undoAhead': ({ db, session, requestId, now, today, audit }, { runId }) => {
    const undone = undoAhead(db, { today, requestId, userId: session.userId, now }, runId)
    audit(`billing run ${runId} charged ahead, its unpaid months undone`)
    return undone
  },

  'charges.history': ({ db, today }, input) => {
    premisesById(db, input.premisesId)
    return { ...chargesOf(db, input), items: chargedItems(db, input.premisesId), paidUntil: paidUntil(db, [input.premisesId], today) }
  },
}

function pickSums({ sumFen: charged, discountFen, totalFen }: Pick<CallOutput<'charges.previewAhead'>, 'sumFen' | 'discountFen' | 'totalFen'>) {
  return { sumFen: charged, discountFen, totalFen }
}

function aheadOf(db: ReadDb, premisesIds: readonly number[]): CallOutput<'charges.ahead'>['ahead'] {
  const runs = openRuns(db, premisesIds)
  const byRun = Map.groupBy(aheadCharges(db, runs.map((run) => run.runId)), (charge) => charge.runId)
  return runs.flatMap((run) => {
    const charges = byRun.get(run.runId) ?? []
    const [first] = charges
    const last = charges.at(-1)
    if (!first || !last) return []
    const free = charges.filter((charge) => charge.discountFen === charge.amountFen)
    return [{
      ...run, from: first.from, to: last.to, months: charges.length - free.length, freeMonths: free.length, sumFen: sumFen(charges.map((charge) => charge.amountFen)),
      discountFen: sumFen(charges.map((charge) => charge.discountFen)), openFen: fen(charges.reduce((sum, charge) => sum + charge.openFen, 0)),
    }]
  })
}
