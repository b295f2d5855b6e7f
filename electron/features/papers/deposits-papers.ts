import { businessDate } from '../../../shared/dates.ts'
import type { ReadDb } from '../../db/database.ts'
import type { FrozenDocument } from '../../documents/frozen-document.ts'
import { lostReceiptDocument } from '../../documents/lost-receipt.ts'
import { AppError } from '../../kernel/app-error.ts'
import { feeItemName } from '../../ledger/desk-words.ts'
import { readLanguage, readProperty } from '../../ledger/office.ts'
import { premisesById, roomText } from '../../ledger/rooms.ts'
import { depositOnPaper } from './deposits-store.ts'

/** 收据遗失声明 for a deposit, to be signed by whoever paid it; once it is, with the day it was brought. Throws `not-found`. */
export function lostReceiptPaper(db: ReadDb, depositId: number, today: string): FrozenDocument {
  const deposit = depositOnPaper(db, depositId)
  if (!deposit) throw new AppError('not-found')
  const property = readProperty(db)
  const { receiptNumber, receivedOn, payer, amountFen, lostAt } = deposit
  return lostReceiptDocument({
    language: readLanguage(db), property: property.name, office: property.officeName, filledOn: lostAt === null ? today : businessDate(lostAt), premises: roomText(premisesById(db, deposit.premisesId)),
    item: feeItemName(db, deposit.feeItemId), receiptNumber, receivedOn, payer, amountFen,
  })
}
