import type { z } from 'zod'
import type { taskSchema } from '../../shared/contract/desk.ts'
import { dateTime } from '../../shared/dates.ts'
import type { ReadDb, WriteDb } from '../db/database.ts'
import { task } from '../db/schema/premises.ts'
import { fieldError } from '../kernel/app-error.ts'
import { partyExists } from './parties.ts'
import { premisesExists, roomText } from './rooms.ts'

export type Task = z.infer<typeof taskSchema>
type Row = Omit<Task, 'createdAt' | 'room'> & { createdAt: number; building: string | null; unit: string | null; room: string | null }

/** Matters of the desk that are not closed, due ones first; of one premises where it is named. */
export function openTasks(db: ReadDb, premisesId: number | null = null): Task[] {
  const rows = db.all<Row>(
    `SELECT t.id, t.kind, t.text, t.premises_id AS premisesId, p.building, p.unit, p.room, n.name AS personName, t.due_on AS dueOn, t.created_at AS createdAt, u.name AS createdBy
     FROM task t JOIN user u ON u.id = t.created_by LEFT JOIN premises p ON p.id = t.premises_id LEFT JOIN party_name n ON n.party_id = t.party_id
     WHERE t.closed_at IS NULL AND (?1 IS NULL OR t.premises_id = ?1) ORDER BY t.due_on IS NULL, t.due_on, t.id`, premisesId)
  return rows.map(({ building, unit, ...row }) => ({
    ...row, createdAt: dateTime(row.createdAt), room: row.room === null ? null : roomText({ building: building ?? '', unit: unit ?? '', room: row.room }),
  }))
}

export function addTask(db: WriteDb, matter: typeof task.$inferInsert): number {
  return db.insert(task, matter)
}

/** Whom and what something written at the desk is about is known. Field errors `not-found` at `premisesId` or `partyId`. */
export function requirePlaceAndPerson(db: ReadDb, { premisesId, partyId }: { premisesId: number | null; partyId: number | null }): void {
  if (premisesId !== null && !premisesExists(db, premisesId)) throw fieldError('premisesId', 'not-found')
  if (partyId !== null && !partyExists(db, partyId)) throw fieldError('partyId', 'not-found')
}

export type Closing = { closedAt: number; closedBy: number; outcome: string }

export function closeTask(db: WriteDb, taskId: number, closing: Closing): void {
  db.update(task, taskId, closing)
}
