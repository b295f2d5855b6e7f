import { fen, formatMoney } from './money.ts'
import { explainUsage, type MeterUsage } from './meter-usage.ts'
import { formatReading } from './reading.ts'
import { explainAmount, type Tariff } from './tariff.ts'

/** What a charge of usage was made of; quantities in 1/1000 of a meter's unit. */
export type MeteredAmount = {
  rule: Tariff
  /** What is charged here: all of the usage, or what falls on these days. */
  quantity: number
  /** What was charged of the same year before, for tiers that grow with the year; for others, what others are charged of the same usage. */
  usedBefore: number
  /** The first day of the usage that others share, from which the steps of its tiers grow; the charge's own first day where it is not said. */
  since?: string
  meters: readonly MeterUsage[]
  /** What is paid of the price, where it is not all of it. */
  percent?: number
  /** The least that the whole usage comes to, of which this is a part by days. */
  minimumFen?: number
}

/** Why a charge of usage is what it is: what each meter showed, what of it falls on these days, and the price of it. */
export function explainMetered({ rule, quantity, usedBefore, since, meters, percent, minimumFen }: MeteredAmount, days: { from: string; to: string }, amountFen: number): { zh: string; en: string } {
  const amount = formatMoney(fen(amountFen))
  const usage = meters.reduce((sum, meter) => sum + meter.usage, 0)
  const shown = meters.map(explainUsage)
  const part = quantity === usage ? null : formatReading(quantity)
  const before = usedBefore > 0 ? formatReading(usedBefore) : null
  const price = minimumFen === undefined ? explainAmount(rule, quantity, since ?? days.from, days.to, { usedBefore }) : null
  const least = formatMoney(fen(minimumFen ?? 0))
  return {
    zh: [
      shown.map((each) => each.zh).join('；'), part === null ? '' : `其中 ${days.from} 至 ${days.to} 按天数占 ${part}`, before === null ? '' : `${rule.per === 'year' ? '本年' : '本期'}此前已用 ${before}`,
      price ? price.zh : `不足最低收费 ${least} 元，这些天占 ${amount} 元`, percent === undefined ? '' : `按 ${percent}% 计 = ${amount} 元`,
    ].filter((text) => text !== '').join('；'),
    en: [
      shown.map((each) => each.en).join('; '), part === null ? '' : `of it ${part} for ${days.from} to ${days.to} by days`, before === null ? '' : `used before in the ${rule.per === 'year' ? 'year' : 'period'} ${before}`,
      price ? price.en : `below the minimum charge of ${least} yuan, of which ${amount} yuan for these days`, percent === undefined ? '' : `${percent} % of it = ${amount} yuan`,
    ].filter((text) => text !== '').join('; '),
  }
}
