import type { ReadDb, WriteDb } from '../db/database.ts'
import { keyIssue } from '../db/schema/household.ts'
import { AppError, fieldError } from '../kernel/app-error.ts'

/** Keys and cards by their number: who has them, on which slip, and whether they came back. */

export const KEY_KINDS = ['door-key', 'door-card', 'letterbox-key', 'parking-card', 'meter-card', 'other'] as const
export type KeyKind = (typeof KEY_KINDS)[number]
export type KeyPurpose = 'delivery' | 'move-in' | 'loan' | 'replacement'
export type KeyOut = { keyId: number; kind: KeyKind; number: string; partyId: number | null; holder: string; purpose: KeyPurpose; slipNumber: string; issuedOn: string; dueBackOn: string | null }

export type KeyHandOut = {
  premisesId: number
  /** Who they are for; null where it is nobody on file, such as a workman. */
  partyId: number | null
  /** Who took them, as written on the slip. */
  holder: string
  purpose: KeyPurpose
  keys: readonly { kind: KeyKind; number: string }[]
  issuedOn: string; dueBackOn: string | null; at: number; by: number
  /** Where the keys stand in the input of the call; "keys" unless said. */
  path?: string
}

/**
 * Gives keys out on one slip, YS2026-0001, numbered within the year of `issuedOn` without a hole. Throws the field errors `key-already-out`
 * (holder, slip) and `number-twice` at the key, and `no-keys-for-payer` (name) for somebody who only pays.
 */
export function issueKeys(db: WriteDb, out: KeyHandOut): { slipNumber: string; keyIds: number[] } {
  const path = out.path ?? 'keys'
  if (out.partyId !== null) requireMayHoldKeys(db, out.premisesId, out.partyId, out.issuedOn)
  requireKeysFree(db, out.premisesId, out.keys, path)
  const slipNumber = nextSlipNumber(db, out.issuedOn.slice(0, 4))
  const { premisesId, partyId, holder, purpose, issuedOn, dueBackOn, at, by } = out
  const keyIds = out.keys.map((key) => db.insert(keyIssue, { premisesId, ...key, partyId, holder, purpose, slipNumber, issuedOn, issuedAt: at, issuedBy: by, dueBackOn }))
  return { slipNumber, keyIds }
}

/** Refuses keys to a former spouse or another who pays, unless they own or live there as well. Throws `no-keys-for-payer` (name). */
export function requireMayHoldKeys(db: ReadDb, premisesId: number, partyId: number, on: string): void {
  const payer = db.get<{ name: string }>(
    `SELECT n.name FROM affiliation a JOIN party_name n ON n.party_id = a.party_id
     WHERE a.premises_id = ?1 AND a.party_id = ?2 AND a.kind IN ('former-spouse', 'other-payer') AND (a.to_date IS NULL OR a.to_date >= ?3) LIMIT 1`, premisesId, partyId, on)
  if (payer && !belongsThere(db, premisesId, partyId, on)) throw new AppError('no-keys-for-payer', { values: { name: payer.name } })
}

function belongsThere(db: ReadDb, premisesId: number, partyId: number, on: string): boolean {
  return db.get(
    `SELECT 1 FROM ownership WHERE premises_id = ?1 AND party_id = ?2 AND (to_date IS NULL OR to_date >= ?3)
     UNION ALL SELECT 1 FROM occupancy WHERE premises_id = ?1 AND party_id = ?2 AND (to_date IS NULL OR to_date >= ?3) LIMIT 1`, premisesId, partyId, on) !== undefined
}

/** Refuses keys that are out or named twice. Throws the field errors `number-twice`, `key-already-out` (holder, slip) at the key; `path` is where the keys stand. */
export function requireKeysFree(db: ReadDb, premisesId: number, keys: KeyHandOut['keys'], path: string): void {
  keys.forEach((key, index) => {
    const at = `${path}.${index}.number`
    if (keys.findIndex((other) => other.kind === key.kind && other.number === key.number) < index) throw fieldError(at, 'number-twice')
    const out = db.get<{ holder: string; slip: string }>(
      `SELECT holder, slip_number AS slip FROM key_issue WHERE premises_id = ? AND kind = ? AND number = ? AND outcome = 'out'`, premisesId, key.kind, key.number)
    if (out) throw fieldError(at, 'key-already-out', out)
  })
}

/** Slips are never deleted, so the highest number of the year is the last one given. */
function nextSlipNumber(db: ReadDb, year: string): string {
  const head = `YS${year}-`
  const { last } = db.one<{ last: number | null }>('SELECT max(CAST(substr(slip_number, ?2) AS INTEGER)) AS last FROM key_issue WHERE slip_number LIKE ?1', `${head}%`, head.length + 1)
  return `${head}${String((last ?? 0) + 1).padStart(4, '0')}`
}

/** Keys of a premises that are out, of one person where named, in the order they were given. */
export function keysOut(db: ReadDb, premisesId: number, partyId: number | null = null): KeyOut[] {
  return db.all<KeyOut>(
    `SELECT id AS keyId, kind, number, party_id AS partyId, holder, purpose, slip_number AS slipNumber, issued_on AS issuedOn, due_back_on AS dueBackOn
     FROM key_issue WHERE premises_id = ?1 AND outcome = 'out' AND (?2 IS NULL OR party_id = ?2) ORDER BY id`, premisesId, partyId)
}

export type KeyClosing = { outcome: 'returned' | 'lost' | 'void'; closedOn: string; at: number; by: number; note: string }

/** A key came back, is lost, or was written down by mistake. Throws `not-found`, `key-already-closed`, and the field error `back-before-out` at closedOn. */
export function closeKey(db: WriteDb, keyId: number, { outcome, closedOn, at, by, note }: KeyClosing): void {
  const key = db.get<{ outcome: string; issuedOn: string }>('SELECT outcome, issued_on AS issuedOn FROM key_issue WHERE id = ?', keyId)
  if (!key) throw new AppError('not-found')
  if (key.outcome !== 'out') throw new AppError('key-already-closed')
  if (closedOn < key.issuedOn) throw fieldError('closedOn', 'back-before-out', { date: key.issuedOn })
  db.update(keyIssue, keyId, { outcome, closedOn, closedAt: at, closedBy: by, note })
}
