import type { Fen } from '../../../shared/money.ts'
import type { ReadDb } from '../../db/database.ts'
import { PAID_BY_NAME } from '../../ledger/correction-slips.ts'

export type DepositOnPaper = { premisesId: number; feeItemId: number; receiptNumber: string; receivedOn: string; payer: string; amountFen: Fen; lostAt: number | null }

/** A deposit as its receipt says it; `lostAt` is when it was last asked back without the receipt. */
export function depositOnPaper(db: ReadDb, depositId: number): DepositOnPaper | undefined {
  return db.get<DepositOnPaper>(
    `SELECT d.premises_id AS premisesId, d.fee_item_id AS feeItemId, r.number AS receiptNumber, r.business_date AS receivedOn, ${PAID_BY_NAME} AS payer, d.amount_fen AS amountFen,
       (SELECT max(s.at) FROM deposit_refund_step s JOIN deposit_refund q ON q.id = s.refund_id WHERE q.deposit_id = d.id AND s.step = 'asked' AND s.data ->> '$.receipt' = 'lost') AS lostAt
     FROM deposit d JOIN receipt r ON r.id = d.receipt_id WHERE d.id = ?`, depositId)
}
