import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Candidate, PricedTariff, Reduction } from '../../electron/ledger/billing-plan.ts'
import { type MeterChain, planMetered } from '../../electron/ledger/metered-plan.ts'
import { addDays } from '../../shared/dates.ts'
import { explainMetered } from '../../shared/metered-amount.ts'
import type { Tariff } from '../../shared/tariff.ts'

const WATER: Tariff = { basis: 'meter', unitPrice: 50_000, per: 'once', proration: 'full-month', roundEach: 'period' }
const BEIJING: Tariff = { ...WATER, per: 'year', tiers: [{ upTo: 180_000, unitPrice: 50_000 }, { upTo: 260_000, unitPrice: 70_000 }, { upTo: null, unitPrice: 90_000 }] }

const candidate = (change: Partial<Candidate> = {}): Candidate =>
  ({ assignmentId: 1, premisesId: 1, feeItemId: 9, tariffId: 1, payer: 'owner', payerPartyId: null, quantity: 1, fromDate: '2026-01-01', toDate: null, paidUntil: null, ...change })
const version = (id: number, rule: Tariff, fromDate = '2020-01-01', toDate: string | null = null): PricedTariff => ({ id, feeItemId: 9, name: '居民', text: '', rule, fromDate, toDate })

let nextReading = 1
/** A meter by the days it was read on and what it showed, in whole units. */
function meter(readings: readonly (readonly [on: string, value: number, rolledOver?: boolean])[], change: Partial<MeterChain> = {}): MeterChain {
  return { meterId: 7, number: 'W-7', multiplier: 1, turnsAt: null, inUse: true, readings: readings.map(([on, value, rolledOver = false]) => ({ readingId: nextReading++, on, value: Math.round(value * 1000), rolledOver })), ...change }
}

type Given = { month?: string; candidates?: readonly Candidate[]; versions?: readonly PricedTariff[]; reductions?: readonly Reduction[]; chains: readonly MeterChain[]; usedBefore?: number; billed?: readonly number[] }
function plan({ month = '2026-11', candidates = [candidate()], versions = [version(1, WATER)], reductions = [], chains, usedBefore = 0, billed = [] }: Given) {
  return planMetered({
    month, tariffs: new Map(versions.map((each) => [each.id, each])), versions: new Map(versions.map((each) => [each.id, versions])),
    reductions: reductions.length === 0 ? new Map() : new Map([['1|9', reductions]]), billed: new Set(billed), usedBefore: () => usedBefore,
  }, candidates, chains)
}
const short = (given: Given) => plan(given).lines.map((line) => [line.assignmentId, line.from, line.to, Number(line.metered?.amount.quantity) / 1000, Number(line.amountFen)])

