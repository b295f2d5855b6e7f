// Code 128, set B (ISO/IEC 15417): every character of ASCII from the space to the tilde, which is all our numbers need.
import type { Stroke } from './paper-node.ts'

/** Widths in modules of bar, space, bar, space, bar, space, by the value of the symbol; the last is the stop with its closing bar. */
export const SYMBOLS = (
  '212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 112232 122132 122231 113222 123122 123221 223211 221132 221231 213212 223112 312131 311222 '
  + '321122 321221 312212 322112 322211 212123 212321 232121 111323 131123 131321 112313 132113 132311 211313 231113 231311 112133 112331 132131 113123 113321 133121 313121 211331 '
  + '231131 213113 213311 213131 311123 311321 331121 312113 312311 332111 314111 221411 431111 111224 111422 121124 121421 141122 141221 112214 112412 122114 122411 142112 142211 '
  + '241211 221114 413111 241112 134111 111242 121142 121241 114212 124112 124211 411212 421112 421211 212141 214121 412121 111143 111341 131141 114113 114311 411113 411311 113141 '
  + '114131 311141 411131 211412 211214 211232 2331112'
).split(' ')

const START_B = 104
const STOP = 106
const QUIET_MODULES = 10

/** The values of the symbols a text is written as: start, its characters, the check, stop. Throws on a character set B does not have. */
export function code128Values(text: string): number[] {
  const values = Array.from(text, (character) => {
    const code = character.charCodeAt(0)
    if (character.length !== 1 || code < 32 || code > 126) throw new Error(`Code 128 B has no ${character}`)
    return code - 32
  })
  const check = values.reduce((sum, value, place) => sum + value * (place + 1), START_B) % 103
  return [START_B, ...values, check, STOP]
}

/** Dark and light modules from left to right, as a text of 1 and 0. */
export function code128Modules(text: string): string {
  return code128Values(text).flatMap((value) => Array.from(SYMBOLS[value] ?? '', (width, place) => (place % 2 === 0 ? '1' : '0').repeat(Number(width)))).join('')
}

/**
 * The bars with the quiet zone left free on both sides, in points. One filled shape like a comb, whose back has no height: a rectangle for each bar would be
 * half of all that a thousand letters draw.
 */
export function barcode(text: string, { module, height }: { readonly module: number, readonly height: number }): { readonly bars: Stroke, readonly width: number } {
  const modules = code128Modules(text)
  const corners = Array.from(modules.matchAll(/1+/g)).flatMap((match) => {
    const left = round((QUIET_MODULES + match.index) * module)
    const right = round((QUIET_MODULES + match.index + match[0].length) * module)
    return [{ x: left, y: height }, { x: left, y: 0 }, { x: right, y: 0 }, { x: right, y: height }]
  })
  return { bars: { type: 'polyline', points: corners, lineWidth: 0, color: 'black' }, width: round((modules.length + 2 * QUIET_MODULES) * module) }
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
