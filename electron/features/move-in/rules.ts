import type { MoverKind, StepAnswers, StepData, StepName } from '../../../shared/contract/move-in.ts'
import { checkPhone } from '../../../shared/phone.ts'
import { type StepProblem, documentProblems, judgeIdentity } from '../../../shared/identity-check.ts'

const TENANCY: readonly StepName[] = ['owner-confirmation', 'identity', 'lease', 'household', 'services', 'payers', 'deposit', 'notice', 'papers', 'fee-start']

/** The steps of a case, in the order they are usually done. An owner needs neither a lease nor somebody's confirmation; a relative joins a household and changes no fee. */
export function stepsFor(kind: MoverKind): readonly StepName[] {
  switch (kind) {
    case 'tenant':
    case 'company':
    case 'room-tenant': return TENANCY
    case 'owner': return ['identity', 'household', 'services', 'deposit', 'notice', 'papers', 'fee-start']
    case 'member': return ['identity', 'membership', 'notice']
    default: return kind satisfies never
  }
}

type Of<N extends StepName> = Extract<StepData, { step: N }>

export type CaseFacts = { moverKind: MoverKind; today: string; others: StepAnswers }

/** What keeps a step from being kept by what it says itself, with the paths of the call's input. `others` are the case's other steps. */
export function stepProblems(data: StepData, facts: CaseFacts): StepProblem[] {
  switch (data.step) {
    case 'owner-confirmation': return confirmationProblems(data, facts.today)
    case 'identity': return identityProblems(data, facts)
    case 'lease': return leaseProblems(data, facts.others)
    case 'household': return householdProblems(data, facts)
    case 'payers': return [...twice(data.payers.map((line) => line.feeItemId), (index) => `data.payers.${index}.feeItemId`), ...agentProblems(data, facts.others)]
    case 'deposit': return twice(data.deposits.map((line) => line.feeItemId), (index) => `data.deposits.${index}.feeItemId`)
    case 'services': return twice(data.keys.map((key) => `${key.kind} ${key.number}`), (index) => `data.keys.${index}.number`)
    case 'papers': return data.signed.flatMap((paper, index) => (paper.signedOn > facts.today ? [{ path: `data.signed.${index}.signedOn`, code: 'day-not-yet' }] : []))
    case 'membership':
    case 'notice':
    case 'fee-start': return []
    default: return data satisfies never
  }
}

/** A consent that has run out already is none. */
function confirmationProblems({ outcome, temporaryUntil }: Of<'owner-confirmation'>, today: string): StepProblem[] {
  if (outcome !== 'temporary') return []
  if (temporaryUntil === null) return [{ path: 'data.temporaryUntil', code: 'empty' }]
  return temporaryUntil < today ? [{ path: 'data.temporaryUntil', code: 'day-is-past' }] : []
}

/** Named twice, a fee would change its payer twice and a key be given out twice. */
function twice(keys: readonly (string | number)[], path: (index: number) => string): StepProblem[] {
  return keys.flatMap((key, index) => (keys.indexOf(key) < index ? [{ path: path(index), code: 'chosen-twice' }] : []))
}

function agentProblems({ payers }: Of<'payers'>, { lease }: StepAnswers): StepProblem[] {
  if (!lease || lease.lessorPartyId !== null) return []
  return payers.flatMap((line, index) => (line.payer === 'agent' ? [{ path: `data.payers.${index}.payer`, code: 'no-agent' }] : []))
}

function identityProblems(data: Of<'identity'>, { moverKind, today, others }: CaseFacts): StepProblem[] {
  const problems = documentProblems(data, today).flatMap((each) => (each.path !== 'data.phone' || data.phone !== '' ? [each] : moverKind === 'member' ? [] : [{ path: 'data.phone', code: 'empty' }]))
  const fits = (data.identityKind === 'uscc') === (data.partyKind === 'company')
  if (fits && moverKind === 'company' && data.partyKind === 'person') problems.push({ path: 'data.identityKind', code: 'company-needs-licence' })
  if (fits && (moverKind === 'tenant' || moverKind === 'member') && data.partyKind === 'company') problems.push({ path: 'data.identityKind', code: 'person-needs-document' })
  if (others.lease && data.headCount > others.lease.maximumOccupants) problems.push({ path: 'data.headCount', code: 'more-than-lease', values: { maximum: others.lease.maximumOccupants } })
  const heads = headsOf(data.partyKind, others.household)
  if (data.headCount < heads) problems.push({ path: 'data.headCount', code: 'fewer-than-household', values: { heads } })
  return [...problems, ...actingProblems(data, moverKind, judgeIdentity(data.identityKind, data.identityNumber, null, today).birthDate ?? data.birthDate, today)]
}

