import type { CallOutput } from '../../../shared/contract/index.ts'
import { dateTime } from '../../../shared/dates.ts'
import type { ReadDb, WriteDb } from '../../db/database.ts'
import { departmentNotice, departmentNoticeLine } from '../../db/schema/premises.ts'

/** The department notice of a case as its page shows it. */
export function noticeOf(db: ReadDb, caseId: number, now: number): CallOutput<'moveIn.get'>['notice'] {
  const notice = db.get<{ noticeId: number; number: string; issuedAt: number; dueAt: number }>(
    'SELECT id AS noticeId, number, issued_at AS issuedAt, due_at AS dueAt FROM department_notice WHERE case_id = ?', caseId)
  if (!notice) return null
  const lines = db.all<{ lineId: number; department: string; instruction: string; acknowledgedBy: string | null; acknowledgedAt: number | null; how: string | null; reply: string; withdrawnAt: number | null }>(
    `SELECT id AS lineId, department, instruction, acknowledged_by AS acknowledgedBy, acknowledged_at AS acknowledgedAt, how, reply, withdrawn_at AS withdrawnAt FROM department_notice_line WHERE notice_id = ? ORDER BY id`, notice.noticeId)
  return {
    ...notice, issuedAt: dateTime(notice.issuedAt), dueAt: dateTime(notice.dueAt),
    overdue: notice.dueAt < now && lines.some((line) => line.acknowledgedAt === null && line.withdrawnAt === null),
    lines: lines.map((line) => ({ ...line, acknowledgedAt: momentOf(line.acknowledgedAt), withdrawnAt: momentOf(line.withdrawnAt) })),
  }
}

function momentOf(at: number | null): string | null {
  return at === null ? null : dateTime(at)
}

export function noticeIdOf(db: ReadDb, caseId: number): number | undefined {
  return db.get<{ id: number }>('SELECT id FROM department_notice WHERE case_id = ?', caseId)?.id
}

export function nextNoticeNumber(db: ReadDb, year: string): string {
  const { n } = db.one<{ n: number }>(`SELECT count(*) + 1 AS n FROM department_notice WHERE number LIKE ? || '%'`, `ZH${year}-`)
  return `ZH${year}-${String(n).padStart(4, '0')}`
}

export function insertNotice(db: WriteDb, values: typeof departmentNotice.$inferInsert): number {
  return db.insert(departmentNotice, values)
}

export function changeNotice(db: WriteDb, noticeId: number, values: { moveOn: string; attention: string; timeSlot: string; dueAt?: number }): void {
  db.update(departmentNotice, noticeId, values)
}

/** What a department is to do. Once it has acknowledged, what it was told stays. */
export function tellDepartment(db: WriteDb, noticeId: number, line: { department: string; instruction: string }): void {
  db.run(
    `INSERT INTO department_notice_line (notice_id, department, instruction) VALUES (?,?,?)
     ON CONFLICT DO UPDATE SET instruction = excluded.instruction, withdrawn_at = NULL WHERE acknowledged_at IS NULL`, noticeId, line.department, line.instruction)
}

export function isAnswered(db: ReadDb, noticeId: number): boolean {
  return db.get('SELECT 1 FROM department_notice_line WHERE notice_id = ? AND acknowledged_at IS NOT NULL', noticeId) !== undefined
}

/** Departments that are told no more: whoever has answered has answered, nobody waits for the rest. */
export function withdrawOthers(db: WriteDb, noticeId: number, told: readonly string[], now: number): void {
  db.run(
    `UPDATE department_notice_line SET withdrawn_at = ?1 WHERE notice_id = ?2 AND acknowledged_at IS NULL AND withdrawn_at IS NULL AND department NOT IN (SELECT value FROM json_each(?3))`,
    now, noticeId, JSON.stringify(told))
}

export function noticeLineById(db: ReadDb, lineId: number): { acknowledgedAt: number | null; withdrawnAt: number | null } | undefined {
  return db.get<{ acknowledgedAt: number | null; withdrawnAt: number | null }>('SELECT acknowledged_at AS acknowledgedAt, withdrawn_at AS withdrawnAt FROM department_notice_line WHERE id = ?', lineId)
}

type Acknowledgement = { acknowledgedBy: string; acknowledgedAt: number; how: string; reply: string; recordedBy: number }

export function acknowledgeLine(db: WriteDb, lineId: number, acknowledgement: Acknowledgement): void {
  db.update(departmentNoticeLine, lineId, acknowledgement)
}
