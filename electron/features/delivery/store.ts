import { DELIVERY_STEPS, type DeliveryAnswers, type DeliveryData, type DeliveryStep, type PremisesState } from '../../../shared/contract/delivery.ts'
import type { CallOutput } from '../../../shared/contract/index.ts'
import { addDays, dateTime } from '../../../shared/dates.ts'
import type { ReadDb, WriteDb } from '../../db/database.ts'
import { deliveryCase } from '../../db/schema/cases.ts'
import { premises } from '../../db/schema/premises.ts'
import { AppError } from '../../kernel/app-error.ts'
import { readSteps, stepAnswers } from '../../ledger/case-steps.ts'
import { feeItemName } from '../../ledger/desk-words.ts'
import { readSettings } from '../../ledger/office.ts'
import { phonesOf } from '../../ledger/parties.ts'
import { ownersOf, premisesById, roomText } from '../../ledger/rooms.ts'
import { defectsOf } from './defects-store.ts'

export type DeliveryCase = CallOutput<'delivery.get'>
export type CaseRow = Pick<DeliveryCase, 'state' | 'outcome' | 'reason' | 'version' | 'premisesId' | 'deliveredOn' | 'archiveBox' | 'openedBy' | 'closedBy'> & { id: number; openedAt: number; closedAt: number | null }

/** Throws `not-found`. */
export function caseRow(db: ReadDb, caseId: number): CaseRow {
  const row = db.get<CaseRow>(
    `SELECT c.id, c.premises_id AS premisesId, c.state, c.outcome, c.reason, c.version, c.delivered_on AS deliveredOn, c.archive_box AS archiveBox, c.opened_at AS openedAt, u.name AS openedBy, c.closed_at AS closedAt, v.name AS closedBy
     FROM delivery_case c JOIN user u ON u.id = c.opened_by LEFT JOIN user v ON v.id = c.closed_by WHERE c.id = ?`, caseId)
  if (!row) throw new AppError('not-found')
  return row
}

export function openCaseOf(db: ReadDb, premisesId: number): { id: number; version: number } | undefined {
  return db.get<{ id: number; version: number }>(`SELECT id, version FROM delivery_case WHERE premises_id = ? AND state = 'open'`, premisesId)
}

export function insertCase(db: WriteDb, values: typeof deliveryCase.$inferInsert): number {
  return db.insert(deliveryCase, values)
}

type Closing = { closedAt: number; closedBy: number; reason: string }
  & ({ state: 'cancelled' } | { state: 'done'; outcome: 'delivered' | 'refused' | 'deemed'; partyId: number | null; deliveredOn: string | null })

export function closeCase(db: WriteDb, caseId: number, closing: Closing): void {
  db.update(deliveryCase, caseId, closing)
}

export function setState(db: WriteDb, premisesId: number, state: PremisesState, deliveredOn?: string): void {
  db.update(premises, premisesId, deliveredOn === undefined ? { state } : { state, deliveredOn })
}

export const answersOf = (db: ReadDb, caseId: number): DeliveryAnswers => stepAnswers<DeliveryAnswers>(db, 'delivery', caseId)

/** The whole case as its page shows it. */
export function readCase(db: ReadDb, caseId: number, today: string): DeliveryCase {
  const row = caseRow(db, caseId)
  const room = premisesById(db, row.premisesId)
  const steps = readSteps<DeliveryStep, DeliveryData>(db, 'delivery', caseId, DELIVERY_STEPS)
  const { feeStartRule, deemedDays } = readSettings(db)
  const notice = steps.find((step) => step.state === 'done' && step.data?.step === 'notice')?.data
  return {
    caseId: row.id, version: row.version, state: row.state, outcome: row.outcome, reason: row.reason, deliveredOn: row.deliveredOn, archiveBox: row.archiveBox,
    premisesId: row.premisesId, room: roomText(room), areaCenti: room.areaCenti, premisesState: stateOf(db, row.premisesId),
    openedAt: dateTime(row.openedAt), openedBy: row.openedBy, closedAt: row.closedAt === null ? null : dateTime(row.closedAt), closedBy: row.closedBy,
    owners: ownersOf(db, row.premisesId, today).map((owner) => ({ ...owner, kind: kindOf(db, owner.partyId), phones: phonesOf(db, owner.partyId) })),
    steps,
    fees: { items: developersItems(db, row.premisesId).map((feeItemId) => feeItemName(db, feeItemId)), rule: feeStartRule },
    deemedFrom: notice?.step === 'notice' ? addDays(notice.sentOn, deemedDays) : null,
    defects: defectsOf(db, { premisesId: row.premisesId, state: 'all' }, today),
    keySlip: slipOf(db, row),
  }
}

export function stateOf(db: ReadDb, premisesId: number): PremisesState {
  return db.one<{ state: PremisesState }>('SELECT state FROM premises WHERE id = ?', premisesId).state
}

function kindOf(db: ReadDb, partyId: number): 'person' | 'company' {
  return db.one<{ kind: 'person' | 'company' }>('SELECT kind FROM party WHERE id = ?', partyId).kind
}

