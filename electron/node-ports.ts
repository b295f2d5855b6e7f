import { randomBytes } from 'node:crypto'
import { appendFileSync, existsSync, mkdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { FileHandle } from '../shared/wire.ts'
import type { Files, Log, Ports } from './kernel/ports.ts'
import { AppError } from './kernel/app-error.ts'

export type NodePortOptions = {
  dataFolder: string
  abilities?: Partial<Ports['abilities']>
  fontFolder?: string
  migrationsFolder?: string
  workers?: Ports['workers']
  sqliteBinding?: string
  printer?: Ports['printer']
}

/** The outside of a real process: system clock, random ids, a log file, files in memory until they are fetched. */
export function nodePorts(options: NodePortOptions): Ports {
  const root = dirname(fileURLToPath(new URL('.', import.meta.url)))
  const binding = options.sqliteBinding
  mkdirSync(options.dataFolder, { recursive: true })
  return {
    clock: { now: () => Date.now() },
    ids: { id: () => randomBytes(16).toString('hex'), bytes: (length) => randomBytes(length) },
    log: fileLog(join(options.dataFolder, 'foyer.log')),
    files: memoryFiles(() => randomBytes(16).toString('hex'), options.dataFolder),
    printer: options.printer ?? { list: async () => [], print: async () => ({ printed: false, reason: 'no-printer' }) },
    workers: options.workers ?? { documents: new URL('./documents/render-worker.ts', import.meta.url), store: new URL('./store-worker.ts', import.meta.url) },
    dataFolder: options.dataFolder,
    migrationsFolder: options.migrationsFolder ?? join(root, 'drizzle'),
    fontFolder: options.fontFolder ?? join(root, 'node_modules', '@expo-google-fonts'),
    abilities: { silentPrint: false, saveDialog: false, ...options.abilities },
    ...(binding ? { sqliteBinding: binding } : {}),
  }
}

function fileLog(file: string): Log {
  const write = (level: string, message: string, data?: unknown) => {
    const detail = data === undefined ? '' : ` ${typeof data === 'string' ? data : JSON.stringify(data)}`
    appendFileSync(file, `${new Date(Date.now()).toISOString()} ${level} ${message}${detail}\n`)
  }
  return { info: (message, data) => write('info', message, data), error: (message, data) => write('error', message, data) }
}

const KEPT_FILES = 64

/** Bytes between a call and a fetch; the oldest make room. */
export function memoryFiles(newId: () => string, dataFolder: string): Files {
  const kept = new Map<string, { file: FileHandle; bytes: Uint8Array; owner: string }>()
  return {
    put: (name, mediaType, bytes, owner) => {
      const file = { handle: newId(), name, size: bytes.length, mediaType }
      kept.set(file.handle, { file, bytes, owner })
      for (const oldest of kept.keys()) if (kept.size > KEPT_FILES) kept.delete(oldest)
      return file
    },
    get: (handle, owner) => {
      const found = kept.get(handle)
      return found && found.owner === owner ? { file: found.file, bytes: found.bytes } : null
    },
    save: async (folder, name, bytes) => {
      const path = join(resolve(folder), name)
      try {
        await writeFile(path, bytes, { flag: 'wx' })
      } catch (error) {
        const code = error instanceof Error && 'code' in error ? error.code : ''
        throw new AppError('invalid-input', { fields: [{ path: 'folder', code: code === 'EEXIST' ? 'file-exists' : 'folder-not-writable' }] })
      }
      return path
    },
    driveOf: async (folder) => {
      const path = resolve(folder)
      if (!existsSync(path) || !statSync(path).isDirectory()) return 'missing'
      if (statSync(path).dev === statSync(dataFolder).dev) return 'same-disk'
      return isRemovable(realpathSync(path)) ? 'removable' : 'other-disk'
    },
  }
}

/** Linux mounts removable drives under these folders; macOS under /Volumes. On Windows another drive letter is all that can be told. */
function isRemovable(path: string): boolean {
  if (process.platform === 'linux') return /^\/(media|run\/media|mnt)\//.test(path) || removableByKernel(path)
  return process.platform === 'darwin' ? path.startsWith('/Volumes/') : false
}

function removableByKernel(path: string): boolean {
  const device = statSync(path).dev
  const name = `${(device >> 8) & 0xfff}:${device & 0xff}`
  const flag = `/sys/dev/block/${name}/../removable`
  return existsSync(flag) && readFileSync(flag, 'utf8').trim() === '1'
}
