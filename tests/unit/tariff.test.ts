import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, addMonths, firstOfMonth, lastOfMonth } from '../../shared/dates.ts'
import { fen, sumFen } from '../../shared/money.ts'
import { amountFor, explainAmount, shareOut, type Proration, type Tariff } from '../../shared/tariff.ts'

const monthly: Tariff = { basis: 'area', unitPrice: 23_500, per: 'month', proration: 'days-of-month', roundEach: 'month' }
/** 89.56 m² at 2.80 is 250.768 a month, the number the sources work with. */
const worked: Tariff = { ...monthly, unitPrice: 28_000 }
const water: Tariff = {
  basis: 'meter', unitPrice: 50_000, per: 'year', proration: 'full-month', roundEach: 'period',
  tiers: [{ upTo: 180_000, unitPrice: 50_000 }, { upTo: 260_000, unitPrice: 70_000 }, { upTo: null, unitPrice: 90_000 }],
}

describe('amountFor', () => {
  it('charges area by the month', () => {
    expect(amountFor(monthly, 8937, '2026-11-01', '2026-11-30')).toBe(21002)
    expect(amountFor(worked, 8956, '2026-11-01', '2026-11-30')).toBe(25077)
    expect(amountFor(worked, 8956, '2026-10-01', '2026-12-31')).toBe(75231)
    expect(amountFor({ ...worked, roundEach: 'period' }, 8956, '2026-10-01', '2026-12-31')).toBe(75230)
  })

  it.each<[Proration, string, number]>([
    ['days-of-month', '2026-11-17', 14210], ['thirtieth', '2026-11-17', 14210], ['year-365', '2026-11-17', 14016], ['full-month', '2026-11-17', 25077],
    ['half-month', '2026-11-17', 25077], ['half-month', '2026-11-15', 12538], ['year-365', '2026-11-30', 25077], ['thirtieth', '2026-11-30', 25077],
  ])('%s until %s', (proration, to, amount) => {
    expect(amountFor({ ...worked, proration }, 8956, '2026-11-01', to)).toBe(amount)
  })

  it('never charges more than the month by thirtieths, nor less for the whole of February', () => {
    const thirtieths: Tariff = { ...worked, proration: 'thirtieth' }
    expect(amountFor(thirtieths, 8956, '2026-10-02', '2026-10-31')).toBe(25077)
    expect(amountFor(thirtieths, 8956, '2026-02-01', '2026-02-28')).toBe(25077)
  })

  it('charges yearly tiers of water, in one go or going on', () => {
    expect(amountFor(water, 300_000, '2026-01-01', '2026-12-31')).toBe(182_000)
    const first = amountFor(water, 170_000, '2026-01-01', '2026-06-30')
    expect(first + amountFor(water, 130_000, '2026-07-01', '2026-12-31', { usedBefore: 170_000 })).toBe(182_000)
    expect(amountFor(water, 0, '2026-01-01', '2026-01-31')).toBe(0)
  })

  it('stretches monthly tiers over a reading of two months', () => {
    const twoSteps: Tariff = { ...water, per: 'month', tiers: [{ upTo: 10_000, unitPrice: 10_000 }, { upTo: null, unitPrice: 20_000 }] }
    expect(amountFor(twoSteps, 20_000, '2026-09-01', '2026-10-31')).toBe(2000)
    expect(amountFor(twoSteps, 20_000, '2026-09-15', '2026-10-14')).toBe(3000)
  })

  it('takes once what is charged once, and meters whatever the dates', () => {
    expect(amountFor({ ...monthly, basis: 'household', unitPrice: 2_000_000, per: 'once' }, 1, '2026-11-05', '2027-11-04')).toBe(20_000)
    expect(amountFor({ ...monthly, basis: 'meter', unitPrice: 50_000 }, 18_500, '2026-09-05', '2026-10-20')).toBe(9250)
  })

  it('keeps a quarter and a year whole however they are rounded', () => {
    const quarter: Tariff = { basis: 'household', unitPrice: 1_000_000, per: 'quarter', proration: 'days-of-month', roundEach: 'month' }
    expect(amountFor(quarter, 1, '2026-10-01', '2026-12-31')).toBe(10_000)
    expect(amountFor(quarter, 1, '2026-11-01', '2027-01-31')).toBe(10_000)
    expect(amountFor({ ...quarter, per: 'year' }, 1, '2026-05-01', '2027-04-30')).toBe(10_000)
    expect(amountFor({ ...quarter, roundEach: 'period' }, 1, '2026-10-01', '2026-10-31')).toBe(3333)
  })

  it('charges at least the minimum, once a line', () => {
    const small: Tariff = { ...monthly, minimum: 5000 }
    expect(amountFor(small, 100, '2026-11-01', '2026-11-30')).toBe(5000)
    expect(amountFor(small, 100, '2026-11-01', '2026-12-31')).toBe(10_000)
    expect(amountFor({ ...small, roundEach: 'period' }, 100, '2026-11-01', '2026-12-31')).toBe(5000)
  })

  it('refuses what cannot be', () => {
    expect(() => amountFor(monthly, 89.37, '2026-11-01', '2026-11-30')).toThrow(RangeError)
    expect(() => amountFor(monthly, -1, '2026-11-01', '2026-11-30')).toThrow(RangeError)
    expect(() => amountFor(monthly, 1, '2026-11-02', '2026-11-01')).toThrow(RangeError)
    expect(() => amountFor(monthly, 1, '2026-11-31', '2026-12-01')).toThrow(RangeError)
    expect(() => amountFor({ ...water, tiers: [{ upTo: 5, unitPrice: 1 }] }, 1, '2026-11-01', '2026-11-30')).toThrow(RangeError)
    expect(() => amountFor({ ...monthly, unitPrice: 2.35 }, 1, '2026-11-01', '2026-11-30')).toThrow(RangeError)
  })
})

