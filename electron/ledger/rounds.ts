import type { ReadingPoint } from '../../shared/meter-usage.ts'
import { usualUsage } from '../../shared/reading-check.ts'
import { businessDate } from '../../shared/dates.ts'
import type { ReadDb } from '../db/database.ts'
import { AppError } from '../kernel/app-error.ts'
import type { MeterKind } from './meters.ts'
import { HOLDS } from './readings.ts'
import { roomText } from './rooms.ts'

/** 抄表: rounds of one kind of meter, and what each meter of a round showed. */

export type MissedWhy = 'no-access' | 'stuck' | 'not-found' | 'other'
export type Round = { roundId: number; kind: MeterKind; name: string; readOn: string; openedBy: string; closedOn: string | null; closedBy: string | null }
/** Readings in 1/1000 of the meter's unit, `usual` multiplied. */
export type RoundRow = {
  meterId: number; premisesId: number | null; building: string; room: string; number: string; multiplier: number; turnsAt: number | null
  last: { value: number; on: string } | null; usual: number | null
  value: number | null; rolledOver: boolean; missed: { why: MissedWhy; note: string } | null
  replaced: { number: string; on: string; end: number | null } | null
}

type RoundColumns = Omit<Round, 'closedOn'> & { closedAt: number | null }

const ROUNDS = `SELECT ro.id AS roundId, ro.meter_kind AS kind, ro.name, ro.read_on AS readOn, opener.name AS openedBy, ro.closed_at AS closedAt, closer.name AS closedBy
  FROM reading_round ro JOIN user opener ON opener.id = ro.opened_by LEFT JOIN user closer ON closer.id = ro.closed_by`

/** Throws `not-found`. */
export function roundById(db: ReadDb, roundId: number): Round {
  const row = db.get<RoundColumns>(`${ROUNDS} WHERE ro.id = ?`, roundId)
  if (!row) throw new AppError('not-found')
  return withDay(row)
}

/** The newest first. */
export function allRounds(db: ReadDb, limit: number): Round[] {
  return db.all<RoundColumns>(`${ROUNDS} ORDER BY ro.closed_at IS NOT NULL, ro.read_on DESC, ro.id DESC LIMIT ?`, limit).map(withDay)
}

export function openRoundOf(db: ReadDb, kind: string): Round | null {
  const row = db.get<RoundColumns>(`${ROUNDS} WHERE ro.meter_kind = ? AND ro.closed_at IS NULL`, kind)
  return row ? withDay(row) : null
}

function withDay({ closedAt, ...round }: RoundColumns): Round {
  return { ...round, closedOn: closedAt === null ? null : businessDate(closedAt) }
}

type Row = {
  meterId: number; premisesId: number | null; building: string | null; unit: string | null; room: string | null; place: string; number: string; multiplier: number; turnsAt: number | null
  value: number | null; state: string | null; why: MissedWhy | null; note: string | null
  /** The readings before, the newest first: [day, value, rolled over]. */
  earlier: string; replacedNumber: string | null; replacedOn: string | null; replacedEnd: number | null; replacedMultiplier: number | null; replacedTurnsAt: number | null; replacedEarlier: string
}

/** Readings of a meter before the round, as many as tell the usual. Those of a round on the same day belong to the round itself. */
function earlierOf(meter: string): string {
  return `(SELECT json_group_array(json_array(day, value, turned)) FROM (SELECT r.read_on AS day, r.value, r.state = 'rolled-over' AS turned FROM meter_reading r
    WHERE r.meter_id = ${meter} AND r.read_on <= ?2 AND NOT (r.read_on = ?2 AND r.purpose = 'round') AND ${HOLDS} ORDER BY r.read_on DESC, r.id DESC LIMIT 5))`
}

/**
 * Meters of a round in the order one walks, public areas last. While it is open they are those in use on its day; when it was closed, those that were read or had a reason: so a closed round
 * stays as it was, whatever meters come later.
 */
