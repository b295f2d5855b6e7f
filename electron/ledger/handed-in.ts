import { businessDate } from '../../shared/dates.ts'
import type { ReadDb, WriteDb } from '../db/database.ts'
import { moneyHandedIn } from '../db/schema/cashier.ts'

type Leaving = { handOverId: number | null; amountFen: number; place?: 'finance' | 'bank' | 'safe'; slipNumber: string; at: number; by: number }

/** Takings that left a drawer are on their way until somebody says that they arrived. Nothing where nothing left; else the row's id. */
export function recordHandedIn(db: WriteDb, { amountFen, place = 'finance', at, ...row }: Leaving): number | null {
  adoptEarlier(db, row.handOverId)
  return amountFen === 0 ? null : db.insert(moneyHandedIn, { ...row, amountFen, place, handedOn: businessDate(at), at })
}

/** SQL: hand-overs (named `h`) of takings from before their way was followed. */
const NOT_FOLLOWED = 'h.handed_in_fen > 0 AND NOT EXISTS (SELECT 1 FROM money_handed_in m WHERE m.hand_over_id = h.id)'

/** Takings that were handed in before get their row the next time that some leave a drawer. */
function adoptEarlier(db: WriteDb, handOverId: number | null): void {
  db.run(
    `INSERT INTO money_handed_in (hand_over_id, amount_fen, place, slip_number, handed_on, at, by)
     SELECT h.id, h.handed_in_fen, 'finance', h.slip_number, date(h.at / 1000 + 28800, 'unixepoch'), h.at, s.user_id FROM hand_over h JOIN shift s ON s.id = h.shift_id WHERE ${NOT_FOLLOWED} AND h.id IS NOT ?1 ORDER BY h.id`, handOverId)
}

/** SQL: joins money handed in (named `m`) to the shift (named `s`) whose drawer it left: handed over, closed for the night, or dropped while it ran. */
export const SHIFT_OF_HANDED_IN = `LEFT JOIN hand_over h ON h.id = m.hand_over_id LEFT JOIN cash_move v ON v.handed_in_id = m.id
  LEFT JOIN night_close n ON m.hand_over_id IS NULL AND v.id IS NULL AND n.at = m.at AND n.handed_in_fen = m.amount_fen AND (SELECT user_id FROM shift WHERE id = n.shift_id) = m.by
  LEFT JOIN shift s ON s.id = coalesce(h.shift_id, v.shift_id, n.shift_id)`

/** What has left the drawers and is nowhere yet, in fen. */
export function onItsWay(db: ReadDb): number {
  return db.one<{ fen: number }>(
    `SELECT coalesce((SELECT sum(amount_fen) FROM money_handed_in WHERE arrived_on IS NULL), 0) + coalesce((SELECT sum(h.handed_in_fen) FROM hand_over h WHERE ${NOT_FOLLOWED}), 0) AS fen`).fen
}
