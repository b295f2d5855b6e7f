import type { ReadDb } from '../db/database.ts'
import { RECEIPT_STANDS } from './receipt-stands.ts'

/** A reference was on the paper of a receipt that stands, or came in as money without a name; `amountFen` is what stands under it there. */
export type ReferenceUse =
  | { place: 'receipt'; receiptId: number; number: string; date: string; amountFen: number }
  | { place: 'unclaimed'; moneyId: number; number: string; date: string; amountFen: number }

const CHANNEL_OF: Readonly<Record<string, string>> = { transfer: 'bank', wechat: 'wechat', alipay: 'alipay' }

/** Where a reference of a method (as receipts name it) was used before; undefined where it was not, or where it is empty. What a red receipt paid back is no use of it. */
export function referenceUse(db: ReadDb, method: string, reference: string): ReferenceUse | undefined {
  const plain = reference.trim()
  if (plain === '') return undefined
  const onReceipt = db.get<{ receiptId: number; number: string; date: string; amountFen: number }>(
    `SELECT r.id AS receiptId, r.number, r.business_date AS date, (SELECT sum(x.amount_fen) FROM receipt_method x JOIN receipt r ON r.id = x.receipt_id WHERE x.method = ?1 AND x.reference = ?2 AND x.reference <> '' AND x.amount_fen > 0 AND ${RECEIPT_STANDS}) AS amountFen
     FROM receipt_method m JOIN receipt r ON r.id = m.receipt_id WHERE m.method = ?1 AND m.reference = ?2 AND m.reference <> '' AND m.amount_fen > 0 AND ${RECEIPT_STANDS} ORDER BY r.id LIMIT 1`, method, plain)
  const found = onReceipt ?? corrected(db, method, plain)
  if (found) return { place: 'receipt', ...found }
  const channel = CHANNEL_OF[method]
  const money = channel === undefined ? undefined : db.get<{ moneyId: number; date: string; amountFen: number }>(
    'SELECT id AS moneyId, bank_date AS date, amount_fen AS amountFen FROM unclaimed_money WHERE channel = ? AND reference = ?', channel, plain)
  return money && { place: 'unclaimed', number: '', ...money }
}

/** A receipt whose way of paying was put right by a slip carries the reference that the slip names. */
function corrected(db: ReadDb, method: string, reference: string): { receiptId: number; number: string; date: string; amountFen: number } | undefined {
  return db.get(
    `SELECT r.id AS receiptId, r.number, r.business_date AS date, s.amount_fen AS amountFen FROM correction_slip s JOIN receipt r ON r.id = s.receipt_id
     WHERE s.kind = 'method' AND json_extract(s.detail, '$.to.method') = ? AND json_extract(s.detail, '$.to.reference') = ? AND ${RECEIPT_STANDS} LIMIT 1`, method, reference)
}
