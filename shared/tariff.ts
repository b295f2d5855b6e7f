import { monthOf } from './dates.ts'
import { fen, formatMoney, type Fen } from './money.ts'
import { amountParts, QUANTITY_SCALE, type AmountLine, type AmountParts, type PricedQuantity, type Tariff } from './tariff-parts.ts'

export type { AmountLine, AmountParts, PricedQuantity, Proration, Tariff, TariffBasis, TariffPer } from './tariff-parts.ts'

/**
 * What a quantity costs from one date to another, both inclusive, in fen: exact, then rounded half up once for each month
 * or once for the period (`roundEach`).
 *
 * Calendar months of the range count whole when the range covers them, else by `proration`. A quarter is three months and a
 * year twelve, wherever they begin. `per: 'once'` and meters do not look at the dates (a reading already says how much);
 * only the steps of a meter's tiers grow with them: a reading over two months has twice the steps of a monthly tier.
 * Yearly tiers go on from `usedBefore`, what was used earlier in the same year. The minimum holds for each rounded line.
 *
 * Ranges that meet add up to the whole range, to the fen, when `roundEach` is 'month' and they meet between two calendar
 * months. Inside a month, or with 'period', a fen may be between them: charge the rest as the whole less what was charged.
 * Throws RangeError on dates, quantities or tiers that cannot be.
 */
export function amountFor(tariff: Tariff, quantity: number, from: string, to: string, options: { usedBefore?: number } = {}): Fen {
  return amountParts(tariff, quantity, from, to, options).amount
}

type Language = 'zh' | 'en'

const WORDS = {
  zh: {
    quantity: { area: ' ㎡', household: ' 户', unit: ' 个', meter: '' },
    price: { month: ' 元', quarter: ' 元/季', year: ' 元/年', once: ' 元' },
    whole: { month: ' 个月', quarter: ' 季', year: ' 年', once: '' },
    days: ' 天', yuan: ' 元', to: ' 至 ', colon: '：', comma: '，', next: '；', total: '合计 ', least: '，不足最低收费，按 ',
  },
  en: {
    quantity: { area: ' m²', household: ' household', unit: ' unit', meter: '' },
    price: { month: ' yuan', quarter: ' yuan a quarter', year: ' yuan a year', once: ' yuan' },
    whole: { month: ' month', quarter: ' quarter', year: ' year', once: '' },
    days: ' days', yuan: ' yuan', to: ' to ', colon: ': ', comma: ', ', next: '; ', total: 'total ', least: ', below the minimum charge: ',
  },
} as const satisfies Record<Language, object>

/** English adds its s; Chinese has none. */
function counted(count: number, word: string, language: Language): string {
  return `${count}${word}${language === 'en' && count !== 1 ? 's' : ''}`
}

/** A whole number of 10^-places as a decimal with at least `least` places. */
function decimalText(value: number, places: number, least: number): string {
  const text = String(value).padStart(places + 1, '0')
  const fraction = text.slice(text.length - places).replace(/0+$/, '').padEnd(least, '0')
  const whole = text.slice(0, text.length - places)
  return places === 0 ? text : fraction === '' ? whole : `${whole}.${fraction}`
}

function pricedText(tariff: Tariff, priced: readonly PricedQuantity[], language: Language): string {
  const words = WORDS[language]
  const places = String(QUANTITY_SCALE[tariff.basis]).length - 1
  const quantity = (part: PricedQuantity): string => {
    const word = words.quantity[tariff.basis]
    return places === 0 ? counted(part.quantity, word, language) : decimalText(part.quantity, places, tariff.basis === 'area' ? 2 : 0) + word
  }
  // The year or month of a meter's price says how its steps grow, not what a unit costs.
  const price = words.price[tariff.basis === 'meter' ? 'once' : tariff.per]
  return priced.map((part) => `${quantity(part)} × ${decimalText(part.unitPrice, 4, 2)}${price}`).join(' + ')
}

/** The time of a line as factors, '' when it is exactly one price: ' × 17/30 天', ' × (2 个月 + 17/30 天)', ' × 2 季'. */
function timeText(tariff: Tariff, line: AmountLine, language: Language): string {
  if (tariff.basis === 'meter' || tariff.per === 'once') return ''
  const words = WORDS[language]
  const monthsPer = { month: 1, quarter: 3, year: 12 }[tariff.per]
  if (line.partMonths.length === 0 && line.wholeMonths % monthsPer === 0) {
    const prices = line.wholeMonths / monthsPer
    return prices === 1 ? '' : ` × ${counted(prices, words.whole[tariff.per], language)}`
  }
  const months = line.partMonths.map((part) => {
    if (tariff.proration === 'half-month') return `1/2${words.whole.month}`
    return tariff.proration === 'year-365' ? `12/365 × ${part.days}${words.days}` : `${part.numerator}/${part.denominator}${words.days}`
  })
  if (line.wholeMonths > 0) months.unshift(counted(line.wholeMonths, words.whole.month, language))
  return ` × ${months.length > 1 ? `(${months.join(' + ')})` : months.join('')}${monthsPer > 1 ? ` ÷ ${monthsPer}` : ''}`
}

