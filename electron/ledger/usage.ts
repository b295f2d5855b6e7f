import type { ReadDb } from '../db/database.ts'
import type { Candidate } from './billing-plan.ts'
import type { MeterChain } from './metered-plan.ts'
import { HOLDS } from './readings.ts'
import { STANDS } from './stands.ts'

type Row = {
  meterId: number; premisesId: number; feeItemId: number; number: string; multiplier: number; turnsAt: number | null; inUse: number
  readingId: number | null; on: string; value: number; state: string
}

/**
 * Meters of premises by `premises|item`, each with the reading the item was charged up to (or its first) and those after it until a day: two items
 * of one meter (water and sewage) each have their own. A reading that was put right on the same day counts as it was put right.
 */
export function unchargedReadings(db: ReadDb, premisesId: number | null, until: string): Map<string, MeterChain[]> {
  const rows = db.all<Row>(
    `WITH up_to AS (SELECT m.id AS meterId, f.id AS feeItemId, (SELECT b.id FROM meter_reading b JOIN charge_reading l ON l.reading_id = b.id JOIN charge c ON c.id = l.charge_id
         WHERE b.meter_id = m.id AND c.fee_item_id = f.id AND ${STANDS} ORDER BY b.read_on DESC, b.id DESC LIMIT 1) AS readingId
       FROM meter m JOIN fee_item f ON f.charging = 'meter' AND f.meter_kind = m.kind AND EXISTS (SELECT 1 FROM assignment a WHERE a.premises_id = m.premises_id AND a.fee_item_id = f.id))
     SELECT m.id AS meterId, m.premises_id AS premisesId, u.feeItemId, m.number, m.multiplier, m.turns_at AS turnsAt, m.to_date IS NULL AS inUse, r.id AS readingId, r.read_on AS "on", r.value, r.state
     FROM meter m JOIN up_to u ON u.meterId = m.id LEFT JOIN meter_reading b ON b.id = u.readingId
     LEFT JOIN meter_reading r ON r.meter_id = m.id AND r.read_on <= ?2 AND (b.id IS NULL OR r.id = b.id OR r.read_on > b.read_on OR (r.read_on = b.read_on AND r.id > b.id))
       AND ${HOLDS}
     WHERE m.premises_id IS NOT NULL AND (?1 IS NULL OR m.premises_id = ?1) AND m.from_date <= ?2 ORDER BY u.feeItemId, m.id, r.read_on, r.id`, premisesId, until)
  const chains = new Map<string, MeterChain[]>()
  for (const own of Map.groupBy(rows, (row) => `${row.feeItemId}|${row.meterId}`).values()) {
    const [meter] = own
    if (!meter) continue
    const readings = own.flatMap(({ readingId, on, value, state }) => (readingId === null ? [] : [{ readingId, on, value, rolledOver: state === 'rolled-over' }]))
    const place = `${meter.premisesId}|${meter.feeItemId}`
    chains.set(place, [...(chains.get(place) ?? []), { meterId: meter.meterId, number: meter.number, multiplier: meter.multiplier, turnsAt: meter.turnsAt, inUse: meter.inUse === 1, readings }])
  }
  return chains
}

/**
 * What was charged of an item's usage in a year, in 1/1000 of a unit: it goes on with the premises, whoever pays and whichever meter counted. The kind is said
 * twice because the index of charges by premises holds only what is not billed, and SQLite takes it only where the query says so in its words.
 */
export function chargedUsage(db: ReadDb, { premisesId, feeItemId }: Pick<Candidate, 'premisesId' | 'feeItemId'>, year: string): number {
  return db.one<{ used: number }>(
    `SELECT coalesce(sum(json_extract(c.snapshot, '$.quantity')), 0) AS used FROM charge c
     WHERE c.premises_id = ? AND c.kind <> 'billed' AND c.kind = 'metered' AND c.fee_item_id = ? AND substr(c.to_date, 1, 4) = ? AND ${STANDS}`, premisesId, feeItemId, year).used
}
