import { daysBetween } from './dates.ts'
import { type Fen, fen, formatMoney } from './money.ts'
import { amountFor, explainAmount, type Tariff } from './tariff.ts'

/**
 * What a quantity costs from the first day of a span to a day inside it, in fen, so that parts of the span cut anywhere sum to the
 * whole. By the tariff's own days where it counts days; a tariff that knows only whole or half months is shared by calendar days,
 * for a month that two people share is still one month. Rounded half up once.
 */
export function amountUpTo(tariff: Tariff, quantity: number, span: { from: string; to: string }, until: string): Fen {
  if (until >= span.to) return amountFor(tariff, quantity, span.from, span.to)
  if (until < span.from) return fen(0)
  if (tariff.proration !== 'full-month' && tariff.proration !== 'half-month') return amountFor(tariff, quantity, span.from, until)
  const whole = amountFor(tariff, quantity, span.from, span.to)
  return shareOfDays(whole, span, until)
}

/** The part of an amount that falls on the days from the first of its span to a day inside it, rounded half up. */
export function shareOfDays(amountFen: number, span: { from: string; to: string }, until: string): Fen {
  const days = daysBetween(span.from, span.to) + 1
  const part = daysBetween(span.from, until) + 1
  if (part <= 0) return fen(0)
  if (part >= days) return fen(amountFen)
  return fen(Math.floor((2 * amountFen * part + days) / (2 * days)))
}

/**
 * Why an amount is what it is, in both languages. A part of a shared span that its own days explain is explained by them; else the whole
 * span is reckoned, and what of it falls on these days. `percent`: what is paid of the price, where it is not all of it.
 */
export function explainShare(
  tariff: Tariff, quantity: number, days: { from: string; to: string }, amountFen: number, { span, percent }: { span?: { from: string; to: string }; percent?: number } = {},
): { zh: string; en: string } {
  const own = explainAmount(tariff, quantity, days.from, days.to)
  const amount = formatMoney(fen(amountFen))
  const share = percent === undefined ? { zh: '', en: '' } : { zh: `，按 ${percent}% 计`, en: `, ${percent} % of it` }
  const result = percent === undefined ? { zh: '', en: '' } : { zh: ` = ${amount} 元`, en: ` = ${amount} yuan` }
  if (!span || (percent === undefined && own.amount === amountFen)) return { zh: own.zh + share.zh + result.zh, en: own.en + share.en + result.en }
  const whole = explainAmount(tariff, quantity, span.from, span.to)
  const count = daysBetween(days.from, days.to) + 1
  return {
    zh: `${whole.zh}${share.zh}；其中 ${days.from} 至 ${days.to} 共 ${count} 天：${amount} 元`,
    en: `${whole.en}${share.en}; of it ${days.from} to ${days.to}, ${count} ${count === 1 ? 'day' : 'days'}: ${amount} yuan`,
  }
}
