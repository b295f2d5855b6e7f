import type { CallOutput } from '../../../shared/contract/index.ts'
import { addMonths, dateTime } from '../../../shared/dates.ts'
import type { ReadDb } from '../../db/database.ts'

/** What the month before came to, by assignment. */
export function monthBefore(db: ReadDb, month: string): Map<number, { feeItemId: number; amountFen: number }> {
  const before = addMonths(`${month}-01`, -1).slice(0, 7)
  return new Map(db.all<{ assignmentId: number; feeItemId: number; amountFen: number }>(
    `SELECT assignment_id AS assignmentId, fee_item_id AS feeItemId, amount_fen AS amountFen FROM charge WHERE month = ? AND kind = 'billed'`, before)
    .map((row) => [row.assignmentId, row]))
}

/** The newest billing runs. */
export function billingRuns(db: ReadDb): CallOutput<'billing.runs'>['runs'] {
  return db.all<{ runId: number; month: string; at: number; by: string; count: number; sumFen: number; prepaidFen: number }>(
    `SELECT r.id AS runId, r.month, r.at, u.name AS by, r.count, r.sum_fen AS sumFen, r.prepaid_fen AS prepaidFen FROM billing_run r JOIN user u ON u.id = r.by ORDER BY r.id DESC LIMIT 60`)
    .map((run) => ({ ...run, at: dateTime(run.at), openFen: run.sumFen - run.prepaidFen }))
}
