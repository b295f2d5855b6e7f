import { firstOfMonth, lastOfMonth } from '../../shared/dates.ts'
import { type Fen, fen } from '../../shared/money.ts'
import type { Tariff } from '../../shared/tariff.ts'
import type { ReadDb, WriteDb } from '../db/database.ts'
import { chargeReading } from '../db/schema/charging.ts'
import { requireAccountCode } from './accounts.ts'
import { atOnePrice, type BillingLine, type BillingPlan, type Candidate, planBilling, type PricedTariff, type Reduction } from './billing-plan.ts'
import type { Snapshot } from './snapshots.ts'
import { type MeteredFacts, planMetered } from './metered-plan.ts'
import { openEntry, postTransfers } from './post.ts'
import { type PrepaidUse, settlingPrepaid, usePrepaid, writeUses } from './prepaid.ts'
import { STANDS } from './stands.ts'
import { chargedUsage, unchargedReadings } from './usage.ts'

/** Assignments that could be billed at all, of all premises or of one; those of one premises and item in the order of their days. */
function candidates(db: ReadDb, charging: 'period' | 'meter', premisesId: number | null): Candidate[] {
  return db.all<Candidate>(
    `SELECT a.id AS assignmentId, a.premises_id AS premisesId, a.fee_item_id AS feeItemId, a.tariff_id AS tariffId, a.payer, a.payer_party_id AS payerPartyId,
       a.quantity, a.from_date AS fromDate, a.to_date AS toDate, a.paid_until AS paidUntil
     FROM assignment a JOIN premises p ON p.id = a.premises_id
     WHERE a.fee_item_id IN (SELECT id FROM fee_item WHERE charging = ?) ${premisesId === null ? '' : 'AND a.premises_id = ?'} ORDER BY p.sort_key, a.fee_item_id, a.from_date, a.id`,
    charging, ...(premisesId === null ? [] : [premisesId]))
}

/** Every version of every tariff by its id. */
export function tariffs(db: ReadDb): Map<number, PricedTariff> {
  return new Map(db.all<Omit<PricedTariff, 'rule'>>('SELECT id, fee_item_id AS feeItemId, name, rule AS text, from_date AS fromDate, to_date AS toDate FROM tariff ORDER BY from_date')
    .map((row) => [row.id, { ...row, rule: JSON.parse(row.text) as Tariff }]))
}

/** All versions of the tariff that each id is a version of, oldest first. */
export function versionsByTariff(db: ReadDb): Map<number, PricedTariff[]> {
  const byName = new Map<string, PricedTariff[]>()
  const all = tariffs(db)
  for (const version of all.values()) {
    const key = `${version.feeItemId}|${version.name}`
    const versions = byName.get(key)
    if (versions) versions.push(version)
    else byName.set(key, [version])
  }
  return new Map(Array.from(all.values(), (version) => [version.id, byName.get(`${version.feeItemId}|${version.name}`) ?? []]))
}

/** The version of a tariff that holds on a day; the last one before it where none does. */
export function versionOn(db: ReadDb, tariffId: number, on: string): PricedTariff {
  const versions = versionsByTariff(db).get(tariffId) ?? []
  const version = versions.findLast((each) => each.fromDate <= on) ?? versions[0]
  if (!version) throw new Error(`no tariff ${tariffId}`)
  return version
}

function reductionsByPlace(db: ReadDb, premisesId: number | null): Map<string, Reduction[]> {
  const rows = db.all<Reduction>(
    `SELECT premises_id AS premisesId, fee_item_id AS feeItemId, percent, from_date AS fromDate, to_date AS toDate FROM fee_reduction
     WHERE (?1 IS NULL OR premises_id = ?1) AND (to_date IS NULL OR to_date >= from_date) ORDER BY from_date`, premisesId)
  const places = new Map<string, Reduction[]>()
  for (const row of rows) places.set(`${row.premisesId}|${row.feeItemId}`, [...(places.get(`${row.premisesId}|${row.feeItemId}`) ?? []), row])
  return places
}

/** What a month's billing would charge, for all premises or for one: the days of the month, and what meters counted and nobody has charged yet. */
export function billingPlan(db: ReadDb, month: string, premisesId: number | null = null): BillingPlan {
  const period = periodPlan(db, month, premisesId)
  const metered = meteredPlan(db, month, premisesId)
  return { lines: [...period.lines, ...metered.lines], leftOut: [...period.leftOut, ...metered.leftOut] }
}

/** The days of the month that nobody has paid or billed yet. */
export function periodPlan(db: ReadDb, month: string, premisesId: number | null): BillingPlan {
  return planBilling(month, atOnePrice(month, candidates(db, 'period', premisesId), versionsByTariff(db), reductionsByPlace(db, premisesId)), tariffs(db), billedIn(db, month))
}

