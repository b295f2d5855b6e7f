import type { ReadDb } from '../../db/database.ts'
import { AppError, fieldError } from '../../kernel/app-error.ts'
import { chargeById } from '../../ledger/charges.ts'
import { deskWords, feeItemName } from '../../ledger/desk-words.ts'
import { feeItemById } from '../../ledger/fee-items.ts'
import { readLanguage } from '../../ledger/office.ts'
import { invoiceStands } from '../../ledger/invoices.ts'
import { openEntry, postTransfers, type Transfer } from '../../ledger/post.ts'
import type { ReceiptRow } from '../../ledger/receipts.ts'
import { reversibleLines } from '../../ledger/reverse.ts'
import { premisesById, roomText } from '../../ledger/rooms.ts'
import type { CommandContext } from '../context.ts'
import type { Change, Corrected } from './correct.ts'

type LineChange = Extract<Change, { kind: 'item' | 'premises' }>
type Line = LineChange['from']

/** Money that paid the wrong charge or prepayment: the old one is open again, the right one is paid; what was taken, and how, stays. */
export function moveLine({ db, session, requestId, now, today }: CommandContext, row: ReceiptRow, change: LineChange, note: string): Corrected {
  if (row.kind === 'deposit') throw new AppError('correct-deposit-line')
  if (invoiceStands(db, row.id)) throw new AppError('invoice-red-needed')
  const { from, amountFen } = change
  const line = reversibleLines(db, row.id).find((each) => each.chargeId === from.chargeId && each.earmarkId === from.earmarkId && each.premisesId === from.premisesId)
  if (!line) throw fieldError('change.from.chargeId', 'not-found')
  if (amountFen > line.leftFen) throw fieldError('change.amountFen', 'more-than-line', { leftFen: line.leftFen })
  const to = target(db, change)
  if (to.chargeId === from.chargeId && to.earmarkId === from.earmarkId && to.premisesId === from.premisesId) throw fieldError('change.to.chargeId', 'same-as-before')
  const entryId = openEntry(db, { kind: 'correction', businessDate: today, shiftId: null, requestId, userId: session.userId, at: now, note })
  const of = ({ chargeId, earmarkId, premisesId }: Line): Omit<Transfer, 'debit' | 'credit'> => ({ amountFen, premisesId, receiptId: row.id, ...(chargeId === null ? { earmarkId } : { chargeId }) })
  try {
    postTransfers(db, entryId, null, [
      { debit: from.chargeId === null ? 'prepaid' : 'receivable', credit: 'clearing', ...of(from) }, { debit: 'clearing', credit: to.chargeId === null ? 'prepaid' : 'receivable', ...of(to) },
    ])
  } catch (error) {
    throw error instanceof AppError && error.code === 'more-than-prepaid' ? new AppError('prepaid-used') : error
  }
  return { from: { ...from, text: lineText(db, from) }, to: { ...to, text: lineText(db, to) }, amountFen, entryId, inShift: false }
}

/** Where it belongs, as the contract allows it for an item or for premises. */
function target(db: ReadDb, change: LineChange): Line {
  const premisesId = change.kind === 'item' ? change.from.premisesId : change.to.premisesId
  const { chargeId, earmarkId } = change.to
  if (change.kind === 'premises' && premisesId === change.from.premisesId) throw fieldError('change.to.chargeId', 'correct-same-premises')
  if (chargeId === null) {
    if (earmarkId !== null && feeItemById(db, earmarkId)?.kind !== 'recurring') throw fieldError('change.to.earmarkId', 'not-found')
    premisesById(db, premisesId)
    return { chargeId, earmarkId, premisesId }
  }
  const charge = chargeById(db, chargeId)
  if (charge.premisesId !== premisesId) throw fieldError('change.to.chargeId', 'correct-other-premises')
  if (change.amountFen > charge.openFen) throw fieldError('change.amountFen', 'more-than-open', { openFen: charge.openFen })
  return { chargeId, earmarkId: null, premisesId }
}

function lineText(db: ReadDb, { chargeId, earmarkId, premisesId }: Line): string {
  const words = deskWords(db)
  const room = roomText(premisesById(db, premisesId))
  if (chargeId === null) return words.lineOf(earmarkId === null ? words.prepayment : words.prepaymentFor(feeItemName(db, earmarkId)), room, '')
  const charge = chargeById(db, chargeId)
  return words.lineOf(readLanguage(db) === 'en' ? charge.feeItemEn : charge.feeItem, room, charge.from === null ? charge.to : `${charge.from} – ${charge.to}`)
}
