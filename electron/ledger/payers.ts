import { addDays } from '../../shared/dates.ts'
import type { ReadDb, WriteDb } from '../db/database.ts'
import { assignment } from '../db/schema/money.ts'
import { STANDS } from './stands.ts'

export type PayerRole = 'owner' | 'tenant' | 'agent' | 'developer'
/** Who pays: owners and the developer without a party of their own, tenants and agents by theirs. */
export type Payer = { payer: PayerRole; payerPartyId: number | null }
export type PayerChange = Payer & { premisesId: number; feeItemId: number; from: string }

type AssignmentRow = Payer & { id: number; tariffId: number; quantity: number; fromDate: string; paidUntil: string | null }

/** Who pays a fee item now and until further notice, by which tariff, from when. */
export function currentAssignment(db: ReadDb, premisesId: number, feeItemId: number): AssignmentRow | undefined {
  return db.get<AssignmentRow>(
    `SELECT id, tariff_id AS tariffId, payer, payer_party_id AS payerPartyId, quantity, from_date AS fromDate, paid_until AS paidUntil FROM assignment
     WHERE premises_id = ? AND fee_item_id = ? AND to_date IS NULL ORDER BY id DESC LIMIT 1`, premisesId, feeItemId)
}

/** Fee items of a premises that go on until further notice, with who pays them. */
export function currentPayers(db: ReadDb, premisesId: number): (Payer & { feeItemId: number })[] {
  return db.all<Payer & { feeItemId: number }>(
    `SELECT fee_item_id AS feeItemId, payer, payer_party_id AS payerPartyId FROM assignment WHERE premises_id = ? AND to_date IS NULL ORDER BY fee_item_id, id`, premisesId)
}

/** The last day an assignment was billed for; null when it never was. */
export function billedUntil(db: ReadDb, assignmentId: number): string | null {
  return db.one<{ until: string | null }>(`SELECT max(to_date) AS until FROM charge c WHERE assignment_id = ? AND kind = 'billed' AND ${STANDS}`, assignmentId).until
}

/**
 * From a day on somebody else pays a fee item; every day keeps exactly one payer. What was billed before stays with whoever was
 * billed, so the change begins the day after it at the earliest (shorten such charges first where it must begin inside: ledger/shorten-charges.ts).
 * Gives the day the new payer begins; null where nobody pays the item, or the same one already does.
 */
export function changePayer(db: WriteDb, change: PayerChange): string | null {
  const current = currentAssignment(db, change.premisesId, change.feeItemId)
  if (!current || samePayer(current, change)) return null
  const billed = billedUntil(db, current.id)
  return replace(db, current, change, billed === null || billed < change.from ? change.from : addDays(billed, 1))
}

/** As `changePayer`, from exactly this day, also where the current payer has been billed beyond it: the caller has shortened those charges. */
export function changePayerFrom(db: WriteDb, change: PayerChange): string | null {
  const current = currentAssignment(db, change.premisesId, change.feeItemId)
  if (!current || samePayer(current, change)) return null
  return replace(db, current, change, change.from)
}

/** Also where the payer stays "the owner": the owner of a sold premises is another from the day on, and each is billed for days of their own. */
export function beginPayerAnew(db: WriteDb, change: PayerChange): string | null {
  const current = currentAssignment(db, change.premisesId, change.feeItemId)
  return current ? replace(db, current, change, change.from) : null
}

/** One who was to pay from that very day or later, and never was billed, is put aside rather than ended before it began. */
function replace(db: WriteDb, current: AssignmentRow, change: PayerChange, from: string): string {
  if (current.fromDate >= from && billedUntil(db, current.id) === null) {
    db.update(assignment, current.id, { payer: change.payer, payerPartyId: change.payerPartyId })
    return current.fromDate
  }
  const starts = current.fromDate >= from ? addDays(current.fromDate, 1) : from
  db.update(assignment, current.id, { toDate: addDays(starts, -1) })
  db.insert(assignment, {
    premisesId: change.premisesId, feeItemId: change.feeItemId, tariffId: current.tariffId, payer: change.payer, payerPartyId: change.payerPartyId,
    quantity: current.quantity, fromDate: starts, paidUntil: current.paidUntil !== null && current.paidUntil >= starts ? current.paidUntil : null,
  })
  return starts
}

function samePayer(current: Payer, next: Payer): boolean {
  return current.payer === next.payer && (next.payer === 'owner' || next.payer === 'developer' || current.payerPartyId === next.payerPartyId)
}
