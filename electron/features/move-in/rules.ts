import type { MOVER_KINDS, StepData, StepName } from '../../../shared/contract/move-in.ts'
import { checkIdentity, checkValidity } from '../../../shared/identity.ts'
import { checkPhone } from '../../../shared/phone.ts'

export type MoverKind = (typeof MOVER_KINDS)[number]

/** The steps of a case, in the order they are usually done. An owner needs neither a lease nor somebody's confirmation. */
export function stepsFor(kind: MoverKind): readonly StepName[] {
  return kind === 'tenant'
    ? ['owner-confirmation', 'identity', 'lease', 'payers', 'notice', 'fee-start']
    : ['identity', 'notice', 'fee-start']
}

export type StepProblem = { path: string; code: string; values?: Record<string, string | number> }

export type IdentityVerdict = { ok: boolean; problem: string | null; warnings: string[]; number: string; birthDate: string | null; sex: 'male' | 'female' | null }

/** What the desk is told about a document: a problem stops, a warning needs a reason. The right check digit is never said. */
export function judgeIdentity(kind: Parameters<typeof checkIdentity>[0], number: string, validUntil: string | null, today: string): IdentityVerdict {
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

/** What is wrong with a step's answers beyond their shape; empty when they can be kept. `others` are the case's other steps. */
export function stepProblems(data: StepData, today: string, others: Partial<Record<StepName, StepData>>): StepProblem[] {
  switch (data.step) {
    case 'owner-confirmation': return confirmationProblems(data, today)
    case 'identity': return identityProblems(data, today, others.lease)
    case 'lease': return leaseProblems(data, others.identity)
    case 'payers': return payerProblems(data)
    case 'notice': return []
    case 'fee-start': return []
    default: return data satisfies never
  }
}

/** A consent that has run out already is none. */
function confirmationProblems({ outcome, temporaryUntil }: Extract<StepData, { step: 'owner-confirmation' }>, today: string): StepProblem[] {
  if (outcome !== 'temporary') return []
  if (temporaryUntil === null) return [{ path: 'data.temporaryUntil', code: 'empty' }]
  return temporaryUntil < today ? [{ path: 'data.temporaryUntil', code: 'day-is-past' }] : []
}

/** A fee named twice would change its payer twice, a day apart. */
function payerProblems(data: Extract<StepData, { step: 'payers' }>): StepProblem[] {
  return data.payers.flatMap((line, index) =>
    data.payers.findIndex((other) => other.feeItemId === line.feeItemId) < index ? [{ path: `data.payers.${index}.feeItemId`, code: 'chosen-twice' }] : [])
}

type IdentityData = Extract<StepData, { step: 'identity' }>

function identityProblems(data: IdentityData, today: string, lease: StepData | undefined): StepProblem[] {
  const problems: StepProblem[] = []
  const verdict = judgeIdentity(data.identityKind, data.identityNumber, data.validUntil, today)
  if (verdict.problem) problems.push({ path: 'data.identityNumber', code: `id-${verdict.problem}` })
  if ((data.identityKind === 'uscc') !== (data.partyKind === 'company')) problems.push({ path: 'data.identityKind', code: 'kind-does-not-fit' })
  if (!verdict.problem && data.warningReason === '' && verdict.warnings.some((code) => !ONLY_SAID.has(code))) problems.push({ path: 'data.warningReason', code: 'reason-needed' })
  if (!data.originalSeen) problems.push({ path: 'data.originalSeen', code: 'original-not-seen' })
  const phone = checkPhone(data.phone)
  if (!phone.ok) problems.push({ path: 'data.phone', code: phone.code })
  if (lease?.step === 'lease' && data.headCount > lease.maximumOccupants) problems.push({ path: 'data.headCount', code: 'more-than-lease', values: { maximum: lease.maximumOccupants } })
  return problems
}

function leaseProblems(data: Extract<StepData, { step: 'lease' }>, identity: StepData | undefined): StepProblem[] {
  if (data.to < data.from) return [{ path: 'data.to', code: 'ends-before-start' }]
  const heads = identity?.step === 'identity' ? identity.headCount : 0
  return heads > data.maximumOccupants ? [{ path: 'data.maximumOccupants', code: 'fewer-than-heads', values: { heads } }] : []
}
