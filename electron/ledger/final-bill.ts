import { addDays, addMonths, monthOf } from '../../shared/dates.ts'
import type { Fen } from '../../shared/money.ts'
import type { ReadDb, WriteDb } from '../db/database.ts'
import { meteredPlan, periodPlan, writeCharges } from './billing.ts'
import type { BillingLine } from './billing-plan.ts'
import { isMonthClosed } from './months.ts'
import type { MoveHead } from './move-payer.ts'
import { openEntry } from './post.ts'
import { STANDS } from './stands.ts'

/** What is still to be charged to the assignments named, to the last day given: the months nobody has billed yet, the last one to the day, and what meters showed by then. */
export function finalBillLines(db: ReadDb, premisesId: number, assignmentIds: readonly number[], until: string): BillingLine[] {
  return linesUntil(db, premisesId, until, assignmentIds).filter((line) => assignmentIds.includes(line.assignmentId))
}

/** The same with what others pay of the usage that is charged: a reading is charged to all who share it, or the part of the others would be lost. */
function linesWithSharers(db: ReadDb, premisesId: number, assignmentIds: readonly number[], until: string): BillingLine[] {
  const lines = linesUntil(db, premisesId, until, assignmentIds)
  const own = lines.filter((line) => assignmentIds.includes(line.assignmentId))
  const usageOf = new Set(own.filter((line) => line.metered).map((line) => line.feeItemId))
  return lines.filter((line) => own.includes(line) || (line.metered && usageOf.has(line.feeItemId)))
}

function linesUntil(db: ReadDb, premisesId: number, until: string, assignmentIds: readonly number[]): BillingLine[] {
  const lines: BillingLine[] = []
  for (let month = firstUnbilledMonth(db, assignmentIds, until); month <= monthOf(until); month = addMonths(`${month}-01`, 1).slice(0, 7)) lines.push(...periodPlan(db, month, premisesId).lines)
  lines.push(...meteredPlan(db, monthOf(until), premisesId, until).lines)
  return lines.filter((line) => line.from <= until)
}

/** Charges them and those who share their usage, due on the day given; what belongs to a closed month is charged in the present one. Gives the charges in the order of their months. */
export function billFinally(db: WriteDb, head: MoveHead, final: { premisesId: number; assignmentIds: readonly number[]; until: string; dueOn: string; note: string }): { chargeId: number; amountFen: Fen }[] {
  const lines = linesWithSharers(db, final.premisesId, final.assignmentIds, final.until)
  if (lines.length === 0) return []
  const entryId = openEntry(db, { kind: 'billing', businessDate: head.today, shiftId: null, requestId: head.requestId, userId: head.userId, at: head.now, note: final.note })
  return lines.flatMap((line) => {
    const month = monthOf(line.metered ? line.to : line.from)
    const [chargeId = 0] = writeCharges(db, [line], { month: isMonthClosed(db, month) ? monthOf(head.today) : month, dueOn: final.dueOn, runId: null, entryId })
    return [{ chargeId, amountFen: line.amountFen }]
  })
}

/** The month after the last one billed; where none was, the first the office billed at all, or else the first these payers have not paid: what is older came with the imported ledger. */
function firstUnbilledMonth(db: ReadDb, assignmentIds: readonly number[], until: string): string {
  const { billed, begun, owes } = db.one<{ billed: string | null; begun: string | null; owes: string | null }>(
    `SELECT (SELECT max(to_date) FROM charge c WHERE kind = 'billed' AND assignment_id IN (SELECT value FROM json_each(?1)) AND ${STANDS}) AS billed, (SELECT min(month) FROM billing_run r WHERE NOT EXISTS (SELECT 1 FROM charged_ahead h WHERE h.run_id = r.id)) AS begun,
       (SELECT min(max(from_date, coalesce(date(paid_until, '+1 day'), from_date))) FROM assignment WHERE id IN (SELECT value FROM json_each(?1))) AS owes`,
    JSON.stringify(assignmentIds))
  return billed === null ? (begun ?? monthOf(owes ?? until)) : monthOf(addDays(billed, 1))
}
