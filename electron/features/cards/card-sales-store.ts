import type { ReadDb, WriteDb } from '../../db/database.ts'
import { cardSale } from '../../db/schema/charging.ts'
import { accountId } from '../../ledger/accounts.ts'
import { STANDS } from '../../ledger/stands.ts'

export type Earlier = { cardNumber: string; tariffId: number | null; businessDate: string; units: number }

/** The newest sale that stands. */
export function lastSale(db: ReadDb, premisesId: number, feeItemId: number): Earlier | null {
  return db.get<Earlier>(
    `SELECT s.card_number AS cardNumber, s.business_date AS businessDate, s.units,
       (SELECT t.id FROM tariff t WHERE t.fee_item_id = s.fee_item_id AND t.name = json_extract(c.snapshot, '$.tariff') ORDER BY t.from_date LIMIT 1) AS tariffId
     FROM card_sale s JOIN charge c ON c.id = s.charge_id WHERE s.premises_id = ? AND s.fee_item_id = ? AND ${STANDS} ORDER BY s.id DESC LIMIT 1`, premisesId, feeItemId) ?? null
}

export function unpaidFen(db: ReadDb, premisesId: number, feeItemId: number): number {
  return db.one<{ fen: number }>(
    `SELECT coalesce(sum(b.amount_fen), 0) AS fen FROM card_sale s JOIN ledger_balance b ON b.account_id = ? AND b.premises_id = s.premises_id AND b.subject = s.charge_id WHERE s.premises_id = ? AND s.fee_item_id = ?`,
    accountId(db, 'receivable'), premisesId, feeItemId).fen
}

/** Units bought onto a premises from a day to a day by sales that stand. */
export function unitsBought(db: ReadDb, place: { premisesId: number; feeItemId: number }, from: string, to: string): number {
  return db.one<{ units: number }>(
    `SELECT coalesce(sum(s.units), 0) AS units FROM card_sale s JOIN charge c ON c.id = s.charge_id WHERE s.premises_id = ? AND s.fee_item_id = ? AND s.business_date BETWEEN ? AND ? AND ${STANDS}`,
    place.premisesId, place.feeItemId, from, to).units
}

export type SaleRow = { saleId: number; premisesId: number; feeItemId: number; chargeId: number; businessDate: string }

export function saleById(db: ReadDb, saleId: number): SaleRow | undefined {
  return db.get<SaleRow>('SELECT id AS saleId, premises_id AS premisesId, fee_item_id AS feeItemId, charge_id AS chargeId, business_date AS businessDate FROM card_sale WHERE id = ?', saleId)
}

/** What made later sales of the same premises and item that stand, with their days. */
export function laterSales(db: ReadDb, { saleId, premisesId, feeItemId }: SaleRow): { businessDate: string; snapshot: string }[] {
  return db.all(
    `SELECT s.business_date AS businessDate, c.snapshot FROM card_sale s JOIN charge c ON c.id = s.charge_id WHERE s.id > ? AND s.premises_id = ? AND s.fee_item_id = ? AND ${STANDS}`, saleId, premisesId, feeItemId)
}

export function insertSale(db: WriteDb, values: typeof cardSale.$inferInsert): number {
  return db.insert(cardSale, values)
}
