import { describe, expect, test } from 'vitest'
import { planBilling, type Candidate, type PricedTariff } from '../../electron/ledger/billing-plan.ts'
import { amountUpTo } from '../../shared/day-share.ts'
import { lateFeeUpTo, type LateFeeRule } from '../../shared/late-fee.ts'
import { fen } from '../../shared/money.ts'
import { amountFor, shareOut, type Tariff } from '../../shared/tariff.ts'

/** Worked by hand (and again with exact fractions): what a person with paper would charge. Amounts in fen. */

const FEE: Tariff = { basis: 'area', unitPrice: 23_500, per: 'month', proration: 'days-of-month', roundEach: 'month' }
const DEAR: Tariff = { ...FEE, unitPrice: 28_000 }
const YEARLY: Tariff = { ...FEE, unitPrice: 282_000, per: 'year' }
const REFUSE: Tariff = { ...FEE, basis: 'household', unitPrice: 60_000 }
const SPACE: Tariff = { ...FEE, basis: 'unit', unitPrice: 800_000 }
const QUARTER: Tariff = { ...FEE, basis: 'household', unitPrice: 1_000_000, per: 'quarter' }
const METER: Tariff = { basis: 'meter', unitPrice: 26_300, per: 'once', proration: 'full-month', roundEach: 'period' }
/** Beijing's tap water by the household and year. */
const WATER: Tariff = { ...METER, per: 'year', tiers: [{ upTo: 180_000, unitPrice: 50_000 }, { upTo: 260_000, unitPrice: 70_000 }, { upTo: null, unitPrice: 90_000 }] }
const POWER: Tariff = { ...METER, per: 'month', tiers: [{ upTo: 170_000, unitPrice: 5283 }, { upTo: 260_000, unitPrice: 5783 }, { upTo: null, unitPrice: 8783 }] }

type Case = [what: string, tariff: Tariff, quantity: number, from: string, to: string, amount: number]

describe('time', () => {
  test.each<Case>([
    ['a whole month of 30 days: 89.37 × 2.35', FEE, 8937, '2026-11-01', '2026-11-30', 21_002],
    ['a whole month of 31 days', FEE, 8937, '2026-12-01', '2026-12-31', 21_002],
    ['a whole February of 28 days', FEE, 8937, '2027-02-01', '2027-02-28', 21_002],
    ['a whole February of 29 days', FEE, 8937, '2028-02-01', '2028-02-29', 21_002],
    ['28 of 29 days of February', FEE, 8937, '2028-02-01', '2028-02-28', 20_278],
    ['29 February alone', FEE, 8937, '2028-02-29', '2028-02-29', 724],
    ['15 of 29 days of February', FEE, 8937, '2028-02-15', '2028-02-29', 10_863],
    ['14 of 28 days of February', FEE, 8937, '2027-02-15', '2027-02-28', 10_501],
    ['17 of 30 days', FEE, 8937, '2026-11-14', '2026-11-30', 11_901],
    ['17 of 31 days', FEE, 8937, '2026-10-15', '2026-10-31', 11_517],
    ['the last day of a month of 31', FEE, 8937, '2026-10-31', '2026-10-31', 677],
    ['all but the last day of it', FEE, 8937, '2026-10-01', '2026-10-30', 20_324],
    ['the first day of a month of 30', FEE, 8937, '2026-11-01', '2026-11-01', 700],
    ['from the middle of one month to the tenth of another', FEE, 12_605, '2026-10-15', '2026-12-10', 55_421],
    ['over the new year', FEE, 8937, '2026-12-15', '2027-01-14', 11_517 + 9485],
    ['a year, rounded each month: 12 × 296.22', FEE, 12_605, '2026-01-01', '2026-12-31', 355_464],
    ['a year, rounded once', { ...FEE, roundEach: 'period' }, 12_605, '2026-01-01', '2026-12-31', 355_461],
    ['a quarter, rounded each month: 3 × 250.77', DEAR, 8956, '2026-10-01', '2026-12-31', 75_231],
    ['a quarter, rounded once: 752.304', { ...DEAR, roundEach: 'period' }, 8956, '2026-10-01', '2026-12-31', 75_230],
    ['nothing for no area', FEE, 0, '2026-11-01', '2026-11-30', 0],
    ['the smallest there is: 0.01 ㎡ × 2.35', FEE, 1, '2026-11-01', '2026-11-30', 2],
  ])('%s', (_what, tariff, quantity, from, to, amount) => expect(amountFor(tariff, quantity, from, to)).toBe(amount))
})

