import { addDays, firstOfMonth, lastOfMonth } from '../../shared/dates.ts'
import { amountUpTo } from '../../shared/day-share.ts'
import { type Fen, fen } from '../../shared/money.ts'
import { amountFor, type Tariff } from '../../shared/tariff.ts'
import type { MeteredLine } from './metered-plan.ts'
import type { Payer } from './payers.ts'

export type Candidate = Payer & {
  assignmentId: number; premisesId: number; feeItemId: number; tariffId: number
  quantity: number; fromDate: string; toDate: string | null; paidUntil: string | null
  /** What is paid of the price, where it is not all of it. */
  percent?: number
}
/** One dated version of a tariff. Versions of a tariff share its item and name, and follow each other without a gap. */
export type PricedTariff = { id: number; feeItemId: number; name: string; text: string; rule: Tariff; fromDate: string; toDate: string | null }
export type Reduction = { premisesId: number; feeItemId: number; percent: number; fromDate: string; toDate: string | null }
/** `span` is there where several share the span of days: the amount is then a part of what the whole span costs. */
export type BillingLine = Candidate & {
  from: string; to: string; amountFen: Fen; span?: { from: string; to: string }
  /** Of what a meter counted, not of time. */
  metered?: MeteredLine
  /** The month it is charged in and the day it is due, where they are not the run's. */
  month?: string; dueOn?: string
}
export type LeftOutReason = 'already-billed' | 'paid-until' | 'not-started' | 'ended' | 'area-missing' | 'zero' | 'no-meter' | 'not-read'
export type LeftOut = { reason: LeftOutReason; premisesId: number }
export type BillingPlan = { lines: BillingLine[]; leftOut: LeftOut[] }

type Days = { from: string; to: string }
type Spanned = { candidate: Candidate; days: Days; span: Days; before: string }

/**
 * What a month's billing charges: each assignment for the days of the month that it covers, that are not paid already and not billed yet.
 * Where one payer follows another inside the month at the same price, their parts sum to the month. `billed` names assignments that have
 * a charge of this month. Candidates of one premises and item stand together, in the order of their days.
 */
export function planBilling(month: string, candidates: Iterable<Candidate>, tariffs: ReadonlyMap<number, PricedTariff>, billed: ReadonlySet<number>): BillingPlan {
  const price = priceList(tariffs)
  const plan: BillingPlan = { lines: [], leftOut: [] }
  for (const { candidate, days, span, before } of spanned(month, candidates, plan.leftOut)) {
    if (billed.has(candidate.assignmentId)) {
      plan.leftOut.push({ reason: 'already-billed', premisesId: candidate.premisesId })
      continue
    }
    const alone = span.from === days.from && span.to === days.to
    const amountFen = alone ? price.of(candidate, days) : fen(price.upTo(candidate, span, days.to) - price.upTo(candidate, span, before))
    if (amountFen === 0) plan.leftOut.push({ reason: 'zero', premisesId: candidate.premisesId })
    else plan.lines.push({ ...candidate, ...days, amountFen, ...(alone ? {} : { span }) })
  }
  return plan
}

/** Every candidate's days of the month, and the unbroken span of days at one price that it is part of. */
function spanned(month: string, candidates: Iterable<Candidate>, left: LeftOut[]): Spanned[] {
  const first = firstOfMonth(month)
  const last = lastOfMonth(month)
  const rows: Spanned[] = []
  let running: Spanned[] = []
  for (const candidate of candidates) {
    const reason = leftOut(candidate, first, last)
    if (reason) {
      left.push({ reason, premisesId: candidate.premisesId })
      continue
    }
    const days = {
      from: latest(first, candidate.fromDate, candidate.paidUntil === null ? first : addDays(candidate.paidUntil, 1)),
      to: candidate.toDate !== null && candidate.toDate < last ? candidate.toDate : last,
    }
    if (days.from > days.to) {
      left.push({ reason: 'paid-until', premisesId: candidate.premisesId })
      continue
    }
    const previous = running.at(-1)
    const span = previous && goesOn(previous, candidate, days) ? previous.span : { ...days }
    if (span !== previous?.span) running = []
    span.to = days.to
    const row = { candidate, days, span, before: addDays(days.from, -1) }
    running.push(row)
    rows.push(row)
  }
  return rows
}

function goesOn({ candidate: before, days }: Spanned, next: Candidate, nextDays: Days): boolean {
  return before.premisesId === next.premisesId && before.feeItemId === next.feeItemId && before.tariffId === next.tariffId && before.quantity === next.quantity && before.percent === next.percent
    && addDays(days.to, 1) === nextDays.from
}

