import type { RefundCase } from '../../../shared/contract/deposits.ts'
import type { ParsedInput } from '../../../shared/contract/index.ts'
import { dateTime } from '../../../shared/dates.ts'
import { type Fen, fen } from '../../../shared/money.ts'
import { keepPaper } from '../../db/frozen-papers.ts'
import { depositRefundDocument } from '../../documents/deposit-refund.ts'
import { frozenText } from '../../documents/frozen-document.ts'
import { AppError, fieldError } from '../../kernel/app-error.ts'
import { type AccountCode, drawer } from '../../ledger/accounts.ts'
import { expectedCash } from '../../ledger/balances.ts'
import { readLanguage, readProperty } from '../../ledger/office.ts'
import { openEntry, postTransfers, type Transfer } from '../../ledger/post.ts'
import { takeNumber } from '../../ledger/receipts.ts'
import { openShiftOf, requireShift, type ShiftSummary } from '../../ledger/shifts.ts'
import type { CommandContext, HandlersOf } from '../context.ts'
import { requireCase, requireRefund } from './handlers.ts'
import { endRefund, insertPayout, payoutWithReference } from './store.ts'

type Asked = ParsedInput<'deposits.payOut'>

export const payOutHandlers: HandlersOf<'deposits.payOut'> = {
  'deposits.payOut': (context, input) => {
    const { db, session, requestId, now, today, audit } = context
    const known = requireCase(context, input.depositId, input.version)
    const refundId = requireRefund(context, input.depositId)
    if (known.next !== 'pay' || !known.approved) throw new AppError('refund-not-approved')
    // A slip may have put the payer right since it was asked for.
    if (known.asked?.payee !== known.payer.trim()) throw new AppError('payee-not-on-receipt', { values: { payer: known.payer } })
    const { deductedFen, toPayFen: paidFen } = known
    if (paidFen !== known.approved.toPayFen || paidFen + deductedFen !== known.heldFen) throw new AppError('deposit-used-since')
    const account = input.account || known.asked?.account || ''
    if (paidFen > 0) requireWay(context, input, account)
    const shift = shiftFor(context, input.way, fen(paidFen))
    const entryId = openEntry(db, { kind: 'refund', businessDate: today, shiftId: shift?.id ?? null, requestId, userId: session.userId, at: now, note: known.receiptNumber })
    postTransfers(db, entryId, shift?.id ?? null, transfersOf(known, input.way === 'cash' ? shift && drawer(shift.stationId) : input.way, fen(paidFen)))
    const { number } = takeNumber(db, { kind: 'refund', prefix: 'TK' }, today)
    const payoutId = insertPayout(db, {
      number, refundId, entryId, paidFen, deductedFen, way: input.way, reference: paidFen > 0 ? input.reference : '', shiftId: shift?.id ?? null, businessDate: today, at: now, by: session.userId,
    })
    endRefund(db, refundId)
    freeze(context, { payoutId, number, account }, known, input)
    audit(`deposit ${input.depositId} paid out by ${number}`)
    return { payoutId, number, paidFen, deductedFen }
  },
}

/** Whatever does not go over the counter leaves a trace that can be looked up, and no two have the same. */
function requireWay({ db }: CommandContext, { way, reference }: Asked, account: string): void {
  if (way === 'cash') return
  if (reference === '') throw fieldError('reference', 'payout-reference-needed')
  const used = payoutWithReference(db, way, reference)
  if (used) throw fieldError('reference', 'payout-reference-used', { number: used.number })
  if (way === 'bank' && account === '') throw fieldError('account', 'account-needed')
}

/** Cash leaves the drawer of one's own shift; what goes by the bank belongs to no shift. Throws `shift-not-open`, `more-than-drawer`. */
function shiftFor({ db, session }: CommandContext, way: Asked['way'], paidFen: Fen): ShiftSummary | null {
  if (way === 'bank' || paidFen === 0) return null
  if (way !== 'cash') return openShiftOf(db, session.userId) ?? null
  const shift = requireShift(db, session.userId)
  if (paidFen > expectedCash(db, shift)) throw new AppError('more-than-drawer')
  return shift
}

function transfersOf({ depositId, premisesId, inspected, again }: RefundCase, account: AccountCode | null, paidFen: Fen): Transfer[] {
  const held = { debit: 'deposit-held', depositId, premisesId } as const
  const deductions = (again ?? inspected)?.deductions ?? []
  return [...(paidFen > 0 && account ? [{ ...held, credit: account, amountFen: paidFen }] : []), ...deductions.map(({ amountFen }) => ({ ...held, credit: 'deposit-kept' as const, amountFen }))]
}

type Made = { payoutId: number; number: string; account: string }

/** 押金退款单, as both sign it. */
function freeze({ db, session, now }: CommandContext, { payoutId, number, account }: Made, known: RefundCase, { way, reference }: Asked): void {
  const language = readLanguage(db)
  const property = readProperty(db)
  const { asked } = known
  const frozen = depositRefundDocument({
    language, property: property.name, office: property.officeName, number, at: dateTime(now), premises: known.room, payee: known.payer, item: language === 'en' ? known.itemEn : known.item,
    receiptNumber: known.receiptNumber, receivedOn: known.receivedOn, heldFen: fen(known.heldFen), deductions: (known.again ?? known.inspected)?.deductions ?? [], paidFen: fen(known.toPayFen),
    way, reference, account: way === 'bank' ? account : '', agent: asked?.asker === 'agent' ? { name: asked.agentName, authority: asked.authority } : null, receiptLost: asked?.receipt === 'lost',
    inspections: [known.inspected, known.again].flatMap((step) => (step ? [{ by: step.by, on: step.on, findings: step.findings }] : [])),
    countersigned: known.countersigned && { by: known.countersigned.by, on: known.countersigned.at.slice(0, 10) },
    approved: { by: known.approved?.by ?? '', on: known.approved?.at.slice(0, 10) ?? '' }, cashier: session.name,
  })
  keepPaper(db, { paper: 'deposit-refund', subjectId: payoutId, ...frozenText(frozen), at: now })
}
