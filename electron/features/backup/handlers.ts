import { storeFile } from '../../db/store.ts'
import type { HandlersOf } from '../context.ts'

export const backupHandlers: HandlersOf<'backup.now' | 'backup.list' | 'backup.verify'> = {
  'backup.now': ({ store }) => store.backups.make(store.open().key, 'asked'),
  'backup.list': async ({ store }) => ({ folder: store.backups.folder, backups: store.backups.list() }),
  'backup.verify': ({ store, ports }) => store.backups.verify(storeFile(ports.dataFolder), store.open().key),
}
