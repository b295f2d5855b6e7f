import type { CallOutput } from '../../shared/contract/index.ts'
import { dateTime } from '../../shared/dates.ts'
import type { ReadDb } from '../db/database.ts'

export type Check = CallOutput<'deskChecks.of'>['checks'][number]

/** The property's list as it stands for a shift: what is looked at now and what was answered, in the order of the list. */
export function checksOf(db: ReadDb, shiftId: number): Check[] {
  const rows = db.all<Pick<Check, 'itemId' | 'moment' | 'text'> & { done: number | null; note: string; at: number; by: string }>(
    `SELECT i.id AS itemId, i.moment, i.text, a.done, coalesce(a.note, '') AS note, coalesce(a.at, 0) AS at, coalesce(u.name, '') AS by
     FROM desk_check_item i LEFT JOIN desk_check_answer a ON a.item_id = i.id AND a.shift_id = ? LEFT JOIN user u ON u.id = a.by
     WHERE i.active = 1 OR a.id IS NOT NULL ORDER BY CASE i.moment WHEN 'open' THEN 0 WHEN 'equipment' THEN 1 ELSE 2 END, i.position, i.id`, shiftId)
  return rows.map(({ done, note, at, by, ...row }) => ({ ...row, answer: done === null ? null : { done: done === 1, note, at: dateTime(at), by } }))
}

/** What is not right with the things on the desk, as each was last looked at. */
export function faultyEquipment(db: ReadDb): { itemId: number; text: string; note: string; at: number }[] {
  return db.all(
    `SELECT i.id AS itemId, i.text, a.note, a.at FROM desk_check_item i JOIN desk_check_answer a ON a.id = (SELECT id FROM desk_check_answer WHERE item_id = i.id ORDER BY at DESC, id DESC LIMIT 1)
     WHERE i.moment = 'equipment' AND i.active = 1 AND a.done = 0 ORDER BY i.position, i.id`)
}
