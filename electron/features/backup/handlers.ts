import { storeFile } from '../../db/store.ts'
import { shownAttachments } from '../../ledger/attachment-names.ts'
import type { HandlersOf } from '../context.ts'

export const backupHandlers: HandlersOf<'backup.now' | 'backup.list' | 'backup.verify'> = {
  'backup.now': ({ store }) => store.backups.make(store.open().key, 'asked'),
  'backup.list': async ({ store }) => ({ folder: store.backups.folder, backups: store.backups.list() }),
  'backup.verify': async ({ store, ports }) => {
    const verified = await store.backups.verify(storeFile(ports.dataFolder), store.open().key)
    const missing = shownAttachments(store.open().read).filter((name) => !store.attachments.has(name))
    return missing.length === 0 ? verified : { ...verified, ok: false, problems: [...verified.problems, `attachments whose file is gone: ${missing.length}`] }
  },
}
