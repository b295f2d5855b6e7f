import type { WriteDb } from '../db/database.ts'
import { signing } from '../db/schema/cases.ts'

/** Who signed a paper in ink, and when; noted once. */
export function noteSigning(db: WriteDb, values: typeof signing.$inferInsert): void {
  const known = db.get('SELECT 1 FROM signing WHERE paper = ? AND subject_id = ? AND signer = ? AND signed_on = ?', values.paper, values.subjectId, values.signer, values.signedOn)
  if (!known) db.insert(signing, values)
}
