import { AppError, fieldError } from '../../kernel/app-error.ts'
import { expectedCash } from '../../ledger/balances.ts'
import { hasCorrection } from '../../ledger/correction-slips.ts'
import { deskWords } from '../../ledger/desk-words.ts'
import { invoiceStands } from '../../ledger/invoices.ts'
import { isMonthClosed } from '../../ledger/months.ts'
import { openEntry } from '../../ledger/post.ts'
import { receiptById, type ReceiptRow } from '../../ledger/receipts.ts'
import { mirrorReceipt } from '../../ledger/reverse.ts'
import { openShiftOf, requireShift, type ShiftSummary } from '../../ledger/shifts.ts'
import type { CommandContext, HandlersOf, QueryContext } from '../context.ts'
import { requireSecondYes } from './second-person.ts'
import { insertVoid, methodsLeft, redReceiptsOf } from './store.ts'

export type WhyNotVoid = 'not-this-shift' | 'is-voided' | 'is-red' | 'has-red' | 'has-correction' | 'has-invoice'

/** Why a receipt cannot be voided by this person now; null where it can. */
export function whyNotVoid({ db, session }: Pick<QueryContext, 'db' | 'session'>, row: ReceiptRow): WhyNotVoid | null {
  if (!row.stands) return 'is-voided'
  if (row.kind === 'red') return 'is-red'
  if (redReceiptsOf(db, row.id).length > 0) return 'has-red'
  if (hasCorrection(db, row.id)) return 'has-correction'
  if (invoiceStands(db, row.id)) return 'has-invoice'
  return openShiftOf(db, session.userId)?.id === row.shiftId ? null : 'not-this-shift'
}

const REFUSAL = { 'not-this-shift': 'void-not-this-shift', 'is-voided': 'receipt-voided', 'is-red': 'void-red', 'has-red': 'void-has-red', 'has-correction': 'void-has-correction', 'has-invoice': 'invoice-red-needed' } as const satisfies Record<WhyNotVoid, string>

export const voidHandlers: HandlersOf<'receipts.void'> = {
  'receipts.void': (context, { receiptId, partsBack, reason, ticket }) => {
    const { db, session, requestId, now, today, audit } = context
    const row = receiptById(db, receiptId)
    if (!row) throw new AppError('not-found')
    const shift = requireShift(db, session.userId)
    const why = whyNotVoid(context, row)
    if (why) throw new AppError(REFUSAL[why])
    if (!partsBack) throw fieldError('partsBack', 'parts-not-back')
    requireCash(context, row, shift)
    const approval = requireSecondYes(context, ticket, deskWords(db).voids(row.number))
    // As if it never was: past midnight, too, the book takes it back on the day it was written, unless that month was closed meanwhile.
    const businessDate = isMonthClosed(db, row.businessDate.slice(0, 7)) ? today : row.businessDate
    const entryId = openEntry(db, { kind: 'reversal', businessDate, shiftId: shift.id, requestId, userId: session.userId, at: now, note: reason })
    takeBack(context, receiptId, { entryId, shiftId: shift.id })
    insertVoid(db, { receiptId, entryId, shiftId: shift.id, reason, ...approval, at: now, by: session.userId })
    audit(`receipt ${row.number} voided`)
    return { done: true }
  },
}

/** The cash that goes back over the counter must still lie in the drawer. Throws `more-than-drawer`. */
function requireCash({ db }: CommandContext, row: ReceiptRow, shift: ShiftSummary): void {
  const cashFen = methodsLeft(db, row.id).methods.find((way) => way.method === 'cash')?.leftFen ?? 0
  if (cashFen > expectedCash(db, shift)) throw new AppError('more-than-drawer')
}

const USED_SINCE: Readonly<Record<string, string>> = { 'more-than-prepaid': 'prepaid-used', 'more-than-deposit': 'deposit-used' }

function takeBack({ db }: CommandContext, receiptId: number, under: { entryId: number; shiftId: number }): void {
  try {
    mirrorReceipt(db, receiptId, under)
  } catch (error) {
    const used = error instanceof AppError ? USED_SINCE[error.code] : undefined
    throw used === undefined ? error : new AppError(used)
  }
}
