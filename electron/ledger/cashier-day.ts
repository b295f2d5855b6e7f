import { CASHIER_GROUPS, type CashierDay } from '../../shared/contract/reports.ts'
import type { Method } from '../../shared/contract/fees.ts'
import type { ReadDb } from '../db/database.ts'
import { accountId } from './accounts.ts'
import { cashierLists, inScope, scopeValues } from './cashier-lists.ts'
import { byMethod, type Cell, cellsOf, type For, sumsOf, type Way } from './cashier-matrix.ts'
import { HELD_METHODS, RECEIPT_STANDS } from './receipt-stands.ts'

/** What a report is of: a day, of one cashier where one is named, or a shift. */
export type CashierScope = { date: string; userId: number | null } | { shiftId: number }

const OF_RECEIPT = { date: 'r.business_date', userId: 'r.user_id', shiftId: 'r.shift_id' }
type OwnedCell = Cell & { userId: number }

/** 收银日报表: what was taken and paid back, by cashier, item and way of paying, with every paper that put something right. */
export function cashierDay(db: ReadDb, scope: CashierScope): CashierDay {
  const cells = [...receiptCells(db, scope), ...slipCells(db, scope), ...refundCells(db, scope)]
  const money = cells.filter((cell) => cell.method !== 'held')
  const names = new Map(db.all<{ id: number; name: string }>('SELECT id, name FROM user').map((row) => [row.id, row.name]))
  return {
    totalFen: sumsOf(money).sumFen, heldFen: sumsOf(cells).sumFen - sumsOf(money).sumFen,
    cashiers: [...Map.groupBy(money, (cell) => cell.userId)].map(([userId, own]) => ({ userId, name: names.get(userId) ?? '', ...sumsOf(own) })).toSorted((a, b) => a.userId - b.userId),
    methods: byMethod(cells), rows: rowsOf(db, cells), ...cashierLists(db, scope),
  }
}

/** What a shift took each way, less what it paid back. */
export function shiftMethods(db: ReadDb, shiftId: number): { method: Method; count: number; sumFen: number }[] {
  const scope = { shiftId }
  return byMethod([...receiptCells(db, scope), ...slipCells(db, scope), ...refundCells(db, scope)]).flatMap(({ method, ...sums }) => (method === 'held' ? [] : [{ method, ...sums }]))
}

type Item = { id: number; name: string; nameEn: string; accountCode: string }

function itemsById(db: ReadDb): Map<number, Item> {
  return new Map(db.all<Item>('SELECT id, name, name_en AS nameEn, account_code AS accountCode FROM fee_item').map((item) => [item.id, item]))
}

function rowsOf(db: ReadDb, cells: readonly Cell[]): CashierDay['rows'] {
  const items = itemsById(db)
  const rows = [...Map.groupBy(cells, (cell) => `${cell.group} ${cell.feeItemId ?? 0}`).values()].flatMap((own) => own.slice(0, 1).map(({ group, feeItemId }) => {
    const item = feeItemId === null ? undefined : items.get(feeItemId)
    return { group, feeItemId, feeItem: item?.name ?? '', feeItemEn: item?.nameEn ?? '', ...sumsOf(own), cells: byMethod(own) }
  }))
  return rows.toSorted((a, b) => CASHIER_GROUPS.indexOf(a.group) - CASHIER_GROUPS.indexOf(b.group) || (a.feeItemId ?? 0) - (b.feeItemId ?? 0))
}

/** SQL: what a movement (named `t`) on the account `other` was for. */
const FOR = (other: string): string => `CASE ${other} WHEN 'prepaid' THEN 'prepaid' WHEN 'deposit-held' THEN 'deposit' ELSE (SELECT CASE WHEN f.account_code LIKE 'collected:%' THEN 'collected' WHEN f.account_code LIKE 'common:%' THEN 'common' ELSE 'own' END
    FROM charge c JOIN fee_item f ON f.id = c.fee_item_id WHERE c.id = t.charge_id) END AS "group",
  coalesce((SELECT fee_item_id FROM charge WHERE id = t.charge_id), (SELECT fee_item_id FROM deposit WHERE id = t.deposit_id), t.earmark_id) AS feeItemId`

/** SQL: a way of paying, or `held` where no new money came. */
const WAY = `CASE WHEN m.method IN ${HELD_METHODS} THEN 'held' ELSE m.method END`

