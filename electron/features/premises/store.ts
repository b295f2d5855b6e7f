import type { CallOutput, ParsedInput } from '../../../shared/contract/index.ts'
import { dateTime } from '../../../shared/dates.ts'
import { type IdentityKind, maskIdentity } from '../../../shared/identity.ts'
import { normaliseRoom } from '../../../shared/room.ts'
import type { Tariff } from '../../../shared/tariff.ts'
import type { ReadDb } from '../../db/database.ts'
import { accountId } from '../../ledger/accounts.ts'
import { paidUntil } from '../../ledger/paid-until.ts'
import { roomText } from '../../ledger/rooms.ts'
import { IS_DEBT } from '../../ledger/stands.ts'

type Archive = CallOutput<'premises.get'>
type Listed = CallOutput<'premises.list'>

/** One page of the premises whose number begins with the text or whose people bear it in their name, and how many there are. */
export function premisesPage(db: ReadDb, input: ParsedInput<'premises.list'>, today: string): Pick<Listed, 'rows' | 'total'> {
  const text = input.text.trim()
  const where = `(?1 = '' OR p.code LIKE ?2 || '%' OR EXISTS (SELECT 1 FROM ownership o JOIN party_name n ON n.party_id = o.party_id WHERE o.premises_id = p.id AND n.name LIKE '%' || ?1 || '%')
    OR EXISTS (SELECT 1 FROM occupancy o JOIN party_name n ON n.party_id = o.party_id WHERE o.premises_id = p.id AND n.name LIKE '%' || ?1 || '%'))
    AND (?3 = '' OR p.building = ?3)`
  const values = [text, text === '' ? '' : normaliseRoom(text), input.building]
  const rows = db.all<{ premisesId: number; code: string; building: string; unit: string; room: string; use: string; areaCenti: number; state: string; owners: string; tenants: string; openFen: number }>(
    `SELECT p.id AS premisesId, p.code, p.building, p.unit, p.room, p."use", p.area_centi AS areaCenti, p.state,
       coalesce((SELECT group_concat(n.name, '、') FROM ownership o JOIN party_name n ON n.party_id = o.party_id WHERE o.premises_id = p.id AND (o.to_date IS NULL OR o.to_date >= ?4)), '') AS owners,
       coalesce((SELECT group_concat(n.name, '、') FROM occupancy o JOIN party_name n ON n.party_id = o.party_id WHERE o.premises_id = p.id AND o.role = 'tenant' AND (o.to_date IS NULL OR o.to_date >= ?4)), '') AS tenants,
       coalesce((SELECT sum(b.amount_fen) FROM ledger_balance b WHERE b.account_id = ?5 AND b.premises_id = p.id AND ${IS_DEBT}), 0) AS openFen
     FROM premises p WHERE ${where} ORDER BY p.sort_key LIMIT ?6 OFFSET ?7`, ...values, today, accountId(db, 'receivable'), input.pageSize, input.page * input.pageSize)
  return {
    total: db.one<{ n: number }>(`SELECT count(*) AS n FROM premises p WHERE ${where}`, ...values).n,
    rows: rows.map(({ building, unit, ...row }) => ({ ...row, room: roomText({ building, unit, room: row.room }) })),
  }
}

type PersonRow = {
  partyId: number; name: string; role: 'owner' | 'tenant' | 'member'; kind: 'person' | 'company'; phones: string | null
  documentKind: IdentityKind | null; documentNumber: string | null; numerator: number | null; denominator: number | null; from: string | null; to: string | null
}

