import { type DeliveryData, DELIVERY_STEPS } from '../../../shared/contract/delivery.ts'
import type { ParsedInput } from '../../../shared/contract/index.ts'
import { checkPhone } from '../../../shared/phone.ts'
import { AppError, fieldError } from '../../kernel/app-error.ts'
import { bumpVersion, insertSteps, requireOpenCase, requireStep, settleStep } from '../../ledger/case-steps.ts'
import { forgetNumbers } from '../../ledger/forget-numbers.ts'
import { judgeIdentity } from '../../../shared/identity-check.ts'
import { requireKeysFree } from '../../ledger/keys.ts'
import { metersOf, requireMeterFree } from '../../ledger/meters.ts'
import { hasDied } from '../../ledger/party-details.ts'
import { ownersOf, premisesById, roomText } from '../../ledger/rooms.ts'
import type { CommandContext, HandlersOf } from '../context.ts'
import { finishDelivery } from './finish.ts'
import { onlyPays } from './finish-store.ts'
import { stepProblems, whyNot } from './rules.ts'
import { caseList, caseRow, closeCase, insertCase, openCaseOf, readCase, setState, stateOf, waitingByBuilding, waitingIn } from './store.ts'

type Calls = 'deliveries.list' | 'deliveries.waiting' | 'delivery.get' | 'delivery.start' | 'delivery.notify' | 'delivery.saveStep' | 'delivery.waiveStep' | 'delivery.finish' | 'delivery.cancel'

export const deliveryHandlers: HandlersOf<Calls> = {
  'deliveries.list': ({ db, today }, { state }) => ({ cases: caseList(db, state, today), waiting: waitingByBuilding(db) }),

  'deliveries.waiting': ({ db, today }, { building }) => ({ premises: waitingIn(db, building, today) }),

  'delivery.get': ({ db, today }, { caseId }) => readCase(db, caseId, today),

  'delivery.start': (context, { premisesId }) => {
    const { db, today, audit } = context
    premisesById(db, premisesId)
    const why = whyNot(stateOf(db, premisesId))
    if (why) throw fieldError('premisesId', why)
    const open = openCaseOf(db, premisesId)
    if (open) throw new AppError('delivery-already-open', { values: { caseId: open.id } })
    const caseId = beginCase(context, premisesId)
    audit(`delivery ${caseId}`)
    return readCase(db, caseId, today)
  },

  'delivery.notify': (context, { premisesIds, sentOn, how, appointedOn, note }) => {
    const notice = { sentOn, how, appointedOn, note }
    const problems = stepProblems({ step: 'notice', ...notice }, context.today, NOBODY).map((problem) => ({ ...problem, path: problem.path.replace('data.', '') }))
    if (problems.length > 0) throw new AppError('invalid-input', { fields: problems })
    const told: { premisesId: number; caseId: number }[] = []
    const skipped: { premisesId: number; room: string; code: string }[] = []
    for (const premisesId of new Set(premisesIds)) {
      const room = premisesById(context.db, premisesId)
      const code = whyNot(stateOf(context.db, premisesId))
      if (code) skipped.push({ premisesId, room: roomText(room), code })
      else told.push({ premisesId, caseId: tell(context, premisesId, notice) })
    }
    context.audit(`delivery notice to ${told.length}`)
    return { told, skipped }
  },

  'delivery.saveStep': (context, { caseId, version, data }) => {
    const { db, session, now, today, audit } = context
    requireOpenCase(db, 'delivery', caseId, version)
    const { premisesId } = caseRow(db, caseId)
    requireStepRight(context, premisesId, data)
    settleStep(db, 'delivery', requireStep(db, 'delivery', caseId, data.step), { state: 'done', reason: '', data: JSON.stringify(tidied(data, today)), by: session.userId, at: now })
    if (data.step === 'notice') setState(db, premisesId, 'notified')
    bumpVersion(db, 'delivery', caseId, version)
    audit(`delivery ${caseId} ${data.step}`)
    return readCase(db, caseId, today)
  },

  'delivery.waiveStep': ({ db, session, now, today, audit }, { caseId, version, step, reason }) => {
    requireOpenCase(db, 'delivery', caseId, version)
    if (step === 'receiver') throw fieldError('step', 'receiver-needed')
    settleStep(db, 'delivery', requireStep(db, 'delivery', caseId, step), { state: 'waived', reason, by: session.userId, at: now })
    bumpVersion(db, 'delivery', caseId, version)
    audit(`delivery ${caseId} ${step} waived`)
    return readCase(db, caseId, today)
  },

  'delivery.finish': (context, { caseId, version, outcome }) => {
    const { db, today, audit } = context
    requireOpenCase(db, 'delivery', caseId, version)
    finishDelivery(context, caseRow(db, caseId), outcome)
    forgetNumbers(db, 'delivery', caseId)
    bumpVersion(db, 'delivery', caseId, version)
    audit(`delivery ${caseId} ${outcome.kind}`)
    return readCase(db, caseId, today)
  },

  'delivery.cancel': ({ db, session, now, audit }, { caseId, version, reason }) => {
    requireOpenCase(db, 'delivery', caseId, version)
    const { premisesId } = caseRow(db, caseId)
    closeCase(db, caseId, { state: 'cancelled', reason, closedAt: now, closedBy: session.userId })
    if (stateOf(db, premisesId) === 'notified') setState(db, premisesId, 'undelivered')
    forgetNumbers(db, 'delivery', caseId)
    bumpVersion(db, 'delivery', caseId, version)
    audit(`delivery ${caseId} cancelled`)
    return { done: true }
  },
}

