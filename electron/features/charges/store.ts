import type { CallOutput } from '../../../shared/contract/index.ts'
import { dateTime } from '../../../shared/dates.ts'
import type { ReadDb, WriteDb } from '../../db/database.ts'
import { charge, chargeAdjustment, chargeDispute } from '../../db/schema/money.ts'
import { accountId } from '../../ledger/accounts.ts'
import { RECEIPT_STANDS } from '../../ledger/receipt-stands.ts'
import { roomText } from '../../ledger/rooms.ts'

type Open = CallOutput<'charges.open'>
type Rooms = { building: string; unit: string; room: string }

export function feeItems(db: ReadDb): CallOutput<'fees.items'>['items'] {
  return db.all('SELECT id AS feeItemId, code, name, name_en AS nameEn, kind, charging FROM fee_item WHERE active = 1 ORDER BY id')
}

export function prepaidByItem(db: ReadDb, premisesIds: readonly number[]): Open['prepaid'] {
  const rows = db.all<Rooms & { premisesId: number; subject: number; feeItem: string | null; amountFen: number }>(
    `SELECT b.premises_id AS premisesId, p.building, p.unit, p.room, b.subject, f.name AS feeItem, b.amount_fen AS amountFen
     FROM ledger_balance b JOIN premises p ON p.id = b.premises_id LEFT JOIN fee_item f ON f.id = b.subject
     WHERE b.account_id = ? AND b.premises_id IN (SELECT value FROM json_each(?)) ORDER BY b.premises_id, b.subject`, accountId(db, 'prepaid'), JSON.stringify(premisesIds))
  return rows.map((row) => ({ premisesId: row.premisesId, room: roomText(row), feeItemId: row.subject === 0 ? null : row.subject, feeItem: row.feeItem ?? '', amountFen: row.amountFen }))
}

export function depositsHeld(db: ReadDb, premisesIds: readonly number[]): Open['deposits'] {
  const rows = db.all<Rooms & { depositId: number; premisesId: number; name: string; amountFen: number; receiptNumber: string }>(
    `SELECT d.id AS depositId, d.premises_id AS premisesId, p.building, p.unit, p.room, f.name, b.amount_fen AS amountFen, r.number AS receiptNumber
     FROM ledger_balance b JOIN deposit d ON d.id = b.subject JOIN premises p ON p.id = d.premises_id JOIN fee_item f ON f.id = d.fee_item_id JOIN receipt r ON r.id = d.receipt_id
     WHERE b.account_id = ? AND b.premises_id IN (SELECT value FROM json_each(?)) ORDER BY d.id`, accountId(db, 'deposit-held'), JSON.stringify(premisesIds))
  return rows.map((row) => ({ depositId: row.depositId, premisesId: row.premisesId, room: roomText(row), name: row.name, amountFen: row.amountFen, receiptNumber: row.receiptNumber }))
}

/** Who may be named on the receipt: owners, tenants, the developer of unsold premises. */
export function payersOf(db: ReadDb, premisesIds: readonly number[], today: string): Open['payers'] {
  return db.all(
    `SELECT partyId, name, role FROM (
       SELECT o.party_id AS partyId, n.name, 'tenant' AS role, 0 AS rank FROM occupancy o JOIN party_name n ON n.party_id = o.party_id
       WHERE o.role = 'tenant' AND o.premises_id IN (SELECT value FROM json_each(?1)) AND (o.from_date IS NULL OR o.from_date <= ?2) AND (o.to_date IS NULL OR o.to_date >= ?2)
       UNION ALL
       SELECT o.party_id, n.name, 'owner', 1 FROM ownership o JOIN party_name n ON n.party_id = o.party_id
       WHERE o.premises_id IN (SELECT value FROM json_each(?1)) AND (o.to_date IS NULL OR o.to_date >= ?2))
     GROUP BY partyId ORDER BY max(rank) DESC, partyId`, JSON.stringify(premisesIds), today)
}

const OWNS = '(o.to_date IS NULL OR o.to_date >= ?2)'
const RENTS = `o.role = 'tenant' AND (o.from_date IS NULL OR o.from_date <= ?2) AND (o.to_date IS NULL OR o.to_date >= ?2)`

