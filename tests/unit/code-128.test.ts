import { describe, expect, it } from 'vitest'
import { SYMBOLS, barcode, code128Modules, code128Values } from '../../electron/documents/code-128.ts'

describe('Code 128', () => {
  it('has 107 symbols, all different, eleven modules each with an even number of dark ones, the stop thirteen', () => {
    expect(SYMBOLS).toHaveLength(107)
    expect(new Set(SYMBOLS).size).toBe(107)
    for (const [value, widths] of SYMBOLS.entries()) {
      const all = Array.from(widths, Number)
      expect([value, all.reduce((sum, width) => sum + width, 0)]).toEqual([value, value === 106 ? 13 : 11])
    }
    const dark = SYMBOLS.slice(0, 106).map((widths) => Array.from(widths, Number).filter((_, place) => place % 2 === 0).reduce((sum, width) => sum + width, 0))
    expect(dark.filter((sum) => sum % 2 !== 0)).toEqual([])
  })

  it.each([
    // By hand: 104 + 1×48 + 2×42 + 3×42 + 4×17 + 5×18 + 6×19 + 7×35 = 879; 879 mod 103 = 55.
    ['PJJ123C', [104, 48, 42, 42, 17, 18, 19, 35, 55, 106]],
    ['A', [104, 33, 34, 106]],
    ['CS2026-000001', [104, 35, 51, 18, 16, 18, 22, 13, 16, 16, 16, 16, 16, 17, 45, 106]],
  ])('%s', (text, values) => expect(code128Values(text)).toEqual(values))

  it('writes the known bars', () => {
    // Start B 11010010000, A 10100011000, check 34 10001011000, stop 1100011101011.
    expect(code128Modules('A')).toBe('11010010000' + '10100011000' + '10001011000' + '1100011101011')
  })

  it('leaves ten modules free on both sides', () => {
    const { bars, width } = barcode('A', { module: 1, height: 20 })
    expect(bars).toMatchObject({ type: 'polyline', color: 'black', lineWidth: 0 })
    const points = bars.type === 'polyline' ? bars.points : []
    expect(points.slice(0, 5)).toEqual([{ x: 10, y: 20 }, { x: 10, y: 0 }, { x: 12, y: 0 }, { x: 12, y: 20 }, { x: 13, y: 20 }])
    expect(width).toBe(11 * 3 + 13 + 20)
    expect(points).toHaveLength(4 * (3 * 3 + 4))
  })

  it('refuses what it cannot write', () => expect(() => code128Values('催缴')).toThrow('Code 128 B'))
})
