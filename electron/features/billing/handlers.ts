import type { CallOutput } from '../../../shared/contract/index.ts'
import { explainShare } from '../../../shared/day-share.ts'
import { explainMetered } from '../../../shared/metered-amount.ts'
import type { ReadDb } from '../../db/database.ts'
import { AppError } from '../../kernel/app-error.ts'
import { billingPlan, planTotals, tariffs, writeBillingRun } from '../../ledger/billing.ts'
import type { BillingLine, BillingPlan, LeftOutReason } from '../../ledger/billing-plan.ts'
import { feeItemName } from '../../ledger/desk-words.ts'
import { requireOpenMonth } from '../../ledger/months.ts'
import { dueOnOf } from '../../ledger/office.ts'
import { settlingPrepaid, usePrepaid } from '../../ledger/prepaid.ts'
import { premisesById, roomText } from '../../ledger/rooms.ts'
import { undoBilling } from '../../ledger/undo-billing.ts'
import type { HandlersOf } from '../context.ts'
import { billingRuns, monthBefore } from './store.ts'

const ROOMS_NAMED = 20
const LARGEST = 10
const SAMPLE = 5

export const billingHandlers: HandlersOf<'billing.preview' | 'billing.commit' | 'billing.runs' | 'billing.undo'> = {
  'billing.preview': ({ db }, { month }) => {
    const plan = billingPlan(db, month)
    const rooms = roomNames(db)
    return {
      month,
      ...planTotals(plan.lines, usePrepaid(plan.lines, settlingPrepaid(db))),
      byItem: byItem(db, plan, month),
      leftOut: leftOutByReason(plan, rooms),
      changes: largestChanges(db, plan, month, rooms),
      sample: plan.lines.slice(0, SAMPLE).map((line) => ({ room: rooms(line.premisesId), feeItem: feeItemName(db, line.feeItemId), amountFen: line.amountFen, why: why(db, line) })),
    }
  },

  'billing.commit': ({ db, session, requestId, now, today, audit }, { month, expectedCount, expectedSumFen }) => {
    requireOpenMonth(db, month, 'month')
    const { lines } = billingPlan(db, month)
    const sumFen = lines.reduce((sum, line) => sum + line.amountFen, 0)
    if (lines.length !== expectedCount || sumFen !== expectedSumFen) throw new AppError('changed-since-preview', { values: { count: lines.length, sumFen } })
    if (lines.length === 0) throw new AppError('nothing-to-bill')
    const dueOn = dueOnOf(db, month)
    const run = writeBillingRun(db, lines, { month, today, requestId, userId: session.userId, now, dueOn })
    audit(`billing run ${run.runId} of ${month}`)
    return run
  },

  'billing.runs': ({ db }) => ({ runs: billingRuns(db) }),

  'billing.undo': ({ db, session, requestId, now, today, audit }, { runId, premisesId, reason }) => {
    const undone = undoBilling(db, { today, requestId, userId: session.userId, now, reason }, { runId, premisesId })
    audit(premisesId === null ? `billing run ${runId} undone` : `billing run ${runId} undone for premises ${premisesId}`)
    return undone
  },
}

type Rooms = (premisesId: number) => string

function roomNames(db: ReadDb): Rooms {
  return (premisesId) => roomText(premisesById(db, premisesId))
}

function byItem(db: ReadDb, plan: BillingPlan, month: string): CallOutput<'billing.preview'>['byItem'] {
  const items = new Map<number, { count: number; sumFen: number; lastMonthCount: number; lastMonthFen: number }>()
  const of = (feeItemId: number) => {
    const row = items.get(feeItemId) ?? { count: 0, sumFen: 0, lastMonthCount: 0, lastMonthFen: 0 }
    items.set(feeItemId, row)
    return row
  }
  for (const line of plan.lines) {
    const row = of(line.feeItemId)
    row.count += 1
    row.sumFen += line.amountFen
  }
  for (const before of monthBefore(db, month).values()) {
    const row = of(before.feeItemId)
    row.lastMonthCount += 1
    row.lastMonthFen += before.amountFen
  }
  return [...items].sort(([a], [b]) => a - b).map(([feeItemId, row]) => ({ feeItemId, feeItem: feeItemName(db, feeItemId), ...row }))
}

function leftOutByReason(plan: BillingPlan, rooms: Rooms): CallOutput<'billing.preview'>['leftOut'] {
  const reasons = new Map<LeftOutReason, number[]>()
  for (const { reason, premisesId } of plan.leftOut) {
    const premises = reasons.get(reason)
    if (premises) premises.push(premisesId)
    else reasons.set(reason, [premisesId])
  }
  return [...reasons].map(([reason, premises]) => ({ reason, count: premises.length, rooms: premises.slice(0, ROOMS_NAMED).map(rooms) }))
}

function largestChanges(db: ReadDb, plan: BillingPlan, month: string, rooms: Rooms): CallOutput<'billing.preview'>['changes'] {
  const before = monthBefore(db, month)
  return plan.lines
    .map((line) => ({ line, beforeFen: before.get(line.assignmentId)?.amountFen ?? 0 }))
    .filter(({ line, beforeFen }) => beforeFen > 0 && beforeFen !== line.amountFen)
    .sort((a, b) => Math.abs(b.line.amountFen - b.beforeFen) - Math.abs(a.line.amountFen - a.beforeFen))
    .slice(0, LARGEST)
    .map(({ line, beforeFen }) => ({
      premisesId: line.premisesId, room: rooms(line.premisesId), feeItem: feeItemName(db, line.feeItemId), beforeFen, nowFen: line.amountFen, why: why(db, line),
    }))
}

function why(db: ReadDb, line: BillingLine): { zh: string; en: string } {
  if (line.metered) return explainMetered(line.metered.amount, line, line.amountFen)
  const tariff = tariffs(db).get(line.tariffId)
  if (!tariff) throw new Error(`no tariff ${line.tariffId}`)
  return explainShare(tariff.rule, line.quantity, line, line.amountFen, line)
}
