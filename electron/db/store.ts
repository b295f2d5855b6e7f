import type Database from 'better-sqlite3'
import { existsSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '../kernel/app-error.ts'
import { type ReadDb, type WriteDb, readDb, writeDb } from './database.ts'
import { applyMigrations, type BookCheck, checkGuards, migrationState } from './migrate.ts'
import { openStore } from './open.ts'

export type StoreOptions = {
  dataFolder: string
  migrationsFolder: string
  binding?: string
  /** Makes a verified backup before pending migrations touch an existing store; returns what puts it back. */
  backupBeforeMigration(key: Uint8Array): Promise<{ restore(): void }>
  brokenBook: BookCheck
}

/** The open store: one writing connection, one that can only read. */
export type Store = {
  key: Uint8Array
  read: ReadDb
  /** Runs `work` in one write transaction (BEGIN IMMEDIATE); a throw rolls everything back. */
  write<T>(work: (db: WriteDb) => T): T
  close(): void
}

export function storeFile(dataFolder: string): string {
  return join(dataFolder, 'foyer.db')
}

/** Opens, migrates (guarded) and returns the store. Throws `made-by-newer`, `history-differs`, `store-damaged`. */
export async function openExistingStore(options: StoreOptions, key: Uint8Array): Promise<Store> {
  const file = storeFile(options.dataFolder)
  if (!existsSync(file)) throw new AppError('store-missing')
  const open = () => openStore({ file, key, ...(options.binding ? { binding: options.binding } : {}) })
  let connection = open()
  if (pendingMigrations(connection, options.migrationsFolder) > 0) {
    connection.close()
    const backup = await options.backupBeforeMigration(key)
    connection = open()
    try {
      applyMigrations(connection, options.migrationsFolder, options.brokenBook)
    } catch (error) {
      connection.close()
      backup.restore()
      throw error
    }
  }
  checkGuards(connection)
  return wrap(options, connection, key)
}

function pendingMigrations(connection: Database.Database, folder: string): number {
  try {
    return migrationState(connection, folder).pending
  } catch (error) {
    connection.close()
    throw error
  }
}

/** Makes a new, empty store under a fresh key. A file without a keyring (a power cut during first run, a lost keyring) is set aside, never deleted. */
export function createStore(options: StoreOptions, key: Uint8Array, setAsideAs: string): Store {
  const file = storeFile(options.dataFolder)
  for (const ending of ['', '-wal', '-shm']) {
    if (existsSync(`${file}${ending}`)) renameSync(`${file}${ending}`, join(options.dataFolder, `${setAsideAs}${ending}`))
  }
  const connection = openStore({ file, key, ...(options.binding ? { binding: options.binding } : {}) })
  applyMigrations(connection, options.migrationsFolder, () => [])
  return wrap(options, connection, key)
}

function wrap(options: StoreOptions, connection: Database.Database, key: Uint8Array): Store {
  const reader = openStore({ file: storeFile(options.dataFolder), key, readonly: true, ...(options.binding ? { binding: options.binding } : {}) })
  const db = writeDb(connection)
  const begin = connection.prepare('BEGIN IMMEDIATE')
  const commit = connection.prepare('COMMIT')
  const rollback = connection.prepare('ROLLBACK')
  return {
    key,
    read: readDb(reader),
    write: (work) => {
      begin.run()
      try {
        const value = work(db)
        if (value instanceof Promise) throw new Error('a transaction cannot wait')
        commit.run()
        return value
      } catch (error) {
        if (connection.inTransaction) rollback.run()
        throw error
      }
    },
    close: () => {
      reader.close()
      connection.close()
    },
  }
}
