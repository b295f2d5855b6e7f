import type Database from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { migrate } from 'drizzle-orm/better-sqlite3/migrator'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import { AppError } from '../kernel/app-error.ts'
import { type ReadDb, readDb } from './database.ts'
import { dropGuards, makeGuards, missingGuards } from './guards.ts'

/** What is wrong with the book; the ledger knows, and stands above the store. */
export type BookCheck = (db: ReadDb) => string[]

export type MigrationState = { applied: number; pending: number }

/** Compares what the store has seen with what we ship. Throws `made-by-newer` or `history-differs`. */
export function migrationState(connection: Database.Database, folder: string): MigrationState {
  const ours = readMigrationFiles({ migrationsFolder: folder }).map((migration) => migration.hash)
  const hasTable = connection.prepare(`SELECT 1 FROM sqlite_master WHERE name = '__drizzle_migrations'`).get()
  const theirs = hasTable
    ? (connection.prepare('SELECT hash FROM __drizzle_migrations ORDER BY id').all() as { hash: string }[]).map((row) => row.hash)
    : []
  if (theirs.length > ours.length) throw new AppError('made-by-newer')
  if (theirs.some((hash, index) => hash !== ours[index])) throw new AppError('history-differs')
  return { applied: theirs.length, pending: ours.length - theirs.length }
}

/**
 * Applies pending migrations, foreign keys off on the connection (a table rebuilt inside the migrator's transaction would
 * else lose its child rows), then checks keys, the book and that no money row went missing. The caller has made a verified backup and puts it back when this throws.
 */
export function applyMigrations(connection: Database.Database, folder: string, brokenBook: BookCheck): void {
  const before = moneyCounts(connection)
  connection.pragma('foreign_keys=OFF')
  try {
    // A trigger that names a table of the schema stops that table from being renamed into place; makeGuards writes them again.
    dropGuards(connection)
    migrate(drizzle(connection), { migrationsFolder: folder })
  } finally {
    connection.pragma('foreign_keys=ON')
  }
  const broken = connection.pragma('foreign_key_check') as unknown[]
  if (broken.length > 0) throw new AppError('migration-broke-keys', { values: { count: broken.length } })
  const after = moneyCounts(connection)
  for (const [table, count] of before) {
    if (after.get(table) !== count) throw new AppError('migration-lost-rows', { values: { table } })
  }
  const problem = brokenBook(readDb(connection))[0]
  if (problem !== undefined) throw new AppError('migration-broke-book', { values: { problem } })
  makeGuards(connection)
}

/** On every open: the guards are those of this version, or they are made again. */
export function checkGuards(connection: Database.Database): void {
  if (missingGuards(connection).length > 0) makeGuards(connection)
}

const MONEY_TABLES = ['ledger_entry', 'ledger_transfer', 'charge', 'receipt', 'receipt_method', 'deposit', 'shift', 'hand_over'] as const

function moneyCounts(connection: Database.Database): Map<string, number> {
  const counts = new Map<string, number>()
  for (const table of MONEY_TABLES) {
    const exists = connection.prepare(`SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?`).get(table)
    if (exists) counts.set(table, (connection.prepare(`SELECT count(*) AS n FROM "${table}"`).get() as { n: number }).n)
  }
  return counts
}
