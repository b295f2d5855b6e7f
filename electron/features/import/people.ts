import { checkIdentity, identityKindFromWords, normaliseIdentity, type IdentityKind } from '../../../shared/identity.ts'
import { checkPhone } from '../../../shared/phone.ts'
import { cellText } from '../../../shared/sheet-cells.ts'
import type { Field, Findings } from './cells.ts'

export type PersonRole = 'owner' | 'tenant'

export type PlannedPerson = {
  role: PersonRole
  /** One or more; document and phone belong to the first. */
  names: string[]
  /** Null with a number when the ledger names a document that Foyer does not know: the number stands unchecked. */
  identityKind: IdentityKind | null
  identityNumber: string | null
  /** Normalised; as typed when it fits no known form (the row then has a note). */
  phone: string | null
  movedInOn: string | null
  leaseFrom: string | null
  leaseTo: string | null
}

const COMPANY = /(公司|集团|商行|商店|经营部|事务所|银行|支行|中心|委员会|协会|学校|幼儿园|医院|诊所|工作室|超市|合作社|[厂局店院社馆])(\(.*\))?$/
const HAN = /^[\u3400-\u9FFF\u{20000}-\u{323AF}·]+$/u
const DOUBLE_SURNAMES = new Set(
  '欧阳 司马 上官 诸葛 夏侯 皇甫 尉迟 公孙 慕容 令狐 宇文 长孙 司徒 端木 东方 南宫 独孤 轩辕 百里 呼延 闻人 公羊 澹台 公冶 宗政 濮阳 淳于 单于 太叔 申屠 仲孙 钟离 鲜于 闾丘 司空 赫连 拓跋 西门 第五 公西 漆雕 乐正 壤驷 公良 梁丘 左丘 东郭 南门 万俟'.split(' '),
)
const NOTHING = /^(|[-—–/]+|无|暂无|没有|待补|待定|未知|不详)$/

/** Names with spaces between them are several only where each could be a whole Chinese name: 张 伟 and 司马 相如 are one. */
function splitAtSpaces(text: string): string[] {
  const tokens = text.split(/\s+/)
  if (tokens.length < 2 || !tokens.every((token) => HAN.test(token))) return [text.replace(/\s+/g, ' ')]
  const areNames = tokens.every((token) => [...token].length >= 2 && [...token].length <= 4)
  const isOneName = tokens.length === 2 && DOUBLE_SURNAMES.has(tokens[0] ?? '') && [...(tokens[1] ?? '')].length <= 2
  return areNames && !isOneName ? tokens : [tokens.join('')]
}

/** The names in a cell, parted at 、 ， , ; / and at spaces between whole names; a company's name only at 、 and ；. */
export function splitNames(text: string): string[] {
  const trimmed = text.normalize('NFKC').trim()
  if (NOTHING.test(trimmed)) return []
  if (COMPANY.test(trimmed)) return trimmed.split(/[、;]/).map((name) => name.trim()).filter((name) => name !== '')
  return trimmed.split(/[、,;/\n&]/).map((part) => part.trim()).filter((part) => part !== '').flatMap(splitAtSpaces)
}

/** Reads the names, with the repairs `two-owners-in-one-cell` and `spaces-in-name`. */
export function readNames(field: Field, findings: Findings): string[] {
  const from = cellText(field.cell)
  const names = splitNames(from)
  if (names.length > 1) findings.repairs.push({ column: field.column, code: 'two-owners-in-one-cell', from, to: names.join(' + ') })
  else if (names[0] !== undefined && /\s/.test(from) && !/\s/.test(names[0])) findings.repairs.push({ column: field.column, code: 'spaces-in-name', from, to: names[0] })
  return names
}

/** The kind of document a bare number looks like, where the ledger does not say. */
function guessKind(number: string, isCompany: boolean): IdentityKind {
  if (/^([HM]\d{8}(\d{2})?|(HA|MA)\d{7})$/.test(number)) return 'hk-macau-permit'
  if (/^8[123]0000\d{11}[\dX]$/.test(number)) return 'hmt-residence'
  if (isCompany || (/^[0-9A-Z]{18}$/.test(number) && !/^\d{17}[\dX]$/.test(number))) return 'uscc'
  if (/^9\d{16}[\dX]$/.test(number) || /^[A-Z]{3}\d{12}$/.test(number)) return 'foreign-pr'
  if (/^\d{15}(\d{2}[\dX])?$/.test(number)) return 'cn-id'
  return /^\d{8}$/.test(number) ? 'taiwan-permit' : /^[A-Z]/.test(number) ? 'passport' : 'cn-id'
}

