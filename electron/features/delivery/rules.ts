import type { DeliveryAnswers, DeliveryData, PremisesState } from '../../../shared/contract/delivery.ts'
import { addMonths } from '../../../shared/dates.ts'
import { type StepProblem, documentProblems, judgeIdentity } from '../../../shared/identity-check.ts'

/** States of premises that still belong to the developer's side of the door. */
const BEFORE: ReadonlySet<PremisesState> = new Set(['undelivered', 'notified', 'refused'])

/** Why premises in this state cannot be delivered; null where they can. */
export function whyNot(state: PremisesState): 'not-sold' | 'already-delivered' | null {
  if (state === 'unsold') return 'not-sold'
  return BEFORE.has(state) ? null : 'already-delivered'
}

export type Known = {
  /** Owners on file. */
  owners: readonly { partyId: number; name: string }[]
  /** Somebody with this document or name who may pay for the premises and has no other right to them. */
  onlyPays(name: string, number: string): boolean
  hasDied(partyId: number): boolean
}

/** What is wrong with a step's answers beyond their shape; empty when they can be kept. */
export function stepProblems(data: DeliveryData, today: string, known: Known): StepProblem[] {
  switch (data.step) {
    case 'notice': return data.sentOn > today ? [{ path: 'data.sentOn', code: 'day-in-future' }] : data.appointedOn !== null && data.appointedOn < data.sentOn ? [{ path: 'data.appointedOn', code: 'before-notice', values: { date: data.sentOn } }] : []
    case 'receiver': return receiverProblems(data, today, known)
    case 'inspection': return inspectionProblems(data, today)
    case 'handed-over': return data.guarantee || data.manual || data.others.length > 0 ? [] : [{ path: 'data.guarantee', code: 'handed-over-needed' }]
    case 'readings': return [...future(data.readOn, today, 'data.readOn'), ...twice(data.meters, (meter) => `${meter.kind} ${meter.number}`, 'data.meters')]
    case 'keys': return twice(data.keys, (key) => `${key.kind} ${key.number}`, 'data.keys')
    case 'papers': return data.signed.flatMap((line, index) => future(line.signedOn, today, `data.signed.${index}.signedOn`))
    default: return data satisfies never
  }
}

function future(date: string, today: string, path: string): StepProblem[] {
  return date > today ? [{ path, code: 'day-in-future' }] : []
}

function twice<Row>(rows: readonly Row[], nameOf: (row: Row) => string, path: string): StepProblem[] {
  const names = rows.map(nameOf)
  return names.flatMap((name, index) => (names.indexOf(name) < index ? [{ path: `${path}.${index}.number`, code: 'number-twice' }] : []))
}

type Receiver = Extract<DeliveryData, { step: 'receiver' }>

/** The owner's document and, where somebody comes for the owner, the 委托书 and that person's document: all seen. */
function receiverProblems(data: Receiver, today: string, known: Known): StepProblem[] {
  const problems = documentProblems({ ...data, partyKind: data.identityKind === 'uscc' ? 'company' : 'person' }, today)
  const owner = known.owners.find((each) => each.partyId === data.ownerPartyId)
  if (data.ownerPartyId === null ? known.owners.length > 0 : owner === undefined) problems.push({ path: 'data.ownerPartyId', code: 'owner-needed' })
  else if (owner && owner.name !== data.name) problems.push({ path: 'data.name', code: 'owner-name-differs', values: { name: owner.name } })
  if (data.ownerPartyId !== null && known.hasDied(data.ownerPartyId)) problems.push({ path: 'data.ownerPartyId', code: 'owner-has-died' })
  if (data.ownerPartyId === null && known.onlyPays(data.name, numberOf(data, today))) problems.push({ path: 'data.name', code: 'receiver-only-pays' })
  return data.agent === null ? [...problems, ...ofAge(data, today)] : [...problems, ...agentProblems(data.agent, today, known)]
}

function numberOf({ identityKind, identityNumber, validUntil }: Pick<Receiver, 'identityKind' | 'identityNumber' | 'validUntil'>, today: string): string {
  return judgeIdentity(identityKind, identityNumber, validUntil, today).number
}

/** Who is not of age takes nothing over alone; a company comes by somebody. */
function ofAge(data: Receiver, today: string): StepProblem[] {
  if (data.identityKind === 'uscc') return [{ path: 'data.agent', code: 'company-needs-agent' }]
  const { birthDate } = judgeIdentity(data.identityKind, data.identityNumber, data.validUntil, today)
  return birthDate !== null && addMonths(birthDate, 18 * 12) > today ? [{ path: 'data.agent', code: 'minor-needs-agent' }] : []
}

function agentProblems(agent: NonNullable<Receiver['agent']>, today: string, known: Known): StepProblem[] {
  const path = 'data.agent'
  const problems = documentProblems({ ...agent, partyKind: 'person' }, today, path)
  if (!agent.mandateSeen) problems.push({ path: `${path}.mandateSeen`, code: 'mandate-not-seen' })
  if (agent.mandateUntil !== null && agent.mandateUntil < today) problems.push({ path: `${path}.mandateUntil`, code: 'mandate-run-out' })
  if (agent.mandateFrom > today) problems.push({ path: `${path}.mandateFrom`, code: 'day-in-future' })
  else if (agent.mandateUntil !== null && agent.mandateUntil < agent.mandateFrom) problems.push({ path: `${path}.mandateUntil`, code: 'ends-before-start' })
  if (known.onlyPays(agent.name, numberOf(agent, today))) problems.push({ path: `${path}.name`, code: 'receiver-only-pays' })
  return problems
}

/** "Nothing found" is an answer; silence is none. */
function inspectionProblems(data: Extract<DeliveryData, { step: 'inspection' }>, today: string): StepProblem[] {
  if (data.noDefects === data.defects.length > 0) return [{ path: 'data.noDefects', code: data.noDefects ? 'defects-although-none' : 'defects-or-none' }]
  const late = data.defects.flatMap((line, index) => (line.mendBy !== null && line.mendBy < data.inspectedOn ? [{ path: `data.defects.${index}.mendBy`, code: 'before-inspection' }] : []))
  return [...future(data.inspectedOn, today, 'data.inspectedOn'), ...late]
}

/** Days the outcome must fit: neither before the notice, nor in the future, nor fees before it. */
export function dayProblems(on: string, feesFrom: string | null, today: string, { notice }: DeliveryAnswers): StepProblem[] {
  const problems = future(on, today, 'outcome.on')
  if (notice && on < notice.sentOn) problems.push({ path: 'outcome.on', code: 'before-notice', values: { date: notice.sentOn } })
  if (feesFrom !== null && feesFrom < on) problems.push({ path: 'outcome.feesFrom', code: 'fees-before-delivery' })
  return problems
}