/** From the few people here outwards, in this order whatever the planner thinks (CROSS JOIN). A person on file twice, as ledgers bring them, is one here: the same name with the same telephone number. */
export function otherPremises(db: ReadDb, premisesId: number, today: string): CallOutput<'charges.otherPremises'>['premises'] {
  const rows = db.all<Rooms & { premisesId: number; payer: string; openFen: number }>(
    `WITH here AS (
       SELECT party_id FROM ownership o WHERE o.premises_id = ?1 AND ${OWNS}
       UNION SELECT party_id FROM occupancy o WHERE o.premises_id = ?1 AND ${RENTS}),
     person AS (
       SELECT party_id FROM here
       UNION SELECT t.party_id FROM here h CROSS JOIN party_name n ON n.party_id = h.party_id CROSS JOIN party_phone f ON f.party_id = h.party_id
         CROSS JOIN party_phone t ON t.phone = f.phone CROSS JOIN party_name m ON m.party_id = t.party_id AND m.name = n.name),
     place AS (
       SELECT o.premises_id, o.party_id FROM person w CROSS JOIN ownership o ON o.party_id = w.party_id WHERE ${OWNS}
       UNION SELECT o.premises_id, o.party_id FROM person w CROSS JOIN occupancy o ON o.party_id = w.party_id WHERE ${RENTS})
     SELECT p.id AS premisesId, p.building, p.unit, p.room, n.name AS payer,
       (SELECT coalesce(sum(b.amount_fen), 0) FROM ledger_balance b WHERE b.account_id = ?3 AND b.premises_id = p.id) AS openFen
     FROM place y CROSS JOIN premises p ON p.id = y.premises_id CROSS JOIN party_name n ON n.party_id = y.party_id
     WHERE y.premises_id <> ?1 GROUP BY p.id ORDER BY p.sort_key LIMIT 49`, premisesId, today, accountId(db, 'receivable'))
  return rows.map(({ building, unit, room, ...row }) => ({ ...row, room: roomText({ building, unit, room }) }))
}

export function lastReceipt(db: ReadDb, premisesIds: readonly number[]): Open['lastReceipt'] {
  const row = db.get<{ number: string; at: number; totalFen: number }>(
    `SELECT number, at, total_fen AS totalFen FROM receipt r WHERE premises_id IN (SELECT value FROM json_each(?)) AND ${RECEIPT_STANDS} ORDER BY id DESC LIMIT 1`, JSON.stringify(premisesIds))
  return row ? { ...row, at: dateTime(row.at) } : null
}

export function insertCharge(db: WriteDb, values: typeof charge.$inferInsert): number {
  return db.insert(charge, values)
}

export function insertAdjustment(db: WriteDb, values: typeof chargeAdjustment.$inferInsert): void {
  db.insert(chargeAdjustment, values)
}

/** What was waived of a charge so far without anybody allowing it. */
export function waivedWithoutApproval(db: ReadDb, chargeId: number): number {
  return db.one<{ fen: number }>(`SELECT coalesce(sum(amount_fen), 0) AS fen FROM charge_adjustment WHERE charge_id = ? AND kind = 'waived' AND approved_by IS NULL`, chargeId).fen
}

export function insertDispute(db: WriteDb, values: typeof chargeDispute.$inferInsert): void {
  db.insert(chargeDispute, values)
}

/** The dispute of a charge that is not lifted yet. */
export function openDisputeOf(db: ReadDb, chargeId: number): number | undefined {
  return db.get<{ id: number }>('SELECT id FROM charge_dispute WHERE charge_id = ? AND lifted_at IS NULL', chargeId)?.id
}

export function liftDispute(db: WriteDb, disputeId: number, lifting: { liftedAt: number; liftedBy: number; outcome: string }): void {
  db.update(chargeDispute, disputeId, lifting)
}

/** Open matters of the desk that remind of a charge's dispute. */
export function openDisputeTasks(db: ReadDb, chargeId: number): number[] {
  return db.all<{ id: number }>(`SELECT id FROM task WHERE kind = 'dispute' AND charge_id = ? AND closed_at IS NULL`, chargeId).map((row) => row.id)
}
