import { dateTime } from '../../../shared/dates.ts'
import type { SettledPart } from '../../../shared/collect.ts'
import { type Fen, fen, sumFen } from '../../../shared/money.ts'
import { depositReceiptDocument } from '../../documents/deposit-receipt.ts'
import { type FrozenDocument, frozenText } from '../../documents/frozen-document.ts'
import { receiptDocument } from '../../documents/receipt.ts'
import type { SlipData } from '../../documents/slip.ts'
import type { WriteDb } from '../../db/database.ts'
import { keepPaper } from '../../db/frozen-papers.ts'
import { fieldError } from '../../kernel/app-error.ts'
import { deskWords, feeItemName } from '../../ledger/desk-words.ts'
import { readLanguage, readProperty } from '../../ledger/office.ts'
import { postTransfers, type Transfer } from '../../ledger/post.ts'
import { prepaidBalances, usePrepaid } from '../../ledger/prepaid.ts'
import { type ChosenCharge, receiptLines } from '../../ledger/receipt-lines.ts'
import { insertReceipt, insertReceiptMethod, methodAccount, takeReceiptNumber } from '../../ledger/receipts.ts'
import { premisesById, roomText } from '../../ledger/rooms.ts'
import type { ChosenDeposit, Taking } from './handlers.ts'
import { depositUses } from './from-deposits.ts'
import { insertDeposit } from './store.ts'

export type WrittenReceipt = { receiptId: number; number: string; kind: 'fees' | 'deposit'; totalFen: number }

/** Writes the receipt of charges and prepayments: number, book, methods, and the paper as it will print. */
export function writeFeeReceipt(taking: Taking, charges: readonly ChosenCharge[]): WrittenReceipt {
  const { input, settlement, context: { db } } = taking
  const kept = settlement.keptFen > 0 ? [{ premisesId: input.premisesId, feeItemId: null, amountFen: settlement.keptFen }] : []
  const prepayments = [...input.prepayments, ...kept]
  const written = writeReceipt(taking, 'fees', settlement.fees, settlement.roundingFen)
  const id = written.receiptId
  postTransfers(db, taking.entryId, taking.shift.id, [
    ...methodTransfers(taking, settlement.fees, id),
    ...prepaidTransfers(taking, charges, id),
    ...depositUses(taking.fromDeposits, id),
    ...(settlement.roundingFen > 0 ? [{ debit: 'rounding', credit: 'clearing', amountFen: settlement.roundingFen, receiptId: id } as const] : []),
    ...charges.map(({ charge, amountFen }) => ({ debit: 'clearing', credit: 'receivable', amountFen, premisesId: charge.premisesId, chargeId: charge.chargeId, receiptId: id } as const)),
    ...prepayments.map((line) => ({ debit: 'clearing', credit: 'prepaid', amountFen: line.amountFen, premisesId: line.premisesId, earmarkId: line.feeItemId, receiptId: id } as const)),
  ])
  freeze(taking, id, receiptDocument({
    ...slip(taking, written, settlement.fees),
    rounding: fen(-settlement.roundingFen),
    ...receiptLines(db, charges),
    prepayments: prepayments.map((line) => ({ kind: 'added' as const, name: prepaymentName(db, line.feeItemId), premises: roomText(premisesById(db, line.premisesId)), amount: line.amountFen })),
  }))
  return written
}

/** Writes the receipt of deposits: never on one paper with fees, because the paper is what the money is given back for. */
export function writeDepositReceipt(taking: Taking, deposits: readonly ChosenDeposit[]): WrittenReceipt {
  const { settlement, context: { db } } = taking
  const written = writeReceipt(taking, 'deposit', settlement.deposits, fen(0))
  const id = written.receiptId
  postTransfers(db, taking.entryId, taking.shift.id, [
    ...methodTransfers(taking, settlement.deposits, id),
    ...deposits.map((line) => {
      const depositId = insertDeposit(db, { premisesId: line.premisesId, feeItemId: line.feeItemId, receiptId: id, amountFen: line.amountFen })
      return { debit: 'clearing', credit: 'deposit-held', amountFen: line.amountFen, premisesId: line.premisesId, depositId, receiptId: id } as const
    }),
  ])
  freeze(taking, id, depositReceiptDocument({
    ...slip(taking, written, settlement.deposits),
    deposits: deposits.map((line) => ({ name: line.name, premises: roomText(premisesById(db, line.premisesId)), amount: line.amountFen })),
    conditions: [],
  }))
  return written
}

