import type { ParsedInput } from '../../../shared/contract/index.ts'
import { fen } from '../../../shared/money.ts'
import type { ReadDb } from '../../db/database.ts'
import { AppError } from '../../kernel/app-error.ts'
import { deskWords } from '../../ledger/desk-words.ts'
import { receiptById, type ReceiptRow, takeNumber } from '../../ledger/receipts.ts'
import { reversibleLines } from '../../ledger/reverse.ts'
import type { CommandContext, HandlersOf } from '../context.ts'
import { freezeCorrectionSlip } from './correction-slip-paper.ts'
import { moveLine } from './correct-line.ts'
import { moveMethod, settleShift } from './correct-method.ts'
import { renamePayer } from './correct-payer.ts'
import { requireSecondYes, whoAgreed } from './second-person.ts'
import { insertSlip, methodsLeft } from './store.ts'

type Asked = ParsedInput<'receipts.correct'>
export type Change = Asked['change']

/** What a slip says was and is now: what the book needs, and the words of its paper. */
export type Side = { text: string; method?: string; reference?: string; chargeId?: number | null; earmarkId?: number | null; premisesId?: number; name?: string; partyId?: number | null }
/** A correction that was booked. `entryId` is null where no money is concerned; `inShift` where the receipt's own shift still runs. */
export type Corrected = { from: Side; to: Side; amountFen: number; entryId: number | null; inShift: boolean }

const REFUSAL = { 'is-voided': 'receipt-voided', 'is-red': 'correct-red', 'is-reversed': 'correct-reversed' } as const

/** Why nothing of a receipt can be put right by a slip; null where it can. */
export function whyNotCorrect(db: ReadDb, row: ReceiptRow): keyof typeof REFUSAL | null {
  if (!row.stands) return 'is-voided'
  if (row.kind === 'red') return 'is-red'
  const waysLeft = methodsLeft(db, row.id).methods.some((way) => way.leftFen > 0)
  return waysLeft || reversibleLines(db, row.id).some((line) => line.leftFen > 0) ? null : 'is-reversed'
}

export const correctHandlers: HandlersOf<'receipts.correct'> = {
  'receipts.correct': (context, input) => {
    const { db, session, now, today, audit } = context
    const row = receiptById(db, input.receiptId)
    if (!row) throw new AppError('not-found')
    const why = whyNotCorrect(db, row)
    if (why) throw new AppError(REFUSAL[why])
    const done = book(context, row, input)
    const approval = requireSecondYes(context, input.ticket, deskWords(db).corrects(row.number))
    const { number } = takeNumber(db, { kind: 'correction', prefix: 'GZ' }, today)
    const slipId = insertSlip(db, {
      number, receiptId: row.id, kind: input.change.kind, detail: JSON.stringify({ from: done.from, to: done.to }), amountFen: done.amountFen, entryId: done.entryId, reason: input.reason, ...approval,
      businessDate: today, at: now, by: session.userId,
    })
    if (input.change.kind === 'method' && !done.inShift) settleShift(db, { shiftId: row.shiftId, change: input.change, correctionSlipId: slipId, at: now })
    freezeCorrectionSlip(context, { slipId, number, row, kind: input.change.kind, done, amountFen: fen(done.amountFen), reason: input.reason, approvedBy: whoAgreed(context, approval) })
    audit(`receipt ${row.number} corrected by ${number}`)
    return { slipId, number }
  },
}

function book(context: CommandContext, row: ReceiptRow, { change, reason }: Asked): Corrected {
  switch (change.kind) {
    case 'method': return moveMethod(context, row, change, reason)
    case 'item':
    case 'premises': return moveLine(context, row, change, reason)
    case 'payer': return renamePayer(context, row, change)
    default: return change satisfies never
  }
}
