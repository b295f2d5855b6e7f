import { dateTime } from '../../../shared/dates.ts'
import type { HandlersOf } from '../context.ts'
import { discardDraft, draftOf, saveDraft } from './store.ts'

export const draftsHandlers: HandlersOf<'drafts.save' | 'drafts.get' | 'drafts.discard'> = {
  'drafts.save': ({ db, session, now }, { key, value }) => {
    saveDraft(db, session.userId, key, { value: JSON.stringify(value), savedAt: now })
    return { done: true }
  },
  'drafts.get': ({ db, session }, { key }) => {
    const row = draftOf(db, session.userId, key)
    return row ? { value: JSON.parse(row.value), savedAt: dateTime(row.savedAt) } : { value: null, savedAt: null }
  },
  'drafts.discard': ({ db, session }, { key }) => {
    discardDraft(db, session.userId, key)
    return { done: true }
  },
}
