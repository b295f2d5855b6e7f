import { AppError, fieldError } from '../../kernel/app-error.ts'
import { type HandlersOf, requireSession } from '../context.ts'
import { kindOf, LARGEST_MEGABYTES } from './content.ts'
import { attachmentById, insertAttachment, isShown, sameAttachment, takeOffAttachment } from './store.ts'
import { requireSubject } from './subject.ts'

/** Bytes first, row second: a row without its file would promise what is not there; a file without a row is only found again. */
export const attachmentHandlers: HandlersOf<'attachments.add' | 'attachments.open' | 'attachments.remove'> = {
  'attachments.add': async (context, { subject, file, title }) => {
    const { store, ports, now } = context
    const session = requireSession(context)
    const columns = requireSubject(store.open().read, subject)
    const given = ports.files.get(file, session.id)
    if (!given) throw fieldError('file', 'file-gone')
    if (given.bytes.length > LARGEST_MEGABYTES * 1024 * 1024) throw fieldError('file', 'file-too-large', { megabytes: LARGEST_MEGABYTES })
    const mediaType = kindOf(given.bytes)
    if (mediaType === null) throw fieldError('file', 'file-kind')
    const hash = store.attachments.put(store.open().key, given.bytes)
    return store.open().write((db) => {
      const known = sameAttachment(db, subject, hash)
      if (known !== undefined) return { attachmentId: known }
      const attachmentId = insertAttachment(db, { ...columns, hash, name: given.file.name, title, mediaType, size: given.bytes.length, addedAt: now, addedBy: session.userId })
      return { attachmentId }
    })
  },

  'attachments.open': async (context, { attachmentId }) => {
    const { store, ports } = context
    const session = requireSession(context)
    const row = attachmentById(store.open().read, attachmentId)
    if (!row) throw new AppError('not-found')
    const bytes = store.attachments.get(store.open().key, row.hash)
    if (!bytes) throw new AppError('attachment-missing')
    return ports.files.put(row.name, row.mediaType, bytes, session.id)
  },

  'attachments.remove': async (context, { attachmentId, reason }) => {
    const { store, now } = context
    const session = requireSession(context)
    const row = attachmentById(store.open().read, attachmentId)
    if (!row) throw new AppError('not-found')
    store.open().write((db) => takeOffAttachment(db, attachmentId, { removedAt: now, removedBy: session.userId, removedReason: reason }))
    if (!isShown(store.open().read, row.hash)) store.attachments.remove(row.hash)
    return { done: true }
  },
}
