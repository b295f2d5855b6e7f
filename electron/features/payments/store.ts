import type { ReadDb, WriteDb } from '../../db/database.ts'
import { deposit, spoiledPaper } from '../../db/schema/money.ts'
import { accountId } from '../../ledger/accounts.ts'
import { PAID_BY_NAME, PAID_BY_PARTY } from '../../ledger/correction-slips.ts'
import { RECEIPT_STANDS } from '../../ledger/receipt-stands.ts'

/** Numbers of the forms written by hand on a shift. */
export function handWrittenNumbers(db: ReadDb, shiftId: number): string[] {
  return db.all<{ paperNumber: string }>('SELECT paper_number AS paperNumber FROM receipt WHERE shift_id = ? AND hand_written = 1 ORDER BY id', shiftId).map((row) => row.paperNumber)
}

export type HeldDeposit = { depositId: number; premisesId: number; heldFen: number; receiptNumber: string; payerName: string; payerPartyId: number | null; beingRefunded: number }

/** A deposit with what is still held of it and who paid it; undefined once nothing is. */
export function heldDeposit(db: ReadDb, depositId: number): HeldDeposit | undefined {
  return db.get<HeldDeposit>(
    `SELECT d.id AS depositId, d.premises_id AS premisesId, b.amount_fen AS heldFen, r.number AS receiptNumber, ${PAID_BY_NAME} AS payerName, ${PAID_BY_PARTY} AS payerPartyId,
       EXISTS (SELECT 1 FROM deposit_refund f WHERE f.deposit_id = d.id AND f.state = 'asked') AS beingRefunded
     FROM deposit d JOIN receipt r ON r.id = d.receipt_id JOIN ledger_balance b ON b.account_id = ?2 AND b.premises_id = d.premises_id AND b.subject = d.id WHERE d.id = ?1`, depositId, accountId(db, 'deposit-held'))
}

/** The newest receipt of a premises on a day that is of this sum and stands. */
export function sameSumOf(db: ReadDb, premisesId: number, businessDate: string, totalFen: number): { number: string; at: number } | undefined {
  return db.get(`SELECT r.number, r.at FROM receipt r WHERE r.premises_id = ? AND r.business_date = ? AND r.total_fen = ? AND r.kind <> 'red' AND ${RECEIPT_STANDS} ORDER BY r.id DESC LIMIT 1`, premisesId, businessDate, totalFen)
}

export function insertSpoiledPaper(db: WriteDb, values: typeof spoiledPaper.$inferInsert): void {
  db.insert(spoiledPaper, values)
}

export function insertDeposit(db: WriteDb, values: typeof deposit.$inferInsert): number {
  return db.insert(deposit, values)
}
