import type { ReadDb, WriteDb } from '../db/database.ts'
import { meter } from '../db/schema/household.ts'
import { fieldError } from '../kernel/app-error.ts'
import type { ReadingPurpose } from './readings.ts'

/** Meters of premises and of public areas; what they showed is an integer of 1/1000 of the meter's unit. */

export const METER_KINDS = ['water', 'hot-water', 'electricity', 'gas', 'heat'] as const
export type MeterKind = (typeof METER_KINDS)[number]
export type MeterRow = {
  meterId: number; kind: MeterKind; number: string; multiplier: number; fromDate: string
  /** What it showed last, in 1/1000; null where it was never read. */
  lastValue: number | null; lastReadOn: string | null; lastPurpose: ReadingPurpose | null
}

/** Meters a premises has now, each with its last reading. */
export function metersOf(db: ReadDb, premisesId: number): MeterRow[] {
  return db.all<MeterRow>(
    `SELECT m.id AS meterId, m.kind, m.number, m.multiplier, m.from_date AS fromDate, r.value AS lastValue, r.read_on AS lastReadOn, r.purpose AS lastPurpose
     FROM meter m LEFT JOIN meter_reading r ON r.id = (SELECT id FROM meter_reading WHERE meter_id = m.id ORDER BY read_on DESC, id DESC LIMIT 1)
     WHERE m.premises_id = ? AND m.to_date IS NULL
     ORDER BY CASE m.kind WHEN 'water' THEN 1 WHEN 'hot-water' THEN 2 WHEN 'electricity' THEN 3 WHEN 'gas' THEN 4 ELSE 5 END, m.id`, premisesId)
}

export type NewMeter = {
  /** Null for a meter of a public area, which hangs at `place`. */
  premisesId: number | null
  kind: MeterKind; number: string; fromDate: string; place?: string; multiplier?: number
  /** The figure at which it begins at zero again, in 1/1000. */
  turnsAt?: number | null
  replacesMeterId?: number | null
  path?: string
}

/** A meter that counts from a day on. Throws the field error `meter-number-taken` (room) at `path` ("number" unless said) where another meter in use has the number. */
export function addMeter(db: WriteDb, { path = 'number', ...row }: NewMeter): number {
  requireMeterFree(db, row, path)
  return db.insert(meter, row)
}

/** Throws the field error `meter-number-taken` (room, or the place of a public one) at the path. */
export function requireMeterFree(db: ReadDb, { kind, number }: { kind: MeterKind; number: string }, path: string): void {
  const other = db.get<{ code: string }>(
    `SELECT coalesce(p.code, m.place) AS code FROM meter m LEFT JOIN premises p ON p.id = m.premises_id WHERE m.kind = ? AND m.number = ? AND m.to_date IS NULL`, kind, number)
  if (other) throw fieldError(path, 'meter-number-taken', { room: other.code })
}

/**
 * A meter was taken off: its last day. Another with the same number may then be added. Throws the field errors `ends-before-start` (from) and
 * `read-after-end` (date) at the path, where it began or was read after that day.
 */
export function endMeter(db: WriteDb, meterId: number, on: string, path: string): void {
  const { fromDate, readOn } = db.one<{ fromDate: string; readOn: string | null }>(
    'SELECT m.from_date AS fromDate, (SELECT max(read_on) FROM meter_reading WHERE meter_id = m.id) AS readOn FROM meter m WHERE m.id = ?', meterId)
  if (on < fromDate) throw fieldError(path, 'ends-before-start')
  if (readOn !== null && readOn > on) throw fieldError(path, 'read-after-end', { date: readOn })
  db.update(meter, meterId, { toDate: on })
}
