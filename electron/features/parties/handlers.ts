import type { ParsedInput } from '../../../shared/contract/index.ts'
import { checkIdentity } from '../../../shared/identity.ts'
import { checkPhone } from '../../../shared/phone.ts'
import { AppError, fieldError } from '../../kernel/app-error.ts'
import { addMandate } from '../../ledger/mandates.ts'
import { addParty, addPhone, nameOnDocument, partyExists, partyOfDocument, phonesOf } from '../../ledger/parties.ts'
import { keepDocument } from '../../ledger/party-documents.ts'
import { ownersOf, premisesById } from '../../ledger/rooms.ts'
import { tidyPlate } from '../../ledger/vehicles.ts'
import type { CommandContext, HandlersOf } from '../context.ts'
import {
  affiliationById, changesOf, contactsOf, detailOf, documentsOf, endAffiliation, endVehicle, homesOf, insertAffiliation, insertVehicle, leasesOf, mandateById, partyHead, plateAt,
  receiptsOf, revokeMandate, vehicleById,
} from './store.ts'

type Calls = 'parties.get' | 'mandates.add' | 'mandates.revoke' | 'affiliations.add' | 'affiliations.end' | 'vehicles.add' | 'vehicles.end'

export const partiesHandlers: HandlersOf<Calls> = {
  'parties.get': ({ db, today }, { partyId }) => {
    const head = partyHead(db, partyId)
    if (!head) throw new AppError('not-found')
    return {
      partyId, ...head, phones: phonesOf(db, partyId), documents: documentsOf(db, partyId), detail: detailOf(db, partyId), contacts: contactsOf(db, partyId),
      homes: homesOf(db, partyId, today), leases: leasesOf(db, partyId), receipts: receiptsOf(db, partyId), changes: changesOf(db, partyId),
    }
  },

  'mandates.add': (context, { premisesId, principalPartyId, agent, scope, number, from, until, document, note }) => {
    const { db, session, now, today, audit } = context
    premisesById(db, premisesId)
    if (!ownersOf(db, premisesId, today).some((owner) => owner.partyId === principalPartyId)) throw fieldError('principalPartyId', 'not-an-owner')
    if (until !== null && until < from) throw fieldError('until', 'ends-before-start')
    if (scope === 'sublet' && until === null) throw fieldError('until', 'until-needed')
    const shown = document && checkedDocument(context, document, agent)
    const agentPartyId = someone(context, agent, 'agent', shown?.number)
    if (agentPartyId === principalPartyId) throw fieldError('agent.partyId', 'own-agent')
    const mandateId = addMandate(db, { premisesId, principalPartyId, agentPartyId, scope, number, fromDate: from, untilDate: until, seenAt: now, seenBy: session.userId, note })
    if (shown) keepDocument(db, { partyId: agentPartyId, ...shown, validUntil: null, at: now, by: session.userId })
    audit(`mandate ${mandateId}`)
    return { mandateId, agentPartyId }
  },

  'mandates.revoke': ({ db, audit }, { mandateId, revokedOn }) => {
    const row = mandateById(db, mandateId)
    if (!row) throw new AppError('not-found')
    if (row.revokedOn !== null) throw new AppError('already-ended')
    if (revokedOn < row.fromDate) throw fieldError('revokedOn', 'ends-before-start')
    revokeMandate(db, mandateId, revokedOn)
    audit(`mandate ${mandateId} revoked`)
    return { done: true }
  },

  'affiliations.add': (context, { premisesId, person, kind, from, note }) => {
    const { db, audit } = context
    premisesById(db, premisesId)
    const partyId = someone(context, person, 'person')
    const affiliationId = insertAffiliation(db, { premisesId, partyId, kind, fromDate: from, note })
    audit(`affiliation ${affiliationId}`)
    return { affiliationId, partyId }
  },

  'affiliations.end': ({ db, audit }, { affiliationId, to }) => {
    const row = affiliationById(db, affiliationId)
    requireRunning(row, to)
    endAffiliation(db, affiliationId, to)
    audit(`affiliation ${affiliationId} ended`)
    return { done: true }
  },

  'vehicles.add': ({ db, audit }, { premisesId, partyId, plate: typed, model, colour, space, from }) => {
    premisesById(db, premisesId)
    if (partyId !== null && !partyExists(db, partyId)) throw fieldError('partyId', 'not-found')
    const plate = tidyPlate(typed)
    const known = plateAt(db, plate)
    if (known) throw fieldError('plate', 'plate-known', { room: known.room })
    const vehicleId = insertVehicle(db, { premisesId, partyId, plate, model, colour, space, fromDate: from })
    audit(`vehicle ${vehicleId}`)
    return { vehicleId }
  },

  'vehicles.end': ({ db, audit }, { vehicleId, to }) => {
    requireRunning(vehicleById(db, vehicleId), to)
    endVehicle(db, vehicleId, to)
    audit(`vehicle ${vehicleId} ended`)
    return { done: true }
  },
}

/** Something dated that still runs and may end on this day. Throws `not-found`, `already-ended`, the field error `ends-before-start`. */
function requireRunning(row: { fromDate: string; toDate: string | null } | undefined, to: string): void {
  if (!row) throw new AppError('not-found')
  if (row.toDate !== null) throw new AppError('already-ended')
  if (to < row.fromDate) throw fieldError('to', 'ends-before-start')
}

type Shown = NonNullable<ParsedInput<'mandates.add'>['document']>

/** A document number in its usual spelling, once it can be this person's or company's. */
function checkedDocument({ db, today }: CommandContext, { kind, number }: Shown, agent: ParsedInput<'mandates.add'>['agent']): Shown {
  const check = checkIdentity(kind, number, { on: today })
  if (check.problem) throw fieldError('document.number', `id-${check.problem}`)
  if ('kind' in agent && (kind === 'uscc') !== (agent.kind === 'company')) throw fieldError('document.kind', 'kind-does-not-fit')
  const other = nameOnDocument(db, check.number)
  if (other !== undefined && 'name' in agent && other !== agent.name) throw fieldError('document.number', 'document-of-another', { name: other })
  return { kind, number: check.number }
}

/** Somebody known, or new by name and telephone; the same name on the same document is the same. Field errors under `path`. */
function someone({ db, now }: CommandContext, person: ParsedInput<'affiliations.add'>['person'], path: string, number?: string): number {
  if ('partyId' in person) {
    if (!partyExists(db, person.partyId)) throw fieldError(`${path}.partyId`, 'not-found')
    return person.partyId
  }
  const phone = person.phone === '' ? null : checkPhone(person.phone)
  if (phone && !phone.ok) throw fieldError(`${path}.phone`, phone.code)
  const known = number === undefined ? undefined : partyOfDocument(db, number, person.name)
  const partyId = known ?? addParty(db, { name: person.name, kind: person.kind, createdAt: now })
  if (phone) addPhone(db, partyId, phone.number)
  return partyId
}
