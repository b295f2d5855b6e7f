import type { CallOutput } from '../../../shared/contract/index.ts'
import type { Method } from '../../../shared/contract/fees.ts'
import { METHODS } from '../../../shared/contract/fees.ts'
import { dateTime } from '../../../shared/dates.ts'
import type { ReadDb, WriteDb } from '../../db/database.ts'
import { handOver, shift as shiftTable, shiftCount } from '../../db/schema/money.ts'
import { drawerMoves } from '../../ledger/balances.ts'
import { MOVED_WAYS } from '../../ledger/correction-slips.ts'
import { readProperty, readStation } from '../../ledger/office.ts'
import { HELD_METHODS, RECEIPT_STANDS } from '../../ledger/receipt-stands.ts'
import { shiftById } from '../../ledger/shifts.ts'
import { openMatters } from './matters-store.ts'
import { missingPaperNumbers } from './rules.ts'

export type Sheet = CallOutput<'shift.sheet'>

export function insertShift(db: WriteDb, values: typeof shiftTable.$inferInsert): number {
  return db.insert(shiftTable, values)
}

export function closeShift(db: WriteDb, shiftId: number, closedAt: number): void {
  db.update(shiftTable, shiftId, { closedAt })
}

export function insertCount(db: WriteDb, values: typeof shiftCount.$inferInsert): number {
  return db.insert(shiftCount, values)
}

export function insertHandOver(db: WriteDb, values: typeof handOver.$inferInsert): number {
  return db.insert(handOver, values)
}

/** What the drawer holds when nobody has it: the float the last shift left. */
export function drawerLeft(db: ReadDb, stationId: number): number {
  return db.get<{ fen: number }>(
    'SELECT h.next_float_fen AS fen FROM hand_over h JOIN shift s ON s.id = h.shift_id WHERE s.station_id = ? ORDER BY h.id DESC LIMIT 1', stationId)?.fen ?? 0
}

/** Float + cash in − cash out, from the book. */
export function expectedCash(db: ReadDb, shift: { id: number; stationId: number; floatFen: number }): number {
  const moves = drawerMoves(db, shift.id, shift.stationId)
  return shift.floatFen + moves.inFen - moves.outFen
}

function methodTotals(db: ReadDb, shiftId: number): { method: Method; count: number; sumFen: number }[] {
  const rows = db.all<{ method: Method; count: number; sumFen: number }>(
    `SELECT method, sum(taken) AS count, sum(fen) AS sumFen FROM (
       SELECT m.method, 1 AS taken, m.amount_fen AS fen FROM receipt_method m JOIN receipt r ON r.id = m.receipt_id WHERE r.shift_id = ?1 AND m.method NOT IN ${HELD_METHODS} AND ${RECEIPT_STANDS}
       UNION ALL SELECT method, 0, fen FROM ${MOVED_WAYS} WHERE shift_id = ?1) GROUP BY method`, shiftId)
  return METHODS.flatMap((method) => rows.find((row) => row.method === method) ?? [])
}

function settledFromPrepaid(db: ReadDb, shiftId: number): number {
  return db.one<{ fen: number }>(
    `SELECT coalesce(sum(m.amount_fen), 0) AS fen FROM receipt_method m JOIN receipt r ON r.id = m.receipt_id WHERE r.shift_id = ? AND m.method IN ${HELD_METHODS} AND ${RECEIPT_STANDS}`, shiftId).fen
}

/** Paper numbers of receipts written by hand, of forms spoiled, and those missing between them. */
export function handPapers(db: ReadDb, shiftId: number): { handWritten: string[]; spoiled: string[]; missingPaper: string[] } {
  const handWritten = db.all<{ paperNumber: string }>('SELECT paper_number AS paperNumber FROM receipt WHERE shift_id = ? AND hand_written = 1 ORDER BY paper_number', shiftId).map((row) => row.paperNumber)
  const spoiled = db.all<{ paperNumber: string }>('SELECT paper_number AS paperNumber FROM spoiled_paper WHERE shift_id = ? ORDER BY paper_number', shiftId).map((row) => row.paperNumber)
  return { handWritten, spoiled, missingPaper: missingPaperNumbers([...handWritten, ...spoiled]) }
}

