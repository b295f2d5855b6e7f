import { type Fen, fen } from '../../shared/money.ts'
import type { ReadDb, WriteDb } from '../db/database.ts'
import { charge } from '../db/schema/money.ts'
import { AppError, fieldError } from '../kernel/app-error.ts'
import { accountId, requireAccountCode } from './accounts.ts'
import { versionsByTariff } from './billing.ts'
import type { PricedTariff } from './billing-plan.ts'
import { type Charging, chargingOf, feeItemById } from './fee-items.ts'
import type { PayerRole } from './payers.ts'
import { openEntry, postTransfers } from './post.ts'
import type { Snapshot } from './snapshots.ts'
import { takeBackCharges, type UndoHead } from './undo-billing.ts'

/** What is bought at the desk before it is used: month cards, units onto a meter's card. It stands at the till from then on, and is paid or taken back. */

/** Throws `not-found`, and a field error at `feeItemId` where the item is not charged this way. */
export function requireCharging(db: ReadDb, feeItemId: number, charging: Charging, code: string): void {
  const item = feeItemById(db, feeItemId)
  if (!item) throw new AppError('not-found')
  if (item.kind !== 'recurring' || chargingOf(db, feeItemId) !== charging) throw fieldError('feeItemId', code)
}

/** Every version of a tariff of the item, oldest first. Field error `tariff-of-other-item`. */
export function versionsOf(db: ReadDb, feeItemId: number, tariffId: number): readonly PricedTariff[] {
  const versions = versionsByTariff(db).get(tariffId) ?? []
  if (versions[0]?.feeItemId !== feeItemId) throw fieldError('tariffId', 'tariff-of-other-item')
  return versions
}

export type Sale = { premisesId: number; feeItemId: number; kind: 'until' | 'units'; from: string; to: string; description: string; amountFen: Fen; snapshot: Snapshot; buyer: string | null }
export type SaleHead = { today: string; requestId: string; userId: number; now: number }

/** A charge that is to be paid at once. Whoever is named as its buyer owes it where they rent there, else the owner. Throws `month-closed` (month). */
export function writeSale(db: WriteDb, head: SaleHead, sale: Sale): number {
  const credit = requireAccountCode(feeItemById(db, sale.feeItemId)?.accountCode ?? '')
  const chargeId = db.insert(charge, {
    premisesId: sale.premisesId, feeItemId: sale.feeItemId, kind: sale.kind, ...buyerOf(db, sale, head.today), month: head.today.slice(0, 7), fromDate: sale.from, toDate: sale.to,
    description: sale.description, amountFen: sale.amountFen, dueOn: head.today, snapshot: JSON.stringify(sale.snapshot),
  })
  const entryId = openEntry(db, { kind: 'one-off', businessDate: head.today, shiftId: null, requestId: head.requestId, userId: head.userId, at: head.now, note: sale.description })
  postTransfers(db, entryId, null, [{ debit: 'receivable', credit, amountFen: sale.amountFen, premisesId: sale.premisesId, chargeId }])
  return chargeId
}

/** The tenant of that name; without a name the one tenant there is; else the owner. */
function buyerOf(db: ReadDb, { premisesId, buyer }: Sale, on: string): { payer: PayerRole; payerPartyId: number | null } {
  const tenants = db.all<{ partyId: number }>(
    `SELECT DISTINCT o.party_id AS partyId FROM occupancy o JOIN party_name n ON n.party_id = o.party_id
     WHERE o.premises_id = ?1 AND o.role = 'tenant' AND (?2 IS NULL OR n.name = ?2) AND (o.from_date IS NULL OR o.from_date <= ?3) AND (o.to_date IS NULL OR o.to_date >= ?3)`, premisesId, buyer, on)
  const [tenant] = tenants
  return tenant && tenants.length === 1 ? { payer: 'tenant', payerPartyId: tenant.partyId } : { payer: 'owner', payerPartyId: null }
}

/** Takes a sale back that nobody paid. Throws `card-cancelled`, `card-paid` where it was paid or made smaller, in full or in part, `month-closed` (month). */
export function cancelSale(db: WriteDb, head: UndoHead, chargeId: number): void {
  const { amountFen, openFen, cancelled, changed } = db.one<{ amountFen: number; openFen: number; cancelled: number; changed: number }>(
    `SELECT c.amount_fen AS amountFen, coalesce(b.amount_fen, 0) AS openFen, EXISTS (SELECT 1 FROM charge_adjustment a WHERE a.charge_id = c.id AND a.kind = 'undone') AS cancelled,
       EXISTS (SELECT 1 FROM charge_adjustment a WHERE a.charge_id = c.id) AS changed
     FROM charge c LEFT JOIN ledger_balance b ON b.account_id = ? AND b.premises_id = c.premises_id AND b.subject = c.id WHERE c.id = ?`, accountId(db, 'receivable'), chargeId)
  if (cancelled === 1) throw new AppError('card-cancelled')
  if (fen(openFen) < amountFen || changed === 1) throw new AppError('card-paid')
  takeBackCharges(db, head, [chargeId])
}
