import type { CallOutput } from '../../../shared/contract/index.ts'
import { addMonths, dateTime } from '../../../shared/dates.ts'
import type { ReadDb } from '../../db/database.ts'
import { accountId } from '../../ledger/accounts.ts'
import { STANDS } from '../../ledger/stands.ts'

/** What the month before came to, by assignment. */
export function monthBefore(db: ReadDb, month: string): Map<number, { feeItemId: number; amountFen: number }> {
  const before = addMonths(`${month}-01`, -1).slice(0, 7)
  return new Map(db.all<{ assignmentId: number; feeItemId: number; amountFen: number }>(
    `SELECT assignment_id AS assignmentId, fee_item_id AS feeItemId, amount_fen AS amountFen FROM charge c WHERE month = ? AND kind IN ('billed', 'metered') AND ${STANDS}`, before)
    .map((row) => [row.assignmentId, row]))
}

type RunRow = { runId: number; month: string; at: number; by: string; count: number; sumFen: number; prepaidFen: number; undoneCount: number; undoneFen: number; why: string | null; givenBackFen: number }

/** The newest billing runs; what was charged ahead at the till is no run of the office. */
export function billingRuns(db: ReadDb): CallOutput<'billing.runs'>['runs'] {
  return db.all<RunRow>(
    `SELECT r.id AS runId, r.month, r.at, u.name AS by, r.count, r.sum_fen AS sumFen, r.prepaid_fen AS prepaidFen,
       coalesce((SELECT sum(x.count) FROM billing_undo x WHERE x.run_id = r.id), 0) AS undoneCount, coalesce((SELECT sum(x.sum_fen) FROM billing_undo x WHERE x.run_id = r.id), 0) AS undoneFen,
       (SELECT x.reason FROM billing_undo x WHERE x.run_id = r.id ORDER BY x.id DESC LIMIT 1) AS why,
       coalesce((SELECT sum(t.amount_fen) FROM charge c JOIN ledger_transfer t ON t.charge_id = c.id AND t.credit_account_id = ?1 WHERE c.billing_run_id = r.id), 0) AS givenBackFen
     FROM billing_run r JOIN user u ON u.id = r.by WHERE NOT EXISTS (SELECT 1 FROM charged_ahead h WHERE h.run_id = r.id) ORDER BY r.id DESC LIMIT 60`, accountId(db, 'prepaid'))
    .map(({ undoneCount, undoneFen, why, givenBackFen, ...run }) => ({
      ...run, at: dateTime(run.at), openFen: run.sumFen - run.prepaidFen - (undoneFen - givenBackFen),
      undone: undoneCount === 0 ? null : { count: undoneCount, sumFen: undoneFen, why: why ?? '' },
    }))
}
