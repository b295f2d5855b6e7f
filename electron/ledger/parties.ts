import type { ReadDb, WriteDb } from '../db/database.ts'
import { party, partyName } from '../db/schema/premises.ts'
import { pinyinKeys } from './pinyin-keys.ts'

export function partyExists(db: ReadDb, partyId: number): boolean {
  return db.get('SELECT 1 FROM party WHERE id = ?', partyId) !== undefined
}

/** A person or company with its name and the keys it is found by. */
export function addParty(db: WriteDb, { name, kind, createdAt }: { name: string; kind: 'person' | 'company'; createdAt: number }): number {
  const partyId = db.insert(party, { kind, createdAt })
  db.insert(partyName, { partyId, name, pinyin: pinyinKeys(name) })
  return partyId
}

/** Two people may have shown one number, rightly or not: only the same name makes it the same person. */
export function partyOfDocument(db: ReadDb, number: string, name: string): number | undefined {
  return db.get<{ id: number }>('SELECT d.party_id AS id FROM party_document d JOIN party_name n ON n.party_id = d.party_id WHERE d.number = ? AND n.name = ?', number, name)?.id
}

/** Under which name a document number is known, if it is. */
export function nameOnDocument(db: ReadDb, number: string): string | undefined {
  return db.get<{ name: string }>('SELECT n.name FROM party_document d JOIN party_name n ON n.party_id = d.party_id WHERE d.number = ? LIMIT 1', number)?.name
}

/** Under which other name than this one a document number is known, where it is not known under this one too. */
export function otherNameOnDocument(db: ReadDb, number: string, name: string): string | undefined {
  return partyOfDocument(db, number, name) === undefined ? nameOnDocument(db, number) : undefined
}

/** A number that is known already stays as it is. */
export function addPhone(db: WriteDb, partyId: number, phone: string): void {
  db.run('INSERT INTO party_phone (party_id, phone) VALUES (?,?) ON CONFLICT DO NOTHING', partyId, phone)
}

/** Telephone numbers of a person or company, the first given first. */
export function phonesOf(db: ReadDb, partyId: number): string[] {
  return db.all<{ phone: string }>('SELECT phone FROM party_phone WHERE party_id = ? ORDER BY id', partyId).map((row) => row.phone)
}
