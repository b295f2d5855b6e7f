import type { CallOutput, ParsedInput } from '../../../shared/contract/index.ts'
import type { ReadDb, WriteDb } from '../../db/database.ts'
import { meter } from '../../db/schema/household.ts'
import { AppError } from '../../kernel/app-error.ts'
import type { MeterKind } from '../../ledger/meters.ts'
import { roomText } from '../../ledger/rooms.ts'
import { STANDS } from '../../ledger/stands.ts'

type Listed = CallOutput<'meters.list'>['rows'][number]
export type KnownMeter = { premisesId: number | null; kind: MeterKind; number: string; place: string; multiplier: number; turnsAt: number | null; toDate: string | null }

/** Throws `not-found`. */
export function meterById(db: ReadDb, meterId: number): KnownMeter {
  const row = db.get<KnownMeter>('SELECT premises_id AS premisesId, kind, number, place, multiplier, turns_at AS turnsAt, to_date AS toDate FROM meter WHERE id = ?', meterId)
  if (!row) throw new AppError('not-found')
  return row
}

const FILTER = `FROM meter m LEFT JOIN premises p ON p.id = m.premises_id
  WHERE (?1 IS NULL OR m.premises_id = ?1) AND (?2 IS NULL OR m.kind = ?2) AND (?3 = '' OR p.building = ?3) AND (?4 = 'all' OR (?4 = 'public') = (m.premises_id IS NULL))
    AND (?5 = '' OR m.number LIKE '%' || ?5 || '%' OR m.place LIKE '%' || ?5 || '%' OR p.code LIKE '%' || ?5 || '%' OR p.room LIKE '%' || ?5 || '%') AND (?6 = 1 OR m.to_date IS NULL)`

/** Meters that fit the filter, a page of them, in the order one walks; those of public areas last. */
export function meterList(db: ReadDb, { premisesId, kind, building, where, text, ended, page, pageSize }: ParsedInput<'meters.list'>): CallOutput<'meters.list'> {
  const values = [premisesId, kind, building, where, text.trim(), ended ? 1 : 0] as const
  const rows = db.all<Omit<Listed, 'room'> & { building: string | null; unit: string | null; room: string | null }>(
    `SELECT m.id AS meterId, m.premises_id AS premisesId, p.building, p.unit, p.room, m.place, m.kind, m.number, m.multiplier, m.turns_at AS turnsAt, m.from_date AS fromDate, m.to_date AS toDate,
       r.value AS lastValue, r.read_on AS lastReadOn, (SELECT number FROM meter WHERE id = m.replaces_meter_id) AS replaces
     ${FILTER.replace('WHERE', 'LEFT JOIN meter_reading r ON r.id = (SELECT id FROM meter_reading WHERE meter_id = m.id ORDER BY read_on DESC, id DESC LIMIT 1) WHERE')}
     ORDER BY m.premises_id IS NULL, p.sort_key, m.place, m.kind, m.to_date IS NOT NULL, m.id LIMIT ?7 OFFSET ?8`, ...values, pageSize, page * pageSize)
  return {
    total: db.one<{ total: number }>(`SELECT count(*) AS total ${FILTER}`, ...values).total,
    buildings: db.all<{ building: string }>('SELECT DISTINCT p.building FROM meter m JOIN premises p ON p.id = m.premises_id ORDER BY p.sort_key').map((row) => row.building),
    rows: rows.map(({ building: block, unit, room, ...row }) => ({ ...row, room: block === null ? '' : roomText({ building: block, unit: unit ?? '', room: room ?? '' }) })),
  }
}

/** The round of which a meter has a reading of this day. */
export function roundOfReading(db: ReadDb, meterId: number, on: string): number | null {
  return db.get<{ roundId: number | null }>(`SELECT round_id AS roundId FROM meter_reading WHERE meter_id = ? AND read_on = ? AND purpose = 'round' ORDER BY id DESC LIMIT 1`, meterId, on)?.roundId ?? null
}

export function changeMeter(db: WriteDb, meterId: number, values: { place: string; multiplier: number; turnsAt: number | null }): void {
  db.update(meter, meterId, values)
}

/** What stands in the way of another scale: the highest figure it showed, whether it ever rolled over, whether usage of it was charged. */
export function boundsOf(db: ReadDb, meterId: number): { highest: number | null; turned: boolean; billed: boolean } {
  const row = db.one<{ highest: number | null; turned: number | null; billed: number }>(
    `SELECT max(r.value) AS highest, max(r.state = 'rolled-over') AS turned,
       EXISTS (SELECT 1 FROM meter_reading b JOIN charge_reading l ON l.reading_id = b.id JOIN charge c ON c.id = l.charge_id WHERE b.meter_id = ?1 AND ${STANDS}) AS billed
     FROM meter_reading r WHERE r.meter_id = ?1`, meterId)
  return { highest: row.highest, turned: row.turned === 1, billed: row.billed === 1 }
}
