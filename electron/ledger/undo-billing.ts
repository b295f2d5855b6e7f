import { type Fen, fen } from '../../shared/money.ts'
import type { ReadDb, WriteDb } from '../db/database.ts'
import { billingUndo } from '../db/schema/charging.ts'
import { chargeAdjustment, chargeDispute } from '../db/schema/money.ts'
import { AppError } from '../kernel/app-error.ts'
import { accountId, requireAccountCode } from './accounts.ts'
import { deskWords } from './desk-words.ts'
import { openEntry, postTransfers, type Transfer } from './post.ts'
import { roomText } from './rooms.ts'
import { standing, STANDS } from './stands.ts'
import { closeTask } from './tasks.ts'

export type UndoHead = { today: string; requestId: string; userId: number; now: number; reason: string }
type Undone = { count: number; sumFen: Fen; prepaidFen: Fen }

type Row = {
  chargeId: number; premisesId: number; building: string; unit: string; room: string; amountFen: number; openFen: number; adjusted: number; goneOn: number; accountCode: string
  /** What paying ahead took off. */
  prepayFen: number
  /** What prepayments settled when it was billed: [earmark or 0, fen]. */
  settled: string
}

const ROOMS_NAMED = 8

/**
 * Takes back what a billing run charged, all of it or one premises, and notes that it was. Throws as `takeBackCharges` does.
 */
export function undoBilling(db: WriteDb, head: UndoHead, { runId, premisesId }: { runId: number; premisesId: number | null }): Undone {
  const ids = db.all<{ id: number }>('SELECT id FROM charge WHERE billing_run_id = ?1 AND (?2 IS NULL OR premises_id = ?2)', runId, premisesId).map((row) => row.id)
  const undone = takeBackCharges(db, head, ids)
  db.insert(billingUndo, { runId, premisesId, count: undone.count, sumFen: undone.sumFen, reason: head.reason, at: head.now, by: head.userId })
  return undone
}

/**
 * Takes charges back: each that still stands is cancelled whole, and the prepaid money that settled it goes back to where it was prepaid.
 * The rows of the charges stay; what they were for may be charged again. Throws `nothing-to-undo`, and `undo-paid` (rooms, more) where
 * something of it was paid at the desk, made smaller (but for paying ahead) or bore a late fee since, `undo-later-usage` (rooms, more)
 * where usage read later was charged since: its reckoning goes on from this one. Nothing is taken back then.
 */
export function takeBackCharges(db: WriteDb, head: UndoHead, chargeIds: readonly number[]): Undone {
  const rows = standingOf(db, chargeIds)
  if (rows.length === 0) throw new AppError('nothing-to-undo')
  refuseFor(db, 'undo-paid', rows.filter((row) => row.adjusted > 0 || row.openFen + row.prepayFen + settledFen(row) < row.amountFen))
  refuseFor(db, 'undo-later-usage', rows.filter((row) => row.goneOn > 0))
  const entryId = openEntry(db, { kind: 'adjustment', businessDate: head.today, shiftId: null, requestId: head.requestId, userId: head.userId, at: head.now, note: head.reason })
  for (const row of rows) takeBack(db, { ...head, entryId }, row)
  return { count: rows.length, sumFen: fen(rows.reduce((sum, row) => sum + row.amountFen, 0)), prepaidFen: fen(rows.reduce((sum, row) => sum + settledFen(row), 0)) }
}

function refuseFor(db: ReadDb, code: 'undo-paid' | 'undo-later-usage', rows: readonly Row[]): void {
  if (rows.length === 0) return
  const rooms = [...new Set(rows.map(roomText))]
  throw new AppError(code, { values: { rooms: rooms.slice(0, ROOMS_NAMED).join(deskWords(db).listComma), more: Math.max(0, rooms.length - ROOMS_NAMED) } })
}

