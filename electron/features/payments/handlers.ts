import type { Settings } from '../../../shared/contract/desk.ts'
import type { ParsedInput } from '../../../shared/contract/index.ts'
import { settle, type Settlement } from '../../../shared/collect.ts'
import { dateTime } from '../../../shared/dates.ts'
import { type Fen, fen, sumFen } from '../../../shared/money.ts'
import { usualWidth } from '../../../shared/paper-number.ts'
import type { ReadDb } from '../../db/database.ts'
import { AppError, fieldError } from '../../kernel/app-error.ts'
import { feeItemById } from '../../ledger/fee-items.ts'
import { feeItemName } from '../../ledger/desk-words.ts'
import { readSettings } from '../../ledger/office.ts'
import { partyExists } from '../../ledger/parties.ts'
import { openEntry } from '../../ledger/post.ts'
import { referenceUse } from '../../ledger/references.ts'
import { chosenCharges } from '../../ledger/receipt-lines.ts'
import { premisesById } from '../../ledger/rooms.ts'
import { requireShift } from '../../ledger/shifts.ts'
import { isPaperNumberUsed } from '../../ledger/stock.ts'
import type { CommandContext, HandlersOf } from '../context.ts'
import { receiptList } from './receipt-list-store.ts'
import { writeDepositReceipt, writeFeeReceipt } from './receipts.ts'
import { type UsedDeposit, usedDeposits } from './from-deposits.ts'
import { handWrittenNumbers, insertSpoiledPaper, sameSumOf } from './store.ts'
import { requireReferences, warn, warnOfForm } from './warnings.ts'

export const paymentsHandlers: HandlersOf<'payments.collect' | 'receipts.list' | 'receipts.spoilPaper'> = {
  'payments.collect': (context, input) => {
    const { db, session, requestId, now, today, audit } = context
    const shift = requireShift(db, session.userId)
    const charges = chosenCharges(db, input.charges)
    const deposits = input.deposits.map((deposit, index) => depositItem(db, deposit, index))
    for (const [index, prepayment] of input.prepayments.entries()) {
      requirePremises(db, prepayment.premisesId, `prepayments.${index}.premisesId`)
      if (prepayment.feeItemId !== null && !feeItemById(db, prepayment.feeItemId)) throw fieldError(`prepayments.${index}.feeItemId`, 'not-found')
    }
    requirePremises(db, input.premisesId, 'premisesId')
    if (input.payerPartyId !== null && !partyExists(db, input.payerPartyId)) throw fieldError('payerPartyId', 'not-found')
    checkHandWritten(db, input, shift.id, dateTime(now))
    checkPaperNumber(db, input)
    requireReferences(input.methods)
    const fromDeposits = usedDeposits(db, input)
    const settings = readSettings(db)
    const settlement = settlementOf(input, fromDeposits, settings)
    warnOf(context, input, settlement)
    warnOfForm(db, input, shift.stationId)
    if (settlement.cashFen > 0 && !input.notesChecked && !input.handWritten) throw fieldError('notesChecked', 'notes-not-checked')
    const entryId = openEntry(db, { kind: 'payment', businessDate: today, shiftId: shift.id, requestId, userId: session.userId, at: now })
    const taking = { context, input, shift, settlement, entryId, fromDeposits, settings }
    const receipts = [
      ...(settlement.fees.length > 0 ? [writeFeeReceipt(taking, charges)] : []),
      ...(deposits.length > 0 ? [writeDepositReceipt(taking, deposits)] : []),
    ]
    audit(receipts.map((receipt) => receipt.number).join(' ') + (input.notesChecked ? ' notes checked' : ''))
    return { receipts, totalFen: fen(settlement.totalFen - settlement.roundingFen), roundingFen: settlement.roundingFen, cashFen: settlement.cashFen, changeFen: settlement.changeFen }
  },

  'receipts.list': ({ db }, input) => receiptList(db, input),

  'receipts.spoilPaper': ({ db, session, now, audit }, { paperNumber, reason }) => {
    const shift = requireShift(db, session.userId)
    if (isPaperNumberUsed(db, paperNumber)) throw fieldError('paperNumber', 'paper-number-used')
    checkWidth(db, 'paperNumber', paperNumber, shift.id)
    insertSpoiledPaper(db, { paperNumber, shiftId: shift.id, reason, at: now, by: session.userId })
    audit(`spoiled paper ${paperNumber}`)
    return { done: true }
  },
}