/** Receipts that stand, each with its lines and its ways. */
function receiptCells(db: ReadDb, scope: CashierScope): OwnedCell[] {
  const where = `${inScope(scope, OF_RECEIPT)} AND ${RECEIPT_STANDS}`
  const values = scopeValues(scope)
  const receipts = db.all<{ receiptId: number; userId: number; roundingFen: number }>(`SELECT r.id AS receiptId, r.user_id AS userId, r.rounding_fen AS roundingFen FROM receipt r WHERE ${where} ORDER BY r.id`, ...values)
  const lines = Map.groupBy(db.all<For & { receiptId: number; fen: number }>(
    `SELECT receiptId, "group", feeItemId, fen FROM (SELECT r.id AS receiptId, t.id, ${FOR('o.code')}, CASE r.kind WHEN 'red' THEN -t.amount_fen ELSE t.amount_fen END AS fen
     FROM receipt r JOIN ledger_transfer t ON t.receipt_id = r.id AND t.entry_id = r.entry_id AND CASE r.kind WHEN 'red' THEN t.credit_account_id ELSE t.debit_account_id END = ?3
     JOIN ledger_account o ON o.id = CASE r.kind WHEN 'red' THEN t.debit_account_id ELSE t.credit_account_id END AND o.code IN ('receivable', 'prepaid', 'deposit-held')
     WHERE ${where}) ORDER BY id`, ...values, accountId(db, 'clearing')), (row) => row.receiptId)
  const ways = Map.groupBy(db.all<{ receiptId: number; method: Way; fen: number }>(
    `SELECT r.id AS receiptId, ${WAY} AS method, m.amount_fen AS fen FROM receipt r JOIN receipt_method m ON m.receipt_id = r.id WHERE ${where} ORDER BY m.id`, ...values), (row) => row.receiptId)
  return receipts.flatMap(({ receiptId, userId, roundingFen }) => cellsOf({ receiptId, roundingFen, lines: lines.get(receiptId) ?? [], ways: ways.get(receiptId) ?? [] }).map((cell) => ({ ...cell, userId })))
}

const OF_SLIP = { date: 's.business_date', userId: 's.by', shiftId: 'e.shift_id' }

/** What correction slips moved from one way of paying to another, and from one item to another: their sums are nothing. */
function slipCells(db: ReadDb, scope: CashierScope): OwnedCell[] {
  const values = scopeValues(scope)
  const from = `FROM correction_slip s JOIN ledger_entry e ON e.id = s.entry_id`
  const where = inScope(scope, OF_SLIP)
  const moved = db.all<{ receiptId: number; userId: number; was: Way; is: Way; fen: number }>(
    `SELECT s.receipt_id AS receiptId, s.by AS userId, s.detail ->> '$.from.method' AS was, s.detail ->> '$.to.method' AS "is", s.amount_fen AS fen ${from} WHERE s.kind = 'method' AND ${where} ORDER BY s.id`, ...values)
  const lines = db.all<OwnedCell>(
    `SELECT s.receipt_id AS receiptId, s.by AS userId, ${FOR('o.code')}, CASE WHEN t.debit_account_id = ?3 THEN t.amount_fen ELSE -t.amount_fen END AS fen,
       (SELECT ${WAY} FROM receipt_method m WHERE m.receipt_id = s.receipt_id ORDER BY m.id LIMIT 1) AS method
     ${from} JOIN ledger_transfer t ON t.entry_id = e.id JOIN ledger_account o ON o.id = CASE WHEN t.debit_account_id = ?3 THEN t.credit_account_id ELSE t.debit_account_id END
     WHERE s.kind IN ('item', 'premises') AND ${where} ORDER BY t.id`, ...values, accountId(db, 'clearing'))
  const correction = { group: 'correction', feeItemId: null } as const
  return [...moved.flatMap(({ receiptId, userId, was, is, fen }) => [{ ...correction, receiptId, userId, method: was, fen: -fen }, { ...correction, receiptId, userId, method: is, fen }]), ...lines]
}

const OF_REFUND = { date: 'o.business_date', userId: 'o.by', shiftId: 'o.shift_id' }

/** Deposits that were paid back. */
function refundCells(db: ReadDb, scope: CashierScope): OwnedCell[] {
  return db.all<OwnedCell>(
    `SELECT 'refund' AS "group", d.fee_item_id AS feeItemId, CASE o.way WHEN 'bank' THEN 'transfer' ELSE o.way END AS method, -o.paid_fen AS fen, -o.id AS receiptId, o.by AS userId
     FROM deposit_payout o JOIN deposit_refund q ON q.id = o.refund_id JOIN deposit d ON d.id = q.deposit_id WHERE o.paid_fen > 0 AND ${inScope(scope, OF_REFUND)} ORDER BY o.id`, ...scopeValues(scope))
}
