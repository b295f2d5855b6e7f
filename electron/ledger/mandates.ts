import type { ReadDb, WriteDb } from '../db/database.ts'
import { mandate } from '../db/schema/household.ts'
import { AppError } from '../kernel/app-error.ts'

/** 委托书: who may act for the owner, for what, until when. */

export type MandateScope = 'sublet' | 'delivery' | 'move-in' | 'move-out' | 'all'
export type MandateRow = { id: number; principalPartyId: number; agentPartyId: number; agent: string; scope: MandateScope; number: string; from: string; until: string | null; revokedOn: string | null }

/** Mandates of a premises, newest first, also those that have run out. */
export function mandatesOf(db: ReadDb, premisesId: number): MandateRow[] {
  return db.all<MandateRow>(
    `SELECT m.id, m.principal_party_id AS principalPartyId, m.agent_party_id AS agentPartyId, n.name AS agent, m.scope, m.number, m.from_date AS "from", m.until_date AS until, m.revoked_on AS revokedOn
     FROM mandate m JOIN party_name n ON n.party_id = m.agent_party_id WHERE m.premises_id = ? ORDER BY m.id DESC`, premisesId)
}

/** The mandate by which an agent may do something on a day: it stands only as long as whoever gave it owns the premises. Throws `mandate-missing`, or `mandate-expired` (agent, until) where the last one has run out or was revoked. */
export function requireMandate(db: ReadDb, asked: { premisesId: number; agentPartyId: number; scope: Exclude<MandateScope, 'all'>; on: string }): MandateRow {
  const known = mandatesOf(db, asked.premisesId).filter((row) => row.agentPartyId === asked.agentPartyId && (row.scope === asked.scope || row.scope === 'all') && ownsOn(db, asked.premisesId, row.principalPartyId, asked.on))
  const valid = known.find((row) => row.from <= asked.on && (row.until === null || row.until >= asked.on) && (row.revokedOn === null || row.revokedOn > asked.on))
  if (valid) return valid
  const last = known[0]
  if (!last) throw new AppError('mandate-missing')
  throw new AppError('mandate-expired', { values: { agent: last.agent, until: last.revokedOn ?? last.until ?? last.from } })
}

function ownsOn(db: ReadDb, premisesId: number, partyId: number, on: string): boolean {
  return db.get(
    'SELECT 1 FROM ownership WHERE premises_id = ?1 AND party_id = ?2 AND (from_date IS NULL OR from_date <= ?3) AND (to_date IS NULL OR to_date >= ?3)', premisesId, partyId, on) !== undefined
}

export function addMandate(db: WriteDb, values: typeof mandate.$inferInsert): number {
  return db.insert(mandate, values)
}
