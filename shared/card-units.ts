import { type Fen, fen } from './money.ts'
import { amountParts } from './tariff-parts.ts'
import { amountFor, shareOut, type Tariff } from './tariff.ts'

/** Units of one tier, 1/1000 of the meter's unit; `tier` counts from 1, 0 where the tariff has none. The amounts of a purchase sum to what it costs. */
export type TierUnits = { tier: number; units: number; unitPrice: number; amountFen: Fen }

/** What is bought for money goes in steps of a hundredth of a unit. */
const STEP = 10
/** At most a hundred thousand units at once. */
export const MOST_UNITS = 100_000_000

/** What units onto a card cost; the steps of tiers go on from what was bought before in the same time. */
export function cardAmount(rule: Tariff, units: number, on: string, usedBefore: number): Fen {
  return amountFor(rule, units, on, on, { usedBefore })
}

/** The units of a purchase by the tiers they fall into. */
export function tiersOf(rule: Tariff, units: number, on: string, usedBefore: number): TierUnits[] {
  const { amount, priced } = amountParts(rule, units, on, on, { usedBefore })
  const tiers = rule.tiers ?? []
  const first = tiers.findIndex((tier) => tier.upTo === null || tier.upTo > usedBefore)
  const priceless = priced.every((part) => part.quantity * part.unitPrice === 0)
  const amounts = shareOut(amount, priced.map((part) => (priceless ? part.quantity : part.quantity * part.unitPrice)))
  return priced.map((part, index) => ({ tier: tiers.length === 0 ? 0 : first + index + 1, units: part.quantity, unitPrice: part.unitPrice, amountFen: amounts[index] ?? fen(0) }))
}

/** The most units that do not cost more than the money, in hundredths of a unit; 0 where it buys none. */
export function unitsForMoney(rule: Tariff, money: Fen, on: string, usedBefore: number): number {
  let [least, most] = [0, MOST_UNITS / STEP]
  while (least < most) {
    const middle = Math.ceil((least + most) / 2)
    if (cardAmount(rule, middle * STEP, on, usedBefore) <= money) least = middle
    else most = middle - 1
  }
  return least * STEP
}
