import { dateTime } from '../../../shared/dates.ts'
import type { HandlersOf } from '../context.ts'

export const draftsHandlers: HandlersOf<'drafts.save' | 'drafts.get' | 'drafts.discard'> = {
  'drafts.save': ({ db, session, now }, { key, value }) => {
    db.run('INSERT INTO draft (user_id, key, value, saved_at) VALUES (?,?,?,?) ON CONFLICT DO UPDATE SET value = excluded.value, saved_at = excluded.saved_at', session.userId, key, JSON.stringify(value), now)
    return { done: true }
  },
  'drafts.get': ({ db, session }, { key }) => {
    const row = db.get<{ value: string; savedAt: number }>('SELECT value, saved_at AS savedAt FROM draft WHERE user_id = ? AND key = ?', session.userId, key)
    return row ? { value: JSON.parse(row.value), savedAt: dateTime(row.savedAt) } : { value: null, savedAt: null }
  },
  'drafts.discard': ({ db, session }, { key }) => {
    db.run('DELETE FROM draft WHERE user_id = ? AND key = ?', session.userId, key)
    return { done: true }
  },
}
