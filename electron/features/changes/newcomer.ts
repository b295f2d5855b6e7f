import { checkIdentity, type IdentityKind } from '../../../shared/identity.ts'
import { checkPhone } from '../../../shared/phone.ts'
import { fieldError } from '../../kernel/app-error.ts'
import { addParty, addPhone, nameOnDocument, partyOfDocument } from '../../ledger/parties.ts'
import { keepBirth, keepDocument } from '../../ledger/party-documents.ts'
import type { CommandContext } from '../context.ts'

export type Newcomer = {
  kind: 'person' | 'company'; name: string; phone: string; identityKind: Exclude<IdentityKind, 'cn-id-15'>; identityNumber: string; validUntil: string | null; originalSeen: boolean
}

/**
 * Somebody new at the desk with the document shown: the same name on the same number is the same person. Throws field errors under `path`:
 * `original-not-seen`, `id-…`, `kind-does-not-fit`, `document-of-another` (name), `phone-…`.
 */
export function writeNewcomer({ db, session, now, today }: CommandContext, person: Newcomer, path: string): number {
  if (!person.originalSeen) throw fieldError(`${path}.originalSeen`, 'original-not-seen')
  if ((person.identityKind === 'uscc') !== (person.kind === 'company')) throw fieldError(`${path}.identityKind`, 'kind-does-not-fit')
  const check = checkIdentity(person.identityKind, person.identityNumber, { on: today })
  if (check.problem) throw fieldError(`${path}.identityNumber`, `id-${check.problem}`)
  const phone = person.phone === '' ? null : checkPhone(person.phone)
  if (phone && !phone.ok) throw fieldError(`${path}.phone`, phone.code)
  const other = nameOnDocument(db, check.number)
  if (other !== undefined && other !== person.name) throw fieldError(`${path}.identityNumber`, 'document-of-another', { name: other })
  const partyId = partyOfDocument(db, check.number, person.name) ?? addParty(db, { name: person.name, kind: person.kind, createdAt: now })
  keepDocument(db, { partyId, kind: person.identityKind, number: check.number, validUntil: person.validUntil, at: now, by: session.userId })
  keepBirth(db, partyId, { birthDate: check.birthDate ?? null, sex: check.sex ?? null })
  if (phone?.ok) addPhone(db, partyId, phone.number)
  return partyId
}
