import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { settle, type SettledPart, type SettleInput, spreadOldestFirst } from '../../shared/collect.ts'
import type { Method } from '../../shared/contract/fees.ts'
import { type Fen, fen, sumFen } from '../../shared/money.ts'

const part = (method: Method, amount: number, reference = '') => ({ method, amountFen: fen(amount), reference })
const input = (over: Partial<SettleInput>): SettleInput => ({ feesFen: fen(0), depositsFen: fen(0), methods: [], fromPrepaidFen: fen(0), fromDeposits: [], cashRounding: 10, keepChange: false, ...over })
const sum = (parts: readonly SettledPart[]): number => sumFen(parts.map((one) => one.amountFen))
const refusalOf = (over: Partial<SettleInput>) => {
  const result = settle(input(over))
  return result.ok ? 'taken' : result.problem
}
function settled(over: Partial<SettleInput>) {
  const result = settle(input(over))
  if (!result.ok) throw new Error(result.problem.code)
  return result.settlement
}

describe('what is paid', () => {
  it('in cash is rounded down to its unit, and the change is reckoned from there', () => {
    expect(settled({ feesFen: fen(67_244), methods: [part('cash', 70_000)] })).toMatchObject({ roundingFen: 4, cashFen: 67_240, changeFen: 2_760, fees: [part('cash', 67_240)], deposits: [] })
    expect(settled({ feesFen: fen(67_244), methods: [part('cash', 70_000)], cashRounding: 100 })).toMatchObject({ roundingFen: 44, cashFen: 67_200, changeFen: 2_800 })
    expect(settled({ feesFen: fen(67_244), methods: [part('cash', 70_000)], cashRounding: 1 })).toMatchObject({ roundingFen: 0, cashFen: 67_244 })
  })

  it('without cash is exact', () => {
    expect(settled({ feesFen: fen(67_244), methods: [part('wechat', 60_000, 'a'), part('card', 7_244, 'b')] })).toMatchObject({ roundingFen: 0, cashFen: 0, fees: [part('wechat', 60_000, 'a'), part('card', 7_244, 'b')] })
  })

  it('is never rounded to nothing', () => {
    expect(settled({ feesFen: fen(4), methods: [part('cash', 10)] })).toMatchObject({ roundingFen: 0, cashFen: 4, changeFen: 6 })
    expect(settled({ feesFen: fen(50), methods: [part('cash', 50)], cashRounding: 100 })).toMatchObject({ roundingFen: 0, cashFen: 50 })
  })

  it('as deposit is kept to the fen, whatever lies beside it', () => {
    expect(settled({ depositsFen: fen(10_005), methods: [part('cash', 10_005)] })).toMatchObject({ roundingFen: 0, deposits: [part('cash', 10_005)] })
    const beside = settled({ feesFen: fen(4), depositsFen: fen(10_005), methods: [part('cash', 10_010)] })
    expect([beside.roundingFen, sum(beside.deposits), sum(beside.fees), beside.changeFen]).toEqual([0, 10_005, 4, 1])
    const prepaid = settled({ feesFen: fen(100), fromPrepaidFen: fen(100), depositsFen: fen(10_005), methods: [part('cash', 10_005)] })
    expect([prepaid.roundingFen, sum(prepaid.deposits), sum(prepaid.fees)]).toEqual([0, 10_005, 100])
    expect(sum(settled({ feesFen: fen(20), depositsFen: fen(10_005), methods: [part('cash', 10_020)] }).deposits)).toBe(10_005)
  })

  it('takes cashless money to the deposit first, so that cash falls on fees', () => {
    expect(settled({ feesFen: fen(10_004), depositsFen: fen(200_000), methods: [part('wechat', 200_000, 'w'), part('cash', 10_000)] })).toMatchObject({
      roundingFen: 4, deposits: [part('wechat', 200_000, 'w')], fees: [part('cash', 10_000)], changeFen: 0,
    })
  })

  it('in change may stay as a prepayment', () => {
    expect(settled({ feesFen: fen(67_244), methods: [part('cash', 70_000)], keepChange: true })).toMatchObject({ keptFen: 2_760, changeFen: 0, cashFen: 70_000, fees: [part('cash', 70_000)] })
    expect(settled({ depositsFen: fen(500), methods: [part('cash', 1_000)], keepChange: true })).toMatchObject({ keptFen: 0, changeFen: 500 })
  })
})

