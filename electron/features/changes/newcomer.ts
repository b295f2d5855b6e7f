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
export function writeNewcomer(context: CommandContext, person: Newcomer, path: string): number {
  const { db, now } = context
  const phone = checkedPhone(person.phone, `${path}.phone`)
  const number = checkedNumber(context, person, person, path)
  const partyId = partyOfDocument(db, number, person.name) ?? addParty(db, { name: person.name, kind: person.kind, createdAt: now })
  keepShown(context, partyId, person)
  if (phone !== null) addPhone(db, partyId, phone)
  return partyId
}

export type ShownDocument = Pick<Newcomer, 'identityKind' | 'identityNumber' | 'validUntil' | 'originalSeen'>

/** The number of a document in its usual spelling, once it is found to be this person's. Throws the field errors of `writeNewcomer`. */
export function checkedNumber({ db, today }: CommandContext, document: ShownDocument, { name, kind }: { name: string; kind: 'person' | 'company' }, path: string): string {
  if (!document.originalSeen) throw fieldError(`${path}.originalSeen`, 'original-not-seen')
  if ((document.identityKind === 'uscc') !== (kind === 'company')) throw fieldError(`${path}.identityKind`, 'kind-does-not-fit')
  const check = checkIdentity(document.identityKind, document.identityNumber, { on: today })
  if (check.problem) throw fieldError(`${path}.identityNumber`, `id-${check.problem}`)
  const other = nameOnDocument(db, check.number)
  if (other !== undefined && other !== name) throw fieldError(`${path}.identityNumber`, 'document-of-another', { name: other })
  return check.number
}

/** Keeps a document that was shown, and what it says of the person's birth. */
export function keepShown({ db, session, now, today }: CommandContext, partyId: number, document: ShownDocument): void {
  const check = checkIdentity(document.identityKind, document.identityNumber, { on: today })
  keepDocument(db, { partyId, kind: document.identityKind, number: check.number, validUntil: document.validUntil, at: now, by: session.userId })
  keepBirth(db, partyId, { birthDate: check.birthDate ?? null, sex: check.sex ?? null })
}

/** A telephone number in its usual spelling; null where none was given. Throws the field errors `phone-…`. */
export function checkedPhone(text: string, path: string): string | null {
  if (text === '') return null
  const phone = checkPhone(text)
  if (!phone.ok) throw fieldError(path, phone.code)
  return phone.number
}