/** Fee items the developer pays for a premises until further notice. */
export function developersItems(db: ReadDb, premisesId: number): number[] {
  return db.all<{ feeItemId: number }>(`SELECT fee_item_id AS feeItemId FROM assignment WHERE premises_id = ? AND payer = 'developer' AND to_date IS NULL ORDER BY fee_item_id`, premisesId)
    .map((row) => row.feeItemId)
}

function slipOf(db: ReadDb, row: CaseRow): DeliveryCase['keySlip'] {
  if (row.outcome !== 'delivered' || row.closedAt === null) return null
  return db.get<{ id: number; number: string }>(
    `SELECT min(id) AS id, slip_number AS number FROM key_issue WHERE premises_id = ? AND purpose = 'delivery' AND issued_at = ? GROUP BY slip_number ORDER BY id DESC LIMIT 1`, row.premisesId, row.closedAt) ?? null
}

type Listed = CallOutput<'deliveries.list'>
type ListRow = Omit<Listed['cases'][number], 'openedAt' | 'nextStep'> & { openedAt: number; building: string; unit: string; openSteps: string }

/** Deliveries with where each stands; the appointments that are nearest first, then the newest. */
export function caseList(db: ReadDb, state: 'open' | 'done' | 'all', today: string): Listed['cases'] {
  const rows = db.all<ListRow>(
    `SELECT c.id AS caseId, c.premises_id AS premisesId, p.building, p.unit, p.room, c.state, c.outcome, c.delivered_on AS deliveredOn, c.opened_at AS openedAt, u.name AS openedBy,
       coalesce((SELECT group_concat(n.name, '、') FROM ownership o JOIN party_name n ON n.party_id = o.party_id WHERE o.premises_id = p.id AND (o.to_date IS NULL OR o.to_date >= ?2)), '') AS owners,
       max(CASE WHEN s.name = 'notice' THEN json_extract(s.data, '$.sentOn') END) AS sentOn, max(CASE WHEN s.name = 'notice' THEN json_extract(s.data, '$.appointedOn') END) AS appointedOn,
       sum(s.state <> 'open') AS doneSteps, count(*) AS allSteps, coalesce(group_concat(CASE WHEN s.state = 'open' THEN s.name END), '') AS openSteps,
       (SELECT count(*) FROM defect d WHERE d.premises_id = p.id AND d.closed_at IS NULL) AS openDefects,
       (SELECT count(*) FROM defect d WHERE d.premises_id = p.id AND d.closed_at IS NULL AND d.mend_by < ?2) AS overdueDefects
     FROM delivery_case c JOIN premises p ON p.id = c.premises_id JOIN user u ON u.id = c.opened_by JOIN delivery_step s ON s.case_id = c.id
     WHERE ?1 = 'all' OR c.state = ?1 GROUP BY c.id ORDER BY c.state <> 'open', c.state = 'open' AND appointedOn IS NULL, CASE WHEN c.state = 'open' THEN appointedOn END, c.id DESC LIMIT 500`, state, today)
  return rows.map(({ building, unit, openSteps, ...row }) => ({
    ...row, room: roomText({ building, unit, room: row.room }), openedAt: dateTime(row.openedAt),
    nextStep: row.state === 'open' ? (DELIVERY_STEPS.find((name) => openSteps.split(',').includes(name)) ?? null) : null,
  }))
}

const WAITS = `p.state IN ('undelivered', 'refused') AND NOT EXISTS (SELECT 1 FROM delivery_case c WHERE c.premises_id = p.id AND c.state = 'open')`

export function waitingByBuilding(db: ReadDb): Listed['waiting'] {
  return db.all(`SELECT p.building, count(*) AS count FROM premises p WHERE ${WAITS} GROUP BY p.building ORDER BY min(p.sort_key)`)
}

export function waitingIn(db: ReadDb, building: string, today: string): CallOutput<'deliveries.waiting'>['premises'] {
  return db.all<{ premisesId: number; building: string; unit: string; room: string; state: PremisesState; owners: string }>(
    `SELECT p.id AS premisesId, p.building, p.unit, p.room, p.state,
       coalesce((SELECT group_concat(n.name, '、') FROM ownership o JOIN party_name n ON n.party_id = o.party_id WHERE o.premises_id = p.id AND (o.to_date IS NULL OR o.to_date >= ?2)), '') AS owners
     FROM premises p WHERE p.building = ?1 AND ${WAITS} ORDER BY p.sort_key`, building, today)
    .map(({ building: name, unit, ...row }) => ({ ...row, room: roomText({ building: name, unit, room: row.room }) }))
}

/** Whether the premises were delivered before, by whichever way. */
export function wasDeemed(db: ReadDb, premisesId: number): boolean {
  return db.get(`SELECT 1 FROM delivery_case WHERE premises_id = ? AND outcome = 'deemed'`, premisesId) !== undefined
}

export function everLivedIn(db: ReadDb, premisesId: number): boolean {
  return db.get(`SELECT 1 FROM occupancy WHERE premises_id = ? LIMIT 1`, premisesId) !== undefined
}
