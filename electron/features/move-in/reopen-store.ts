import { type StepData, stepDataSchema } from '../../../shared/contract/move-in.ts'
import type { ReadDb, WriteDb } from '../../db/database.ts'
import { moveInStep, occupancy, premises } from '../../db/schema/premises.ts'
import { isLivedIn } from '../../ledger/stays.ts'

/** Something was charged, received or reported for the premises after the case was finished. */
export function isFollowed(db: ReadDb, premisesId: number, closedAt: number): boolean {
  return db.get(
    `SELECT 1 FROM ledger_entry e JOIN ledger_transfer t ON t.entry_id = e.id WHERE e.at > ?2 AND t.premises_id = ?1
     UNION ALL SELECT 1 FROM registration WHERE premises_id = ?1 AND created_at = ?2 AND state = 'reported'
     UNION ALL SELECT 1 FROM move_out_case WHERE premises_id = ?1 AND opened_at > ?2 AND state <> 'cancelled' LIMIT 1`, premisesId, closedAt) !== undefined
}

export function stayOf(db: ReadDb, premisesId: number, partyId: number, part: string, from: string): number {
  return db.one<{ id: number }>(`SELECT id FROM occupancy WHERE premises_id = ? AND party_id = ? AND part = ? AND from_date = ? AND role <> 'member' ORDER BY id DESC LIMIT 1`, premisesId, partyId, part, from).id
}

export function membershipOf(db: ReadDb, premisesId: number, partyId: number, from: string): number {
  return db.one<{ id: number }>(`SELECT id FROM occupancy WHERE premises_id = ? AND party_id = ? AND from_date = ? AND role = 'member' ORDER BY id DESC LIMIT 1`, premisesId, partyId, from).id
}

export function endMembership(db: WriteDb, occupancyId: number, toDate: string): void {
  db.update(occupancy, occupancyId, { toDate })
}

/** Owners whose stay finishing ended, with their households, because they let the whole. */
export function ownersLiveOn(db: WriteDb, premisesId: number, endedOn: string): void {
  db.run(
    `UPDATE occupancy SET to_date = NULL WHERE premises_id = ?1 AND to_date = ?2 AND (from_date IS NULL OR from_date <= ?2)
       AND (role = 'owner' OR (role = 'member' AND household_party_id IN (SELECT party_id FROM occupancy WHERE premises_id = ?1 AND role = 'owner')))`, premisesId, endedOn)
}

/** An ownership that finishing wrote, because there was none, is put aside; one of an earlier day stays. */
export function endOwnership(db: WriteDb, premisesId: number, partyId: number, toDate: string, closedAt: number): void {
  db.run(
    `UPDATE ownership SET to_date = ?3 WHERE premises_id = ?1 AND party_id = ?2 AND from_date IS NULL AND to_date IS NULL
       AND (SELECT created_at FROM party WHERE id = ?2) = ?4`, premisesId, partyId, toDate, closedAt)
}

type By = { at: number; by: number }

export function withdrawDeposits(db: WriteDb, premisesId: number, askedAt: number, { at, by, reason }: By & { reason: string }): void {
  db.run('UPDATE deposit_request SET withdrawn_at = ?, withdrawn_by = ?, reason = ? WHERE premises_id = ? AND asked_at = ? AND withdrawn_at IS NULL', at, by, reason, premisesId, askedAt)
}

export function registrationsNotNeeded(db: WriteDb, premisesId: number, createdAt: number, { at, by, note }: By & { note: string }): void {
  db.run(`UPDATE registration SET state = 'not-needed', note = ?, recorded_at = ?, recorded_by = ? WHERE premises_id = ? AND created_at = ? AND state = 'due'`, note, at, by, premisesId, createdAt)
}

export function closeMattersOf(db: WriteDb, premisesId: number, createdAt: number, { at, by, outcome }: By & { outcome: string }): void {
  db.run(`UPDATE task SET closed_at = ?, closed_by = ?, outcome = ? WHERE premises_id = ? AND created_at = ? AND kind IN ('service', 'registration') AND closed_at IS NULL`, at, by, outcome, premisesId, createdAt)
}

export function vacateIfEmpty(db: WriteDb, premisesId: number, today: string): void {
  if (!isLivedIn(db, premisesId, today)) db.update(premises, premisesId, { state: 'vacant' })
}

/** The open case holds its numbers again, from the documents on file; of somebody whose document is not to be told apart the number is typed anew. */
export function restoreNumbers(db: WriteDb, caseId: number, partyId: number): void {
  for (const { id, data: text } of db.all<{ id: number; data: string }>(`SELECT id, data FROM move_in_step WHERE case_id = ? AND name IN ('identity', 'household') AND data IS NOT NULL`, caseId)) {
    const data = stepDataSchema.parse(JSON.parse(text))
    db.update(moveInStep, id, { data: JSON.stringify(withNumbers(db, data, partyId)) })
  }
}

type Person = { name: string; identityKind: string; identityNumber: string }

function withNumbers(db: ReadDb, data: StepData, partyId: number): StepData {
  const restored = <T extends Person>(person: T): T => ({ ...person, identityNumber: numberOf(db, person) })
  if (data.step === 'identity') {
    const own = db.get<{ number: string }>(`SELECT number FROM party_document WHERE party_id = ? AND kind = ? AND number LIKE '%' || ?`, partyId, data.identityKind, data.identityNumber.replaceAll('*', ''))
    return { ...data, identityNumber: own?.number ?? numberOf(db, data), agent: data.agent && restored(data.agent), guardian: data.guardian && restored(data.guardian) }
  }
  return data.step === 'household' ? { ...data, coResidents: data.coResidents.map(restored) } : data
}

function numberOf(db: ReadDb, { name, identityKind, identityNumber }: Person): string {
  if (!identityNumber.startsWith('*')) return identityNumber
  const found = db.all<{ number: string }>(
    `SELECT DISTINCT d.number FROM party_document d JOIN party_name n ON n.party_id = d.party_id WHERE n.name = ? AND d.kind = ? AND d.number LIKE '%' || ?`, name, identityKind, identityNumber.replaceAll('*', ''))
  return found.length === 1 && found[0] ? found[0].number : ''
}
