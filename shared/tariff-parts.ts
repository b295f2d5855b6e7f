import { addDays, addMonths, daysInMonth, isDate, lastOfMonth, monthOf } from './dates.ts'
import { fen, roundHalfUp, sumFen, type Fen } from './money.ts'

export type TariffBasis = 'area' | 'household' | 'unit' | 'meter'
export type TariffPer = 'month' | 'quarter' | 'year' | 'once'
/** How a month that is not whole counts: whole, half up to 15 days, days ÷ days of the month, ÷ 30, or × 12 ÷ 365. */
export type Proration = 'full-month' | 'half-month' | 'days-of-month' | 'thirtieth' | 'year-365'

export type Tariff = {
  basis: TariffBasis
  /** 1/10000 yuan for one m², household, unit or meter unit. Not used when there are tiers. */
  unitPrice: number
  per: TariffPer
  proration: Proration
  roundEach: 'month' | 'period'
  /** Each step's price holds for what lies above the step before, up to `upTo` in the unit of the quantity; the last has null. */
  tiers?: readonly { upTo: number | null; unitPrice: number }[]
  /** The least that a rounded line comes to, in fen. */
  minimum?: number
}

/** One part of a quantity at one price. */
export type PricedQuantity = { quantity: number; unitPrice: number }

/** One rounding: a month, or the whole period. `months` is how many months it counts, as an exact fraction. */
export type AmountLine = {
  from: string
  to: string
  wholeMonths: number
  /** Parts of months, each a fraction of one month's price, with the days behind it. */
  partMonths: readonly { days: number; numerator: number; denominator: number }[]
  amount: Fen
  minimumApplied: boolean
}

export type AmountParts = { amount: Fen; priced: readonly PricedQuantity[]; lines: readonly AmountLine[] }

/** Quantities count in these parts of one: 1/100 m², whole households and units, 1/1000 of a meter's unit. */
export const QUANTITY_SCALE = { area: 100, household: 1, unit: 1, meter: 1000 } as const satisfies Record<TariffBasis, number>

/** Months in one price; `once` has none. */
const MONTHS_PER = { month: 1, quarter: 3, year: 12, once: 0 } as const satisfies Record<TariffPer, number>

type Fraction = { numerator: number; denominator: number }

function assertWhole(name: string, value: number): void {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`${name} must be a whole number, 0 or more: ${value}`)
}

function assertSound(tariff: Tariff, quantity: number, from: string, to: string): void {
  assertWhole('quantity', quantity)
  assertWhole('unit price', tariff.unitPrice)
  assertWhole('minimum', tariff.minimum ?? 0)
  if (!isDate(from) || !isDate(to) || from > to) throw new RangeError(`not a range of dates: ${from} to ${to}`)
  let below = 0
  for (const [index, tier] of (tariff.tiers ?? []).entries()) {
    assertWhole('tier price', tier.unitPrice)
    const last = index === (tariff.tiers?.length ?? 0) - 1
    if (last !== (tier.upTo === null) || (tier.upTo !== null && tier.upTo <= below)) throw new RangeError('tiers must rise and end with null')
    below = tier.upTo ?? below
  }
}

const MORE_THAN_HALF = 15

/** How many times the steps of a meter's tiers fit, to the nearest: twice for two months on monthly tiers, once for a reading a few days late, never less than once. */
function tierPeriods(tariff: Tariff, from: string, to: string): number {
  const step = MONTHS_PER[tariff.per]
  if (tariff.basis !== 'meter' || step === 0) return 1
  let periods = 0
  while (addMonths(from, (periods + 1) * step) <= addDays(to, 1)) periods += 1
  const rest = addMonths(from, periods * step)
  const half = tariff.per === 'year' ? addMonths(rest, step / 2) : addDays(rest, MORE_THAN_HALF)
  return Math.max(1, periods + (half < to ? 1 : 0))
}

/** The quantity cut at the steps of the tiers, from `usedBefore` on. */
function priceQuantity(tariff: Tariff, quantity: number, periods: number, usedBefore: number): PricedQuantity[] {
  if (!tariff.tiers || tariff.tiers.length === 0) return [{ quantity, unitPrice: tariff.unitPrice }]
  const priced: PricedQuantity[] = []
  let below = 0
  for (const tier of tariff.tiers) {
    const top = tier.upTo === null ? Number.POSITIVE_INFINITY : tier.upTo * periods
    const part = Math.min(top, usedBefore + quantity) - Math.max(below, usedBefore)
    if (part > 0) priced.push({ quantity: part, unitPrice: tier.unitPrice })
    below = top
  }
  return priced.length > 0 ? priced : [{ quantity: 0, unitPrice: tariff.tiers[0]?.unitPrice ?? 0 }]
}

