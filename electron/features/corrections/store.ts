import type { CallOutput } from '../../../shared/contract/index.ts'
import { dateTime } from '../../../shared/dates.ts'
import type { ReadDb, WriteDb } from '../../db/database.ts'
import { correctionSlip, receiptVoid } from '../../db/schema/cashier.ts'
import { paidWays } from '../../ledger/correction-slips.ts'
import { deskWords } from '../../ledger/desk-words.ts'

type Got = CallOutput<'receipts.get'>

export function insertVoid(db: WriteDb, values: typeof receiptVoid.$inferInsert): void {
  db.insert(receiptVoid, values)
}

export function insertSlip(db: WriteDb, values: typeof correctionSlip.$inferInsert): number {
  return db.insert(correctionSlip, values)
}

/** What slips put right on a receipt, oldest first. */
export function slipsOf(db: ReadDb, receiptId: number): Got['slips'] {
  return db.all<Omit<Got['slips'][number], 'at'> & { at: number }>(
    `SELECT s.id AS slipId, s.number, s.kind, s.detail ->> '$.from.text' AS was, s.detail ->> '$.to.text' AS "is", s.amount_fen AS amountFen, s.at, u.name AS by, coalesce(a.name, ?2 || c.label, '') AS approvedBy, s.reason
     FROM correction_slip s JOIN user u ON u.id = s.by LEFT JOIN user a ON a.id = s.approved_by LEFT JOIN sealed_code c ON c.id = s.sealed_code_id WHERE s.receipt_id = ?1 ORDER BY s.id`,
    receiptId, `${deskWords(db).sealedCode('')} `).map((row) => ({ ...row, at: dateTime(row.at) }))
}

export function isParty(db: ReadDb, partyId: number): boolean {
  return db.get('SELECT 1 FROM party WHERE id = ?', partyId) !== undefined
}

export function voidOf(db: ReadDb, receiptId: number): Got['voided'] {
  const row = db.get<{ at: number; by: string; approvedBy: string; reason: string }>(
    `SELECT v.at, u.name AS by, coalesce(a.name, ?2 || c.label, '') AS approvedBy, v.reason FROM receipt_void v JOIN user u ON u.id = v.by LEFT JOIN user a ON a.id = v.approved_by LEFT JOIN sealed_code c ON c.id = v.sealed_code_id
     WHERE v.receipt_id = ?1`, receiptId, `${deskWords(db).sealedCode('')} `)
  return row ? { ...row, at: dateTime(row.at) } : null
}

/** Red receipts that took a part of it back, oldest first. */
export function redReceiptsOf(db: ReadDb, receiptId: number): Got['reversedBy'] {
  return db.all<Omit<Got['reversedBy'][number], 'at'> & { at: number }>(
    `SELECT r.id AS receiptId, r.number, r.total_fen AS totalFen, r.at, e.note AS reason FROM receipt r JOIN ledger_entry e ON e.id = r.entry_id WHERE r.reverses_receipt_id = ? ORDER BY r.id`, receiptId)
    .map((row) => ({ ...row, at: dateTime(row.at) }))
}

/** What each method took of a receipt, less what red receipts gave back to it, and with what slips moved; and of the rounding. */
export function methodsLeft(db: ReadDb, receiptId: number): { methods: Got['methods']; roundingLeftFen: number } {
  const methods = db.all<Got['methods'][number]>(
    `SELECT method, sum(fen) AS leftFen, coalesce(max(reference), '') AS reference FROM (
       SELECT method, fen, reference, place FROM ${paidWays('?1')}
       UNION ALL SELECT m.method, m.amount_fen, '', 1e9 FROM receipt_method m JOIN receipt r ON r.id = m.receipt_id WHERE r.reverses_receipt_id = ?1)
     GROUP BY method ORDER BY min(place)`, receiptId)
  const { fen: roundingLeftFen } = db.one<{ fen: number }>('SELECT coalesce(sum(rounding_fen), 0) AS fen FROM receipt WHERE id = ?1 OR reverses_receipt_id = ?1', receiptId)
  return { methods, roundingLeftFen }
}

export function reversedNumber(db: ReadDb, receiptId: number): Got['reverses'] {
  return db.get<NonNullable<Got['reverses']>>('SELECT o.id AS receiptId, o.number FROM receipt r JOIN receipt o ON o.id = r.reverses_receipt_id WHERE r.id = ?', receiptId) ?? null
}

/** Deposits that a receipt was paid from, less what was given back to them. */
export function depositUsesLeft(db: ReadDb, receiptId: number): { premisesId: number; depositId: number; leftFen: number }[] {
  return db.all(
    `SELECT t.premises_id AS premisesId, t.deposit_id AS depositId, sum(CASE WHEN r.id = ?1 THEN t.amount_fen ELSE -t.amount_fen END) AS leftFen
     FROM ledger_transfer t JOIN receipt r ON r.id = t.receipt_id JOIN ledger_account a ON a.id = CASE WHEN r.id = ?1 THEN t.debit_account_id ELSE t.credit_account_id END AND a.code = 'deposit-held'
     WHERE (r.id = ?1 AND t.entry_id = r.entry_id) OR r.reverses_receipt_id = ?1 GROUP BY t.deposit_id HAVING sum(CASE WHEN r.id = ?1 THEN t.amount_fen ELSE -t.amount_fen END) > 0 ORDER BY min(t.id)`, receiptId)
}

/** Free and earmarked prepayments that a receipt was paid from, less what was given back to them: earmark null = free. */
export function prepaidUsesLeft(db: ReadDb, receiptId: number): { premisesId: number; earmarkId: number | null; leftFen: number }[] {
  return db.all(
    `SELECT t.premises_id AS premisesId, t.earmark_id AS earmarkId, sum(CASE WHEN r.id = ?1 THEN t.amount_fen ELSE -t.amount_fen END) AS leftFen
     FROM ledger_transfer t JOIN receipt r ON r.id = t.receipt_id JOIN ledger_account a ON a.id = CASE WHEN r.id = ?1 THEN t.debit_account_id ELSE t.credit_account_id END AND a.code = 'prepaid'
     WHERE (r.id = ?1 AND t.entry_id = r.entry_id) OR r.reverses_receipt_id = ?1 GROUP BY t.premises_id, t.earmark_id HAVING sum(CASE WHEN r.id = ?1 THEN t.amount_fen ELSE -t.amount_fen END) > 0 ORDER BY min(t.id)`, receiptId)
}
