import { keepPaper } from '../../db/frozen-papers.ts'
import type { ReadDb, WriteDb } from '../../db/database.ts'
import { dunningLetter } from '../../db/schema/charging.ts'
import type { FrozenDocument } from '../../documents/frozen-document.ts'
import { frozenText } from '../../documents/frozen-document.ts'
import type { Charge } from '../../ledger/charges.ts'
import { openCharges } from '../../ledger/charges.ts'

const HEAD = 'CS'

/** The number after the last of the year, CS2026-000001; the letters keep their rows, so the highest is the last one given. */
export function nextSequence(db: ReadDb, year: string): number {
  const head = `${HEAD}${year}-`
  return (db.one<{ last: number | null }>('SELECT max(CAST(substr(number, ?2) AS INTEGER)) AS last FROM dunning_letter WHERE number LIKE ?1', `${head}%`, head.length + 1).last ?? 0) + 1
}

export function letterNumber(year: string, sequence: number): string {
  return `${HEAD}${year}-${String(sequence).padStart(6, '0')}`
}

/** Keeps a letter and its paper. */
export function insertLetter(db: WriteDb, values: typeof dunningLetter.$inferInsert, paper: FrozenDocument): number {
  const letterId = db.insert(dunningLetter, values)
  keepPaper(db, { paper: values.level === 0 ? 'payment-notice' : 'dunning-letter', subjectId: letterId, ...frozenText(paper), at: values.at })
  return letterId
}

/** The highest level that went to somebody of a premises since the oldest of these charges fell due. */
export function highestLevel(db: ReadDb, premisesId: number, payer: string, since: string): number {
  return db.one<{ level: number | null }>('SELECT max(level) AS level FROM dunning_letter WHERE premises_id = ? AND payer_name = ? AND as_of >= ?', premisesId, payer, since).level ?? 0
}

export type PlaceOwing = { premisesId: number; building: string; unit: string; room: string; charges: Charge[] }

/** Premises in the order of the building, each with what is open there. */
export function placesOwing(db: ReadDb, premisesIds: readonly number[]): PlaceOwing[] {
  const places = db.all<Omit<PlaceOwing, 'charges'>>('SELECT id AS premisesId, building, unit, room FROM premises WHERE id IN (SELECT value FROM json_each(?)) ORDER BY sort_key', JSON.stringify(premisesIds))
  const byPremises = Map.groupBy(openCharges(db, premisesIds), (charge) => charge.premisesId)
  return places.map((place) => ({ ...place, charges: byPremises.get(place.premisesId) ?? [] }))
}
