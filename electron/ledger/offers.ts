import type { ReadDb } from '../db/database.ts'

/** What the office gives for paying ahead. */
export type Offer = { offerId: number; feeItemId: number; name: string; months: number; gives: 'percent' | 'free-months'; size: number; from: string; to: string | null; refundRule: string }

export function offerById(db: ReadDb, offerId: number): Offer | undefined {
  return db.get<Offer>(
    'SELECT id AS offerId, fee_item_id AS feeItemId, name, months, gives, size, from_date AS "from", to_date AS "to", refund_rule AS refundRule FROM prepay_offer WHERE id = ?', offerId)
}
