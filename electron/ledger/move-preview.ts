import { addDays, addMonths, firstOfMonth, lastOfMonth, monthOf } from '../../shared/dates.ts'
import { amountUpTo } from '../../shared/day-share.ts'
import type { Tariff } from '../../shared/tariff.ts'
import type { ReadDb } from '../db/database.ts'
import { periodPlan, tariffs } from './billing.ts'
import { billedBeyond, staysPaid } from './move-payer.ts'
import { currentAssignment, type Payer } from './payers.ts'

/** One month of a fee that two payers share; amounts in fen, `beforeFen + afterFen = sumFen`. */
export type SharedMonth = { month: string; from: string; to: string; billed: boolean; paid: boolean; beforeFen: number; afterFen: number; sumFen: number }
export type MovePreview = {
  feeItemId: number
  before: Payer
  /** The first day billed to the new payer: the day asked for, or the day after what the old one has paid. */
  from: string
  /** What the old payer has paid for the new one's days. */
  settleFen: number
  months: SharedMonth[]
}

/** What `movePayer` from a day on would do to one fee, without doing it. Null where nobody pays the item. */
export function previewMove(db: ReadDb, premisesId: number, feeItemId: number, from: string): MovePreview | null {
  const current = currentAssignment(db, premisesId, feeItemId)
  if (!current) return null
  const rule = tariffs(db).get(current.tariffId)?.rule
  if (!rule) throw new Error(`no tariff ${current.tariffId}`)
  const later = billedBeyond(db, current.id, from).filter((charge) => charge.cutFen > 0 || charge.settled)
  const stays = later.findLastIndex(staysPaid)
  const kept = later[stays]
  const ahead = kept ? [] : paidAhead(rule, current, from)
  const begins = kept ? addDays(kept.toDate, 1) : ahead.length > 0 && current.paidUntil !== null ? addDays(current.paidUntil, 1) : from
  const billed = later.map((charge, index): SharedMonth => {
    const sumFen = charge.amountFen - charge.adjustedFen
    const stay = index <= stays
    return { month: charge.month, from: charge.fromDate, to: charge.toDate, billed: true, paid: stay, beforeFen: stay ? sumFen : sumFen - charge.cutFen, afterFen: stay ? 0 : charge.cutFen, sumFen }
  })
  return {
    feeItemId, before: { payer: current.payer, payerPartyId: current.payerPartyId }, from: begins,
    settleFen: later.slice(0, stays + 1).reduce((sum, charge) => sum + charge.cutFen, 0) + ahead.reduce((sum, month) => sum + month.settleFen, 0),
    months: [...ahead.map(({ settleFen: _settleFen, ...month }) => month), ...billed, ...unbilledMonth(db, { premisesId, assignmentId: current.id, rule, quantity: current.quantity, from: begins })],
  }
}

/** Months the imported ledger says are paid, and the part of each that falls on the new payer's days. */
function paidAhead(rule: Tariff, current: { quantity: number; paidUntil: string | null }, from: string): (SharedMonth & { settleFen: number })[] {
  const months: (SharedMonth & { settleFen: number })[] = []
  if (current.paidUntil === null) return months
  for (let first = firstOfMonth(from); first <= current.paidUntil; first = addMonths(first, 1)) {
    const span = { from: first, to: lastOfMonth(first) }
    const to = current.paidUntil < span.to ? current.paidUntil : span.to
    const sumFen = amountUpTo(rule, current.quantity, span, to)
    const ownFen = from > first ? amountUpTo(rule, current.quantity, span, addDays(from, -1)) : 0
    months.push({ month: monthOf(first), from: first, to, billed: false, paid: true, beforeFen: sumFen, afterFen: 0, sumFen, settleFen: Math.max(0, sumFen - ownFen) })
  }
  return months
}

type Unbilled = { premisesId: number; assignmentId: number; rule: Tariff; quantity: number; from: string }

/** The month of the change, where nobody has billed it yet: the same reckoning as the billing run's. */
function unbilledMonth(db: ReadDb, { premisesId, assignmentId, rule, quantity, from }: Unbilled): SharedMonth[] {
  const line = periodPlan(db, monthOf(from), premisesId).lines.find((each) => each.assignmentId === assignmentId)
  if (!line || line.to < from) return []
  const span = line.span ?? { from: line.from, to: line.to }
  const upTo = (until: string): number => amountUpTo(rule, quantity, span, until)
  const beforeFen = from > line.from ? upTo(addDays(from, -1)) - upTo(addDays(line.from, -1)) : 0
  return [{ month: monthOf(from), from: line.from, to: line.to, billed: false, paid: false, beforeFen, afterFen: line.amountFen - beforeFen, sumFen: line.amountFen }]
}
