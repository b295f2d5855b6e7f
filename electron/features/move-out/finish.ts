import type { MoveOutData } from '../../../shared/contract/move-out.ts'
import { addDays } from '../../../shared/dates.ts'
import { AppError } from '../../kernel/app-error.ts'
import { requireNoOpenSteps, stepAnswers } from '../../ledger/case-steps.ts'
import { canReopen } from '../../ledger/move-out-case.ts'
import { membersOf, type MoveOutRow, othersStaying } from '../../ledger/move-out-store.ts'
import { readSettings } from '../../ledger/office.ts'
import { addRegistration, personKindOf, registrationDue } from '../../ledger/registrations.ts'
import { ownersOf, premisesById } from '../../ledger/rooms.ts'
import { endStay, isLivedIn } from '../../ledger/stays.ts'
import type { CommandContext } from '../context.ts'
import type { Answers } from './steps.ts'
import { undoFees } from './steps.ts'
import { askedRefunds, belongingsOf, changeCase, closedBy, documentKindOf, endBelongings, goOn, keepClosed, markFeeStart, setPremisesState, withdrawRefund } from './store.ts'

/** Ends the stay with its household, its vehicles and its lease. Throws `steps-open`, `leaves-on-first`, `not-left-yet` (leavesOn). */
export function finishMoveOut(context: CommandContext, row: MoveOutRow): void {
  const { db, session, now, today } = context
  requireNoOpenSteps(db, 'move-out', row.id)
  const { leavesOn, premisesId } = row
  if (leavesOn === null) throw new AppError('leaves-on-first')
  if (leavesOn > today) throw new AppError('not-left-yet', { values: { leavesOn } })
  const answers = stepAnswers<Answers>(db, 'move-out', row.id)
  const household = [row.partyId, ...membersOf(db, row, null).map((member) => member.partyId)]
  const belongings = belongingsOf(db, premisesId, household, othersStaying(db, { premisesId, occupancyId: row.occupancyId }).length === 0)
  const state = premisesById(db, premisesId).state
  endStay(db, row.occupancyId, leavesOn)
  endBelongings(db, belongings, leavesOn)
  if (state === 'occupied' && !isLivedIn(db, premisesId, addDays(leavesOn, 1))) setPremisesState(db, premisesId, 'vacant')
  const registrations = registerLeaving(context, row, leavesOn, answers.registration)
  const feeMark = markOwnersFees(context, row, answers.fees)
  keepClosed(db, row.id, { ...belongings, registrations, feeMark, state, leaseId: row.leaseId }, { by: session.userId, at: now })
  changeCase(db, row.id, { state: 'done', closedAt: now, closedBy: session.userId })
}

function registerLeaving({ db, now }: CommandContext, row: MoveOutRow, leavesOn: string, data: Answers['registration'] | undefined): number[] {
  const settings = readSettings(db)
  return (data?.partyIds ?? []).map((partyId) => {
    const personKind = personKindOf(documentKindOf(db, partyId))
    return addRegistration(db, { premisesId: row.premisesId, partyId, event: 'leave', personKind, dueAt: registrationDue(personKind, leavesOn, now, settings), createdAt: now })
  })
}

/** The cashier watches for the first payment of whoever pays from now on. */
function markOwnersFees({ db, session, now, today }: CommandContext, row: MoveOutRow, fees: Extract<MoveOutData, { step: 'fees' }> | undefined): number | null {
  const from = fees?.back.map((item) => item.from).toSorted()[0]
  if (from === undefined) return null
  return markFeeStart(db, {
    premisesId: row.premisesId, partyId: ownersOf(db, row.premisesId, today)[0]?.partyId ?? null, occasion: 'move-out', caseId: row.id, fromDate: from, createdAt: now, createdBy: session.userId,
  })
}

/** The stay goes on as if nobody had wanted to leave; what was paid, handed back or read stays as it is. */
export function cancelMoveOut(context: CommandContext, row: MoveOutRow, reason: string): void {
  const { db, session, now } = context
  undoFees(context, row)
  for (const refund of askedRefunds(db, row.id)) withdrawRefund(db, refund.id, reason)
  changeCase(db, row.id, { state: 'cancelled', reason, closedAt: now, closedBy: session.userId })
}

/**
 * A case closed by mistake: on the day it was closed, and only while nobody else has moved in, the stay, its household and its lease go on;
 * reports to the police that fell due are not needed. Its steps stay done, so it is finished again or cancelled. Nothing is deleted. Throws `cannot-reopen`.
 */
export function reopenMoveOut({ db, session, now, today }: CommandContext, row: MoveOutRow, reason: string): void {
  if (!canReopen(db, row, today)) throw new AppError('cannot-reopen')
  const closed = closedBy(db, row.id)
  goOn(db, row.occupancyId, closed, { note: reason, at: now, by: session.userId })
  endBelongings(db, closed, null)
  setPremisesState(db, row.premisesId, closed.state)
  changeCase(db, row.id, { state: 'open', closedAt: null, closedBy: null, reopenedAt: now, reopenedBy: session.userId, reopenReason: reason, version: row.version + 1 })
}
