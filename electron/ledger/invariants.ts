import type { ReadDb } from '../db/database.ts'
import { accountId } from './accounts.ts'
import { TRACKED_ACCOUNTS } from './post.ts'

/** What is wrong with the book, in words for the log; empty when it stands. Walks everything. */
export function brokenInvariants(db: ReadDb): string[] {
  return [...cachedBalances(db), ...clearing(db), ...charges(db), ...receiptNumbers(db), ...receiptMethods(db), ...drawers(db)]
}

function cachedBalances(db: ReadDb): string[] {
  return Object.entries(TRACKED_ACCOUNTS).flatMap(([code, grows]) => {
    const id = accountId(db, code as keyof typeof TRACKED_ACCOUNTS)
    const subject = code === 'receivable' ? 'charge_id' : code === 'prepaid' ? 'coalesce(earmark_id, 0)' : 'deposit_id'
    const sign = grows === 'debit' ? 1 : -1
    const rows = db.all<{ premisesId: number; subject: number }>(
      `SELECT premisesId, subject FROM (
         SELECT premises_id AS premisesId, ${subject} AS subject, sum(CASE WHEN debit_account_id = ?1 THEN amount_fen ELSE -amount_fen END) * ${sign} AS fen
         FROM ledger_transfer WHERE debit_account_id = ?1 OR credit_account_id = ?1 GROUP BY 1, 2
         UNION ALL
         SELECT premises_id, subject, -amount_fen FROM ledger_balance WHERE account_id = ?1)
       GROUP BY premisesId, subject HAVING sum(fen) <> 0 LIMIT 20`, id)
    return rows.map((row) => `${code}: the cached balance of premises ${row.premisesId}, subject ${row.subject}, differs from the book`)
  })
}

function clearing(db: ReadDb): string[] {
  const id = accountId(db, 'clearing')
  return db.all<{ receiptId: number | null }>(
    `SELECT receipt_id AS receiptId FROM ledger_transfer WHERE debit_account_id = ?1 OR credit_account_id = ?1
     GROUP BY receipt_id HAVING sum(CASE WHEN debit_account_id = ?1 THEN amount_fen ELSE -amount_fen END) <> 0 LIMIT 20`, id)
    .map((row) => `receipt ${row.receiptId}: its clearing account is not zero`)
}

function charges(db: ReadDb): string[] {
  const id = accountId(db, 'receivable')
  return db.all<{ chargeId: number }>(
    `SELECT c.id AS chargeId FROM charge c LEFT JOIN ledger_transfer t ON t.charge_id = c.id AND t.debit_account_id = ?1
     GROUP BY c.id HAVING coalesce(sum(t.amount_fen), 0) <> c.amount_fen LIMIT 20`, id)
    .map((row) => `charge ${row.chargeId}: the book does not owe what the charge says`)
}

function receiptNumbers(db: ReadDb): string[] {
  const gaps = db.all<{ kind: string; year: number }>(
    `SELECT r.kind, r.year FROM receipt r JOIN receipt_counter k ON k.property_id = r.property_id AND k.kind = r.kind AND k.year = r.year
     GROUP BY r.property_id, r.kind, r.year HAVING count(*) <> max(r.sequence) OR min(r.sequence) <> 1 OR max(r.sequence) <> max(k.last)`)
  return gaps.map((row) => `receipts ${row.kind} ${row.year}: a number is missing or was taken twice`)
}

function receiptMethods(db: ReadDb): string[] {
  return db.all<{ number: string }>(
    `SELECT r.number FROM receipt r LEFT JOIN receipt_method m ON m.receipt_id = r.id
     GROUP BY r.id HAVING coalesce(sum(m.amount_fen), 0) <> r.total_fen LIMIT 20`)
    .map((row) => `receipt ${row.number}: its methods do not add up to its total`)
}

function drawers(db: ReadDb): string[] {
  return db.all<{ stationId: number; bookFen: number; heldFen: number }>(
    `SELECT s.id AS stationId,
       (SELECT coalesce(sum(CASE WHEN t.debit_account_id = a.id THEN t.amount_fen ELSE -t.amount_fen END), 0) FROM ledger_transfer t WHERE t.debit_account_id = a.id OR t.credit_account_id = a.id) AS bookFen,
       coalesce(
         (SELECT h.float_fen + coalesce((SELECT sum(CASE WHEN t.debit_account_id = a.id THEN t.amount_fen ELSE -t.amount_fen END) FROM ledger_transfer t JOIN ledger_entry e ON e.id = t.entry_id
            WHERE t.shift_id = h.id AND (t.debit_account_id = a.id OR t.credit_account_id = a.id) AND e.kind <> 'shift-open'), 0)
          FROM shift h WHERE h.station_id = s.id ORDER BY h.id DESC LIMIT 1), 0) AS heldFen
     FROM station s JOIN ledger_account a ON a.code = 'cash:' || s.id`)
    .filter((row) => row.bookFen !== row.heldFen)
    .map((row) => `drawer of station ${row.stationId}: the book says ${row.bookFen}, its shift ${row.heldFen}`)
}
