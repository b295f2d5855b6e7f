import { addDays } from '../../../shared/dates.ts'
import type { Tariff } from '../../../shared/tariff.ts'
import type { ReadDb, WriteDb } from '../../db/database.ts'
import { assignment, charge, tariff } from '../../db/schema/money.ts'
import { importBatch, lease, occupancy, ownership, premises } from '../../db/schema/premises.ts'
import type { Snapshot } from '../../ledger/snapshots.ts'
import { deskWords } from '../../ledger/desk-words.ts'
import { readProperty, readSettings } from '../../ledger/office.ts'
import { addParty, addPhone, nameOnDocument, partyOfDocument } from '../../ledger/parties.ts'
import { openEntry, postTransfers } from '../../ledger/post.ts'
import { markOccupied } from '../../ledger/rooms.ts'
import { addTask } from '../../ledger/tasks.ts'
import type { CommandContext } from '../context.ts'
import type { PlannedPerson } from './people.ts'
import { type AcceptedRow, type ExistingLookup, type ImportPlan, isAccepted } from './rules.ts'

/** What planning asks of the store, read once. */
export function existingLookup(db: ReadDb): ExistingLookup {
  const rooms = new Map(db.all<{ code: string; areaCenti: number; rule: string | null; arrears: string }>(
    `SELECT p.code, p.area_centi AS areaCenti,
       (SELECT t.rule FROM assignment a JOIN tariff t ON t.id = a.tariff_id JOIN fee_item f ON f.id = a.fee_item_id AND f.code = 'property-fee' WHERE a.premises_id = p.id ORDER BY a.id DESC LIMIT 1) AS rule,
       (SELECT json_group_array(c.amount_fen) FROM charge c WHERE c.premises_id = p.id AND c.kind = 'opening') AS arrears
     FROM premises p`).map((row) => [row.code, row]))
  const people = new Map<string, (string | null)[]>()
  for (const row of db.all<{ code: string; role: string; name: string; number: string | null }>(
    `SELECT p.code, q.role, n.name, (SELECT number FROM party_document WHERE party_id = q.party_id LIMIT 1) AS number
     FROM (SELECT premises_id, party_id, 'owner' AS role FROM ownership UNION SELECT premises_id, party_id, role FROM occupancy) q
     JOIN premises p ON p.id = q.premises_id JOIN party_name n ON n.party_id = q.party_id`)) {
    const key = `${row.code}|${row.role}|${row.name}`
    people.set(key, [...(people.get(key) ?? []), row.number])
  }
  return {
    premises: (code) => {
      const row = rooms.get(code)
      if (!row) return null
      const rule = row.rule === null ? null : (JSON.parse(row.rule) as Tariff)
      return { areaCenti: row.areaCenti, unitPrice: rule?.unitPrice ?? null, openingArrears: JSON.parse(row.arrears) as number[] }
    },
    hasPerson: (code, role, name, number) => (people.get(`${code}|${role}|${name}`) ?? []).some((known) => known === null || number === null || known === number),
    nameOfIdentity: (number) => nameOnDocument(db, number) ?? null,
  }
}

type Source = { name: string; hash: string }
type Writing = { context: CommandContext; tariffIds: Map<number, number>; propertyFeeId: number; openingItemId: number; proration: Tariff['proration']; propertyId: number; entryId: number | null; plan: ImportPlan }

/** Writes every accepted row in the caller's one transaction. Returns the batch. */
export function writeImport(context: CommandContext, source: Source, plan: ImportPlan): number {
  const { db, session, now, audit } = context
  const item = (code: string) => db.one<{ id: number }>('SELECT id FROM fee_item WHERE code = ?', code).id
  const writing: Writing = {
    context, plan, tariffIds: new Map(), propertyFeeId: item('property-fee'), openingItemId: item('opening-arrears'), proration: readSettings(db).proration, propertyId: readProperty(db).id, entryId: null,
  }
  for (const row of plan.rows) if (isAccepted(row)) writeRow(writing, row)
  const batchId = db.insert(importBatch, { fileName: source.name, fileHash: source.hash, report: JSON.stringify(plan.report), at: now, by: session.userId })
  audit(`import ${batchId} of ${source.name}`)
  return batchId
}

function writeRow(writing: Writing, row: AcceptedRow): void {
  const { db } = writing.context
  const known = db.get<{ id: number; deliveredOn: string | null }>('SELECT id, delivered_on AS deliveredOn FROM premises WHERE property_id = ? AND code = ?', writing.propertyId, row.code)
  const premisesId = known?.id ?? writePremises(writing, row)
  if (known && known.deliveredOn === null && row.premises.deliveredOn !== null) db.update(premises, known.id, { deliveredOn: row.premises.deliveredOn, state: 'delivered' })
  const partyIds = [row.person, row.tenant].flatMap((person) => (person ? writePerson(writing, premisesId, person) : []))
  if (!known) writeAssignment(writing, premisesId, row)
  if (row.arrearsFen > 0) writeOpeningCharge(writing, premisesId, row)
  for (const note of row.notes) writeTask(writing.context, premisesId, partyIds[0] ?? null, row, note.column, note.code)
}

function writePremises({ context: { db }, propertyId }: Writing, { premises: room, code, person, remark }: AcceptedRow): number {
  return db.insert(premises, {
    propertyId, building: room.building, unit: room.unit ?? '', room: room.room, code, use: room.use, areaCenti: room.areaCenti,
    state: room.deliveredOn === null ? 'undelivered' : person ? 'occupied' : 'vacant', deliveredOn: room.deliveredOn,
    // The state says it, and goes on saying what is so.
    remark: VACANT.test(remark) ? '' : remark, sortKey: sortKey(room),
  })
}

