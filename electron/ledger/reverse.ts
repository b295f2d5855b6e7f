import { type Fen, fen } from '../../shared/money.ts'
import type { ReadDb, WriteDb } from '../db/database.ts'
import { type AccountCode, accountId, requireAccountCode } from './accounts.ts'
import { postTransfers, type Transfer } from './post.ts'

type Row = { debit: string; credit: string; amountFen: number; premisesId: number | null; chargeId: number | null; depositId: number | null; earmarkId: number | null }

/**
 * Takes back every movement of a receipt, in the shift given: what was paid is owed again, what was prepaid or held is no more, and the money
 * leaves where it came in. Throws `more-than-prepaid` and `more-than-deposit` where what it prepaid or left as a deposit was used since.
 */
export function mirrorReceipt(db: WriteDb, receiptId: number, { entryId, shiftId }: { entryId: number; shiftId: number }): void {
  postTransfers(db, entryId, shiftId, movementsOf(db, receiptId).map(({ debit, credit, ...move }) => ({ ...move, debit: credit, credit: debit, receiptId })))
}

/** The movements a receipt made, in the order they were written. */
function movementsOf(db: ReadDb, receiptId: number): (Transfer & { debit: AccountCode; credit: AccountCode })[] {
  return db.all<Row>(
    `SELECT d.code AS debit, c.code AS credit, t.amount_fen AS amountFen, t.premises_id AS premisesId, t.charge_id AS chargeId, t.deposit_id AS depositId, t.earmark_id AS earmarkId
     FROM ledger_transfer t JOIN ledger_account d ON d.id = t.debit_account_id JOIN ledger_account c ON c.id = t.credit_account_id
     WHERE t.receipt_id = ? AND t.entry_id = (SELECT entry_id FROM receipt WHERE id = ?1) ORDER BY t.id`, receiptId).map(({ debit, credit, amountFen, premisesId, chargeId, depositId, earmarkId }) => {
    return { debit: requireAccountCode(debit), credit: requireAccountCode(credit), amountFen: fen(amountFen), ...(premisesId === null ? {} : { premisesId }), ...(chargeId === null ? {} : { chargeId }), ...(depositId === null ? {} : { depositId }), earmarkId }
  })
}

/** A charge that a receipt paid, or a prepayment it took: what of it is not reversed yet. `earmarkId` null = free prepayment. */
export type ReversibleLine = { chargeId: number | null; earmarkId: number | null; premisesId: number; paidFen: Fen; leftFen: Fen }

/** What a fee receipt took for which charge or prepayment, as correction slips moved it, less what red receipts took back of it. */
export function reversibleLines(db: ReadDb, receiptId: number): ReversibleLine[] {
  return db.all<ReversibleLine>(
    `WITH receipts AS (SELECT id, entry_id, id = ?1 AS own FROM receipt WHERE id = ?1 OR reverses_receipt_id = ?1),
       move AS (SELECT t.id, t.charge_id, t.earmark_id, t.premises_id, r.own, CASE WHEN t.debit_account_id = ?2 THEN t.amount_fen ELSE -t.amount_fen END AS fen
         FROM receipts r JOIN ledger_transfer t ON t.receipt_id = r.id JOIN ledger_entry e ON e.id = t.entry_id
         WHERE (CASE WHEN e.kind = 'correction' THEN ?2 IN (t.debit_account_id, t.credit_account_id) WHEN t.entry_id <> r.entry_id THEN 0 WHEN r.own THEN t.debit_account_id = ?2 ELSE t.credit_account_id = ?2 END)
           AND (CASE WHEN t.debit_account_id = ?2 THEN t.credit_account_id ELSE t.debit_account_id END) IN (?3, ?4))
     SELECT charge_id AS chargeId, earmark_id AS earmarkId, premises_id AS premisesId, sum(CASE WHEN own THEN fen ELSE 0 END) AS paidFen, sum(fen) AS leftFen
     FROM move GROUP BY charge_id, earmark_id, premises_id HAVING sum(CASE WHEN own THEN fen ELSE 0 END) > 0 ORDER BY min(id)`, receiptId, accountId(db, 'clearing'), accountId(db, 'receivable'), accountId(db, 'prepaid'))
}