/** What meters counted until the end of the month, or until a day of it, since they were last charged. */
export function meteredPlan(db: ReadDb, month: string, premisesId: number | null, until = lastOfMonth(month)): BillingPlan {
  const places = Map.groupBy(candidates(db, 'meter', premisesId), (candidate) => `${candidate.premisesId}|${candidate.feeItemId}`)
  if (places.size === 0) return { lines: [], leftOut: [] }
  const chains = unchargedReadings(db, premisesId, until)
  const facts: MeteredFacts = {
    month, tariffs: tariffs(db), versions: versionsByTariff(db), reductions: reductionsByPlace(db, premisesId), billed: billedIn(db, month),
    usedBefore: (place, year) => chargedUsage(db, place, year),
  }
  const plans = Array.from(places, ([place, own]) => planMetered(facts, own, chains.get(place) ?? []))
  return { lines: plans.flatMap((plan) => plan.lines), leftOut: plans.flatMap((plan) => plan.leftOut) }
}

/** Assignments with a charge that stands for the month, also where it was charged later because the month was closed; what is for an earlier, closed month is none of it. */
function billedIn(db: ReadDb, month: string): Set<number> {
  return new Set(db.all<{ id: number }>(
    `SELECT assignment_id AS id FROM charge c WHERE month = ?1 AND kind = 'metered' AND ${STANDS}
     UNION SELECT assignment_id FROM charge c WHERE month >= ?1 AND kind = 'billed' AND from_date BETWEEN ?2 AND ?3 AND ${STANDS}`, month, firstOfMonth(month), lastOfMonth(month)).map((row) => row.id))
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
  const uses = usePrepaid(lines, settlingPrepaid(db))
  const totals = planTotals(lines, uses)
  const runId = db.run('INSERT INTO billing_run (month, count, sum_fen, prepaid_fen, at, by) VALUES (?,?,?,?,?,?)',
    head.month, totals.count, totals.sumFen, totals.prepaidFen, head.now, head.userId).lastInsertRowid
  const entry = { businessDate: head.today, shiftId: null, requestId: head.requestId, userId: head.userId, at: head.now }
  const entryId = openEntry(db, { ...entry, kind: 'billing', note: head.month })
  const chargeIds = writeCharges(db, lines, { ...head, runId, entryId })
  writeUses(db, { ...entry, note: head.month }, chargeIds.map((chargeId, index) => ({ chargeId, premisesId: lines[index]?.premisesId ?? 0 })), uses)
  return { runId, ...totals }
}

type ChargeHead = { month: string; dueOn: string; runId: number | null; entryId: number }

/**
 * A charge a line, with what made it, and the book's row. Gives the charges in the order of the lines. A period that was undone is the next
 * attempt; one that still stands is refused by the store itself (`charge_billed_once`).
 */
export function writeCharges(db: WriteDb, lines: readonly BillingLine[], head: ChargeHead): number[] {
  const priced = tariffs(db)
  const accounts = new Map(db.all<{ id: number; code: string }>('SELECT id, account_code AS code FROM fee_item').map((row) => [row.id, row.code]))
  const snapshots = new Map<string, string>()
  return lines.map((line) => {
    const credit = requireAccountCode(accounts.get(line.feeItemId) ?? '')
    const chargeId = db.run(
      `INSERT INTO charge (premises_id, fee_item_id, kind, assignment_id, payer, payer_party_id, month, from_date, to_date, amount_fen, due_on, billing_run_id, snapshot, attempt)
       VALUES (?1,?2,?13,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,
         (SELECT coalesce(max(attempt), 0) + 1 FROM charge c WHERE c.premises_id = ?1 AND c.fee_item_id = ?2 AND c.from_date = ?7 AND c.assignment_id = ?3 AND c.kind IN ('billed', 'metered') AND NOT ${STANDS}))`,
      line.premisesId, line.feeItemId, line.assignmentId, line.payer, line.payerPartyId, line.month ?? head.month, line.from, line.to, line.amountFen, line.dueOn ?? head.dueOn, head.runId,
      snapshotText(line, priced, snapshots), line.metered ? 'metered' : 'billed').lastInsertRowid
    for (const readingId of line.metered?.readingIds ?? []) db.insert(chargeReading, { chargeId, readingId })
    postTransfers(db, head.entryId, null, [{ debit: 'receivable', credit, amountFen: line.amountFen, premisesId: line.premisesId, chargeId }])
    return chargeId
  })
}

function snapshotText(line: BillingLine, priced: ReadonlyMap<number, PricedTariff>, made: Map<string, string>): string {
  if (line.metered) return JSON.stringify({ made: 'meter', tariff: priced.get(line.tariffId)?.name ?? '', ...line.metered.amount } satisfies Snapshot)
  const key = `${line.tariffId}|${line.quantity}|${line.span?.from ?? ''}|${line.span?.to ?? ''}|${line.percent ?? ''}`
  let text = made.get(key)
  if (text === undefined) {
    const tariff = priced.get(line.tariffId)
    if (!tariff) throw new Error(`no tariff ${line.tariffId}`)
    const snapshot: Snapshot = { made: 'tariff', tariff: tariff.name, rule: tariff.rule, quantity: line.quantity, ...(line.span ? { span: line.span } : {}), ...(line.percent === undefined ? {} : { percent: line.percent }) }
    text = JSON.stringify(snapshot)
    made.set(key, text)
  }
  return text
}
