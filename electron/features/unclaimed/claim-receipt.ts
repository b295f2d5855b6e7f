import type { ParsedInput } from '../../../shared/contract/index.ts'
import { dateTime } from '../../../shared/dates.ts'
import type { Fen } from '../../../shared/money.ts'
import { keepPaper } from '../../db/frozen-papers.ts'
import { frozenText } from '../../documents/frozen-document.ts'
import { receiptDocument } from '../../documents/receipt.ts'
import { deskWords } from '../../ledger/desk-words.ts'
import { readLanguage, readProperty, readSettings } from '../../ledger/office.ts'
import { type ChosenCharge, receiptLines } from '../../ledger/receipt-lines.ts'
import { premisesById, roomText } from '../../ledger/rooms.ts'
import type { CommandContext } from '../context.ts'
import type { Money } from './store.ts'

type Written = { receiptId: number; number: string; totalFen: Fen; money: Money; charges: readonly ChosenCharge[] }

/** The receipt of a claim as it will print: a receipt like any other, with the day the bank had the money beside the day it was written. */
export function freezeClaimReceipt({ db, session, now }: CommandContext, { receiptId, number, totalFen, money, charges }: Written, { premisesId, payerName, prepaymentFen }: ParsedInput<'unclaimed.claim'>): void {
  const property = readProperty(db)
  const words = deskWords(db)
  const room = roomText(premisesById(db, premisesId))
  const remark = [words.arrivedOn(money.bankDate), readSettings(db).receiptNote].filter((text) => text !== '').join(' ')
  const frozen = receiptDocument({
    language: readLanguage(db), property: property.name, office: property.officeName, number, at: dateTime(now), premises: room, payer: payerName, total: totalFen, cashier: session.name, remark,
    methods: [{ method: 'unclaimed', amount: totalFen, reference: money.reference }],
    ...receiptLines(db, charges),
    prepayments: prepaymentFen > 0 ? [{ kind: 'added', name: words.prepayment, premises: room, amount: prepaymentFen }] : [],
  })
  keepPaper(db, { paper: 'receipt', subjectId: receiptId, ...frozenText(frozen), at: now })
}
