import type { ReadDb } from '../db/database.ts'
import { accountId } from './accounts.ts'
import { onItsWay } from './handed-in.ts'
import { invoiceFaults } from './invoices.ts'
import { sumToWhole } from './ownerships.ts'
import { pettyCashFaults } from './petty-cash.ts'
import { TRACKED_ACCOUNTS } from './post.ts'
import { STANDS } from './stands.ts'
import { formFaults } from './stock.ts'
import { CLAIMED_FEN, unclaimedOpen } from './unclaimed.ts'

/** What is wrong with the book and the register of people, in words for the log; empty when they stand. Walks everything. */
export function brokenInvariants(db: ReadDb): string[] {
  return [...cachedBalances(db), ...clearing(db), ...charges(db), ...receiptNumbers(db), ...slipNumbers(db), ...receiptMethods(db), ...refunds(db), ...drawers(db), ...shares(db), ...stays(db), ...sharedCosts(db), ...monthCards(db), ...unclaimed(db), ...inTransit(db), ...pettyCashFaults(db), ...formFaults(db), ...invoiceFaults(db)]
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
       AND (SELECT kind FROM ledger_entry WHERE id = t.entry_id) NOT IN ('reversal', 'correction')
     GROUP BY c.id HAVING coalesce(sum(t.amount_fen), 0) <> c.amount_fen LIMIT 20`, id)
    .map((row) => `charge ${row.chargeId}: the book does not owe what the charge says`)
}

function receiptNumbers(db: ReadDb): string[] {
  const gaps = db.all<{ kind: string; year: number }>(
    `SELECT r.kind, r.year FROM receipt r JOIN receipt_counter k ON k.property_id = r.property_id AND k.kind = r.kind AND k.year = r.year
     GROUP BY r.property_id, r.kind, r.year HAVING count(*) <> max(r.sequence) OR min(r.sequence) <> 1 OR max(r.sequence) <> max(k.last)`)
  return gaps.map((row) => `receipts ${row.kind} ${row.year}: a number is missing or was taken twice`)
}

/** Correction slips are numbered without a gap, too. */
function slipNumbers(db: ReadDb): string[] {
  return db.all<{ year: number }>(
    `SELECT k.year FROM receipt_counter k LEFT JOIN correction_slip s ON s.number LIKE 'GZ' || k.year || '-%' WHERE k.kind = 'correction'
     GROUP BY k.year, k.last HAVING count(s.id) <> k.last OR max(CAST(substr(s.number, 8) AS INTEGER)) <> k.last`)
    .map((row) => `correction slips ${row.year}: a number is missing or was taken twice`)
}

function receiptMethods(db: ReadDb): string[] {
  return db.all<{ number: string }>(
    `SELECT r.number FROM receipt r LEFT JOIN receipt_method m ON m.receipt_id = r.id
     GROUP BY r.id HAVING coalesce(sum(m.amount_fen), 0) <> r.total_fen LIMIT 20`)
    .map((row) => `receipt ${row.number}: its methods do not add up to its total`)
}

/** Deposits that went back: numbered without a gap, and each entry moves exactly what its paper says. */
function refunds(db: ReadDb): string[] {
  const gaps = db.all<{ last: number }>(
    `SELECT k.last FROM receipt_counter k WHERE k.kind = 'refund' AND (SELECT count(DISTINCT o.number) FROM deposit_payout o WHERE o.business_date LIKE k.year || '-%') <> k.last`)
  const differing = db.all<{ number: string }>(
    `SELECT o.number FROM deposit_payout o JOIN deposit_refund q ON q.id = o.refund_id LEFT JOIN ledger_transfer t ON t.entry_id = o.entry_id AND t.debit_account_id = ?1 AND t.deposit_id = q.deposit_id
     GROUP BY o.id HAVING coalesce(sum(t.amount_fen), 0) <> o.paid_fen + o.deducted_fen OR coalesce(sum(CASE WHEN t.credit_account_id = ?2 THEN t.amount_fen END), 0) <> o.deducted_fen LIMIT 20`,
    accountId(db, 'deposit-held'), accountId(db, 'deposit-kept'))
  return [...gaps.map(() => 'refunds: a number is missing or was taken twice'), ...differing.map((row) => `refund ${row.number}: the book says otherwise than the paper`)]
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

/** Those who own a premises now own the whole of it, no more and no less. Fractions are compared exactly: as whole numbers over the product of their denominators. */
function shares(db: ReadDb): string[] {
  const rows = db.all<{ premisesId: number; list: string }>(
    `SELECT premises_id AS premisesId, group_concat(share_numerator || '/' || share_denominator) AS list FROM ownership WHERE to_date IS NULL
     GROUP BY premises_id HAVING count(*) > 1 OR min(share_numerator * 1.0 / share_denominator) <> 1`)
  return rows.filter(({ list }) => !sumToWhole(list.split(',').map((share) => {
    const [numerator = 0, denominator = 1] = share.split('/').map(Number)
    return { partyId: 0, numerator, denominator }
  }))).map(({ premisesId, list }) => `premises ${premisesId}: its owners' shares ${list} do not sum to the whole`)
}

