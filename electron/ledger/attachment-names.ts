import type { ReadDb } from '../db/database.ts'

/** Names of the encrypted files that a page shows; each should lie beside the store. */
export function shownAttachments(db: ReadDb): string[] {
  return db.all<{ hash: string }>('SELECT DISTINCT hash FROM attachment WHERE removed_at IS NULL').map((row) => row.hash)
}
