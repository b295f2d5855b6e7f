import type { ReadDb, WriteDb } from '../db/database.ts'
import { partyContact, partyDetail } from '../db/schema/household.ts'

/** What is known of people and companies beyond name, phone and document: personal data, in tables of its own. */

export type DetailValues = Partial<Omit<typeof partyDetail.$inferInsert, 'id' | 'partyId'>>

/** Writes details of a party; what is not named stays as it was. */
export function writeDetail(db: WriteDb, partyId: number, values: DetailValues): void {
  const row = db.get<{ id: number }>('SELECT id FROM party_detail WHERE party_id = ?', partyId)
  if (!row) db.insert(partyDetail, { partyId, ...values })
  else if (Object.keys(values).length > 0) db.update(partyDetail, row.id, values)
}

export type DetailRow = {
  sex: 'male' | 'female' | null; birthDate: string | null; nationality: string; registeredAddress: string; employer: string; legalRepresentative: string
  guardianPartyId: number | null; diedOn: string | null; privacyNoticeOn: string | null; messageConsentOn: string | null
}

export function detailOf(db: ReadDb, partyId: number): DetailRow | undefined {
  return db.get<DetailRow>(
    `SELECT sex, birth_date AS birthDate, nationality, registered_address AS registeredAddress, employer, legal_representative AS legalRepresentative,
       guardian_party_id AS guardianPartyId, died_on AS diedOn, privacy_notice_on AS privacyNoticeOn, message_consent_on AS messageConsentOn
     FROM party_detail WHERE party_id = ?`, partyId)
}

/** Somebody who has died confirms nothing, moves in no more, and still may have debts. */
export function hasDied(db: ReadDb, partyId: number): boolean {
  return db.get('SELECT 1 FROM party_detail WHERE party_id = ? AND died_on IS NOT NULL', partyId) !== undefined
}

export type Contact = { kind: 'emergency' | 'contact' | 'staff'; name: string; relation: string; phone: string }

/** A contact from a day on. One that is known as it is stays; an emergency contact follows the one before. */
export function keepContact(db: WriteDb, partyId: number, contact: Contact, from: string): void {
  const known = db.get(
    'SELECT 1 FROM party_contact WHERE party_id = ? AND kind = ? AND name = ? AND relation = ? AND phone = ? AND to_date IS NULL', partyId, contact.kind, contact.name, contact.relation, contact.phone)
  if (known) return
  if (contact.kind === 'emergency') db.run(`UPDATE party_contact SET to_date = ? WHERE party_id = ? AND kind = 'emergency' AND to_date IS NULL`, from, partyId)
  db.insert(partyContact, { partyId, ...contact, fromDate: from })
}
