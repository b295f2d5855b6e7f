import type { ParsedInput } from '../../../shared/contract/index.ts'
import { dateTime } from '../../../shared/dates.ts'
import { fen } from '../../../shared/money.ts'
import { frozenText } from '../../documents/frozen-document.ts'
import { receiptDocument } from '../../documents/receipt.ts'
import { keepPaper } from '../../db/frozen-papers.ts'
import { chargeById, quantityText } from '../../ledger/charges.ts'
import { deskWords, feeItemName } from '../../ledger/desk-words.ts'
import { readLanguage, readProperty } from '../../ledger/office.ts'
import type { ReceiptRow } from '../../ledger/receipts.ts'
import { premisesById, roomText } from '../../ledger/rooms.ts'
import type { CommandContext } from '../context.ts'

type Red = { original: ReceiptRow; receiptId: number; number: string; totalFen: number; roundingFen: number; approvedBy: string }

/** 红字收据, frozen as it will print: every amount negative, the original's number, why, and who said yes. */
export function freezeRedReceipt({ db, session, now }: CommandContext, { original, receiptId, number, totalFen, roundingFen, approvedBy }: Red, { lines, methods, reason }: ParsedInput<'receipts.reverse'>): void {
  const language = readLanguage(db)
  const property = readProperty(db)
  const words = deskWords(db)
  const room = (premisesId: number): string => roomText(premisesById(db, premisesId))
  const frozen = receiptDocument({
    language, property: property.name, office: property.officeName, number, at: dateTime(now), premises: room(original.premisesId), payer: original.payerName, total: fen(-totalFen), cashier: session.name,
    methods: methods.map((part) => ({ method: part.method, amount: fen(-part.amountFen), ...(part.reference === '' ? {} : { reference: part.reference }) })),
    remark: `${reason}${words.approvedBy(approvedBy)}`, reverses: original.number, rounding: fen(roundingFen),
    lines: lines.map(({ chargeId, earmarkId, premisesId, amountFen }) => {
      if (chargeId === null) return { name: earmarkId === null ? words.prepayment : words.prepaymentFor(feeItemName(db, earmarkId)), premises: room(premisesId), amount: fen(-amountFen) }
      const charge = chargeById(db, chargeId)
      return { name: language === 'en' ? charge.feeItemEn : charge.feeItem, premises: charge.room, period: { from: charge.from, to: charge.to }, quantity: quantityText(db, chargeId), amount: fen(-amountFen) }
    }),
  })
  keepPaper(db, { paper: 'receipt', subjectId: receiptId, ...frozenText(frozen), at: now })
}