const VACANT = /^(空置|空房|闲置)$/

/** Orders 2 before 10, and buildings with numbers before those with letters. */
export function sortKey(room: { building: string; unit: string | null; room: string }): string {
  return [room.building, room.unit ?? '', room.room].map((part) => part.replaceAll(/\d+/g, (digits) => digits.padStart(6, '0'))).join('|')
}

function writePerson({ context: { db, now } }: Writing, premisesId: number, person: PlannedPerson): number[] {
  const partyIds = person.names.map((name, index) => {
    const known = index === 0 && person.identityNumber !== null ? partyOfDocument(db, person.identityNumber, name) : undefined
    return known ?? addParty(db, { name, kind: person.identityKind === 'uscc' ? 'company' : 'person', createdAt: now })
  })
  const first = partyIds[0]
  if (first === undefined) return []
  if (person.identityNumber !== null) {
    db.run('INSERT INTO party_document (party_id, kind, number) VALUES (?,?,?) ON CONFLICT DO NOTHING', first, person.identityKind ?? 'other', person.identityNumber)
  }
  if (person.phone !== null) addPhone(db, first, person.phone)
  if (person.role === 'owner') {
    for (const partyId of partyIds) db.insert(ownership, { premisesId, partyId, shareNumerator: 1, shareDenominator: partyIds.length, fromDate: null })
    shareEqually(db, premisesId)
    if (person.movedInOn !== null) db.insert(occupancy, { premisesId, partyId: first, role: 'owner', fromDate: person.movedInOn })
  } else {
    for (const partyId of partyIds) {
      const leaseId = db.insert(lease, { premisesId, partyId, fromDate: person.leaseFrom, toDate: person.leaseTo })
      db.insert(occupancy, { premisesId, partyId, role: 'tenant', leaseId, fromDate: person.movedInOn })
    }
    markOccupied(db, premisesId)
  }
  return partyIds
}

/** A ledger names owners row by row and says no shares: however many rows, they own the whole together. */
function shareEqually(db: WriteDb, premisesId: number): void {
  db.run(
    `UPDATE ownership SET share_numerator = 1, share_denominator = (SELECT count(*) FROM ownership WHERE premises_id = ?1 AND to_date IS NULL)
     WHERE premises_id = ?1 AND to_date IS NULL AND from_date IS NULL`, premisesId)
}

function writeAssignment(writing: Writing, premisesId: number, { premises: room, paidUntil }: AcceptedRow): void {
  const { db, today } = writing.context
  if (room.unitPrice === 0) return
  db.insert(assignment, {
    premisesId, feeItemId: writing.propertyFeeId, tariffId: tariffFor(writing, room.unitPrice), payer: room.deliveredOn === null ? 'developer' : 'owner',
    quantity: room.areaCenti, fromDate: room.deliveredOn ?? (paidUntil === null ? today : addDays(paidUntil, 1)), paidUntil,
  })
}

/** One tariff a price; the ledger says prices, not names. */
function tariffFor({ context: { db }, tariffIds, propertyFeeId, proration }: Writing, unitPrice: number): number {
  const known = tariffIds.get(unitPrice)
  if (known !== undefined) return known
  const name = `${unitPrice / 10_000} 元/㎡·月`
  const rule: Tariff = { basis: 'area', unitPrice, per: 'month', proration, roundEach: 'month' }
  const id = db.get<{ id: number }>('SELECT id FROM tariff WHERE fee_item_id = ? AND name = ?', propertyFeeId, name)?.id
    ?? db.insert(tariff, { feeItemId: propertyFeeId, name, rule: JSON.stringify(rule), fromDate: '2000-01-01' })
  tariffIds.set(unitPrice, id)
  return id
}

function writeOpeningCharge(writing: Writing, premisesId: number, row: AcceptedRow): void {
  const { db, session, requestId, now, today } = writing.context
  const until = row.paidUntil ?? writing.plan.arrearsAsOf
  const snapshot: Snapshot = { made: 'opening', until }
  const chargeId = db.insert(charge, {
    premisesId, feeItemId: writing.openingItemId, kind: 'opening', payer: 'owner', month: until.slice(0, 7), toDate: until, description: deskWords(db).until(until),
    amountFen: row.arrearsFen, dueOn: until, snapshot: JSON.stringify(snapshot),
  })
  writing.entryId ??= openEntry(db, { kind: 'opening', businessDate: today, shiftId: null, requestId, userId: session.userId, at: now })
  postTransfers(db, writing.entryId, null, [{ debit: 'receivable', credit: 'opening-balances', amountFen: row.arrearsFen, premisesId, chargeId }])
}

const TASK_KINDS: Readonly<Record<string, 'ask-document' | 'ask-phone' | 'ask-date' | 'ask-name'>> = { 'date-unreadable': 'ask-date', 'same-id-other-name': 'ask-name', 'person-missing': 'ask-name' }

function writeTask({ db, session, now }: CommandContext, premisesId: number, partyId: number | null, row: AcceptedRow, column: string, code: string): void {
  const kind = TASK_KINDS[code] ?? (code.startsWith('id-') ? 'ask-document' : code.includes('phone') ? 'ask-phone' : 'matter')
  const people = [row.person, row.tenant].flatMap((person) => person ?? [])
  const who = people.flatMap((person) => person.names).join(deskWords(db).listComma)
  const about = kind === 'ask-phone' ? `${who} ${people[0]?.phone ?? ''}` : kind === 'matter' || who === '' ? `${who} ${column}` : who
  addTask(db, { kind, premisesId, partyId, text: deskWords(db).asked[kind] + deskWords(db).colon + about.trim(), createdAt: now, createdBy: session.userId })
}
