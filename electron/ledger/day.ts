import type { CallOutput } from '../../shared/contract/index.ts'
import { METHODS, type Method } from '../../shared/contract/fees.ts'
import { dateTime } from '../../shared/dates.ts'
import type { ReadDb } from '../db/database.ts'
import { expectedCash } from './balances.ts'
import { MOVED_WAYS, movedLines } from './correction-slips.ts'
import { deskWords } from './desk-words.ts'
import { readLanguage } from './office.ts'
import { HELD_METHODS, RECEIPT_STANDS } from './receipt-stands.ts'

type Day = CallOutput<'day.summary'>

/** Takings of a business day by method and item, and every shift that worked on it. */
export function daySummary(db: ReadDb, date: string): Day {
  const { receiptsFen, receiptCount } = db.one<{ receiptsFen: number; receiptCount: number }>(`SELECT coalesce(sum(total_fen), 0) AS receiptsFen, count(*) AS receiptCount FROM receipt r WHERE business_date = ? AND ${RECEIPT_STANDS}`, date)
  const { fromPrepaidFen } = db.one<{ fromPrepaidFen: number }>(
    `SELECT coalesce(sum(m.amount_fen), 0) AS fromPrepaidFen FROM receipt_method m JOIN receipt r ON r.id = m.receipt_id WHERE r.business_date = ? AND m.method IN ${HELD_METHODS} AND ${RECEIPT_STANDS}`, date)
  const methods = db.all<{ method: Method; count: number; sumFen: number }>(
    `SELECT method, sum(taken) AS count, sum(fen) AS sumFen FROM (
       SELECT m.method, 1 AS taken, m.amount_fen AS fen FROM receipt_method m JOIN receipt r ON r.id = m.receipt_id WHERE r.business_date = ?1 AND m.method NOT IN ${HELD_METHODS} AND ${RECEIPT_STANDS}
       UNION ALL SELECT method, 0, fen FROM ${MOVED_WAYS} WHERE date = ?1) GROUP BY method`, date)
  return {
    // What was prepaid was taken on the day it was prepaid; settling from it is no second taking.
    date, totalFen: receiptsFen - fromPrepaidFen, fromPrepaidFen, receiptsFen, receiptCount,
    methods: METHODS.flatMap((method) => methods.find((row) => row.method === method) ?? []),
    items: itemsOf(db, date),
    refunds: db.all(
      `SELECT CASE way WHEN 'bank' THEN 'transfer' ELSE way END AS method, count(*) AS count, sum(paid_fen) AS sumFen FROM deposit_payout WHERE business_date = ? AND paid_fen > 0 GROUP BY way ORDER BY min(id)`, date),
    shifts: shiftsOf(db, date),
  }
}

function itemsOf(db: ReadDb, date: string): Day['items'] {
  const words = deskWords(db)
  const name = readLanguage(db) === 'en' ? 'name_en' : 'name'
  const item = `CASE WHEN t.charge_id IS NOT NULL THEN (SELECT f.${name} FROM charge c JOIN fee_item f ON f.id = c.fee_item_id WHERE c.id = t.charge_id)
              WHEN t.deposit_id IS NOT NULL THEN (SELECT f.${name} FROM deposit d JOIN fee_item f ON f.id = d.fee_item_id WHERE d.id = t.deposit_id)
              ELSE ?2 || coalesce((SELECT ' ' || ${name} FROM fee_item WHERE id = t.earmark_id), '') END`
  return db.all(
    `SELECT feeItem, count(*) AS count, sum(fen) AS sumFen FROM (
       SELECT ${item} AS feeItem, CASE r.kind WHEN 'red' THEN -t.amount_fen ELSE t.amount_fen END AS fen
       FROM receipt r JOIN ledger_transfer t ON t.receipt_id = r.id AND t.entry_id = r.entry_id
       JOIN ledger_account a ON a.id = CASE r.kind WHEN 'red' THEN t.credit_account_id ELSE t.debit_account_id END AND a.code = 'clearing'
       JOIN ledger_account o ON o.id = CASE r.kind WHEN 'red' THEN t.debit_account_id ELSE t.credit_account_id END AND o.code IN ('receivable', 'prepaid', 'deposit-held')
       WHERE r.business_date = ?1 AND ${RECEIPT_STANDS}
       UNION ALL SELECT ${item}, fen FROM (${movedLines(db)}) t WHERE t.date = ?1
       UNION ALL SELECT ?3, -rounding_fen FROM receipt r WHERE business_date = ?1 AND rounding_fen <> 0 AND ${RECEIPT_STANDS}
       UNION ALL SELECT ?4, -m.amount_fen FROM receipt_method m JOIN receipt r ON r.id = m.receipt_id WHERE r.business_date = ?1 AND m.method IN ${HELD_METHODS} AND ${RECEIPT_STANDS})
     GROUP BY feeItem ORDER BY sumFen DESC`, date, words.prepayment, words.rounding, words.fromPrepaid)
}