/** Who acts for the mover: an agent whose 委托书 is valid, a guardian where the mover is not of age. From 16 on somebody may stand alone, with a reason. */
function actingProblems(data: Of<'identity'>, moverKind: MoverKind, birthDate: string | null, today: string): StepProblem[] {
  const problems: StepProblem[] = []
  for (const [who, path] of [[data.agent, 'data.agent'], [data.guardian, 'data.guardian']] as const) {
    if (!who) continue
    const { problem } = judgeIdentity(who.identityKind, who.identityNumber, null, today)
    if (problem) problems.push({ path: `${path}.identityNumber`, code: `id-${problem}` })
    if (who.phone !== '') problems.push(...phoneProblems(who.phone, `${path}.phone`))
  }
  if (data.agent?.mandateUntil && data.agent.mandateUntil < today) {
    problems.push({ path: 'data.agent.mandateUntil', code: 'mandate-expired', values: { agent: data.agent.name, until: data.agent.mandateUntil } })
  }
  if (moverKind === 'member' || birthDate === null || data.guardian) return problems
  const age = ageOn(birthDate, today)
  if (age < 16) problems.push({ path: 'data.guardian', code: 'guardian-needed', values: { age } })
  else if (age < 18 && data.warningReason === '') problems.push({ path: 'data.guardian', code: 'guardian-or-reason', values: { age } })
  return problems
}

/** Whole years on a day. */
export function ageOn(birthDate: string, on: string): number {
  return Number(on.slice(0, 4)) - Number(birthDate.slice(0, 4)) - (on.slice(5) < birthDate.slice(5) ? 1 : 0)
}

/** The mover, if a person, and the co-residents named. */
function headsOf(partyKind: 'person' | 'company', household: StepAnswers['household']): number {
  return household ? household.coResidents.length + (partyKind === 'person' ? 1 : 0) : 0
}

function leaseProblems(data: Of<'lease'>, { identity, household }: StepAnswers): StepProblem[] {
  if (data.to < data.from) return [{ path: 'data.to', code: 'ends-before-start' }]
  const heads = Math.max(identity?.headCount ?? 0, headsOf(identity?.partyKind ?? 'person', household))
  return heads > data.maximumOccupants ? [{ path: 'data.maximumOccupants', code: 'fewer-than-heads', values: { heads } }] : []
}

function householdProblems(data: Of<'household'>, { moverKind, today, others }: CaseFacts): StepProblem[] {
  const problems: StepProblem[] = []
  const heads = headsOf(moverKind === 'company' ? 'company' : (others.identity?.partyKind ?? 'person'), data)
  if (others.lease && heads > others.lease.maximumOccupants) problems.push({ path: 'data.coResidents', code: 'more-than-lease', values: { maximum: others.lease.maximumOccupants } })
  if (others.identity && heads > others.identity.headCount) problems.push({ path: 'data.coResidents', code: 'more-than-head-count', values: { heads: others.identity.headCount } })
  data.coResidents.forEach((person, index) => {
    if (person.identityNumber !== '') {
      const { problem } = judgeIdentity(person.identityKind, person.identityNumber, null, today)
      if (problem) problems.push({ path: `data.coResidents.${index}.identityNumber`, code: `id-${problem}` })
    }
    if (person.phone !== '') problems.push(...phoneProblems(person.phone, `data.coResidents.${index}.phone`))
  })
  if (data.emergency) problems.push(...phoneProblems(data.emergency.phone, 'data.emergency.phone'))
  if (moverKind === 'company' && !data.company) problems.push({ path: 'data.company.legalRepresentative', code: 'empty' })
  problems.push(...missingProblems(data, { moverKind, others }))
  for (const list of ['contacts', 'staff'] as const) {
    data.company?.[list].forEach((contact, index) => {
      if (contact.phone !== '') problems.push(...phoneProblems(contact.phone, `data.company.${list}.${index}.phone`))
    })
  }
  return problems
}

/** Whom to call, what the data is for, and who else comes: asked of everybody, or the step is waived with a reason. */
function missingProblems(data: Of<'household'>, { moverKind, others }: Omit<CaseFacts, 'today'>): StepProblem[] {
  const problems: StepProblem[] = []
  const isCompany = moverKind === 'company' || others.identity?.partyKind === 'company'
  if (!isCompany && moverKind !== 'owner' && !data.emergency) problems.push({ path: 'data.emergency.name', code: 'emergency-needed' })
  if (data.company && data.company.contacts.length === 0) problems.push({ path: 'data.company.contacts', code: 'company-contact-needed' })
  if (!data.privacyNotice) problems.push({ path: 'data.privacyNotice', code: 'privacy-notice-needed' })
  const said = others.identity?.headCount ?? 0
  const named = isCompany ? Math.max(data.coResidents.length, data.company?.staff.length ?? 0) : data.coResidents.length + 1
  if (named < said && data.note === '') problems.push({ path: 'data.note', code: 'fewer-named', values: { said, named } })
  return problems
}

function phoneProblems(text: string, path: string): StepProblem[] {
  const phone = checkPhone(text)
  return phone.ok ? [] : [{ path, code: phone.code }]
}
