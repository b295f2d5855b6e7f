import type { ReadDb, WriteDb } from '../../db/database.ts'

export type DraftRow = { value: string; savedAt: number }

export function draftOf(db: ReadDb, userId: number, key: string): DraftRow | undefined {
  return db.get<DraftRow>('SELECT value, saved_at AS savedAt FROM draft WHERE user_id = ? AND key = ?', userId, key)
}

export function saveDraft(db: WriteDb, userId: number, key: string, draft: DraftRow): void {
  db.run('INSERT INTO draft (user_id, key, value, saved_at) VALUES (?,?,?,?) ON CONFLICT DO UPDATE SET value = excluded.value, saved_at = excluded.saved_at', userId, key, draft.value, draft.savedAt)
}

export function discardDraft(db: WriteDb, userId: number, key: string): void {
  db.run('DELETE FROM draft WHERE user_id = ? AND key = ?', userId, key)
}
