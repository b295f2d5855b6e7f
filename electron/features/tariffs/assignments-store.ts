import type { CallOutput, ParsedInput } from '../../../shared/contract/index.ts'
import type { ReadDb, WriteDb } from '../../db/database.ts'
import { assignment } from '../../db/schema/money.ts'
import { buildingsOf, roomText } from '../../ledger/rooms.ts'
import { STANDS } from '../../ledger/stands.ts'

type Listed = CallOutput<'assignments.list'>
type Room = { building: string; unit: string; room: string }

/** Premises with what they pay of an item now or later; those that pay nothing have no assignment. */
export function assignmentPage(db: ReadDb, input: ParsedInput<'assignments.list'>, today: string): Pick<Listed, 'rows' | 'total'> {
  const from = `FROM premises p LEFT JOIN assignment a ON a.premises_id = p.id AND a.fee_item_id = ?1 AND (a.to_date IS NULL OR a.to_date >= ?2)
    LEFT JOIN tariff t ON t.id = a.tariff_id LEFT JOIN party_name n ON n.party_id = a.payer_party_id
    WHERE (?3 = '' OR p.building = ?3) AND (?4 = '' OR p."use" = ?4) AND (?5 = 'all' OR (?5 = 'assigned') = (a.id IS NOT NULL))`
  const values = [input.feeItemId, today, input.building, input.use, input.only]
  const rows = db.all<Room & Omit<Listed['rows'][number], 'room'>>(
    `SELECT p.id AS premisesId, p.building, p.unit, p.room, p."use", p.area_centi AS areaCenti, a.id AS assignmentId, a.tariff_id AS tariffId, coalesce(t.name, '') AS tariff, a.payer,
       coalesce(n.name, '') AS payerName, a.quantity, a.from_date AS "from", a.to_date AS "to", a.paid_until AS paidUntil
     ${from} ORDER BY p.sort_key, a.from_date, a.id LIMIT ?6 OFFSET ?7`, ...values, input.pageSize, input.page * input.pageSize)
  return {
    total: db.one<{ n: number }>(`SELECT count(*) AS n ${from}`, ...values).n,
    rows: rows.map(({ building, unit, room, ...row }) => ({ ...row, room: roomText({ building, unit, room }) })),
  }
}

export function buildingsAndUses(db: ReadDb): Pick<Listed, 'buildings' | 'uses'> {
  return {
    buildings: buildingsOf(db),
    uses: db.all<{ use: string }>('SELECT DISTINCT "use" FROM premises ORDER BY 1').map((row) => row.use),
  }
}

type Scope = ParsedInput<'assignments.assign'>['scope']
export type Place = {
  premisesId: number; room: string; areaCenti: number
  /** What it pays of the item on the day or later: the newest such assignment. */
  assignmentId: number | null; tariff: string | null; payer: string | null; payerPartyId: number | null; quantity: number | null; from: string | null; to: string | null; billedUntil: string | null
}

/** Premises of a scope with what they pay of an item now and from then on. */
export function placesIn(db: ReadDb, feeItemId: number, scope: Scope, from: string): Place[] {
  return db.all<Room & Omit<Place, 'room'>>(
    `SELECT p.id AS premisesId, p.building, p.unit, p.room, p.area_centi AS areaCenti, a.id AS assignmentId, t.name AS tariff, a.payer, a.payer_party_id AS payerPartyId, a.quantity,
       a.from_date AS "from", a.to_date AS "to", (SELECT max(c.to_date) FROM charge c WHERE c.assignment_id = a.id AND c.kind IN ('billed', 'metered') AND ${STANDS}) AS billedUntil
     FROM premises p LEFT JOIN assignment a ON a.id = (SELECT max(x.id) FROM assignment x WHERE x.premises_id = p.id AND x.fee_item_id = ?1 AND (x.to_date IS NULL OR x.to_date >= ?2))
     LEFT JOIN tariff t ON t.id = a.tariff_id
     WHERE (?3 = '' OR p.building = ?3) AND (?4 = '' OR p."use" = ?4) AND (?5 = '[]' OR p.id IN (SELECT value FROM json_each(?5))) ORDER BY p.sort_key`,
    feeItemId, from, scope.building, scope.use, JSON.stringify(scope.premisesIds))
    .map(({ building, unit, room, ...row }) => ({ ...row, room: roomText({ building, unit, room }) }))
}

export function insertAssignment(db: WriteDb, values: typeof assignment.$inferInsert): number {
  return db.insert(assignment, values)
}

export function endAssignment(db: WriteDb, assignmentId: number, toDate: string): void {
  db.update(assignment, assignmentId, { toDate })
}

/** An assignment that never was billed and had not begun pays by another tariff from the same day on. */
export function changeTariff(db: WriteDb, assignmentId: number, values: { tariffId: number; quantity: number }): void {
  db.update(assignment, assignmentId, values)
}

export function assignmentById(db: ReadDb, assignmentId: number): { fromDate: string; toDate: string | null; billedUntil: string | null } | undefined {
  return db.get(
    `SELECT from_date AS fromDate, to_date AS toDate, (SELECT max(to_date) FROM charge c WHERE assignment_id = a.id AND kind IN ('billed', 'metered') AND ${STANDS}) AS billedUntil FROM assignment a WHERE id = ?`, assignmentId)
}
