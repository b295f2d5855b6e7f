/** Meter readings are integers of 1/1000 of the meter's unit; people write 123.4 or 123. */
export type ReadingResult = { ok: true; value: number } | { ok: false; code: 'empty' | 'reading-form' | 'reading-negative' | 'reading-decimals' | 'too-large' }

const LARGEST = 9_999_999_999

/** "1,234.5" → 1234500. At most three decimals; a negative number is no reading. */
export function parseReading(text: string): ReadingResult {
  const plain = text.normalize('NFKC').replace(/[\s,]/g, '')
  if (plain === '') return { ok: false, code: 'empty' }
  if (/^-\d+(\.\d+)?$/.test(plain)) return { ok: false, code: 'reading-negative' }
  const match = /^(\d+)(?:\.(\d+))?$/.exec(plain)
  if (!match) return { ok: false, code: 'reading-form' }
  const [, whole = '', decimals = ''] = match
  if (decimals.length > 3) return { ok: false, code: 'reading-decimals' }
  const value = Number(whole) * 1000 + Number(decimals.padEnd(3, '0'))
  return value > LARGEST ? { ok: false, code: 'too-large' } : { ok: true, value }
}

/** 1234500 → "1234.5", 3000 → "3". */
export function formatReading(value: number): string {
  const decimals = String(value % 1000).padStart(3, '0').replace(/0+$/, '')
  return `${Math.trunc(value / 1000)}${decimals === '' ? '' : `.${decimals}`}`
}
