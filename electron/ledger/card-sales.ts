import { tiersOf, type TierUnits } from '../../shared/card-units.ts'
import type { CallOutput } from '../../shared/contract/index.ts'
import { dateTime } from '../../shared/dates.ts'
import type { ReadDb } from '../db/database.ts'
import { accountId } from './accounts.ts'
import { PAYER_NAME } from './charges.ts'
import { paidWays } from './correction-slips.ts'
import { RECEIPT_STANDS } from './receipt-stands.ts'
import { roomText } from './rooms.ts'
import type { Snapshot } from './snapshots.ts'
import { STANDS } from './stands.ts'

type Day = CallOutput<'cardSales.day'>
export type CardSale = Day['sales'][number]
type Row = Omit<CardSale, 'room' | 'at' | 'tiers' | 'payer'> & { building: string; unit: string; room: string; at: number; payer: string | null; payerRole: string; snapshot: string; methods: string | null }
/** A sale with how it was paid, by method, for the paper that goes to finance with the money. */
export type SaleOfDay = CardSale & { methods: string[] }

/** What was voided or is red paid nothing. */
const PAID_BY = `r.kind = 'fees' AND ${RECEIPT_STANDS}`

function sales(db: ReadDb, where: string, ...values: string[]): SaleOfDay[] {
  const rows = db.all<Row>(
    `SELECT s.id AS saleId, s.premises_id AS premisesId, p.building, p.unit, p.room, p."use", s.fee_item_id AS feeItemId, f.name AS feeItem, f.name_en AS feeItemEn, s.card_number AS cardNumber, s.units,
       c.amount_fen AS amountFen, coalesce(b.amount_fen, 0) AS openFen, s.business_date AS businessDate, s.at, u.name AS by, ${PAYER_NAME} AS payer, c.payer AS payerRole, c.snapshot,
       coalesce((SELECT group_concat(number, ' ') FROM (SELECT DISTINCT r.number FROM ledger_transfer t JOIN receipt r ON r.id = t.receipt_id WHERE t.charge_id = c.id AND ${PAID_BY} ORDER BY r.id)), '') AS receipts,
       (SELECT group_concat(DISTINCT (SELECT group_concat(method) FROM (SELECT w.method FROM ${paidWays('r.id')} w GROUP BY w.method HAVING sum(w.fen) > 0))) FROM ledger_transfer t JOIN receipt r ON r.id = t.receipt_id WHERE t.charge_id = c.id AND ${PAID_BY}) AS methods
     FROM card_sale s JOIN premises p ON p.id = s.premises_id JOIN fee_item f ON f.id = s.fee_item_id JOIN charge c ON c.id = s.charge_id JOIN user u ON u.id = s.by
     LEFT JOIN party_name n ON n.party_id = c.payer_party_id
     LEFT JOIN ledger_balance b ON b.account_id = ?1 AND b.premises_id = c.premises_id AND b.subject = c.id
     WHERE ${STANDS} AND ${where} ORDER BY s.id`, accountId(db, 'receivable'), ...values)
  return rows.map(({ building, unit, room, at, payer, payerRole, snapshot, methods, ...row }) => ({
    ...row, room: roomText({ building, unit, room }), at: dateTime(at), payer: payer ?? payerRole, methods: methods === null ? [] : [...new Set(methods.split(','))], tiers: tiersBought(JSON.parse(snapshot) as Snapshot, row.businessDate),
  }))
}

function tiersBought(snapshot: Snapshot, on: string): TierUnits[] {
  if (snapshot.made !== 'units') throw new Error('a sale of units says so')
  return tiersOf(snapshot.rule, snapshot.quantity, on, snapshot.usedBefore)
}

/** Sales of the days, in the order they were made; those that were cancelled are not among them. */
export function cardSalesBetween(db: ReadDb, from: string, to: string): SaleOfDay[] {
  return sales(db, 's.business_date BETWEEN ?2 AND ?3', from, to)
}

/** Sales of earlier days that are still to be paid. */
export function unpaidCardSalesBefore(db: ReadDb, date: string): SaleOfDay[] {
  return sales(db, 's.business_date < ?2 AND b.amount_fen > 0', date)
}

export function cancelledOn(db: ReadDb, date: string): number {
  return db.one<{ n: number }>(`SELECT count(*) AS n FROM card_sale s JOIN charge c ON c.id = s.charge_id WHERE s.business_date = ? AND NOT ${STANDS}`, date).n
}

/** Sales by item, use of the premises, tier and price; what was paid in part is not paid. */
export function salesByTier(all: readonly CardSale[]): Day['groups'] {
  const groups = new Map<string, Day['groups'][number]>()
  for (const sale of all) {
    for (const { tier, units, unitPrice, amountFen } of sale.tiers) {
      const key = `${sale.feeItemId}|${sale.use}|${tier}|${unitPrice}`
      const { feeItemId, feeItem, feeItemEn, use } = sale
      const group = groups.get(key) ?? { feeItemId, feeItem, feeItemEn, use, tier, unitPrice, count: 0, units: 0, amountFen: 0, paidFen: 0 }
      groups.set(key, { ...group, count: group.count + 1, units: group.units + units, amountFen: group.amountFen + amountFen, paidFen: group.paidFen + (sale.openFen === 0 ? amountFen : 0) })
    }
  }
  return [...groups.values()].toSorted((one, other) => one.feeItemId - other.feeItemId || one.use.localeCompare(other.use) || one.tier - other.tier || one.unitPrice - other.unitPrice)
}

/** The same by item alone. */
export function salesByItem(all: readonly CardSale[]): Day['totals'] {
  return [...Map.groupBy(all, (sale) => sale.feeItemId).values()].flatMap((own) => own.slice(0, 1).map(({ feeItemId, feeItem, feeItemEn }) => ({
    feeItemId, feeItem, feeItemEn, count: own.length, units: own.reduce((sum, sale) => sum + sale.units, 0), amountFen: own.reduce((sum, sale) => sum + sale.amountFen, 0),
    paidFen: own.reduce((sum, sale) => sum + (sale.openFen === 0 ? sale.amountFen : 0), 0),
  })))
}