type LineGroup = { text: string; from: string; to: string; amount: Fen; count: number }

function sentence(tariff: Tariff, parts: AmountParts, language: Language): string {
  const words = WORDS[language]
  const money = (amount: Fen): string => formatMoney(amount) + words.yuan
  const base = pricedText(tariff, parts.priced, language)
  const groups: LineGroup[] = []
  for (const line of parts.lines) {
    const time = timeText(tariff, line, language)
    const formula = parts.priced.length > 1 && time !== '' ? `(${base})${time}` : base + time
    const text = formula + (line.minimumApplied ? words.least : ' = ') + money(line.amount)
    const last = groups.at(-1)
    if (last?.text === text) Object.assign(last, { to: line.to, count: last.count + 1 })
    else groups.push({ text, from: line.from, to: line.to, amount: line.amount, count: 1 })
  }
  const texts = groups.map((group) => {
    const many = group.count > 1 ? `${words.comma}× ${counted(group.count, words.whole.month, language)} = ${money(fen(group.amount * group.count))}` : ''
    const months = monthOf(group.from) === monthOf(group.to) ? monthOf(group.from) : monthOf(group.from) + words.to + monthOf(group.to)
    return (groups.length > 1 ? months + words.colon : '') + group.text + many
  })
  return texts.join(words.next) + (groups.length > 1 ? `${words.next}${words.total}${money(parts.amount)}` : '')
}

/**
 * Why `amountFor` gives what it gives: the same amount, its parts, and a sentence for the resident in both languages:
 * 89.37 ㎡ × 2.35 元 × 17/30 天 = 119.01 元.
 */
export function explainAmount(
  tariff: Tariff, quantity: number, from: string, to: string, options: { usedBefore?: number } = {},
): AmountParts & { zh: string; en: string } {
  const parts = amountParts(tariff, quantity, from, to, options)
  return { ...parts, zh: sentence(tariff, parts, 'zh'), en: sentence(tariff, parts, 'en') }
}

/** A weight as a whole number of 10^-places, read from its own decimal text so that 89.56 weighs exactly that. */
function decimal(weight: number): { digits: bigint; places: number } {
  if (!Number.isFinite(weight) || weight < 0) throw new RangeError(`not a weight: ${weight}`)
  const [mantissa = '0', exponent = '0'] = String(weight).split('e')
  const [whole = '0', fraction = ''] = mantissa.split('.')
  const places = fraction.length - Number(exponent)
  const digits = BigInt(whole + fraction)
  return places < 0 ? { digits: digits * 10n ** BigInt(-places), places: 0 } : { digits, places }
}

/**
 * Shares an amount by weights: everyone's exact share cut to the fen, then one fen each to the largest remainders (the
 * first of equals first). The sum is the amount, always. 100.00 by 89.56, 120.30, 65.14 → 32.57, 43.74, 23.69. A negative
 * amount is shared like the positive one. Throws RangeError when there is something to share and nothing weighs.
 */
export function shareOut(totalFen: Fen, weights: readonly number[]): Fen[] {
  return shareWhole(fen(totalFen), weights).map(fen)
}

/** The same for any whole number: a usage in 1/1000, say. */
export function shareWhole(whole: number, weights: readonly number[]): number[] {
  const total = BigInt(whole)
  const decimals = weights.map(decimal)
  const places = decimals.reduce((most, weight) => Math.max(most, weight.places), 0)
  const scaled = decimals.map((weight) => weight.digits * 10n ** BigInt(places - weight.places))
  const sum = scaled.reduce((all, weight) => all + weight, 0n)
  if (sum === 0n) {
    if (total !== 0n) throw new RangeError('nothing weighs')
    return weights.map(() => 0)
  }
  const magnitude = total < 0n ? -total : total
  const shares = scaled.map((weight, index) => ({ index, floor: (magnitude * weight) / sum, rest: (magnitude * weight) % sum }))
  let left = magnitude - shares.reduce((all, share) => all + share.floor, 0n)
  const byRest = shares.toSorted((one, other) => (one.rest === other.rest ? one.index - other.index : one.rest > other.rest ? -1 : 1))
  for (const share of byRest) {
    if (left === 0n) break
    share.floor += 1n
    left -= 1n
  }
  return shares.map((share) => Number(total < 0n ? -share.floor : share.floor))
}
