import Database from 'better-sqlite3'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '../kernel/app-error.ts'

export type FolderLock = { release(): void }

/**
 * One process a data folder: an exclusive transaction held on lock.db, which the operating system drops with the process.
 * Throws `data-folder-in-use` with who holds it and since when.
 */
export function lockFolder(dataFolder: string, now: string, binding?: string): FolderLock {
  const connection = new Database(join(dataFolder, 'lock.db'), { ...(binding ? { nativeBinding: binding } : {}), timeout: 300 })
  const holderFile = join(dataFolder, 'lock.json')
  try {
    connection.exec('BEGIN EXCLUSIVE')
  } catch {
    connection.close()
    throw new AppError('data-folder-in-use', { values: readHolder(holderFile) })
  }
  writeFileSync(holderFile, JSON.stringify({ pid: process.pid, since: now }))
  return {
    release: () => {
      rmSync(holderFile, { force: true })
      connection.close()
    },
  }
}

function readHolder(file: string): { pid: number; since: string } {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as { pid: number; since: string }
  } catch {
    return { pid: 0, since: '' }
  }
}
