import { addDays, isDate } from './dates.ts'

/** Identity documents the desk meets. Rules and their sources: DOMAIN 2. */
export const IDENTITY_KINDS = [
  'cn-id', 'cn-id-15', 'hmt-residence', 'foreign-pr', 'passport', 'hk-macau-permit', 'taiwan-permit', 'uscc',
] as const
export type IdentityKind = (typeof IDENTITY_KINDS)[number]

/**
 * Why a number cannot be right: `empty`, `length`, `characters`, `birth-date` (no such day), `birth-in-future`, `too-old`
 * (over 120), `check-digit`, `not-this-kind` (the number belongs to another kind of document).
 */
export type IdentityProblem =
  | 'empty' | 'length' | 'characters' | 'birth-date' | 'birth-in-future' | 'too-old' | 'check-digit' | 'not-this-kind'

/**
 * What a person should look at, though the number may be right: `unknown-pattern` (permits and issuers change their
 * forms), `unknown-region`, `other-kind` (the number looks like a residence permit), `old-form` (a 15-digit card),
 * `organisation-digit` (position 17 of a company code does not fit the organisation's own rule).
 */
export type IdentityWarning = 'unknown-pattern' | 'unknown-region' | 'other-kind' | 'old-form' | 'organisation-digit'

export type IdentityCheck = {
  ok: boolean
  /** The text in half width, without spaces, in capitals; nothing is added or taken away. */
  number: string
  birthDate?: string
  sex?: 'male' | 'female'
  /** Travel permits only: the part that stays for life, apart from the count of renewals printed behind it. */
  lifetimeNumber?: string
  renewalCount?: string
  warnings: IdentityWarning[]
  problem?: IdentityProblem
}

type Findings = Omit<IdentityCheck, 'ok' | 'number' | 'warnings'> & { warnings?: IdentityWarning[] }

