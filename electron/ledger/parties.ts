import type { ReadDb } from '../db/database.ts'

/** Telephone numbers of a person or company, the first given first. */
export function phonesOf(db: ReadDb, partyId: number): string[] {
  return db.all<{ phone: string }>('SELECT phone FROM party_phone WHERE party_id = ? ORDER BY id', partyId).map((row) => row.phone)
}
