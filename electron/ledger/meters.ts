import type { ReadDb, WriteDb } from '../db/database.ts'
import { meter, meterReading } from '../db/schema/household.ts'
import { AppError, fieldError } from '../kernel/app-error.ts'

/** Meters of premises and what they showed; readings are integers of 1/1000 of the meter's unit. */

export const METER_KINDS = ['water', 'hot-water', 'electricity', 'gas', 'heat'] as const
export type MeterKind = (typeof METER_KINDS)[number]
export type ReadingPurpose = 'opening' | 'closing' | 'round'
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

export type NewMeter = { premisesId: number; kind: MeterKind; number: string; multiplier?: number; fromDate: string; path?: string }

/** A meter that counts from a day on. Throws the field error `meter-number-taken` (room) at `path` ("number" unless said) where another meter in use has the number. */
export function addMeter(db: WriteDb, { premisesId, kind, number, multiplier = 1, fromDate, path = 'number' }: NewMeter): number {
  requireMeterFree(db, { kind, number }, path)
  return db.insert(meter, { premisesId, kind, number, multiplier, fromDate })
}

/** Throws the field error `meter-number-taken` (room) at the path. */
export function requireMeterFree(db: ReadDb, { kind, number }: { kind: MeterKind; number: string }, path: string): void {
  const other = db.get<{ code: string | null }>(
    `SELECT p.code FROM meter m LEFT JOIN premises p ON p.id = m.premises_id WHERE m.kind = ? AND m.number = ? AND m.to_date IS NULL`, kind, number)
  if (other) throw fieldError(path, 'meter-number-taken', { room: other.code ?? '' })
}

/** A meter was taken off: its last day. Another with the same number may then be added. */
export function endMeter(db: WriteDb, meterId: number, on: string): void {
  db.update(meter, meterId, { toDate: on })
}

export type NewReading = { meterId: number; readOn: string; value: number; purpose: ReadingPurpose; at: number; by: number; path?: string }

/**
 * Writes what a meter showed. One read again on the same day for the same purpose puts the earlier one right. Throws `not-found`, and the
 * field error `reading-below-last` (last in 1/1000, date) at `path` ("value" unless said); a meter that was replaced is another meter and begins anew.
 */
export function recordReading(db: WriteDb, { path = 'value', ...reading }: NewReading): number {
  if (!db.get('SELECT 1 FROM meter WHERE id = ?', reading.meterId)) throw new AppError('not-found')
  const last = db.get<{ value: number; readOn: string }>(
    `SELECT value, read_on AS readOn FROM meter_reading WHERE meter_id = ?1 AND read_on <= ?2 AND NOT (read_on = ?2 AND purpose = ?3) ORDER BY read_on DESC, id DESC LIMIT 1`,
    reading.meterId, reading.readOn, reading.purpose)
  if (last && reading.value < last.value) throw fieldError(path, 'reading-below-last', { last: last.value, date: last.readOn })
  return db.insert(meterReading, reading)
}
