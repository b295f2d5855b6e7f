import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../../shared/dates.ts'
import { explainLateFee, type LateFeeRule, lateFeeLeft, lateFeeUpTo, lateStretches, type Owed } from '../../shared/late-fee.ts'
import { fen } from '../../shared/money.ts'

const rule = (change: Partial<LateFeeRule> = {}): LateFeeRule => ({ ratePerMillion: 500, graceDays: 0, capPercent: null, from: 'due-day', ...change })
const owed = (principal: number, payments: Owed['payments'] = [], dueOn = '2026-10-05'): Owed => ({ dueOn, principalFen: fen(principal), payments })

describe('the late fee', () => {
  test.each<[string, LateFeeRule, Owed, string, number]>([
    ['752.31 × 0.5‰ × 46 days', rule(), owed(75_231), '2026-11-20', 1_730],
    ['3‰ a day', rule({ ratePerMillion: 3_000 }), owed(75_231), '2026-11-20', 10_382],
    ['nothing on the due day', rule(), owed(75_231), '2026-10-05', 0],
    ['one day after it', rule(), owed(75_231), '2026-10-06', 38],
    ['nothing within the grace', rule({ graceDays: 30 }), owed(75_231), '2026-11-04', 0],
    ['from the due day once the grace is over: 31 days', rule({ graceDays: 30 }), owed(75_231), '2026-11-05', 1_166],
    ['after the grace: one day', rule({ graceDays: 30, from: 'after-grace' }), owed(75_231), '2026-11-05', 38],
    ['all paid within the grace', rule({ graceDays: 30 }), owed(75_231, [{ on: '2026-11-04', amountFen: 75_231 }]), '2026-12-31', 0],
    ['10 days of 1000.00, then 10 of 400.00', rule({ ratePerMillion: 1_000 }), owed(100_000, [{ on: '2026-10-16', amountFen: 60_000 }]), '2026-10-25', 1_400],
    ['paid on the day bears nothing that day', rule({ ratePerMillion: 1_000 }), owed(100_000, [{ on: '2026-10-16', amountFen: 100_000 }]), '2026-12-31', 1_000],
    ['held to 5% of the principal', rule({ capPercent: 5 }), owed(75_231), '2027-10-05', 3_761],
    ['over 29 February', rule({ ratePerMillion: 1_000 }), owed(100_000, [], '2028-02-28'), '2028-03-01', 200],
    ['half a fen is one', rule({ ratePerMillion: 500 }), owed(1_000), '2026-10-06', 1],
  ])('%s', (_name, given, of, until, amount) => {
    expect(lateFeeUpTo(given, of, until)).toBe(amount)
  })

  test('says its figures', () => {
    expect(explainLateFee(rule(), owed(75_231), '2026-11-20', 0)).toEqual({ zh: '违约金至 2026-11-20：752.31 × 0.5‰ × 46 天 = 17.30 元', en: 'Late fee to 2026-11-20: 752.31 × 0.5‰ × 46 days = 17.30 yuan' })
    expect(explainLateFee(rule({ capPercent: 2 }), owed(75_231, [{ on: '2026-11-05', amountFen: 5_231 }]), '2026-12-20', 500).zh).toBe('违约金至 2026-12-20：752.31 × 0.5‰ × 30 天 + 700.00 × 0.5‰ × 46 天，以欠费的 2% 为限，减去已计的 5.00 = 10.04 元')
  })
})

const days = (most: number) => fc.integer({ min: 0, max: most })
const anyRule: fc.Arbitrary<LateFeeRule> = fc.record({ ratePerMillion: fc.integer({ min: 1, max: 3_000 }), graceDays: days(40), capPercent: fc.option(fc.integer({ min: 1, max: 100 })), from: fc.constantFrom('due-day' as const, 'after-grace' as const) })
const anyOwed = fc.tuple(fc.integer({ min: 1, max: 9_000_000 }), fc.array(fc.record({ after: days(200), percent: fc.integer({ min: 1, max: 40 }) }), { maxLength: 4 })).map(([principal, payments]): Owed => {
  let left = principal
  return owed(principal, payments.map(({ after, percent }) => {
    const amountFen = Math.min(left, Math.ceil((principal * percent) / 100))
    left -= amountFen
    return { on: addDays('2026-09-20', after), amountFen }
  }))
})

test('asked for in two steps it is what one asking comes to; it never falls from day to day, and equals the sum of its days', () => {
  fc.assert(fc.property(anyRule, anyOwed, days(400), days(400), (given, of, a, b) => {
    const [first, last] = [addDays('2026-10-01', Math.min(a, b)), addDays('2026-10-01', Math.max(a, b))]
    const once = lateFeeUpTo(given, of, last)
    const before = lateFeeLeft(given, of, first, 0)
    expect(before + lateFeeLeft(given, of, last, before)).toBe(once)
    expect(once).toBeGreaterThanOrEqual(before)
    const stretches = lateStretches(given, of, last)
    for (const [index, stretch] of stretches.entries()) {
      expect(stretch.days).toBeGreaterThan(0)
      expect(stretch.from > (stretches[index - 1]?.to ?? '')).toBe(true)
    }
    expect(once).toBeLessThanOrEqual((of.principalFen * (given.capPercent ?? 1_000)) / 100)
  }))
})

test('a payment never makes it dearer', () => {
  fc.assert(fc.property(anyRule, anyOwed, days(300), (given, of, after) => {
    const until = addDays('2026-10-01', after)
    expect(lateFeeUpTo(given, of, until)).toBeLessThanOrEqual(lateFeeUpTo(given, { ...of, payments: [] }, until))
  }))
})
