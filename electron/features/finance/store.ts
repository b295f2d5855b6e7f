import type { CallOutput } from '../../../shared/contract/index.ts'
import { dateTime } from '../../../shared/dates.ts'
import type { ReadDb, WriteDb } from '../../db/database.ts'
import { moneyHandedIn, receiptCheck } from '../../db/schema/cashier.ts'
import { SHIFT_OF_HANDED_IN } from '../../ledger/handed-in.ts'
import { PAID_BY_NAME } from '../../ledger/correction-slips.ts'
import { RECEIPT_STANDS } from '../../ledger/receipt-stands.ts'
import { roomText } from '../../ledger/rooms.ts'

type HandedIn = CallOutput<'finance.list'>['rows'][number]
type Receipts = CallOutput<'finance.receipts'>

const LONGEST_LIST = 300

const HANDED_IN = `SELECT m.id AS handedInId, s.id AS shiftId, u.name AS by, coalesce(st.name, '') AS station, m.amount_fen AS amountFen, m.place, m.slip_number AS slipNumber, m.handed_on AS handedOn,
    CASE WHEN m.arrived_on IS NOT NULL THEN 'arrived' WHEN m.slip_number = '' THEN 'counted' ELSE 'in-transit' END AS state, m.arrived_on AS arrivedOn, m.arrived_fen AS arrivedFen, coalesce(w.name, '') AS arrivedBy
  FROM money_handed_in m JOIN user u ON u.id = m.by LEFT JOIN user w ON w.id = m.arrived_by ${SHIFT_OF_HANDED_IN} LEFT JOIN station st ON st.id = s.station_id`

export function handedInList(db: ReadDb, show: 'open' | 'all'): HandedIn[] {
  return db.all<HandedIn>(`${HANDED_IN} WHERE ?1 = 'all' OR m.arrived_on IS NULL ORDER BY m.id DESC LIMIT CASE ?1 WHEN 'all' THEN ${LONGEST_LIST} ELSE -1 END`, show)
}

export function handedInById(db: ReadDb, handedInId: number): HandedIn | undefined {
  return db.get<HandedIn>(`${HANDED_IN} WHERE m.id = ?`, handedInId)
}

export function notArrived(db: ReadDb): { countedFen: number; inTransitFen: number } {
  return db.one(
    `SELECT coalesce(sum(CASE WHEN slip_number = '' THEN amount_fen END), 0) AS countedFen, coalesce(sum(CASE WHEN slip_number <> '' THEN amount_fen END), 0) AS inTransitFen FROM money_handed_in WHERE arrived_on IS NULL`)
}

export function changeHandedIn(db: WriteDb, handedInId: number, values: Partial<typeof moneyHandedIn.$inferInsert>): void {
  db.update(moneyHandedIn, handedInId, values)
}

type ReceiptRow = Omit<Receipts['rows'][number], 'room' | 'methods' | 'voided' | 'own' | 'check'> & {
  building: string; unit: string; room: string; methods: string; voided: number; own: number; checkedAt: number | null; checkedBy: string | null; checkNote: string | null; changedSince: number
}

/** Receipts of the days named, by whether finance has looked at them; `userId` is who asks. */
export function receiptsToCheck(db: ReadDb, { from, to, show }: { from: string; to: string; show: 'unchecked' | 'checked' | 'all' }, userId: number): Receipts {
  const found = `FROM receipt r LEFT JOIN receipt_check k ON k.receipt_id = r.id WHERE r.business_date BETWEEN ?1 AND ?2 AND (?3 = 'all' OR (?3 = 'checked') = (k.receipt_id IS NOT NULL))`
  const rows = db.all<ReceiptRow>(
    `SELECT r.id AS receiptId, r.number, r.kind, r.business_date AS date, p.building, p.unit, p.room, ${PAID_BY_NAME} AS payer, r.total_fen AS totalFen, u.name AS cashier,
       (SELECT json_group_array(method) FROM (SELECT DISTINCT method FROM receipt_method WHERE receipt_id = r.id ORDER BY id)) AS methods,
       NOT ${RECEIPT_STANDS} AS voided, coalesce((SELECT -sum(red.total_fen) FROM receipt red WHERE red.reverses_receipt_id = r.id), 0) AS reversedFen,
       (SELECT count(*) FROM correction_slip c WHERE c.receipt_id = r.id) AS slips, r.user_id = ?4 AS own, k.at AS checkedAt, w.name AS checkedBy, k.note AS checkNote,
       coalesce(EXISTS (SELECT 1 FROM receipt_void v WHERE v.receipt_id = r.id AND v.at > k.at) OR EXISTS (SELECT 1 FROM receipt red WHERE red.reverses_receipt_id = r.id AND red.at > k.at)
         OR EXISTS (SELECT 1 FROM correction_slip c WHERE c.receipt_id = r.id AND c.at > k.at), 0) AS changedSince
     FROM receipt r JOIN premises p ON p.id = r.premises_id JOIN user u ON u.id = r.user_id LEFT JOIN receipt_check k ON k.receipt_id = r.id LEFT JOIN user w ON w.id = k.by
     WHERE r.id IN (SELECT r.id ${found}) ORDER BY r.id LIMIT ${LONGEST_LIST}`, from, to, show, userId)
  return {
    rows: rows.map(({ building, unit, room, methods, voided, own, checkedAt, checkedBy, checkNote, changedSince, ...row }) => ({
      ...row, room: roomText({ building, unit, room }), methods: JSON.parse(methods) as Receipts['rows'][number]['methods'], voided: voided === 1, own: own === 1,
      check: checkedAt === null ? null : { at: dateTime(checkedAt), by: checkedBy ?? '', note: checkNote ?? '', changedSince: changedSince === 1 },
    })),
    ...db.one<{ total: number; totalFen: number }>(`SELECT count(*) AS total, coalesce(sum(CASE WHEN ${RECEIPT_STANDS} THEN r.total_fen END), 0) AS totalFen ${found}`, from, to, show),
  }
}

/** Who took the money of a receipt and whether finance has looked at it. */
export function receiptForCheck(db: ReadDb, receiptId: number): { number: string; userId: number; checked: number } | undefined {
  return db.get('SELECT r.number, r.user_id AS userId, EXISTS (SELECT 1 FROM receipt_check k WHERE k.receipt_id = r.id) AS checked FROM receipt r WHERE r.id = ?', receiptId)
}

export function insertCheck(db: WriteDb, values: typeof receiptCheck.$inferInsert): void {
  db.insert(receiptCheck, values)
}
