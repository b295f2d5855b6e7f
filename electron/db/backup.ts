import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { businessDate, timeOfDay } from '../../shared/dates.ts'
import { AppError } from '../kernel/app-error.ts'
import type { Ports } from '../kernel/ports.ts'
import { attachmentsFolder, copyAttachments } from './attachment-files.ts'
import { syncFolder } from './durable-file.ts'
import { keyringFile } from './keyring.ts'
import { storeFile } from './store.ts'

export type BackupReason = 'sign-in' | 'migration' | 'restore' | 'hand-over' | 'asked'
export type Backup = { name: string; at: string; size: number; reason: string }
export type Verified = { ok: boolean; problems: string[]; transfers: number; receipts: number }

/** What the worker is asked; it opens its own connection, so the desk goes on meanwhile. */
export type StoreJob =
  /** Without `book` the figures are not reckoned: before a migration the tables are still those of the version before. */
  | { kind: 'backup'; file: string; key: Uint8Array; target: string; book: boolean; binding?: string }
  | { kind: 'verify'; file: string; key: Uint8Array; book: boolean; binding?: string }

const FRESH = 10 * 60 * 1000

export type BackupService = ReturnType<typeof createBackups>

/**
 * Verified copies under backups/: VACUUM INTO by a worker, the keyring beside it (without it a copy is noise), opened read-only,
 * checked (integrity, keys, invariants), and only then renamed to its name.
 */
export function createBackups(ports: Ports) {
  const folder = join(ports.dataFolder, 'backups')
  let running: Promise<unknown> = Promise.resolve()
  const binding = ports.sqliteBinding ? { binding: ports.sqliteBinding } : {}

  const make = async (key: Uint8Array, reason: BackupReason): Promise<{ name: string; size: number; seconds: number }> => {
    const started = ports.clock.now()
    const name = backupName(folder, started, reason)
    const unfinished = join(folder, `${name}.part`)
    rmSync(unfinished, { recursive: true, force: true })
    mkdirSync(unfinished, { recursive: true })
    const target = join(unfinished, 'foyer.db')
    const verified = await ask(ports, { kind: 'backup', file: storeFile(ports.dataFolder), key, target, book: reason !== 'migration', ...binding })
    if (!verified.ok) throw new AppError('backup-not-sound', { values: { problem: verified.problems[0] ?? '' } })
    copyFileSync(keyringFile(ports.dataFolder), join(unfinished, 'keyring.json'))
    copyAttachments(attachmentsFolder(ports.dataFolder), attachmentsFolder(folder))
    renameSync(unfinished, join(folder, name))
    syncFolder(folder)
    // The copy just made is the newest, whatever its name sorts after within the same second.
    const newestFirst = [name, ...list().map((backup) => backup.name).filter((other) => other !== name)]
    for (const old of expired(newestFirst, businessDate(started))) rmSync(join(folder, old), { recursive: true, force: true })
    return { name, size: statSync(join(folder, name, 'foyer.db')).size, seconds: (ports.clock.now() - started) / 1000 }
  }
  const list = (): Backup[] => {
    if (!existsSync(folder)) return []
    return readdirSync(folder).filter((name) => NAME.test(name) && existsSync(join(folder, name, 'foyer.db'))).sort().reverse().map((name) => {
      const [, date, time, reason] = NAME.exec(name) ?? []
      return { name, at: `${date} ${time?.slice(0, 2)}:${time?.slice(2, 4)}`, size: statSync(join(folder, name, 'foyer.db')).size, reason: reason ?? '' }
    })
  }
  const madeOn = (date: string) => list().some((backup) => backup.at.startsWith(date))
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const result = running.then(work)
    running = result.catch(() => undefined)
    return result
  }
  return {
    folder,
    list,
    make: (key: Uint8Array, reason: BackupReason) => inTurn(() => make(key, reason)),
    madeOn,
    /** The day's first copy; null where the day has one by the time its turn comes, since several people may sign in at once. */
    makeOfDay: (key: Uint8Array, date: string) => inTurn(async () => (madeOn(date) ? null : make(key, 'sign-in'))),
    /** A copy, unless the newest is younger than ten minutes. */
    makeUnlessFresh: (key: Uint8Array, reason: BackupReason) => inTurn(async () => {
      const newest = list()[0]
      return newest && ports.clock.now() - Date.parse(`${newest.at.replace(' ', 'T')}:00+08:00`) < FRESH ? null : make(key, reason)
    }),
    verify: (file: string, key: Uint8Array) => ask(ports, { kind: 'verify', file, key, book: true, ...binding }),
    /** Puts a backup's files in place of the store's; the store must be closed. The replaced files are kept beside it. */
    putBack: (name: string) => replaceFiles(ports.dataFolder, join(folder, name), `${name}-replaced`),
    idle: () => running,
  }
}

/** Only what was made and checked as a backup: files kept after a replacement (…-replaced) are neither listed nor expired. */
const NAME = /^(\d{4}-\d{2}-\d{2})T(\d{6})-(sign-in|migration|restore|hand-over|asked)(?:-\d+)?$/

function backupName(folder: string, now: number, reason: BackupReason): string {
  const seconds = String(Math.floor(now / 1000) % 60).padStart(2, '0')
  const base = `${businessDate(now)}T${timeOfDay(now).replace(':', '')}${seconds}-${reason}`
  let name = base
  for (let again = 2; existsSync(join(folder, name)); again += 1) name = `${base}-${again}`
  return name
}

/** Names past their time: 3 of today, 1 a day for 14 days, 1 a month for 12 stay. `names` newest first. */
export function expired(names: readonly string[], today: string): string[] {
  const kept = new Set<string>()
  const days = new Set<string>()
  const months = new Set<string>()
  let ofToday = 0
  for (const name of names) {
    const day = name.slice(0, 10)
    const month = name.slice(0, 7)
    if (day === today && ofToday < 3) {
      ofToday += 1
      kept.add(name)
    } else if (day !== today && !days.has(day) && days.size < 14) {
      kept.add(name)
      days.add(day)
    }
    if (!months.has(month) && months.size < 12) {
      months.add(month)
      kept.add(name)
    }
  }
  return names.filter((name) => !kept.has(name))
}

/** Copies store and keyring from a folder over those of the data folder, with attachments that lie beside it; what stood there goes to backups/NAME. */
export function replaceFiles(dataFolder: string, from: string, keepAs: string): void {
  const keep = join(dataFolder, 'backups', keepAs)
  mkdirSync(keep, { recursive: true })
  const store = storeFile(dataFolder)
  const pairs = [['foyer.db', store], ['foyer.db-wal', `${store}-wal`], ['foyer.db-shm', `${store}-shm`], ['keyring.json', keyringFile(dataFolder)]] as const
  for (const [name, file] of pairs) if (existsSync(file)) renameSync(file, join(keep, name))
  copyFileSync(join(from, 'foyer.db'), store)
  copyFileSync(join(from, 'keyring.json'), keyringFile(dataFolder))
  copyAttachments(attachmentsFolder(dirname(from)), attachmentsFolder(dataFolder))
  syncFolder(dataFolder)
}

function ask(ports: Ports, job: StoreJob): Promise<Verified> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(ports.workers.store, { workerData: job })
    worker.once('message', (verified: Verified) => resolve(verified))
    worker.once('error', reject)
    worker.once('exit', (code) => reject(new Error(`the store's worker ended with ${code}`)))
  })
}
