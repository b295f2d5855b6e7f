import type { StepData, StepName } from '../../../shared/contract/move-in.ts'
import { normaliseIdentity } from '../../../shared/identity.ts'
import type { ReadDb } from '../../db/database.ts'
import { AppError } from '../../kernel/app-error.ts'
import { formerSpouseNamed } from '../../ledger/affiliations.ts'
import { feeItemById } from '../../ledger/fee-items.ts'
import type { StepProblem } from '../../../shared/identity-check.ts'
import { keysOut } from '../../ledger/keys.ts'
import { requireMandate } from '../../ledger/mandates.ts'
import { metersOf } from '../../ledger/meters.ts'
import { otherNameOnDocument } from '../../ledger/parties.ts'
import { hasDied } from '../../ledger/party-details.ts'
import { ownersOf } from '../../ledger/rooms.ts'
import { householdsOf, otherStayOf } from './read-store.ts'
import { type CaseRow, answersOf } from './store.ts'

type Of<N extends StepName> = Extract<StepData, { step: N }>

/** What keeps a step from being kept by what is on file: owners, agents, documents, keys, meters. */
export function fileProblems(db: ReadDb, row: CaseRow, data: StepData, today: string): StepProblem[] {
  switch (data.step) {
    case 'owner-confirmation': return ownerProblems(db, row, data, today)
    case 'identity': return moverProblems(db, row, data, today)
    case 'membership': return householdsOf(db, row.premisesId, today).some((household) => household.partyId === data.householdPartyId)
      ? [] : [{ path: 'data.householdPartyId', code: 'household-not-there' }]
    case 'lease': return lessorProblems(db, row, data)
    case 'payers': return data.payers.flatMap(({ feeItemId }, index) => (feeItemById(db, feeItemId) ? [] : [{ path: `data.payers.${index}.feeItemId`, code: 'not-found' }]))
    case 'deposit': return data.deposits.flatMap(({ feeItemId }, index) => (feeItemById(db, feeItemId)?.kind === 'deposit' ? [] : [{ path: `data.deposits.${index}.feeItemId`, code: 'not-a-deposit' }]))
    case 'services': return [...keyProblems(db, row, data), ...readingProblems(db, row, data)]
    case 'notice': return stayProblems(db, row, data)
    case 'household':
    case 'papers':
    case 'fee-start': return []
    default: return data satisfies never
  }
}

/** Departments are told of nobody who cannot move in: whoever still lives there moves out first. */
function stayProblems(db: ReadDb, row: CaseRow, { moveOn }: Of<'notice'>): StepProblem[] {
  const other = otherStayOf(db, row, answersOf(db, row.id), moveOn)
  if (!other) return []
  const values = { name: other.name, until: other.until ?? '' }
  const path = 'data.moveOn'
  if (other.role === 'owner') return [{ path, code: 'occupied-by-owner', values }]
  return [row.part !== '' && other.part === row.part ? { path, code: 'part-already-let', values: { part: row.part, ...values } } : { path, code: 'occupied-by-lease', values }]
}

/** Only an owner who lives confirms; a former spouse who pays does not. */
function ownerProblems(db: ReadDb, row: CaseRow, { ownerPartyId, spokeWith }: Of<'owner-confirmation'>, today: string): StepProblem[] {
  const problems: StepProblem[] = []
  const owner = ownersOf(db, row.premisesId, today).find((each) => each.partyId === ownerPartyId)
  if (ownerPartyId !== null && !owner) problems.push({ path: 'data.ownerPartyId', code: 'not-found' })
  if (owner && hasDied(db, owner.partyId)) problems.push({ path: 'data.ownerPartyId', code: 'owner-died', values: { name: owner.name } })
  if (formerSpouseNamed(db, row.premisesId, spokeWith, today) !== undefined) problems.push({ path: 'data.spokeWith', code: 'former-spouse', values: { name: spokeWith } })
  return problems
}

function moverProblems(db: ReadDb, row: CaseRow, data: Of<'identity'>, today: string): StepProblem[] {
  const problems: StepProblem[] = []
  const otherName = otherNameOnDocument(db, normaliseIdentity(data.identityNumber), data.name)
  if (otherName !== undefined && data.warningReason === '') problems.push({ path: 'data.warningReason', code: 'same-number-other-name', values: { name: otherName } })
  if (row.moverKind !== 'owner') return problems
  const owners = ownersOf(db, row.premisesId, today)
  const owner = owners.find((each) => each.name === data.name)
  if (formerSpouseNamed(db, row.premisesId, data.name, today) !== undefined) problems.push({ path: 'data.name', code: 'former-spouse', values: { name: data.name } })
  else if (owner && hasDied(db, owner.partyId)) problems.push({ path: 'data.name', code: 'owner-died', values: { name: data.name } })
  else if (!owner && owners.length > 0) problems.push({ path: 'data.name', code: 'not-the-owner' })
  return problems
}

/** An agent lets rooms by a standing 委托书 that is valid on the day the lease begins. */
function lessorProblems(db: ReadDb, row: CaseRow, { lessorPartyId, from }: Of<'lease'>): StepProblem[] {
  if (lessorPartyId === null) return []
  try {
    requireMandate(db, { premisesId: row.premisesId, agentPartyId: lessorPartyId, scope: 'sublet', on: from })
    return []
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return [{ path: 'data.lessorPartyId', code: error.code, ...(error.values ? { values: error.values } : {}) }]
  }
}

function keyProblems(db: ReadDb, row: CaseRow, { keys }: Of<'services'>): StepProblem[] {
  const out = keysOut(db, row.premisesId)
  return keys.flatMap((key, index) => {
    const other = out.find((each) => each.kind === key.kind && each.number === key.number)
    return other ? [{ path: `data.keys.${index}.number`, code: 'key-already-out', values: { holder: other.holder, slip: other.slipNumber } }] : []
  })
}

function readingProblems(db: ReadDb, row: CaseRow, { readings }: Of<'services'>): StepProblem[] {
  const meters = metersOf(db, row.premisesId)
  return readings.flatMap((reading, index) => {
    const meter = meters.find((each) => each.meterId === reading.meterId)
    if (!meter) return [{ path: `data.readings.${index}.meterId`, code: 'not-found' }]
    if (meter.lastValue === null || reading.value >= meter.lastValue) return []
    return [{ path: `data.readings.${index}.value`, code: 'reading-below-last', values: { last: meter.lastValue, date: meter.lastReadOn ?? '' } }]
  })
}
