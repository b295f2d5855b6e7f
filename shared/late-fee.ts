import { addDays, daysBetween } from './dates.ts'
import { type Fen, fen, formatMoney } from './money.ts'

/**
 * 违约金 of a fee item. A day counts when the principal was still unpaid at its end; only the unpaid principal bears it, never an earlier
 * late fee. With 'due-day' the days count from the day after the due day once the grace is over; with 'after-grace' the grace bears none.
 */
export type LateFeeRule = {
  /** Of the principal, a day: 0.5‰ is 500. */
  ratePerMillion: number
  graceDays: number
  /** At most so many percent of the principal; null = no cap. */
  capPercent: number | null
  from: 'due-day' | 'after-grace'
}

/** A charge as the late fee sees it: what is owed of it, and what was paid on which day. */
export type Owed = { dueOn: string; principalFen: Fen; payments: readonly { on: string; amountFen: number }[] }
/** Days on which the same sum was unpaid, both ends inclusive. */
export type Stretch = { from: string; to: string; days: number; baseFen: Fen }

/** The stretches of days that count, up to a day; none while the grace lasts or where all was paid within it. */
export function lateStretches(rule: LateFeeRule, owed: Owed, until: string): Stretch[] {
  const graceEnds = addDays(owed.dueOn, rule.graceDays)
  if (until <= graceEnds || unpaidOn(owed, addDays(graceEnds, 1)) === 0) return []
  const stretches: Stretch[] = []
  let from = addDays(rule.from === 'due-day' ? owed.dueOn : graceEnds, 1)
  while (from <= until) {
    const begins = from
    const next = owed.payments.reduce<string | null>((first, { on }) => (on > begins && (first === null || on < first) ? on : first), null)
    const to = next !== null && next <= until ? addDays(next, -1) : until
    const baseFen = unpaidOn(owed, begins)
    if (baseFen > 0) stretches.push({ from: begins, to, days: daysBetween(begins, to) + 1, baseFen })
    from = addDays(to, 1)
  }
  return stretches
}

/** The whole late fee up to a day, in fen: all days together, rounded half up once, then held to the cap. */
export function lateFeeUpTo(rule: LateFeeRule, owed: Owed, until: string): Fen {
  const sum = lateStretches(rule, owed, until).reduce((total, { days, baseFen }) => total + BigInt(baseFen) * BigInt(days) * BigInt(rule.ratePerMillion), 0n)
  const whole = (sum + 500_000n) / 1_000_000n
  const cap = rule.capPercent === null ? whole : (BigInt(owed.principalFen) * BigInt(rule.capPercent)) / 100n
  return fen(whole < cap ? whole : cap)
}

/**
 * What may still be asked for up to a day: the whole up to it less what was asked for before. Rounding is done on the whole, so that asking
 * in two steps comes to the same as asking once, to the fen.
 */
export function lateFeeLeft(rule: LateFeeRule, owed: Owed, until: string, claimedFen: number): Fen {
  return fen(Math.max(0, lateFeeUpTo(rule, owed, until) - claimedFen))
}

/** "752.31 × 0.5‰ × 46 天 = 17.30 元", with the cap and what was asked for before where they count. */
export function explainLateFee(rule: LateFeeRule, owed: Owed, until: string, claimedFen: number): { zh: string; en: string } {
  const stretches = lateStretches(rule, owed, until)
  const rate = `${rule.ratePerMillion / 1000}‰`
  const parts = (day: string) => stretches.map(({ baseFen, days }) => `${formatMoney(baseFen)} × ${rate} × ${days} ${day}`).join(' + ')
  const uncapped = lateFeeUpTo({ ...rule, capPercent: null }, owed, until)
  const capped = lateFeeUpTo(rule, owed, until) < uncapped
  const amount = formatMoney(lateFeeLeft(rule, owed, until, claimedFen))
  const before = claimedFen > 0 ? formatMoney(fen(claimedFen)) : null
  return {
    zh: `违约金至 ${until}：${parts('天')}${capped ? `，以欠费的 ${rule.capPercent}% 为限` : ''}${before ? `，减去已计的 ${before}` : ''} = ${amount} 元`,
    en: `Late fee to ${until}: ${parts('days')}${capped ? `, at most ${rule.capPercent}% of what is owed` : ''}${before ? `, less ${before} asked for before` : ''} = ${amount} yuan`,
  }
}

function unpaidOn({ principalFen, payments }: Owed, day: string): Fen {
  return fen(Math.max(0, payments.reduce((left, { on, amountFen }) => (on <= day ? left - amountFen : left), principalFen as number)))
}
