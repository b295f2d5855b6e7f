import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AGES, ageOf, sumByAge } from '../../shared/ages.ts'
import { addDays } from '../../shared/dates.ts'

const DUE = '2026-01-05'

describe('the age of what is owed', () => {
  it.each([
    [-1, 'not-due'], [0, 'd30'], [1, 'd30'], [30, 'd30'], [31, 'd60'], [60, 'd60'], [61, 'd90'], [90, 'd90'], [91, 'd180'], [180, 'd180'], [181, 'd365'], [365, 'd365'], [366, 'older'], [4000, 'older'],
  ] as const)('%i days after its due day is %s', (days, age) => expect(ageOf(DUE, addDays(DUE, days))).toBe(age))

  it.each([
    // A year with 29 February is 366 days from a day to the same day: one more than the step of a year holds.
    ['2027-02-28', '2028-02-28', 'd365'], ['2027-03-01', '2028-03-01', 'older'], ['2028-02-29', '2029-02-28', 'd365'], ['2028-02-29', '2029-03-01', 'older'],
    ['2028-01-30', '2028-02-29', 'd30'], ['2028-01-30', '2028-03-01', 'd60'], ['2027-01-30', '2027-03-01', 'd30'], ['2027-01-30', '2027-03-02', 'd60'],
  ] as const)('due %s, as of %s: %s', (dueOn, asOf, age) => expect(ageOf(dueOn, asOf)).toBe(age))

  it('the ages of any charges sum to what is owed', () => {
    fc.assert(fc.property(fc.array(fc.record({ days: fc.integer({ min: -40, max: 900 }), openFen: fc.integer({ min: 1, max: 1_000_000 }) })), (charges) => {
      const sums = sumByAge(charges.map(({ days, openFen }) => ({ dueOn: addDays(DUE, -days), openFen })), DUE)
      expect(sums).toHaveLength(AGES.length)
      expect(sums.reduce((sum, each) => sum + each, 0)).toBe(charges.reduce((sum, charge) => sum + charge.openFen, 0))
    }))
  })
})
