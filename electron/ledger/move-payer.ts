import { addDays } from '../../shared/dates.ts'
import { amountUpTo, shareOfDays } from '../../shared/day-share.ts'
import { type Fen, fen } from '../../shared/money.ts'
import type { WriteDb, ReadDb } from '../db/database.ts'
import { chargeAdjustment } from '../db/schema/money.ts'
import { accountId, requireAccountCode } from './accounts.ts'
import { versionOn, versionsByTariff, writeCharges } from './billing.ts'
import type { Snapshot } from './snapshots.ts'
import { beginPayerAnew, changePayerFrom, currentAssignment, type Payer } from './payers.ts'
import { openEntry, postTransfers } from './post.ts'
import { STANDS } from './stands.ts'
import { takeBackCharges } from './undo-billing.ts'

export type MoveHead = { today: string; requestId: string; userId: number; now: number }
export type PayerMove = Payer & {
  premisesId: number; feeItemId: number; from: string
  /** Why, as it stands beside the charge that was made smaller. */
  reason: string
  /** The word for the payer stays the same ("the owner"), the person does not. */
  anew?: boolean
}
/** From when the new payer pays; what was billed to the old one for days from then on and now stands for the new one. */
export type PayerMoved = { from: string; moved: { chargeId: number; newChargeId: number; from: string; to: string; amountFen: Fen }[] }

/**
 * From a day on somebody else pays, also where the month has been billed already: an open charge of the old payer is made smaller by
 * its days from then on, and the same sum is charged to the new one, so that the parts sum to what was billed. What the old payer has
 * paid stays paid: the new one then begins the day after. Null where nobody pays the item, or the same one already does.
 */
export function movePayer(db: WriteDb, head: MoveHead, move: PayerMove): PayerMoved | null {
  const current = currentAssignment(db, move.premisesId, move.feeItemId)
  if (!current) return null
  const later = billedBeyond(db, current.id, move.from)
  const stays = later.findLastIndex(staysPaid)
  const kept = later[stays]
  const from = kept ? addDays(kept.toDate, 1) : move.from
  const started = (move.anew ? beginPayerAnew : changePayerFrom)(db, { ...move, from })
  if (started === null) return null
  takeBackUnearned(db, head, move, later.slice(stays + 1))
  const toMove = later.slice(stays + 1).filter((charge) => charge.cutFen > 0)
  const next = currentAssignment(db, move.premisesId, move.feeItemId)
  if (toMove.length === 0 || !next) return { from: started, moved: [] }
  const entryId = openEntry(db, { kind: 'adjustment', businessDate: head.today, shiftId: null, requestId: head.requestId, userId: head.userId, at: head.now, note: move.reason })
  return { from: started, moved: toMove.map((charge) => moveCharge(db, { ...head, entryId, assignmentId: next.id }, move, charge)) }
}

/** Months given free for months that were not paid yet, all of whose days another pays now: they were never earned, and that other one is billed for them. */
function takeBackUnearned(db: WriteDb, head: MoveHead, { from, reason }: PayerMove, charges: readonly Billed[]): void {
  const free = charges.filter((charge) => charge.prepayFen === charge.amountFen && charge.fromDate >= from)
  if (free.length > 0) takeBackCharges(db, { ...head, reason }, free.map((charge) => charge.chargeId))
}

type Billed = {
  chargeId: number; tariffId: number; quantity: number; month: string; fromDate: string; toDate: string; amountFen: number; openFen: number
  dueOn: string; accountCode: string; adjustedFen: number; cutFen: Fen; cutFrom: string
  /** What paying ahead took off. */
  prepayFen: number
  /** The version of the tariff that made it: a later one does not touch what was charged ahead. */
  pricedBy: number
  /** Nothing of it is left to move: given free for months paid ahead that are all paid, or the rest of it was waived. */
  settled: boolean
}

/** Whether the days of a charge are paid, so that they stay with whoever paid them. */
export function staysPaid({ openFen, cutFen, settled }: Billed): boolean {
  return settled || openFen < cutFen
}