/** Where somebody lives alone, nobody else does at the same time. */
function stays(db: ReadDb): string[] {
  return db.all<{ premisesId: number; a: number; b: number }>(
    `SELECT a.premises_id AS premisesId, a.id AS a, b.id AS b FROM occupancy a JOIN occupancy b ON b.premises_id = a.premises_id AND b.id > a.id
     WHERE a.exclusive = 1 AND b.exclusive = 1 AND (a.part = b.part OR a.part = '' OR b.part = '')
       AND coalesce(a.from_date, '0000-01-01') <= coalesce(b.to_date, '9999-12-31') AND coalesce(b.from_date, '0000-01-01') <= coalesce(a.to_date, '9999-12-31')
       AND (a.to_date IS NULL OR a.to_date >= coalesce(a.from_date, '0000-01-01')) AND (b.to_date IS NULL OR b.to_date >= coalesce(b.from_date, '0000-01-01')) LIMIT 20`)
    .map((row) => `premises ${row.premisesId}: the stays ${row.a} and ${row.b} overlap`)
}

/** The parts of a common bill sum to it. */
function sharedCosts(db: ReadDb): string[] {
  return db.all<{ id: number }>(
    'SELECT s.id FROM shared_cost s JOIN shared_cost_part t ON t.shared_cost_id = s.id JOIN charge c ON c.id = t.charge_id GROUP BY s.id HAVING sum(c.amount_fen) <> s.total_fen LIMIT 20')
    .map((row) => `common bill ${row.id}: its parts do not sum to it`)
}

/** A plate has one month card for a day. */
function monthCards(db: ReadDb): string[] {
  return db.all<{ a: number; b: number }>(
    `WITH card AS (SELECT m.id, m.plate, m.from_date, m.to_date FROM month_card m JOIN charge c ON c.id = m.charge_id WHERE ${STANDS})
     SELECT one.id AS a, other.id AS b FROM card one JOIN card other ON other.plate = one.plate AND other.id > one.id AND other.from_date <= one.to_date AND other.to_date >= one.from_date LIMIT 20`)
    .map((row) => `month cards ${row.a} and ${row.b}: one plate, the same days`)
}

/** What the book owes to nobody by name is what came in without one, less what was claimed of it; and of no sum more was claimed than there is. */
function unclaimed(db: ReadDb): string[] {
  const { fen } = db.one<{ fen: number }>(
    'SELECT coalesce(sum(CASE WHEN credit_account_id = ?1 THEN amount_fen ELSE -amount_fen END), 0) AS fen FROM ledger_transfer WHERE credit_account_id = ?1 OR debit_account_id = ?1', accountId(db, 'unclaimed'))
  const open = unclaimedOpen(db)
  const over = db.all<{ reference: string }>(`SELECT u.reference FROM unclaimed_money u WHERE ${CLAIMED_FEN} > u.amount_fen OR ${CLAIMED_FEN} < 0 LIMIT 20`)
  return [...(fen === open ? [] : [`unclaimed money: the book says ${fen}, what came in and was claimed ${open}`]), ...over.map(({ reference }) => `unclaimed money ${reference}: more was claimed than there is`)]
}

/** What the book has on its way is what left the drawers and has not arrived. */
function inTransit(db: ReadDb): string[] {
  const { fen } = db.one<{ fen: number }>(
    'SELECT coalesce(sum(CASE WHEN debit_account_id = ?1 THEN amount_fen ELSE -amount_fen END), 0) AS fen FROM ledger_transfer WHERE debit_account_id = ?1 OR credit_account_id = ?1', accountId(db, 'in-transit'))
  const listed = onItsWay(db)
  return fen === listed ? [] : [`money in transit: the book says ${fen}, what left the drawers and has not arrived ${listed}`]
}
