import type { ParsedInput } from '../../../shared/contract/index.ts'
import { type MoverKind, type StepAnswers, stepDataSchema } from '../../../shared/contract/move-in.ts'
import type { ReadDb, WriteDb } from '../../db/database.ts'
import { paperPrint } from '../../db/schema/money.ts'

export type Paper = ParsedInput<'papers.render'>['paper']

export function printsOf(db: ReadDb, paper: Paper, id: number): number {
  return db.one<{ n: number }>('SELECT count(*) AS n FROM paper_print WHERE paper = ? AND subject_id = ?', paper, id).n
}

export function recordPrint(db: WriteDb, print: typeof paperPrint.$inferInsert): void {
  db.insert(paperPrint, print)
}

/** What the steps of a case say so far. */
export function answersOf(db: ReadDb, caseId: number): StepAnswers {
  const rows = db.all<{ name: string; data: string }>(`SELECT name, data FROM move_in_step WHERE case_id = ? AND state <> 'waived' AND data IS NOT NULL`, caseId)
  return Object.fromEntries(rows.map((row) => [row.name, stepDataSchema.parse(JSON.parse(row.data))]))
}

export type NoticeRow = { caseId: number; number: string; moveOn: string; attention: string; issuedAt: number; issuedBy: string; dueAt: number; premisesId: number; moverKind: MoverKind; part: string; timeSlot: string }

export function noticeById(db: ReadDb, noticeId: number): NoticeRow | undefined {
  return db.get<NoticeRow>(
    `SELECT n.case_id AS caseId, n.number, n.move_on AS moveOn, n.attention, n.issued_at AS issuedAt, u.name AS issuedBy, n.due_at AS dueAt, c.premises_id AS premisesId, c.mover_kind AS moverKind, c.part, n.time_slot AS timeSlot
     FROM department_notice n JOIN user u ON u.id = n.issued_by JOIN move_in_case c ON c.id = n.case_id WHERE n.id = ?`, noticeId)
}

export type NoticeLineRow = { department: string; instruction: string; receiver: string | null; at: number | null; how: ParsedInput<'notices.acknowledge'>['how'] | null; reply: string }

/** What each department is told, and what it has answered so far. */
export function noticeLines(db: ReadDb, noticeId: number): NoticeLineRow[] {
  return db.all<NoticeLineRow>(
    'SELECT department, instruction, acknowledged_by AS receiver, acknowledged_at AS at, how, reply FROM department_notice_line WHERE notice_id = ? ORDER BY id', noticeId)
}

/** The first day of fees that finishing this case has marked, and the last one marked by another case of the premises. */
export function feeStartsOf(db: ReadDb, premisesId: number, caseId: number): { own: string | undefined; earlier: string | undefined } {
  const rows = db.all<{ fromDate: string; own: number }>(`SELECT from_date AS fromDate, occasion = 'move-in' AND case_id = ?2 AS own FROM fee_start_mark WHERE premises_id = ?1 ORDER BY id DESC`, premisesId, caseId)
  const first = (own: number): string | undefined => rows.find((row) => row.own === own)?.fromDate
  return { own: first(1), earlier: first(0) }
}

/** Who asked the owner, and when. */
export function ownerAskedBy(db: ReadDb, caseId: number): { by: string; at: number } | undefined {
  return db.get<{ by: string; at: number }>(`SELECT u.name AS by, s.at FROM move_in_step s JOIN user u ON u.id = s.by WHERE s.case_id = ? AND s.name = 'owner-confirmation'`, caseId)
}
