import type { CallOutput } from '../../../shared/contract/index.ts'
import type { ReadDb } from '../../db/database.ts'
import { AppError } from '../../kernel/app-error.ts'
import { chargeById } from '../../ledger/charges.ts'
import { deskWords } from '../../ledger/desk-words.ts'
import { feeItemNames } from '../../ledger/fee-items.ts'
import { invoiceOf, isInvoiceAsked, whyNoInvoice } from '../../ledger/invoices.ts'
import { receiptById } from '../../ledger/receipts.ts'
import { reversibleLines, type ReversibleLine } from '../../ledger/reverse.ts'
import { premisesById, roomText } from '../../ledger/rooms.ts'
import type { HandlersOf } from '../context.ts'
import { whyNotCorrect } from './correct.ts'
import { methodsLeft, redReceiptsOf, reversedNumber, slipsOf, voidOf } from './store.ts'
import { whyNotVoid } from './void.ts'

type Line = CallOutput<'receipts.get'>['lines'][number]

export const correctionsHandlers: HandlersOf<'receipts.get'> = {
  'receipts.get': (context, { receiptId }) => {
    const { db } = context
    const row = receiptById(db, receiptId)
    if (!row) throw new AppError('not-found')
    const why = whyNotVoid(context, row)
    return {
      receiptId, number: row.number, kind: row.kind, totalFen: row.totalFen, businessDate: row.businessDate, payer: row.payerName, room: roomText(premisesById(db, row.premisesId)),
      voided: voidOf(db, receiptId), mayVoid: why === null, why: why ?? '', mayCorrect: whyNotCorrect(db, row) === null, slips: slipsOf(db, receiptId), reverses: reversedNumber(db, receiptId), reversedBy: redReceiptsOf(db, receiptId),
      invoice: invoiceOf(db, receiptId), mayInvoice: whyNoInvoice(db, row) === null && !isInvoiceAsked(db, receiptId),
      lines: row.kind === 'fees' && row.stands ? reversibleLines(db, receiptId).map((line) => named(db, line)) : [],
      ...methodsLeft(db, receiptId),
    }
  },
}

function named(db: ReadDb, { chargeId, earmarkId, premisesId, paidFen, leftFen }: ReversibleLine): Line {
  const line = { chargeId, earmarkId, premisesId, paidFen, leftFen, room: roomText(premisesById(db, premisesId)) }
  if (chargeId !== null) {
    const charge = chargeById(db, chargeId)
    return { ...line, name: charge.feeItem, nameEn: charge.feeItemEn, from: charge.from, to: charge.to }
  }
  const words = deskWords(db)
  const item = earmarkId === null ? null : feeItemNames(db, earmarkId)
  return { ...line, name: item ? words.prepaymentFor(item.feeItem) : words.prepayment, nameEn: item ? words.prepaymentFor(item.feeItemEn) : words.prepayment, from: null, to: null }
}
