import type { Abilities, FileHandle } from '../../shared/wire.ts'

/** The outside as the core sees it. Tests give a frozen clock, counted ids and recording printers. */
export type Ports = {
  clock: Clock
  ids: Ids
  log: Log
  files: Files
  printer: Printer
  workers: Workers
  /** The folder that holds foyer.db, keyring.json, lock.db and backups/. */
  dataFolder: string
  /** The folder with the SQL migrations. */
  migrationsFolder: string
  /** The folder with the fonts of the papers. */
  fontFolder: string
  /** Path of the SQLite addon, where the one in the package does not fit the runtime. */
  sqliteBinding?: string
  abilities: Abilities
  /** How hard the password is stretched; tests use a small cost. */
  scryptCost?: number
}

export type Clock = {
  /** Milliseconds since 1970, UTC. */
  now(): number
}

export type Ids = {
  /** A random id of 128 bits, as 32 hexadecimal digits. */
  id(): string
  /** Random bytes for keys and salts. */
  bytes(length: number): Uint8Array
}

export type Log = {
  info(message: string, data?: unknown): void
  error(message: string, data?: unknown): void
}

/** Bytes that wait for a call or for a window to fetch them. */
export type Files = {
  put(name: string, mediaType: string, bytes: Uint8Array, owner: string): FileHandle
  /** The bytes behind a handle, or null when it is unknown or belongs to another session. */
  get(handle: string, owner: string): { file: FileHandle; bytes: Uint8Array } | null
  /** Writes bytes into a folder of the person's choice, e.g. a removable drive; refuses to overwrite. */
  save(folder: string, name: string, bytes: Uint8Array): Promise<string>
  /** Whether a folder lies on a drive that can be taken away, on the disk of the data, or cannot be told. */
  driveOf(folder: string): Promise<'removable' | 'same-disk' | 'other-disk' | 'missing'>
}

/** Silent printing to a named printer. Hosts without one answer `available: false`; windows then use the system's dialog. */
export type Printer = {
  list(): Promise<readonly string[]>
  print(job: PrintJob): Promise<{ printed: boolean; reason?: string }>
}

export type PrintJob = { printer: string; title: string; pdf: Uint8Array; widthMm: number; heightMm: number; copies: number }

/** Entry files of the worker threads: source under Node, bundles under Electron. */
export type Workers = {
  documents: string | URL
  store: string | URL
}