export type CollectInput = ParsedInput<'payments.collect'>
export type ChosenDeposit = { premisesId: number; feeItemId: number; name: string; amountFen: Fen }
export type Taking = { context: CommandContext; input: CollectInput; shift: { id: number; stationId: number }; settlement: Settlement; entryId: number; fromDeposits: readonly UsedDeposit[]; settings: Settings }

function depositItem(db: ReadDb, deposit: CollectInput['deposits'][number], index: number): ChosenDeposit {
  const item = feeItemById(db, deposit.feeItemId)
  if (item?.kind !== 'deposit') throw fieldError(`deposits.${index}.feeItemId`, 'not-a-deposit')
  requirePremises(db, deposit.premisesId, `deposits.${index}.premisesId`)
  return { ...deposit, name: feeItemName(db, deposit.feeItemId) }
}

function requirePremises(db: ReadDb, premisesId: number, path: string): void {
  try {
    premisesById(db, premisesId)
  } catch (error) {
    throw error instanceof AppError ? fieldError(path, 'not-found') : error
  }
}

function checkPaperNumber(db: ReadDb, { handWritten, paperNumber }: CollectInput): void {
  const path = handWritten ? 'handWritten.paperNumber' : 'paperNumber'
  const number = handWritten?.paperNumber ?? paperNumber
  if (number === '') return
  if (handWritten && !/\d$/.test(number)) throw fieldError(path, 'paper-number-form')
  if (isPaperNumberUsed(db, number)) throw fieldError(path, 'paper-number-used')
}

/** Entered afterwards: it cannot have been written after now, and its number is as long as those of its book. */
function checkHandWritten(db: ReadDb, { handWritten }: CollectInput, shiftId: number, now: string): void {
  if (!handWritten) return
  if (handWritten.writtenAt > now) throw fieldError('handWritten.writtenAt', 'in-future')
  checkWidth(db, 'handWritten.paperNumber', handWritten.paperNumber, shiftId)
}

function checkWidth(db: ReadDb, path: string, number: string, shiftId: number): void {
  const width = usualWidth(number, handWrittenNumbers(db, shiftId))
  if (width !== null) throw fieldError(path, 'paper-number-length', { width })
}

/** What is entered afterwards was written by hand one paper after the other: two of one sum are no surprise there. */
function warnOf({ db, today }: CommandContext, input: CollectInput, settlement: Settlement): void {
  const parts = settlement.fees.length > 0 ? settlement.fees : settlement.deposits
  const same = input.handWritten ? undefined : sameSumOf(db, input.premisesId, today, sumFen(parts.map((part) => part.amountFen)))
  warn(input, same && { number: same.number, at: dateTime(same.at) }, (method, reference) => referenceUse(db, method, reference))
}

const PROBLEM_FIELD = {
  'nothing-chosen': 'charges', 'more-than-owed': 'methods', 'methods-do-not-add-up': 'methods', 'cash-short': 'methods',
  'cash-not-needed': 'methods', 'prepaid-not-for-deposits': 'fromPrepaidFen', 'prepaid-more-than-fees': 'fromPrepaidFen', 'deposit-more-than-fees': 'fromDeposits.0.amountFen',
} as const

function settlementOf(input: CollectInput, fromDeposits: readonly UsedDeposit[], { cashRounding }: Settings): Settlement {
  const result = settle({
    feesFen: sumFen([...input.charges, ...input.prepayments].map((line) => line.amountFen)),
    depositsFen: sumFen(input.deposits.map((line) => line.amountFen)),
    methods: input.methods, fromPrepaidFen: input.fromPrepaidFen, fromDeposits: fromDeposits.map(({ amountFen, receiptNumber }) => ({ amountFen, reference: receiptNumber })), cashRounding, keepChange: input.keepChange,
  })
  if (result.ok) return result.settlement
  const { code, amountFen } = result.problem
  throw fieldError(PROBLEM_FIELD[code], code, { amountFen })
}
