import type { ReadDb } from '../db/database.ts'
import { paidWays } from './correction-slips.ts'
import { RECEIPT_STANDS } from './receipt-stands.ts'
import { SET_ASIDE } from './unclaimed.ts'

/** A reference was on the paper of a receipt that stands, or came in as money without a name; `amountFen` is what stands under it there. Money that was `setAside` is in the book no more. */
export type ReferenceUse =
  | { place: 'receipt'; receiptId: number; number: string; date: string; amountFen: number }
  | { place: 'unclaimed'; moneyId: number; number: string; date: string; amountFen: number; setAside: boolean }

/** SQL that holds for a receipt (named `r`) which slips have not moved from the way `?1` to another altogether. */
const STILL_PAID_SO = `(SELECT sum(fen) FROM ${paidWays('r.id')} WHERE method = ?1) > 0`

const CHANNEL_OF: Readonly<Record<string, string>> = { transfer: 'bank', wechat: 'wechat', alipay: 'alipay' }

/** Where a reference of a method (as receipts name it) was used before; undefined where it was not, or where it is empty. What a red receipt paid back is no use of it. */
export function referenceUse(db: ReadDb, method: string, reference: string): ReferenceUse | undefined {
  const plain = reference.trim()
  if (plain === '') return undefined
  const onReceipt = db.get<{ receiptId: number; number: string; date: string; amountFen: number }>(
    `WITH used AS (SELECT r.id AS receiptId, r.number, r.business_date AS date, m.amount_fen FROM receipt_method m JOIN receipt r ON r.id = m.receipt_id
       WHERE m.method = ?1 AND m.reference = ?2 AND m.reference <> '' AND m.amount_fen > 0 AND ${RECEIPT_STANDS} AND ${STILL_PAID_SO})
     SELECT receiptId, number, date, (SELECT sum(amount_fen) FROM used) AS amountFen FROM used ORDER BY receiptId LIMIT 1`, method, plain)
  const found = onReceipt ?? corrected(db, method, plain)
  if (found) return { place: 'receipt', ...found }
  const channel = CHANNEL_OF[method]
  const money = channel === undefined ? undefined : db.get<{ moneyId: number; date: string; amountFen: number; aside: number }>(
    `SELECT u.id AS moneyId, u.bank_date AS date, u.amount_fen AS amountFen, ${SET_ASIDE} AS aside FROM unclaimed_money u WHERE u.channel = ? AND u.reference = ?`, channel, plain)
  return money && { place: 'unclaimed', number: '', moneyId: money.moneyId, date: money.date, amountFen: money.amountFen, setAside: money.aside === 1 }
}

/** A receipt whose way of paying was put right by a slip carries the reference that the slip names. */
function corrected(db: ReadDb, method: string, reference: string): { receiptId: number; number: string; date: string; amountFen: number } | undefined {
  return db.get(
    `SELECT r.id AS receiptId, r.number, r.business_date AS date, s.amount_fen AS amountFen FROM correction_slip s JOIN receipt r ON r.id = s.receipt_id
     WHERE s.kind = 'method' AND json_extract(s.detail, '$.to.method') = ?1 AND json_extract(s.detail, '$.to.reference') = ?2 AND ${RECEIPT_STANDS} AND ${STILL_PAID_SO} LIMIT 1`, method, reference)
}
