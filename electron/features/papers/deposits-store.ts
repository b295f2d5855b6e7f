import type { ReadDb } from '../../db/database.ts'
import type { Fen } from '../../../shared/money.ts'

export type DepositOnPaper = { premisesId: number; feeItemId: number; receiptNumber: string; receivedOn: string; payer: string; amountFen: Fen }

export function depositOnPaper(db: ReadDb, depositId: number): DepositOnPaper | undefined {
  return db.get<DepositOnPaper>(
    `SELECT d.premises_id AS premisesId, d.fee_item_id AS feeItemId, r.number AS receiptNumber, r.business_date AS receivedOn, r.payer_name AS payer, d.amount_fen AS amountFen
     FROM deposit d JOIN receipt r ON r.id = d.receipt_id WHERE d.id = ?`, depositId)
}
