import type { CallOutput, ParsedInput } from '../../../shared/contract/index.ts'
import { dateTime } from '../../../shared/dates.ts'
import type { ReadDb } from '../../db/database.ts'
import { PAID_BY_NAME, paidWays } from '../../ledger/correction-slips.ts'
import { roomText } from '../../ledger/rooms.ts'
import { HELD_METHODS, RECEIPT_STANDS } from '../../ledger/receipt-stands.ts'

type Summary = CallOutput<'receipts.list'>['receipts'][number]
type Row = Omit<Summary, 'handWritten' | 'voided' | 'at' | 'room' | 'methods' | 'moreSheets' | 'invoice'> & { handWritten: number; voided: number; at: number; building: string; unit: string; room: string; methods: string; moreSheets: string; invoice: string | null }

/** Receipts of a range of days or a shift, newest first; `text` is found in number, paper number, payer and room. */
export function receiptList(db: ReadDb, input: ParsedInput<'receipts.list'>): CallOutput<'receipts.list'> {
  const where = `(?1 IS NULL OR r.business_date >= ?1) AND (?2 IS NULL OR r.business_date <= ?2) AND (?3 IS NULL OR r.shift_id = ?3)
    AND (?4 = '' OR r.number LIKE '%' || ?4 || '%' OR r.paper_number LIKE '%' || ?4 || '%' OR r.id IN (SELECT receipt_id FROM receipt_sheet WHERE paper_number LIKE '%' || ?4 || '%') OR r.payer_name LIKE '%' || ?4 || '%' OR r.id IN (SELECT receipt_id FROM correction_slip WHERE kind = 'payer' AND detail ->> '$.to.name' LIKE '%' || ?4 || '%') OR p.code LIKE '%' || ?4 || '%')`
  const values = [input.from, input.to, input.shiftId, input.text.trim()]
  const rows = db.all<Row>(
    `SELECT r.id AS receiptId, r.number, r.kind, r.paper_number AS paperNumber, r.hand_written AS handWritten, r.at, r.business_date AS businessDate,
       r.premises_id AS premisesId, p.building, p.unit, p.room, ${PAID_BY_NAME} AS payer, r.total_fen AS totalFen, r.rounding_fen AS roundingFen, u.name AS cashier,
       (SELECT json_group_array(json_object('method', method, 'amountFen', fen)) FROM (SELECT method, sum(fen) AS fen FROM ${paidWays('r.id')} GROUP BY method HAVING sum(fen) <> 0 ORDER BY min(place))) AS methods,
       (SELECT count(*) FROM paper_print t WHERE t.paper = 'receipt' AND t.subject_id = r.id) AS prints, NOT (${RECEIPT_STANDS}) AS voided,
       (SELECT json_group_array(paper_number) FROM (SELECT paper_number FROM receipt_sheet s WHERE s.receipt_id = r.id ORDER BY s.sheet)) AS moreSheets,
       (SELECT json_object('state', i.state, 'number', i.number) FROM invoice_request i WHERE i.receipt_id = r.id AND i.state <> 'withdrawn' ORDER BY i.id DESC LIMIT 1) AS invoice
     FROM receipt r JOIN premises p ON p.id = r.premises_id JOIN user u ON u.id = r.user_id
     WHERE ${where} ORDER BY r.id DESC LIMIT ?5`, ...values, input.limit)
  const { total, sumFen } = db.one<{ total: number; sumFen: number }>(
    `SELECT count(*) AS total, coalesce(sum(CASE WHEN ${RECEIPT_STANDS} THEN r.total_fen END), 0) AS sumFen FROM receipt r JOIN premises p ON p.id = r.premises_id WHERE ${where}`, ...values)
  const { fromPrepaidFen } = db.one<{ fromPrepaidFen: number }>(
    `SELECT coalesce(sum(m.amount_fen), 0) AS fromPrepaidFen FROM receipt_method m JOIN receipt r ON r.id = m.receipt_id JOIN premises p ON p.id = r.premises_id
     WHERE m.method IN ${HELD_METHODS} AND ${RECEIPT_STANDS} AND ${where}`, ...values)
  return { receipts: rows.map(summaryOf), total, sumFen, fromPrepaidFen }
}

function summaryOf({ building, unit, ...row }: Row): Summary {
  return { ...row, handWritten: row.handWritten === 1, voided: row.voided === 1, at: dateTime(row.at), room: roomText({ building, unit, room: row.room }), methods: JSON.parse(row.methods) as Summary['methods'], moreSheets: JSON.parse(row.moreSheets) as string[], invoice: row.invoice === null ? null : JSON.parse(row.invoice) as Summary['invoice'] }
}
