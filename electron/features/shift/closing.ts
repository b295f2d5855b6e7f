import type { ParsedInput } from '../../../shared/contract/index.ts'
import type { Method } from '../../../shared/contract/fees.ts'
import { fen } from '../../../shared/money.ts'
import { AppError, fieldError } from '../../kernel/app-error.ts'
import { drawer } from '../../ledger/accounts.ts'
import { expectedCash } from '../../ledger/balances.ts'
import { checksOf } from '../../ledger/desk-checks.ts'
import { deskWords } from '../../ledger/desk-words.ts'
import { readSettings } from '../../ledger/office.ts'
import { openOverShort } from '../../ledger/over-short.ts'
import { openEntry, postTransfers, type Transfer } from '../../ledger/post.ts'
import { methodAccount } from '../../ledger/receipts.ts'
import { sealedCodeName } from '../../ledger/sealed-codes.ts'
import type { ShiftSummary } from '../../ledger/shifts.ts'
import { addTask } from '../../ledger/tasks.ts'
import { userById } from '../../ledger/users.ts'
import type { CommandContext } from '../context.ts'
import { gateOf } from './gate-store.ts'
import { expectedMethods, methodCountsOf } from './method-counts-store.ts'
import { countsOf, handPapers, type Sheet } from './store.ts'

export type Closing = Omit<ParsedInput<'shift.closeForNight'>, 'requestId' | 'leftFen' | 'giverTicket' | 'managerTicket'>
export type Difference = { method: Method; amountFen: number }

/** The giver's own signature. Throws `ticket-invalid`. */
export function requireGiver({ session, approver }: CommandContext, ticket: string): void {
  if (approver(ticket) !== session.userId) throw new AppError('ticket-invalid')
}

/** What the property looks at when the desk closes was looked at. Throws `checks-open` (items). */
export function requireChecked({ db }: CommandContext, shift: ShiftSummary): void {
  const open = checksOf(db, shift.id).filter((check) => check.moment !== 'open' && check.answer === null)
  if (open.length > 0) throw new AppError('checks-open', { values: { items: open.map((check) => check.text).join(deskWords(db).listComma) } })
}

/** What was counted, once it is the last count and nothing was taken since, and every way of paying that took money was counted. Throws what the contract says of `countId`, `methods` and papers. */
export function requireCounted({ db }: CommandContext, input: Closing, shift: ShiftSummary): { countedFen: number; expectedFen: number; methods: readonly Difference[] } {
  const count = countsOf(db, shift.id).at(-1)
  if (!count || count.id !== input.countId) throw fieldError('countId', 'count-again')
  const counted = methodCountsOf(db, count.id)
  const totals = expectedMethods(db, shift.id)
  const moved = counted.some((row) => row.expectedFen !== (totals.find((total) => total.method === row.method)?.sumFen ?? 0))
  if (count.expectedFen !== expectedCash(db, shift) || moved) throw fieldError('countId', 'count-outdated')
  const words = deskWords(db)
  const uncounted = totals.filter((row) => row.sumFen !== 0 && !counted.some((each) => each.method === row.method))
  if (uncounted.length > 0) throw fieldError('methods', 'method-not-counted', { methods: uncounted.map((row) => words.methods[row.method]).join(words.listComma) })
  const { missingPaper } = handPapers(db, shift.id)
  if (missingPaper.length > 0) throw new AppError('paper-number-missing', { values: { numbers: missingPaper.join(words.listComma) } })
  return { countedFen: count.countedFen, expectedFen: count.expectedFen, methods: counted.map((row) => ({ method: row.method, amountFen: row.differenceFen })) }
}

/** What is over or short, each way of paying by itself, never netted. Throws `difference-needs-reason`. */
export function differencesOf(counted: { countedFen: number; expectedFen: number; methods: readonly Difference[] }, reason: string): Difference[] {
  const all: Difference[] = [{ method: 'cash', amountFen: counted.countedFen - counted.expectedFen }, ...counted.methods]
  const differences = all.filter((row) => row.amountFen !== 0)
  if (differences.length > 0 && reason === '') throw fieldError('differenceReason', 'difference-needs-reason')
  return differences
}

export type Witness = { id: number | null; name: string }