function monthFraction(proration: Proration, days: number, monthDays: number): Fraction {
  switch (proration) {
    case 'full-month': return { numerator: 1, denominator: 1 }
    case 'half-month': return days <= 15 ? { numerator: 1, denominator: 2 } : { numerator: 1, denominator: 1 }
    case 'days-of-month': return { numerator: days, denominator: monthDays }
    case 'thirtieth': return days >= 30 ? { numerator: 1, denominator: 1 } : { numerator: days, denominator: 30 }
    case 'year-365': return { numerator: days * 12, denominator: 365 }
    default: return proration satisfies never
  }
}

type MonthPiece = { from: string; to: string; whole: boolean; days: number; fraction: Fraction }

function monthPieces(proration: Proration, from: string, to: string): MonthPiece[] {
  const pieces: MonthPiece[] = []
  for (let start = from; ; start = addDays(lastOfMonth(start), 1)) {
    const monthEnd = lastOfMonth(start)
    const end = monthEnd < to ? monthEnd : to
    const days = Number(end.slice(8)) - Number(start.slice(8)) + 1
    const monthDays = daysInMonth(start)
    const fraction = days === monthDays ? { numerator: 1, denominator: 1 } : monthFraction(proration, days, monthDays)
    pieces.push({ from: start, to: end, whole: fraction.numerator === fraction.denominator, days, fraction })
    if (end === to) return pieces
  }
}

/** The price of the quantity for one month, quarter, year or once: an exact fraction of fen. */
type ExactPrice = { numerator: bigint; denominator: bigint }

function exactPrice(tariff: Tariff, priced: readonly PricedQuantity[]): ExactPrice {
  const numerator = priced.reduce((total, part) => total + BigInt(part.quantity) * BigInt(part.unitPrice), 0n)
  return { numerator, denominator: 100n * BigInt(QUANTITY_SCALE[tariff.basis]) }
}

function roundedLine(tariff: Tariff, from: string, to: string, pieces: readonly MonthPiece[], amount: bigint): AmountLine {
  const minimum = BigInt(tariff.minimum ?? 0)
  return {
    from,
    to,
    wholeMonths: pieces.filter((piece) => piece.whole).length,
    partMonths: pieces.filter((piece) => !piece.whole).map((piece) => ({ days: piece.days, ...piece.fraction })),
    amount: fen(amount < minimum ? minimum : amount),
    minimumApplied: amount < minimum,
  }
}

/**
 * One month of a price rounded by itself. A whole month of a quarter's or year's price takes its share by its place in the
 * calendar, so that any three or twelve months in a row come to the rounded price and no fen is lost by dividing.
 */
function monthAmount(price: ExactPrice, monthsPer: number, piece: MonthPiece): bigint {
  const parts = BigInt(monthsPer)
  if (!piece.whole) {
    return roundHalfUp(price.numerator * BigInt(piece.fraction.numerator), price.denominator * BigInt(piece.fraction.denominator) * parts)
  }
  const place = BigInt((Number(monthOf(piece.from).slice(5)) - 1) % monthsPer)
  const upTo = (months: bigint): bigint => roundHalfUp(price.numerator * months, price.denominator * parts)
  return upTo(place + 1n) - upTo(place)
}

/** All months of the period rounded together. */
function periodAmount(price: ExactPrice, monthsPer: number, pieces: readonly MonthPiece[]): bigint {
  let numerator = 0n
  let denominator = 1n
  for (const { fraction } of pieces) {
    numerator = numerator * BigInt(fraction.denominator) + BigInt(fraction.numerator) * denominator
    denominator *= BigInt(fraction.denominator)
  }
  return roundHalfUp(price.numerator * numerator, price.denominator * denominator * BigInt(monthsPer))
}

/**
 * How an amount comes about, rounding by rounding. What it means and what is promised stands at `amountFor` in tariff.ts,
 * which is where the rest of Foyer comes in.
 */
export function amountParts(tariff: Tariff, quantity: number, from: string, to: string, { usedBefore = 0 }: { usedBefore?: number } = {}): AmountParts {
  assertSound(tariff, quantity, from, to)
  assertWhole('usage before', usedBefore)
  const priced = priceQuantity(tariff, quantity, tierPeriods(tariff, from, to), usedBefore)
  const price = exactPrice(tariff, priced)
  const monthsPer = MONTHS_PER[tariff.per]
  let lines: AmountLine[]
  if (tariff.basis === 'meter' || monthsPer === 0) {
    lines = [roundedLine(tariff, from, to, [], roundHalfUp(price.numerator, price.denominator))]
  } else {
    const pieces = monthPieces(tariff.proration, from, to)
    lines = tariff.roundEach === 'month'
      ? pieces.map((piece) => roundedLine(tariff, piece.from, piece.to, [piece], monthAmount(price, monthsPer, piece)))
      : [roundedLine(tariff, from, to, pieces, periodAmount(price, monthsPer, pieces))]
  }
  return { amount: sumFen(lines.map((line) => line.amount)), priced, lines }
}
