import type { Fen } from '../../shared/money.ts'
import type { WriteDb } from '../db/database.ts'
import { ledgerEntry } from '../db/schema/money.ts'
import { AppError } from '../kernel/app-error.ts'
import { type AccountCode, accountId } from './accounts.ts'
import { requireOpenMonth, requireOpenMonthOf } from './months.ts'

export type Transfer = {
  debit: AccountCode
  credit: AccountCode
  amountFen: Fen
  premisesId?: number
  chargeId?: number
  receiptId?: number
  depositId?: number
  /** Fee item a prepayment is earmarked for; left out = free. */
  earmarkId?: number | null
}

export type EntryHead = {
  kind: 'opening' | 'billing' | 'one-off' | 'prepaid-settles' | 'payment' | 'shift-open' | 'shift-close' | 'adjustment' | 'reversal' | 'correction' | 'refund' | 'unclaimed' | 'handed-in' | 'cash-move' | 'petty-cash'
  businessDate: string
  shiftId: number | null
  requestId: string
  userId: number
  at: number
  note?: string
  /** The entry that this one takes back whole. */
  reversesEntryId?: number
}

/** Opens an entry of the book; its transfers follow by `postTransfers`. Throws `month-closed` (month) where the day lies in a closed month. */
export function openEntry(db: WriteDb, head: EntryHead): number {
  requireOpenMonth(db, head.businessDate.slice(0, 7))
  return db.insert(ledgerEntry, { ...head, month: head.businessDate.slice(0, 7), note: head.note ?? '' })
}

/**
 * Writes transfers under an entry, in order, and moves the cached balances with them.
 * Throws `more-than-open`, `more-than-prepaid` or `more-than-deposit` when a balance would fall below zero, and `month-closed` (month) when what was
 * charged in a closed month would change: paying or waiving it later is a matter of the day it happens on. Nothing is kept then.
 */
export function postTransfers(db: WriteDb, entryId: number, shiftId: number | null, transfers: readonly Transfer[]): void {
  for (const transfer of transfers) {
    if (transfer.chargeId !== undefined && !SETTLES.has(transfer.debit) && transfer.credit !== 'clearing') requireOpenMonthOf(db, transfer.chargeId)
    db.run(
      `INSERT INTO ledger_transfer (entry_id, debit_account_id, credit_account_id, amount_fen, premises_id, charge_id, receipt_id, deposit_id, earmark_id, shift_id)
       VALUES (?,?,?,?,?,?,?,?,?,?)`,
      entryId, accountId(db, transfer.debit), accountId(db, transfer.credit), transfer.amountFen,
      transfer.premisesId ?? null, transfer.chargeId ?? null, transfer.receiptId ?? null, transfer.depositId ?? null, transfer.earmarkId ?? null, shiftId,
    )
    moveBalance(db, transfer.debit, transfer, 'debit')
    moveBalance(db, transfer.credit, transfer, 'credit')
  }
}

/** Accounts that take an open charge away without changing what was charged. */
const SETTLES: ReadonlySet<AccountCode> = new Set(['clearing', 'prepaid', 'discount'])

type Tracked = { subject: (transfer: Transfer) => number; grows: 'debit' | 'credit'; refusal: string }

const TRACKED: Partial<Record<AccountCode, Tracked>> = {
  receivable: { subject: (transfer) => required(transfer.chargeId), grows: 'debit', refusal: 'more-than-open' },
  prepaid: { subject: (transfer) => transfer.earmarkId ?? 0, grows: 'credit', refusal: 'more-than-prepaid' },
  'deposit-held': { subject: (transfer) => required(transfer.depositId), grows: 'credit', refusal: 'more-than-deposit' },
}

/** Accounts whose balance is cached, and which side makes them grow; the invariants read the same table. */
export const TRACKED_ACCOUNTS = { receivable: 'debit', prepaid: 'credit', 'deposit-held': 'credit' } as const

function moveBalance(db: WriteDb, code: AccountCode, transfer: Transfer, side: 'debit' | 'credit'): void {
  const tracked = TRACKED[code]
  if (!tracked) return
  const key = [accountId(db, code), required(transfer.premisesId), tracked.subject(transfer)] as const
  if (side === tracked.grows) {
    db.run(
      `INSERT INTO ledger_balance (account_id, premises_id, subject, amount_fen) VALUES (?,?,?,?)
       ON CONFLICT DO UPDATE SET amount_fen = amount_fen + excluded.amount_fen`, ...key, transfer.amountFen)
    return
  }
  const where = 'account_id = ? AND premises_id = ? AND subject = ?'
  const balance = db.get<{ amountFen: number }>(`SELECT amount_fen AS amountFen FROM ledger_balance WHERE ${where}`, ...key)?.amountFen ?? 0
  if (balance < transfer.amountFen) throw new AppError(tracked.refusal, { values: { balanceFen: balance, amountFen: transfer.amountFen } })
  if (balance === transfer.amountFen) db.run(`DELETE FROM ledger_balance WHERE ${where}`, ...key)
  else db.run(`UPDATE ledger_balance SET amount_fen = amount_fen - ? WHERE ${where}`, transfer.amountFen, ...key)
}

function required(id: number | undefined): number {
  if (id === undefined) throw new Error('a tracked transfer names its subject and premises')
  return id
}
