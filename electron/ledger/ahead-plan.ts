import { addDays, addMonths, monthOf } from '../../shared/dates.ts'
import { type Fen, fen, sumFen } from '../../shared/money.ts'
import { shareOut } from '../../shared/tariff.ts'
import type { ReadDb } from '../db/database.ts'
import { fieldError } from '../kernel/app-error.ts'
import { periodPlan } from './billing.ts'
import type { BillingLine } from './billing-plan.ts'
import { chargingOf, requireRecurring } from './fee-items.ts'
import { isMonthClosed } from './months.ts'
import { dueOnOf } from './office.ts'
import { offerById } from './offers.ts'
import type { Offer } from './offers.ts'
import { STANDS } from './stands.ts'

export type AheadWish = { premisesId: number; feeItemId: number; months: number; offerId: number | null }
/** A line of a month charged ahead, and what the offer takes off it. */
export type AheadLine = BillingLine & { month: string; dueOn: string; discountFen: Fen }
export type AheadPlan = { lines: AheadLine[]; offer: Offer | null; freeMonths: number; sumFen: Fen; discountFen: Fen; totalFen: Fen; paidUntil: string }

/** How far ahead is looked for months that can be charged. */
const LOOKED_AT = 240

/**
 * The next months of an item that nobody has billed or paid, as many as are paid for and those an offer gives on top, each reckoned as
 * billing reckons it. Field errors `not-by-period`, `offer-not-now`, `offer-months` (months), `fewer-months` (months).
 */
export function planAhead(db: ReadDb, wish: AheadWish, today: string): AheadPlan {
  requireByPeriod(db, wish.feeItemId)
  const offer = wish.offerId === null ? null : requireOffer(db, wish, today)
  const freeMonths = offer?.gives === 'free-months' ? offer.size : 0
  const months = unbilledMonths(db, wish, wish.months + freeMonths)
  if (months.length < wish.months + freeMonths) throw fieldError('months', 'fewer-months', { months: Math.max(0, months.length - freeMonths) })
  const discounts = discountsOf(months, offer, wish.months)
  const lines = months.flat().map((line, index): AheadLine => {
    const month = monthOf(line.from)
    const due = dueOnOf(db, month)
    return { ...line, month: isMonthClosed(db, month) ? monthOf(today) : month, dueOn: due < today ? today : due, discountFen: discounts[index] ?? fen(0) }
  })
  const charged = sumFen(lines.map((line) => line.amountFen))
  const discountFen = sumFen(discounts)
  return { lines, offer, freeMonths, sumFen: charged, discountFen, totalFen: fen(charged - discountFen), paidUntil: lines.at(-1)?.to ?? today }
}

/** Throws as `requireRecurring` does, and the field error `not-by-period` on an item that is not charged by time. */
export function requireByPeriod(db: ReadDb, feeItemId: number): void {
  requireRecurring(db, feeItemId)
  if (chargingOf(db, feeItemId) !== 'period') throw fieldError('feeItemId', 'not-by-period')
}

function requireOffer(db: ReadDb, { feeItemId, offerId, months }: AheadWish, today: string): Offer {
  const offer = offerById(db, offerId ?? 0)
  if (!offer || offer.feeItemId !== feeItemId || offer.from > today || (offer.to !== null && offer.to < today)) throw fieldError('offerId', 'offer-not-now')
  if (offer.months !== months) throw fieldError('months', 'offer-months', { months: offer.months })
  return offer
}

/** What is taken off each line: the percentage of the whole shared out by largest remainder, or the last months whole. */
function discountsOf(months: readonly BillingLine[][], offer: Offer | null, paid: number): Fen[] {
  const amounts = months.flat().map((line) => line.amountFen)
  if (offer === null) return amounts.map(() => fen(0))
  switch (offer.gives) {
    case 'percent': return shareOut(fen(Math.floor((sumFen(amounts) * offer.size + 50) / 100)), amounts)
    case 'free-months': return months.flatMap((lines, index) => lines.map((line) => (index < paid ? fen(0) : line.amountFen)))
    default: return offer.gives satisfies never
  }
}

/** The first so many months with something to charge, oldest first, each with its lines. */
function unbilledMonths(db: ReadDb, { premisesId, feeItemId }: AheadWish, count: number): BillingLine[][] {
  const months: BillingLine[][] = []
  for (const month of candidateMonths(db, premisesId, feeItemId, count + LOOKED_AT)) {
    const lines = periodPlan(db, month, premisesId).lines.filter((line) => line.feeItemId === feeItemId)
    if (lines.length > 0) months.push(lines)
    if (months.length === count) break
  }
  return months
}

type Assigned = { id: number; begins: string; ends: string | null }

/**
 * Months in which somebody pays the item and that have not been billed to each who does. They begin with the first month the office billed
 * at all, or where it has billed none, with the first that is not paid: what is older came with the imported ledger.
 */
function candidateMonths(db: ReadDb, premisesId: number, feeItemId: number, most: number): string[] {
  const assigned = db.all<Assigned>(
    `SELECT id, max(from_date, coalesce(date(paid_until, '+1 day'), from_date)) AS begins, to_date AS ends FROM assignment
     WHERE premises_id = ? AND fee_item_id = ? AND (to_date IS NULL OR to_date >= max(from_date, coalesce(date(paid_until, '+1 day'), from_date))) ORDER BY begins`, premisesId, feeItemId)
  const [first] = assigned
  if (!first) return []
  const { begun } = db.one<{ begun: string | null }>('SELECT min(month) AS begun FROM billing_run r WHERE NOT EXISTS (SELECT 1 FROM charged_ahead a WHERE a.run_id = r.id)')
  const billed = new Set(db.all<{ key: string }>(
    `SELECT assignment_id || '|' || substr(from_date, 1, 7) AS key FROM charge c WHERE premises_id = ? AND fee_item_id = ? AND kind IN ('billed', 'metered') AND ${STANDS}`, premisesId, feeItemId).map((row) => row.key))
  const months: string[] = []
  const last = assigned.some((each) => each.ends === null) ? null : assigned.reduce((late, each) => ((each.ends ?? '') > late ? each.ends ?? '' : late), '')
  for (let month = latest(monthOf(first.begins), begun ?? ''); months.length < most && (last === null || month <= monthOf(last)); month = addMonths(`${month}-01`, 1).slice(0, 7)) {
    if (assigned.some((each) => covers(each, month) && !billed.has(`${each.id}|${month}`))) months.push(month)
  }
  return months
}

function covers({ begins, ends }: Assigned, month: string): boolean {
  return begins < addMonths(`${month}-01`, 1) && (ends === null || ends > addDays(`${month}-01`, -1))
}

function latest(one: string, other: string): string {
  return one > other ? one : other
}
