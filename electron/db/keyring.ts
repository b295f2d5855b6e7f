import { createCipheriv, createDecipheriv } from 'node:crypto'
import { existsSync, readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '../kernel/app-error.ts'
import type { Ports } from '../kernel/ports.ts'
import { codeText, newCode, stretch } from '../kernel/secrets.ts'
import { writeFileDurably } from './durable-file.ts'

/**
 * The key of the store, wrapped once for each person (scrypt of the password) and once for the printed recovery key.
 * A stolen PC gives nothing away, and a password can be replaced without touching the data.
 * The keyring authenticates; the rows of `user` in the store authorise.
 */
export type Keyring = {
  version: 1
  /** For the sign-in screen, which works while the store is locked. */
  office: string
  property: string
  language: 'zh-CN' | 'en'
  slots: Slot[]
}
type Slot = { kind: 'user' | 'recovery'; login: string; salt: string; cost: number; nonce: string; wrapped: string; tag: string }

const DEFAULT_SCRYPT_COST = 2 ** 16
const RECOVERY_LOGIN = ''

export function keyringFile(dataFolder: string): string {
  return join(dataFolder, 'keyring.json')
}

/** Throws `keyring-damaged`: the one of the newest backup fits the same store. */
export function readKeyring(dataFolder: string): Keyring | null {
  const file = keyringFile(dataFolder)
  if (!existsSync(file)) return null
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Keyring
  } catch {
    throw new AppError('keyring-damaged')
  }
}

export function writeKeyring(dataFolder: string, keyring: Keyring): void {
  writeFileDurably(keyringFile(dataFolder), JSON.stringify(keyring, null, 1))
}

/** A keyring whose store is gone may still open a copy of it: it is kept under another name, never overwritten. */
export function setAsideKeyring(dataFolder: string, name: string): void {
  if (existsSync(keyringFile(dataFolder))) renameSync(keyringFile(dataFolder), join(dataFolder, name))
}

type SlotPorts = Pick<Ports, 'ids' | 'scryptCost'>

/** The store's key, wrapped by a person's password. */
export function userSlot(ports: SlotPorts, key: Uint8Array, login: string, password: string): Promise<Slot> {
  return makeSlot(ports, key, { kind: 'user', login: loginKey(login), secret: password })
}

/** The store's key, wrapped by the printed recovery key. */
export function recoverySlot(ports: SlotPorts, key: Uint8Array, recoveryKey: string): Promise<Slot> {
  return makeSlot(ports, key, { kind: 'recovery', login: RECOVERY_LOGIN, secret: codeText(recoveryKey) })
}

/** The ring with this slot in place of the person's old one. */
export function withSlot(keyring: Keyring, slot: Slot): Keyring {
  const others = keyring.slots.filter((other) => other.kind !== slot.kind || other.login !== slot.login)
  return { ...keyring, slots: [...others, slot] }
}

export function withoutUser(keyring: Keyring, login: string): Keyring {
  return { ...keyring, slots: keyring.slots.filter((slot) => slot.kind !== 'user' || slot.login !== loginKey(login)) }
}

export function hasUser(keyring: Keyring, login: string): boolean {
  return keyring.slots.some((slot) => slot.kind === 'user' && slot.login === loginKey(login))
}

/** The store's key, or null when the login is unknown or the password wrong; both take the same time. */
export async function unlockWithPassword(keyring: Keyring, login: string, password: string): Promise<Uint8Array | null> {
  const slot = keyring.slots.find((other) => other.kind === 'user' && other.login === loginKey(login))
  const someSlot = slot ?? keyring.slots.find((other) => other.kind === 'user')
  if (!someSlot) return null
  const key = await unwrap(someSlot, password)
  return slot ? key : null
}

export async function unlockWithRecoveryKey(keyring: Keyring, recoveryKey: string): Promise<Uint8Array | null> {
  const slot = keyring.slots.find((other) => other.kind === 'recovery')
  return slot ? unwrap(slot, codeText(recoveryKey)) : null
}

/** A recovery key of 160 bits as eight groups of four characters that cannot be misread. */
export function newRecoveryKey(bytes: (length: number) => Uint8Array): string {
  return newCode(bytes, 8)
}

/** Logins differ neither by case nor by full width. */
export function loginKey(login: string): string {
  return login.trim().normalize('NFKC').toLowerCase()
}

async function makeSlot(ports: SlotPorts, key: Uint8Array, { kind, login, secret }: Pick<Slot, 'kind' | 'login'> & { secret: string }): Promise<Slot> {
  const cost = ports.scryptCost ?? DEFAULT_SCRYPT_COST
  const salt = ports.ids.bytes(16)
  const nonce = ports.ids.bytes(12)
  const cipher = createCipheriv('aes-256-gcm', await stretch(secret, salt, cost), nonce)
  const wrapped = Buffer.concat([cipher.update(key), cipher.final()])
  return { kind, login, salt: hex(salt), cost, nonce: hex(nonce), wrapped: hex(wrapped), tag: hex(cipher.getAuthTag()) }
}

async function unwrap(slot: Slot, secret: string): Promise<Uint8Array | null> {
  const stretched = await stretch(secret, Buffer.from(slot.salt, 'hex'), slot.cost)
  const decipher = createDecipheriv('aes-256-gcm', stretched, Buffer.from(slot.nonce, 'hex'))
  decipher.setAuthTag(Buffer.from(slot.tag, 'hex'))
  try {
    return Buffer.concat([decipher.update(Buffer.from(slot.wrapped, 'hex')), decipher.final()])
  } catch {
    return null
  }
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex')
}