type ShiftRow = {
  shiftId: number; stationId: number; userName: string; station: string; openedAt: number; closedAt: number | null; floatFen: number
  receiptsFen: number; fromPrepaidFen: number; receiptFirst: string; receiptLast: string; receiptCount: number; cashFen: number
  countedFen: number | null; countExpectedFen: number | null; reason: string | null; handedTo: string | null; handOverId: number | null
}

function shiftsOf(db: ReadDb, date: string): Day['shifts'] {
  const rows = db.all<ShiftRow>(
    `SELECT s.id AS shiftId, s.station_id AS stationId, u.name AS userName, st.name AS station, s.opened_at AS openedAt, s.closed_at AS closedAt, s.float_fen AS floatFen,
       coalesce(sum(CASE WHEN ${RECEIPT_STANDS} THEN r.total_fen END), 0) AS receiptsFen, coalesce(min(CASE WHEN r.kind = 'fees' THEN r.number END), min(r.number), '') AS receiptFirst,
       coalesce(max(CASE WHEN r.kind = 'fees' THEN r.number END), max(r.number), '') AS receiptLast, count(r.id) AS receiptCount,
       coalesce((SELECT sum(m.amount_fen) FROM receipt_method m JOIN receipt r ON r.id = m.receipt_id WHERE r.shift_id = s.id AND m.method = 'cash' AND ${RECEIPT_STANDS}), 0)
         + coalesce((SELECT sum(fen) FROM ${MOVED_WAYS} w WHERE w.shift_id = s.id AND w.method = 'cash'), 0) AS cashFen,
       coalesce((SELECT sum(m.amount_fen) FROM receipt_method m JOIN receipt r ON r.id = m.receipt_id WHERE r.shift_id = s.id AND m.method IN ${HELD_METHODS} AND ${RECEIPT_STANDS}), 0) AS fromPrepaidFen,
       coalesce(c.expected_fen + h.difference_fen, c.counted_fen) AS countedFen, c.expected_fen AS countExpectedFen, coalesce(h.difference_reason, n.sheet ->> '$.cash.reason') AS reason, v.name AS handedTo, h.id AS handOverId
     FROM shift s JOIN user u ON u.id = s.user_id JOIN station st ON st.id = s.station_id LEFT JOIN receipt r ON r.shift_id = s.id
     LEFT JOIN hand_over h ON h.shift_id = s.id LEFT JOIN user v ON v.id = h.receiver_id LEFT JOIN night_close n ON n.shift_id = s.id LEFT JOIN shift_count c ON c.id = coalesce(h.count_id, n.count_id)
     WHERE s.business_date = ?1 OR EXISTS (SELECT 1 FROM receipt q WHERE q.shift_id = s.id AND q.business_date = ?1) GROUP BY s.id ORDER BY s.id`, date)
  return rows.map(({ stationId, countExpectedFen, receiptsFen, ...row }) => {
    const expectedFen = countExpectedFen ?? expectedCash(db, { id: row.shiftId, stationId, floatFen: row.floatFen })
    return {
      ...row, takingsFen: receiptsFen - row.fromPrepaidFen, openedAt: dateTime(row.openedAt), closedAt: row.closedAt === null ? null : dateTime(row.closedAt), reason: row.reason ?? '',
      expectedFen, differenceFen: row.countedFen === null ? null : row.countedFen - expectedFen,
    }
  })
}
