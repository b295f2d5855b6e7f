import type { CallOutput } from '../../shared/contract/index.ts'
import { type MoveOutData, MOVE_OUT_STEPS, type MoveOutStepName } from '../../shared/contract/move-out.ts'
import { addDays, businessDate, dateTime, daysBetween } from '../../shared/dates.ts'
import type { ReadDb } from '../db/database.ts'
import { readSteps } from './case-steps.ts'
import { openCharges } from './charges.ts'
import { previewFees } from './move-out-fees.ts'
import { agentsOf, departmentsOf, depositsOf, keysOf, membersOf, metersBefore, type MoveOutRow, moveOutRow, othersStaying } from './move-out-store.ts'
import { readSettings } from './office.ts'
import { owedBy } from './owed-by.ts'
import { premisesById, roomText } from './rooms.ts'
import { stayInTheWay } from './stays.ts'

export type MoveOutCase = CallOutput<'moveOut.get'>
type Moment = { now: number; today: string }

/** The whole case as its page and its form show it. Throws `not-found`. */
export function readMoveOut(db: ReadDb, caseId: number, { now, today }: Moment): MoveOutCase {
  const row = moveOutRow(db, caseId)
  const room = premisesById(db, row.premisesId)
  const steps = readSteps<MoveOutStepName, MoveOutData>(db, 'move-out', caseId, MOVE_OUT_STEPS).filter((step) => MOVE_OUT_STEPS.includes(step.name))
  const members = membersOf(db, row, row.leavesOn)
  const keys = keysOf(db, row, [row.partyId, ...members.map((member) => member.partyId)])
  return {
    caseId: row.id, version: row.version, state: row.state, premisesId: row.premisesId, room: roomText(room), part: row.part, areaCenti: room.areaCenti,
    occupancyId: row.occupancyId, partyId: row.partyId, name: row.name, kind: row.kind, role: row.role, livesSince: row.livesSince, leaseTo: row.leaseTo, leavesOn: row.leavesOn,
    openedAt: dateTime(row.openedAt), openedBy: row.openedBy, closedAt: row.closedAt === null ? null : dateTime(row.closedAt), reason: row.reason,
    members, others: othersStaying(db, row), steps,
    notice: noticeOf(steps.find((step) => step.name === 'notice')?.data ?? null, readSettings(db).moveOutNoticeDays),
    agents: agentsOf(db, row.premisesId, today), departments: departmentsOf(db, caseId, now),
    meters: metersBefore(db, row),
    fees: feesOf(db, row, steps.find((step) => step.name === 'fees')?.state ?? 'open'),
    deposits: depositsOf(db, row), keys, keysOut: keys.filter((key) => key.outcome === 'out').length,
    archive: row.archivedAt === null ? null : { box: row.archiveBox, at: dateTime(row.archivedAt), by: row.archivedBy ?? '' },
    reopened: row.reopenedAt === null ? null : { at: dateTime(row.reopenedAt), by: row.reopenedBy ?? '', reason: row.reopenReason },
    canReopen: canReopen(db, row, today),
  }
}

function noticeOf(data: MoveOutData | null, days: number): MoveOutCase['notice'] {
  return { days, shortBy: data?.step === 'notice' ? Math.max(0, days - daysBetween(data.givenOn, data.leavesOn)) : 0 }
}

function feesOf(db: ReadDb, row: MoveOutRow, state: 'open' | 'done' | 'waived'): MoveOutCase['fees'] {
  const own = new Set(owedBy(db, row.premisesId, row.partyId).map((charge) => charge.chargeId))
  const open = openCharges(db, [row.premisesId]).filter((charge) => own.has(charge.chargeId))
  const preview = row.state === 'open' && state === 'open' && row.leavesOn !== null ? previewFees(db, { premisesId: row.premisesId, partyId: row.partyId, leavesOn: row.leavesOn }) : { toCharge: [], back: [] }
  return { ...preview, open, openFen: open.reduce((sum, charge) => sum + charge.openFen, 0) }
}

/** A case closed by mistake may be opened again on the day it was closed, while nobody stands in the way of the stay going on. */
export function canReopen(db: ReadDb, row: MoveOutRow, today: string): boolean {
  if (row.state !== 'done' || row.closedAt === null || row.leavesOn === null || businessDate(row.closedAt) !== today) return false
  return stayInTheWay(db, row.role, { premisesId: row.premisesId, part: row.part, partyId: row.partyId, from: addDays(row.leavesOn, 1), to: null }) === undefined
}
