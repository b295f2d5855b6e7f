import { checkReading, type ReadingProblem } from '../../shared/reading-check.ts'
import type { ReadDb, WriteDb } from '../db/database.ts'
import { meterReading } from '../db/schema/household.ts'
import { AppError } from '../kernel/app-error.ts'
import { STANDS } from './stands.ts'

/** What meters showed, in 1/1000 of their unit: written once, put right by a further row, never changed. */

export type ReadingPurpose = 'opening' | 'closing' | 'round'
export type NewReading = {
  meterId: number; readOn: string; value: number; purpose: ReadingPurpose; at: number; by: number
  /** It began at zero again since the reading before. */
  rolledOver?: boolean
  roundId?: number | null
  path?: string
}

/** SQL that holds for a reading (named `r`) that was not put right: one of the same meter, day and purpose after it takes its place. */
export const HOLDS = `NOT EXISTS (SELECT 1 FROM meter_reading after WHERE after.meter_id = r.meter_id AND after.read_on = r.read_on AND after.purpose = r.purpose AND after.id > r.id)`

export type ReadingRefusal = {
  code: ReadingProblem | 'reading-above-next' | 'reading-billed' | 'meter-out-of-use'
  values: Record<string, string | number>
}
type Meter = { number: string; multiplier: number; turnsAt: number | null; toDate: string | null }
type Shown = { value: number; on: string; rolledOver: number }

/**
 * Why a reading cannot be written, or null: below the last one without having rolled over, rolled over without need or at a figure nobody knows, above the
 * next one, before one that a standing charge was billed up to, after the meter was taken away. Throws `not-found`.
 */
export function refusalOf(db: ReadDb, { meterId, readOn, value, purpose, rolledOver = false }: Omit<NewReading, 'at' | 'by'>): ReadingRefusal | null {
  const meter = db.get<Meter>('SELECT number, multiplier, turns_at AS turnsAt, to_date AS toDate FROM meter WHERE id = ?', meterId)
  if (!meter) throw new AppError('not-found')
  if (meter.toDate !== null && readOn > meter.toDate) return { code: 'meter-out-of-use', values: { date: meter.toDate } }
  const billed = billedUpTo(db, meterId, readOn, purpose)
  if (billed !== null) return { code: 'reading-billed', values: { date: billed } }
  const last = before(db, { meterId, readOn, purpose })
  const { problem } = checkReading({ ...meter, last, usual: null }, { value, rolledOver })
  if (problem !== null) return { code: problem, values: { number: meter.number, ...(last ? { last: last.value, date: last.on } : {}), ...(meter.turnsAt === null ? {} : { turnsAt: meter.turnsAt }) } }
  const next = after(db, { meterId, readOn, purpose })
  const unsound = next && checkReading({ ...meter, last: { value }, usual: null }, { value: next.value, rolledOver: next.rolledOver === 1 }).problem !== null
  return unsound ? { code: 'reading-above-next', values: { next: next.value, date: next.on } } : null
}

/**
 * Writes what a meter showed. One read again on the same day for the same purpose puts the earlier one right. Throws `not-found`, and at `path`
 * ("value" unless said) what `refusalOf` finds, readings in 1/1000; a meter that was replaced is another meter and begins anew.
 */
export function recordReading(db: WriteDb, { path = 'value', ...reading }: NewReading): number {
  const refusal = refusalOf(db, reading)
  if (refusal) throw new AppError('invalid-input', { fields: [{ path, ...refusal }] })
  const { rolledOver = false, roundId = null, ...row } = reading
  return db.insert(meterReading, { ...row, roundId, state: rolledOver ? 'rolled-over' : 'normal' })
}

type Place = { meterId: number; readOn: string; purpose: ReadingPurpose }

const SHOWN = `SELECT r.value, r.read_on AS "on", r.state = 'rolled-over' AS rolledOver FROM meter_reading r WHERE r.meter_id = ?1 AND ${HOLDS}`

/** The reading that stands before a place in a meter's row of readings; those of the same day and purpose are the place itself. */
function before(db: ReadDb, { meterId, readOn, purpose }: Place): Shown | null {
  return db.get<Shown>(`${SHOWN} AND r.read_on <= ?2 AND NOT (r.read_on = ?2 AND r.purpose = ?3) ORDER BY r.read_on DESC, r.id DESC LIMIT 1`, meterId, readOn, purpose) ?? null
}

function after(db: ReadDb, { meterId, readOn }: Place): Shown | null {
  return db.get<Shown>(`${SHOWN} AND r.read_on > ?2 ORDER BY r.read_on, r.id LIMIT 1`, meterId, readOn) ?? null
}

/** The day of a reading at or after this one that a standing charge goes up to; null where nothing was billed so far. */
function billedUpTo(db: ReadDb, meterId: number, readOn: string, purpose: ReadingPurpose): string | null {
  return db.get<{ date: string }>(
    `SELECT r.read_on AS date FROM meter_reading r JOIN charge_reading l ON l.reading_id = r.id JOIN charge c ON c.id = l.charge_id
     WHERE r.meter_id = ?1 AND (r.read_on > ?2 OR (r.read_on = ?2 AND r.purpose = ?3)) AND ${STANDS} ORDER BY r.read_on DESC LIMIT 1`, meterId, readOn, purpose)?.date ?? null
}
