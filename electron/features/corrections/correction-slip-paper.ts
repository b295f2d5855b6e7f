import { dateTime } from '../../../shared/dates.ts'
import type { Fen } from '../../../shared/money.ts'
import { keepPaper } from '../../db/frozen-papers.ts'
import { correctionSlipDocument, type CorrectionSlipData } from '../../documents/correction-slip.ts'
import { frozenText } from '../../documents/frozen-document.ts'
import { readLanguage, readProperty } from '../../ledger/office.ts'
import type { ReceiptRow } from '../../ledger/receipts.ts'
import { premisesById, roomText } from '../../ledger/rooms.ts'
import type { CommandContext } from '../context.ts'
import type { Corrected } from './correct.ts'

type Slip = { slipId: number; number: string; row: ReceiptRow; kind: CorrectionSlipData['kind']; done: Corrected; amountFen: Fen; reason: string; approvedBy: string }

/** 更正单, frozen as it will print. */
export function freezeCorrectionSlip({ db, session, now }: CommandContext, { slipId, number, row, kind, done, amountFen, reason, approvedBy }: Slip): void {
  const property = readProperty(db)
  const frozen = correctionSlipDocument({
    language: readLanguage(db), property: property.name, office: property.officeName, number, at: dateTime(now), receipt: row.number, takenOn: row.businessDate, premises: roomText(premisesById(db, row.premisesId)),
    payer: row.payerName, kind, was: done.from.text, is: done.to.text, amount: amountFen, reason, by: session.name, approvedBy, inShift: done.inShift,
  })
  keepPaper(db, { paper: 'correction-slip', subjectId: slipId, ...frozenText(frozen), at: now })
}