describe('a payment that does not come out', () => {
  it.each([
    [{}, { code: 'nothing-chosen', amountFen: 0 }],
    [{ feesFen: fen(100), methods: [part('wechat', 101)] }, { code: 'more-than-owed', amountFen: 1 }],
    [{ feesFen: fen(100), methods: [part('wechat', 99)] }, { code: 'methods-do-not-add-up', amountFen: 1 }],
    [{ feesFen: fen(105), methods: [part('cash', 99)] }, { code: 'cash-short', amountFen: 1 }],
    [{ feesFen: fen(100), methods: [part('wechat', 100), part('cash', 1)] }, { code: 'cash-not-needed', amountFen: 1 }],
    [{ feesFen: fen(100), depositsFen: fen(100), fromPrepaidFen: fen(101), methods: [part('cash', 99)] }, { code: 'prepaid-not-for-deposits', amountFen: 1 }],
  ] satisfies [Partial<SettleInput>, object][])('%j is refused with what is missing or too much', (over, problem) => {
    expect(refusalOf(over)).toEqual(problem)
  })
})

const amounts = fc.oneof(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 300_000 }))

it('whatever is paid, the papers, the drawer and the change add up to the fen', () => {
  const cases = fc.record({
    fees: fc.option(amounts, { nil: 0 }), deposits: fc.option(amounts, { nil: 0 }), prepaidShare: fc.integer({ min: 0, max: 100 }), cashless: fc.integer({ min: 0, max: 100 }),
    split: fc.boolean(), extra: fc.integer({ min: 0, max: 20_000 }), cashRounding: fc.constantFrom(1 as const, 10 as const, 100 as const), keepChange: fc.boolean(),
  })
  fc.assert(fc.property(cases, (given) => {
    fc.pre(given.fees + given.deposits > 0)
    const fromPrepaid = Math.floor((given.fees * given.prepaidShare) / 100)
    const left = given.fees + given.deposits - fromPrepaid
    const cashless = Math.floor((left * given.cashless) / 100)
    const parts = given.split && cashless > 1 ? [part('wechat', 1, 'w'), part('card', cashless - 1, 'c')] : cashless > 0 ? [part('alipay', cashless, 'a')] : []
    const tendered = left > cashless ? left - cashless + given.extra : 0
    const methods = tendered > 0 ? [part('cash', tendered), ...parts] : parts
    const result = settled({ feesFen: fen(given.fees), depositsFen: fen(given.deposits), fromPrepaidFen: fen(fromPrepaid), methods, cashRounding: given.cashRounding, keepChange: given.keepChange })
    const every = [...result.fees, ...result.deposits]
    const by = (method: SettledPart['method']) => sum(every.filter((one) => one.method === method))
    expect(sum(result.fees)).toBe(given.fees - result.roundingFen + result.keptFen)
    expect(sum(result.deposits)).toBe(given.deposits)
    expect([result.fees.length > 0, result.deposits.length > 0]).toEqual([given.fees > 0, given.deposits > 0])
    expect(every.every((one) => Number.isSafeInteger(one.amountFen) && one.amountFen > 0)).toBe(true)
    expect(result.cashFen + result.changeFen).toBe(tendered)
    expect([by('cash'), by('prepaid')]).toEqual([result.cashFen, fromPrepaid])
    for (const one of parts) expect(by(one.method)).toBe(one.amountFen)
    expect(result.roundingFen).toBeGreaterThanOrEqual(0)
    expect(result.roundingFen).toBeLessThan(given.cashRounding)
    expect(result.roundingFen === 0 || tendered > 0).toBe(true)
    expect(result.changeFen >= 0 && result.keptFen >= 0).toBe(true)
  }), { numRuns: 3_000 })
})

it('a sum is spread over the oldest open charges, disputed ones left out, nothing lost', () => {
  const charge = fc.record({ openFen: amounts, dueOn: fc.constantFrom('2026-09-05', '2026-10-05', '2026-11-05'), disputed: fc.boolean() })
  fc.assert(fc.property(fc.array(charge, { maxLength: 8 }), fc.integer({ min: 0, max: 500_000 }), (rows, paid) => {
    const charges = rows.map((row, index) => ({ chargeId: index + 1, openFen: row.openFen as Fen, dueOn: row.dueOn, dispute: row.disputed ? {} : null }))
    const { chosen, restFen } = spreadOldestFirst(charges, fen(paid))
    const of = (chargeId: number) => charges.find((row) => row.chargeId === chargeId)
    expect(sumFen(chosen.map((row) => row.amountFen)) + restFen).toBe(paid)
    expect(chosen.every((row) => row.amountFen > 0 && row.amountFen <= (of(row.chargeId)?.openFen ?? 0) && of(row.chargeId)?.dispute === null)).toBe(true)
    const due = chosen.map((row) => of(row.chargeId)?.dueOn ?? '')
    expect(due).toEqual(due.toSorted())
    expect(chosen.slice(0, -1).every((row) => row.amountFen === of(row.chargeId)?.openFen)).toBe(true)
    const open = sumFen(charges.filter((row) => row.dispute === null).map((row) => row.openFen))
    expect(restFen).toBe(Math.max(0, paid - open))
  }), { numRuns: 500 })
})
