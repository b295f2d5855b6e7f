import type { FeeBack } from '../../ledger/move-out-fees.ts'
import type { MoveOutData, MoveOutStep, MoveOutStepName } from '../../../shared/contract/move-out.ts'
import { AppError, fieldError } from '../../kernel/app-error.ts'
import { requireStep, settleStep, stepAnswers } from '../../ledger/case-steps.ts'
import { closeKey } from '../../ledger/keys.ts'
import { requireMandate } from '../../ledger/mandates.ts'
import { metersOf } from '../../ledger/meters.ts'
import { recordReading } from '../../ledger/readings.ts'
import { settleFees, takeFeesBack } from '../../ledger/move-out-fees.ts'
import { depositsOf, keysOf, membersOf, type MoveOutRow } from '../../ledger/move-out-store.ts'
import { readSettings } from '../../ledger/office.ts'
import type { CommandContext } from '../context.ts'
import { askedRefunds, askRefund, changeCase, openStepAgain, tellDepartment, withdrawRefund } from './store.ts'

export type Answers = { [N in MoveOutStepName]: Extract<MoveOutData, { step: N }> }
type StepOf<N extends MoveOutStep['step']> = Extract<MoveOutStep, { step: N }>

/** Does what a step says and keeps it; a step whose work is not whole stays open. */
export function saveStep(context: CommandContext, row: MoveOutRow, data: MoveOutStep): void {
  const { db, session, now } = context
  const stepId = requireStep(db, 'move-out', row.id, data.step)
  const kept = perform(context, row, data)
  if (kept) settleStep(db, 'move-out', stepId, { state: 'done', reason: '', data: JSON.stringify(kept), by: session.userId, at: now })
}

function perform(context: CommandContext, row: MoveOutRow, data: MoveOutStep): MoveOutData | null {
  switch (data.step) {
    case 'notice': return takeNotice(context, row, data)
    case 'departments': return tellDepartments(context, row, data)
    case 'readings': return takeReadings(context, row, data)
    case 'fees': return settle(context, row)
    case 'deposits': return askDepositsBack(context, row, data)
    case 'keys': return takeKeys(context, row, data)
    case 'registration': return registrationOf(context, row, data)
    default: return data satisfies never
  }
}

function takeNotice(context: CommandContext, row: MoveOutRow, data: StepOf<'notice'>): MoveOutData {
  const { db, today } = context
  if (data.givenOn > today) throw fieldError('data.givenOn', 'given-in-future')
  if (data.leavesOn < data.givenOn && data.leavesOn < today) throw fieldError('data.leavesOn', 'notice-after-leaving')
  if (row.livesSince !== null && data.leavesOn < row.livesSince) throw fieldError('data.leavesOn', 'leaves-before-arrival', { date: row.livesSince })
  requireAgent(context, row, data)
  const fees = stepAnswers<Answers>(db, 'move-out', row.id).fees
  if (fees && data.leavesOn < fees.until) throw fieldError('data.leavesOn', 'fees-settled', { until: fees.until })
  if (fees && data.leavesOn > fees.until) undoFees(context, row)
  changeCase(db, row.id, { leavesOn: data.leavesOn })
  return data
}

/** Whoever speaks for another shows that they may. */
function requireAgent({ db, today }: CommandContext, row: MoveOutRow, data: StepOf<'notice'>): void {
  if (data.givenBy === 'self') return
  if (data.agentPartyId !== null) {
    try {
      requireMandate(db, { premisesId: row.premisesId, agentPartyId: data.agentPartyId, scope: 'move-out', on: today })
    } catch (error) {
      if (error instanceof AppError) throw fieldError('data.agentPartyId', error.code, error.values)
      throw error
    }
    return
  }
  if (data.agentName === '') throw fieldError('data.agentName', 'empty')
  if (data.mandateNumber === '') throw fieldError('data.mandateNumber', 'mandate-missing')
  if (data.mandateUntil !== null && data.mandateUntil < today) throw fieldError('data.mandateUntil', 'mandate-expired', { agent: data.agentName, until: data.mandateUntil })
}

