import type { CallOutput, ParsedInput } from '../../../shared/contract/index.ts'
import type { ReadDb, WriteDb } from '../../db/database.ts'
import { deskCheckItem } from '../../db/schema/desk-shift.ts'

type Item = CallOutput<'deskChecks.items'>['items'][number]

export function checkItems(db: ReadDb): Item[] {
  return db.all<Omit<Item, 'active'> & { active: number }>(
    `SELECT id AS itemId, moment, text, active FROM desk_check_item ORDER BY CASE moment WHEN 'open' THEN 0 WHEN 'equipment' THEN 1 ELSE 2 END, active DESC, position, id`)
    .map((row) => ({ ...row, active: row.active === 1 }))
}

/** Items keep their rows: what was answered to them points there. */
export function writeCheckItem(db: WriteDb, itemId: number | null, values: Omit<typeof deskCheckItem.$inferInsert, 'id'>): void {
  if (itemId === null) db.insert(deskCheckItem, values)
  else db.update(deskCheckItem, itemId, values)
}

export function switchOff(db: WriteDb, itemId: number): void {
  db.update(deskCheckItem, itemId, { active: 0 })
}

type Answer = ParsedInput<'deskChecks.answer'>['answers'][number]

/** The later answer of a shift takes the place of the earlier one. */
export function writeAnswer(db: WriteDb, shiftId: number, { itemId, done, note }: Answer, { at, by }: { at: number; by: number }): void {
  db.run(
    `INSERT INTO desk_check_answer (shift_id, item_id, done, note, at, by) VALUES (?,?,?,?,?,?)
     ON CONFLICT (shift_id, item_id) DO UPDATE SET done = excluded.done, note = excluded.note, at = excluded.at, by = excluded.by`, shiftId, itemId, done ? 1 : 0, note, at, by)
}
