import { createCipheriv, createDecipheriv, createHmac, hkdfSync } from 'node:crypto'
import { closeSync, copyFileSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, readdirSync, renameSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { syncFolder } from './durable-file.ts'

/**
 * PDFs and pictures beside the store: each encrypted with a key made from the store's (AES-256-GCM), and named by a keyed hash of what
 * it holds, so that the same bytes are kept once and a name says nothing.
 */
export type AttachmentFiles = ReturnType<typeof createAttachmentFiles>

const NONCE = 12
const TAG = 16

export function attachmentsFolder(dataFolder: string): string {
  return join(dataFolder, 'attachments')
}

export function createAttachmentFiles(dataFolder: string, randomBytes: (length: number) => Uint8Array) {
  const folder = attachmentsFolder(dataFolder)
  return {
    /** Keeps bytes durably and gives their name. */
    put: (key: Uint8Array, bytes: Uint8Array): string => {
      const hash = createHmac('sha256', part(key, 'name')).update(bytes).digest('hex')
      const file = join(folder, hash)
      if (existsSync(file)) return hash
      mkdirSync(folder, { recursive: true })
      const nonce = randomBytes(NONCE)
      const cipher = createCipheriv('aes-256-gcm', part(key, 'content'), nonce)
      const sealed = Buffer.concat([cipher.update(bytes), cipher.final()])
      writeDurably(file, Buffer.concat([nonce, cipher.getAuthTag(), sealed]))
      return hash
    },
    /** The bytes of a name; null where the file is gone, damaged or of another store. */
    get: (key: Uint8Array, hash: string): Uint8Array | null => {
      const file = join(folder, hash)
      if (!existsSync(file)) return null
      const stored = readFileSync(file)
      const opener = createDecipheriv('aes-256-gcm', part(key, 'content'), stored.subarray(0, NONCE))
      opener.setAuthTag(stored.subarray(NONCE, NONCE + TAG))
      try {
        return Buffer.concat([opener.update(stored.subarray(NONCE + TAG)), opener.final()])
      } catch {
        return null
      }
    },
    has: (hash: string): boolean => existsSync(join(folder, hash)),
    remove: (hash: string): void => rmSync(join(folder, hash), { force: true }),
  }
}

/** Copies files that are not there yet; what has been copied once never changes, for its name is its content. */
export function copyAttachments(from: string, to: string): void {
  if (!existsSync(from)) return
  mkdirSync(to, { recursive: true })
  for (const name of readdirSync(from).filter((each) => /^[0-9a-f]{64}$/.test(each))) {
    if (existsSync(join(to, name))) continue
    copyFileSync(join(from, name), join(to, `${name}.part`))
    renameSync(join(to, `${name}.part`), join(to, name))
  }
  syncFolder(to)
}

function part(key: Uint8Array, use: 'name' | 'content'): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', key, new Uint8Array(0), `foyer attachment ${use}`, 32))
}

function writeDurably(file: string, bytes: Uint8Array): void {
  const descriptor = openSync(`${file}.part`, 'w', 0o600)
  try {
    writeSync(descriptor, bytes)
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
  renameSync(`${file}.part`, file)
  syncFolder(join(file, '..'))
}
