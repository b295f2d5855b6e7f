import type { ReadDb, WriteDb } from '../../db/database.ts'
import { partyDocument } from '../../db/schema/premises.ts'

export type OpenTask = { kind: string; partyId: number | null }

/** What an open task is about; undefined when it is closed or never was. */
export function openTask(db: ReadDb, taskId: number): OpenTask | undefined {
  return db.get<OpenTask>('SELECT kind, party_id AS partyId FROM task WHERE id = ? AND closed_at IS NULL', taskId)
}

/** The numbers on file were the ones to ask about: the right one takes their place. */
export function replacePhones(db: WriteDb, partyId: number, phone: string): void {
  db.run('DELETE FROM party_phone WHERE party_id = ?', partyId)
  db.run('INSERT INTO party_phone (party_id, phone) VALUES (?,?)', partyId, phone)
}

export function addCheckedDocument(db: WriteDb, document: typeof partyDocument.$inferInsert): void {
  db.insert(partyDocument, document)
}

export function hasDocument(db: ReadDb, partyId: number, number: string): boolean {
  return db.get('SELECT 1 FROM party_document WHERE party_id = ? AND number = ?', partyId, number) !== undefined
}
