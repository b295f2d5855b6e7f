import { type IdentityKind, checkIdentity, checkValidity } from './identity.ts'
import { checkPhone } from './phone.ts'

/** What the desk says of a document somebody shows; the same at delivery, moving in and moving out. */

export type StepProblem = { path: string; code: string; values?: Record<string, string | number> }

export type IdentityVerdict = { ok: boolean; problem: string | null; warnings: string[]; number: string; birthDate: string | null; sex: 'male' | 'female' | null }

/** What the desk is told about a document: a problem stops, a warning needs a reason. The right check digit is never said. */
export function judgeIdentity(kind: IdentityKind, number: string, validUntil: string | null, today: string): IdentityVerdict {
  const check = checkIdentity(kind, number, { on: today })
  const validity = checkValidity(validUntil, today)
  const warnings = check.warnings.filter((code) => NEEDS_REASON.has(code))
  return {
    ok: check.ok, problem: check.problem ?? null, number: check.number,
    warnings: validity === null ? warnings : [...warnings, validity],
    birthDate: check.birthDate ?? null, sex: check.sex ?? null,
  }
}

const NEEDS_REASON: ReadonlySet<string> = new Set(['unknown-pattern', 'other-kind', 'old-form'])
/** Warnings that are only said; the desk need not answer them. */
const ONLY_SAID = new Set(['expires-soon'])

export type ShownDocument = { partyKind: 'person' | 'company'; identityKind: IdentityKind; identityNumber: string; validUntil: string | null; originalSeen: boolean; warningReason: string; phone: string }

/** What is wrong with a document and the telephone number of whoever shows it; `path` is where they stand in the input. */
export function documentProblems(shown: ShownDocument, today: string, path = 'data'): StepProblem[] {
  const problems: StepProblem[] = []
  const verdict = judgeIdentity(shown.identityKind, shown.identityNumber, shown.validUntil, today)
  if (verdict.problem) problems.push({ path: `${path}.identityNumber`, code: `id-${verdict.problem}` })
  if ((shown.identityKind === 'uscc') !== (shown.partyKind === 'company')) problems.push({ path: `${path}.identityKind`, code: 'kind-does-not-fit' })
  if (!verdict.problem && shown.warningReason === '' && verdict.warnings.some((code) => !ONLY_SAID.has(code))) problems.push({ path: `${path}.warningReason`, code: 'reason-needed' })
  const phone = checkPhone(shown.phone)
  if (!phone.ok) problems.push({ path: `${path}.phone`, code: phone.code })
  if (!shown.originalSeen) problems.push({ path: `${path}.originalSeen`, code: 'original-not-seen' })
  return problems
}
