import { coverageOf } from '../../../shared/reading-coverage.ts'
import type { FieldError } from '../../../shared/wire.ts'
import type { ReadDb } from '../../db/database.ts'
import { AppError, fieldError } from '../../kernel/app-error.ts'
import { recordReading, refusalOf } from '../../ledger/readings.ts'
import { allRounds, closedCoverage, openRoundOf, type Round, roundById, type RoundRow, roundRows } from '../../ledger/rounds.ts'
import type { CommandContext, HandlersOf } from '../context.ts'
import { changeRound, closeRound, insertMissed, insertRound, lastRoundOn, metersInUse, roundHasBegun } from './rounds-store.ts'

const ROUNDS_LISTED = 120

export const roundsHandlers: HandlersOf<'rounds.list' | 'rounds.get' | 'readings.openRound' | 'readings.changeRound' | 'readings.save' | 'readings.miss' | 'readings.closeRound'> = {
  'rounds.list': ({ db }) => {
    const closed = closedCoverage(db)
    const rounds = allRounds(db, ROUNDS_LISTED)
    return { rounds: rounds.map((round) => ({ ...round, ...(round.closedOn === null ? coverageOf(roundRows(db, round)) : (closed.get(round.roundId) ?? { read: 0, meters: 0 })) })) }
  },

  'rounds.get': ({ db }, { roundId }) => {
    const round = roundById(db, roundId)
    return { round, rows: roundRows(db, round) }
  },

  'readings.openRound': ({ db, session, now, today, audit }, { kind, name, readOn }) => {
    const open = openRoundOf(db, kind)
    if (open) throw new AppError('round-open', { values: { name: open.name } })
    requireDay(db, kind, readOn, today)
    if (metersInUse(db, kind, readOn) === 0) throw fieldError('kind', 'no-meters')
    const roundId = insertRound(db, { meterKind: kind, name, readOn, openedAt: now, openedBy: session.userId })
    audit(`reading round ${roundId}`)
    return { roundId }
  },

  'readings.changeRound': ({ db, today, audit }, { roundId, name, readOn }) => {
    const { round } = openRound(db, roundId)
    if (readOn !== round.readOn) {
      if (roundHasBegun(db, roundId)) throw fieldError('readOn', 'round-has-readings')
      requireDay(db, round.kind, readOn, today)
    }
    changeRound(db, roundId, { name, readOn })
    audit(`reading round ${roundId} changed`)
    return { done: true }
  },

  'readings.save': (context, { roundId, rows }) => {
    const { round, byMeter } = openRound(context.db, roundId)
    const fields = rows.flatMap((row, index): FieldError[] => {
      const known = byMeter.get(row.meterId)
      const path = `rows.${index}.value`
      if (!known) return [{ path, code: 'not-in-round' }]
      if (rows.findIndex((other) => other.meterId === row.meterId) !== index) return [{ path, code: 'meter-twice' }]
      if (known.value !== row.instead) return [{ path, code: 'read-meanwhile', values: { value: known.value ?? '' } }]
      const refusal = refusalOf(context.db, { ...row, readOn: round.readOn, purpose: 'round' })
      return refusal ? [{ path, ...refusal }] : []
    })
    if (fields.length > 0) throw new AppError('invalid-input', { fields })
    writeReadings(context, round, rows)
    context.audit(`${rows.length} readings of round ${roundId}`)
    return { saved: rows.length }
  },

  'readings.miss': ({ db, session, now, audit }, { roundId, meterIds, why, note }) => {
    const { byMeter } = openRound(db, roundId)
    if (why === 'other' && note === '') throw fieldError('note', 'reason-needed')
    for (const meterId of new Set(meterIds)) {
      const row = byMeter.get(meterId)
      if (!row) throw new AppError('not-in-round')
      if (row.value !== null) throw new AppError('already-read', { values: { number: row.number } })
      insertMissed(db, { roundId, meterId, why, note, at: now, by: session.userId })
    }
    audit(`${meterIds.length} meters of round ${roundId} not read`)
    return { done: true }
  },

  'readings.closeRound': ({ db, session, now, audit }, { roundId }) => {
    const { rows } = openRound(db, roundId)
    const missing = rows.filter((row) => row.value === null && row.missed === null)
    // A closed round is the meters it was closed with, so each must have left its word.
    if (missing.length > 0) throw new AppError('readings-missing', { values: { count: missing.length, first: missing[0]?.room ?? '' } })
    closeRound(db, roundId, { closedAt: now, closedBy: session.userId })
    audit(`reading round ${roundId} closed`)
    return { done: true }
  },
}

function requireDay(db: ReadDb, kind: string, readOn: string, today: string): void {
  if (readOn > today) throw fieldError('readOn', 'day-in-future')
  const last = lastRoundOn(db, kind)
  if (last !== null && readOn <= last) throw fieldError('readOn', 'round-not-after-last', { date: last })
}

/** An open round with its meters. Throws `not-found`, `round-closed`. */
export function openRound(db: ReadDb, roundId: number): { round: Round; rows: RoundRow[]; byMeter: Map<number, RoundRow> } {
  const round = roundById(db, roundId)
  if (round.closedOn !== null) throw new AppError('round-closed')
  const rows = roundRows(db, round)
  return { round, rows, byMeter: new Map(rows.map((row) => [row.meterId, row])) }
}

/** Readings of a round that nothing stands in the way of. */
export function writeReadings({ db, session, now }: CommandContext, { roundId, readOn }: Round, rows: readonly { meterId: number; value: number; rolledOver: boolean }[]): void {
  for (const [index, { meterId, value, rolledOver }] of rows.entries()) {
    recordReading(db, { meterId, value, rolledOver, readOn, roundId, purpose: 'round', at: now, by: session.userId, path: `rows.${index}.value` })
  }
}
