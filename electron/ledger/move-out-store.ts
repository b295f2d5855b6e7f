import type { CallOutput } from '../../shared/contract/index.ts'
import { dateTime } from '../../shared/dates.ts'
import type { ReadDb } from '../db/database.ts'
import { AppError } from '../kernel/app-error.ts'
import { accountId } from './accounts.ts'
import { PAID_BY_NAME, PAID_BY_PARTY } from './correction-slips.ts'
import { feeItemName } from './desk-words.ts'

/** What a move-out case knows, row by row. */

type Case = CallOutput<'moveOut.get'>
export type MoveOutRow = {
  id: number; premisesId: number; occupancyId: number; partyId: number; name: string; kind: 'person' | 'company'; state: Case['state']; version: number; leavesOn: string | null
  openedAt: number; openedBy: string; closedAt: number | null; reason: string; role: 'owner' | 'tenant'; part: string; livesSince: string | null; leaseId: number | null; leaseTo: string | null
  reopenedAt: number | null; reopenedBy: string | null; reopenReason: string; archiveBox: string; archivedAt: number | null; archivedBy: string | null
}

/** Throws `not-found`. */
export function moveOutRow(db: ReadDb, caseId: number): MoveOutRow {
  const row = db.get<MoveOutRow>(
    `SELECT c.id, c.premises_id AS premisesId, c.occupancy_id AS occupancyId, c.party_id AS partyId, n.name, y.kind, c.state, c.version, c.leaves_on AS leavesOn, c.opened_at AS openedAt,
       u.name AS openedBy, c.closed_at AS closedAt, c.reason, o.role, o.part, o.from_date AS livesSince, o.lease_id AS leaseId, l.to_date AS leaseTo,
       c.reopened_at AS reopenedAt, r.name AS reopenedBy, c.reopen_reason AS reopenReason, c.archive_box AS archiveBox, c.archived_at AS archivedAt, v.name AS archivedBy
     FROM move_out_case c JOIN party y ON y.id = c.party_id JOIN party_name n ON n.party_id = c.party_id JOIN user u ON u.id = c.opened_by JOIN occupancy o ON o.id = c.occupancy_id
     LEFT JOIN lease l ON l.id = o.lease_id LEFT JOIN user r ON r.id = c.reopened_by LEFT JOIN user v ON v.id = c.archived_by WHERE c.id = ?`, caseId)
  if (!row) throw new AppError('not-found')
  return row
}

/** Members of the household: those who live there now, or left with it on the day given. */
export function membersOf(db: ReadDb, { premisesId, partyId }: { premisesId: number; partyId: number }, leftOn: string | null): Case['members'] {
  return db.all(
    `SELECT o.party_id AS partyId, n.name, o.relation FROM occupancy o JOIN party_name n ON n.party_id = o.party_id
     WHERE o.premises_id = ?1 AND o.role = 'member' AND o.household_party_id = ?2 AND (o.to_date IS NULL OR o.to_date = ?3) ORDER BY o.id`, premisesId, partyId, leftOn)
}

/** Others who live in the premises and stay. */
export function othersStaying(db: ReadDb, { premisesId, occupancyId }: { premisesId: number; occupancyId: number }): Case['others'] {
  return db.all(
    `SELECT n.name, o.part FROM occupancy o JOIN party_name n ON n.party_id = o.party_id WHERE o.premises_id = ? AND o.id <> ? AND o.role <> 'member' AND o.to_date IS NULL ORDER BY o.id`, premisesId, occupancyId)
}

export function departmentsOf(db: ReadDb, caseId: number, now: number): Case['departments'] {
  return db.all<Omit<Case['departments'][number], 'acknowledgedAt' | 'dueAt' | 'overdue'> & { acknowledgedAt: number | null; dueAt: number }>(
    `SELECT id AS departmentId, department, instruction, finding, acknowledged_by AS acknowledgedBy, acknowledged_at AS acknowledgedAt, how, reply, due_at AS dueAt
     FROM move_out_department WHERE case_id = ? ORDER BY id`, caseId)
    .map((line) => ({ ...line, acknowledgedAt: line.acknowledgedAt === null ? null : dateTime(line.acknowledgedAt), dueAt: dateTime(line.dueAt), overdue: line.acknowledgedAt === null && line.dueAt < now }))
}

/** Deposits still held for the premises; `own` where the leaver's name stands on the receipt. */
export function depositsOf(db: ReadDb, { premisesId, partyId, name }: MoveOutRow): Case['deposits'] {
  const rows = db.all<{ depositId: number; feeItemId: number; receiptNumber: string; payee: string; payeeId: number | null; heldFen: number; asked: number }>(
    `SELECT d.id AS depositId, d.fee_item_id AS feeItemId, r.number AS receiptNumber, ${PAID_BY_NAME} AS payee, ${PAID_BY_PARTY} AS payeeId, b.amount_fen AS heldFen,
       EXISTS (SELECT 1 FROM deposit_refund f WHERE f.deposit_id = d.id AND f.state = 'asked') AS asked
     FROM ledger_balance b JOIN deposit d ON d.id = b.subject JOIN receipt r ON r.id = d.receipt_id WHERE b.account_id = ? AND b.premises_id = ? ORDER BY d.id`, accountId(db, 'deposit-held'), premisesId)
  return rows.map(({ feeItemId, payeeId, asked, ...row }) => ({ ...row, name: feeItemName(db, feeItemId), own: payeeId === partyId || (payeeId === null && row.payee === name), asked: asked === 1 }))
}

/** Keys of the household: those out, and those closed since the case began. */
export function keysOf(db: ReadDb, { premisesId, openedAt }: MoveOutRow, partyIds: readonly number[]): Case['keys'] {
  return db.all(
    `SELECT id AS keyId, kind, number, holder, outcome, closed_on AS closedOn FROM key_issue
     WHERE premises_id = ?1 AND party_id IN (SELECT value FROM json_each(?2)) AND (outcome = 'out' OR closed_at >= ?3) ORDER BY id`, premisesId, JSON.stringify(partyIds), openedAt)
}

/** Agents with a standing 委托书 for moving out of these premises on a day. */
export function agentsOf(db: ReadDb, premisesId: number, on: string): Case['agents'] {
  return db.all(
    `SELECT m.agent_party_id AS partyId, n.name, m.number, m.until_date AS until FROM mandate m JOIN party_name n ON n.party_id = m.agent_party_id
     WHERE m.premises_id = ?1 AND m.scope IN ('move-out', 'all') AND m.from_date <= ?2 AND (m.until_date IS NULL OR m.until_date >= ?2) AND (m.revoked_on IS NULL OR m.revoked_on > ?2) ORDER BY m.id DESC`, premisesId, on)
}


/** Meters of the premises with what they showed before the case began: the closing reading stands in its step. */
export function metersBefore(db: ReadDb, { premisesId, openedAt }: MoveOutRow): Case['meters'] {
  return db.all(
    `SELECT m.id AS meterId, m.kind, m.number, r.value AS lastValue, r.read_on AS lastReadOn
     FROM meter m LEFT JOIN meter_reading r ON r.id = (SELECT id FROM meter_reading WHERE meter_id = m.id AND at < ?2 ORDER BY read_on DESC, id DESC LIMIT 1)
     WHERE m.premises_id = ?1 AND m.to_date IS NULL ORDER BY m.kind, m.id`, premisesId, openedAt)
}
