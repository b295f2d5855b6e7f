import type { CallOutput } from '../../../shared/contract/index.ts'
import { type MoverKind, type StepAnswers, STEP_NAMES } from '../../../shared/contract/move-in.ts'
import { dateTime } from '../../../shared/dates.ts'
import type { ReadDb } from '../../db/database.ts'
import { keysOut } from '../../ledger/keys.ts'
import { mandatesOf } from '../../ledger/mandates.ts'
import { metersOf } from '../../ledger/meters.ts'
import { paidUntil } from '../../ledger/paid-until.ts'
import { phonesOf } from '../../ledger/parties.ts'
import type { PayerRole } from '../../ledger/payers.ts'
import { ownersOf, premisesById, roomText } from '../../ledger/rooms.ts'
import { type OtherStay, staysInTheWay } from '../../ledger/stays.ts'
import { noticeOf } from './notice-store.ts'
import { type CaseRow, caseRow, stepsOf } from './store.ts'

export type MoveInCase = CallOutput<'moveIn.get'>

/** The whole case as its page shows it. Throws `not-found`. */
export function readCase(db: ReadDb, caseId: number, today: string, now: number): MoveInCase {
  const row = caseRow(db, caseId)
  const room = premisesById(db, row.premisesId)
  const steps = stepsOf(db, caseId)
  const identity = steps.find((step) => step.name === 'identity')?.data
  const lease = steps.find((step) => step.name === 'lease')?.data
  return {
    caseId: row.id, version: row.version, state: row.state, moverKind: row.moverKind, premisesId: row.premisesId, room: roomText(room), areaCenti: room.areaCenti, part: row.part,
    mover: identity?.step === 'identity' ? identity.name : '', openedAt: dateTime(row.openedAt), openedBy: row.openedBy, closedAt: row.closedAt === null ? null : dateTime(row.closedAt),
    owners: ownersOf(db, row.premisesId, today).map((owner) => ({ ...owner, phones: phonesOf(db, owner.partyId) })),
    feeItems: feeItemsOf(db, row.premisesId, today),
    steps,
    notice: noticeOf(db, caseId, now),
    inTheWay: row.state === 'open' ? inTheWayOf(db, row, lease?.step === 'lease' ? lease.from : today) : null,
    agents: agentsOf(db, row.premisesId, lease?.step === 'lease' ? lease.from : today),
    households: householdsOf(db, row.premisesId, today),
    meters: metersOf(db, row.premisesId).map((meter) => ({ meterId: meter.meterId, kind: meter.kind, number: meter.number, last: meter.lastValue })),
    depositItems: db.all<{ feeItemId: number; name: string }>(`SELECT id AS feeItemId, name FROM fee_item WHERE kind = 'deposit' ORDER BY id`),
    keysOut: keysOut(db, row.premisesId).map(({ kind, number, holder }) => ({ kind, number, holder })),
    keySlip: row.state === 'done' ? keySlipOf(db, row) : null,
    archive: row.archivedAt === null ? null : { box: row.archiveBox, at: dateTime(row.archivedAt), by: row.archivedBy ?? '' },
    reopened: row.reopenedAt === null ? null : { at: dateTime(row.reopenedAt), by: row.reopenedBy ?? '', reason: row.reopenReason },
  }
}

function keySlipOf(db: ReadDb, row: CaseRow): MoveInCase['keySlip'] {
  return db.get<{ id: number; number: string }>(
    `SELECT min(id) AS id, slip_number AS number FROM key_issue WHERE premises_id = ? AND purpose = 'move-in' AND issued_at = ? GROUP BY slip_number ORDER BY id DESC LIMIT 1`, row.premisesId, row.closedAt) ?? null
}

/** Nobody in particular: a stay of whoever moves in is not yet there to be told from others. */
const NOBODY_YET = 0

/** Whose stay keeps the mover out from a day on; owners who agreed to let leave by that. */
export function otherStayOf(db: ReadDb, row: CaseRow, answers: StepAnswers, from: string): OtherStay | undefined {
  if (row.moverKind === 'member') return undefined
  const role = row.moverKind === 'owner' ? 'owner' : 'tenant'
  const agreed = answers['owner-confirmation']?.outcome === 'confirmed'
  return staysInTheWay(db, role, { premisesId: row.premisesId, part: row.part, partyId: row.partyId ?? NOBODY_YET, from, to: null }).find((other) => other.role === 'tenant' || !agreed)
}

function inTheWayOf(db: ReadDb, row: CaseRow, from: string): MoveInCase['inTheWay'] {
  const other = otherStayOf(db, row, {}, from)
  return other ? { name: other.name, role: other.role, part: other.part, until: other.until } : null
}

