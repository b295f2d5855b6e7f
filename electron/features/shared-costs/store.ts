import type { CallOutput } from '../../../shared/contract/index.ts'
import type { SharedCostScope } from '../../../shared/contract/shared-costs.ts'
import { dateTime } from '../../../shared/dates.ts'
import type { ReadDb, WriteDb } from '../../db/database.ts'
import { sharedCost, sharedCostPart } from '../../db/schema/charging.ts'
import { charge } from '../../db/schema/money.ts'
import { accountId } from '../../ledger/accounts.ts'
import { buildingsOf, roomText } from '../../ledger/rooms.ts'
import { STANDS } from '../../ledger/stands.ts'
import type { Sharer } from './rules.ts'

type Room = { building: string; unit: string; room: string }
type Choices = CallOutput<'sharedCosts.choices'>

export function buildingsAndUses(db: ReadDb): Choices {
  return {
    buildings: buildingsOf(db),
    uses: db.all<{ use: Choices['uses'][number] }>('SELECT "use" FROM premises GROUP BY "use" ORDER BY count(*) DESC, "use"').map((row) => row.use),
  }
}

/** Premises of a scope with who pays their property fee on a day, in the order of the property. */
export function sharersIn(db: ReadDb, scope: SharedCostScope, on: string): Sharer[] {
  const rows = db.all<Room & Omit<Sharer, 'room' | 'delivered' | 'owned' | 'payerName'> & { delivered: number; owners: string | null; partyName: string | null }>(
    `SELECT p.id AS premisesId, p.building, p.unit, p.room, p.area_centi AS areaCenti, p.state NOT IN ('unsold', 'undelivered', 'notified', 'refused') AS delivered,
       a.payer, a.payer_party_id AS payerPartyId, n.name AS partyName,
       (SELECT group_concat(m.name, '、') FROM ownership o JOIN party_name m ON m.party_id = o.party_id
         WHERE o.premises_id = p.id AND (o.from_date IS NULL OR o.from_date <= ?1) AND (o.to_date IS NULL OR o.to_date >= ?1)) AS owners
     FROM premises p
     LEFT JOIN assignment a ON a.id = (SELECT max(x.id) FROM assignment x JOIN fee_item f ON f.id = x.fee_item_id AND f.code = 'property-fee'
       WHERE x.premises_id = p.id AND x.from_date <= ?1 AND (x.to_date IS NULL OR x.to_date >= ?1))
     LEFT JOIN party_name n ON n.party_id = a.payer_party_id
     WHERE (?2 = '[]' OR p.building IN (SELECT value FROM json_each(?2))) AND (?3 = '[]' OR p."use" IN (SELECT value FROM json_each(?3))) AND (?4 = '[]' OR p.id IN (SELECT value FROM json_each(?4)))
     ORDER BY p.sort_key`, on, JSON.stringify(scope.buildings), JSON.stringify(scope.uses), JSON.stringify(scope.premisesIds))
  return rows.map(({ building, unit, room, delivered, owners, partyName, ...row }) => ({
    ...row, room: roomText({ building, unit, room }), delivered: delivered === 1, owned: owners !== null, payerName: partyName ?? (row.payer === 'owner' || row.payer === null ? owners ?? 'owner' : row.payer),
  }))
}

/** When the same bill was shared, where any charge of it still stands. */
export function sharedAlready(db: ReadDb, { feeItemId, month, description }: { feeItemId: number; month: string; description: string }): string | null {
  const row = db.get<{ at: number }>(
    `SELECT s.at FROM shared_cost s JOIN shared_cost_part t ON t.shared_cost_id = s.id JOIN charge c ON c.id = t.charge_id
     WHERE s.fee_item_id = ? AND s.month = ? AND s.description = ? AND ${STANDS} LIMIT 1`, feeItemId, month, description)
  return row ? dateTime(row.at) : null
}

export function insertSharedCost(db: WriteDb, values: typeof sharedCost.$inferInsert): number {
  return db.insert(sharedCost, values)
}

export function insertPart(db: WriteDb, values: typeof charge.$inferInsert, part: { sharedCostId: number; weight: number }): number {
  const chargeId = db.insert(charge, values)
  db.insert(sharedCostPart, { ...part, chargeId })
  return chargeId
}

type BillRow = Omit<CallOutput<'sharedCosts.list'>['bills'][number], 'at' | 'undone'> & { at: number; standing: number; why: string | null }

/** The newest bills that were shared. */
export function sharedCosts(db: ReadDb): CallOutput<'sharedCosts.list'>['bills'] {
  return db.all<BillRow>(
    `SELECT s.id AS sharedCostId, f.name AS feeItem, f.name_en AS feeItemEn, s.month, s.description, s.total_fen AS totalFen, s.share_by AS shareBy, s.count, count(t.charge_id) AS charges,
       coalesce(sum(b.amount_fen), 0) AS openFen, sum(${STANDS}) AS standing, s.at, u.name AS by,
       (SELECT j.reason FROM charge_adjustment j JOIN shared_cost_part q ON q.charge_id = j.charge_id WHERE q.shared_cost_id = s.id AND j.kind = 'undone' ORDER BY j.id DESC LIMIT 1) AS why
     FROM shared_cost s JOIN fee_item f ON f.id = s.fee_item_id JOIN user u ON u.id = s.by JOIN shared_cost_part t ON t.shared_cost_id = s.id JOIN charge c ON c.id = t.charge_id
     LEFT JOIN ledger_balance b ON b.account_id = ? AND b.premises_id = c.premises_id AND b.subject = c.id
     GROUP BY s.id ORDER BY s.id DESC LIMIT 60`, accountId(db, 'receivable'))
    .map(({ standing, why, at, ...row }) => ({ ...row, at: dateTime(at), undone: standing === 0 ? { why: why ?? '' } : null }))
}

export function sharedCostExists(db: ReadDb, sharedCostId: number): boolean {
  return db.get('SELECT 1 FROM shared_cost WHERE id = ?', sharedCostId) !== undefined
}

export function chargesOf(db: ReadDb, sharedCostId: number): number[] {
  return db.all<{ id: number }>('SELECT charge_id AS id FROM shared_cost_part WHERE shared_cost_id = ?', sharedCostId).map((row) => row.id)
}
