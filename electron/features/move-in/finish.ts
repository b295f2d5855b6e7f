import type { StepData, StepName } from '../../../shared/contract/move-in.ts'
import { addDays } from '../../../shared/dates.ts'
import { assignment } from '../../db/schema/money.ts'
import { lease, moveInCase, occupancy, ownership, party, partyDocument, partyName, premises, task } from '../../db/schema/premises.ts'
import { AppError } from '../../kernel/app-error.ts'
import { readSettings } from '../../ledger/office.ts'
import { pinyinKeys } from '../../ledger/pinyin-keys.ts'
import type { CommandContext } from '../context.ts'
import { forgetTypedNumber } from './forget-number.ts'
import { type CaseRow, stepAnswers } from './store.ts'

type Answers = Partial<Record<StepName, StepData>>
type IdentityData = Extract<StepData, { step: 'identity' }>

/** Every step done or waived: writes the person, the lease, who lives there, who pays from when, and the report that is due. Throws `steps-open`, `occupied-by-lease`. */
export function finishCase(context: CommandContext, row: CaseRow): void {
  const { db, now, session } = context
  const open = db.all<{ name: string }>(`SELECT name FROM move_in_step WHERE case_id = ? AND state = 'open'`, row.id)
  if (open.length > 0) throw new AppError('steps-open', { values: { count: open.length } })
  const answers = stepAnswers(db, row.id)
  const identity = answers.identity
  if (identity?.step !== 'identity') throw new AppError('steps-open', { values: { count: 1 } })
  const moveOn = answers.notice?.step === 'notice' ? answers.notice.moveOn : context.today
  const partyId = writeMover(context, row, identity)
  if (row.moverKind === 'tenant') writeTenancy(context, row, answers, { partyId, headCount: identity.headCount, moveOn })
  else db.insert(occupancy, { premisesId: row.premisesId, partyId, role: 'owner', headCount: identity.headCount, fromDate: moveOn })
  startFees(context, row, answers, partyId)
  db.update(premises, row.premisesId, { state: 'occupied' })
  forgetTypedNumber(db, row.id)
  db.update(moveInCase, row.id, { state: 'done', partyId, closedAt: now, closedBy: session.userId })
}

function writeMover({ db, session, now, today }: CommandContext, row: CaseRow, identity: IdentityData): number {
  const known = db.get<{ id: number }>('SELECT d.party_id AS id FROM party_document d JOIN party_name n ON n.party_id = d.party_id WHERE d.number = ? AND n.name = ?', identity.identityNumber, identity.name)?.id
    ?? (row.moverKind === 'owner' ? ownerNamed({ db }, row.premisesId, identity.name) : undefined)
  const partyId = known ?? db.insert(party, { kind: identity.partyKind, createdAt: now })
  if (known === undefined) db.insert(partyName, { partyId, name: identity.name, pinyin: pinyinKeys(identity.name) })
  db.run('INSERT INTO party_phone (party_id, phone) VALUES (?,?) ON CONFLICT DO NOTHING', partyId, identity.phone)
  const document = db.get<{ id: number }>('SELECT id FROM party_document WHERE party_id = ? AND number = ?', partyId, identity.identityNumber)
  const checked = { validUntil: identity.validUntil, checkedBy: session.userId, checkedAt: now }
  if (document) db.update(partyDocument, document.id, checked)
  else db.insert(partyDocument, { partyId, kind: identity.identityKind, number: identity.identityNumber, ...checked })
  if (row.moverKind === 'owner' && !db.get('SELECT 1 FROM ownership WHERE premises_id = ? AND party_id = ?', row.premisesId, partyId)) {
    if (db.get('SELECT 1 FROM ownership WHERE premises_id = ? AND (to_date IS NULL OR to_date >= ?)', row.premisesId, today)) throw new AppError('not-the-owner')
    db.insert(ownership, { premisesId: row.premisesId, partyId, shareNumerator: 1, shareDenominator: 1, fromDate: null })
  }
  return partyId
}

function ownerNamed({ db }: Pick<CommandContext, 'db'>, premisesId: number, name: string): number | undefined {
  return db.get<{ id: number }>('SELECT o.party_id AS id FROM ownership o JOIN party_name n ON n.party_id = o.party_id WHERE o.premises_id = ? AND n.name = ?', premisesId, name)?.id
}

