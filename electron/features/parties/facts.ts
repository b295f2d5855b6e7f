import type { ParsedInput } from '../../../shared/contract/index.ts'
import { checkPhone } from '../../../shared/phone.ts'
import { AppError, fieldError } from '../../kernel/app-error.ts'
import { partyExists } from '../../ledger/parties.ts'
import { type DetailValues, keepContact, writeDetail } from '../../ledger/party-details.ts'
import type { HandlersOf } from '../context.ts'
import { contactById, endContact, factsOf, insertChange } from './store.ts'

export const partyFactsHandlers: HandlersOf<'parties.setFacts' | 'contacts.add' | 'contacts.end'> = {
  'parties.setFacts': ({ db, session, now, today, audit }, input) => {
    const { partyId, diedOn, guardianPartyId, reason } = input
    if (!partyExists(db, partyId)) throw new AppError('not-found')
    if (diedOn !== null && diedOn > today) throw fieldError('diedOn', 'day-to-come')
    if (guardianPartyId === partyId) throw fieldError('guardianPartyId', 'own-guardian')
    if (guardianPartyId !== null && !partyExists(db, guardianPartyId)) throw fieldError('guardianPartyId', 'not-found')
    const before = factsOf(db, partyId)
    const after = valuesOf(input, { hadConsent: before['messageConsentOn'] !== undefined && before['messageConsentOn'] !== null, today })
    for (const [fact, value] of Object.entries(after)) {
      const was = before[fact] ?? (fact === 'important' ? 0 : null)
      if (fact in SAID && (was ?? '') !== (value ?? '')) insertChange(db, { partyId, what: 'detail', before: said(was), after: said(value), reason, at: now, by: session.userId })
    }
    writeDetail(db, partyId, after)
    audit(`facts of party ${partyId}`)
    return { done: true }
  },

  'contacts.add': ({ db, session, now, today, audit }, { partyId, kind, name, relation, phone: typed }) => {
    if (!partyExists(db, partyId)) throw new AppError('not-found')
    const phone = typed === '' ? null : checkPhone(typed)
    if (phone && !phone.ok) throw fieldError('phone', phone.code)
    if (kind === 'emergency' && !phone) throw fieldError('phone', 'phone-empty')
    const number = phone ? phone.number : ''
    keepContact(db, partyId, { kind, name, relation, phone: number }, today)
    insertChange(db, { partyId, what: 'contact', before: '', after: [name, relation, number].filter((part) => part !== '').join(' '), reason: '', at: now, by: session.userId })
    audit(`contact of party ${partyId}`)
    return { done: true }
  },

  'contacts.end': ({ db, audit }, { contactId, to }) => {
    const row = contactById(db, contactId)
    if (!row) throw new AppError('not-found')
    if (row.toDate !== null) throw new AppError('already-ended')
    if (to < row.fromDate) throw fieldError('to', 'ends-before-start')
    endContact(db, contactId, to)
    audit(`contact ${contactId} ended`)
    return { done: true }
  },
}

/** Facts whose change is worth a line of history. */
const SAID: Readonly<Record<string, true>> = { nationality: true, registeredAddress: true, employer: true, occupation: true, legalRepresentative: true, diedOn: true, messageConsentOn: true }

function said(value: string | number | null | undefined): string {
  return value === null || value === undefined ? '' : String(value)
}

/** A consent is dated when it is given and when it is taken back. */
function valuesOf(input: ParsedInput<'parties.setFacts'>, { hadConsent, today }: { hadConsent: boolean; today: string }): DetailValues {
  const { nationality, registeredAddress, employer, occupation, legalRepresentative, guardianPartyId, diedOn, messageConsent, important } = input
  const consent = messageConsent === hadConsent ? {} : messageConsent ? { messageConsentOn: today, messageConsentEndedOn: null } : { messageConsentEndedOn: today }
  return { nationality, registeredAddress, employer, occupation, legalRepresentative, guardianPartyId, diedOn, important: important ? 1 : 0, ...consent }
}
