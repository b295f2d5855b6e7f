import type { MOVER_KINDS, StepData, StepName } from '../../../shared/contract/move-in.ts'
import { type StepProblem, documentProblems } from '../../ledger/identity-check.ts'

export type MoverKind = (typeof MOVER_KINDS)[number]

/** The steps of a case, in the order they are usually done. An owner needs neither a lease nor somebody's confirmation. */
export function stepsFor(kind: MoverKind): readonly StepName[] {
  return kind === 'tenant'
    ? ['owner-confirmation', 'identity', 'lease', 'payers', 'notice', 'fee-start']
    : ['identity', 'notice', 'fee-start']
}

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
  const problems = documentProblems(data, today)
  if (lease?.step === 'lease' && data.headCount > lease.maximumOccupants) problems.push({ path: 'data.headCount', code: 'more-than-lease', values: { maximum: lease.maximumOccupants } })
  return problems
}

function leaseProblems(data: Extract<StepData, { step: 'lease' }>, identity: StepData | undefined): StepProblem[] {
  if (data.to < data.from) return [{ path: 'data.to', code: 'ends-before-start' }]
  const heads = identity?.step === 'identity' ? identity.headCount : 0
  return heads > data.maximumOccupants ? [{ path: 'data.maximumOccupants', code: 'fewer-than-heads', values: { heads } }] : []
}
