import type { PremisesState } from '../../../shared/contract/delivery.ts'
import type { ReadDb } from '../../db/database.ts'
import { accountId } from '../../ledger/accounts.ts'
import { IS_DEBT } from '../../ledger/stands.ts'

export type CellRow = { premisesId: number; code: string; unit: string; room: string; state: PremisesState; movingIn: 0 | 1; letOut: 0 | 1; livedIn: 0 | 1; arrears: 0 | 1 }

/** Every room of a building with who is in it and whether something that was due is open. */
export function cellsOf(db: ReadDb, building: string, today: string): CellRow[] {
  return db.all<CellRow>(
    `WITH stay AS (
       SELECT o.premises_id, o.role FROM occupancy o LEFT JOIN lease l ON l.id = o.lease_id JOIN premises q ON q.id = o.premises_id AND q.building = ?1
       WHERE coalesce(o.from_date, l.from_date, ?2) <= ?2 AND coalesce(CASE WHEN o.exclusive = 1 THEN o.to_date ELSE coalesce(o.to_date, l.to_date) END, ?2) >= ?2)
     SELECT p.id AS premisesId, p.code, p.unit, p.room, p.state,
       EXISTS (SELECT 1 FROM move_in_case c WHERE c.premises_id = p.id AND c.state = 'open') AS movingIn,
       EXISTS (SELECT 1 FROM stay s WHERE s.premises_id = p.id AND s.role = 'tenant') AS letOut,
       EXISTS (SELECT 1 FROM stay s WHERE s.premises_id = p.id) AS livedIn,
       EXISTS (SELECT 1 FROM ledger_balance b JOIN charge c ON c.id = b.subject WHERE b.account_id = ?3 AND b.premises_id = p.id AND c.due_on < ?2 AND ${IS_DEBT}) AS arrears
     FROM premises p WHERE p.building = ?1 ORDER BY p.sort_key`, building, today, accountId(db, 'receivable'))
}