const tariffs = fc.record({
  basis: fc.constantFrom('area', 'household', 'unit'),
  unitPrice: fc.integer({ min: 0, max: 5_000_000 }),
  per: fc.constantFrom('month', 'quarter', 'year'),
  proration: fc.constantFrom('full-month', 'half-month', 'days-of-month', 'thirtieth', 'year-365'),
  roundEach: fc.constant('month'),
}) satisfies fc.Arbitrary<Tariff>
const days = fc.integer({ min: 0, max: 1500 }).map((offset) => addDays('2024-01-01', offset))

describe('promises of amountFor', () => {
  it('adds up over ranges that meet between two months', () => {
    fc.assert(fc.property(tariffs, fc.integer({ min: 0, max: 99_999 }), days, fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 200 }), (tariff, quantity, from, months, more) => {
      const cut = lastOfMonth(addMonths(firstOfMonth(from), months))
      const to = addDays(cut, 1 + more)
      const whole = amountFor(tariff, quantity, from, to)
      expect(amountFor(tariff, quantity, from, cut) + amountFor(tariff, quantity, addDays(cut, 1), to)).toBe(whole)
    }))
  })

  it('rounds the exact amount once a period, and never drops with another day', () => {
    fc.assert(fc.property(tariffs, fc.integer({ min: 0, max: 99_999 }), days, fc.integer({ min: 0, max: 400 }), (tariff, quantity, from, more) => {
      const to = addDays(from, more)
      const period: Tariff = { ...tariff, roundEach: 'period' }
      expect(Math.abs(amountFor(tariff, quantity, from, to) - amountFor(period, quantity, from, to))).toBeLessThanOrEqual(explainAmount(tariff, quantity, from, to).lines.length)
      expect(amountFor(period, quantity, from, addDays(to, 1))).toBeGreaterThanOrEqual(amountFor(period, quantity, from, to))
    }))
  })

  it('comes to the price for any whole quarter or year', () => {
    fc.assert(fc.property(tariffs, fc.integer({ min: 0, max: 99_999 }), days, (tariff, quantity, day) => {
      const from = firstOfMonth(day)
      const to = addDays(addMonths(from, { month: 1, quarter: 3, year: 12 }[tariff.per]), -1)
      expect(amountFor(tariff, quantity, from, to)).toBe(amountFor({ ...tariff, per: 'once' }, quantity, from, to))
    }))
  })
})