/** What an assignment was billed for days from a day on, oldest first, and the part of each that falls on them. */
export function billedBeyond(db: ReadDb, assignmentId: number, from: string): Billed[] {
  const rows = db.all<Omit<Billed, 'cutFen' | 'cutFrom' | 'settled' | 'pricedBy'> & { runOpen: number; snapshot: string }>(
    `SELECT c.id AS chargeId, a.tariff_id AS tariffId, a.quantity, c.month, c.from_date AS fromDate, c.to_date AS toDate, c.amount_fen AS amountFen, coalesce(b.amount_fen, 0) AS openFen,
       c.due_on AS dueOn, f.account_code AS accountCode, coalesce((SELECT sum(amount_fen) FROM charge_adjustment WHERE charge_id = c.id), 0) AS adjustedFen, c.snapshot,
       coalesce((SELECT sum(amount_fen) FROM charge_adjustment WHERE charge_id = c.id AND kind = 'prepay'), 0) AS prepayFen,
       EXISTS (SELECT 1 FROM charge o JOIN ledger_balance u ON u.account_id = ?1 AND u.premises_id = o.premises_id AND u.subject = o.id
         WHERE o.premises_id = c.premises_id AND o.fee_item_id = c.fee_item_id AND o.kind IN ('billed', 'metered') AND o.billing_run_id = c.billing_run_id) AS runOpen
     FROM charge c JOIN assignment a ON a.id = c.assignment_id JOIN fee_item f ON f.id = c.fee_item_id
     LEFT JOIN ledger_balance b ON b.account_id = ?1 AND b.premises_id = c.premises_id AND b.subject = c.id
     WHERE c.assignment_id = ?2 AND c.kind = 'billed' AND c.to_date >= ?3 AND ${STANDS} ORDER BY c.from_date`, accountId(db, 'receivable'), assignmentId, from)
  return rows.map(({ snapshot, runOpen, ...row }) => {
    const cutFrom = from > row.fromDate ? from : row.fromDate
    const made = JSON.parse(snapshot) as Snapshot
    const keeps = keptFen(row, made, addDays(cutFrom, -1))
    const cutFen = fen(Math.max(0, row.amountFen - row.adjustedFen - keeps))
    const settled = row.prepayFen === row.amountFen ? runOpen === 0 : cutFen === 0 && row.adjustedFen > row.prepayFen
    return { ...row, cutFrom, pricedBy: pricedBy(db, row, made), cutFen, settled }
  })
}

function pricedBy(db: ReadDb, { tariffId, fromDate }: { tariffId: number; fromDate: string }, made: Snapshot): number {
  const rule = made.made === 'tariff' ? JSON.stringify(made.rule) : ''
  return (versionsByTariff(db).get(tariffId)?.find((version) => version.text === rule) ?? versionOn(db, tariffId, fromDate)).id
}

function keptFen({ fromDate, toDate, amountFen, prepayFen }: Pick<Billed, 'fromDate' | 'toDate' | 'amountFen' | 'prepayFen'>, snapshot: Snapshot, until: string): number {
  if (until < fromDate) return 0
  const span = { from: fromDate, to: toDate }
  if (prepayFen > 0) return shareOfDays(amountFen - prepayFen, span, until)
  if (snapshot.made !== 'tariff' || snapshot.span || snapshot.percent !== undefined) return shareOfDays(amountFen, span, until)
  return Math.min(amountFen, amountUpTo(snapshot.rule, snapshot.quantity, span, until))
}

type ChargeMove = MoveHead & { entryId: number; assignmentId: number }

function moveCharge(db: WriteDb, head: ChargeMove, move: PayerMove, charge: Billed): PayerMoved['moved'][number] {
  cutCharge(db, head, move, charge)
  const line = {
    assignmentId: head.assignmentId, premisesId: move.premisesId, feeItemId: move.feeItemId, tariffId: charge.pricedBy, payer: move.payer, payerPartyId: move.payerPartyId,
    quantity: charge.quantity, fromDate: charge.cutFrom, toDate: null, paidUntil: null, from: charge.cutFrom, to: charge.toDate, amountFen: charge.cutFen,
    span: { from: charge.fromDate, to: charge.toDate },
  }
  const [newChargeId = 0] = writeCharges(db, [line], { month: charge.month, dueOn: charge.dueOn, runId: null, entryId: head.entryId })
  return { chargeId: charge.chargeId, newChargeId, from: charge.cutFrom, to: charge.toDate, amountFen: charge.cutFen }
}

/** Makes an open charge smaller by the part that falls on the days from `cutFrom` on. */
function cutCharge(db: WriteDb, head: ChargeMove, { premisesId, reason }: PayerMove, charge: Billed): void {
  postTransfers(db, head.entryId, null, [{ debit: requireAccountCode(charge.accountCode), credit: 'receivable', amountFen: charge.cutFen, premisesId, chargeId: charge.chargeId }])
  db.insert(chargeAdjustment, {
    chargeId: charge.chargeId, amountFen: charge.cutFen, until: charge.cutFrom > charge.fromDate ? addDays(charge.cutFrom, -1) : null, reason,
    entryId: head.entryId, at: head.now, by: head.userId,
  })
}
