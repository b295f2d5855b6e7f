import { addDays, isDate, parseDateSpelling } from '../../../shared/dates.ts'
import { fen, parseMoney, roundHalfUp, ZERO, type Fen } from '../../../shared/money.ts'
import { type Cell, cellText } from '../../../shared/sheet-cells.ts'

export type Repair = { column: string; code: string; from: string; to: string }
export type Finding = { column: string; code: string }
/** What was found while reading one row: put right, to be asked about, in the way. `column` is the heading. */
export type Findings = { repairs: Repair[]; notes: Finding[]; problems: Finding[] }
/** A cell and the heading it stands under; `mapped` is false when the ledger has no such column. */
export type Field = { column: string; cell: Cell; mapped: boolean }

const FULL_WIDTH = /[！-～]/
const LARGEST_AREA_CENTI = 20_000_000
const LARGEST_PRICE = 100_000_000
/** 100 yuan a square metre a month: more is another column taken for the price. */
const UNUSUAL_PRICE = 1_000_000n

type Decimal = { digits: bigint; places: number }

function readDecimal(text: string, unit: RegExp): Decimal | null {
  const match = /^(-?\d+)(?:\.(\d+))?$/.exec(text.normalize('NFKC').replace(/[\s,¥]/g, '').replace(unit, ''))
  if (!match) return null
  const fraction = (match[2] ?? '').replace(/0+$/, '')
  return { digits: BigInt((match[1] ?? '') + fraction), places: fraction.length }
}

/** The decimal in whole 10^-places; null when it has more places than that. */
function inParts(value: Decimal, places: number): bigint | null {
  return value.places > places ? null : value.digits * 10n ** BigInt(places - value.places)
}

function noteFullWidth(field: Field, to: string, findings: Findings): void {
  const from = cellText(field.cell)
  if (FULL_WIDTH.test(from)) findings.repairs.push({ column: field.column, code: 'full-width-number', from, to })
}

/**
 * The area in 1/100 m². Missing, not a number, not above 0 or beyond belief: `area-bad`, since it would make wrong money.
 * More than two decimals are rounded and shown (`area-rounded`).
 */
export function readArea(field: Field, findings: Findings): number | null {
  const text = cellText(field.cell)
  const value = readDecimal(text, /(㎡|m2|平方米|平米|平方)$/i)
  const centi = value ? (inParts(value, 2) ?? roundHalfUp(value.digits, 10n ** BigInt(value.places - 2))) : 0n
  if (!value || centi <= 0n || centi > LARGEST_AREA_CENTI) {
    findings.problems.push({ column: field.column, code: 'area-bad' })
    return null
  }
  const written = `${centi / 100n}.${String(centi % 100n).padStart(2, '0')}`
  if (value.places > 2) findings.repairs.push({ column: field.column, code: 'area-rounded', from: text, to: written })
  else noteFullWidth(field, written, findings)
  return Number(centi)
}

/** The unit price in 1/10000 yuan, above 0 and with no more than four decimals, else `price-bad`; one no office asks for is `price-unusual`. */
export function readPrice(field: Field, fallback: number | null, findings: Findings): number | null {
  if (!field.mapped && fallback !== null) return fallback
  const value = readDecimal(cellText(field.cell), /元?(\/.*)?$/)
  const price = value ? inParts(value, 4) : null
  if (price === null || price <= 0n || price > LARGEST_PRICE) {
    findings.problems.push({ column: field.column, code: 'price-bad' })
    return null
  }
  if (price > UNUSUAL_PRICE) {
    findings.problems.push({ column: field.column, code: 'price-unusual' })
    return null
  }
  noteFullWidth(field, cellText(field.cell).normalize('NFKC'), findings)
  return Number(price)
}

/** What is owed from before, in fen; blank, dashes and 无 are nothing. Negative, three decimals, no number: `arrears-bad`. */
export function readArrears(field: Field, findings: Findings): Fen {
  const text = cellText(field.cell)
  if (/^(|[-—–/]+|无|没有|已结清|已缴清)$/.test(text)) return ZERO
  const parsed = parseMoney(text)
  if (!parsed.ok || parsed.value < 0) {
    findings.problems.push({ column: field.column, code: 'arrears-bad' })
    return ZERO
  }
  noteFullWidth(field, text.normalize('NFKC'), findings)
  return fen(parsed.value)
}

/** Days are counted from here in sheets; 20,000 to 80,000 is 1954 to 2119. */
const SHEET_EPOCH = '1899-12-30'

/** A date in any of its spellings, read silently; the number of a day in a sheet too. Null when it is none. */
export function dateOf(cell: Cell): string | null {
  if (typeof cell === 'number' && Number.isInteger(cell) && cell >= 20_000 && cell <= 80_000) return addDays(SHEET_EPOCH, cell)
  const date = parseDateSpelling(cellText(cell))
  return date !== null && date >= '1950-01-01' && date <= '2150-12-31' ? date : null
}

/** A date or null for a blank; what cannot be read is taken as blank and asked about (`date-unreadable`). */
export function readDate(field: Field, findings: Findings): string | null {
  const text = cellText(field.cell)
  if (/^(|[-—–/]+|无)$/.test(text)) return null
  const date = dateOf(field.cell)
  if (date === null) findings.notes.push({ column: field.column, code: 'date-unreadable' })
  return date
}

const DATES_IN_TEXT = /\d{4}\s*[年./-]\s*\d{1,2}\s*[月./-]\s*\d{1,2}\s*[日号]?/g

/** The lease in a remark: 租期至2027/03/18, 租期2025.1.1-2026.12.31. A lease without a readable end is asked about. */
export function readLeaseInRemark(field: Field, findings: Findings): { from: string | null; to: string | null } {
  const text = cellText(field.cell).normalize('NFKC')
  const at = /租[期约]|租赁|合同/.exec(text)
  if (!at) return { from: null, to: null }
  const dates = (text.slice(at.index).match(DATES_IN_TEXT) ?? []).map((date) => dateOf(date)).filter((date) => date !== null)
  const to = dates.at(-1) ?? null
  if (to === null && /\d/.test(text.slice(at.index))) findings.notes.push({ column: field.column, code: 'date-unreadable' })
  return { from: dates.length > 1 ? (dates[0] ?? null) : null, to: to !== null && isDate(to) ? to : null }
}

export type PremisesUse = 'residential' | 'shop' | 'office' | 'parking' | 'storage'

const USES: readonly [RegExp, PremisesUse][] = [
  [/车位|车库|停车/, 'parking'],
  [/储藏|储物|仓库|仓储|地下室/, 'storage'],
  [/商铺|商业|店铺|门面|底商|铺面|商用/, 'shop'],
  [/办公|写字楼|商务/, 'office'],
  [/住宅|公寓|别墅|住房|居住|洋房/, 'residential'],
]

/** What the premises are for. An unknown word is asked about (`use-unknown`) and taken as a home; no column is no question. */
export function readUse(field: Field, room: string, findings: Findings): PremisesUse {
  const text = cellText(field.cell)
  const known = USES.find(([words]) => words.test(text))?.[1]
  if (known) return known
  if (field.mapped) findings.notes.push({ column: field.column, code: 'use-unknown' })
  return /^[商铺]/.test(room) ? 'shop' : 'residential'
}
