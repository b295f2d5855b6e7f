import { addDays, firstOfMonth, lastOfMonth } from '../../../shared/dates.ts'
import type { Fen } from '../../../shared/money.ts'
import { amountFor, type Tariff } from '../../../shared/tariff.ts'

export type Candidate = {
  assignmentId: number; premisesId: number; feeItemId: number; tariffId: number
  payer: 'owner' | 'tenant' | 'developer'; payerPartyId: number | null
  quantity: number; fromDate: string; toDate: string | null; paidUntil: string | null
}
export type PricedTariff = { id: number; name: string; text: string; rule: Tariff }
export type BillingLine = Candidate & { from: string; to: string; amountFen: Fen }
export type LeftOutReason = 'already-billed' | 'paid-until' | 'not-started' | 'ended' | 'area-missing' | 'zero'
export type LeftOut = { reason: LeftOutReason; premisesId: number }
export type BillingPlan = { lines: BillingLine[]; leftOut: LeftOut[] }

/**
 * What a month's billing charges: each assignment for the days of the month that it covers, that are not paid already and not billed yet.
 * Rounded once a line by shared/tariff.ts. `billed` names assignments that have a charge of this month.
 */
export function planBilling(month: string, candidates: Iterable<Candidate>, tariffs: ReadonlyMap<number, PricedTariff>, billed: ReadonlySet<number>): BillingPlan {
  const first = firstOfMonth(month)
  const last = lastOfMonth(month)
  const priced = new Map<string, Fen>()
  const plan: BillingPlan = { lines: [], leftOut: [] }
  for (const candidate of candidates) {
    const reason = leftOut(candidate, first, last, billed)
    if (reason) {
      plan.leftOut.push({ reason, premisesId: candidate.premisesId })
      continue
    }
    const from = latest(first, candidate.fromDate, candidate.paidUntil === null ? first : addDays(candidate.paidUntil, 1))
    const to = candidate.toDate !== null && candidate.toDate < last ? candidate.toDate : last
    const key = `${candidate.tariffId}|${candidate.quantity}|${from}|${to}`
    let amountFen = priced.get(key)
    if (amountFen === undefined) {
      const tariff = tariffs.get(candidate.tariffId)
      if (!tariff) throw new Error(`no tariff ${candidate.tariffId}`)
      amountFen = amountFor(tariff.rule, candidate.quantity, from, to)
      priced.set(key, amountFen)
    }
    if (amountFen === 0) plan.leftOut.push({ reason: 'zero', premisesId: candidate.premisesId })
    else plan.lines.push({ ...candidate, from, to, amountFen })
  }
  return plan
}

function leftOut(candidate: Candidate, first: string, last: string, billed: ReadonlySet<number>): LeftOutReason | null {
  if (billed.has(candidate.assignmentId)) return 'already-billed'
  if (candidate.paidUntil !== null && candidate.paidUntil >= last) return 'paid-until'
  if (candidate.fromDate > last) return 'not-started'
  if (candidate.toDate !== null && candidate.toDate < first) return 'ended'
  return candidate.quantity > 0 ? null : 'area-missing'
}

function latest(...dates: string[]): string {
  return dates.reduce((late, date) => (date > late ? date : late))
}
