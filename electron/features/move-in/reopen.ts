import { addDays, businessDate } from '../../../shared/dates.ts'
import { AppError } from '../../kernel/app-error.ts'
import { deskWords } from '../../ledger/desk-words.ts'
import { changePayer } from '../../ledger/payers.ts'
import { endStay } from '../../ledger/stays.ts'
import { takeBackVehiclesAndPets } from '../../ledger/vehicles.ts'
import type { CommandContext } from '../context.ts'
import { closeMattersOf, endMembership, endOwnership, isFollowed, membershipOf, ownersLiveOn, registrationsNotNeeded, restoreNumbers, stayOf, vacateIfEmpty, withdrawDeposits } from './reopen-store.ts'
import { type CaseRow, answersOf, reopenCase } from './store.ts'

/**
 * A case finished by mistake is open again on the same business day, as long as nothing was charged, received or reported for these premises after it.
 * What finishing wrote is put back, nothing is deleted: the stay with its household and lease ends the day before it began, so that it counts for no day; each fee
 * goes back to who paid it; an owner who lived there until the day before lives on; deposits asked for are withdrawn, matters closed, reports no longer needed; vehicles and pets end before they came. Keys stay with who has
 * them and readings stay read; both are said on the page. People, documents and signatures stay on file, and finishing again finds them.
 * Throws `case-open`, `not-the-same-day`, `reopen-too-late`.
 */
export function undoFinish(context: CommandContext, row: CaseRow, reason: string): void {
  const { db, session, now, today } = context
  if (row.state !== 'done' || row.closedAt === null || row.partyId === null) throw new AppError('case-open')
  if (businessDate(row.closedAt) !== today) throw new AppError('not-the-same-day')
  if (isFollowed(db, row.premisesId, row.closedAt)) throw new AppError('reopen-too-late')
  const answers = answersOf(db, row.id)
  const moveOn = answers.membership?.from ?? answers.notice?.moveOn ?? today
  const dayBefore = addDays(moveOn, -1)
  if (row.moverKind === 'member') endMembership(db, membershipOf(db, row.premisesId, row.partyId, moveOn), dayBefore)
  else endStay(db, stayOf(db, row.premisesId, row.partyId, row.part, moveOn), dayBefore)
  if (answers['owner-confirmation']) ownersLiveOn(db, row.premisesId, dayBefore)
  if (row.moverKind === 'owner') endOwnership(db, row.premisesId, row.partyId, addDays(today, -1), row.closedAt)
  const start = answers['fee-start']
  for (const { feeItemId, payer, payerPartyId } of start?.before ?? []) changePayer(db, { premisesId: row.premisesId, feeItemId, payer, payerPartyId, from: start?.from ?? today })
  takeBackVehiclesAndPets(db, row.premisesId, row.partyId, moveOn, dayBefore)
  const by = { at: now, by: session.userId }
  const because = deskWords(db).reopened(reason)
  withdrawDeposits(db, row.premisesId, row.closedAt, { ...by, reason: because })
  registrationsNotNeeded(db, row.premisesId, row.closedAt, { ...by, note: because })
  closeMattersOf(db, row.premisesId, row.closedAt, { ...by, outcome: because })
  vacateIfEmpty(db, row.premisesId, today)
  restoreNumbers(db, row.id, row.partyId)
  reopenCase(db, row.id, { reopenedAt: now, reopenedBy: session.userId, reopenReason: reason })
}
