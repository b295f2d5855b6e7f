import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fen, formatMoney, LARGEST_FEN, moneyInWords, parseMoney, roundCashDown, roundHalfUp, sumFen } from '../../shared/money.ts'

const amounts = fc.integer({ min: -LARGEST_FEN, max: LARGEST_FEN }).map((value) => fen(value))

describe('parseMoney', () => {
  it.each([
    ['1680.32', 168032], ['1,680.32', 168032], ['１，６８０．３２', 168032], ['￥1,680.32', 168032], ['¥ 1680.32', 168032],
    [' 1 680.3 ', 168030], ['12。5', 1250], ['.5', 50], ['007', 700], ['-25.50', -2550], ['−25.50', -2550], ['－25.5', -2550],
    ['￥-25.5', -2550], ['-￥25.5', -2550], ['100元', 10000], ['100 元', 10000], ['0', 0], ['-0.00', 0], ['999,999,999,999.99', LARGEST_FEN],
  ])('reads %s', (text, value) => {
    expect(parseMoney(text)).toStrictEqual({ ok: true, value })
  })

  it.each([
    ['', 'empty'], ['　 ', 'empty'], ['1.005', 'too-many-decimals'], ['1.500', 'too-many-decimals'], ['1000000000000', 'too-large'],
    ['abc', 'not-a-number'], ['1e5', 'not-a-number'], ['1.2.3', 'not-a-number'], ['1,68', 'not-a-number'], ['12 50', 'not-a-number'],
    ['-', 'not-a-number'], ['.', 'not-a-number'], ['5.', 'not-a-number'], ['--5', 'not-a-number'], ['-￥-5', 'not-a-number'],
    ['NaN', 'not-a-number'], ['0x10', 'not-a-number'], ['￥', 'not-a-number'], ['元', 'not-a-number'],
  ])('refuses %s as %s', (text, code) => {
    expect(parseMoney(text)).toStrictEqual({ ok: false, code })
  })

  it('reads back whatever formatMoney writes', () => {
    fc.assert(fc.property(amounts, (amount) => {
      expect(parseMoney(formatMoney(amount))).toStrictEqual({ ok: true, value: amount })
    }))
  })
})

describe('formatMoney', () => {
  it.each([[0, '0.00'], [5, '0.05'], [-2550, '-25.50'], [168032, '1,680.32'], [100000001, '1,000,000.01'], [99999, '999.99']])('%i → %s', (amount, text) => {
    expect(formatMoney(fen(amount))).toBe(text)
  })
})

describe('moneyInWords', () => {
  it.each([
    [0, '零元整'], [1, '壹分'], [10, '壹角整'], [55, '伍角伍分'], [105, '壹元零伍分'], [110, '壹元壹角整'], [1000, '壹拾元整'],
    [1005, '壹拾元零伍分'], [10050, '壹佰元伍角整'], [140950, '壹仟肆佰零玖元伍角整'], [168032, '壹仟陆佰捌拾元叁角贰分'],
    [500200, '伍仟零贰元整'], [502000, '伍仟零贰拾元整'], [600714, '陆仟零柒元壹角肆分'], [1640902, '壹万陆仟肆佰零玖元零贰分'],
    [10000000, '壹拾万元整'], [10000001, '壹拾万元零壹分'], [10700053, '壹拾万柒仟元伍角叁分'], [500302050, '伍佰万叁仟零贰拾元伍角整'],
    [1002000000, '壹仟零贰万元整'], [10000000000, '壹亿元整'], [1000000010000, '壹佰亿零壹佰元整'], [-2550, '负贰拾伍元伍角整'],
    [10000500000, '壹亿零伍仟元整'], [1000000, '壹万元整'], [1000500, '壹万零伍元整'], [100000000000000, '壹万亿元整'], [11011, '壹佰壹拾元壹角壹分'],
  ])('%i fen → %s', (amount, words) => {
    expect(moneyInWords(fen(amount))).toBe(words)
  })

  it('keeps the rules of zeros and of 整 for every amount', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: LARGEST_FEN }), (amount) => {
      const words = moneyInWords(fen(amount))
      expect(words).not.toMatch(/零零|零[万亿元角整]/)
      expect(words.endsWith('整')).toBe(amount % 10 === 0)
      expect(moneyInWords(fen(-amount))).toBe(`负${words}`)
    }))
  })

  it('says different amounts differently', () => {
    fc.assert(fc.property(amounts, amounts, (one, other) => {
      expect(moneyInWords(one) === moneyInWords(other)).toBe(one === other)
    }))
  })
})

describe('arithmetic', () => {
  it('rounds halves away from zero', () => {
    expect([roundHalfUp(5n, 2n), roundHalfUp(-5n, 2n), roundHalfUp(5n, -2n), roundHalfUp(249n, 100n), roundHalfUp(0n, 7n)]).toStrictEqual([3n, -3n, -3n, 2n, 0n])
    expect(() => roundHalfUp(1n, 0n)).toThrow(RangeError)
  })

  it('is never further than half from the quotient', () => {
    fc.assert(fc.property(fc.bigInt(-(10n ** 20n), 10n ** 20n), fc.bigInt(1n, 10n ** 12n), (numerator, denominator) => {
      const twice = 2n * (roundHalfUp(numerator, denominator) * denominator - numerator)
      expect(twice <= denominator && twice >= -denominator).toBe(true)
    }))
  })

  it('cuts cash towards zero', () => {
    expect(roundCashDown(fen(67244), 10)).toBe(67240)
    expect(roundCashDown(fen(67244), 100)).toBe(67200)
    expect(roundCashDown(fen(67244), 1)).toBe(67244)
    expect(roundCashDown(fen(-67244), 10)).toBe(-67240)
    expect(Object.is(roundCashDown(fen(-4), 10), 0)).toBe(true)
  })

  it('refuses what is not whole fen and sums exactly', () => {
    expect(() => fen(0.1)).toThrow(RangeError)
    expect(() => fen(Number.NaN)).toThrow(RangeError)
    expect(() => fen(2 ** 53)).toThrow(RangeError)
    expect(sumFen([])).toBe(0)
    expect(sumFen([fen(1), fen(2), fen(-3)])).toBe(0)
  })
})