describe('every way of counting a month that is not whole', () => {
  test.each<Case>([
    ['÷ 30: 17 days of November', { ...DEAR, proration: 'thirtieth' }, 8956, '2026-11-14', '2026-11-30', 14_210],
    ['÷ 30: 17 days of a month of 31 cost the same', { ...FEE, proration: 'thirtieth' }, 8937, '2026-10-15', '2026-10-31', 11_901],
    ['÷ 30: 28 of 29 days of February', { ...FEE, proration: 'thirtieth' }, 8937, '2028-02-02', '2028-02-29', 19_602],
    ['÷ 30: 27 of 28 days of February', { ...FEE, proration: 'thirtieth' }, 8937, '2027-02-02', '2027-02-28', 18_902],
    ['÷ 30: 30 of 31 days are the whole month', { ...FEE, proration: 'thirtieth' }, 8937, '2026-10-02', '2026-10-31', 21_002],
    ['× 12 ÷ 365: 17 days at 250.768', { ...DEAR, proration: 'year-365' }, 8956, '2026-11-14', '2026-11-30', 14_016],
    ['× 12 ÷ 365: 17 days', { ...FEE, proration: 'year-365' }, 8937, '2026-11-14', '2026-11-30', 11_738],
    ['× 12 ÷ 365: one day', { ...FEE, proration: 'year-365' }, 8937, '2026-11-14', '2026-11-14', 690],
    ['× 12 ÷ 365: 28 of 29 days of February', { ...FEE, proration: 'year-365' }, 8937, '2028-02-01', '2028-02-28', 19_333],
    ['× 12 ÷ 365: 30 of 31 days', { ...FEE, proration: 'year-365' }, 8937, '2026-10-02', '2026-10-31', 20_714],
    ['half a month up to 15 days', { ...FEE, proration: 'half-month' }, 8937, '2026-11-16', '2026-11-30', 10_501],
    ['a whole one from 16 days on', { ...FEE, proration: 'half-month' }, 8937, '2026-11-15', '2026-11-30', 21_002],
    ['half a month for one day', { ...FEE, proration: 'half-month' }, 8937, '2026-11-30', '2026-11-30', 10_501],
    ['half and half of two months', { ...FEE, proration: 'half-month' }, 8937, '2026-11-20', '2026-12-10', 21_002],
    ['a whole month for one day', { ...FEE, proration: 'full-month' }, 8937, '2026-11-30', '2026-11-30', 21_002],
    ['a whole month for either end', { ...FEE, proration: 'full-month' }, 8937, '2026-11-30', '2026-12-01', 42_004],
  ])('%s', (_what, tariff, quantity, from, to, amount) => expect(amountFor(tariff, quantity, from, to)).toBe(amount))
})

describe('quarters, years, households, spaces and the least', () => {
  test.each<Case>([
    ['100.00 a quarter: its first month', QUARTER, 1, '2026-10-01', '2026-10-31', 3333],
    ['its second month', QUARTER, 1, '2026-11-01', '2026-11-30', 3334],
    ['its third month', QUARTER, 1, '2026-12-01', '2026-12-31', 3333],
    ['the quarter', QUARTER, 1, '2026-10-01', '2026-12-31', 10_000],
    ['any three months', QUARTER, 1, '2026-11-01', '2027-01-31', 10_000],
    ['17 of 31 days of a month at 300.00 a quarter', { ...QUARTER, unitPrice: 3_000_000 }, 1, '2026-07-15', '2026-07-31', 5484],
    ['28.20 a ㎡ and year: January is 210.02', YEARLY, 8937, '2026-01-01', '2026-01-31', 21_002],
    ['28.20 a ㎡ and year: November is what eleven months come to (2,310.21) less ten (2,100.20)', YEARLY, 8937, '2026-11-01', '2026-11-30', 21_001],
    ['28.20 a ㎡ and year: 17 of 30 days', YEARLY, 8937, '2026-11-14', '2026-11-30', 11_901],
    ['28.20 a ㎡ and year: the year', YEARLY, 8937, '2026-01-01', '2026-12-31', 252_023],
    ['refuse 6.00 a household', REFUSE, 1, '2026-11-01', '2026-11-30', 600],
    ['refuse for 10 of 31 days', REFUSE, 1, '2026-10-22', '2026-10-31', 194],
    ['two spaces at 80.00', SPACE, 2, '2026-11-01', '2026-11-30', 16_000],
    ['a space for 20 of 30 days', SPACE, 1, '2026-11-11', '2026-11-30', 5333],
    ['a space for half of each of two months, rounded once', { ...SPACE, roundEach: 'period' }, 1, '2026-09-16', '2026-10-15', 7871],
    ['a card for a year, once', { ...SPACE, per: 'once', unitPrice: 2_000_000 }, 1, '2026-11-05', '2027-11-04', 20_000],
    ['at least 50.00 a month', { ...FEE, minimum: 5000 }, 1000, '2026-11-01', '2026-12-31', 10_000],
    ['at least 50.00 for it all', { ...FEE, minimum: 5000, roundEach: 'period' }, 1000, '2026-11-01', '2026-12-31', 5000],
    ['the least does not count where it is more', { ...FEE, minimum: 5000 }, 8937, '2026-11-01', '2026-11-30', 21_002],
  ])('%s', (_what, tariff, quantity, from, to, amount) => expect(amountFor(tariff, quantity, from, to)).toBe(amount))
})

