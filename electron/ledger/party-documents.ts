import { type IdentityKind, maskIdentity } from '../../shared/identity.ts'
import type { WriteDb } from '../db/database.ts'
import { partyDetail } from '../db/schema/household.ts'
import { partyDocument } from '../db/schema/premises.ts'
import { closeTask } from './tasks.ts'

export type SeenDocument = { partyId: number; kind: string; number: string; validUntil: string | null; at: number; by: number }

/** A document whose original was seen at the desk; one that is known already is marked as seen again. */
export function keepDocument(db: WriteDb, { partyId, kind, number, validUntil, at, by }: SeenDocument): void {
  const known = db.get<{ id: number }>('SELECT id FROM party_document WHERE party_id = ? AND kind = ? AND number = ?', partyId, kind, number)
  const checked = { validUntil, checkedAt: at, checkedBy: by }
  if (known) db.update(partyDocument, known.id, checked)
  else db.insert(partyDocument, { partyId, kind, number, ...checked })
  answerQuestions(db, { partyId, kind, number, at, by })
}

/** Whoever was to be asked for a document has shown it. */
function answerQuestions(db: WriteDb, { partyId, kind, number, at, by }: Omit<SeenDocument, 'validUntil'>): void {
  const asked = db.all<{ id: number }>(`SELECT id FROM task WHERE kind = 'ask-document' AND party_id = ? AND closed_at IS NULL`, partyId)
  for (const { id } of asked) closeTask(db, id, { closedAt: at, closedBy: by, outcome: maskIdentity(kind as IdentityKind, number) })
}

/** What a document says of a person's birth; what was known before stays. */
export function keepBirth(db: WriteDb, partyId: number, birth: { birthDate: string | null; sex: 'male' | 'female' | null }): void {
  if (birth.birthDate === null && birth.sex === null) return
  const known = db.get<{ id: number; birthDate: string | null; sex: string | null }>('SELECT id, birth_date AS birthDate, sex FROM party_detail WHERE party_id = ?', partyId)
  if (!known) db.insert(partyDetail, { partyId, ...birth })
  else if (known.birthDate === null || known.sex === null) {
    db.run('UPDATE party_detail SET birth_date = coalesce(birth_date, ?), sex = coalesce(sex, ?) WHERE id = ?', birth.birthDate, birth.sex, known.id)
  }
}