export type Witnessing = {
  differences: readonly Difference[]
  ticket: string
  /** The receiver, where the two did not agree: a third is needed whoever they are; else null. */
  disagreedWith: number | null
  /** A manager who signs anyway, as giver or receiver. */
  there: { id: number; name: string } | null
  usedFor: string
}

/** Who saw a difference above the limit, or decided: the manager who signed, or an opened envelope; null where nobody had to. Throws `witness-needed` (limitFen), `witness-not-manager`, `ticket-invalid`. */
export function requireWitness({ db, session, approval }: CommandContext, { differences, ticket, disagreedWith, there, usedFor }: Witnessing): Witness | null {
  if (ticket !== '') {
    const { approvedBy, sealedCodeId } = approval(ticket, usedFor)
    if (approvedBy === null) return { id: null, name: sealedCodeName(db, sealedCodeId) }
    const witness = userById(db, approvedBy)
    if (witness.role !== 'manager' || witness.id === session.userId || witness.id === disagreedWith) throw new AppError('witness-not-manager')
    return { id: witness.id, name: witness.name }
  }
  const limitFen = readSettings(db).overShortLimitFen
  const above = differences.some((row) => Math.abs(row.amountFen) > limitFen)
  if (disagreedWith !== null || (above && there === null)) throw new AppError('witness-needed', { values: { limitFen } })
  return above ? there : null
}

/** What the gate says with what was noted. Throws `gate-needs-note` where something is open and nothing is said of it. */
export function answeredGate({ db, today }: CommandContext, input: Closing, shift: ShiftSummary): Sheet['gate'] {
  const noteOf = (key: string): string => input.gate.find((row) => row.key === key)?.note ?? ''
  const gate = gateOf(db, shift, today).map((row, index) => {
    const note = noteOf(row.key)
    if (row.state === 'open' && note === '') throw fieldError(`gate.${index}`, 'gate-needs-note')
    return { ...row, note }
  })
  const backup = input.gate.find((row) => row.key === 'backup')
  return backup ? [{ key: 'backup', state: backup.note === '' ? 'done' : 'open', text: '', note: backup.note }, ...gate] : gate
}

/** Matters with their answers. Throws `not-answered` and `reject-needs-note` at the matter. */
export function answeredMatters(matters: Sheet['matters'], answers: ParsedInput<'shift.handOver'>['matters']): Sheet['matters'] {
  const byKey = new Map(answers.map((answer) => [answer.key, answer]))
  return matters.map((matter, index) => {
    const answer = byKey.get(matter.key)
    if (!answer) throw fieldError(`matters.${index}`, 'not-answered')
    if (!answer.accepted && answer.note === '') throw fieldError(`matters.${index}.note`, 'reject-needs-note')
    return { ...matter, accepted: answer.accepted, note: answer.note }
  })
}

/** What the receiver did not take stays on the desk's list as the giver's to settle, with the reason, for the manager to see. */
export function returnMatters({ db, session, now }: CommandContext, { shift, matters }: Sheet): void {
  for (const matter of matters) {
    if (matter.accepted !== false) continue
    addTask(db, { kind: 'matter', premisesId: matter.premisesId, text: deskWords(db).returned(shift.userName, matter.text, matter.note), createdAt: now, createdBy: session.userId })
  }
}

export type Settling = { differences: readonly Difference[]; reason: string; witness: Witness | null; handedInFen: number }

/** Over and short are booked as they are and become cases; takings leave the drawer. */
export function settleDrawer({ db, session, requestId, now, today }: CommandContext, shift: ShiftSummary, { differences, reason, witness, handedInFen }: Settling): void {
  const transfers = differences.map(({ method, amountFen }): Transfer => {
    const account = methodAccount(method, shift.stationId)
    return amountFen > 0 ? { debit: account, credit: 'over-short', amountFen: fen(amountFen) } : { debit: 'over-short', credit: account, amountFen: fen(-amountFen) }
  })
  if (handedInFen > 0) transfers.push({ debit: 'in-transit', credit: drawer(shift.stationId), amountFen: fen(handedInFen) })
  if (transfers.length > 0) postTransfers(db, openEntry(db, { kind: 'shift-close', businessDate: today, shiftId: shift.id, requestId, userId: session.userId, at: now }), shift.id, transfers)
  for (const { method, amountFen } of differences) openOverShort(db, { shiftId: shift.id, method, amountFen, reason, witnessId: witness?.id ?? null, at: now })
}