function agentsOf(db: ReadDb, premisesId: number, on: string): MoveInCase['agents'] {
  const valid = (row: ReturnType<typeof mandatesOf>[number]): boolean => row.from <= on && (row.until === null || row.until >= on) && (row.revokedOn === null || row.revokedOn > on)
  const rows = mandatesOf(db, premisesId).filter((row) => row.scope === 'sublet' || row.scope === 'all').toSorted((left, right) => Number(valid(right)) - Number(valid(left)))
  return rows.filter((row, index) => rows.findIndex((other) => other.agentPartyId === row.agentPartyId) === index)
    .map((row) => ({ partyId: row.agentPartyId, name: row.agent, until: row.revokedOn ?? row.until, valid: valid(row) }))
}

/** Owners and tenants who live there on a day; an owner on file counts where nobody is known to live there. */
export function householdsOf(db: ReadDb, premisesId: number, on: string): MoveInCase['households'] {
  const living = db.all<{ partyId: number; name: string; part: string }>(
    `SELECT DISTINCT o.party_id AS partyId, n.name, o.part FROM occupancy o JOIN party_name n ON n.party_id = o.party_id LEFT JOIN lease l ON l.id = o.lease_id
     WHERE o.premises_id = ?1 AND o.role <> 'member' AND (coalesce(o.to_date, CASE WHEN o.exclusive = 0 THEN l.to_date END) IS NULL OR coalesce(o.to_date, CASE WHEN o.exclusive = 0 THEN l.to_date END) >= ?2)
     ORDER BY o.id`, premisesId, on)
  return living.length > 0 ? living : ownersOf(db, premisesId, on).map((owner) => ({ partyId: owner.partyId, name: owner.name, part: '' }))
}

function feeItemsOf(db: ReadDb, premisesId: number, today: string): MoveInCase['feeItems'] {
  const until = new Map(paidUntil(db, [premisesId], today).map((row) => [row.feeItemId, row.date]))
  return db.all<{ feeItemId: number; name: string; currentPayer: PayerRole; begins: string | null }>(
    `SELECT a.fee_item_id AS feeItemId, f.name, a.payer AS currentPayer,
       (SELECT CASE WHEN max(b.paid_until) IS NULL THEN min(b.from_date) END FROM assignment b WHERE b.premises_id = a.premises_id AND b.fee_item_id = a.fee_item_id) AS begins FROM assignment a JOIN fee_item f ON f.id = a.fee_item_id
     WHERE a.premises_id = ?1 AND (a.to_date IS NULL OR a.to_date >= ?2) GROUP BY a.fee_item_id HAVING a.id = max(a.id) ORDER BY a.fee_item_id`, premisesId, today)
    .map(({ begins, ...item }) => ({ ...item, assigned: true, paidUntil: paidSince(until.get(item.feeItemId) ?? null, begins) }))
}

/** The day before a fee begins is nothing that was paid. */
function paidSince(date: string | null, begins: string | null): string | null {
  return date !== null && begins !== null && date < begins ? null : date
}

type ListRow = {
  caseId: number; premisesId: number; building: string; unit: string; room: string; moverKind: MoverKind; part: string; mover: string | null; state: string
  openedAt: number; openedBy: string; doneSteps: number; allSteps: number; openSteps: string; unacknowledged: number; overdue: number
}

/** Move-ins, newest first, with what is still open; overdue where a department has not answered its notice in time. */
export function caseList(db: ReadDb, state: 'open' | 'done' | 'all', now: number): CallOutput<'moveIn.list'>['cases'] {
  const rows = db.all<ListRow>(
    `SELECT c.id AS caseId, c.premises_id AS premisesId, p.building, p.unit, p.room, c.mover_kind AS moverKind, c.part, c.state, c.opened_at AS openedAt, u.name AS openedBy,
       max(CASE WHEN s.name = 'identity' THEN json_extract(s.data, '$.name') END) AS mover,
       sum(s.state <> 'open') AS doneSteps, count(*) AS allSteps, coalesce(group_concat(CASE WHEN s.state = 'open' THEN s.name END), '') AS openSteps,
       (SELECT count(*) FROM department_notice n JOIN department_notice_line l ON l.notice_id = n.id WHERE n.case_id = c.id AND l.acknowledged_at IS NULL AND l.withdrawn_at IS NULL) AS unacknowledged,
       (SELECT count(*) FROM department_notice n JOIN department_notice_line l ON l.notice_id = n.id
        WHERE n.case_id = c.id AND l.acknowledged_at IS NULL AND l.withdrawn_at IS NULL AND n.due_at < ?2 AND c.state <> 'cancelled') AS overdue
     FROM move_in_case c JOIN premises p ON p.id = c.premises_id JOIN user u ON u.id = c.opened_by JOIN move_in_step s ON s.case_id = c.id
     WHERE ?1 = 'all' OR c.state = ?1 GROUP BY c.id ORDER BY c.id DESC LIMIT 500`, state, now)
  return rows.map(({ building, unit, openSteps, ...row }) => ({
    ...row, room: roomText({ building, unit, room: row.room }), mover: row.mover ?? '', openedAt: dateTime(row.openedAt), overdue: row.overdue > 0,
    nextStep: STEP_NAMES.find((name) => openSteps.split(',').includes(name)) ?? null,
  }))
}
