import type { ReadDb, WriteDb } from '../../db/database.ts'
import { missedReading, readingRound } from '../../db/schema/charging.ts'
import type { MissedWhy } from '../../ledger/rounds.ts'

export function insertRound(db: WriteDb, round: { meterKind: string; name: string; readOn: string; openedAt: number; openedBy: number }): number {
  return db.insert(readingRound, round)
}

export function insertMissed(db: WriteDb, missed: { roundId: number; meterId: number; why: MissedWhy; note: string; at: number; by: number }): void {
  db.insert(missedReading, missed)
}

export function changeRound(db: WriteDb, roundId: number, values: { name: string; readOn: string }): void {
  db.update(readingRound, roundId, values)
}

export function closeRound(db: WriteDb, roundId: number, values: { closedAt: number; closedBy: number }): void {
  db.update(readingRound, roundId, values)
}

/** The day of the last closed round of a kind, null where there was none. */
export function lastRoundOn(db: ReadDb, kind: string): string | null {
  return db.one<{ date: string | null }>('SELECT max(read_on) AS date FROM reading_round WHERE meter_kind = ? AND closed_at IS NOT NULL', kind).date
}

/** Whether anything was read in a round, or said of a meter that was not. */
export function roundHasBegun(db: ReadDb, roundId: number): boolean {
  return db.get('SELECT 1 FROM meter_reading WHERE round_id = ?1 UNION ALL SELECT 1 FROM missed_reading WHERE round_id = ?1', roundId) !== undefined
}

export function metersInUse(db: ReadDb, kind: string, on: string): number {
  return db.one<{ count: number }>('SELECT count(*) AS count FROM meter WHERE kind = ?1 AND from_date <= ?2 AND (to_date IS NULL OR to_date > ?2)', kind, on).count
}
