import type { ReadDb, WriteDb } from '../../db/database.ts'
import { defect, deliveryCase, deliveryStep } from '../../db/schema/cases.ts'
import { premises } from '../../db/schema/premises.ts'

/** Something came after that rests on the delivery: a move-in, money, a sale. */
export function isFollowed(db: ReadDb, premisesId: number, closedAt: number): boolean {
  return db.get(
    `SELECT 1 FROM move_in_case WHERE premises_id = ?1 AND opened_at > ?2 AND state <> 'cancelled'
     UNION ALL SELECT 1 FROM receipt WHERE premises_id = ?1 AND at > ?2 UNION ALL SELECT 1 FROM ownership_transfer WHERE premises_id = ?1 AND at > ?2 LIMIT 1`, premisesId, closedAt) !== undefined
}

/** Fees that began to be the owner's with a delivery: those the owner has paid since its first day and the developer before, or nobody. */
export function ownersFeesSince(db: ReadDb, caseId: number): { feeItemId: number; from: string }[] {
  return db.all(
    `SELECT a.fee_item_id AS feeItemId, a.from_date AS "from" FROM fee_start_mark m JOIN assignment a ON a.premises_id = m.premises_id AND a.to_date IS NULL AND a.payer = 'owner' AND a.from_date >= m.from_date
     WHERE m.occasion = 'delivery' AND m.case_id = ?1 AND m.id = (SELECT max(id) FROM fee_start_mark WHERE occasion = 'delivery' AND case_id = ?1)`, caseId)
}

/** Keys that went out when a delivery was closed and are still out. */
export function keysOfDelivery(db: ReadDb, premisesId: number, closedAt: number): number[] {
  return db.all<{ id: number }>(`SELECT id FROM key_issue WHERE premises_id = ? AND purpose = 'delivery' AND issued_at = ? AND outcome = 'out'`, premisesId, closedAt).map((row) => row.id)
}

/** What was found is written anew when the case is finished again. */
export function closeFindings(db: WriteDb, caseId: number, closing: { closedAt: number; closedBy: number; outcome: string }): void {
  for (const { id } of db.all<{ id: number }>('SELECT id FROM defect WHERE delivery_case_id = ? AND closed_at IS NULL', caseId)) db.update(defect, id, closing)
}

/** Whoever took it over is checked again: the case has forgotten the numbers. */
export function askForReceiverAgain(db: WriteDb, caseId: number): void {
  for (const { id } of db.all<{ id: number }>(`SELECT id FROM delivery_step WHERE case_id = ? AND name = 'receiver'`, caseId)) db.update(deliveryStep, id, { state: 'open', data: null, by: null, at: null })
}

export function openAgain(db: WriteDb, { caseId, premisesId, told }: { caseId: number; premisesId: number; told: boolean }): void {
  db.update(deliveryCase, caseId, { state: 'open', outcome: '', partyId: null, deliveredOn: null, closedAt: null, closedBy: null, reason: '' })
  db.update(premises, premisesId, { state: told ? 'notified' : 'undelivered', deliveredOn: null })
}

export function putInBox(db: WriteDb, caseId: number, box: { archiveBox: string; archivedAt: number; archivedBy: number }): void {
  db.update(deliveryCase, caseId, box)
}
