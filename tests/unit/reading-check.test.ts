import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkReading, type KnownMeter, usualUsage } from '../../shared/reading-check.ts'
import { coverageByBuilding, coverageText } from '../../shared/reading-coverage.ts'

const meter = (more: Partial<KnownMeter> = {}): KnownMeter => ({ multiplier: 1, turnsAt: 100_000, last: { value: 90_000 }, usual: 5_000, ...more })
const read = (value: number, rolledOver = false) => ({ value, rolledOver })

describe('a figure that was read off', () => {
  test.each([
    ['as usual', meter(), read(95_000), { problem: null, usage: 5_000, warnings: [] }],
    ['three times the usual', meter({ usual: 3_333 }), read(99_999), { problem: null, usage: 9_999, warnings: [] }],
    ['more than three times the usual', meter({ usual: 3_332 }), read(99_999), { problem: null, usage: 9_999, warnings: ['large'] }],
    ['any usage where there was none', meter({ usual: 0 }), read(90_001), { problem: null, usage: 1, warnings: ['large'] }],
    ['none', meter(), read(90_000), { problem: null, usage: 0, warnings: ['zero'] }],
    ['the first', meter({ last: null }), read(5), { problem: null, usage: null, warnings: ['first'] }],
    ['multiplied', meter({ multiplier: 40 }), read(90_100), { problem: null, usage: 4_000, warnings: [] }],
    ['through zero', meter(), read(2_000, true), { problem: null, usage: 12_000, warnings: [] }],
    ['through zero to zero', meter(), read(0, true), { problem: null, usage: 10_000, warnings: [] }],
    ['backward', meter(), read(89_999), { problem: 'reading-below-last', usage: null, warnings: [] }],
    ['beyond what it can show', meter(), read(100_000), { problem: 'reading-beyond-turn', usage: null, warnings: [] }],
    ['through zero at a figure nobody knows', meter({ turnsAt: null }), read(5, true), { problem: 'turns-at-needed', usage: null, warnings: [] }],
    ['no roll-over, being more', meter(), read(90_000, true), { problem: 'not-rolled-over', usage: null, warnings: [] }],
    ['no roll-over, being the first', meter({ last: null }), read(5, true), { problem: 'not-rolled-over', usage: null, warnings: [] }],
  ] as const)('%s', (_what, known, figure, expected) => {
    expect(checkReading(known, figure)).toEqual(expected)
  })

  test('usages of a row of readings add up to what the meter went, however often it rolled over', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 50 }), fc.array(fc.integer({ min: 0, max: 99_999 }), { minLength: 1, maxLength: 20 }), (multiplier, steps) => {
      let went = 0
      let sum = 0
      for (const step of steps) {
        const last = went % 100_000
        const value = (went + step) % 100_000
        const { usage, problem } = checkReading({ multiplier, turnsAt: 100_000, last: { value: last }, usual: null }, { value, rolledOver: value < last })
        expect(problem).toBeNull()
        sum += usage ?? 0
        went += step
      }
      expect(sum).toBe(went * multiplier)
    }))
  })
})

describe('the usual', () => {
  const points = (...values: [on: string, value: number][]) => values.map(([on, value]) => ({ on, value, rolledOver: false }))
  test('is the mean of the last three usages', () => {
    expect(usualUsage({ multiplier: 1, turnsAt: null }, points(['2026-05-01', 100], ['2026-04-01', 90], ['2026-03-01', 70], ['2026-02-01', 40], ['2026-01-01', 0]))).toBe(20)
  })
  test('two readings of one day are no usage, and what does not fit is left out', () => {
    expect(usualUsage({ multiplier: 1, turnsAt: null }, points(['2026-04-01', 90], ['2026-04-01', 80], ['2026-03-01', 85], ['2026-02-01', 40]))).toBe(45)
    expect(usualUsage({ multiplier: 1, turnsAt: null }, points(['2026-04-01', 90]))).toBeNull()
  })
})

describe('coverage', () => {
  test.each([[0, 0, ''], [0, 3, '0%'], [1, 3, '33.3%'], [2, 3, '66.6%'], [9_999, 10_000, '99.9%'], [3, 3, '100%']])('%i of %i', (count, meters, expected) => {
    expect(coverageText({ read: count, meters })).toBe(expected)
  })
  test('by building in the order of the rows, public areas by themselves', () => {
    const row = (building: string, value: number | null) => ({ building, value })
    expect(coverageByBuilding([row('2', 1), row('1', null), row('2', null), row('', 0)])).toEqual([{ building: '2', read: 1, meters: 2 }, { building: '1', read: 0, meters: 1 }, { building: '', read: 1, meters: 1 }])
  })
})
