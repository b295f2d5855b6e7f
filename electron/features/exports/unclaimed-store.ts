import type { Channel } from '../../../shared/contract/unclaimed.ts'
import type { ReadDb } from '../../db/database.ts'
import { RECEIPT_STANDS } from '../../ledger/receipt-stands.ts'
import { CLAIMED_FEN, SET_ASIDE } from '../../ledger/unclaimed.ts'

export type UnclaimedRow = { bankDate: string; businessDate: string; channel: Channel; reference: string; payerText: string; note: string; amountFen: number; feeFen: number; claimedFen: number; setAside: number; receipts: string | null }

/** Money without a name that the bank got from a day to a day, the oldest first. */
export function unclaimedBetween(db: ReadDb, from: string, to: string): UnclaimedRow[] {
  return db.all<UnclaimedRow>(
    `SELECT u.bank_date AS bankDate, u.business_date AS businessDate, u.channel, u.reference, u.payer_text AS payerText, u.note, u.amount_fen AS amountFen, u.channel_fee_fen AS feeFen, ${CLAIMED_FEN} AS claimedFen, ${SET_ASIDE} AS setAside,
       (SELECT group_concat(r.number, ' ') FROM money_claim k JOIN receipt r ON r.id = k.receipt_id WHERE k.money_id = u.id AND ${RECEIPT_STANDS}) AS receipts
     FROM unclaimed_money u WHERE u.bank_date BETWEEN ? AND ? ORDER BY u.bank_date, u.id`, from, to)
}
