import type { ReadDb, WriteDb } from '../../db/database.ts'
import { nightClose, nightOpening } from '../../db/schema/desk-shift.ts'

/** A drawer that was closed with nobody there to take it; `opened` is 1 once two have counted it. */
export type Night = { nightCloseId: number; shiftId: number; stationId: number; leftFen: number; by: string; at: number; opened: number }

const NIGHT = `SELECT n.id AS nightCloseId, n.shift_id AS shiftId, s.station_id AS stationId, n.left_fen AS leftFen, u.name AS by, n.at,
  EXISTS (SELECT 1 FROM night_opening o WHERE o.night_close_id = n.id) AS opened FROM night_close n JOIN shift s ON s.id = n.shift_id JOIN user u ON u.id = s.user_id`

export function nightById(db: ReadDb, nightCloseId: number): Night | undefined {
  return db.get<Night>(`${NIGHT} WHERE n.id = ?`, nightCloseId)
}

/** The drawer of a station that waits to be counted by two. */
export function nightAt(db: ReadDb, stationId: number): Night | undefined {
  return db.get<Night>(`${NIGHT} WHERE s.station_id = ? AND NOT EXISTS (SELECT 1 FROM night_opening o WHERE o.night_close_id = n.id) ORDER BY n.id DESC LIMIT 1`, stationId)
}

export function insertNightClose(db: WriteDb, values: typeof nightClose.$inferInsert): number {
  return db.insert(nightClose, values)
}

export function insertNightOpening(db: WriteDb, values: typeof nightOpening.$inferInsert): void {
  db.insert(nightOpening, values)
}
