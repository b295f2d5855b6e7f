/** Money is a whole number of fen (1/100 yuan); nothing in Foyer holds yuan in a floating-point number. */

declare const fenBrand: unique symbol

/** A whole number of fen. Make one with `fen`, `parseMoney` or arithmetic that ends in `fen`. */
export type Fen = number & { readonly [fenBrand]: 'fen' }

export type MoneyProblem = 'empty' | 'not-a-number' | 'too-many-decimals' | 'too-large'
export type ParsedMoney = { ok: true; value: Fen } | { ok: false; code: MoneyProblem }

/** 999,999,999,999.99 yuan, the largest amount a form accepts: twelve digits, far inside exact integers. */
export const LARGEST_FEN = 99_999_999_999_999

/** Marks a whole number as fen. Throws RangeError for a fraction or beyond exact integers: that is a bug, not an input. */
export function fen(amount: number | bigint): Fen {
  const value = Number(amount)
  if (!Number.isSafeInteger(value)) throw new RangeError(`not a whole number of fen: ${String(amount)}`)
  return (value === 0 ? 0 : value) as Fen
}

export const ZERO: Fen = fen(0)

/** The exact sum in fen; 0 of nothing. */
export function sumFen(amounts: Iterable<Fen>): Fen {
  let total = 0n
  for (const amount of amounts) total += BigInt(amount)
  return fen(total)
}

const MINUS_SIGNS = /[−﹣‒–—]/g
const PLAIN_AMOUNT = /^(-?)(?:¥|RMB|CNY)?(-?)(\d+|\d{1,3}(?:[, ]\d{3})+|)(?:\.(\d+))?元?$/

/**
 * Reads an amount in yuan as people type it: full-width digits, ￥ or ¥, 元, thousands set apart by commas or spaces,
 * the Chinese full stop that an input method types for a decimal point. Negative amounts are read; whoever takes only
 * positive ones checks the sign. Codes: `empty`, `not-a-number`, `too-many-decimals` (more than two), `too-large`.
 */
export function parseMoney(text: string): ParsedMoney {
  const plain = text.normalize('NFKC').replace(MINUS_SIGNS, '-').replaceAll('。', '.').trim().toUpperCase()
  if (plain === '') return { ok: false, code: 'empty' }
  const match = PLAIN_AMOUNT.exec(plain.replace(/^(-?)\s*(¥|RMB|CNY)\s*/, '$1$2').replace(/\s*元$/, '元').replace(/\s/g, ' '))
  if (!match) return { ok: false, code: 'not-a-number' }
  const [, minusBefore = '', minusAfter = '', whole = '', decimals = ''] = match
  if ((whole === '' && decimals === '') || (minusBefore !== '' && minusAfter !== '')) return { ok: false, code: 'not-a-number' }
  if (decimals.length > 2) return { ok: false, code: 'too-many-decimals' }
  const magnitude = BigInt(whole.replace(/[, ]/g, '') + decimals.padEnd(2, '0'))
  if (magnitude > BigInt(LARGEST_FEN)) return { ok: false, code: 'too-large' }
  return { ok: true, value: fen(minusBefore + minusAfter === '' ? magnitude : -magnitude) }
}

/** '1,680.32', two decimals always; a minus sign is U+002D, so that the text can be read back and pasted into a sheet. */
export function formatMoney(amount: Fen): string {
  const value = BigInt(fen(amount))
  const magnitude = value < 0n ? -value : value
  const whole = String(magnitude / 100n).replace(/\B(?=(\d{3})+$)/g, ',')
  return `${value < 0n ? '-' : ''}${whole}.${String(magnitude % 100n).padStart(2, '0')}`
}

const DIGITS = '零壹贰叁肆伍陆柒捌玖'
const PLACES = ['', '拾', '佰', '仟']

/** Up to 9999 in capitals, without zeros at either end: 1409 → 壹仟肆佰零玖, 20 → 贰拾. */
function groupInWords(group: bigint): string {
  const text = String(group)
  let words = ''
  let skippedZero = false
  for (const [index, digit] of [...text].entries()) {
    if (digit === '0') {
      skippedZero = words !== ''
      continue
    }
    words += (skippedZero ? '零' : '') + DIGITS[Number(digit)] + PLACES[text.length - 1 - index]
    skippedZero = false
  }
  return words
}

/** A whole number in capitals; 亿 counts what stands before it, which may itself hold 万. */
function wholeInWords(value: bigint): string {
  const step = value >= 100_000_000n ? { size: 100_000_000n, name: '亿' } : { size: 10_000n, name: '万' }
  if (value < step.size) return groupInWords(value)
  const low = value % step.size
  const zero = low > 0n && low < step.size / 10n ? '零' : ''
  return wholeInWords(value / step.size) + step.name + zero + (low > 0n ? wholeInWords(low) : '')
}

/**
 * The amount in the capitals of vouchers (人民币大写, without the word 人民币): 168032 → 壹仟陆佰捌拾元叁角贰分.
 * Ends in 整 at 元 and at 角, never at 分; one 零 for a run of zeros; 零 between 元 and 分 when there is no 角; a 零 that
 * may be written or left out (万 or 元 place alone is 0) is left out. Rules: DOMAIN 3.1.
 */
export function moneyInWords(amount: Fen): string {
  const value = BigInt(fen(amount))
  if (value === 0n) return '零元整'
  const magnitude = value < 0n ? -value : value
  const yuan = magnitude / 100n
  const jiao = Number((magnitude / 10n) % 10n)
  const cent = Number(magnitude % 10n)
  let words = value < 0n ? '负' : ''
  if (yuan > 0n) words += `${wholeInWords(yuan)}元`
  if (jiao > 0) words += `${DIGITS[jiao]}角`
  else if (cent > 0 && yuan > 0n) words += '零'
  return words + (cent > 0 ? `${DIGITS[cent]}分` : '整')
}

/** The quotient to the nearest whole number, halves away from zero, so that a reversal rounds to the same size. */
export function roundHalfUp(numerator: bigint, denominator: bigint): bigint {
  if (denominator === 0n) throw new RangeError('division by zero')
  const negative = numerator < 0n !== denominator < 0n
  const top = numerator < 0n ? -numerator : numerator
  const bottom = denominator < 0n ? -denominator : denominator
  const magnitude = (top * 2n + bottom) / (bottom * 2n)
  return negative ? -magnitude : magnitude
}

/**
 * What is taken in cash after 抹零: the amount cut to whole fen (1), jiao (10) or yuan (100), towards zero.
 * The rounding line of the receipt is this less the amount: 67244 by 10 → 67240, line −4.
 */
export function roundCashDown(amount: Fen, unit: 1 | 10 | 100): Fen {
  return fen(amount - (amount % unit))
}