type Tenancy = { partyId: number; headCount: number; moveOn: string }

function writeTenancy(context: CommandContext, row: CaseRow, answers: Answers, { partyId, headCount, moveOn }: Tenancy): void {
  const { db, session, now, today } = context
  const terms = answers.lease?.step === 'lease' ? answers.lease : null
  const until = terms?.to ?? null
  const other = db.get<{ name: string; until: string | null }>(
    `SELECT n.name, coalesce(o.to_date, l.to_date) AS until FROM occupancy o JOIN party_name n ON n.party_id = o.party_id LEFT JOIN lease l ON l.id = o.lease_id
     WHERE o.premises_id = ?1 AND o.role = 'tenant' AND o.party_id <> ?2 AND coalesce(o.to_date, l.to_date, '9999-12-31') >= ?3 AND (?4 IS NULL OR coalesce(o.from_date, '0000-00-00') <= ?4)`,
    row.premisesId, partyId, terms?.from ?? moveOn, until)
  if (other) throw new AppError('occupied-by-lease', { values: { name: other.name, until: other.until ?? '' } })
  const leaseId = terms ? db.insert(lease, {
    premisesId: row.premisesId, partyId, contractNumber: terms.contractNumber, fromDate: terms.from, toDate: terms.to, maximumOccupants: terms.maximumOccupants, rentFen: terms.rentFen,
  }) : null
  db.insert(occupancy, { premisesId: row.premisesId, partyId, role: 'tenant', leaseId, headCount, fromDate: moveOn })
  db.insert(task, { kind: 'registration', premisesId: row.premisesId, partyId, text: '流动人口登记待报派出所', dueOn: workingDaysAfter(today, readSettings(db).registrationDays), createdAt: now, createdBy: session.userId })
}

/** An owner who moves in pays from then on what the developer has paid; nobody is asked who. */
function developersFees(db: CommandContext['db'], premisesId: number): { feeItemId: number; payer: 'owner' }[] {
  return db.all<{ feeItemId: number }>(`SELECT fee_item_id AS feeItemId FROM assignment WHERE premises_id = ? AND payer = 'developer' AND to_date IS NULL`, premisesId)
    .map((row) => ({ ...row, payer: 'owner' }))
}

/** Changes of payer are new assignments from the day the fees start; what was billed before stays with whoever was billed. */
function startFees({ db }: CommandContext, row: CaseRow, answers: Answers, partyId: number): void {
  if (answers['fee-start']?.step !== 'fee-start') return
  const from = answers['fee-start'].from
  const payers = answers.payers?.step === 'payers' ? answers.payers.payers : row.moverKind === 'owner' ? developersFees(db, row.premisesId) : []
  for (const { feeItemId, payer } of payers) {
    const current = db.get<{ id: number; tariffId: number; payer: string; payerPartyId: number | null; quantity: number; fromDate: string; paidUntil: string | null }>(
      `SELECT id, tariff_id AS tariffId, payer, payer_party_id AS payerPartyId, quantity, from_date AS fromDate, paid_until AS paidUntil FROM assignment
       WHERE premises_id = ? AND fee_item_id = ? AND to_date IS NULL ORDER BY id DESC LIMIT 1`, row.premisesId, feeItemId)
    if (!current || (payer === current.payer && (payer === 'owner' || current.payerPartyId === partyId))) continue
    const billedUntil = db.get<{ until: string | null }>(`SELECT max(to_date) AS until FROM charge WHERE assignment_id = ? AND kind = 'billed'`, current.id)?.until ?? null
    const starts = [from, billedUntil === null ? from : addDays(billedUntil, 1), addDays(current.fromDate, 1)].reduce((late, date) => (date > late ? date : late))
    db.update(assignment, current.id, { toDate: addDays(starts, -1) })
    db.insert(assignment, {
      premisesId: row.premisesId, feeItemId, tariffId: current.tariffId, payer, payerPartyId: payer === 'tenant' ? partyId : null,
      quantity: current.quantity, fromDate: starts, paidUntil: current.paidUntil !== null && current.paidUntil >= starts ? current.paidUntil : null,
    })
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
