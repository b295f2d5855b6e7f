import { addDays } from '../../../shared/dates.ts'
import type { ReadDb } from '../../db/database.ts'
import { RECEIPT_STANDS } from '../../ledger/receipt-stands.ts'

/** A receipt nobody asked for in a month needs no paper any more. */
const DAYS = 31

export type Unprinted = { id: number; premisesId: number; building: string; unit: string; room: string; number: string; at: number }

/** Receipts that were never printed: of this shift, and of those that were handed over before it, until they are. Another station's running shift keeps its own. */
export function unprintedReceipts(db: ReadDb, shiftId: number, today: string): Unprinted[] {
  return db.all<Unprinted>(
    `SELECT r.id, r.premises_id AS premisesId, p.building, p.unit, p.room, r.number, r.at FROM receipt r JOIN premises p ON p.id = r.premises_id JOIN shift s ON s.id = r.shift_id
     WHERE r.business_date >= ?2 AND (s.id = ?1 OR s.closed_at IS NOT NULL) AND r.hand_written = 0 AND ${RECEIPT_STANDS}
       AND NOT EXISTS (SELECT 1 FROM paper_print t WHERE t.paper = 'receipt' AND t.subject_id = r.id) ORDER BY r.id`, shiftId, addDays(today, -DAYS))
}