describe('what a meter counted', () => {
  test('is charged from the day after the last reading to the reading: 18.5 × 5.00 = 92.50', () => {
    expect(short({ chains: [meter([['2026-10-20', 1203.4], ['2026-11-20', 1221.9]])] })).toEqual([[1, '2026-10-21', '2026-11-20', 18.5, 9250]])
  })

  test('is multiplied, and goes on past the figure at which the meter turns', () => {
    expect(short({ chains: [meter([['2026-10-20', 100], ['2026-11-20', 103]], { multiplier: 40 })] })).toEqual([[1, '2026-10-21', '2026-11-20', 120, 60_000]])
    expect(short({ chains: [meter([['2026-10-20', 99_990], ['2026-11-20', 8, true]], { turnsAt: 100_000_000 })] })).toEqual([[1, '2026-10-21', '2026-11-20', 18, 9000]])
  })

  test('by two meters of a premises is one usage', () => {
    const lines = short({ chains: [meter([['2026-10-20', 10], ['2026-11-20', 15]]), meter([['2026-10-18', 100], ['2026-11-21', 107]], { meterId: 8, number: 'W-8' })] })
    expect(lines).toEqual([[1, '2026-10-19', '2026-11-21', 12, 6000]])
  })

  test('by a meter that was replaced goes on with the new one, inside the same tiers of the year', () => {
    const old = meter([['2026-09-20', 960], ['2026-10-05', 970]], { inUse: false })
    const next = meter([['2026-10-05', 0], ['2026-10-20', 15]], { meterId: 8, number: 'W-8' })
    const given = { month: '2026-10', versions: [version(1, BEIJING)], chains: [old, next], usedBefore: 170_000 }
    expect(short(given)).toEqual([[1, '2026-09-21', '2026-10-20', 25, 10 * 500 + 15 * 700]])
    const [line] = plan(given).lines
    expect(line && explainMetered(line.metered?.amount ?? ({} as never), line, line.amountFen).zh).toBe(
      '表 W-7：960 → 970，用量 10；表 W-8：0 → 15，用量 15；本年此前已用 170；10 × 5.00 元 + 15 × 7.00 元 = 155.00 元')
  })

  test('over months nothing was charged is charged once, at the steps of both months', () => {
    const monthly: Tariff = { ...WATER, per: 'month', tiers: [{ upTo: 10_000, unitPrice: 10_000 }, { upTo: null, unitPrice: 20_000 }] }
    expect(short({ versions: [version(1, monthly)], chains: [meter([['2026-09-20', 0], ['2026-11-20', 25]])] })).toEqual([[1, '2026-09-21', '2026-11-20', 25, 2000 + 1000]])
    expect(short({ versions: [version(1, monthly)], chains: [meter([['2026-10-20', 0], ['2026-11-22', 25]])] })).toEqual([[1, '2026-10-21', '2026-11-22', 25, 1000 + 3000]])
  })

  test('in a month nothing ran through does not stretch the next month back over it', () => {
    expect(short({ chains: [meter([['2026-09-20', 5], ['2026-10-20', 5], ['2026-11-20', 9]])] })).toEqual([[1, '2026-10-21', '2026-11-20', 4, 2000]])
  })
})

describe('a change between two readings', () => {
  const chains = [meter([['2026-10-31', 0], ['2026-11-30', 30]])]

  test('of the payer shares the usage by days: 9 and 21 of 30', () => {
    const candidates = [candidate({ toDate: '2026-11-09' }), candidate({ assignmentId: 2, payer: 'tenant', fromDate: '2026-11-10' })]
    expect(short({ candidates, chains })).toEqual([[1, '2026-11-01', '2026-11-09', 9, 4500], [2, '2026-11-10', '2026-11-30', 21, 10_500]])
  })

  test('of the payer on a day that was read shares it exactly', () => {
    const candidates = [candidate({ toDate: '2026-11-09' }), candidate({ assignmentId: 2, payer: 'tenant', fromDate: '2026-11-10' })]
    const read = [meter([['2026-10-31', 0], ['2026-11-09', 25], ['2026-11-30', 30]])]
    expect(short({ candidates, chains: read })).toEqual([[1, '2026-11-01', '2026-11-09', 25, 12_500], [2, '2026-11-10', '2026-11-30', 5, 2500]])
    const [line] = plan({ candidates, chains: read }).lines
    expect(line?.metered?.amount.meters).toMatchObject([{ from: { value: 0 }, to: { value: 25_000 }, usage: 25_000 }])
  })

  test('of the price charges each day at its own price', () => {
    const versions = [version(1, WATER, '2020-01-01', '2026-11-15'), version(2, { ...WATER, unitPrice: 60_000 }, '2026-11-16')]
    expect(short({ versions, chains })).toEqual([[1, '2026-11-01', '2026-11-15', 15, 7500], [1, '2026-11-16', '2026-11-30', 15, 9000]])
  })

  test('to a part of the price charges that part', () => {
    const reductions = [{ premisesId: 1, feeItemId: 9, percent: 50, fromDate: '2026-11-01', toDate: null }]
    expect(short({ reductions, chains })).toEqual([[1, '2026-11-01', '2026-11-30', 30, 7500]])
  })

  test('leaves days before anybody paid to those who pay the rest, and a stretch nobody pays to nobody', () => {
    expect(short({ candidates: [candidate({ fromDate: '2026-11-21' })], chains })).toEqual([[1, '2026-11-21', '2026-11-30', 30, 15_000]])
    expect(plan({ candidates: [candidate({ fromDate: '2026-12-01' })], chains })).toEqual({ lines: [], leftOut: [{ reason: 'not-started', premisesId: 1 }] })
  })

  test('charges the least once: 20.00 shared by days', () => {
    const versions = [version(1, { ...WATER, minimum: 2000 })]
    const little = [meter([['2026-10-31', 0], ['2026-11-30', 1]])]
    const candidates = [candidate({ toDate: '2026-11-09' }), candidate({ assignmentId: 2, fromDate: '2026-11-10' })]
    expect(short({ versions, chains: little })).toEqual([[1, '2026-11-01', '2026-11-30', 1, 2000]])
    expect(short({ versions, candidates, chains: little }).map((line) => line[4])).toEqual([600, 1400])
  })
})

