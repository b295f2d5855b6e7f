import type { ParsedInput } from '../../../shared/contract/index.ts'
import { type Fen, fen, sumFen } from '../../../shared/money.ts'
import { AppError, fieldError } from '../../kernel/app-error.ts'
import { expectedCash } from '../../ledger/balances.ts'
import { hasCorrection } from '../../ledger/correction-slips.ts'
import { deskWords } from '../../ledger/desk-words.ts'
import { invoiceStands } from '../../ledger/invoices.ts'
import { openEntry, postTransfers, type Transfer } from '../../ledger/post.ts'
import { insertReceipt, insertReceiptMethod, methodAccount, receiptById, type ReceiptRow, takeReceiptNumber } from '../../ledger/receipts.ts'
import { reversibleLines } from '../../ledger/reverse.ts'
import { requireShift, type ShiftSummary } from '../../ledger/shifts.ts'
import type { CommandContext, HandlersOf } from '../context.ts'
import { freezeRedReceipt } from './red-receipt-paper.ts'
import { requireSecondYes, whoAgreed } from './second-person.ts'
import { methodsLeft, depositUsesLeft, prepaidUsesLeft } from './store.ts'

type Asked = ParsedInput<'receipts.reverse'>

export const reverseHandlers: HandlersOf<'receipts.reverse'> = {
  'receipts.reverse': (context, input) => {
    const { db, session, requestId, now, today, audit } = context
    const original = receiptById(db, input.receiptId)
    if (!original) throw new AppError('not-found')
    const shift = requireShift(db, session.userId)
    const { roundingFen, totalFen } = requireReversible(context, original, shift, input)
    const approvedBy = whoAgreed(context, requireSecondYes(context, input.ticket, deskWords(db).reverses(original.number)))
    const entryId = openEntry(db, { kind: 'reversal', businessDate: today, shiftId: shift.id, requestId, userId: session.userId, at: now, note: input.reason })
    const numbered = takeReceiptNumber(db, 'red', today)
    const receiptId = insertReceipt(db, {
      ...numbered, reversesReceiptId: original.id, entryId, premisesId: original.premisesId, payerPartyId: original.payerPartyId, payerName: original.payerName,
      totalFen: -totalFen, roundingFen: -roundingFen, tenderedFen: 0, changeFen: 0, shiftId: shift.id, userId: session.userId, businessDate: today, at: now, remark: input.reason,
    })
    for (const part of input.methods) insertReceiptMethod(db, { receiptId, method: part.method, amountFen: -part.amountFen, reference: part.reference })
    post(context, { receiptId, entryId, shift, roundingFen }, input)
    freezeRedReceipt(context, { original, receiptId, number: numbered.number, totalFen, roundingFen, approvedBy }, input)
    audit(`receipt ${original.number} reversed by ${numbered.number}`)
    return { receiptId, number: numbered.number, totalFen: -totalFen }
  },
}

/** Throws what the contract says; gives what is given back in all and the rounding that goes back with it: only when everything does. */
function requireReversible({ db }: CommandContext, original: ReceiptRow, shift: ShiftSummary, { lines, methods }: Asked): { totalFen: number; roundingFen: number } {
  if (!original.stands) throw new AppError('receipt-voided')
  if (original.kind === 'red') throw new AppError('reverse-red')
  if (original.kind === 'deposit') throw new AppError('deposit-by-refund')
  if (invoiceStands(db, original.id)) throw new AppError('invoice-red-needed')
  const left = reversibleLines(db, original.id)
  const taken = left.map((line) => ({ line, fen: 0 }))
  for (const [index, asked] of lines.entries()) {
    const own = taken.find(({ line }) => line.chargeId === asked.chargeId && line.earmarkId === asked.earmarkId && line.premisesId === asked.premisesId)
    if (!own) throw fieldError(`lines.${index}.chargeId`, 'not-found')
    own.fen += asked.amountFen
    if (own.fen > own.line.leftFen) throw fieldError(`lines.${index}.amountFen`, 'more-than-left', { leftFen: own.line.leftFen })
  }
  const whole = taken.every(({ line, fen: amount }) => amount === line.leftFen)
  const linesFen = sumFen(lines.map((line) => line.amountFen))
  const { methods: ways, roundingLeftFen } = methodsLeft(db, original.id)
  if (whole && original.shiftId === shift.id && !hasCorrection(db, original.id) && linesFen - roundingLeftFen === original.totalFen) throw new AppError('void-instead')
  const roundingFen = whole ? roundingLeftFen : 0
  const totalFen = linesFen - roundingFen
  requireWays(methods, ways, totalFen)
  requireDrawer(methods, expectedCash(db, shift))
  return { totalFen, roundingFen }
}