describe('meters', () => {
  const year = ['2026-01-01', '2026-12-31'] as const
  test.each<[what: string, tariff: Tariff, usage: number, from: string, to: string, amount: number, usedBefore?: number]>([
    ['37.5 m³ of gas at 2.63: 98.625', METER, 37_500, '2026-10-01', '2026-10-31', 9863],
    ['one thousandth comes to nothing', METER, 1, '2026-10-01', '2026-10-31', 0],
    ['1,234.567 kWh at 0.5283', { ...METER, unitPrice: 5283 }, 1_234_567, '2026-10-01', '2026-10-31', 65_222],
    ['water: 180 in the first step', WATER, 180_000, ...year, 90_000],
    ['water: half a tonne into the second', WATER, 180_500, ...year, 90_350],
    ['water: 260 to the end of the second', WATER, 260_000, ...year, 146_000],
    ['water: one tonne into the third', WATER, 261_000, ...year, 146_900],
    ['water: 300 a year', WATER, 300_000, ...year, 182_000],
    ['water: 20 after 170 lie in both steps', WATER, 20_000, '2026-07-01', '2026-07-31', 12_000, 170_000],
    ['water: 100 after 170 lie in all three', WATER, 100_000, '2026-07-01', '2026-12-31', 70_000, 170_000],
    ['water: 10 after 259, as after a meter was replaced', WATER, 10_000, '2026-11-01', '2026-11-30', 8800, 259_000],
    ['water: the third step alone', WATER, 5000, '2026-12-01', '2026-12-31', 4500, 300_000],
    ['water: a tonne exactly after the first step', WATER, 1000, '2026-12-01', '2026-12-31', 700, 180_000],
    ['power: 170 in the first step of a month', POWER, 170_000, '2026-10-21', '2026-11-20', 8981],
    ['power: one more', POWER, 171_000, '2026-10-21', '2026-11-20', 9039],
    ['power: 260', POWER, 260_000, '2026-10-21', '2026-11-20', 14_186],
    ['power: 400 in a month', POWER, 400_000, '2026-10-21', '2026-11-20', 26_482],
    ['power: 400 in two months have the steps of two', POWER, 400_000, '2026-09-21', '2026-11-20', 21_432],
    ['power: read two days late, the steps are those of one month', POWER, 400_000, '2026-10-21', '2026-11-22', 26_482],
    ['power: nothing used', POWER, 0, '2026-10-21', '2026-11-20', 0],
    ['power: nothing used, but at least 5.00', { ...POWER, minimum: 500 }, 0, '2026-10-21', '2026-11-20', 500],
  ])('%s', (_what, tariff, usage, from, to, amount, usedBefore) => expect(amountFor(tariff, usage, from, to, usedBefore === undefined ? {} : { usedBefore })).toBe(amount))
})

describe('shared costs', () => {
  test.each<[what: string, total: number, weights: number[], parts: number[]]>([
    ['100.00 by 89.56, 120.30, 65.14 ㎡', 10_000, [8956, 12_030, 6514], [3257, 4374, 2369]],
    ['1,234.56 by three areas', 123_456, [8937, 12_605, 9840], [35_158, 49_588, 38_710]],
    ['500.00 by four areas', 50_000, [8937, 12_605, 9840, 8956], [11_078, 15_624, 12_197, 11_101]],
    ['10.00 by seven households', 1000, [1, 1, 1, 1, 1, 1, 1], [143, 143, 143, 143, 143, 143, 142]],
    ['one fen goes to the largest', 1, [8900, 9000, 9100], [0, 0, 1]],
    ['a premises without area bears nothing', 99_999, [6514, 0, 12_030], [35_127, 0, 64_872]],
  ])('%s', (_what, total, weights, parts) => expect(shareOut(fen(total), weights)).toEqual(parts))
})

