import type { CallOutput } from '../../../shared/contract/index.ts'
import type { TariffRule } from '../../../shared/contract/tariffs.ts'
import { addDays } from '../../../shared/dates.ts'
import type { LateFeeRule } from '../../../shared/late-fee.ts'
import type { ReadDb, WriteDb } from '../../db/database.ts'
import { feeReduction } from '../../db/schema/charging.ts'
import { feeItem, tariff } from '../../db/schema/money.ts'
import { roomText } from '../../ledger/rooms.ts'
import { STANDS } from '../../ledger/stands.ts'

type Listed = CallOutput<'tariffs.list'>['items']
type VersionRow = { tariffId: number; feeItemId: number; name: string; rule: string; from: string; to: string | null }

export function itemsWithTariffs(db: ReadDb, today: string): Listed {
  const items = db.all<Omit<Listed[number], 'active' | 'lateFee' | 'tariffs' | 'meterKind'> & { active: number; lateFee: string; meterKind: string }>(
    'SELECT id AS feeItemId, code, name, name_en AS nameEn, kind, charging, meter_kind AS meterKind, active, late_fee AS lateFee FROM fee_item ORDER BY active DESC, id')
  const versions = db.all<VersionRow>('SELECT id AS tariffId, fee_item_id AS feeItemId, name, rule, from_date AS "from", to_date AS "to" FROM tariff ORDER BY fee_item_id, name, from_date')
  const counts = new Map(db.all<{ key: string; premises: number }>(
    `SELECT t.fee_item_id || '|' || t.name AS key, count(DISTINCT a.premises_id) AS premises FROM assignment a JOIN tariff t ON t.id = a.tariff_id
     WHERE a.from_date <= ?1 AND (a.to_date IS NULL OR a.to_date >= ?1) GROUP BY 1`, today).map((row) => [row.key, row.premises]))
  return items.map((item) => {
    const own = versions.filter((version) => version.feeItemId === item.feeItemId)
    const names = [...new Set(own.map((version) => version.name))]
    return {
      ...item, active: item.active === 1, meterKind: item.meterKind === '' ? null : (item.meterKind as Listed[number]['meterKind']), lateFee: item.lateFee === '' ? null : (JSON.parse(item.lateFee) as LateFeeRule),
      tariffs: names.map((name) => {
        const dated = own.filter((version) => version.name === name)
        return {
          tariffId: dated[0]?.tariffId ?? 0, name, premises: counts.get(`${item.feeItemId}|${name}`) ?? 0,
          versions: dated.map((version) => ({ tariffId: version.tariffId, from: version.from, to: version.to, rule: JSON.parse(version.rule) as TariffRule })),
        }
      }),
    }
  })
}

export function itemNamed(db: ReadDb, name: string, exceptId: number): boolean {
  return db.get('SELECT 1 FROM fee_item WHERE name = ? AND id <> ?', name, exceptId) !== undefined
}

export function insertItem(db: WriteDb, values: typeof feeItem.$inferInsert): number {
  return db.insert(feeItem, values)
}

export function changeItem(db: WriteDb, feeItemId: number, values: { name: string; nameEn: string; active: number } | { lateFee: string }): void {
  db.update(feeItem, feeItemId, values)
}

/** How many premises pay an item on a day or later. */
export function premisesPaying(db: ReadDb, feeItemId: number, today: string): number {
  return db.one<{ n: number }>('SELECT count(DISTINCT premises_id) AS n FROM assignment WHERE fee_item_id = ? AND (to_date IS NULL OR to_date >= ?)', feeItemId, today).n
}

export function tariffNamed(db: ReadDb, feeItemId: number, name: string): boolean {
  return db.get('SELECT 1 FROM tariff WHERE fee_item_id = ? AND name = ?', feeItemId, name) !== undefined
}

export function insertTariff(db: WriteDb, values: typeof tariff.$inferInsert): number {
  return db.insert(tariff, values)
}

/** The version after which the new one begins ends the day before it. */
export function endVersion(db: WriteDb, tariffId: number, nextFrom: string): void {
  db.update(tariff, tariffId, { toDate: addDays(nextFrom, -1) })
}

/** The last day on which premises were billed by a tariff, whatever its version. Months charged ahead keep their price, so a new one may begin before they end. */
export function tariffBilledUntil(db: ReadDb, feeItemId: number, name: string): string | null {
  return db.one<{ until: string | null }>(
    `SELECT max(c.to_date) AS until FROM charge c JOIN assignment a ON a.id = c.assignment_id JOIN tariff t ON t.id = a.tariff_id
     WHERE t.fee_item_id = ? AND t.name = ? AND c.kind IN ('billed', 'metered') AND ${STANDS} AND NOT EXISTS (SELECT 1 FROM charged_ahead h WHERE h.run_id = c.billing_run_id)`, feeItemId, name).until
}

type ReductionRow = Omit<CallOutput<'reductions.list'>['reductions'][number], 'room'> & { building: string; unit: string; room: string }

export function reductions(db: ReadDb): CallOutput<'reductions.list'>['reductions'] {
  return db.all<ReductionRow>(
    `SELECT r.id AS reductionId, r.premises_id AS premisesId, p.building, p.unit, p.room, f.name AS feeItem, r.kind, r.percent, r.from_date AS "from", r.to_date AS "to", r.reason, u.name AS approvedBy
     FROM fee_reduction r JOIN premises p ON p.id = r.premises_id JOIN fee_item f ON f.id = r.fee_item_id JOIN user u ON u.id = r.approved_by
     ORDER BY r.to_date IS NOT NULL, p.sort_key, r.from_date LIMIT 1000`)
    .map(({ building, unit, room, ...row }) => ({ ...row, room: roomText({ building, unit, room }) }))
}

export function overlappingReduction(db: ReadDb, place: { premisesId: number; feeItemId: number; from: string; to: string | null }): boolean {
  return db.get(
    `SELECT 1 FROM fee_reduction WHERE premises_id = ?1 AND fee_item_id = ?2 AND coalesce(to_date, '9999-12-31') >= ?3 AND from_date <= coalesce(?4, '9999-12-31') AND (to_date IS NULL OR to_date >= from_date)`,
    place.premisesId, place.feeItemId, place.from, place.to) !== undefined
}

export function insertReduction(db: WriteDb, values: typeof feeReduction.$inferInsert): number {
  return db.insert(feeReduction, values)
}

export function reductionById(db: ReadDb, reductionId: number): { premisesId: number; feeItemId: number; fromDate: string; toDate: string | null } | undefined {
  return db.get('SELECT premises_id AS premisesId, fee_item_id AS feeItemId, from_date AS fromDate, to_date AS toDate FROM fee_reduction WHERE id = ?', reductionId)
}

export function endReduction(db: WriteDb, reductionId: number, toDate: string): void {
  db.update(feeReduction, reductionId, { toDate })
}

/** The last day a premises was billed for an item. */
export function placeBilledUntil(db: ReadDb, premisesId: number, feeItemId: number): string | null {
  return db.one<{ until: string | null }>(`SELECT max(to_date) AS until FROM charge c WHERE premises_id = ? AND fee_item_id = ? AND kind IN ('billed', 'metered') AND ${STANDS}`, premisesId, feeItemId).until
}
