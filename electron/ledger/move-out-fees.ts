import { addDays } from '../../shared/dates.ts'
import { amountUpTo, explainShare } from '../../shared/day-share.ts'
import { explainMetered } from '../../shared/metered-amount.ts'
import type { CallOutput } from '../../shared/contract/index.ts'
import type { ReadDb, WriteDb } from '../db/database.ts'
import { tariffs } from './billing.ts'
import type { BillingLine } from './billing-plan.ts'
import { changeWords } from './change-words.ts'
import { feeItemNames } from './fee-items.ts'
import { billFinally, finalBillLines } from './final-bill.ts'
import { billedBeyond, type MoveHead, movePayer } from './move-payer.ts'
import { previewMove } from './move-preview.ts'
import { currentAssignment, currentPayers, type Payer } from './payers.ts'

/** The last fees of whoever leaves, to the day, and who pays from the day after. */

type Fees = CallOutput<'moveOut.get'>['fees']
export type Leaver = { premisesId: number; partyId: number; leavesOn: string }
/** A fee that went back: who paid it until then, and from when somebody else does. */
export type FeeBack = { feeItemId: number; payer: 'tenant' | 'agent'; from: string }

/** Every assignment the leaver ever paid, also those that ended: a month of them may not be billed yet. */
function assignmentsOf(db: ReadDb, premisesId: number, partyId: number): number[] {
  return db.all<{ id: number }>(`SELECT id FROM assignment WHERE premises_id = ? AND payer_party_id = ? AND payer IN ('tenant', 'agent') ORDER BY id`, premisesId, partyId).map((row) => row.id)
}

function itemsOf(db: ReadDb, premisesId: number, partyId: number): number[] {
  return currentPayers(db, premisesId).filter((line) => (line.payer === 'tenant' || line.payer === 'agent') && line.payerPartyId === partyId).map((line) => line.feeItemId)
}

/** Whoever paid before the leaver came: the agent company that lets the rooms, else the owner. */
function payerBefore(db: ReadDb, premisesId: number, feeItemId: number, partyId: number): Payer {
  const before = db.get<Payer>(
    `SELECT payer, payer_party_id AS payerPartyId FROM assignment WHERE premises_id = ?1 AND fee_item_id = ?2 AND coalesce(payer_party_id, 0) <> ?3
       AND from_date < (SELECT min(from_date) FROM assignment WHERE premises_id = ?1 AND fee_item_id = ?2 AND payer_party_id = ?3) ORDER BY from_date DESC, id DESC LIMIT 1`, premisesId, feeItemId, partyId)
  return before?.payer === 'agent' ? before : { payer: 'owner', payerPartyId: null }
}

/** What is still to be charged, and what goes back from when; nothing is written. */
export function previewFees(db: ReadDb, leaver: Leaver): Pick<Fees, 'toCharge' | 'back'> {
  const { premisesId, partyId, leavesOn } = leaver
  const lines = finalBillLines(db, premisesId, assignmentsOf(db, premisesId, partyId), leavesOn)
  const items = itemsOf(db, premisesId, partyId)
  return {
    toCharge: [...items.flatMap((feeItemId) => cutCharges(db, leaver, feeItemId)), ...lines.map((line) => cutLine(db, line, leavesOn))],
    back: items.flatMap((feeItemId) => {
      const preview = previewMove(db, premisesId, feeItemId, addDays(leavesOn, 1))
      return preview ? [{ feeItemId, ...feeItemNames(db, feeItemId), from: preview.from }] : []
    }),
  }
}

/** Charges that are made smaller because somebody else pays their last days. */
function cutCharges(db: ReadDb, { premisesId, leavesOn }: Leaver, feeItemId: number): Fees['toCharge'] {
  const current = currentAssignment(db, premisesId, feeItemId)
  const rule = current && tariffs(db).get(current.tariffId)?.rule
  if (!current || !rule) return []
  return billedBeyond(db, current.id, addDays(leavesOn, 1)).filter((charge) => charge.cutFen > 0 && charge.openFen >= charge.cutFen && charge.fromDate <= leavesOn).map((charge) => {
    const days = { from: charge.fromDate, to: leavesOn }
    const amountFen = charge.amountFen - charge.adjustedFen - charge.cutFen
    return { feeItemId, ...feeItemNames(db, feeItemId), ...days, amountFen, billed: true, why: explainShare(rule, charge.quantity, days, amountFen, { span: { from: charge.fromDate, to: charge.toDate } }) }
  })
}

function cutLine(db: ReadDb, line: BillingLine, leavesOn: string): Fees['toCharge'][number] {
  const named = { feeItemId: line.feeItemId, ...feeItemNames(db, line.feeItemId), billed: false }
  if (line.metered) return { ...named, from: line.from, to: line.to, amountFen: line.amountFen, why: explainMetered(line.metered.amount, line, line.amountFen) }
  const rule = tariffs(db).get(line.tariffId)?.rule
  if (!rule) throw new Error(`no tariff ${line.tariffId}`)
  const span = line.span ?? { from: line.from, to: line.to }
  const days = { from: line.from, to: line.to > leavesOn ? leavesOn : line.to }
  const upTo = (until: string): number => amountUpTo(rule, line.quantity, span, until)
  const amountFen = line.to > leavesOn ? upTo(leavesOn) - upTo(addDays(line.from, -1)) : line.amountFen
  return { ...named, ...days, amountFen, why: explainShare(rule, line.quantity, days, amountFen, { span }) }
}

/** Charges the leaver to the day and gives every fee back from the day after. */
export function settleFees(db: WriteDb, head: MoveHead, leaver: Leaver): FeeBack[] {
  const { premisesId, partyId, leavesOn } = leaver
  const assignmentIds = assignmentsOf(db, premisesId, partyId)
  const note = changeWords(db).moveOut(leavesOn)
  const back = itemsOf(db, premisesId, partyId).flatMap((feeItemId): FeeBack[] => {
    const current = currentAssignment(db, premisesId, feeItemId)
    if (!current || (current.payer !== 'tenant' && current.payer !== 'agent')) return []
    const moved = movePayer(db, head, { premisesId, feeItemId, from: addDays(leavesOn, 1), ...payerBefore(db, premisesId, feeItemId, partyId), reason: note })
    return moved ? [{ feeItemId, payer: current.payer, from: moved.from }] : []
  })
  billFinally(db, head, { premisesId, assignmentIds, until: leavesOn, dueOn: leavesOn < head.today ? head.today : leavesOn, note })
  return back
}

/** Whoever was to leave stays: the fees come back from the day they went. */
export function takeFeesBack(db: WriteDb, head: MoveHead, { premisesId, partyId, leavesOn }: Leaver, back: readonly FeeBack[]): void {
  const reason = changeWords(db).moveOutUndone(leavesOn)
  for (const { feeItemId, payer, from } of back) movePayer(db, head, { premisesId, feeItemId, payer, payerPartyId: partyId, from, reason })
}