function noteSpelling(field: Field, from: string, number: string, findings: Findings): void {
  const repair = (code: string): void => void findings.repairs.push({ column: field.column, code, from, to: number })
  if (/[！-～]/.test(from)) repair('full-width-id')
  if (/\s/.test(from)) repair('spaces-in-id')
  const lower = from.normalize('NFKC').replace(/[^a-z]/g, '')
  if (lower === 'x') repair('lower-case-x')
  else if (lower !== '') repair('lower-case-id')
}

type Identity = { identityKind: IdentityKind | null; identityNumber: string | null }

/**
 * Reads the document of the first person of a row. Missing: a note. A number that cannot be right (codes `id-` and the
 * problem of `checkIdentity`), or one a sheet has rounded because it was kept as a number, is in the way: it would make a
 * wrong identity.
 */
export function readIdentity(kindField: Field, field: Field, names: readonly string[], today: string, findings: Findings): Identity {
  const none: Identity = { identityKind: null, identityNumber: null }
  const spelled = cellText(field.cell)
  if (NOTHING.test(spelled)) {
    if (names.length > 0 && field.mapped) findings.notes.push({ column: field.column, code: 'id-missing' })
    return none
  }
  const problem = (code: string): Identity => {
    findings.problems.push({ column: field.column, code })
    return none
  }
  if ((typeof field.cell === 'number' && field.cell >= 1e15) || /^\d(\.\d+)?e\+\d+$/i.test(spelled)) return problem('id-number-rounded')
  const several = spelled.split(/[、,，;；/\n]/).map((part) => part.trim()).filter((part) => part !== '')
  const text = (several[0] ?? '').replace(/^['’]/, '')
  if (several.length > 1) findings.notes.push({ column: field.column, code: 'several-ids' })
  const number = normaliseIdentity(text)
  const words = cellText(kindField.cell)
  const named = NOTHING.test(words) ? guessKind(number, COMPANY.test(names[0] ?? '')) : identityKindFromWords(words)
  if (named === null) {
    findings.notes.push({ column: kindField.column, code: 'id-kind-unknown' })
    return { identityKind: null, identityNumber: number }
  }
  const kind = named === 'cn-id' && /^\d{15}$/.test(number) ? 'cn-id-15' : named
  const check = checkIdentity(kind, text, { on: today })
  if (check.problem) return problem(`id-${check.problem}`)
  noteSpelling(field, text, check.number, findings)
  for (const code of check.warnings) {
    if (code === 'unknown-pattern' || code === 'old-form' || code === 'other-kind') findings.notes.push({ column: field.column, code: `id-${code}` })
  }
  return { identityKind: kind, identityNumber: check.number }
}

/**
 * Reads the phone of the first person: normalised with the change shown, or as typed with a note when it fits no form.
 * Of several numbers the first is taken; `others` go into the remark so that none is lost.
 */
export function readPhone(field: Field, names: readonly string[], findings: Findings): { phone: string | null; others: string[] } {
  const from = cellText(field.cell)
  if (NOTHING.test(from)) {
    if (names.length > 0 && field.mapped) findings.notes.push({ column: field.column, code: 'phone-missing' })
    return { phone: null, others: [] }
  }
  const whole = checkPhone(from)
  const parts = from.split(/[、,，;；/\s]+/).filter((part) => part !== '')
  const checks = parts.map(checkPhone)
  if (!whole.ok && parts.length > 1 && checks.every((check) => check.ok)) {
    findings.notes.push({ column: field.column, code: 'several-phones' })
    return { phone: checks[0]?.number ?? null, others: checks.slice(1).map((check) => check.number) }
  }
  if (!whole.ok) findings.notes.push({ column: field.column, code: whole.code })
  const phone = whole.ok ? whole.number : whole.number === '' ? from : whole.number
  if (phone !== from) {
    const code = /[！-～]/.test(from) ? 'full-width-phone' : /\s/.test(from) ? 'spaces-in-phone' : 'phone-form'
    findings.repairs.push({ column: field.column, code, from, to: phone })
  }
  return { phone, others: [] }
}

const ROLES: readonly [RegExp, PersonRole][] = [
  [/^(业主|产权人|房东|户主|房主|自住|owner)/i, 'owner'],
  [/^(租户|租客|承租|租赁|租住|使用人|tenant)/i, 'tenant'],
]

/** Owner or tenant. Blank is taken as owner and asked about; a word for neither (家属 …) is in the way: `role-unknown`. */
export function readRole(field: Field, findings: Findings): PersonRole {
  const text = cellText(field.cell)
  const known = ROLES.find(([words]) => words.test(text))?.[1]
  if (known) return known
  if (field.mapped) (text === '' ? findings.notes : findings.problems).push({ column: field.column, code: 'role-unknown' })
  return 'owner'
}
