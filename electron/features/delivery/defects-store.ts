import type { CallOutput, ParsedInput } from '../../../shared/contract/index.ts'
import { dateTime } from '../../../shared/dates.ts'
import type { ReadDb, WriteDb } from '../../db/database.ts'
import { defect } from '../../db/schema/cases.ts'
import { AppError } from '../../kernel/app-error.ts'
import { roomText } from '../../ledger/rooms.ts'

type Defect = CallOutput<'defects.list'>['defects'][number]
type Row = Omit<Defect, 'createdAt' | 'closedAt' | 'overdue'> & { building: string; unit: string; createdAt: number; closedAt: number | null }

/** Defects of one premises or all, open ones first, those due first. */
export function defectsOf(db: ReadDb, { premisesId, state }: ParsedInput<'defects.list'>, today: string): Defect[] {
  return db.all<Row>(
    `SELECT d.id AS defectId, d.premises_id AS premisesId, p.building, p.unit, p.room, d.place, d.text, d.responsible, d.mend_by AS mendBy,
       d.created_at AS createdAt, u.name AS createdBy, d.closed_at AS closedAt, v.name AS closedBy, d.outcome
     FROM defect d JOIN premises p ON p.id = d.premises_id JOIN user u ON u.id = d.created_by LEFT JOIN user v ON v.id = d.closed_by
     WHERE (?1 IS NULL OR d.premises_id = ?1) AND (?2 = 'all' OR d.closed_at IS NULL)
     ORDER BY d.closed_at IS NOT NULL, d.mend_by IS NULL, d.mend_by, d.id LIMIT 1000`, premisesId, state)
    .map(({ building, unit, ...row }) => ({
      ...row, room: roomText({ building, unit, room: row.room }), createdAt: dateTime(row.createdAt), closedAt: row.closedAt === null ? null : dateTime(row.closedAt),
      overdue: row.closedAt === null && row.mendBy !== null && row.mendBy < today,
    }))
}

export function insertDefect(db: WriteDb, values: typeof defect.$inferInsert): number {
  return db.insert(defect, values)
}

/** Throws `not-found`, `defect-closed`. */
export function closeDefect(db: WriteDb, defectId: number, closing: { closedAt: number; closedBy: number; outcome: string }): void {
  const row = db.get<{ closedAt: number | null }>('SELECT closed_at AS closedAt FROM defect WHERE id = ?', defectId)
  if (!row) throw new AppError('not-found')
  if (row.closedAt !== null) throw new AppError('defect-closed')
  db.update(defect, defectId, closing)
}
