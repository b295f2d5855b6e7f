import type { CallOutput } from '../../../shared/contract/index.ts'
import type { Method } from '../../../shared/contract/fees.ts'
import { METHODS } from '../../../shared/contract/fees.ts'
import { dateTime } from '../../../shared/dates.ts'
import type { ReadDb, WriteDb } from '../../db/database.ts'
import { handOver, shift as shiftTable, shiftCount } from '../../db/schema/money.ts'
import { MOVED_WAYS } from '../../ledger/correction-slips.ts'
import { HELD_METHODS, RECEIPT_STANDS } from '../../ledger/receipt-stands.ts'
import { missingForms } from '../../ledger/stock-gaps.ts'
import { isPaperNumberUsed } from '../../ledger/stock.ts'
import { methodCountsOf } from './method-counts-store.ts'
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

/** What the drawer holds by the book when nobody has it: what the last shift left. */
export function drawerLeft(db: ReadDb, stationId: number): number {
  return db.get<{ fen: number }>(
    `SELECT coalesce(h.next_float_fen, n.left_fen) AS fen FROM shift s LEFT JOIN hand_over h ON h.shift_id = s.id LEFT JOIN night_close n ON n.shift_id = s.id
     WHERE s.station_id = ? AND s.closed_at IS NOT NULL ORDER BY s.id DESC LIMIT 1`, stationId)?.fen ?? 0
}

export function methodTotals(db: ReadDb, shiftId: number): { method: Method; count: number; sumFen: number }[] {
  const rows = db.all<{ method: Method; count: number; sumFen: number }>(
    `SELECT method, sum(taken) AS count, sum(fen) AS sumFen FROM (
       SELECT m.method, 1 AS taken, m.amount_fen AS fen FROM receipt_method m JOIN receipt r ON r.id = m.receipt_id WHERE r.shift_id = ?1 AND m.method NOT IN ${HELD_METHODS} AND ${RECEIPT_STANDS}
       UNION ALL SELECT method, 0, fen FROM ${MOVED_WAYS} WHERE shift_id = ?1) GROUP BY method`, shiftId)
  return METHODS.flatMap((method) => rows.find((row) => row.method === method) ?? [])
}

export function settledFromPrepaid(db: ReadDb, shiftId: number): number {
  return db.one<{ fen: number }>(
    `SELECT coalesce(sum(m.amount_fen), 0) AS fen FROM receipt_method m JOIN receipt r ON r.id = m.receipt_id WHERE r.shift_id = ? AND m.method IN ${HELD_METHODS} AND ${RECEIPT_STANDS}`, shiftId).fen
}

/** Paper numbers of receipts written by hand, of forms spoiled, and those missing between them or skipped in the books the station holds. */
export function handPapers(db: ReadDb, shiftId: number): { handWritten: string[]; spoiled: string[]; missingPaper: string[] } {
  const handWritten = db.all<{ paperNumber: string }>('SELECT paper_number AS paperNumber FROM receipt WHERE shift_id = ? AND hand_written = 1 ORDER BY paper_number', shiftId).map((row) => row.paperNumber)
  const spoiled = db.all<{ paperNumber: string }>('SELECT paper_number AS paperNumber FROM spoiled_paper WHERE shift_id = ? ORDER BY paper_number', shiftId).map((row) => row.paperNumber)
  const { stationId } = db.one<{ stationId: number }>('SELECT station_id AS stationId FROM shift WHERE id = ?', shiftId)
  // A form between two written by hand may have gone through the printer.
  const skipped = missingPaperNumbers([...handWritten, ...spoiled]).filter((number) => !isPaperNumberUsed(db, number))
  return { handWritten, spoiled, missingPaper: Array.from(new Set([...skipped, ...missingForms(db, stationId)])).toSorted() }
}

type CountRow = { id: number; lines: string; countedFen: number; expectedFen: number; at: number }

export function countsOf(db: ReadDb, shiftId: number): CountRow[] {
  return db.all<CountRow>('SELECT id, lines, counted_fen AS countedFen, expected_fen AS expectedFen, at FROM shift_count WHERE shift_id = ? ORDER BY id', shiftId)
}

/** A saved count as it is shown; `recount` is how often it was counted before. */
export function countOf(db: ReadDb, { id, lines, countedFen, expectedFen, at }: CountRow, recount: number): CallOutput<'shift.count'> {
  return { countId: id, at: dateTime(at), lines: JSON.parse(lines) as CallOutput<'shift.count'>['lines'], countedFen, expectedFen, differenceFen: countedFen - expectedFen, recount, methods: methodCountsOf(db, id) }
}

export function receiptRanges(db: ReadDb, shiftId: number): Sheet['receipts'] {
  const rows = db.all<{ kind: 'fees' | 'deposit' | 'red'; count: number; first: string; last: string; sumFen: number; year: number; next: number }>(
    `SELECT r.kind, count(*) AS count, min(r.number) AS first, max(r.number) AS last, coalesce(sum(CASE WHEN ${RECEIPT_STANDS} THEN r.total_fen END), 0) AS sumFen, k.year, k.last + 1 AS next
     FROM receipt r JOIN receipt_counter k ON k.property_id = r.property_id AND k.kind = r.kind AND k.year = r.year WHERE r.shift_id = ? GROUP BY r.kind, r.year ORDER BY r.kind DESC`, shiftId)
  return rows.map((row) => ({ kind: row.kind, count: row.count, first: row.first, last: row.last, sumFen: row.sumFen, next: row.last.replace(/\d+$/, String(row.next).padStart(6, '0')) }))
}

export function handOverList(db: ReadDb, limit: number): CallOutput<'shift.handOvers'>['handOvers'] {
  const rows = db.all<{ kind: 'relief' | 'night'; paper: 'hand-over-sheet' | 'night-close-sheet' | 'night-opening-sheet'; paperId: number; shiftId: number; at: number; from: string; to: string; differenceFen: number; sheet: string }>(
    `SELECT 'relief' AS kind, 'hand-over-sheet' AS paper, h.id AS paperId, h.shift_id AS shiftId, h.at, u.name AS "from", r.name AS "to", h.difference_fen AS differenceFen, h.sheet
     FROM hand_over h JOIN shift s ON s.id = h.shift_id JOIN user u ON u.id = s.user_id JOIN user r ON r.id = h.receiver_id
     UNION ALL
     SELECT 'night', CASE WHEN o.night_close_id IS NULL THEN 'night-close-sheet' ELSE 'night-opening-sheet' END, n.id, n.shift_id, n.at, u.name, coalesce(v.name, ''),
       c.counted_fen - c.expected_fen, coalesce(o.sheet, n.sheet)
     FROM night_close n JOIN shift s ON s.id = n.shift_id JOIN user u ON u.id = s.user_id JOIN shift_count c ON c.id = n.count_id
     LEFT JOIN night_opening o ON o.night_close_id = n.id LEFT JOIN shift t ON t.id = o.shift_id LEFT JOIN user v ON v.id = t.user_id
     ORDER BY at DESC, shiftId DESC LIMIT ?`, limit)
  return rows.map(({ sheet, ...row }) => {
    const { matters } = JSON.parse(sheet) as Sheet
    return { ...row, at: dateTime(row.at), matters: matters.length, rejected: matters.filter((matter) => matter.accepted === false).length }
  })
}
