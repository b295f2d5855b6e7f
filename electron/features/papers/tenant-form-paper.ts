import type { StepAnswers } from '../../../shared/contract/move-in.ts'
import { businessDate, dateTime } from '../../../shared/dates.ts'
import { checkIdentity } from '../../../shared/identity.ts'
import type { ReadDb } from '../../db/database.ts'
import type { FrozenDocument } from '../../documents/frozen-document.ts'
import { type TenantFormData, tenantFormDocument } from '../../documents/tenant-form.ts'
import { AppError } from '../../kernel/app-error.ts'
import { deskWords, feeItemName } from '../../ledger/desk-words.ts'
import { readLanguage, readProperty } from '../../ledger/office.ts'
import { phonesOf } from '../../ledger/parties.ts'
import { type DetailRow, detailOf } from '../../ledger/party-details.ts'
import { ownersOf, premisesById, roomText } from '../../ledger/rooms.ts'
import { moveInById, registrationOf } from './move-in-store.ts'
import { answersOf, ownerAskedBy } from './store.ts'

/** 租户信息表 of a case with everything its steps say so far, to be signed on paper. Throws `not-found`, `identity-first`. */
export function tenantFormPaper(db: ReadDb, caseId: number, today: string): FrozenDocument {
  const row = moveInById(db, caseId)
  if (!row) throw new AppError('not-found')
  const answers = answersOf(db, caseId)
  const { identity, lease, household } = answers
  if (!identity) throw new AppError('identity-first')
  const room = premisesById(db, row.premisesId)
  const report = row.partyId === null ? undefined : registrationOf(db, row.premisesId, row.partyId)
  return tenantFormDocument({
    language: readLanguage(db), property: readProperty(db).name, filledOn: today, premises: [roomText(room), row.part].filter((text) => text !== '').join(' '), areaCenti: room.areaCenti,
    tenant: tenantOf(identity, household, { today, known: row.partyId === null ? undefined : detailOf(db, row.partyId) }),
    lease: {
      from: lease?.from ?? '', to: lease?.to ?? '', ...(lease?.contractNumber ? { contractNumber: lease.contractNumber } : {}),
      ...(lease ? { maximumOccupants: lease.maximumOccupants } : {}),
      ...(lease && lease.rentFen !== null ? { rentFen: lease.rentFen } : {}), ...(lease && lease.depositFen !== null ? { depositFen: lease.depositFen } : {}),
      payers: (answers.payers?.payers ?? []).map((line) => ({ fee: feeItemName(db, line.feeItemId), payer: line.payer })),
    },
    ...(household?.emergency ? { emergency: household.emergency } : {}),
    coResidents: (household?.coResidents ?? []).map(({ identityKind: kind, identityNumber: number, phone, ...person }) => ({
      name: person.name, relation: person.relation, minor: person.minor, ...(number === '' ? {} : { identity: { kind, number } }), ...(phone === '' ? {} : { phone }),
    })),
    staff: [...(household?.company?.contacts ?? []), ...(household?.company?.staff ?? [])].map(({ name, relation, phone }) => ({ name, post: relation, phone })),
    vehicles: (household?.vehicles ?? []).map((vehicle) => [vehicle.plate, vehicle.model, vehicle.colour, vehicle.space].filter((text) => text !== '').join(' ')),
    pets: (household?.pets ?? []).map((pet) => [pet.kind, pet.licence].filter((text) => text !== '').join(' ')),
    owner: ownerOf(db, caseId, row.premisesId, answers, today),
    attachments: attachmentsOf(db, answers),
    ...(report ? { policeReport: report.reportedOn === null ? { dueOn: businessDate(report.dueAt) } : { reportedOn: report.reportedOn } } : {}),
    // The tick is the tenant's own, in ink, until the signed form is noted.
    consented: answers.papers?.signed.some((line) => line.paper === 'tenant-form') ?? false,
  })
}

function tenantOf(identity: NonNullable<StepAnswers['identity']>, household: StepAnswers['household'], { today, known }: { today: string; known: DetailRow | undefined }): TenantFormData['tenant'] {
  // A finished case has forgotten the number; what it said is on file.
  const check = checkIdentity(identity.identityKind, identity.identityNumber, { on: today })
  const born = check.birthDate ?? identity.birthDate ?? known?.birthDate
  const sex = check.sex ?? known?.sex
  return {
    name: identity.name, phone: identity.phone, identity: { kind: identity.identityKind, number: identity.identityNumber }, validUntil: identity.validUntil,
    ...(sex ? { sex } : {}), ...(born ? { birthDate: born } : {}), ...(identity.nationality ? { nationality: identity.nationality } : {}),
    ...(identity.registeredAddress ? { registeredAddress: identity.registeredAddress } : {}), ...(identity.employer ? { employer: identity.employer } : {}),
    ...(household?.company ? { legalRepresentative: household.company.legalRepresentative } : {}),
  }
}

function ownerOf(db: ReadDb, caseId: number, premisesId: number, { 'owner-confirmation': confirmation }: StepAnswers, today: string): TenantFormData['owner'] {
  const owner = ownersOf(db, premisesId, today)[0]
  const asked = ownerAskedBy(db, caseId)
  return {
    name: owner?.name ?? '', phone: owner ? (phonesOf(db, owner.partyId)[0] ?? '') : '',
    ...(confirmation ? { verifiedHow: confirmation.how } : {}), ...(asked ? { verifiedBy: asked.by, verifiedAt: dateTime(asked.at) } : {}),
  }
}

/** What the desk has seen or keeps, ticked; the rest is still to come. */
function attachmentsOf(db: ReadDb, { identity, lease, 'owner-confirmation': confirmation }: StepAnswers): TenantFormData['attachments'] {
  const words = deskWords(db).attachments
  return [
    { text: words.lease, ticked: lease?.contractSeen ?? false }, { text: words.pledge, ticked: confirmation?.pledgeSeen ?? false }, { text: words.ownerProof, ticked: confirmation?.ownerProofSeen ?? false },
    { text: words.document, ticked: identity?.originalSeen ?? false }, { text: words.copy, ticked: identity?.copyKept ?? false }, { text: words.mandate, ticked: Boolean(identity?.agent) },
  ]
}