function tellDepartments({ db, now }: CommandContext, row: MoveOutRow, data: StepOf<'departments'>): MoveOutData {
  const twice = data.departments.findIndex((line, index) => data.departments.findIndex((other) => other.department === line.department) < index)
  if (twice >= 0) throw fieldError(`data.departments.${twice}.department`, 'department-twice')
  const dueAt = now + readSettings(db).noticeHours * 3_600_000
  for (const line of data.departments) tellDepartment(db, { caseId: row.id, ...line, dueAt })
  return data
}

function takeReadings({ db, session, now, today }: CommandContext, row: MoveOutRow, data: StepOf<'readings'>): MoveOutData {
  if (data.readOn > today) throw fieldError('data.readOn', 'read-in-future')
  const known = new Set(metersOf(db, row.premisesId).map((meter) => meter.meterId))
  data.readings.forEach((reading, index) => {
    if (!known.has(reading.meterId)) throw fieldError(`data.readings.${index}.meterId`, 'not-found')
    recordReading(db, { ...reading, readOn: data.readOn, purpose: 'closing', at: now, by: session.userId, path: `data.readings.${index}.value` })
  })
  return data
}

function settle({ db, session, now, today, requestId }: CommandContext, row: MoveOutRow): MoveOutData {
  if (row.leavesOn === null) throw new AppError('leaves-on-first')
  const before = stepAnswers<Answers>(db, 'move-out', row.id).fees
  if (before) return before
  const back = settleFees(db, { today, requestId, userId: session.userId, now }, { premisesId: row.premisesId, partyId: row.partyId, leavesOn: row.leavesOn })
  return { step: 'fees', until: row.leavesOn, back }
}

/** Whoever was to leave pays again from the day the fees went; the step is to be done anew. */
export function undoFees({ db, session, now, today, requestId }: CommandContext, row: MoveOutRow): void {
  const fees = stepAnswers<Answers>(db, 'move-out', row.id).fees
  if (!fees) return
  takeFeesBack(db, { today, requestId, userId: session.userId, now }, { premisesId: row.premisesId, partyId: row.partyId, leavesOn: fees.until }, fees.back satisfies FeeBack[])
  openStepAgain(db, requireStep(db, 'move-out', row.id, 'fees'))
}

/** The payee is whoever stands on the receipt; one no longer ticked is withdrawn. */
function askDepositsBack({ db, session, now }: CommandContext, row: MoveOutRow, data: StepOf<'deposits'>): MoveOutData {
  const held = new Map(depositsOf(db, row).map((deposit) => [deposit.depositId, deposit]))
  const asked = askedRefunds(db, row.id)
  data.depositIds.forEach((depositId, index) => {
    const deposit = held.get(depositId)
    if (!deposit) throw fieldError(`data.depositIds.${index}`, 'not-held')
    if (!deposit.asked) askRefund(db, { depositId, premisesId: row.premisesId, moveOutCaseId: row.id, payee: deposit.payee, askedAt: now, askedBy: session.userId })
  })
  for (const refund of asked) if (!data.depositIds.includes(refund.depositId)) withdrawRefund(db, refund.id, '')
  return data
}

/** Keys come back one by one; the step is done when none is out. */
function takeKeys({ db, session, now, today }: CommandContext, row: MoveOutRow, data: StepOf<'keys'>): MoveOutData | null {
  if (data.closedOn > today) throw fieldError('data.closedOn', 'read-in-future')
  const household = [row.partyId, ...membersOf(db, row, null).map((member) => member.partyId)]
  const known = new Set(keysOf(db, row, household).map((key) => key.keyId))
  data.keys.forEach((key, index) => {
    if (!known.has(key.keyId)) throw fieldError(`data.keys.${index}.keyId`, 'not-found')
    closeKey(db, key.keyId, { outcome: key.outcome, closedOn: data.closedOn, at: now, by: session.userId, note: key.note })
  })
  return keysOf(db, row, household).some((key) => key.outcome === 'out') ? null : data
}

function registrationOf({ db }: CommandContext, row: MoveOutRow, data: StepOf<'registration'>): MoveOutData {
  const household = new Set([row.partyId, ...membersOf(db, row, null).map((member) => member.partyId)])
  const stranger = data.partyIds.findIndex((partyId) => !household.has(partyId))
  if (stranger >= 0) throw fieldError(`data.partyIds.${stranger}`, 'not-found')
  return data
}
