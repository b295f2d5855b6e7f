import type { CallOutput } from '../../../shared/contract/index.ts'
import { businessDate, dateTime } from '../../../shared/dates.ts'
import type { ReadDb, WriteDb } from '../../db/database.ts'
import { feeStartMark } from '../../db/schema/cases.ts'
import { roomText } from '../../ledger/rooms.ts'

type Room = { building: string; unit: string; roomName: string }
type StartRow = Room & { markId: number; premisesId: number; payer: string | null; occasion: 'delivery' | 'move-in' | 'transfer' | 'move-out'; from: string; markedAt: number | null; markedBy: string | null; firstDueOn: string | null }

/** Fees that begin, until a charge for a day from then on is paid at the till; those of a case that was reopened are none. */
export function feeStarts(db: ReadDb, today: string): CallOutput<'feeStarts.list'>['starts'] {
  const rows = db.all<StartRow>(
    `SELECT f.id AS markId, f.premises_id AS premisesId, p.building, p.unit, p.room AS roomName, n.name AS payer, f.occasion, f.from_date AS "from", f.marked_at AS markedAt, u.name AS markedBy, f.first_due_on AS firstDueOn
     FROM fee_start_mark f JOIN premises p ON p.id = f.premises_id LEFT JOIN party_name n ON n.party_id = f.party_id LEFT JOIN user u ON u.id = f.marked_by
     WHERE (f.occasion <> 'move-in' OR f.case_id IS NULL OR EXISTS (SELECT 1 FROM move_in_case c WHERE c.id = f.case_id AND c.state = 'done' AND c.closed_at = f.created_at))
       AND (f.occasion <> 'delivery' OR f.case_id IS NULL OR EXISTS (SELECT 1 FROM delivery_case c WHERE c.id = f.case_id AND c.state = 'done' AND c.closed_at = f.created_at))
       AND (f.marked_at IS NULL OR NOT EXISTS (
         SELECT 1 FROM charge c JOIN ledger_transfer t ON t.charge_id = c.id AND t.receipt_id IS NOT NULL WHERE c.premises_id = f.premises_id AND c.kind IN ('billed', 'metered') AND c.to_date >= f.from_date))
     ORDER BY f.marked_at IS NOT NULL, f.from_date, f.id LIMIT 500`)
  return rows.map(({ building, unit, roomName, ...row }) => ({
    ...row, room: roomText({ building, unit, room: roomName }), payer: row.payer ?? '', markedAt: row.markedAt === null ? null : dateTime(row.markedAt),
    overdue: row.firstDueOn !== null && row.firstDueOn < today,
  }))
}

type DepositRow = Room & { requestId: number; premisesId: number; payer: string | null; feeItemId: number; feeItem: string; amountFen: number; askedAt: number; askedBy: string }

/** Deposits asked for and neither withdrawn nor taken since: a deposit of the same kind for the same premises answers them. */
export function depositsAsked(db: ReadDb): CallOutput<'feeStarts.list'>['deposits'] {
  const rows = db.all<DepositRow>(
    `SELECT d.id AS requestId, d.premises_id AS premisesId, p.building, p.unit, p.room AS roomName, n.name AS payer, d.fee_item_id AS feeItemId, i.name AS feeItem, d.amount_fen AS amountFen, d.asked_at AS askedAt, u.name AS askedBy
     FROM deposit_request d JOIN premises p ON p.id = d.premises_id JOIN fee_item i ON i.id = d.fee_item_id JOIN user u ON u.id = d.asked_by LEFT JOIN party_name n ON n.party_id = d.party_id
     WHERE d.withdrawn_at IS NULL AND NOT EXISTS (
       SELECT 1 FROM deposit t JOIN receipt r ON r.id = t.receipt_id WHERE t.premises_id = d.premises_id AND t.fee_item_id = d.fee_item_id AND r.at >= d.asked_at)
     ORDER BY d.asked_at, d.id LIMIT 500`)
  return rows.map(({ building, unit, roomName, askedAt, ...row }) => ({ ...row, room: roomText({ building, unit, room: roomName }), payer: row.payer ?? '', askedOn: businessDate(askedAt) }))
}

export function markById(db: ReadDb, markId: number): { fromDate: string; markedAt: number | null } | undefined {
  return db.get('SELECT from_date AS fromDate, marked_at AS markedAt FROM fee_start_mark WHERE id = ?', markId)
}

export function markStart(db: WriteDb, markId: number, marked: { markedAt: number; markedBy: number; firstDueOn: string }): void {
  db.update(feeStartMark, markId, marked)
}
