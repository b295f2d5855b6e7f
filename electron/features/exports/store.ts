import type { MoverKind } from '../../../shared/contract/move-in.ts'
import type { ReadDb } from '../../db/database.ts'
import { accountId } from '../../ledger/accounts.ts'
import type { DeskWords } from '../../ledger/desk-words.ts'
import { PAID_BY_NAME, paidWays } from '../../ledger/correction-slips.ts'
import { RECEIPT_STANDS } from '../../ledger/receipt-stands.ts'
import { IS_DEBT } from '../../ledger/stands.ts'

type Rooms = { building: string; unit: string; room: string }

type ReceiptRow = Rooms & { id: number; number: string; kind: 'fees' | 'deposit' | 'red'; voided: number; paperNumber: string; at: number; payer: string; totalFen: number; roundingFen: number; cashier: string; remark: string; methods: string }

export function receiptsBetween(db: ReadDb, from: string, to: string): ReceiptRow[] {
  return db.all<ReceiptRow>(
    `SELECT r.id, r.number, r.kind, r.paper_number AS paperNumber, r.at, p.building, p.unit, p.room, ${PAID_BY_NAME} AS payer, r.total_fen AS totalFen, r.rounding_fen AS roundingFen, u.name AS cashier, r.remark, NOT (${RECEIPT_STANDS}) AS voided,
       (SELECT json_group_object(method, fen) FROM (SELECT method, sum(fen) AS fen FROM ${paidWays('r.id')} GROUP BY method HAVING sum(fen) <> 0)) AS methods
     FROM receipt r JOIN premises p ON p.id = r.premises_id JOIN user u ON u.id = r.user_id WHERE r.business_date BETWEEN ? AND ? ORDER BY r.id`, from, to)
}

type PremisesRow = Rooms & { areaCenti: number; use: keyof DeskWords['uses']; state: keyof DeskWords['states']; owners: string; tenants: string; openFen: number; prepaidFen: number }

/** Every premises with its people of the day, what it owes and what it has prepaid. */
export function premisesWithBalances(db: ReadDb, today: string): PremisesRow[] {
  return db.all<PremisesRow>(
    `SELECT p.building, p.unit, p.room, p.area_centi AS areaCenti, p."use", p.state,
       coalesce((SELECT group_concat(n.name, '、') FROM ownership o JOIN party_name n ON n.party_id = o.party_id WHERE o.premises_id = p.id AND (o.to_date IS NULL OR o.to_date >= ?1)), '') AS owners,
       coalesce((SELECT group_concat(n.name, '、') FROM occupancy o JOIN party_name n ON n.party_id = o.party_id WHERE o.premises_id = p.id AND o.role = 'tenant' AND (o.to_date IS NULL OR o.to_date >= ?1)), '') AS tenants,
       coalesce((SELECT sum(b.amount_fen) FROM ledger_balance b WHERE b.account_id = ?2 AND b.premises_id = p.id AND ${IS_DEBT}), 0) AS openFen,
       coalesce((SELECT sum(amount_fen) FROM ledger_balance WHERE account_id = ?3 AND premises_id = p.id), 0) AS prepaidFen
     FROM premises p ORDER BY p.sort_key`, today, accountId(db, 'receivable'), accountId(db, 'prepaid'))
}

/** Owners of today by premises. */
export function ownerNames(db: ReadDb, today: string): Map<number, string> {
  const rows = db.all<{ premisesId: number; names: string }>(
    `SELECT o.premises_id AS premisesId, group_concat(n.name, '、') AS names FROM ownership o JOIN party_name n ON n.party_id = o.party_id WHERE o.to_date IS NULL OR o.to_date >= ? GROUP BY o.premises_id`, today)
  return new Map(rows.map((row) => [row.premisesId, row.names]))
}

type MoveInRow = Rooms & { openedAt: number; state: keyof DeskWords['cases']; mover: string | null; moverKind: MoverKind; closedAt: number | null; clerk: string }

export function moveInCases(db: ReadDb): MoveInRow[] {
  return db.all<MoveInRow>(
    `SELECT p.building, p.unit, p.room, c.opened_at AS openedAt, c.state, c.mover_kind AS moverKind, c.closed_at AS closedAt, u.name AS clerk,
       (SELECT json_extract(data, '$.name') FROM move_in_step WHERE case_id = c.id AND name = 'identity') AS mover
     FROM move_in_case c JOIN premises p ON p.id = c.premises_id JOIN user u ON u.id = c.opened_by ORDER BY c.id`)
}