/** Those of the charges that still stand. */
function standingOf(db: ReadDb, chargeIds: readonly number[]): Row[] {
  return db.all<Row>(
    `SELECT c.id AS chargeId, c.premises_id AS premisesId, p.building, p.unit, p.room, c.amount_fen AS amountFen, coalesce(b.amount_fen, 0) AS openFen, f.account_code AS accountCode,
       coalesce((SELECT sum(a.amount_fen) FROM charge_adjustment a WHERE a.charge_id = c.id AND a.kind = 'prepay'), 0) AS prepayFen,
       EXISTS (SELECT 1 FROM charge_adjustment a WHERE a.charge_id = c.id AND a.kind <> 'prepay') OR EXISTS (SELECT 1 FROM late_fee_claim l WHERE l.charge_id = c.id) AS adjusted,
       c.kind = 'metered' AND EXISTS (SELECT 1 FROM charge later WHERE later.premises_id = c.premises_id AND later.fee_item_id = c.fee_item_id AND later.kind = 'metered' AND later.id > c.id
         AND later.id NOT IN (SELECT value FROM json_each(?1)) AND ${standing('later')}) AS goneOn,
       (SELECT json_group_array(json_array(earmark, fen)) FROM (SELECT coalesce(t.earmark_id, 0) AS earmark, sum(t.amount_fen) AS fen FROM ledger_transfer t
          WHERE t.charge_id = c.id AND t.debit_account_id = ?2 AND t.credit_account_id = ?3 AND t.receipt_id IS NULL GROUP BY 1)) AS settled
     FROM charge c JOIN premises p ON p.id = c.premises_id JOIN fee_item f ON f.id = c.fee_item_id
     LEFT JOIN ledger_balance b ON b.account_id = ?3 AND b.premises_id = c.premises_id AND b.subject = c.id
     WHERE c.id IN (SELECT value FROM json_each(?1)) AND ${STANDS} ORDER BY p.sort_key, c.id`,
    JSON.stringify(chargeIds), accountId(db, 'prepaid'), accountId(db, 'receivable'))
}

function settledOf(row: Row): [earmark: number, fen: number][] {
  return JSON.parse(row.settled) as [number, number][]
}

function settledFen(row: Row): number {
  return settledOf(row).reduce((sum, [, amount]) => sum + amount, 0)
}

/** What is open is credited away, a discount for paying ahead is given no more, and what prepayments settled is owed to them again. A dispute of it is over. */
function takeBack(db: WriteDb, head: UndoHead & { entryId: number }, row: Row): void {
  const { chargeId, premisesId } = row
  const debit = requireAccountCode(row.accountCode)
  const open: Transfer[] = row.openFen > 0 ? [{ debit, credit: 'receivable', amountFen: fen(row.openFen), premisesId, chargeId }] : []
  const discount: Transfer[] = row.prepayFen > 0 ? [{ debit, credit: 'discount', amountFen: fen(row.prepayFen), premisesId, chargeId }] : []
  const back = settledOf(row).map(([earmark, amount]): Transfer => ({ debit, credit: 'prepaid', amountFen: fen(amount), premisesId, chargeId, earmarkId: earmark === 0 ? null : earmark }))
  postTransfers(db, head.entryId, null, [...open, ...discount, ...back])
  db.insert(chargeAdjustment, { chargeId, amountFen: row.amountFen, until: null, kind: 'undone', reason: head.reason, entryId: head.entryId, at: head.now, by: head.userId })
  for (const { id } of db.all<{ id: number }>('SELECT id FROM charge_dispute WHERE charge_id = ? AND lifted_at IS NULL', chargeId)) {
    db.update(chargeDispute, id, { liftedAt: head.now, liftedBy: head.userId, outcome: head.reason })
  }
  for (const { id } of db.all<{ id: number }>(`SELECT id FROM task WHERE kind = 'dispute' AND charge_id = ? AND closed_at IS NULL`, chargeId)) {
    closeTask(db, id, { closedAt: head.now, closedBy: head.userId, outcome: head.reason })
  }
}
