import { addDays, daysBetween, firstOfMonth } from '../../shared/dates.ts'
import type { MeteredAmount } from '../../shared/metered-amount.ts'
import { type MeterScale, type MeterUsage, type ReadingPoint, usageBetween } from '../../shared/meter-usage.ts'
import { type Fen, fen, sumFen } from '../../shared/money.ts'
import { amountFor, shareOut, shareWhole, type Tariff } from '../../shared/tariff.ts'
import { type BillingLine, type BillingPlan, type Candidate, type LeftOutReason, percentOf, piecesOf, type PricedTariff, type Reduction } from './billing-plan.ts'

/** A meter with what it showed since the reading it was charged up to. */
export type MeterChain = MeterScale & { meterId: number; number: string; inUse: boolean; readings: readonly (ReadingPoint & { readingId: number })[] }
/** What made a metered line: its frozen reckoning, and the readings it goes up to. */
export type MeteredLine = { amount: MeteredAmount; readingIds: number[] }

export type MeteredFacts = {
  month: string
  tariffs: ReadonlyMap<number, PricedTariff>
  versions: ReadonlyMap<number, readonly PricedTariff[]>
  reductions: ReadonlyMap<string, readonly Reduction[]>
  /** Assignments with a charge of the month that stands. */
  billed: ReadonlySet<number>
  /** What was charged of the item in the year of a day before, in 1/1000. */
  usedBefore(place: Candidate, year: string): number
}

/** What one meter counted between two readings that follow each other. */
type Stretch = { chain: MeterChain; from: ReadingPoint; to: ReadingPoint & { readingId: number }; usage: number; begins: string }
type Part = { piece: Candidate; quantity: number; days: number; from: string; to: string; stretches: Stretch[] }

/**
 * What the usage of one premises and item is charged at: what its meters counted since they were last charged. Where the payer, the price or a
 * reduction changes between two readings, what was counted falls on both by their days; a reading on that day separates them exactly. Days that
 * nobody pays the item for are charged to those who pay the rest of the stretch; a stretch that nobody pays is charged to nobody.
 */
export function planMetered(facts: MeteredFacts, candidates: readonly Candidate[], chains: readonly MeterChain[]): BillingPlan {
  const [place] = candidates
  if (!place) return { lines: [], leftOut: [] }
  const leave = (reason: LeftOutReason): BillingPlan => ({ lines: [], leftOut: [{ reason, premisesId: place.premisesId }] })
  if (chains.length === 0) return leave('no-meter')
  const counted = chains.map((chain) => ({ chain, stretches: stretchesOf(chain, firstOfMonth(facts.month)) }))
  if (counted.every(({ stretches }) => stretches.length === 0) || counted.some(({ chain, stretches }) => chain.inUse && stretches.length === 0)) {
    return leave(candidates.some((each) => facts.billed.has(each.assignmentId)) ? 'already-billed' : 'not-read')
  }
  const pieces = candidates.flatMap((candidate) => piecesOf(candidate, facts.versions, facts.reductions))
  const parts = partsOf(pieces, counted.flatMap(({ stretches }) => stretches))
  if (parts.length === 0) return leave(candidates.every((each) => each.toDate !== null) ? 'ended' : 'not-started')
  const lines = priceParts(facts, parts)
  return lines.length === 0 ? leave('zero') : { lines, leftOut: [] }
}

/** A month that nothing ran through is over once the next is read: the months after it are not stretched back over it. */
function stretchesOf(chain: MeterChain, monthBegins: string): Stretch[] {
  const stretches = chain.readings.slice(1).flatMap((to, index): Stretch[] => {
    const from = chain.readings[index]
    if (!from) return []
    const dayAfter = addDays(from.on, 1)
    return [{ chain, from, to, usage: usageBetween(chain, from, to), begins: dayAfter > to.on ? to.on : dayAfter }]
  })
  const first = stretches.findIndex((stretch) => stretch.usage > 0 || stretch.to.on >= monthBegins)
  return first < 0 ? [] : stretches.slice(first)
}