const NOBODY = { owners: [], onlyPays: () => false, hasDied: () => false }

function beginCase({ db, session, now }: CommandContext, premisesId: number): number {
  const caseId = insertCase(db, { premisesId, state: 'open', version: 1, openedAt: now, openedBy: session.userId })
  insertSteps(db, 'delivery', caseId, DELIVERY_STEPS)
  return caseId
}

/** One that is under way is told anew; the others get a case with its notice done. */
function tell(context: CommandContext, premisesId: number, notice: Omit<ParsedInput<'delivery.notify'>, 'premisesIds' | 'requestId'>): number {
  const { db, session, now } = context
  const open = openCaseOf(db, premisesId)
  const caseId = open?.id ?? beginCase(context, premisesId)
  settleStep(db, 'delivery', requireStep(db, 'delivery', caseId, 'notice'), { state: 'done', reason: '', data: JSON.stringify({ step: 'notice', ...notice }), by: session.userId, at: now })
  bumpVersion(db, 'delivery', caseId, open?.version ?? 1)
  setState(db, premisesId, 'notified')
  return caseId
}

/** Refuses answers that cannot be right, with everything that is wrong at its field. */
function requireStepRight({ db, today }: CommandContext, premisesId: number, data: DeliveryData): void {
  const problems = stepProblems(data, today, {
    owners: ownersOf(db, premisesId, today),
    onlyPays: (name, number) => onlyPays(db, premisesId, { name, number, on: today }),
    hasDied: (partyId) => hasDied(db, partyId),
  })
  if (problems.length > 0) throw new AppError('invalid-input', { fields: problems })
  if (data.step === 'keys') requireKeysFree(db, premisesId, data.keys, 'data.keys')
  if (data.step === 'readings') requireMetersRight(db, premisesId, data)
}

function requireMetersRight(db: CommandContext['db'], premisesId: number, { meters }: Extract<DeliveryData, { step: 'readings' }>): void {
  const known = metersOf(db, premisesId)
  meters.forEach((meter, index) => {
    const own = known.find((each) => each.kind === meter.kind && each.number === meter.number)
    if (!own) requireMeterFree(db, meter, `data.meters.${index}.number`)
    else if (own.lastValue !== null && meter.value < own.lastValue) throw fieldError(`data.meters.${index}.value`, 'reading-below-last', { last: own.lastValue, date: own.lastReadOn ?? '' })
  })
}

/** Numbers and phones in their normal form. */
function tidied(data: DeliveryData, today: string): DeliveryData {
  if (data.step !== 'receiver') return data
  const normal = <Shown extends Pick<typeof data, 'identityKind' | 'identityNumber' | 'validUntil' | 'phone'>>(shown: Shown): Shown => ({
    ...shown, identityNumber: judgeIdentity(shown.identityKind, shown.identityNumber, shown.validUntil, today).number, phone: checkPhone(shown.phone).number,
  })
  return { ...normal(data), agent: data.agent === null ? null : normal(data.agent) }
}
