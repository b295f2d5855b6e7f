import type { DeliveryAnswers } from '../../../shared/contract/delivery.ts'
import type { ParsedInput } from '../../../shared/contract/index.ts'
import { addDays } from '../../../shared/dates.ts'
import { feeStartOn } from '../../../shared/fee-start.ts'
import { checkPhone } from '../../../shared/phone.ts'
import { AppError, fieldError } from '../../kernel/app-error.ts'
import { requireNoOpenSteps } from '../../ledger/case-steps.ts'
import { deskWords } from '../../ledger/desk-words.ts'
import { issueKeys } from '../../ledger/keys.ts'
import { addMandate, requireMandate } from '../../ledger/mandates.ts'
import { addMeter, metersOf } from '../../ledger/meters.ts'
import { recordReading } from '../../ledger/readings.ts'
import { movePayer } from '../../ledger/move-payer.ts'
import { readSettings } from '../../ledger/office.ts'
import { addParty, addPhone, partyOfDocument } from '../../ledger/parties.ts'
import { keepBirth, keepDocument } from '../../ledger/party-documents.ts'
import { ownersOf, premisesById, roomText } from '../../ledger/rooms.ts'
import { noteSigning } from '../../ledger/signings.ts'
import { addTask } from '../../ledger/tasks.ts'
import { judgeIdentity } from '../../../shared/identity-check.ts'
import type { CommandContext } from '../context.ts'
import { insertDefect } from './defects-store.ts'
import { insertOnlyOwner, markFeeStart, paysFees } from './finish-store.ts'
import { dayProblems, whyNot } from './rules.ts'
import { answersOf, type CaseRow, closeCase, developersItems, setState, stateOf } from './store.ts'

type Outcome = ParsedInput<'delivery.finish'>['outcome']
type Receiver = NonNullable<DeliveryAnswers['receiver']>
type Shown = Pick<Receiver, 'name' | 'phone' | 'identityKind' | 'identityNumber' | 'validUntil'>

/** Ends a delivery one of three ways; what each writes is said at the call. */
export function finishDelivery(context: CommandContext, row: CaseRow, outcome: Outcome): void {
  const why = whyNot(stateOf(context.db, row.premisesId))
  if (why) throw new AppError(why)
  const answers = answersOf(context.db, row.id)
  switch (outcome.kind) {
    case 'delivered': return deliver(context, row, answers, outcome)
    case 'refused': return refuse(context, row, answers, outcome)
    case 'deemed': return deem(context, row, answers, outcome)
    default: return outcome satisfies never
  }
}

function deliver(context: CommandContext, row: CaseRow, answers: DeliveryAnswers, { on, feesFrom }: Extract<Outcome, { kind: 'delivered' }>): void {
  const { db, session, now } = context
  requireNoOpenSteps(db, 'delivery', row.id)
  const { receiver } = answers
  if (!receiver) throw new AppError('steps-open', { values: { count: 1 } })
  requireDays(context, on, feesFrom, answers)
  const ownerId = writeOwner(context, row, receiver)
  if (receiver.agent) writeAgent(context, row, receiver.agent, { ownerId, on })
  if (answers.keys) {
    issueKeys(db, {
      premisesId: row.premisesId, partyId: ownerId, holder: answers.keys.takenBy, purpose: 'delivery', keys: answers.keys.keys, issuedOn: on, dueBackOn: null, at: now, by: session.userId,
    })
  }
  writeFindings(context, row, answers)
  writeMeters(context, row, answers)
  for (const signed of answers.papers?.signed ?? []) noteSigning(db, { ...signed, subjectId: row.id, recordedAt: now, recordedBy: session.userId })
  startFees(context, row, { on, feesFrom, partyId: ownerId })
  setState(db, row.premisesId, 'delivered', on)
  closeCase(db, row.id, { state: 'done', outcome: 'delivered', partyId: ownerId, deliveredOn: on, closedAt: now, closedBy: session.userId, reason: '' })
}

function refuse(context: CommandContext, row: CaseRow, answers: DeliveryAnswers, { reason, comeBackOn }: Extract<Outcome, { kind: 'refused' }>): void {
  const { db, session, now, today } = context
  if (comeBackOn !== null && comeBackOn < today) throw fieldError('outcome.comeBackOn', 'day-is-past')
  writeFindings(context, row, answers)
  addTask(db, { kind: 'matter', premisesId: row.premisesId, text: deskWords(db).deliveryRefused(reason), dueOn: comeBackOn, createdAt: now, createdBy: session.userId })
  setState(db, row.premisesId, 'refused')
  closeCase(db, row.id, { state: 'done', outcome: 'refused', partyId: null, deliveredOn: null, closedAt: now, closedBy: session.userId, reason })
}

