import type { CallOutput } from '../../../shared/contract/index.ts'
import type { Fen } from '../../../shared/money.ts'
import type { ReadDb, WriteDb } from '../../db/database.ts'
import { depositPayout, depositRefundStep } from '../../db/schema/cashier.ts'
import { depositRefund } from '../../db/schema/cases.ts'
import { accountId } from '../../ledger/accounts.ts'
import { PAID_BY_NAME } from '../../ledger/correction-slips.ts'

type Payout = NonNullable<CallOutput<'deposits.get'>['payout']>

export type DepositRow = {
  depositId: number; premisesId: number; building: string; unit: string; room: string; feeItemId: number; code: string; item: string; itemEn: string
  receiptId: number; receiptNumber: string; paperNumber: string; receivedOn: string; payer: string; takenFen: Fen; heldFen: Fen
}

/** A deposit with its receipt, its item and what is held of it now; `?1` is the account of what is held. */
const DEPOSIT = `SELECT d.id AS depositId, d.premises_id AS premisesId, p.building, p.unit, p.room, d.fee_item_id AS feeItemId, f.code, f.name AS item, f.name_en AS itemEn,
    r.id AS receiptId, r.number AS receiptNumber, r.paper_number AS paperNumber, r.business_date AS receivedOn, ${PAID_BY_NAME} AS payer, d.amount_fen AS takenFen, coalesce(b.amount_fen, 0) AS heldFen
  FROM deposit d JOIN receipt r ON r.id = d.receipt_id JOIN premises p ON p.id = d.premises_id JOIN fee_item f ON f.id = d.fee_item_id
  LEFT JOIN ledger_balance b ON b.account_id = ?1 AND b.premises_id = d.premises_id AND b.subject = d.id`

export function depositById(db: ReadDb, depositId: number): DepositRow | undefined {
  return db.get<DepositRow>(`${DEPOSIT} WHERE d.id = ?2`, accountId(db, 'deposit-held'), depositId)
}

const FOUND = `(?2 = '' OR r.number LIKE '%' || ?2 || '%' OR r.paper_number LIKE '%' || ?2 || '%' OR ${PAID_BY_NAME} LIKE '%' || ?2 || '%' OR p.code LIKE '%' || ?2 || '%')`

const LONGEST_LIST = 300

/** Deposits that are held, those asked back first, then the oldest; with how many and how much there is in all. */
export function heldDeposits(db: ReadDb, text: string): { rows: (DepositRow & { asked: number })[]; total: number; heldFen: Fen } {
  const found = `${DEPOSIT} WHERE b.amount_fen > 0 AND ${FOUND}`
  const rows = db.all<DepositRow & { asked: number }>(
    `SELECT one.*, EXISTS (SELECT 1 FROM deposit_refund q WHERE q.deposit_id = one.depositId AND q.state = 'asked') AS asked FROM (${found}) one ORDER BY asked DESC, one.depositId LIMIT ${LONGEST_LIST}`,
    accountId(db, 'deposit-held'), text)
  return { rows, ...db.one<{ total: number; heldFen: Fen }>(`SELECT count(*) AS total, coalesce(sum(heldFen), 0) AS heldFen FROM (${found})`, accountId(db, 'deposit-held'), text) }
}

/** The last deposits that were given back, newest first. */
export function endedDeposits(db: ReadDb, text: string): (DepositRow & { paidFen: number })[] {
  return db.all<DepositRow & { paidFen: number }>(
    `SELECT one.*, o.paid_fen AS paidFen FROM (${DEPOSIT} WHERE ${FOUND}) one JOIN deposit_refund q ON q.deposit_id = one.depositId JOIN deposit_payout o ON o.refund_id = q.id
     WHERE one.heldFen = 0 AND NOT EXISTS (SELECT 1 FROM deposit_refund later WHERE later.deposit_id = one.depositId AND later.state = 'paid' AND later.id > q.id) ORDER BY o.id DESC LIMIT ${LONGEST_LIST}`,
    accountId(db, 'deposit-held'), text)
}

export function othersHeld(db: ReadDb, { premisesId, depositId }: { premisesId: number; depositId: number }): DepositRow[] {
  return db.all<DepositRow>(`${DEPOSIT} WHERE b.amount_fen > 0 AND d.premises_id = ?2 AND d.id <> ?3 ORDER BY d.id`, accountId(db, 'deposit-held'), premisesId, depositId)
}

export type RefundRow = { id: number; moveOutCaseId: number | null; state: 'asked' | 'withdrawn' | 'paid'; reason: string; askedAt: number; askedBy: string }

/** Every time it was asked back, oldest first. */
export function refundsOf(db: ReadDb, depositId: number): RefundRow[] {
  return db.all<RefundRow>(
    `SELECT q.id, q.move_out_case_id AS moveOutCaseId, q.state, q.reason, q.asked_at AS askedAt, u.name AS askedBy FROM deposit_refund q JOIN user u ON u.id = q.asked_by WHERE q.deposit_id = ? ORDER BY q.id`, depositId)
}

export type StepRow = { id: number; refundId: number; step: 'asked' | 'inspected' | 'countersigned' | 'approved'; data: string; at: number; by: string; byId: number }

/** Every step that was ever done for a deposit, oldest first. */
export function stepsOf(db: ReadDb, depositId: number): StepRow[] {
  return db.all<StepRow>(
    `SELECT s.id, s.refund_id AS refundId, s.step, s.data, s.at, u.name AS by, s.by AS byId
     FROM deposit_refund_step s JOIN deposit_refund q ON q.id = s.refund_id JOIN user u ON u.id = s.by WHERE q.deposit_id = ? ORDER BY s.id`, depositId)
}

type PayoutRow = Omit<Payout, 'at'> & { at: number }

/** The last time it was paid back; what came back to it since is paid by another. */
export function payoutOf(db: ReadDb, depositId: number): PayoutRow | undefined {
  return db.get<PayoutRow>(
    `SELECT o.id AS payoutId, o.number, o.paid_fen AS paidFen, o.deducted_fen AS deductedFen, o.way, o.reference, o.at, u.name AS by
     FROM deposit_payout o JOIN deposit_refund q ON q.id = o.refund_id JOIN user u ON u.id = o.by WHERE q.deposit_id = ? ORDER BY o.id DESC LIMIT 1`, depositId)
}

/** The paper of an earlier payout that has the same reference; undefined where there is none. */
export function payoutWithReference(db: ReadDb, way: string, reference: string): { number: string } | undefined {
  return db.get<{ number: string }>('SELECT number FROM deposit_payout WHERE way = ? AND reference = ?', way, reference)
}

export function insertRefund(db: WriteDb, values: Omit<typeof depositRefund.$inferInsert, 'state' | 'reason'>): number {
  return db.insert(depositRefund, { ...values, state: 'asked' })
}

/** A slip may have put the payer right since it was first asked for. */
export function renamePayee(db: WriteDb, refundId: number, payee: string): void {
  db.update(depositRefund, refundId, { payee })
}

export function withdrawRefund(db: WriteDb, refundId: number, reason: string): void {
  db.update(depositRefund, refundId, { state: 'withdrawn', reason })
}

export function endRefund(db: WriteDb, refundId: number): void {
  db.update(depositRefund, refundId, { state: 'paid' })
}

export function insertStep(db: WriteDb, values: typeof depositRefundStep.$inferInsert): void {
  db.insert(depositRefundStep, values)
}

export function insertPayout(db: WriteDb, values: typeof depositPayout.$inferInsert): number {
  return db.insert(depositPayout, values)
}