type CountRow = { id: number; lines: string; countedFen: number; expectedFen: number; at: number }

export function countsOf(db: ReadDb, shiftId: number): CountRow[] {
  return db.all<CountRow>('SELECT id, lines, counted_fen AS countedFen, expected_fen AS expectedFen, at FROM shift_count WHERE shift_id = ? ORDER BY id', shiftId)
}

type HandOverRow = { id: number; shiftId: number; sheet: string }

/** The hand-over sheet of a shift that is still open, or the signed one as it was signed. */
export function sheetOf(db: ReadDb, shiftId: number): Sheet {
  const signed = db.get<HandOverRow>('SELECT id, shift_id AS shiftId, sheet FROM hand_over WHERE shift_id = ?', shiftId)
  const counts = countsOf(db, shiftId)
  if (signed) {
    const sheet = JSON.parse(signed.sheet) as Sheet
    return { ...sheet, cash: sheet.cash && { ...sheet.cash, counts: counts.length }, fromPrepaidFen: settledFromPrepaid(db, shiftId), handOverId: signed.id }
  }
  const shift = shiftById(db, shiftId)
  const moves = drawerMoves(db, shift.id, shift.stationId)
  const count = counts.at(-1)
  const expectedFen = expectedCash(db, shift)
  return {
    handOverId: null, shift, state: 'open', closedAt: null, receiver: null,
    station: readStation(db, shift.stationId).name, property: readProperty(db).name,
    cash: count ? {
      floatFen: shift.floatFen, cashInFen: moves.inFen, cashOutFen: moves.outFen,
      expectedFen, countedFen: count.countedFen, differenceFen: count.countedFen - expectedFen, lines: JSON.parse(count.lines) as NonNullable<Sheet['cash']>['lines'], counts: counts.length,
      handedInFen: 0, nextFloatFen: shift.floatFen, slipNumber: '', reason: '',
    } : null,
    // The book's cash figures would give the expected sum away before the blind count.
    methods: methodTotals(db, shiftId).filter((row) => count || row.method !== 'cash'),
    fromPrepaidFen: settledFromPrepaid(db, shiftId),
    receipts: receiptRanges(db, shiftId).map((row) => (count ? row : { ...row, sumFen: 0 })),
    ...handPapers(db, shiftId),
    matters: openMatters(db, shiftId).map((matter) => ({ ...matter, accepted: null, note: '' })),
  }
}

function receiptRanges(db: ReadDb, shiftId: number): Sheet['receipts'] {
  const rows = db.all<{ kind: 'fees' | 'deposit' | 'red'; count: number; first: string; last: string; sumFen: number; year: number; next: number }>(
    `SELECT r.kind, count(*) AS count, min(r.number) AS first, max(r.number) AS last, coalesce(sum(CASE WHEN ${RECEIPT_STANDS} THEN r.total_fen END), 0) AS sumFen, k.year, k.last + 1 AS next
     FROM receipt r JOIN receipt_counter k ON k.property_id = r.property_id AND k.kind = r.kind AND k.year = r.year WHERE r.shift_id = ? GROUP BY r.kind, r.year ORDER BY r.kind DESC`, shiftId)
  return rows.map((row) => ({ kind: row.kind, count: row.count, first: row.first, last: row.last, sumFen: row.sumFen, next: row.last.replace(/\d+$/, String(row.next).padStart(6, '0')) }))
}

export function handOverList(db: ReadDb, limit: number): CallOutput<'shift.handOvers'>['handOvers'] {
  const rows = db.all<{ handOverId: number; shiftId: number; at: number; from: string; to: string; differenceFen: number; sheet: string }>(
    `SELECT h.id AS handOverId, h.shift_id AS shiftId, h.at, u.name AS "from", r.name AS "to", h.difference_fen AS differenceFen, h.sheet
     FROM hand_over h JOIN shift s ON s.id = h.shift_id JOIN user u ON u.id = s.user_id JOIN user r ON r.id = h.receiver_id ORDER BY h.id DESC LIMIT ?`, limit)
  return rows.map(({ sheet, ...row }) => {
    const { matters } = JSON.parse(sheet) as Sheet
    return { ...row, at: dateTime(row.at), matters: matters.length, rejected: matters.filter((matter) => matter.accepted === false).length }
  })
}