describe('explainAmount', () => {
  it.each<[Tariff, number, string, string, string, string]>([
    [monthly, 8937, '2026-11-01', '2026-11-30', '89.37 ㎡ × 2.35 元 = 210.02 元', '89.37 m² × 2.35 yuan = 210.02 yuan'],
    [monthly, 8937, '2026-11-14', '2026-11-30', '89.37 ㎡ × 2.35 元 × 17/30 天 = 119.01 元', '89.37 m² × 2.35 yuan × 17/30 days = 119.01 yuan'],
    [worked, 8956, '2026-10-01', '2026-12-31', '89.56 ㎡ × 2.80 元 = 250.77 元，× 3 个月 = 752.31 元', '89.56 m² × 2.80 yuan = 250.77 yuan, × 3 months = 752.31 yuan'],
    [{ ...worked, roundEach: 'period' }, 8956, '2026-10-01', '2026-12-31', '89.56 ㎡ × 2.80 元 × 3 个月 = 752.30 元', '89.56 m² × 2.80 yuan × 3 months = 752.30 yuan'],
    [monthly, 8937, '2026-10-22', '2026-12-31', '2026-10：89.37 ㎡ × 2.35 元 × 10/31 天 = 67.75 元；2026-11 至 2026-12：89.37 ㎡ × 2.35 元 = 210.02 元，× 2 个月 = 420.04 元；合计 487.79 元',
      '2026-10: 89.37 m² × 2.35 yuan × 10/31 days = 67.75 yuan; 2026-11 to 2026-12: 89.37 m² × 2.35 yuan = 210.02 yuan, × 2 months = 420.04 yuan; total 487.79 yuan'],
    [{ ...worked, proration: 'year-365', roundEach: 'period' }, 8956, '2026-10-15', '2026-11-30', '89.56 ㎡ × 2.80 元 × (1 个月 + 12/365 × 17 天) = 390.92 元', '89.56 m² × 2.80 yuan × (1 month + 12/365 × 17 days) = 390.92 yuan'],
    [water, 300_000, '2026-01-01', '2026-12-31', '180 × 5.00 元 + 80 × 7.00 元 + 40 × 9.00 元 = 1,820.00 元', '180 × 5.00 yuan + 80 × 7.00 yuan + 40 × 9.00 yuan = 1,820.00 yuan'],
    [{ ...monthly, basis: 'meter', unitPrice: 5283 }, 18_500, '2026-10-01', '2026-10-31', '18.5 × 0.5283 元 = 9.77 元', '18.5 × 0.5283 yuan = 9.77 yuan'],
    [{ ...monthly, basis: 'unit', unitPrice: 800_000, minimum: 10_000 }, 1, '2026-10-01', '2026-10-31', '1 个 × 80.00 元，不足最低收费，按 100.00 元', '1 unit × 80.00 yuan, below the minimum charge: 100.00 yuan'],
    [{ ...monthly, basis: 'household', unitPrice: 3_000_000, per: 'quarter', roundEach: 'period' }, 1, '2026-10-01', '2026-11-30', '1 户 × 300.00 元/季 × 2 个月 ÷ 3 = 200.00 元', '1 household × 300.00 yuan a quarter × 2 months ÷ 3 = 200.00 yuan'],
  ])('says why (%#)', (tariff, quantity, from, to, zh, en) => {
    expect(explainAmount(tariff, quantity, from, to)).toMatchObject({ zh, en, amount: amountFor(tariff, quantity, from, to) })
  })
})

describe('shareOut', () => {
  it('shares by the largest remainder', () => {
    expect(shareOut(fen(10_000), [8956, 12_030, 6514])).toStrictEqual([3257, 4374, 2369])
    expect(shareOut(fen(10_000), [89.56, 120.3, 65.14])).toStrictEqual([3257, 4374, 2369])
    expect(shareOut(fen(-10_000), [8956, 12_030, 6514])).toStrictEqual([-3257, -4374, -2369])
    expect(shareOut(fen(100), [1, 1, 1])).toStrictEqual([34, 33, 33])
    expect(shareOut(fen(5), [0, 1e-7, 0])).toStrictEqual([0, 5, 0])
    expect(shareOut(fen(0), [0, 0])).toStrictEqual([0, 0])
    expect(shareOut(fen(0), [])).toStrictEqual([])
  })

  it('refuses to share by nothing', () => {
    expect(() => shareOut(fen(1), [0, 0])).toThrow(RangeError)
    expect(() => shareOut(fen(1), [])).toThrow(RangeError)
    expect(() => shareOut(fen(1), [-1, 2])).toThrow(RangeError)
    expect(() => shareOut(fen(1), [Number.NaN])).toThrow(RangeError)
  })

  it('always comes to the total, each share within a fen of its own', () => {
    const weights = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 40 }).filter((list) => list.some((weight) => weight > 0))
    fc.assert(fc.property(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), weights, (total, list) => {
      const shares = shareOut(fen(total), list)
      const sum = list.reduce((all, weight) => all + weight, 0)
      expect(sumFen(shares)).toBe(total)
      shares.forEach((share, index) => expect(Math.abs(share * sum - total * (list[index] ?? 0)) < sum).toBe(true))
    }))
  })
})