export function roundRows(db: ReadDb, { roundId, kind, readOn, closedOn }: Round): RoundRow[] {
  const rows = db.all<Row>(
    `SELECT * FROM (SELECT m.id AS meterId, m.premises_id AS premisesId, p.building, p.unit, p.room, p.sort_key AS sortKey, m.place, m.number, m.multiplier, m.turns_at AS turnsAt,
       m.from_date <= ?2 AND (m.to_date IS NULL OR m.to_date > ?2) AS inUse, read.value, read.state, missed.why, missed.note, ${earlierOf('m.id')} AS earlier,
       old.number AS replacedNumber, m.from_date AS replacedOn, old.multiplier AS replacedMultiplier, old.turns_at AS replacedTurnsAt, ${earlierOf('old.id')} AS replacedEarlier,
       (SELECT r.value FROM meter_reading r WHERE r.meter_id = old.id AND r.purpose = 'closing' AND ${HOLDS} ORDER BY r.id DESC LIMIT 1) AS replacedEnd
     FROM meter m LEFT JOIN premises p ON p.id = m.premises_id LEFT JOIN meter old ON old.id = m.replaces_meter_id
     LEFT JOIN meter_reading read ON read.id = (SELECT r.id FROM meter_reading r WHERE r.meter_id = m.id AND r.read_on = ?2 AND r.purpose = 'round' AND r.round_id = ?1 ORDER BY r.id DESC LIMIT 1)
     LEFT JOIN missed_reading missed ON missed.id = (SELECT id FROM missed_reading WHERE round_id = ?1 AND meter_id = m.id ORDER BY id DESC LIMIT 1)
     WHERE m.kind = ?3)
     WHERE (?4 = 0 AND inUse) OR value IS NOT NULL OR why IS NOT NULL
     ORDER BY premisesId IS NULL, sortKey, place, number, meterId`, roundId, readOn, kind, closedOn === null ? 0 : 1)
  return rows.map(asRoundRow)
}

function asRoundRow(row: Row): RoundRow {
  const { meterId, premisesId, number, multiplier, turnsAt, value } = row
  const scale = { multiplier, turnsAt }
  const earlier = pointsOf(row.earlier)
  const last = earlier[0] ?? null
  // Of a new meter the usual is that of the one before, until it has one of its own.
  const usual = usualUsage(scale, earlier) ?? usualUsage({ multiplier: row.replacedMultiplier ?? 1, turnsAt: row.replacedTurnsAt }, pointsOf(row.replacedEarlier))
  return {
    meterId, premisesId, number, multiplier, turnsAt, value, usual, building: row.building ?? '',
    room: row.building === null ? row.place : roomText({ building: row.building, unit: row.unit ?? '', room: row.room ?? '' }),
    last: last ? { value: last.value, on: last.on } : null, rolledOver: row.state === 'rolled-over',
    missed: value === null && row.why !== null ? { why: row.why, note: row.note ?? '' } : null,
    replaced: row.replacedNumber !== null && row.replacedOn !== null && earlier.length <= 1 ? { number: row.replacedNumber, on: row.replacedOn, end: row.replacedEnd } : null,
  }
}

function pointsOf(json: string): ReadingPoint[] {
  return (JSON.parse(json) as [string, number, number][]).map(([on, value, turned]) => ({ on, value, rolledOver: turned === 1 }))
}

/** How many meters were read of each closed round, and how many it had. */
export function closedCoverage(db: ReadDb): Map<number, { read: number; meters: number }> {
  const rows = db.all<{ roundId: number; read: number; meters: number }>(
    `SELECT roundId, sum(wasRead) AS read, count(*) AS meters FROM (SELECT roundId, meterId, max(wasRead) AS wasRead FROM (
       SELECT round_id AS roundId, meter_id AS meterId, 1 AS wasRead FROM meter_reading WHERE round_id IS NOT NULL
       UNION ALL SELECT round_id, meter_id, 0 FROM missed_reading) GROUP BY roundId, meterId) GROUP BY roundId`)
  return new Map(rows.map(({ roundId, ...coverage }) => [roundId, coverage]))
}
