import type { MoverKind } from '../../../shared/contract/move-in.ts'
import type { ReadDb } from '../../db/database.ts'

/** The case a paper of a move-in is about; undefined where there is none. */
export function moveInById(db: ReadDb, caseId: number): { premisesId: number; moverKind: MoverKind; part: string; partyId: number | null } | undefined {
  return db.get('SELECT premises_id AS premisesId, mover_kind AS moverKind, part, party_id AS partyId FROM move_in_case WHERE id = ?', caseId)
}

export type OwnerFacts = { name: string; titleProof: string; kind: string | null; number: string | null; phone: string | null }

/** The first owner of a premises on a day as a paper names them: the title, a document, a telephone number. */
export function ownerFacts(db: ReadDb, premisesId: number, on: string): OwnerFacts | undefined {
  return db.get<OwnerFacts>(
    `SELECT n.name, o.basis AS titleProof, d.kind, d.number, (SELECT phone FROM party_phone WHERE party_id = o.party_id ORDER BY id LIMIT 1) AS phone
     FROM ownership o JOIN party_name n ON n.party_id = o.party_id LEFT JOIN party_document d ON d.party_id = o.party_id
     WHERE o.premises_id = ?1 AND (o.from_date IS NULL OR o.from_date <= ?2) AND (o.to_date IS NULL OR o.to_date >= ?2) ORDER BY o.id, d.id LIMIT 1`, premisesId, on)
}

export type LedgerRow = {
  caseId: number; premisesId: number; partyId: number | null; building: string; unit: string; room: string; part: string; moverKind: MoverKind; closedAt: number; noticeNumber: string | null
  markedAt: number | null; markedBy: string | null; archivedAt: number | null; archivedBy: string | null; archiveBox: string; checkedBy: string | null
}

/** Move-ins finished within a span of time, oldest first. */
export function finishedBetween(db: ReadDb, from: number, to: number): LedgerRow[] {
  return db.all<LedgerRow>(
    `SELECT c.id AS caseId, c.premises_id AS premisesId, c.party_id AS partyId, p.building, p.unit, p.room, c.part, c.mover_kind AS moverKind, c.closed_at AS closedAt, n.number AS noticeNumber,
       f.marked_at AS markedAt, m.name AS markedBy, c.archived_at AS archivedAt, a.name AS archivedBy, c.archive_box AS archiveBox, u.name AS checkedBy
     FROM move_in_case c JOIN premises p ON p.id = c.premises_id LEFT JOIN department_notice n ON n.case_id = c.id
       LEFT JOIN fee_start_mark f ON f.id = (SELECT max(id) FROM fee_start_mark WHERE occasion = 'move-in' AND case_id = c.id) LEFT JOIN user m ON m.id = f.marked_by LEFT JOIN user a ON a.id = c.archived_by
       LEFT JOIN move_in_step s ON s.case_id = c.id AND s.name = 'identity' LEFT JOIN user u ON u.id = s.by
     WHERE c.state = 'done' AND c.closed_at >= ? AND c.closed_at < ? ORDER BY c.closed_at, c.id`, from, to)
}

/** Keys and cards given out for a move-in, by number. */
export function keysGiven(db: ReadDb, premisesId: number, partyId: number): string[] {
  return db.all<{ number: string }>(`SELECT number FROM key_issue WHERE premises_id = ? AND party_id = ? AND purpose = 'move-in' AND outcome <> 'void' ORDER BY id`, premisesId, partyId).map((row) => row.number)
}

/** Deposit receipts of a premises from a moment on. */
export function depositReceiptsSince(db: ReadDb, premisesId: number, since: number): string[] {
  return db.all<{ number: string }>(`SELECT number FROM receipt WHERE premises_id = ? AND kind = 'deposit' AND at >= ? ORDER BY id`, premisesId, since).map((row) => row.number)
}

/** The report to the police that is due for a party, or was made. */
export function registrationOf(db: ReadDb, premisesId: number, partyId: number): { dueAt: number; reportedOn: string | null; state: string } | undefined {
  return db.get(`SELECT due_at AS dueAt, reported_on AS reportedOn, state FROM registration WHERE premises_id = ? AND party_id = ? AND event = 'arrive' ORDER BY id DESC LIMIT 1`, premisesId, partyId)
}
