/** Telephone numbers as residents of a mainland property give them. */

export type PhoneKind = 'mobile' | 'landline' | 'hong-kong' | 'macau' | 'taiwan' | 'overseas'
/**
 * `phone-empty`; `phone-characters` (letters or signs that no number has); `phone-length` (too short or too long for any
 * form); `phone-unknown` (the length of a mobile number, but no such range).
 */
export type PhoneProblem = 'phone-empty' | 'phone-characters' | 'phone-length' | 'phone-unknown'
export type PhoneCheck =
  | { ok: true; number: string; kind: PhoneKind }
  | { ok: false; number: string; code: PhoneProblem }

/** Half width; spaces, brackets and dashes gone except the dash before an extension; 转 and ext. are dashes too. */
function clean(text: string): { digits: string; extension: string } {
  const plain = text.normalize('NFKC').replace(/[\s\u200B-\u200D\uFEFF]/g, '').replace(/[−–—‐]/g, '-')
  const split = /^(.*?\d)(?:转|分机|ext\.?|x|#|\*)(\d{1,6})$/i.exec(plain) ?? /^((?:\(?0\d{2,3}\)?-?)?[2-9]\d{6,7}|[48]00-?\d{3}-?\d{4})-(\d{1,6})$/.exec(plain)
  return { digits: (split?.[1] ?? plain).replace(/[-().·]/g, ''), extension: split?.[2] ?? '' }
}

type Form = { kind: PhoneKind; pattern: RegExp; write: (match: RegExpExecArray) => string }

/**
 * The first that fits wins. A bare number of 8 digits is a local landline, except from 9, which no mainland exchange
 * uses: that is Hong Kong. 10 digits from 09 fit no mainland area code with its number: that is a Taiwan mobile.
 */
const FORMS: readonly Form[] = [
  { kind: 'mobile', pattern: /^(?:\+?86|0086)?(1[3-9]\d{9})$/, write: (match) => match[1] ?? '' },
  { kind: 'hong-kong', pattern: /^(?:\+|00)852([2-9]\d{7})$/, write: (match) => `+852${match[1]}` },
  { kind: 'hong-kong', pattern: /^852([2-9]\d{7})$/, write: (match) => `+852${match[1]}` },
  { kind: 'hong-kong', pattern: /^(9\d{7})$/, write: (match) => `+852${match[1]}` },
  { kind: 'macau', pattern: /^(?:\+|00)?853(6\d{7}|[28]\d{7})$/, write: (match) => `+853${match[1]}` },
  { kind: 'taiwan', pattern: /^(?:\+|00)?8860?(9\d{8}|[2-8]\d{7,8})$/, write: (match) => `+886${match[1]}` },
  { kind: 'taiwan', pattern: /^0(9\d{8})$/, write: (match) => `+886${match[1]}` },
  { kind: 'landline', pattern: /^(?:(?:\+86|0086)0?|0)(10|2\d)([2-9]\d{7})$/, write: (match) => `0${match[1]}-${match[2]}` },
  { kind: 'landline', pattern: /^(?:(?:\+86|0086)0?|0)([3-9]\d{2})([2-9]\d{6,7})$/, write: (match) => `0${match[1]}-${match[2]}` },
  { kind: 'landline', pattern: /^([48]00\d{7})$/, write: (match) => match[1] ?? '' },
  { kind: 'landline', pattern: /^([2-8]\d{6,7})$/, write: (match) => match[1] ?? '' },
  { kind: 'overseas', pattern: /^(?:\+|00)(?!86|85[23]|886)([1-9]\d{6,14})$/, write: (match) => `+${match[1]}` },
]

/**
 * Recognises a telephone number and writes it in one form: mobiles as 11 digits, landlines 021-12345678 (with -801 for an
 * extension), numbers from outside the mainland with + and country code. A refused number comes back cleaned, so that it
 * can be kept with a question to ask.
 */
export function checkPhone(text: string): PhoneCheck {
  const { digits, extension } = clean(text)
  const number = extension === '' ? digits : `${digits}-${extension}`
  if (digits === '') return { ok: false, number, code: 'phone-empty' }
  if (!/^\+?\d+$/.test(digits)) return { ok: false, number, code: 'phone-characters' }
  for (const form of FORMS) {
    const match = form.pattern.exec(digits)
    if (!match) continue
    if (extension !== '' && form.kind === 'mobile') break
    return { ok: true, number: form.write(match) + (extension === '' ? '' : `-${extension}`), kind: form.kind }
  }
  return { ok: false, number, code: /^\d{11}$/.test(digits) ? 'phone-unknown' : 'phone-length' }
}
