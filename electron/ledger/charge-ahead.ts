import { monthOf } from '../../shared/dates.ts'
import type { Fen } from '../../shared/money.ts'
import type { ReadDb, WriteDb } from '../db/database.ts'
import { billingUndo, chargedAhead } from '../db/schema/charging.ts'
import { chargeAdjustment } from '../db/schema/money.ts'
import { AppError } from '../kernel/app-error.ts'
import { accountId } from './accounts.ts'
import { type AheadLine, type AheadPlan, type AheadWish, planAhead } from './ahead-plan.ts'
import { writeCharges } from './billing.ts'
import { changeWords } from './change-words.ts'
import { openEntry, postTransfers } from './post.ts'
import { STANDS } from './stands.ts'
import { takeBackCharges } from './undo-billing.ts'

export type AheadHead = { today: string; requestId: string; userId: number; now: number }
export type Ahead = { runId: number; chargeIds: number[]; sumFen: Fen; discountFen: Fen; totalFen: Fen }

/**
 * Charges months ahead as one run: a charge a month at today's price, and the offer's discount on each. Nothing of it is paid yet, and what is
 * prepaid is left alone: the till settles both. Throws `changed-since-preview` (count, sumFen) where the total is not the one expected.
 */
export function chargeAhead(db: WriteDb, head: AheadHead, wish: AheadWish & { expectedFen: number }): Ahead {
  const plan = planAhead(db, wish, head.today)
  if (plan.totalFen !== wish.expectedFen) throw new AppError('changed-since-preview', { values: { count: plan.lines.length, sumFen: plan.totalFen } })
  const month = plan.lines[0]?.month ?? head.today.slice(0, 7)
  const runId = db.run('INSERT INTO billing_run (month, count, sum_fen, prepaid_fen, at, by) VALUES (?,?,?,0,?,?)', month, plan.lines.length, plan.sumFen, head.now, head.userId).lastInsertRowid
  const note = aheadReason(db, plan, wish.months)
  const entry = { businessDate: head.today, shiftId: null, requestId: head.requestId, userId: head.userId, at: head.now, note }
  const chargeIds = writeCharges(db, plan.lines, { month, dueOn: head.today, runId, entryId: openEntry(db, { ...entry, kind: 'billing' }) })
  giveDiscount(db, head, { lines: plan.lines, chargeIds, reason: note, entryId: openEntry(db, { ...entry, kind: 'adjustment' }) })
  db.insert(chargedAhead, { runId, premisesId: wish.premisesId, feeItemId: wish.feeItemId, offerId: wish.offerId, discountFen: plan.discountFen, at: head.now, by: head.userId })
  return { runId, chargeIds, sumFen: plan.sumFen, discountFen: plan.discountFen, totalFen: plan.totalFen }
}

function aheadReason(db: ReadDb, { offer, lines }: AheadPlan, months: number): string {
  const words = changeWords(db)
  return offer ? words.prepayOffer(offer) : words.paidAhead(months, lines[0]?.from ?? '', lines.at(-1)?.to ?? '')
}

type Given = { lines: readonly AheadLine[]; chargeIds: readonly number[]; reason: string; entryId: number }

function giveDiscount(db: WriteDb, head: AheadHead, { lines, chargeIds, reason, entryId }: Given): void {
  for (const [index, { premisesId, discountFen: amountFen }] of lines.entries()) {
    const chargeId = chargeIds[index]
    if (amountFen === 0 || chargeId === undefined) continue
    postTransfers(db, entryId, null, [{ debit: 'discount', credit: 'receivable', amountFen, premisesId, chargeId }])
    db.insert(chargeAdjustment, { chargeId, amountFen, until: null, kind: 'prepay', reason, entryId, at: head.now, by: head.userId })
  }
}

/** SQL that holds for a charge `c` of an act of charging ahead `h`; by premises and item, so that the index of billed charges finds it. */
export const CHARGED_BY = `c.premises_id = h.premises_id AND c.fee_item_id = h.fee_item_id AND c.kind IN ('billed', 'metered') AND c.billing_run_id = h.run_id`

/** A month charged ahead, as it stands: what it is, what was taken off, what is open. */
export type AheadCharge = { runId: number; chargeId: number; from: string; to: string; amountFen: Fen; discountFen: Fen; openFen: Fen; offer: string | null }

/** The months charged ahead that still stand, of the runs named, oldest first. */
export function aheadCharges(db: ReadDb, runIds: readonly number[]): AheadCharge[] {
  return db.all<AheadCharge>(
    `SELECT c.billing_run_id AS runId, c.id AS chargeId, c.from_date AS "from", c.to_date AS "to", c.amount_fen AS amountFen, coalesce(b.amount_fen, 0) AS openFen,
       coalesce((SELECT sum(j.amount_fen) FROM charge_adjustment j WHERE j.charge_id = c.id AND j.kind = 'prepay'), 0) AS discountFen,
       (SELECT j.reason FROM charge x JOIN charge_adjustment j ON j.charge_id = x.id AND j.kind = 'prepay' WHERE ${CHARGED_BY.replaceAll('c.', 'x.')} LIMIT 1) AS offer
     FROM charged_ahead h JOIN charge c ON ${CHARGED_BY} LEFT JOIN ledger_balance b ON b.account_id = ?1 AND b.premises_id = c.premises_id AND b.subject = c.id
     WHERE h.run_id IN (SELECT value FROM json_each(?2)) AND ${STANDS} ORDER BY h.run_id, c.from_date, c.id`, accountId(db, 'receivable'), JSON.stringify(runIds))
}

/** The acts of charging ahead that charges were made by. */
export function aheadRunsOf(db: ReadDb, chargeIds: readonly number[]): number[] {
  return db.all<{ runId: number }>(
    'SELECT DISTINCT a.run_id AS runId FROM charge c JOIN charged_ahead a ON a.run_id = c.billing_run_id WHERE c.id IN (SELECT value FROM json_each(?)) ORDER BY a.run_id', JSON.stringify(chargeIds)).map((row) => row.runId)
}

/**
 * Takes back the months of an act of charging ahead that nobody has paid anything of, with their discount: whole months, also where a month has
 * two prices, since billing charges a month whole. A month given free is taken back with them: it was given for all of them. Throws `nothing-to-undo`, and as `takeBackCharges` does.
 */
export function undoAhead(db: WriteDb, head: AheadHead, runId: number): { count: number; sumFen: Fen } {
  const charges = db.get('SELECT 1 FROM charged_ahead WHERE run_id = ?', runId) === undefined ? [] : aheadCharges(db, [runId])
  const touched = new Set(charges.filter((charge) => charge.openFen + charge.discountFen !== charge.amountFen).map((charge) => monthOf(charge.from)))
  const untouched = charges.filter((charge) => !touched.has(monthOf(charge.from)))
  if (!untouched.some((charge) => charge.openFen > 0)) throw new AppError('nothing-to-undo')
  const reason = changeWords(db).aheadUndone
  const { count, sumFen: undoneFen } = takeBackCharges(db, { ...head, reason }, untouched.map((charge) => charge.chargeId))
  db.insert(billingUndo, { runId, premisesId: null, count, sumFen: undoneFen, reason, at: head.now, by: head.userId })
  return { count, sumFen: undoneFen }
}
