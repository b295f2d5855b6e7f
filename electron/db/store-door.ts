import { existsSync, mkdirSync } from 'node:fs'
import { AppError } from '../kernel/app-error.ts'
import type { Ports } from '../kernel/ports.ts'
import { type AttachmentFiles, createAttachmentFiles } from './attachment-files.ts'
import { type BackupService, createBackups } from './backup.ts'
import type { BookCheck } from './migrate.ts'
import { type Keyring, readKeyring, setAsideKeyring, writeKeyring } from './keyring.ts'
import { type Store, type StoreOptions, createStore, openExistingStore, storeFile } from './store.ts'

/** The store as the calls meet it: empty before the first run, locked until somebody signs in, then open. */
export type StoreDoor = {
  state(): 'empty' | 'locked' | 'open'
  keyring(): Keyring
  keyringOrNull(): Keyring | null
  replaceKeyring(keyring: Keyring): void
  /** First run: keyring first, store second; `fill` writes the first rows. */
  create(keyring: Keyring, key: Uint8Array, fill: (store: Store) => void): void
  /** Opens with the key; does nothing when it is open already. */
  unlock(key: Uint8Array): Promise<void>
  open(): Store
  openOrNull(): Store | null
  backups: BackupService
  attachments: AttachmentFiles
  close(): Promise<void>
}

export function createStoreDoor(ports: Ports, brokenBook: BookCheck = () => []): StoreDoor {
  mkdirSync(ports.dataFolder, { recursive: true })
  let store: Store | null = null
  let opening: Promise<Store> | null = null
  const backups = createBackups(ports)
  const options: StoreOptions = {
    dataFolder: ports.dataFolder,
    migrationsFolder: ports.migrationsFolder,
    brokenBook,
    ...(ports.sqliteBinding ? { binding: ports.sqliteBinding } : {}),
    backupBeforeMigration: async (key) => {
      const made = await backups.make(key, 'migration')
      return { restore: () => backups.putBack(made.name) }
    },
  }
  const keyringOrNull = () => readKeyring(ports.dataFolder)
  const open = () => store ?? locked()
  return {
    state: () => (store ? 'open' : keyringOrNull() && existsSync(storeFile(ports.dataFolder)) ? 'locked' : 'empty'),
    keyringOrNull,
    keyring: () => {
      const known = keyringOrNull()
      if (known) return known
      throw new AppError('keyring-missing')
    },
    replaceKeyring: (keyring) => writeKeyring(ports.dataFolder, keyring),
    create: (keyring, key, fill) => {
      const fresh = createStore(options, key, `foyer-without-keyring-${ports.clock.now()}.db`)
      try {
        fill(fresh)
      } catch (error) {
        fresh.close()
        throw error
      }
      setAsideKeyring(ports.dataFolder, `keyring-without-foyer-${ports.clock.now()}.json`)
      writeKeyring(ports.dataFolder, keyring)
      store = fresh
    },
    unlock: async (key) => {
      if (store) return
      opening ??= openExistingStore(options, key)
      try {
        store = await opening
      } finally {
        opening = null
      }
    },
    open,
    openOrNull: () => store,
    backups,
    attachments: createAttachmentFiles(ports.dataFolder, ports.ids.bytes),
    close: async () => {
      await backups.idle()
      store?.close()
      store = null
    },
  }
}

function locked(): never {
  throw new AppError('store-locked')
}