function leftOut(candidate: Candidate, first: string, last: string): LeftOutReason | null {
  if (candidate.paidUntil !== null && candidate.paidUntil >= last) return 'paid-until'
  if (candidate.fromDate > last) return 'not-started'
  if (candidate.toDate !== null && candidate.toDate < first) return 'ended'
  return candidate.quantity > 0 ? null : 'area-missing'
}

type Versions = ReadonlyMap<number, readonly PricedTariff[]>
type Reductions = ReadonlyMap<string, readonly Reduction[]>

/** Each assignment as what it is at one price in a month; one that has no part in the month stays as it is, to be left out by name. */
export function atOnePrice(month: string, candidates: Iterable<Candidate>, versions: Versions, reductions: Reductions): Candidate[] {
  const days = { fromDate: firstOfMonth(month), toDate: lastOfMonth(month) }
  return Array.from(candidates).flatMap((candidate) => {
    const pieces = piecesOf(candidate, versions, reductions)
    const inMonth = pieces.length === 1 ? pieces : pieces.filter((piece) => within(piece, days, {}).length > 0)
    return inMonth.length > 0 ? inMonth : [candidate]
  })
}

/**
 * An assignment cut into what it is at one price: a piece for every version of its tariff and every reduction of its premises that it
 * lives through. A price that changes inside a period splits it.
 */
export function piecesOf(candidate: Candidate, versions: Versions, reductions: Reductions): Candidate[] {
  const reduced = reductions.get(`${candidate.premisesId}|${candidate.feeItemId}`)
  const own = versions.get(candidate.tariffId) ?? []
  const [only] = own
  if (own.length === 1 && !reduced && only && only.fromDate <= candidate.fromDate && only.toDate === null) return [candidate]
  const byVersion = own.flatMap((version) => within(candidate, version, { tariffId: version.id }))
  return reduced ? byVersion.flatMap((piece) => byReduction(piece, reduced)) : byVersion
}

type Stretch = { fromDate: string; toDate: string | null }
const LAST = '9999-12-31'

/** The part of a candidate that falls into a stretch of days. */
function within(candidate: Candidate, { fromDate, toDate }: Stretch, change: Partial<Candidate>): Candidate[] {
  const from = latest(candidate.fromDate, fromDate)
  const to = [candidate.toDate ?? LAST, toDate ?? LAST].reduce((early, date) => (date < early ? date : early))
  return from > to ? [] : [{ ...candidate, ...change, fromDate: from, toDate: to === LAST ? null : to }]
}

/** A candidate before, during, between and after its reductions, which never overlap. */
function byReduction(candidate: Candidate, reductions: readonly Reduction[]): Candidate[] {
  const pieces: Candidate[] = []
  let begins = candidate.fromDate
  for (const reduction of reductions) {
    pieces.push(...within(candidate, { fromDate: begins, toDate: addDays(reduction.fromDate, -1) }, {}), ...within(candidate, reduction, { percent: reduction.percent }))
    if (reduction.toDate === null) return pieces
    begins = latest(begins, addDays(reduction.toDate, 1))
  }
  return [...pieces, ...within(candidate, { fromDate: begins, toDate: null }, {})]
}

/** A share of an amount, rounded half up once. */
export function percentOf(amount: Fen, percent: number | undefined): Fen {
  return percent === undefined ? amount : fen(Math.floor((amount * percent + 50) / 100))
}

/** Thousands of premises share a price and an area; each amount is reckoned once. */
function priceList(tariffs: ReadonlyMap<number, PricedTariff>) {
  const known = new Map<string, Fen>()
  const rule = (tariffId: number): Tariff => {
    const tariff = tariffs.get(tariffId)
    if (!tariff) throw new Error(`no tariff ${tariffId}`)
    return tariff.rule
  }
  return {
    of: ({ tariffId, quantity, percent }: Candidate, days: Days): Fen => {
      const key = `${tariffId}|${quantity}|${days.from}|${days.to}|${percent ?? ''}`
      const amount = known.get(key) ?? percentOf(amountFor(rule(tariffId), quantity, days.from, days.to), percent)
      known.set(key, amount)
      return amount
    },
    upTo: ({ tariffId, quantity, percent }: Candidate, span: Days, until: string): Fen => percentOf(amountUpTo(rule(tariffId), quantity, span, until), percent),
  }
}

function latest(...dates: string[]): string {
  return dates.reduce((late, date) => (date > late ? date : late))
}
