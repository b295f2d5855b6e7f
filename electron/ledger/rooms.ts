import { formatRoomZh } from '../../shared/room.ts'
import type { ReadDb, WriteDb } from '../db/database.ts'
import { premises } from '../db/schema/premises.ts'
import { AppError } from '../kernel/app-error.ts'

export type PremisesRow = { id: number; building: string; unit: string; room: string; code: string; use: string; areaCenti: number; state: string; deliveredOn: string | null; remark: string }

/** How premises are printed and spoken, from its stored parts. */
export function roomText(row: { building: string; unit: string; room: string }): string {
  return formatRoomZh({ building: row.building, unit: row.unit === '' ? null : row.unit, room: row.room })
}

/** Throws `not-found`. */
export function premisesById(db: ReadDb, premisesId: number): PremisesRow {
  const row = db.get<PremisesRow>(
    `SELECT id, building, unit, room, code, "use", area_centi AS areaCenti, state, delivered_on AS deliveredOn, remark FROM premises WHERE id = ?`, premisesId)
  if (!row) throw new AppError('not-found')
  return row
}

export function premisesExists(db: ReadDb, premisesId: number): boolean {
  return db.get('SELECT 1 FROM premises WHERE id = ?', premisesId) !== undefined
}

/** The buildings of the property, in the order of their numbers. */
export function buildingsOf(db: ReadDb): string[] {
  return db.all<{ building: string }>('SELECT building FROM premises GROUP BY building ORDER BY min(sort_key)').map((row) => row.building)
}

export function markOccupied(db: WriteDb, premisesId: number): void {
  db.update(premises, premisesId, { state: 'occupied' })
}

export type Owner = { partyId: number; name: string }

/** Owners of a premises on a day, in the order they were written. */
export function ownersOf(db: ReadDb, premisesId: number, on: string): Owner[] {
  return db.all<Owner>(
    `SELECT o.party_id AS partyId, n.name FROM ownership o JOIN party_name n ON n.party_id = o.party_id
     WHERE o.premises_id = ?1 AND (o.from_date IS NULL OR o.from_date <= ?2) AND (o.to_date IS NULL OR o.to_date >= ?2) ORDER BY o.id`, premisesId, on)
}