export function peopleOf(db: ReadDb, premisesId: number, today: string): Archive['people'] {
  const rows = db.all<PersonRow>(
    `WITH people AS (
       SELECT party_id, 'owner' AS role, share_numerator AS numerator, share_denominator AS denominator, from_date, to_date FROM ownership WHERE premises_id = ?1
       UNION ALL SELECT party_id, role, NULL, NULL, from_date, to_date FROM occupancy WHERE premises_id = ?1 AND role <> 'owner')
     SELECT q.party_id AS partyId, n.name, q.role, y.kind, q.numerator, q.denominator, q.from_date AS "from", q.to_date AS "to",
       (SELECT group_concat(phone, ' ') FROM party_phone WHERE party_id = q.party_id) AS phones, d.kind AS documentKind, d.number AS documentNumber
     FROM people q JOIN party y ON y.id = q.party_id JOIN party_name n ON n.party_id = q.party_id
     LEFT JOIN party_document d ON d.id = (SELECT max(id) FROM party_document WHERE party_id = q.party_id)
     ORDER BY (q.to_date IS NOT NULL AND q.to_date < ?2), q.role = 'member', q.role = 'tenant', q.party_id`, premisesId, today)
  return rows.map((row) => ({
    partyId: row.partyId, name: row.name, role: row.role, kind: row.kind, phones: row.phones === null ? [] : row.phones.split(' '),
    documentKind: row.documentKind, documentMasked: row.documentKind && row.documentNumber ? maskIdentity(row.documentKind, row.documentNumber) : null,
    share: row.numerator === null || row.denominator === 1 ? null : `${row.numerator}/${row.denominator}`, from: row.from, to: row.to,
  }))
}

export function feesOf(db: ReadDb, premisesId: number, today: string): Archive['fees'] {
  const until = new Map(paidUntil(db, [premisesId], today).map((row) => [row.feeItemId, row]))
  const rows = db.all<{ assignmentId: number; feeItemId: number; feeItem: string; tariff: string; rule: string; payer: string; from: string; to: string | null }>(
    `SELECT a.id AS assignmentId, a.fee_item_id AS feeItemId, f.name AS feeItem, t.name AS tariff, t.rule, coalesce(n.name, a.payer) AS payer, a.from_date AS "from", a.to_date AS "to"
     FROM assignment a JOIN fee_item f ON f.id = a.fee_item_id JOIN tariff t ON t.id = a.tariff_id LEFT JOIN party_name n ON n.party_id = a.payer_party_id
     WHERE a.premises_id = ? ORDER BY a.to_date IS NOT NULL, a.fee_item_id, a.id`, premisesId)
  return rows.map(({ rule, ...row }) => {
    const { unitPrice, basis } = JSON.parse(rule) as Tariff
    return { ...row, unitPrice, basis, paidUntil: until.get(row.feeItemId)?.date ?? null, earlierOpen: until.get(row.feeItemId)?.earlierOpen ?? false }
  })
}

export function moveInsOf(db: ReadDb, premisesId: number): Archive['moveIns'] {
  return db.all<{ caseId: number; state: string; openedAt: number; mover: string }>(
    `SELECT c.id AS caseId, c.state, c.opened_at AS openedAt, coalesce(n.name, json_extract(s.data, '$.name'), '') AS mover
     FROM move_in_case c LEFT JOIN party_name n ON n.party_id = c.party_id LEFT JOIN move_in_step s ON s.case_id = c.id AND s.name = 'identity'
     WHERE c.premises_id = ? ORDER BY c.id DESC`, premisesId)
    .map((row) => ({ ...row, openedAt: dateTime(row.openedAt) }))
}

export function leasesOf(db: ReadDb, premisesId: number): Archive['leases'] {
  return db.all(
    `SELECT l.id AS leaseId, n.name AS tenant, l.from_date AS "from", l.to_date AS "to", l.contract_number AS contractNumber
     FROM lease l JOIN party_name n ON n.party_id = l.party_id WHERE l.premises_id = ? ORDER BY l.to_date DESC`, premisesId)
}

/** The newest receipts of a premises. */
export function receiptsOf(db: ReadDb, premisesId: number): Archive['receipts'] {
  return db.all<{ receiptId: number; number: string; at: number; totalFen: number; kind: string }>(
    'SELECT id AS receiptId, number, at, total_fen AS totalFen, kind FROM receipt WHERE premises_id = ? ORDER BY id DESC LIMIT 20', premisesId)
    .map((receipt) => ({ ...receipt, at: dateTime(receipt.at) }))
}
