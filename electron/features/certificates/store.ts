import type { CallOutput, ParsedInput } from '../../../shared/contract/index.ts'
import type { ReadDb } from '../../db/database.ts'
import { accountId } from '../../ledger/accounts.ts'
import { roomText } from '../../ledger/rooms.ts'
import { PAID_BY_NAME, PAID_BY_PARTY } from '../../ledger/correction-slips.ts'
import { RECEIPT_STANDS } from '../../ledger/receipt-stands.ts'

type Listed = CallOutput<'certificates.list'>['papers'][number]

/** Which frozen paper a kind of the register is printed as. */
const PRINTED = `CASE s.kind WHEN 'clearance' THEN 'clearance-certificate' WHEN 'residence' THEN 'residence-certificate' WHEN 'payment' THEN 'payment-certificate' ELSE 'goods-release' END`

export function sealedPapers(db: ReadDb, { kind, text, limit }: ParsedInput<'certificates.list'>): Listed[] {
  const rows = db.all<Omit<Listed, 'room'> & { building: string; unit: string; room: string }>(
    `SELECT s.id AS sealedPaperId, s.kind, s.number, s.premises_id AS premisesId, p.building, p.unit, p.room, s.addressee, s.purpose, s.issued_on AS issuedOn, u.name AS by, v.name AS approvedBy,
       s.approved_reason AS approvedReason, (SELECT count(*) FROM paper_print t WHERE t.subject_id = s.id AND t.paper = ${PRINTED}) AS prints
     FROM sealed_paper s JOIN premises p ON p.id = s.premises_id JOIN user u ON u.id = s.by LEFT JOIN user v ON v.id = s.approved_by
     WHERE (?1 IS NULL OR s.kind = ?1) AND (?2 = '' OR s.number LIKE '%' || ?2 || '%' OR s.addressee LIKE '%' || ?2 || '%' OR p.code LIKE ?2 || '%') ORDER BY s.id DESC LIMIT ?3`, kind, text.trim(), limit)
  return rows.map(({ building, unit, ...row }) => ({ ...row, room: roomText({ building, unit, room: row.room }) }))
}

export type Addressee = { name: string; kind: 'person' | 'company'; documentKind: string | null; documentNumber: string | null }

/** Whom a certificate is for; the number is printed masked. */
export function addresseeOf(db: ReadDb, partyId: number): Addressee | undefined {
  return db.get<Addressee>(
    `SELECT n.name, y.kind, d.kind AS documentKind, d.number AS documentNumber FROM party y JOIN party_name n ON n.party_id = y.id
     LEFT JOIN party_document d ON d.id = (SELECT max(id) FROM party_document WHERE party_id = y.id) WHERE y.id = ?`, partyId)
}

/** As what somebody lives there now, since when, with the household. */
export function residenceOf(db: ReadDb, premisesId: number, partyId: number): { role: 'owner' | 'tenant' | 'member'; from: string | null; part: string; leaseTo: string | null } | undefined {
  return db.get(
    `SELECT o.role, o.from_date AS "from", o.part, l.to_date AS leaseTo FROM occupancy o LEFT JOIN lease l ON l.id = o.lease_id
     WHERE o.premises_id = ? AND o.party_id = ? AND o.to_date IS NULL ORDER BY o.id DESC LIMIT 1`, premisesId, partyId)
}

export function householdNames(db: ReadDb, premisesId: number, partyId: number): { name: string; relation: string }[] {
  return db.all(
    `SELECT n.name, o.relation FROM occupancy o JOIN party_name n ON n.party_id = o.party_id WHERE o.premises_id = ? AND o.role = 'member' AND o.household_party_id = ? AND o.to_date IS NULL ORDER BY o.id`, premisesId, partyId)
}

/** SQL: what a receipt (named `r`) paid for the premises `?1`, as slips moved it: of several premises on one receipt each has its own. Cash was rounded for the premises it names. */
const PAID_THERE = `(SELECT sum(CASE WHEN t.debit_account_id = ?6 THEN t.amount_fen ELSE -t.amount_fen END) - CASE r.premises_id WHEN ?1 THEN r.rounding_fen ELSE 0 END
    FROM ledger_transfer t JOIN ledger_entry e ON e.id = t.entry_id WHERE t.receipt_id = r.id AND t.premises_id = ?1
      AND CASE WHEN e.kind = 'correction' THEN ?6 IN (t.debit_account_id, t.credit_account_id) WHEN t.entry_id <> r.entry_id THEN 0 WHEN r.kind = 'red' THEN t.credit_account_id = ?6 ELSE t.debit_account_id = ?6 END
      AND (CASE WHEN t.debit_account_id = ?6 THEN t.credit_account_id ELSE t.debit_account_id END) IN (?7, ?8))`

/** Receipts of fees somebody paid for a premises in a period, by their name or their record, and the red ones that took some of it back. */
export function receiptsPaid(db: ReadDb, asked: { premisesId: number; partyId: number; name: string; from: string; to: string }): { number: string; date: string; amountFen: number; items: string }[] {
  return db.all(
    `SELECT number, date, amountFen, items FROM (SELECT r.id, r.number, r.business_date AS date, ${PAID_THERE} AS amountFen,
       coalesce((SELECT group_concat(DISTINCT f.name) FROM ledger_transfer t JOIN charge c ON c.id = t.charge_id JOIN fee_item f ON f.id = c.fee_item_id WHERE t.receipt_id = r.id AND c.premises_id = ?1), '') AS items
     FROM receipt r WHERE r.kind IN ('fees', 'red') AND ${RECEIPT_STANDS} AND (${PAID_BY_PARTY} = ?2 OR (${PAID_BY_PARTY} IS NULL AND ${PAID_BY_NAME} = ?3)) AND r.business_date BETWEEN ?4 AND ?5) WHERE amountFen <> 0 ORDER BY id`,
    asked.premisesId, asked.partyId, asked.name, asked.from, asked.to, accountId(db, 'clearing'), accountId(db, 'receivable'), accountId(db, 'prepaid'))
}
