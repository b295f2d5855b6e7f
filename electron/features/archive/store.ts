import type { Subject } from '../../../shared/contract/archive.ts'
import type { CallOutput } from '../../../shared/contract/index.ts'
import { businessDate } from '../../../shared/dates.ts'
import type { ReadDb, WriteDb } from '../../db/database.ts'
import { archivePaper, archiveRecord, attachment, paperLoan } from '../../db/schema/archive.ts'
import { roomText } from '../../ledger/rooms.ts'
import { belongsTo } from './subject.ts'

type File = CallOutput<'archive.get'>
type Room = { building: string | null; unit: string | null; room: string | null }

/** How the premises of a row are spoken; null where it has none. */
export function roomOf(row: Room): string | null {
  return row.building === null || row.unit === null || row.room === null ? null : roomText({ building: row.building, unit: row.unit, room: row.room })
}

export function recordsOf(db: ReadDb, subject: Subject): File['records'] {
  return db.all<Room & Omit<File['records'][number], 'room' | 'closedOn'> & { closedAt: number | null }>(
    `SELECT r.id AS recordId, r.kind, r.happened_on AS happenedOn, r.text, r.due_on AS dueOn, p.building, p.unit, p.room, n.name, u.name AS by, r.closed_at AS closedAt, r.outcome
     FROM archive_record r JOIN user u ON u.id = r.by LEFT JOIN premises p ON p.id = r.premises_id LEFT JOIN party_name n ON n.party_id = r.party_id
     WHERE ${belongsTo(subject, 'r')} ORDER BY r.closed_at IS NOT NULL AND r.kind <> 'note', r.happened_on DESC, r.id DESC LIMIT 300`, subject.id)
    .map(({ building, unit, room, closedAt, ...row }) => ({ ...row, room: roomOf({ building, unit, room }), closedOn: closedAt === null ? null : businessDate(closedAt) }))
}

export function recordById(db: ReadDb, recordId: number): { closedAt: number | null } | undefined {
  return db.get('SELECT closed_at AS closedAt FROM archive_record WHERE id = ?', recordId)
}

export function insertRecord(db: WriteDb, values: typeof archiveRecord.$inferInsert): number {
  return db.insert(archiveRecord, values)
}

export function closeRecord(db: WriteDb, recordId: number, closing: { closedAt: number; closedBy: number; outcome: string }): void {
  db.update(archiveRecord, recordId, closing)
}

type PaperRow = Room & {
  paperId: number; title: string; form: 'original' | 'copy'; copies: number; box: string; takenOn: string; takenBy: string; leftOn: string | null; leftReason: string
  name: string | null; premisesId: number | null; partyId: number | null; borrower: string | null; purpose: string | null; lentOn: string | null; dueBackOn: string | null
}

const PAPERS = `SELECT a.id AS paperId, a.title, a.form, a.copies, a.box, a.taken_on AS takenOn, u.name AS takenBy, a.left_on AS leftOn, a.left_reason AS leftReason,
    p.building, p.unit, p.room, n.name, a.premises_id AS premisesId, a.party_id AS partyId, l.borrower, l.purpose, l.lent_on AS lentOn, l.due_back_on AS dueBackOn
  FROM archive_paper a JOIN user u ON u.id = a.by LEFT JOIN premises p ON p.id = a.premises_id LEFT JOIN party_name n ON n.party_id = a.party_id
  LEFT JOIN paper_loan l ON l.paper_id = a.id AND l.returned_on IS NULL`

export function papersOf(db: ReadDb, subject: Subject): File['papers'] {
  return db.all<PaperRow>(`${PAPERS} WHERE ${belongsTo(subject, 'a')} ORDER BY a.left_on IS NOT NULL, a.taken_on DESC, a.id DESC LIMIT 300`, subject.id).map((row) => paperOf(row))
}

