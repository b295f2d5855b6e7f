import { createHash } from 'node:crypto'
import type Database from 'better-sqlite3'
import { openStore } from '../../electron/db/open.ts'
import { readKeyring, unlockWithPassword } from '../../electron/db/keyring.ts'
import { storeFile } from '../../electron/db/store.ts'
import { MANAGER, PASSWORD } from './make-app.ts'

/** The key of a test's store, by the manager's password. */
export async function keyOf(dataFolder: string, login = MANAGER.login, password = PASSWORD): Promise<Uint8Array> {
  const keyring = readKeyring(dataFolder)
  const key = keyring && (await unlockWithPassword(keyring, login, password))
  if (!key) throw new Error('the keyring does not open')
  return key
}

/** A connection beside the app's own; `write` opens it as the app does, else it can only read. */
export async function openInside(dataFolder: string, mode: 'read' | 'write' = 'read'): Promise<Database.Database> {
  return openStore({ file: storeFile(dataFolder), key: await keyOf(dataFolder), readonly: mode === 'read' })
}

/** One number for everything in the store: two equal ones mean that nothing changed in between. */
export function storeFingerprint(connection: Database.Database): string {
  const tables = connection.prepare(`SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name`).all() as { name: string }[]
  const hash = createHash('sha256')
  for (const { name } of tables) hash.update(`${name}${JSON.stringify(connection.prepare(`SELECT * FROM "${name}"`).raw().all())}`)
  return hash.digest('hex')
}