/** 视同交付: nobody came, although the owner was told and the days of the property have passed. */
function deem(context: CommandContext, row: CaseRow, answers: DeliveryAnswers, { on, reason, feesFrom }: Extract<Outcome, { kind: 'deemed' }>): void {
  const { db, session, now, today } = context
  if (session.role !== 'manager') throw new AppError('deemed-by-manager')
  if (!answers.notice) throw new AppError('deemed-after-notice')
  const from = addDays(answers.notice.sentOn, readSettings(db).deemedDays)
  if (on < from || today < from) throw fieldError('outcome.on', 'too-early-to-deem', { from })
  requireDays(context, on, feesFrom, answers)
  writeFindings(context, row, answers)
  writeMeters(context, row, answers)
  const owner = ownersOf(db, row.premisesId, today)[0]
  startFees(context, row, { on, feesFrom, partyId: owner?.partyId ?? null })
  setState(db, row.premisesId, 'deemed', on)
  closeCase(db, row.id, { state: 'done', outcome: 'deemed', partyId: null, deliveredOn: on, closedAt: now, closedBy: session.userId, reason })
}

function requireDays({ today }: CommandContext, on: string, feesFrom: string | null, answers: DeliveryAnswers): void {
  const problems = dayProblems(on, feesFrom, today, answers)
  if (problems.length > 0) throw new AppError('invalid-input', { fields: problems })
}

function writeOwner(context: CommandContext, row: CaseRow, receiver: Receiver): number {
  const { db, today } = context
  const company = receiver.identityKind === 'uscc'
  const ownerId = receiver.ownerPartyId ?? partyWith(context, receiver, company ? 'company' : 'person')
  keepShown(context, ownerId, receiver)
  if (ownersOf(db, row.premisesId, today).length === 0) insertOnlyOwner(db, row.premisesId, ownerId)
  return ownerId
}

/** The agent's right to take it over holds on the day of the delivery, not only on the day it was looked at. Throws `mandate-expired`. */
function writeAgent(context: CommandContext, row: CaseRow, agent: NonNullable<Receiver['agent']>, { ownerId, on }: { ownerId: number; on: string }): void {
  const { db, session, now } = context
  const agentPartyId = partyWith(context, agent, 'person')
  keepShown(context, agentPartyId, agent)
  addMandate(db, {
    premisesId: row.premisesId, principalPartyId: ownerId, agentPartyId, scope: 'delivery', number: agent.mandateNumber, fromDate: agent.mandateFrom, untilDate: agent.mandateUntil, seenAt: now, seenBy: session.userId,
  })
  requireMandate(db, { premisesId: row.premisesId, agentPartyId, scope: 'delivery', on })
}

function partyWith({ db, now, today }: CommandContext, shown: Shown, kind: 'person' | 'company'): number {
  const { number } = judgeIdentity(shown.identityKind, shown.identityNumber, shown.validUntil, today)
  return partyOfDocument(db, number, shown.name) ?? addParty(db, { name: shown.name, kind, createdAt: now })
}

function keepShown({ db, session, now, today }: CommandContext, partyId: number, shown: Shown): void {
  const { number, birthDate, sex } = judgeIdentity(shown.identityKind, shown.identityNumber, shown.validUntil, today)
  addPhone(db, partyId, checkPhone(shown.phone).number)
  keepDocument(db, { partyId, kind: shown.identityKind, number, validUntil: shown.validUntil, at: now, by: session.userId })
  keepBirth(db, partyId, { birthDate, sex })
}

function writeFindings({ db, session, now }: CommandContext, row: CaseRow, { inspection }: DeliveryAnswers): void {
  for (const found of inspection?.defects ?? []) insertDefect(db, { premisesId: row.premisesId, deliveryCaseId: row.id, ...found, createdAt: now, createdBy: session.userId })
}

function writeMeters({ db, session, now }: CommandContext, row: CaseRow, { readings }: DeliveryAnswers): void {
  const known = metersOf(db, row.premisesId)
  readings?.meters.forEach(({ kind, number, value }, index) => {
    const path = `meters.${index}`
    const meterId = known.find((meter) => meter.kind === kind && meter.number === number)?.meterId
      ?? addMeter(db, { premisesId: row.premisesId, kind, number, fromDate: readings.readOn, path: `${path}.number` })
    recordReading(db, { meterId, readOn: readings.readOn, value, purpose: 'opening', at: now, by: session.userId, path: `${path}.value` })
  })
}

/** What the developer paid the owner pays from the day the rule or the contract says; days billed already move over, and the parts sum to the month. */
function startFees(context: CommandContext, row: CaseRow, { on, feesFrom, partyId }: { on: string; feesFrom: string | null; partyId: number | null }): void {
  const { db, session, now, today, requestId } = context
  const from = feesFrom ?? feeStartOn(readSettings(db).feeStartRule, on)
  const head = { today, requestId, userId: session.userId, now }
  const reason = deskWords(db).feesFromDelivery(roomText(premisesById(db, row.premisesId)))
  for (const feeItemId of developersItems(db, row.premisesId)) movePayer(db, head, { premisesId: row.premisesId, feeItemId, payer: 'owner', payerPartyId: null, from, reason })
  if (paysFees(db, row.premisesId)) markFeeStart(db, { premisesId: row.premisesId, partyId, occasion: 'delivery', caseId: row.id, fromDate: from, createdAt: now, createdBy: session.userId })
}