/** Papers that are lent out, the longest overdue first. */
export function lentPapers(db: ReadDb): CallOutput<'archivePapers.lent'>['papers'] {
  return db.all<PaperRow>(`${PAPERS} WHERE l.id IS NOT NULL ORDER BY l.due_back_on, a.id LIMIT 500`).map((row) => ({ ...paperOf(row), premisesId: row.premisesId, partyId: row.partyId }))
}

function paperOf(row: PaperRow): File['papers'][number] {
  return {
    paperId: row.paperId, title: row.title, form: row.form, copies: row.copies, box: row.box, takenOn: row.takenOn, takenBy: row.takenBy, leftOn: row.leftOn, leftReason: row.leftReason,
    room: roomOf(row), name: row.name,
    loan: row.borrower === null || row.purpose === null || row.lentOn === null || row.dueBackOn === null ? null
      : { borrower: row.borrower, purpose: row.purpose, lentOn: row.lentOn, dueBackOn: row.dueBackOn },
  }
}

export function paperById(db: ReadDb, paperId: number): { leftOn: string | null; loanId: number | null; borrower: string | null } | undefined {
  return db.get(
    `SELECT a.left_on AS leftOn, l.id AS loanId, l.borrower FROM archive_paper a LEFT JOIN paper_loan l ON l.paper_id = a.id AND l.returned_on IS NULL WHERE a.id = ?`, paperId)
}

export function insertPaper(db: WriteDb, values: typeof archivePaper.$inferInsert): number {
  return db.insert(archivePaper, values)
}

export function lendPaper(db: WriteDb, values: typeof paperLoan.$inferInsert): void {
  db.insert(paperLoan, values)
}

export function endLoan(db: WriteDb, loanId: number, back: { returnedOn: string; returnedTo: number }): void {
  db.update(paperLoan, loanId, back)
}

export function paperLeaves(db: WriteDb, paperId: number, leaving: { leftOn: string; leftReason: string }): void {
  db.update(archivePaper, paperId, leaving)
}

export function attachmentsOf(db: ReadDb, subject: Subject): File['attachments'] {
  return db.all<Omit<File['attachments'][number], 'addedOn'> & { addedAt: number }>(
    `SELECT a.id AS attachmentId, a.title, a.name, a.media_type AS mediaType, a.size, a.added_at AS addedAt, u.name AS addedBy
     FROM attachment a JOIN user u ON u.id = a.added_by WHERE ${belongsTo(subject, 'a')} AND a.removed_at IS NULL ORDER BY a.id DESC LIMIT 300`, subject.id)
    .map(({ addedAt, ...row }) => ({ ...row, addedOn: businessDate(addedAt) }))
}

export type AttachmentRow = { hash: string; name: string; mediaType: 'application/pdf' | 'image/jpeg' | 'image/png' }

/** One that still stands on a page. */
export function attachmentById(db: ReadDb, attachmentId: number): AttachmentRow | undefined {
  return db.get<AttachmentRow>('SELECT hash, name, media_type AS mediaType FROM attachment WHERE id = ? AND removed_at IS NULL', attachmentId)
}

/** The same bytes on the same page, kept already. */
export function sameAttachment(db: ReadDb, subject: Subject, hash: string): number | undefined {
  return db.get<{ id: number }>(`SELECT a.id FROM attachment a WHERE ${belongsTo(subject, 'a')} AND a.hash = ?2 AND a.removed_at IS NULL`, subject.id, hash)?.id
}

export function insertAttachment(db: WriteDb, values: typeof attachment.$inferInsert): number {
  return db.insert(attachment, values)
}

export function takeOffAttachment(db: WriteDb, attachmentId: number, removal: { removedAt: number; removedBy: number; removedReason: string }): void {
  db.update(attachment, attachmentId, removal)
}

/** Whether any page still shows a file. */
export function isShown(db: ReadDb, hash: string): boolean {
  return db.get('SELECT 1 FROM attachment WHERE hash = ? AND removed_at IS NULL LIMIT 1', hash) !== undefined
}
