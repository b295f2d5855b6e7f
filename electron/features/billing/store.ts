import type { CallOutput } from '../../../shared/contract/index.ts'
import { addMonths, dateTime } from '../../../shared/dates.ts'
import { type Fen, fen } from '../../../shared/money.ts'
import type { Tariff } from '../../../shared/tariff.ts'
import type { ReadDb, WriteDb } from '../../db/database.ts'
import { isAccountCode } from '../../ledger/accounts.ts'
import type { Snapshot } from '../../ledger/charges.ts'
import { openEntry, postTransfers } from '../../ledger/post.ts'
import { type PrepaidUse, prepaidBalances, usePrepaid } from '../../ledger/prepaid.ts'
import { type BillingLine, type BillingPlan, type Candidate, planBilling, type PricedTariff } from './rules.ts'

/** Assignments that could be billed at all: their premises are delivered, their item recurs. */
function candidates(db: ReadDb): Candidate[] {
  return db.all<Candidate>(
    `SELECT a.id AS assignmentId, a.premises_id AS premisesId, a.fee_item_id AS feeItemId, a.tariff_id AS tariffId, a.payer, a.payer_party_id AS payerPartyId,
       a.quantity, a.from_date AS fromDate, a.to_date AS toDate, a.paid_until AS paidUntil
     FROM assignment a JOIN premises p ON p.id = a.premises_id ORDER BY p.sort_key, a.fee_item_id, a.id`)
}

export function tariffs(db: ReadDb): Map<number, PricedTariff> {
  return new Map(db.all<{ id: number; name: string; rule: string }>('SELECT id, name, rule FROM tariff')
    .map((row) => [row.id, { id: row.id, name: row.name, text: row.rule, rule: JSON.parse(row.rule) as Tariff }]))
}

export function billingPlan(db: ReadDb, month: string): BillingPlan {
  const billed = new Set(db.all<{ id: number }>(`SELECT assignment_id AS id FROM charge WHERE month = ? AND kind = 'billed'`, month).map((row) => row.id))
  return planBilling(month, candidates(db), tariffs(db), billed)
}

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

export type RunHead = { month: string; today: string; requestId: string; userId: number; now: number; dueOn: string }
export type BillingTotals = { count: number; sumFen: Fen; prepaidFen: Fen; openFen: Fen }

export function planTotals(lines: readonly BillingLine[], uses: readonly PrepaidUse[]): BillingTotals {
  const sumFen = lines.reduce((sum, line) => sum + line.amountFen, 0)
  const prepaidFen = uses.reduce((sum, use) => sum + use.amountFen, 0)
  return { count: lines.length, sumFen: fen(sumFen), prepaidFen: fen(prepaidFen), openFen: fen(sumFen - prepaidFen) }
}

/** Writes a billing run: a charge a line with what made it, the book's rows, and what prepayments settle. The caller's transaction holds all of it. */
export function writeBillingRun(db: WriteDb, lines: readonly BillingLine[], head: RunHead): { runId: number } & BillingTotals {
  const uses = usePrepaid(lines, prepaidBalances(db))
  const totals = planTotals(lines, uses)
  const runId = db.run('INSERT INTO billing_run (month, count, sum_fen, prepaid_fen, at, by) VALUES (?,?,?,?,?,?)',
    head.month, totals.count, totals.sumFen, totals.prepaidFen, head.now, head.userId).lastInsertRowid
  const entry = { businessDate: head.today, shiftId: null, requestId: head.requestId, userId: head.userId, at: head.now }
  const entryId = openEntry(db, { ...entry, kind: 'billing', note: head.month })
  const chargeIds = writeCharges(db, lines, { ...head, runId, entryId })
  if (uses.length > 0) {
    const settles = openEntry(db, { ...entry, kind: 'prepaid-settles', note: head.month })
    for (const use of uses) {
      const line = lines[use.line]
      const chargeId = chargeIds[use.line]
      if (!line || chargeId === undefined) throw new Error('a prepayment settles a line of the run')
      postTransfers(db, settles, null, [{ debit: 'prepaid', credit: 'receivable', amountFen: fen(use.amountFen), premisesId: line.premisesId, chargeId, earmarkId: use.earmarkId }])
    }
  }
  return { runId, ...totals }
}

function writeCharges(db: WriteDb, lines: readonly BillingLine[], head: RunHead & { runId: number; entryId: number }): number[] {
  const priced = tariffs(db)
  const accounts = new Map(db.all<{ id: number; code: string }>('SELECT id, account_code AS code FROM fee_item').map((row) => [row.id, row.code]))
  const snapshots = new Map<string, string>()
  return lines.map((line) => {
    const credit = accounts.get(line.feeItemId) ?? ''
    if (!isAccountCode(credit)) throw new Error(`fee item ${line.feeItemId} credits no account`)
    const chargeId = db.run(
      `INSERT INTO charge (premises_id, fee_item_id, kind, assignment_id, payer, payer_party_id, month, from_date, to_date, amount_fen, due_on, billing_run_id, snapshot)
       VALUES (?,?,'billed',?,?,?,?,?,?,?,?,?,?)`,
      line.premisesId, line.feeItemId, line.assignmentId, line.payer, line.payerPartyId, head.month, line.from, line.to, line.amountFen, head.dueOn, head.runId,
      snapshotText(line, priced, snapshots)).lastInsertRowid
    postTransfers(db, head.entryId, null, [{ debit: 'receivable', credit, amountFen: line.amountFen, premisesId: line.premisesId, chargeId }])
    return chargeId
  })
}

function snapshotText(line: BillingLine, priced: ReadonlyMap<number, PricedTariff>, made: Map<string, string>): string {
  const key = `${line.tariffId}|${line.quantity}`
  let text = made.get(key)
  if (text === undefined) {
    const tariff = priced.get(line.tariffId)
    if (!tariff) throw new Error(`no tariff ${line.tariffId}`)
    const snapshot: Snapshot = { made: 'tariff', tariff: tariff.name, rule: tariff.rule, quantity: line.quantity }
    text = JSON.stringify(snapshot)
    made.set(key, text)
  }
  return text
}