const OLDEST_AGE = 120
const PERSON_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const PERSON_CHECKS = '10X98765432'
const COMPANY_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const COMPANY_ISSUERS = '123456789ANY'
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2]
/** Province codes ever issued on resident cards (GB/T 2260); an unknown one is a warning and never a refusal. */
const PROVINCES = new Set('11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(' '))
const RESIDENCE_REGIONS = /^(810000|820000|830000)/

/** Half width, no spaces, capitals: the form in which numbers are kept and compared. */
export function normaliseIdentity(text: string): string {
  return text.normalize('NFKC').replace(/[\s\u200B-\u200D\uFEFF]/g, '').toUpperCase()
}

/** ISO 7064 MOD 11-2 over the first 17 digits, as in GB 11643. */
function personCheckDigit(digits: string): string {
  const sum = PERSON_WEIGHTS.reduce((total, weight, index) => total + weight * Number(digits[index]), 0)
  return PERSON_CHECKS.charAt(sum % 11)
}

function birthProblem(birthDate: string, on: string): IdentityProblem | undefined {
  if (!isDate(birthDate)) return 'birth-date'
  if (birthDate > on) return 'birth-in-future'
  return Number(on.slice(0, 4)) - Number(birthDate.slice(0, 4)) > OLDEST_AGE ? 'too-old' : undefined
}

function spell(year: string, month: string, day: string): string {
  return `${year}-${month}-${day}`
}

function sexOf(sequence: string): 'male' | 'female' {
  return Number(sequence) % 2 === 1 ? 'male' : 'female'
}

/** 18 characters with a birth date at 7–14 and a check digit: resident cards and the cards made like them. */
function checkPersonNumber(number: string, on: string): Findings {
  if (number.length !== 18) return { problem: 'length' }
  if (!/^\d{17}[\dX]$/.test(number)) return { problem: 'characters' }
  const birthDate = spell(number.slice(6, 10), number.slice(10, 12), number.slice(12, 14))
  const problem = birthProblem(birthDate, on)
  if (problem) return { problem }
  if (personCheckDigit(number) !== number[17]) return { problem: 'check-digit' }
  return { birthDate, sex: sexOf(number.slice(14, 17)) }
}

function checkResident(number: string, on: string): Findings {
  const findings = checkPersonNumber(number, on)
  if (findings.problem) return findings
  if (/^[09]/.test(number)) return { problem: 'not-this-kind' }
  const warnings: IdentityWarning[] = []
  if (RESIDENCE_REGIONS.test(number)) warnings.push('other-kind')
  else if (!PROVINCES.has(number.slice(0, 2))) warnings.push('unknown-region')
  return { ...findings, warnings }
}

function checkOldResident(number: string, on: string): Findings {
  if (number.length !== 15) return { problem: 'length' }
  if (!/^\d{15}$/.test(number)) return { problem: 'characters' }
  const birthDate = spell(`19${number.slice(6, 8)}`, number.slice(8, 10), number.slice(10, 12))
  const problem = birthProblem(birthDate, on)
  if (problem) return { problem }
  const warnings: IdentityWarning[] = PROVINCES.has(number.slice(0, 2)) ? ['old-form'] : ['old-form', 'unknown-region']
  return { birthDate, sex: sexOf(number.slice(12, 15)), warnings }
}

function checkResidencePermit(number: string, on: string): Findings {
  const findings = checkPersonNumber(number, on)
  if (findings.problem) return findings
  return RESIDENCE_REGIONS.test(number) ? findings : { problem: 'not-this-kind' }
}

/** The card from 2023 on (9 + 17) or the one before (3 letters, 12 digits, YYMMDD at 8–13, no check digit). */
function checkForeignPermanentResident(number: string, on: string): Findings {
  if (/^[A-Z]{3}/.test(number)) return checkOldForeignCard(number, on)
  const findings = checkPersonNumber(number, on)
  if (findings.problem) return findings
  // That the sequence tells the sex, as on resident cards, stands in no source at hand: it is not concluded.
  return number.startsWith('9') ? { birthDate: findings.birthDate } : { problem: 'not-this-kind' }
}

function checkOldForeignCard(number: string, on: string): Findings {
  if (number.length !== 15) return { problem: 'length' }
  if (!/^[A-Z]{3}\d{12}$/.test(number)) return { problem: 'characters' }
  const candidates = ['20', '19'].map((century) => spell(century + number.slice(7, 9), number.slice(9, 11), number.slice(11, 13)))
  const birthDate = candidates.find((candidate) => birthProblem(candidate, on) === undefined)
  return birthDate ? { birthDate } : { problem: 'birth-date' }
}

function checkPassport(number: string): Findings {
  if (!/^[A-Z0-9]+$/.test(number)) return { problem: 'characters' }
  return number.length >= 5 && number.length <= 20 ? {} : { problem: 'length' }
}

/** H or M and 8 digits for life, two more on the 1999 series; HA or MA and 7 digits for foreign nationals (2024 on). */
function checkHongKongMacauPermit(number: string): Findings {
  const match = /^([HM]\d{8})(\d{2})?$/.exec(number) ?? /^((?:HA|MA)\d{7})$/.exec(number)
  return permitFindings(match)
}

/** 8 digits for life; the booklets before 2015 print a count of two digits and an office letter in brackets behind. */
function checkTaiwanPermit(number: string): Findings {
  return permitFindings(/^(\d{8})(?:(\d{2})(?:\([A-Z]\))?)?$/.exec(number))
}

function permitFindings(match: RegExpExecArray | null): Findings {
  if (!match?.[1]) return { warnings: ['unknown-pattern'] }
  return { lifetimeNumber: match[1], ...(match[2] ? { renewalCount: match[2] } : {}) }
}

/** GB 32100-2015: weights are powers of 3 modulo 31. */
function checkCompanyCode(number: string): Findings {
  if (number.length !== 18) return { problem: 'length' }
  const values = [...number].map((letter) => COMPANY_ALPHABET.indexOf(letter))
  if (values.includes(-1) || !/^\d{6}$/.test(number.slice(2, 8))) return { problem: 'characters' }
  let sum = 0
  let weight = 1
  for (const value of values.slice(0, 17)) {
    sum += value * weight
    weight = (weight * 3) % 31
  }
  if ((31 - (sum % 31)) % 31 !== values[17]) return { problem: 'check-digit' }
  const warnings: IdentityWarning[] = []
  if (!COMPANY_ISSUERS.includes(number.charAt(0))) warnings.push('unknown-pattern')
  if (organisationCheckDigit(number.slice(8, 16)) !== number[16]) warnings.push('organisation-digit')
  return { warnings }
}

function organisationCheckDigit(body: string): string {
  const sum = ORGANISATION_WEIGHTS.reduce((total, weight, index) => total + weight * Number.parseInt(body.charAt(index), 36), 0)
  const rest = 11 - (sum % 11)
  return rest === 10 ? 'X' : rest === 11 ? '0' : String(rest)
}

function findings(kind: IdentityKind, number: string, on: string): Findings {
  switch (kind) {
    case 'cn-id': return checkResident(number, on)
    case 'cn-id-15': return checkOldResident(number, on)
    case 'hmt-residence': return checkResidencePermit(number, on)
    case 'foreign-pr': return checkForeignPermanentResident(number, on)
    case 'passport': return checkPassport(number)
    case 'hk-macau-permit': return checkHongKongMacauPermit(number)
    case 'taiwan-permit': return checkTaiwanPermit(number)
    case 'uscc': return checkCompanyCode(number)
    default: return kind satisfies never
  }
}

/**
 * Checks the number of an identity document as typed, on the business date `on` ('YYYY-MM-DD', for births in the future).
 * Not ok has one `problem`; it never says which digit would have been right. Warnings leave `ok` true: the clerk goes on
 * with a reason. A region is never refused, since abolished codes stay on cards for life.
 */
export function checkIdentity(kind: IdentityKind, text: string, { on }: { on: string }): IdentityCheck {
  const number = normaliseIdentity(text)
  if (number === '') return { ok: false, number, warnings: [], problem: 'empty' }
  const { warnings = [], ...found } = findings(kind, number, on)
  return { ok: found.problem === undefined, number, ...found, warnings }
}

/** The 18-character number of a 15-digit card, for finding the same person again: 110105491231002 → 11010519491231002X. */
export function upgradeOldResidentNumber(number: string): string {
  if (!/^\d{15}$/.test(number)) throw new RangeError('not a 15-digit number')
  const digits = `${number.slice(0, 6)}19${number.slice(6)}`
  return digits + personCheckDigit(digits)
}

/**
 * The number with its telling middle hidden, for lists and papers: 110105********002X. A company's code is public and is
 * shown whole. Of other documents the first two and the last three characters stay, of short ones only the last two.
 */
export function maskIdentity(kind: IdentityKind, number: string): string {
  if (kind === 'uscc') return number
  if (/^\d{17}[\dX]$/i.test(number)) return keepEnds(number, 6, 4)
  if (kind === 'cn-id-15' && number.length === 15) return keepEnds(number, 6, 3)
  return number.length >= 8 ? keepEnds(number, 2, 3) : keepEnds(number, 0, Math.min(2, number.length - 1))
}

function keepEnds(number: string, head: number, tail: number): string {
  const hidden = number.length - head - tail
  return hidden <= 0 ? number : number.slice(0, head) + '*'.repeat(hidden) + number.slice(number.length - tail)
}

/** Whether a document valid through `validUntil` (null: 长期) has expired on a date, or will within 30 days. */
export function checkValidity(validUntil: string | null, on: string): 'expired' | 'expires-soon' | null {
  if (validUntil === null) return null
  if (validUntil < on) return 'expired'
  return validUntil <= addDays(on, 30) ? 'expires-soon' : null
}

/** In this order: 外国人永久居留身份证 and 港澳台居民居住证 hold the words of other kinds. */
const KIND_WORDS: readonly [RegExp, IdentityKind][] = [
  [/永久居留|永居|五星卡/, 'foreign-pr'],
  [/居住证/, 'hmt-residence'],
  [/来往内地|往来内地|回乡证|港澳.*通行证|回乡卡/, 'hk-macau-permit'],
  [/台胞证|来往大陆|往来大陆|台湾.*通行证/, 'taiwan-permit'],
  [/信用代码|营业执照|组织机构|机构代码|USCC/, 'uscc'],
  [/护照|PASSPORT/, 'passport'],
  [/一代.*身份证|15位|身份证.*旧/, 'cn-id-15'],
  [/身份证|二代证|IDCARD|^ID$/, 'cn-id'],
]

/** The kind meant by the words of a ledger or form (身份证, 回乡证, 营业执照 …); null when they name none of them. */
export function identityKindFromWords(text: string): IdentityKind | null {
  const plain = normaliseIdentity(text)
  return KIND_WORDS.find(([words]) => words.test(plain))?.[1] ?? null
}