/** Money goes back the way it came, and no more of it. */
function requireWays(methods: Asked['methods'], ways: readonly { method: string; leftFen: number }[], totalFen: number): void {
  const sum = sumFen(methods.map((part) => part.amountFen))
  const given = new Map<string, number>()
  for (const [index, { method, amountFen }] of methods.entries()) {
    const amount = (given.get(method) ?? 0) + amountFen
    const leftFen = ways.find((way) => way.method === method)?.leftFen ?? 0
    if (amount > leftFen) throw fieldError(`methods.${index}.amountFen`, 'refund-original-channel', { leftFen })
    given.set(method, amount)
  }
  if (sum !== totalFen) throw fieldError('methods', 'goes-back-differs', { amountFen: totalFen })
}

function requireDrawer(methods: Asked['methods'], expectedFen: number): void {
  const cash = sumFen(methods.filter((part) => part.method === 'cash').map((part) => part.amountFen))
  if (cash > expectedFen) throw new AppError('more-than-drawer')
}

type Under = { receiptId: number; entryId: number; shift: ShiftSummary; roundingFen: number }

function post({ db }: CommandContext, { receiptId, entryId, shift, roundingFen }: Under, { receiptId: originalId, lines, methods }: Asked): void {
  const owed = lines.map(({ chargeId, earmarkId, premisesId, amountFen }): Transfer => (
    { debit: chargeId === null ? 'prepaid' : 'receivable', credit: 'clearing', amountFen, premisesId, receiptId, ...(chargeId === null ? { earmarkId } : { chargeId }) }))
  const back = heldTogether(methods).flatMap((part): Transfer[] => (part.method === 'prepaid' ? inOrder(prepaidUsesLeft(db, originalId), part.amountFen).map((use) => ({ debit: 'clearing', credit: 'prepaid', receiptId, ...use }))
    : part.method === 'deposit' ? inOrder(depositUsesLeft(db, originalId), part.amountFen).map((use) => ({ debit: 'clearing', credit: 'deposit-held', receiptId, ...use }))
    : [{ debit: 'clearing', credit: methodAccount(part.method, shift.stationId), amountFen: part.amountFen, receiptId }]))
  const rounding: Transfer[] = roundingFen > 0 ? [{ debit: 'clearing', credit: 'rounding', amountFen: fen(roundingFen), receiptId }] : []
  try {
    postTransfers(db, entryId, shift.id, [...owed, ...back, ...rounding])
  } catch (error) {
    throw error instanceof AppError && error.code === 'more-than-prepaid' ? new AppError('prepaid-used') : error
  }
}

/** What goes back into prepayments or deposits is one sum each, however often it was named: each of them gets back what was taken, and no more. */
function heldTogether(methods: Asked['methods']): Pick<Asked['methods'][number], 'method' | 'amountFen'>[] {
  const held = new Set(['prepaid', 'deposit'])
  const sums = Map.groupBy(methods.filter((part) => held.has(part.method)), (part) => part.method)
  return [...methods.filter((part) => !held.has(part.method)), ...Array.from(sums, ([method, parts]) => ({ method, amountFen: sumFen(parts.map((part) => part.amountFen)) }))]
}

/** Back into the prepayments or deposits it was taken from, the first first. */
function inOrder<Use extends { leftFen: number }>(uses: readonly Use[], amountFen: number): (Omit<Use, 'leftFen'> & { amountFen: Fen })[] {
  let left = amountFen
  return uses.flatMap(({ leftFen, ...use }) => {
    const amount = Math.min(left, leftFen)
    left -= amount
    return amount > 0 ? [{ ...use, amountFen: fen(amount) }] : []
  })
}