function partsOf(pieces: readonly Candidate[], stretches: readonly Stretch[]): Part[] {
  const parts = new Map<Candidate, Part>()
  for (const stretch of stretches) {
    const sharing = pieces.flatMap((piece) => {
      const from = piece.fromDate > stretch.begins ? piece.fromDate : stretch.begins
      const to = piece.toDate !== null && piece.toDate < stretch.to.on ? piece.toDate : stretch.to.on
      return from > to ? [] : [{ piece, from, to, days: daysBetween(from, to) + 1 }]
    })
    if (sharing.length === 0) continue
    const shares = shareWhole(stretch.usage, sharing.map((each) => each.days))
    for (const [index, { piece, from, to, days }] of sharing.entries()) {
      const part = parts.get(piece) ?? { piece, quantity: 0, days: 0, from, to, stretches: [] }
      parts.set(piece, part)
      part.quantity += shares[index] ?? 0
      part.days += days
      part.from = from < part.from ? from : part.from
      part.to = to > part.to ? to : part.to
      part.stretches.push(stretch)
    }
  }
  return Array.from(parts.values()).sort((one, other) => (one.from < other.from ? -1 : 1))
}

type Priced = { part: Part; rule: Tariff; usedBefore: number; since?: string }

/** Steps of a year go on from what the year was charged before; those of a month are shared by all parts of the usage, and grow with its days. */
function priceParts(facts: MeteredFacts, parts: readonly Part[]): BillingLine[] {
  const used = new Map<string, number>()
  const grows = parts.some((part) => growsWithYear(ruleOf(facts, part.piece.tariffId)))
  let billed = 0
  const priced = parts.map((part): Priced & { amountFen: Fen } => {
    const year = part.to.slice(0, 4)
    const rule = ruleOf(facts, part.piece.tariffId)
    const before = grows ? (used.get(year) ?? facts.usedBefore(part.piece, year)) : 0
    used.set(year, before + part.quantity)
    const shares = rule.tiers !== undefined && !growsWithYear(rule) && part !== parts[0]
    const own: Priced = { part, rule, usedBefore: growsWithYear(rule) ? before : shares ? billed : 0, ...(shares ? { since: parts[0]?.from ?? part.from } : {}) }
    billed += part.quantity
    return { ...own, amountFen: amountOf(own) }
  })
  const least = leastOf(priced)
  return priced.flatMap(({ part, rule, usedBefore, since, amountFen }, index) => {
    const { piece, quantity, from, to } = part
    const paidFen = percentOf(least?.shares[index] ?? amountFen, piece.percent)
    if (paidFen === 0) return []
    const amount: MeteredAmount = {
      rule, quantity, usedBefore, meters: metersOf(part.stretches), ...(since === undefined ? {} : { since }),
      ...(piece.percent === undefined ? {} : { percent: piece.percent }), ...(least ? { minimumFen: least.minimumFen } : {}),
    }
    return [{ ...piece, from, to, amountFen: paidFen, metered: { amount, readingIds: lastReadings(part.stretches) } }]
  })
}

function amountOf({ part, rule, usedBefore, since = part.from }: Priced): Fen {
  return amountFor(rule, part.quantity, since, part.to, { usedBefore })
}

/** The least charge holds once for all who share the usage: where it does, they share it by their days. */
function leastOf(priced: readonly Priced[]): { minimumFen: Fen; shares: Fen[] } | null {
  const minimumFen = fen(Math.max(0, ...priced.map(({ rule }) => rule.minimum ?? 0)))
  if (priced.length < 2 || minimumFen === 0) return null
  const bare = sumFen(priced.map((each) => amountOf({ ...each, rule: { ...each.rule, minimum: 0 } })))
  return bare >= minimumFen ? null : { minimumFen, shares: shareOut(minimumFen, priced.map(({ part }) => part.days)) }
}

function growsWithYear(rule: Tariff): boolean {
  return rule.per === 'year' && rule.tiers !== undefined
}

function ruleOf(facts: MeteredFacts, tariffId: number): Tariff {
  const tariff = facts.tariffs.get(tariffId)
  if (!tariff) throw new Error(`no tariff ${tariffId}`)
  return tariff.rule
}

/** What each meter showed at the ends of the stretches, in the order they were read. */
function metersOf(stretches: readonly Stretch[]): MeterUsage[] {
  const meters = new Map<number, MeterUsage>()
  for (const { chain, from, to, usage } of stretches) {
    const known = meters.get(chain.meterId)
    const point = (reading: ReadingPoint): ReadingPoint => ({ on: reading.on, value: reading.value, rolledOver: reading.rolledOver })
    meters.set(chain.meterId, {
      number: chain.number, multiplier: chain.multiplier, turnsAt: chain.turnsAt, from: known?.from ?? point(from),
      to: { ...point(to), rolledOver: to.rolledOver || known?.to.rolledOver === true }, usage: (known?.usage ?? 0) + usage,
    })
  }
  return [...meters.values()]
}

function lastReadings(stretches: readonly Stretch[]): number[] {
  return [...new Map(stretches.map(({ chain, to }) => [chain.meterId, to.readingId])).values()]
}
