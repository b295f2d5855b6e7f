import type { CallOutput, ParsedInput } from '../../../shared/contract/index.ts'
import { dateTime } from '../../../shared/dates.ts'
import type { FrozenDocument } from '../../documents/frozen-document.ts'
import { transferSettlementDocument } from '../../documents/transfer-settlement.ts'
import { totalFor } from '../../ledger/balances.ts'
import { changeWords } from '../../ledger/change-words.ts'
import type { Charge } from '../../ledger/charges.ts'
import { readLanguage, readProperty } from '../../ledger/office.ts'
import { premisesById, roomText } from '../../ledger/rooms.ts'
import type { CommandContext } from '../context.ts'

type Shares = readonly { name: string; numerator: number; denominator: number }[]
type Settled = { input: ParsedInput<'ownership.transfer'>; sellers: Shares; buyers: Shares; splits: CallOutput<'ownership.preview'>['splits']; debts: readonly Charge[] }

/** 过户费用结算单, as both parties sign it. */
export function settlementPaper({ db, session, now }: CommandContext, { input, sellers, buyers, splits, debts }: Settled): FrozenDocument {
  const language = readLanguage(db)
  const room = premisesById(db, input.premisesId)
  const name = (item: { feeItem: string; feeItemEn: string }): string => (language === 'en' ? item.feeItemEn : item.feeItem)
  return transferSettlementDocument({
    language, property: readProperty(db).name, issuedAt: dateTime(now), clerk: session.name, premises: roomText(room), areaCenti: room.areaCenti,
    settledOn: input.settledOn, basis: changeWords(db).basis[input.basisKind], basisNumber: input.basisNumber, debtsWith: input.debtsWith,
    sellers: [...sellers], buyers: [...buyers],
    lines: splits.flatMap((split) => split.months.map((month) => ({
      fee: name(split), from: month.from, to: month.to, sellerFen: month.sellerFen, buyerFen: month.buyerFen, sumFen: month.sumFen,
      state: month.paid ? 'paid' as const : month.billed ? 'billed' as const : 'later' as const,
    }))),
    settle: splits.filter((split) => split.settleFen > 0).map((split) => ({ fee: name(split), from: input.settledOn, buyerFrom: split.buyerFrom, amountFen: split.settleFen })),
    debts: debts.map((charge) => ({ fee: name(charge), from: charge.from, to: charge.to, amountFen: charge.openFen, debtor: charge.payer })),
    prepaidFen: totalFor(db, 'prepaid', input.premisesId),
  })
}
