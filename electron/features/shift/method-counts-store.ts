import { METHODS, type Method } from '../../../shared/contract/fees.ts'
import type { ReadDb, WriteDb } from '../../db/database.ts'
import { shiftMethodCount } from '../../db/schema/desk-shift.ts'
import { methodTotals, type Sheet } from './store.ts'

export type MethodCount = Sheet['methodCounts'][number]
type Counted = { method: Exclude<Method, 'cash'>; count: number; sumFen: number }

/** What slips and channels should show of a shift: what came in by each way that is no cash, less the deposits that were paid back by it. */
export function expectedMethods(db: ReadDb, shiftId: number): { method: Exclude<Method, 'cash'>; count: number; sumFen: number }[] {
  const totals = methodTotals(db, shiftId)
  const paidBack = db.all<{ way: Method; fen: number }>(`SELECT way, sum(paid_fen) AS fen FROM deposit_payout WHERE shift_id = ? AND way IN ('wechat', 'alipay', 'card') GROUP BY way`, shiftId)
  return METHODS.flatMap((method) => {
    if (method === 'cash') return []
    const total = totals.find((row) => row.method === method)
    const back = paidBack.find((row) => row.way === method)
    return total || back ? [{ method, count: total?.count ?? 0, sumFen: (total?.sumFen ?? 0) - (back?.fen ?? 0) }] : []
  })
}

/** Keeps what was counted of slips beside what the book says now. */
export function insertMethodCounts(db: WriteDb, countId: number, shiftId: number, counted: readonly Counted[]): void {
  const totals = expectedMethods(db, shiftId)
  for (const row of counted) {
    const expected = totals.find((total) => total.method === row.method)
    db.insert(shiftMethodCount, { countId, ...row, expectedCount: expected?.count ?? 0, expectedFen: expected?.sumFen ?? 0 })
  }
}

export function methodCountsOf(db: ReadDb, countId: number): MethodCount[] {
  const rows = db.all<MethodCount>(
    `SELECT method, count, sum_fen AS sumFen, expected_count AS expectedCount, expected_fen AS expectedFen, sum_fen - expected_fen AS differenceFen FROM shift_method_count WHERE count_id = ?`, countId)
  return METHODS.flatMap((method) => rows.find((row) => row.method === method) ?? [])
}
