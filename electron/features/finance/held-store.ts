import type { CallOutput } from '../../../shared/contract/index.ts'
import { daysBetween, dateTime } from '../../../shared/dates.ts'
import type { ReadDb } from '../../db/database.ts'
import { expectedCash } from '../../ledger/balances.ts'
import { shiftMethods } from '../../ledger/cashier-day.ts'

type Held = CallOutput<'shifts.held'>
type OpenRow = { stationId: number; station: string; shiftId: number; person: string; since: number; businessDate: string; floatFen: number }

/** Drawers that somebody has, and those that wait to be counted by two. */
export function heldDrawers(db: ReadDb, today: string): Held['drawers'] {
  const open = db.all<OpenRow>(
    `SELECT s.station_id AS stationId, st.name AS station, s.id AS shiftId, u.name AS person, s.opened_at AS since, s.business_date AS businessDate, s.float_fen AS floatFen
     FROM shift s JOIN user u ON u.id = s.user_id JOIN station st ON st.id = s.station_id WHERE s.closed_at IS NULL ORDER BY s.station_id`)
  const nights = db.all<OpenRow>(
    `SELECT s.station_id AS stationId, st.name AS station, s.id AS shiftId, u.name AS person, n.at AS since, s.business_date AS businessDate, n.left_fen AS floatFen
     FROM night_close n JOIN shift s ON s.id = n.shift_id JOIN user u ON u.id = s.user_id JOIN station st ON st.id = s.station_id
     WHERE NOT EXISTS (SELECT 1 FROM night_opening o WHERE o.night_close_id = n.id) ORDER BY s.station_id`)
  return [
    ...open.map((row) => ({ ...row, state: 'open' as const, since: dateTime(row.since), expectedFen: expectedCash(db, { ...row, id: row.shiftId }), methods: shiftMethods(db, row.shiftId), daysLate: Math.max(0, daysBetween(row.businessDate, today)) })),
    ...nights.map((row) => ({ ...row, state: 'night' as const, since: dateTime(row.since), expectedFen: row.floatFen, methods: [], daysLate: 0 })),
  ]
}

/** Shifts that were closed on a later day than they began, newest first. */
export function lateShifts(db: ReadDb, after: number): Held['late'] {
  return db.all<Omit<Held['late'][number], 'closedAt'> & { closedAt: number }>(
    `SELECT s.id AS shiftId, u.name AS person, st.name AS station, s.business_date AS businessDate, s.closed_at AS closedAt FROM shift s JOIN user u ON u.id = s.user_id JOIN station st ON st.id = s.station_id
     WHERE s.closed_at > ? AND date(s.closed_at / 1000 + 28800, 'unixepoch') > s.business_date ORDER BY s.id DESC`, after).map((row) => ({ ...row, closedAt: dateTime(row.closedAt) }))
}

type Rejected = Held['rejected'][number]

/** Matters that were not taken over, with what was said, newest first. */
export function rejectedMatters(db: ReadDb, after: number): Rejected[] {
  return db.all<Omit<Rejected, 'at'> & { at: number }>(
    `SELECT x.paper, x.paperId, x.at, x.giver AS "from", x.receiver AS "to", j.value ->> '$.room' AS room, j.value ->> '$.text' AS text, j.value ->> '$.note' AS note FROM (
       SELECT 'hand-over-sheet' AS paper, h.id AS paperId, h.at, u.name AS giver, r.name AS receiver, h.sheet FROM hand_over h JOIN shift s ON s.id = h.shift_id JOIN user u ON u.id = s.user_id JOIN user r ON r.id = h.receiver_id WHERE h.at > ?1
       UNION ALL
       SELECT 'night-opening-sheet', o.night_close_id, o.at, u.name, v.name, o.sheet FROM night_opening o JOIN night_close n ON n.id = o.night_close_id JOIN shift s ON s.id = n.shift_id JOIN user u ON u.id = s.user_id
         JOIN shift t ON t.id = o.shift_id JOIN user v ON v.id = t.user_id WHERE o.at > ?1) x, json_each(x.sheet, '$.matters') j
     WHERE j.value ->> '$.accepted' = 0 ORDER BY x.at DESC, j.key`, after).map((row) => ({ ...row, at: dateTime(row.at) }))
}
