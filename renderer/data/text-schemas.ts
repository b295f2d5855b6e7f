import { z } from 'zod'
import { parseMoney } from '../../shared/money.ts'
import type { Fen } from '../../shared/money.ts'
import { parseDateSpelling } from '../../shared/dates.ts'
import { parseReading } from '../../shared/reading.ts'

/** Text of a form → values of the contract. Each may be piped into the contract's own schema. */

/** "1,234.50" → fen. */
export const moneyText = z.string().transform((text, context): Fen => {
  const parsed = parseMoney(text)
  if (parsed.ok) return parsed.value
  context.addIssue({ code: 'custom', message: parsed.code })
  return z.NEVER
})

/** "" → null, else fen. */
export const optionalMoneyText = z.string().transform((text, context): Fen | null => {
  if (text.trim() === '') return null
  const parsed = parseMoney(text)
  if (parsed.ok) return parsed.value
  context.addIssue({ code: 'custom', message: parsed.code })
  return z.NEVER
})

/** A day that is spelt right and never comes, like 20261131, is told apart from what is no date at all. */
function dateProblem(text: string): string {
  return /^\s*\d{4}\D?\d{1,2}\D?\d{1,2}\D?\s*$/.test(text.normalize('NFKC')) ? 'no-such-day' : 'not-a-date'
}

/** "20261121", "2026/11/21", "2026年11月21日", "2026-11-21" → "2026-11-21". */
export const dateText = z.string().transform((text, context): string => {
  const date = parseDateSpelling(text)
  if (date !== null) return date
  context.addIssue({ code: 'custom', message: text.trim() === '' ? 'empty' : dateProblem(text) })
  return z.NEVER
})

/** "" → null, else a date. */
export const optionalDateText = z.string().transform((text, context): string | null => {
  if (text.trim() === '') return null
  const date = parseDateSpelling(text)
  if (date !== null) return date
  context.addIssue({ code: 'custom', message: dateProblem(text) })
  return z.NEVER
})

/** "12" → 12. */
export const wholeNumberText = z.string().transform((text, context): number => {
  const plain = halfWidth(text).trim()
  if (/^\d{1,9}$/.test(plain)) return Number(plain)
  context.addIssue({ code: 'custom', message: plain === '' ? 'empty' : 'not-whole' })
  return z.NEVER
})

/** "1203.4" → 1203400; a reading is needed. */
export const readingText = z.string().transform((text, context): number => {
  const parsed = parseReading(text)
  if (parsed.ok) return parsed.value
  context.addIssue({ code: 'custom', message: parsed.code })
  return z.NEVER
})

/** "1203.4" → 1203400; "" → null. */
export const optionalReadingText = z.string().transform((text, context): number | null => {
  if (text.trim() === '') return null
  const parsed = parseReading(text)
  if (parsed.ok) return parsed.value
  context.addIssue({ code: 'custom', message: parsed.code })
  return z.NEVER
})

/** "2.35" → 23500: a unit price in 1/10000 yuan. */
export const priceText = z.string().transform((text, context): number => {
  const match = /^(\d{1,6})(?:\.(\d{1,4}))?$/.exec(halfWidth(text).trim().replace('．', '.'))
  if (match) return Number(match[1]) * 10_000 + Number((match[2] ?? '').padEnd(4, '0'))
  context.addIssue({ code: 'custom', message: text.trim() === '' ? 'empty' : text.trim().startsWith('-') ? 'negative' : 'price-form' })
  return z.NEVER
})

function halfWidth(text: string): string {
  return text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
}
