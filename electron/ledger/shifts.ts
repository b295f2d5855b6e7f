import type { CallOutput } from '../../shared/contract/index.ts'
import { dateTime } from '../../shared/dates.ts'
import type { ReadDb } from '../db/database.ts'
import { AppError } from '../kernel/app-error.ts'

export type ShiftSummary = NonNullable<CallOutput<'shift.current'>['shift']>

type ShiftRow = Omit<ShiftSummary, 'openedAt'> & { openedAt: number }
const SHIFT = `SELECT s.id, s.station_id AS stationId, s.user_id AS userId, u.name AS userName, s.opened_at AS openedAt, s.business_date AS businessDate, s.float_fen AS floatFen
  FROM shift s JOIN user u ON u.id = s.user_id`

const summary = (row: ShiftRow): ShiftSummary => ({ ...row, openedAt: dateTime(row.openedAt) })

export function openShiftOf(db: ReadDb, userId: number): ShiftSummary | undefined {
  const row = db.get<ShiftRow>(`${SHIFT} WHERE s.user_id = ? AND s.closed_at IS NULL`, userId)
  return row && summary(row)
}

export function openShiftAt(db: ReadDb, stationId: number): ShiftSummary | undefined {
  const row = db.get<ShiftRow>(`${SHIFT} WHERE s.station_id = ? AND s.closed_at IS NULL`, stationId)
  return row && summary(row)
}

/** Throws `not-found`. */
export function shiftById(db: ReadDb, shiftId: number): ShiftSummary {
  const row = db.get<ShiftRow>(`${SHIFT} WHERE s.id = ?`, shiftId)
  if (!row) throw new AppError('not-found')
  return summary(row)
}

/** The person's open shift, if it is this one. Throws `shift-not-open`. */
export function requireOwnShift(db: ReadDb, shiftId: number, userId: number): ShiftSummary {
  const shift = openShiftOf(db, userId)
  if (!shift || shift.id !== shiftId) throw new AppError('shift-not-open')
  return shift
}

/** The person's open shift; no money moves without one. Throws `shift-not-open`. */
export function requireShift(db: ReadDb, userId: number): ShiftSummary {
  const shift = openShiftOf(db, userId)
  if (!shift) throw new AppError('shift-not-open')
  return shift
}
