import type { StepAnswers } from '../../../shared/contract/move-in.ts'
import { addDays } from '../../../shared/dates.ts'
import type { WriteDb } from '../../db/database.ts'
import { AppError } from '../../kernel/app-error.ts'
import { requireNoOpenSteps } from '../../ledger/case-steps.ts'
import { forgetNumbers } from '../../ledger/forget-numbers.ts'
import { markOccupied } from '../../ledger/rooms.ts'
import { type Stay, addMember, beginStay, endStay, stayInTheWay } from '../../ledger/stays.ts'
import type { CommandContext } from '../context.ts'
import { startFees } from './finish-fees.ts'
import { type Mover, writeCoResidents, writeMover } from './finish-people.ts'
import { writeServices } from './finish-services.ts'
import { insertLease } from './finish-store.ts'
import { reportDuties } from './report-duties.ts'
import { type CaseRow, answersOf, closeCase } from './store.ts'

/**
 * Every step done or waived: writes the people with what is known of them, the lease, who lives there, keys and readings, who pays from when, the deposits asked for,
 * the matters left to others, and the reports that are due. Throws `steps-open`, `occupied-by-lease`, `occupied-by-owner`, `part-already-let`, `no-agent`, `key-already-out`.
 */
export function finishCase(context: CommandContext, row: CaseRow): void {
  const { db, now, session, today } = context
  requireNoOpenSteps(db, 'move-in', row.id)
  const answers = answersOf(db, row.id)
  const { identity } = answers
  if (!identity) throw new AppError('steps-open', { values: { count: 1 } })
  const moveOn = answers.membership?.from ?? answers.notice?.moveOn ?? today
  const mover: Mover = { partyId: writeMover(context, row, answers), identity, moveOn }
  if (row.moverKind === 'member') joinHousehold(context, row, answers, mover)
  else settleIn(context, row, answers, mover)
  const coResidents = writeCoResidents(context, row, answers, mover)
  writeServices(context, row, answers, mover)
  startFees(context, row, answers, mover)
  reportDuties(context, row, mover, coResidents)
  markOccupied(db, row.premisesId)
  forgetNumbers(db, 'move-in', row.id)
  closeCase(db, row.id, { state: 'done', partyId: mover.partyId, closedAt: now, closedBy: session.userId })
}

function joinHousehold({ db }: CommandContext, row: CaseRow, { membership }: StepAnswers, { partyId, moveOn }: Mover): void {
  if (!membership) throw new AppError('steps-open', { values: { count: 1 } })
  addMember(db, { premisesId: row.premisesId, partyId, householdPartyId: membership.householdPartyId, relation: membership.relation, part: row.part, from: moveOn })
}

function settleIn({ db }: CommandContext, row: CaseRow, answers: StepAnswers, { partyId, identity, moveOn }: Mover): void {
  const { lease } = answers
  const role = row.moverKind === 'owner' ? 'owner' : 'tenant'
  const stay = { premisesId: row.premisesId, part: row.part, partyId, from: moveOn, to: null }
  if (answers['owner-confirmation']?.outcome === 'confirmed') endOwnersStays(db, stay)
  const other = stayInTheWay(db, role, stay)
  if (other && row.part !== '' && other.part === row.part) throw new AppError('part-already-let', { values: { part: row.part, name: other.name, until: other.until ?? '' } })
  const leaseId = lease ? insertLease(db, {
    premisesId: row.premisesId, partyId, contractNumber: lease.contractNumber, fromDate: lease.from, toDate: lease.to, maximumOccupants: lease.maximumOccupants, rentFen: lease.rentFen,
    part: row.part, lessorPartyId: lease.lessorPartyId, depositFen: lease.depositFen,
  }) : null
  beginStay(db, { ...stay, role, leaseId, headCount: identity.headCount })
}

/** Owners who agreed to let the whole live there until the day before; who has not agreed still stands in the way. */
function endOwnersStays(db: WriteDb, stay: Stay): void {
  for (let other = stayInTheWay(db, 'tenant', stay); other?.role === 'owner'; other = stayInTheWay(db, 'tenant', stay)) endStay(db, other.occupancyId, addDays(stay.from, -1))
}
