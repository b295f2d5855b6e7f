import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { atOnePrice, type Candidate, piecesOf, planBilling, type PricedTariff, type Reduction } from '../../electron/ledger/billing-plan.ts'
import { addDays, daysBetween } from '../../shared/dates.ts'
import type { Tariff } from '../../shared/tariff.ts'

const rule = (unitPrice: number): Tariff => ({ basis: 'area', unitPrice, per: 'month', proration: 'days-of-month', roundEach: 'month' })
const version = (id: number, unitPrice: number, fromDate: string, toDate: string | null = null): PricedTariff => ({ id, feeItemId: 1, name: '住宅', text: '', rule: rule(unitPrice), fromDate, toDate })
const candidate = (change: Partial<Candidate> = {}): Candidate =>
  ({ assignmentId: 1, premisesId: 1, feeItemId: 1, tariffId: 1, payer: 'owner', payerPartyId: null, quantity: 8937, fromDate: '2026-01-01', toDate: null, paidUntil: null, ...change })
const reduction = (percent: number, fromDate: string, toDate: string | null): Reduction => ({ premisesId: 1, feeItemId: 1, percent, fromDate, toDate })

function bill(month: string, candidates: readonly Candidate[], versions: readonly PricedTariff[], reductions: readonly Reduction[] = []) {
  const byId = new Map(versions.map((each) => [each.id, versions]))
  const byPlace = reductions.length === 0 ? new Map<string, Reduction[]>() : new Map([['1|1', reductions]])
  return planBilling(month, atOnePrice(month, candidates, byId, byPlace), new Map(versions.map((each) => [each.id, each])), new Set())
}
const short = (plan: ReturnType<typeof bill>) => plan.lines.map((line) => [line.from, line.to, line.amountFen, line.percent])

describe('a price that changes', () => {
  const versions = [version(1, 23_500, '2020-01-01', '2026-11-15'), version(2, 26_000, '2026-11-16')]

  test('inside a month splits it: 89.37 × 2.35 × 15/30 = 105.01 and 89.37 × 2.60 × 15/30 = 116.18', () => {
    expect(short(bill('2026-11', [candidate()], versions))).toEqual([['2026-11-01', '2026-11-15', 10_501, undefined], ['2026-11-16', '2026-11-30', 11_618, undefined]])
  })

  test('leaves the months before and after it whole', () => {
    expect(short(bill('2026-10', [candidate()], versions))).toEqual([['2026-10-01', '2026-10-31', 21_002, undefined]])
    expect(short(bill('2026-12', [candidate({ tariffId: 2 })], versions))).toEqual([['2026-12-01', '2026-12-31', 23_236, undefined]])
  })

  test('splits also where a payer changes on another day; each price sums to itself', () => {
    const sold = [candidate({ toDate: '2026-11-09' }), candidate({ assignmentId: 2, fromDate: '2026-11-10' })]
    const lines = short(bill('2026-11', sold, versions))
    expect(lines.map(([from, to]) => [from, to])).toEqual([['2026-11-01', '2026-11-09'], ['2026-11-10', '2026-11-15'], ['2026-11-16', '2026-11-30']])
    expect(Number(lines[0]?.[2]) + Number(lines[1]?.[2])).toBe(10_501)
  })

  test('does not touch days that are paid already', () => {
    expect(short(bill('2026-11', [candidate({ paidUntil: '2026-11-20' })], versions))).toEqual([['2026-11-21', '2026-11-30', 7_745, undefined]])
  })
})

describe('a reduction', () => {
  test('of a vacant flat to 70 % holds for its days only', () => {
    const plan = bill('2026-11', [candidate()], [version(1, 23_500, '2020-01-01')], [reduction(70, '2026-11-11', '2026-11-20')])
    expect(short(plan)).toEqual([['2026-11-01', '2026-11-10', 7_001, undefined], ['2026-11-11', '2026-11-20', 4_901, 70], ['2026-11-21', '2026-11-30', 7_001, undefined]])
  })

  test('without an end goes on; to nothing leaves nothing to bill', () => {
    expect(short(bill('2026-12', [candidate()], [version(1, 23_500, '2020-01-01')], [reduction(50, '2026-11-11', null)]))).toEqual([['2026-12-01', '2026-12-31', 10_501, 50]])
    expect(bill('2026-12', [candidate()], [version(1, 23_500, '2020-01-01')], [reduction(0, '2026-11-11', null)])).toMatchObject({ lines: [], leftOut: [{ reason: 'zero' }] })
  })
})

test('whatever prices and reductions there are, the pieces of an assignment are its days, each once', () => {
  const day = fc.integer({ min: 0, max: 400 }).map((days) => addDays('2026-01-01', days))
  const cuts = fc.uniqueArray(day, { minLength: 1, maxLength: 4 }).map((days) => days.toSorted())
  fc.assert(fc.property(day, fc.option(fc.integer({ min: 0, max: 300 })), cuts, fc.uniqueArray(day, { maxLength: 6 }).map((days) => days.toSorted()), (from, length, priceDays, reductionDays) => {
    const versions = ['2000-01-01', ...priceDays].map((start, index, all) => version(index + 1, 10_000 + index, start, all[index + 1] ? addDays(all[index + 1] ?? '', -1) : null))
    const reductions = reductionDays.flatMap((start, index) => (index % 2 === 0 ? [reduction(50, start, reductionDays[index + 1] ? addDays(reductionDays[index + 1] ?? '', -1) : null)] : []))
    const to = length === null ? null : addDays(from, length)
    const pieces = piecesOf(candidate({ fromDate: from, toDate: to }), new Map(versions.map((each) => [each.id, versions])), new Map([['1|1', reductions]])).toSorted((a, b) => (a.fromDate < b.fromDate ? -1 : 1))
    expect(pieces[0]?.fromDate).toBe(from)
    expect(pieces.at(-1)?.toDate).toBe(to)
    for (const [index, piece] of pieces.slice(1).entries()) expect(piece.fromDate).toBe(addDays(pieces[index]?.toDate ?? '', 1))
    for (const piece of pieces) expect(piece.percent).toBe(reductions.find((each) => each.fromDate <= piece.fromDate && (each.toDate === null || each.toDate >= piece.fromDate))?.percent)
    const last = to ?? '2030-12-31'
    expect(pieces.reduce((sum, piece) => sum + daysBetween(piece.fromDate, piece.toDate ?? last) + 1, 0)).toBe(daysBetween(from, last) + 1)
  }))
})