describe('nothing is charged', () => {
  test.each([
    ['no meter', [], 'no-meter'], ['never read', [meter([])], 'not-read'], ['read once', [meter([['2026-11-20', 5]])], 'not-read'],
    ['one of two meters not read', [meter([['2026-10-20', 5], ['2026-11-20', 9]]), meter([['2026-10-20', 5]], { meterId: 8 })], 'not-read'],
    ['nothing ran through', [meter([['2026-10-20', 5], ['2026-11-20', 5]])], 'zero'],
  ] as const)('%s', (_name, chains, reason) => {
    expect(plan({ chains })).toEqual({ lines: [], leftOut: [{ reason, premisesId: 1 }] })
  })

  test('twice', () => {
    expect(plan({ chains: [meter([['2026-11-20', 9]])], billed: [1] })).toEqual({ lines: [], leftOut: [{ reason: 'already-billed', premisesId: 1 }] })
  })
})

test('whoever pays and whatever the price does, what is charged is what was counted', () => {
  const day = fc.integer({ min: 1, max: 89 }).map((days) => addDays('2026-09-01', days))
  const days = (most: number) => fc.uniqueArray(day, { maxLength: most }).map((all) => all.toSorted())
  fc.assert(fc.property(days(4), days(3), days(3), fc.array(fc.integer({ min: 0, max: 90_000 }), { minLength: 5, maxLength: 5 }), (readOn, payers, prices, counted) => {
    let value = 0
    const readings = ['2026-08-31', ...readOn, '2026-11-30'].map((on, index) => [on, (value += counted[index % 5] ?? 0) / 1000] as const)
    const starts = ['2026-01-01', ...payers]
    const candidates = starts.map((fromDate, index) => candidate({ assignmentId: index + 1, fromDate, toDate: starts[index + 1] ? addDays(starts[index + 1] ?? '', -1) : null }))
    const begins = ['2020-01-01', ...prices]
    const versions = begins.map((fromDate, index) => version(index + 1, { ...WATER, unitPrice: 10_000 + index }, fromDate, begins[index + 1] ? addDays(begins[index + 1] ?? '', -1) : null))
    const { lines } = plan({ candidates, versions, chains: [meter(readings)] })
    const used = value - Number(counted[0] ?? 0)
    expect(lines.reduce((sum, line) => sum + (line.metered?.amount.quantity ?? 0), 0)).toBeLessThanOrEqual(used)
    // A part so small that it comes to 0 fen makes no charge.
    expect(used - lines.reduce((sum, line) => sum + (line.metered?.amount.quantity ?? 0), 0)).toBeLessThan(5 * candidates.length * versions.length)
    for (const [index, line] of lines.entries()) expect(index === 0 || line.from > (lines[index - 1]?.to ?? '')).toBe(true)
  }))
})