/** The pre-printed form of a payment is one; where a payment makes two papers it is that of the fees. */
function onForm({ settlement }: Taking, kind: 'fees' | 'deposit'): boolean {
  return kind === 'fees' || settlement.fees.length === 0
}

function writeReceipt(taking: Taking, kind: 'fees' | 'deposit', parts: readonly SettledPart[], roundingFen: Fen): WrittenReceipt {
  const { context: { db, session, now, today }, input, shift, settlement, entryId } = taking
  const numbered = takeReceiptNumber(db, kind, today)
  const totalFen = sumFen(parts.map((part) => part.amountFen))
  const cashHere = parts.some((part) => part.method === 'cash')
  const handWritten = onForm(taking, kind) ? input.handWritten : null
  const receiptId = insertReceipt(db, {
    ...numbered, paperNumber: handWritten?.paperNumber ?? (onForm(taking, kind) ? input.paperNumber : ''),
    handWritten: handWritten ? 1 : 0, writtenAt: handWritten?.writtenAt ?? '',
    entryId, premisesId: input.premisesId, payerPartyId: input.payerPartyId, payerName: input.payerName, totalFen, roundingFen,
    tenderedFen: cashHere ? settlement.cashFen + settlement.changeFen : 0, changeFen: cashHere ? settlement.changeFen : 0,
    shiftId: shift.id, userId: session.userId, businessDate: today, at: now, remark: input.remark,
  })
  for (const part of parts) insertReceiptMethod(db, { receiptId, method: part.method, amountFen: part.amountFen, reference: part.reference })
  return { receiptId, number: numbered.number, kind, totalFen }
}

function methodTransfers({ shift }: Taking, parts: readonly SettledPart[], receiptId: number): Transfer[] {
  return parts.flatMap((part) => (part.method === 'prepaid' || part.method === 'deposit' ? [] : [{ debit: methodAccount(part.method, shift.stationId), credit: 'clearing', amountFen: part.amountFen, receiptId }]))
}

function prepaidTransfers({ context: { db }, input }: Taking, charges: readonly ChosenCharge[], receiptId: number): Transfer[] {
  if (input.fromPrepaidFen === 0) return []
  const lines = charges.map(({ charge, amountFen }) => ({ premisesId: charge.premisesId, feeItemId: charge.feeItemId, amountFen }))
  const uses = usePrepaid(lines, prepaidBalances(db, lines.map((line) => line.premisesId)), input.fromPrepaidFen)
  const held = uses.reduce((sum, use) => sum + use.amountFen, 0)
  if (held < input.fromPrepaidFen) throw fieldError('fromPrepaidFen', 'more-than-prepaid', { balanceFen: held })
  return uses.map((use) => {
    const line = lines[use.line]
    if (!line) throw new Error('a prepayment settles a chosen charge')
    return { debit: 'prepaid', credit: 'clearing', amountFen: fen(use.amountFen), premisesId: line.premisesId, earmarkId: use.earmarkId, receiptId }
  })
}

function slip(taking: Taking, written: WrittenReceipt, parts: readonly SettledPart[]): SlipData {
  const { context: { db, session, now }, input, settlement } = taking
  const property = readProperty(db)
  const cashHere = sumFen(parts.filter((part) => part.method === 'cash').map((part) => part.amountFen))
  const remark = [input.remark, taking.settings.receiptNote].filter((text) => text !== '').join(' ')
  return {
    language: readLanguage(db), property: property.name, office: property.officeName, number: written.number,
    ...(onForm(taking, written.kind) && input.paperNumber ? { paperNumber: input.paperNumber } : {}),
    at: dateTime(now), premises: roomText(premisesById(db, input.premisesId)), payer: input.payerName, total: fen(written.totalFen),
    methods: parts.map((part) => ({ method: part.method, amount: part.amountFen, ...(part.reference ? { reference: part.reference } : {}) })),
    ...(cashHere > 0 && cashHere === settlement.cashFen ? { tendered: fen(settlement.cashFen + settlement.changeFen), change: settlement.changeFen } : {}),
    cashier: session.name,
    ...(remark ? { remark } : {}),
    ...(onForm(taking, written.kind) && input.handWritten ? { handWritten: input.handWritten } : {}),
  }
}

function freeze({ context: { db, now } }: Taking, receiptId: number, frozen: FrozenDocument): void {
  keepPaper(db, { paper: 'receipt', subjectId: receiptId, ...frozenText(frozen), at: now })
}

function prepaymentName(db: WriteDb, feeItemId: number | null): string {
  const words = deskWords(db)
  return feeItemId === null ? words.prepayment : words.prepaymentFor(feeItemName(db, feeItemId))
}
