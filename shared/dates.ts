/** Dates are texts 'YYYY-MM-DD' and months 'YYYY-MM': they sort as texts and have no time zone to lose. */

const DAY_MILLIS = 86_400_000
/** Asia/Shanghai is UTC+8 all year (no summer time since 1991), whatever the PC's own setting says. */
const SHANGHAI_MILLIS = 8 * 3_600_000

function parts(date: string): { year: number; month: number; day: number } {
  const digit = (place: number): number => date.charCodeAt(place) - 48
  return {
    year: digit(0) * 1000 + digit(1) * 100 + digit(2) * 10 + digit(3),
    month: digit(5) * 10 + digit(6),
    day: digit(8) * 10 + digit(9),
  }
}

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
function lengthOfMonth(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return month === 2 && leap ? 29 : (MONTH_DAYS[month - 1] ?? 0)
}

/** Days since 1970-01-01, counted without Date objects: a billing run asks tens of thousands of times. */
function dayNumber(date: string): number {
  if (!isDate(date)) throw new RangeError(`not a date: ${date}`)
  const { year, month, day } = parts(date)
  const marchYear = month > 2 ? year : year - 1
  const marchMonth = (month + 9) % 12
  const dayOfYear = Math.floor((153 * marchMonth + 2) / 5) + day
  return marchYear * 365 + Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400) + dayOfYear - 719_469
}

function fromDayNumber(number: number): string {
  return new Date(number * DAY_MILLIS).toISOString().slice(0, 10)
}

function fromParts(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** True for a real calendar date 'YYYY-MM-DD' from the year 1000 on. */
export function isDate(text: string): boolean {
  if (!/^[1-9]\d{3}-\d{2}-\d{2}$/.test(text)) return false
  const { year, month, day } = parts(text)
  return month >= 1 && month <= 12 && day >= 1 && day <= lengthOfMonth(year, month)
}

const SPELLINGS = [
  /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})$/,
  /^(\d{4})年(\d{1,2})月(\d{1,2})[日号]?$/,
  /^(\d{4})(\d{2})(\d{2})$/,
]

/**
 * Reads a date as ledgers and forms spell it: 2021.03.11, 2021/8/28, 2021-08-28, 2025年2月4日, 20250204, in full width or
 * with spaces too, a time of day behind it left out. Null for anything else; a year of two digits is never guessed.
 */
export function parseDateSpelling(text: string): string | null {
  const untimed = text.normalize('NFKC').trim().replace(/[T\s]+\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?Z?$/, '')
  const plain = untimed.replace(/\s/g, '').replace(/[−–—。]/g, '-')
  for (const spelling of SPELLINGS) {
    const match = spelling.exec(plain)
    if (!match) continue
    const date = fromParts(Number(match[1]), Number(match[2]), Number(match[3]))
    return isDate(date) ? date : null
  }
  return null
}

/** The date `days` later (earlier when negative). */
export function addDays(date: string, days: number): string {
  const { year, month, day } = parts(date)
  if (day + days >= 1 && day + days <= 28 && isDate(date)) return fromParts(year, month, day + days)
  return fromDayNumber(dayNumber(date) + days)
}

/** The same day `months` later, or the last of that month when it has no such day: 2026-01-31 + 1 → 2026-02-28. */
export function addMonths(date: string, months: number): string {
  if (!isDate(date)) throw new RangeError(`not a date: ${date}`)
  const { year, month, day } = parts(date)
  const count = year * 12 + (month - 1) + months
  const first = fromParts(Math.floor(count / 12), (((count % 12) + 12) % 12) + 1, 1)
  return fromParts(Number(first.slice(0, 4)), Number(first.slice(5, 7)), Math.min(day, daysInMonth(first)))
}

/** Days from one date to the other: 0 for the same day, 1 for the next, negative backwards. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from)
}

/** 'YYYY-MM' of a date. */
export function monthOf(date: string): string {
  return date.slice(0, 7)
}

/** The first day of the month of a date 'YYYY-MM-DD' or month 'YYYY-MM'. */
export function firstOfMonth(dateOrMonth: string): string {
  return `${monthOf(dateOrMonth)}-01`
}

/** The last day of the month of a date 'YYYY-MM-DD' or month 'YYYY-MM'. */
export function lastOfMonth(dateOrMonth: string): string {
  return `${monthOf(dateOrMonth)}-${String(daysInMonth(dateOrMonth)).padStart(2, '0')}`
}

/** 28 to 31, of a date 'YYYY-MM-DD' or month 'YYYY-MM'. */
export function daysInMonth(dateOrMonth: string): number {
  const first = firstOfMonth(dateOrMonth)
  if (!isDate(first)) throw new RangeError(`not a month: ${dateOrMonth}`)
  const { year, month } = parts(first)
  return lengthOfMonth(year, month)
}

function shanghai(epochMillis: number): string {
  return new Date(epochMillis + SHANGHAI_MILLIS).toISOString()
}

/** The date on the wall in Shanghai at a moment, 'YYYY-MM-DD'. */
export function businessDate(epochMillis: number): string {
  return shanghai(epochMillis).slice(0, 10)
}

/** The time on the wall in Shanghai at a moment, 'HH:MM'. */
export function timeOfDay(epochMillis: number): string {
  return shanghai(epochMillis).slice(11, 16)
}

/** Date and time on the wall in Shanghai, 'YYYY-MM-DD HH:MM'. */
export function dateTime(epochMillis: number): string {
  return `${businessDate(epochMillis)} ${timeOfDay(epochMillis)}`
}
