import type { StepData, StepName } from '../../../shared/contract/move-in.ts'
import { addDays } from '../../../shared/dates.ts'
import type { ReadDb } from '../../db/database.ts'
import { AppError } from '../../kernel/app-error.ts'
import { deskWords } from '../../ledger/desk-words.ts'
import { readSettings } from '../../ledger/office.ts'
import { addParty, addPhone, partyOfDocument } from '../../ledger/parties.ts'
import { changePayer } from '../../ledger/payers.ts'
import { markOccupied, ownersOf } from '../../ledger/rooms.ts'
import { beginStay } from '../../ledger/stays.ts'
import { addTask } from '../../ledger/tasks.ts'
import type { CommandContext } from '../context.ts'
import { developersItems, documentOf, insertDocument, insertLease, insertOnlyOwner, markDocumentChecked } from './finish-store.ts'
import { forgetTypedNumber } from './forget-number-store.ts'
import { type CaseRow, closeCase, openStepCount, stepAnswers } from './store.ts'

type Answers = Partial<Record<StepName, StepData>>
type IdentityData = Extract<StepData, { step: 'identity' }>

/** Every step done or waived: writes the person, the lease, who lives there, who pays from when, and the report that is due. Throws `steps-open`, `occupied-by-lease`. */
export function finishCase(context: CommandContext, row: CaseRow): void {
  const { db, now, session } = context
  const open = openStepCount(db, row.id)
  if (open > 0) throw new AppError('steps-open', { values: { count: open } })
  const answers = stepAnswers(db, row.id)
  const identity = answers.identity
  if (identity?.step !== 'identity') throw new AppError('steps-open', { values: { count: 1 } })
  const moveOn = answers.notice?.step === 'notice' ? answers.notice.moveOn : context.today
  const partyId = writeMover(context, row, identity)
  if (row.moverKind === 'tenant') writeTenancy(context, row, answers, { partyId, headCount: identity.headCount, moveOn })
  else beginStay(db, { premisesId: row.premisesId, partyId, role: 'owner', leaseId: null, headCount: identity.headCount, part: '', from: moveOn, to: null })
  startFees(context, row, answers, partyId)
  markOccupied(db, row.premisesId)
  forgetTypedNumber(db, row.id)
  closeCase(db, row.id, { state: 'done', partyId, closedAt: now, closedBy: session.userId })
}

function writeMover({ db, session, now, today }: CommandContext, row: CaseRow, identity: IdentityData): number {
  const owners = ownersOf(db, row.premisesId, today)
  const partyId = partyOfDocument(db, identity.identityNumber, identity.name)
    ?? (row.moverKind === 'owner' ? owners.find((owner) => owner.name === identity.name)?.partyId : undefined)
    ?? addParty(db, { name: identity.name, kind: identity.partyKind, createdAt: now })
  addPhone(db, partyId, identity.phone)
  const documentId = documentOf(db, partyId, identity.identityNumber)
  const checked = { validUntil: identity.validUntil, checkedBy: session.userId, checkedAt: now }
  if (documentId !== undefined) markDocumentChecked(db, documentId, checked)
  else insertDocument(db, { partyId, kind: identity.identityKind, number: identity.identityNumber, ...checked })
  if (row.moverKind === 'owner' && !owners.some((owner) => owner.partyId === partyId)) {
    if (owners.length > 0) throw new AppError('not-the-owner')
    insertOnlyOwner(db, row.premisesId, partyId)
  }
  return partyId
}

type Tenancy = { partyId: number; headCount: number; moveOn: string }

function writeTenancy(context: CommandContext, row: CaseRow, answers: Answers, { partyId, headCount, moveOn }: Tenancy): void {
  const { db, session, now, today } = context
  const terms = answers.lease?.step === 'lease' ? answers.lease : null
  const leaseId = terms ? insertLease(db, {
    premisesId: row.premisesId, partyId, contractNumber: terms.contractNumber, fromDate: terms.from, toDate: terms.to, maximumOccupants: terms.maximumOccupants, rentFen: terms.rentFen,
  }) : null
  beginStay(db, { premisesId: row.premisesId, partyId, role: 'tenant', leaseId, headCount, part: '', from: moveOn, to: null })
  addTask(db, { kind: 'registration', premisesId: row.premisesId, partyId, text: deskWords(db).registration, dueOn: workingDaysAfter(today, readSettings(db).registrationDays), createdAt: now, createdBy: session.userId })
}

/** An owner who moves in pays from then on what the developer has paid; nobody is asked who. */
function developersFees(db: ReadDb, premisesId: number): { feeItemId: number; payer: 'owner' }[] {
  return developersItems(db, premisesId).map((feeItemId) => ({ feeItemId, payer: 'owner' }))
}

/** Changes of payer are new assignments from the day the fees start; what was billed before stays with whoever was billed. */
function startFees({ db }: CommandContext, row: CaseRow, answers: Answers, partyId: number): void {
  if (answers['fee-start']?.step !== 'fee-start') return
  const from = answers['fee-start'].from
  const payers = answers.payers?.step === 'payers' ? answers.payers.payers : row.moverKind === 'owner' ? developersFees(db, row.premisesId) : []
  for (const { feeItemId, payer } of payers) {
    changePayer(db, { premisesId: row.premisesId, feeItemId, payer, payerPartyId: payer === 'tenant' ? partyId : null, from })
  }
}

/** Working days as Monday to Friday; public holidays make it later, never earlier, so the desk is not told a day too late. */
function workingDaysAfter(date: string, days: number): string {
  let left = days
  let day = date
  while (left > 0) {
    day = addDays(day, 1)
    const weekday = (Math.floor(Date.parse(`${day}T00:00:00Z`) / 86_400_000) + 4) % 7
    if (weekday !== 0 && weekday !== 6) left -= 1
  }
  return day
}
