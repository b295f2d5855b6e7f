import type { ReadDb } from '../../db/database.ts'
import { roomText } from '../../ledger/rooms.ts'
import { STANDS } from '../../ledger/stands.ts'

export type SharedCostRow = { item: string; itemEn: string; month: string; description: string; totalFen: number; shareBy: 'area' | 'household'; scope: string }
export type SharedPartRow = { premises: string; weight: number; amountFen: number }

export function sharedCostById(db: ReadDb, sharedCostId: number): SharedCostRow | undefined {
  return db.get<SharedCostRow>(
    `SELECT f.name AS item, f.name_en AS itemEn, s.month, s.description, s.total_fen AS totalFen, s.share_by AS shareBy, s.scope FROM shared_cost s JOIN fee_item f ON f.id = s.fee_item_id WHERE s.id = ?`, sharedCostId)
}

/** Every premises that shared and was not given its part back, also those whose part was nothing, in the order of the property. */
export function sharedParts(db: ReadDb, sharedCostId: number, zero: readonly { premisesId: number; weight: number }[]): SharedPartRow[] {
  const rows = db.all<{ building: string; unit: string; room: string; weight: number; amountFen: number }>(
    `SELECT p.building, p.unit, p.room, x.weight, x.amountFen FROM (
       SELECT c.premises_id AS premisesId, t.weight, c.amount_fen AS amountFen FROM shared_cost_part t JOIN charge c ON c.id = t.charge_id WHERE t.shared_cost_id = ?1 AND ${STANDS}
       UNION ALL SELECT json_extract(value, '$.premisesId'), json_extract(value, '$.weight'), 0 FROM json_each(?2)) x
     JOIN premises p ON p.id = x.premisesId ORDER BY p.sort_key`, sharedCostId, JSON.stringify(zero))
  return rows.map(({ weight, amountFen, ...room }) => ({ premises: roomText(room), weight, amountFen }))
}
