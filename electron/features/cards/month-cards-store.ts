import type { ReadDb, WriteDb } from '../../db/database.ts'
import { monthCard } from '../../db/schema/charging.ts'
import { accountId } from '../../ledger/accounts.ts'
import { STANDS } from '../../ledger/stands.ts'

export type CardRow = {
  cardId: number; premisesId: number; building: string; unit: string; room: string; feeItemId: number; feeItem: string; feeItemEn: string; chargeId: number; plate: string; cardNumber: string; holder: string
  from: string; to: string; amountFen: number; openFen: number; at: number; by: string
  /** The tariff it was sold by, by name. */
  tariff: string; tariffId: number | null
}

const CARDS = `SELECT m.id AS cardId, m.premises_id AS premisesId, p.building, p.unit, p.room, m.fee_item_id AS feeItemId, f.name AS feeItem, f.name_en AS feeItemEn, m.charge_id AS chargeId, m.plate,
    m.card_number AS cardNumber, m.holder, m.from_date AS "from", m.to_date AS "to", c.amount_fen AS amountFen, coalesce(b.amount_fen, 0) AS openFen, m.at, u.name AS by,
    json_extract(c.snapshot, '$.tariff') AS tariff,
    (SELECT t.id FROM tariff t WHERE t.fee_item_id = m.fee_item_id AND t.name = json_extract(c.snapshot, '$.tariff') ORDER BY t.from_date LIMIT 1) AS tariffId
  FROM month_card m JOIN premises p ON p.id = m.premises_id JOIN fee_item f ON f.id = m.fee_item_id JOIN charge c ON c.id = m.charge_id JOIN user u ON u.id = m.by
  LEFT JOIN ledger_balance b ON b.account_id = ?1 AND b.premises_id = c.premises_id AND b.subject = c.id`

/** Cards that stand, whose plate holds a text, that end on a day or later or are not paid; those that end first on top. */
export function cardsOf(db: ReadDb, plate: string, since: string): CardRow[] {
  return db.all<CardRow>(`${CARDS} WHERE ${STANDS} AND instr(m.plate, ?2) > 0 AND (m.to_date >= ?3 OR b.amount_fen > 0) ORDER BY m.to_date, m.id`, accountId(db, 'receivable'), plate, since)
}

export function cardStands(db: ReadDb, cardId: number): boolean {
  return db.get(`SELECT 1 FROM month_card m JOIN charge c ON c.id = m.charge_id WHERE m.id = ? AND ${STANDS}`, cardId) !== undefined
}

export function cardById(db: ReadDb, cardId: number): CardRow | undefined {
  return db.get<CardRow>(`${CARDS} WHERE m.id = ?2`, accountId(db, 'receivable'), cardId)
}

/** A card of the plate that stands and shares days with these. */
export function overlappingCard(db: ReadDb, plate: string, from: string, to: string): CardRow | undefined {
  return db.get<CardRow>(`${CARDS} WHERE ${STANDS} AND m.plate = ?2 AND m.from_date <= ?4 AND m.to_date >= ?3 ORDER BY m.from_date LIMIT 1`, accountId(db, 'receivable'), plate, from, to)
}

/** The last day of any card of the plate that stands. */
export function lastDayOf(db: ReadDb, plate: string): string | null {
  return db.one<{ last: string | null }>(`SELECT max(m.to_date) AS last FROM month_card m JOIN charge c ON c.id = m.charge_id WHERE m.plate = ? AND ${STANDS}`, plate).last
}

export function insertCard(db: WriteDb, values: typeof monthCard.$inferInsert): number {
  return db.insert(monthCard, values)
}
