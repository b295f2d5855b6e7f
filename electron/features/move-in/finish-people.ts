import type { StepAnswers, StepData, StepName } from '../../../shared/contract/move-in.ts'
import { AppError } from '../../kernel/app-error.ts'
import { judgeIdentity } from '../../../shared/identity-check.ts'
import { addMandate } from '../../ledger/mandates.ts'
import { addParty, addPhone, partyOfDocument } from '../../ledger/parties.ts'
import { keepContact, writeDetail } from '../../ledger/party-details.ts'
import { keepDocument } from '../../ledger/party-documents.ts'
import { ownersOf } from '../../ledger/rooms.ts'
import { addMember } from '../../ledger/stays.ts'
import { keepPet, keepVehicle } from '../../ledger/vehicles.ts'
import type { CommandContext } from '../context.ts'
import { insertOnlyOwner, memberNamed, ownerToBeAgain } from './finish-store.ts'
import type { CaseRow } from './store.ts'

type Of<N extends StepName> = Extract<StepData, { step: N }>
export type Mover = { partyId: number; identity: Of<'identity'>; moveOn: string }
export type CoResident = { partyId: number; documentKind: string | null }
type Shown = { name: string; identityKind: string; identityNumber: string; phone: string }

/** The mover with document, details, agent and guardian; an owner of premises that have none becomes theirs. Throws `not-the-owner`. */
export function writeMover(context: CommandContext, row: CaseRow, answers: StepAnswers): number {
  const { db, today } = context
  const identity = answers.identity as Of<'identity'>
  const owners = ownersOf(db, row.premisesId, today)
  const known = row.partyId ?? (row.moverKind === 'owner' ? owners.find((owner) => owner.name === identity.name)?.partyId : undefined)
  const partyId = keepPerson(context, identity, { kind: identity.partyKind, validUntil: identity.validUntil, known })
  if (row.moverKind === 'owner' && !owners.some((owner) => owner.partyId === partyId)) {
    if (owners.length > 0) throw new AppError('not-the-owner')
    if (!ownerToBeAgain(db, row.premisesId, partyId)) insertOnlyOwner(db, row.premisesId, partyId)
  }
  writeDetails(context, partyId, identity)
  const { agent } = identity
  if (agent) {
    const agentPartyId = keepPerson(context, agent, { kind: agent.identityKind === 'uscc' ? 'company' : 'person', validUntil: null })
    addMandate(db, {
      premisesId: row.premisesId, principalPartyId: partyId, agentPartyId, scope: 'move-in', number: agent.mandateNumber, fromDate: today, untilDate: agent.mandateUntil,
      seenAt: context.now, seenBy: context.session.userId,
    })
  }
  return partyId
}

function writeDetails(context: CommandContext, partyId: number, identity: Of<'identity'>): void {
  const { birthDate, sex } = judgeIdentity(identity.identityKind, identity.identityNumber, null, context.today)
  const { guardian } = identity
  const guardianPartyId = guardian ? keepPerson(context, guardian, { kind: 'person', validUntil: null }) : null
  const born = birthDate ?? identity.birthDate
  const facts = { nationality: identity.nationality, registeredAddress: identity.registeredAddress, employer: identity.employer }
  writeDetail(context.db, partyId, {
    ...(sex ? { sex } : {}), ...(born ? { birthDate: born } : {}), ...(guardianPartyId === null ? {} : { guardianPartyId }),
    ...Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== '')),
  })
  if (guardian && guardianPartyId !== null) keepContact(context.db, partyId, { kind: 'contact', name: guardian.name, relation: guardian.relation, phone: guardian.phone }, context.today)
}

/** Somebody whose document was shown: the same name under the same number is the same person. */
function keepPerson(context: CommandContext, shown: Shown, { kind, validUntil, known }: { kind: 'person' | 'company'; validUntil: string | null; known?: number | undefined }): number {
  const { db, session, now } = context
  const partyId = partyOfDocument(db, shown.identityNumber, shown.name) ?? known ?? addParty(db, { name: shown.name, kind, createdAt: now })
  if (shown.phone !== '') addPhone(db, partyId, shown.phone)
  keepDocument(db, { partyId, kind: shown.identityKind, number: shown.identityNumber, validUntil, at: now, by: session.userId })
  return partyId
}

/** Who lives there with the mover, and what else the household step says. */
export function writeCoResidents(context: CommandContext, row: CaseRow, { household }: StepAnswers, mover: Mover): CoResident[] {
  if (!household) return []
  const { db, today } = context
  const { partyId, moveOn } = mover
  const { privacyNotice, messageConsentOn, company } = household
  writeDetail(db, partyId, {
    ...(privacyNotice ? { privacyNoticeOn: today } : {}), ...(messageConsentOn ? { messageConsentOn } : {}), ...(company ? { legalRepresentative: company.legalRepresentative } : {}),
  })
  if (household.emergency) keepContact(db, partyId, { kind: 'emergency', ...household.emergency }, today)
  for (const contact of company?.contacts ?? []) keepContact(db, partyId, { kind: 'contact', ...contact }, today)
  for (const person of company?.staff ?? []) keepContact(db, partyId, { kind: 'staff', ...person }, today)
  for (const vehicle of household.vehicles) keepVehicle(db, { premisesId: row.premisesId, partyId, ...vehicle }, moveOn)
  for (const pet of household.pets) keepPet(db, { premisesId: row.premisesId, partyId, ...pet }, moveOn)
  return household.coResidents.map((person) => {
    const memberId = writeCoResident(context, row, person, mover)
    addMember(db, { premisesId: row.premisesId, partyId: memberId, householdPartyId: partyId, relation: person.relation, part: row.part, from: moveOn })
    return { partyId: memberId, documentKind: person.identityNumber === '' ? null : person.identityKind }
  })
}

function writeCoResident(context: CommandContext, row: CaseRow, person: Of<'household'>['coResidents'][number], mover: Mover): number {
  const { db, now, today } = context
  const before = memberNamed(db, row.premisesId, mover.partyId, person.name)
  if (person.identityNumber === '') {
    const partyId = before ?? addParty(db, { name: person.name, kind: 'person', createdAt: now })
    if (person.phone !== '') addPhone(db, partyId, person.phone)
    if (person.minor) writeDetail(db, partyId, { guardianPartyId: mover.partyId })
    return partyId
  }
  const partyId = keepPerson(context, person, { kind: 'person', validUntil: null, known: before })
  const { birthDate, sex } = judgeIdentity(person.identityKind, person.identityNumber, null, today)
  writeDetail(db, partyId, { ...(sex ? { sex } : {}), ...(birthDate ? { birthDate } : {}), ...(person.minor ? { guardianPartyId: mover.partyId } : {}) })
  return partyId
}
