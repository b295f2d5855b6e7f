import { NEEDS_REFERENCE } from '../../../shared/contract/fees.ts'
import { fen } from '../../../shared/money.ts'
import type { ReadDb, WriteDb } from '../../db/database.ts'
import { AppError, fieldError } from '../../kernel/app-error.ts'
import { expectedCash } from '../../ledger/balances.ts'
import { deskWords } from '../../ledger/desk-words.ts'
import { overShortOf, settleOverShort } from '../../ledger/over-short.ts'
import { openEntry, postTransfers, type Transfer } from '../../ledger/post.ts'
import { referenceUse } from '../../ledger/references.ts'
import { methodAccount, type ReceiptRow } from '../../ledger/receipts.ts'
import { openShiftAt, shiftById, type ShiftSummary } from '../../ledger/shifts.ts'
import type { CommandContext } from '../context.ts'
import type { Change, Corrected } from './correct.ts'
import { methodsLeft } from './store.ts'

type MethodChange = Extract<Change, { kind: 'method' }>

/**
 * Money that was booked to the wrong way of paying. While the receipt's shift runs, it moves in the book and the drawer's expected cash with it; once
 * that shift was counted and signed, nothing of its drawer moves any more: what it had over or short because of this is put right instead.
 */
export function moveMethod({ db, session, requestId, now, today }: CommandContext, row: ReceiptRow, change: MethodChange, note: string): Corrected {
  const { from, to, amountFen, reference } = change
  if (from === to) throw fieldError('change.to', 'same-as-before')
  requireReference(db, row, change)
  const way = methodsLeft(db, row.id).methods.find((each) => each.method === from)
  if (!way || amountFen > way.leftFen) throw fieldError('change.amountFen', 'more-than-paid-so', { leftFen: way?.leftFen ?? 0 })
  const shift = shiftById(db, row.shiftId)
  const inShift = openShiftAt(db, shift.stationId)?.id === shift.id
  if (inShift && from === 'cash') requireDrawer(db, shift, amountFen)
  const entryId = openEntry(db, { kind: 'correction', businessDate: today, shiftId: inShift ? shift.id : null, requestId, userId: session.userId, at: now, note })
  const transfers = inShift ? [{ debit: methodAccount(to, shift.stationId), credit: methodAccount(from, shift.stationId), amountFen, receiptId: row.id }] : afterClosing(db, row, shift, change)
  postTransfers(db, entryId, inShift ? shift.id : null, transfers)
  const { methods, paidSo } = deskWords(db)
  return { from: { method: from, reference: way.reference, text: paidSo(methods[from], way.reference) }, to: { method: to, reference, text: paidSo(methods[to], reference) }, amountFen, entryId, inShift }
}

/** A slip, transfer or cheque has its number, and none is booked twice unseen. What a statement has brought already is in the book: only once a manager put it aside a slip may say that it was this receipt's. */
function requireReference(db: ReadDb, row: ReceiptRow, { to, reference, warned }: MethodChange): void {
  if (NEEDS_REFERENCE.has(to) && reference === '') throw fieldError('change.reference', 'reference-needed')
  const use = referenceUse(db, to, reference)
  if (use?.place === 'unclaimed' && !use.setAside) throw fieldError('change.reference', 'correct-reference-on-statement', { date: use.date, amountFen: use.amountFen })
  if (use?.place === 'receipt' && use.receiptId !== row.id && !warned) throw fieldError('change.reference', 'correct-reference-used', { number: use.number, date: use.date })
}

/** Throws `drawer-below-zero`. */
function requireDrawer(db: ReadDb, shift: ShiftSummary, amountFen: number): void {
  if (amountFen > expectedCash(db, shift)) throw new AppError('drawer-below-zero')
}

/** What of the amount the closed shift had short in the way it came from, and over in the way it belongs to. Cash was counted as a whole: all of it. */
function settled(db: ReadDb, shiftId: number, { from, to, amountFen }: MethodChange): { shortFen: number; overFen: number } {
  const stands = (method: string): number => overShortOf(db, shiftId, method)?.standsFen ?? 0
  return { shortFen: from === 'cash' ? amountFen : Math.min(amountFen, Math.max(0, -stands(from))), overFen: to === 'cash' ? amountFen : Math.min(amountFen, Math.max(0, stands(to))) }
}

function afterClosing(db: ReadDb, row: ReceiptRow, shift: ShiftSummary, change: MethodChange): Transfer[] {
  const { shortFen, overFen } = settled(db, shift.id, change)
  const restFrom = change.amountFen - shortFen
  const restTo = change.amountFen - overFen
  const legs: Transfer[] = [
    { debit: 'clearing', credit: 'over-short', amountFen: fen(shortFen), receiptId: row.id }, { debit: 'clearing', credit: methodAccount(change.from, shift.stationId), amountFen: fen(restFrom), receiptId: row.id },
    { debit: 'over-short', credit: 'clearing', amountFen: fen(overFen), receiptId: row.id }, { debit: methodAccount(change.to, shift.stationId), credit: 'clearing', amountFen: fen(restTo), receiptId: row.id },
  ]
  return legs.filter((leg) => leg.amountFen > 0)
}

/** Notes at the closed shift's over/short what the slip explains; `correctionSlipId` is the slip that was just written. */
export function settleShift(db: WriteDb, { shiftId, change, correctionSlipId, at }: { shiftId: number; change: MethodChange; correctionSlipId: number; at: number }): void {
  const { shortFen, overFen } = settled(db, shiftId, change)
  if (shortFen > 0) settleOverShort(db, { shiftId, method: change.from, amountFen: shortFen, correctionSlipId, at })
  if (overFen > 0) settleOverShort(db, { shiftId, method: change.to, amountFen: -overFen, correctionSlipId, at })
}