describe('one month, several payers or prices', () => {
  const tariff = (id: number, unitPrice: number, fromDate: string, toDate: string | null = null): PricedTariff => ({ id, feeItemId: 1, name: '住宅', text: '', rule: { ...FEE, unitPrice }, fromDate, toDate })
  const pays = (change: Partial<Candidate>): Candidate => ({ assignmentId: 1, premisesId: 1, feeItemId: 1, tariffId: 1, payer: 'owner', payerPartyId: null, quantity: 12_605, fromDate: '2020-01-01', toDate: null, paidUntil: null, ...change })
  const billed = (month: string, candidates: Candidate[], tariffs: PricedTariff[]) => planBilling(month, candidates, new Map(tariffs.map((each) => [each.id, each])), new Set()).lines.map((line) => Number(line.amountFen))

  test('sold on 12 November: 11 and 19 of 30 days are 108.61 and 187.61, together 296.22', () => {
    expect(billed('2026-11', [pays({ toDate: '2026-11-11' }), pays({ assignmentId: 2, fromDate: '2026-11-12' })], [tariff(1, 23_500, '2020-01-01')])).toEqual([10_861, 18_761])
  })

  test('the developer for 9 days, the owner for 12, the tenant for the rest of February: 97.18 + 129.58 + 75.59 of 302.35', () => {
    const three = [pays({ payer: 'developer', toDate: '2027-02-09', quantity: 12_866 }), pays({ assignmentId: 2, fromDate: '2027-02-10', toDate: '2027-02-21', quantity: 12_866 }), pays({ assignmentId: 3, fromDate: '2027-02-22', quantity: 12_866 })]
    const parts = billed('2027-02', three, [tariff(1, 23_500, '2020-01-01')])
    expect(parts).toEqual([9718, 12_958, 7559])
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(30_235)
  })

  test('a price that rises on 10 February of a leap year: 9 days at 1.98 and 20 at 2.18', () => {
    const before = pays({ quantity: 12_000, toDate: '2028-02-09' })
    expect(billed('2028-02', [before, pays({ quantity: 12_000, tariffId: 2, fromDate: '2028-02-10' })], [tariff(1, 19_800, '2020-01-01', '2028-02-09'), tariff(2, 21_800, '2028-02-10')])).toEqual([7374, 18_041])
  })

  test('who leaves on the 11th pays 11 days, whatever the month costs', () => {
    expect(amountUpTo(FEE, 12_605, { from: '2026-11-01', to: '2026-11-30' }, '2026-11-11')).toBe(10_861)
    expect(amountUpTo({ ...FEE, proration: 'full-month' }, 12_605, { from: '2026-11-01', to: '2026-11-30' }, '2026-11-11')).toBe(10_861)
  })
})

describe('late fees', () => {
  const rule = (change: Partial<LateFeeRule> = {}): LateFeeRule => ({ ratePerMillion: 500, graceDays: 0, capPercent: null, from: 'due-day', ...change })
  test.each<[what: string, rule: LateFeeRule, principal: number, dueOn: string, until: string, amount: number]>([
    ['752.31 × 0.5‰ × 46 days', rule(), 75_231, '2026-10-07', '2026-11-22', 1730],
    ['210.02 × 3‰ × 30 days', rule({ ratePerMillion: 3000 }), 21_002, '2026-10-23', '2026-11-22', 1890],
    ['nothing on the due day', rule(), 75_231, '2026-11-22', '2026-11-22', 0],
    ['one day', rule(), 75_231, '2026-11-21', '2026-11-22', 38],
    ['over 29 February', rule({ ratePerMillion: 1000 }), 100_000, '2028-02-27', '2028-03-01', 300],
    ['held to 5% of the principal', rule({ ratePerMillion: 3000, capPercent: 5 }), 21_002, '2026-01-01', '2026-11-22', 1050],
    ['none while the grace lasts', rule({ graceDays: 10 }), 75_231, '2026-11-12', '2026-11-22', 0],
    ['from the due day once it is over', rule({ graceDays: 10 }), 75_231, '2026-11-11', '2026-11-22', 414],
    ['from the end of the grace', rule({ graceDays: 10, from: 'after-grace' }), 75_231, '2026-11-11', '2026-11-22', 38],
  ])('%s', (_what, lateFee, principal, dueOn, until, amount) => expect(lateFeeUpTo(lateFee, { dueOn, principalFen: fen(principal), payments: [] }, until)).toBe(amount))
})
