import type { CallOutput, ParsedInput } from '../../../shared/contract/index.ts'
import { INVOICE_STATES } from '../../../shared/contract/invoices.ts'
import { dateTime } from '../../../shared/dates.ts'
import type { ReadDb, WriteDb } from '../../db/database.ts'
import { invoiceRequest } from '../../db/schema/cashier.ts'
import { PAID_BY_NAME } from '../../ledger/correction-slips.ts'
import type { InvoiceState } from '../../ledger/invoices.ts'
import { RECEIPT_STANDS } from '../../ledger/receipt-stands.ts'
import { roomText } from '../../ledger/rooms.ts'

export type Asked = { invoiceId: number; receiptId: number; state: InvoiceState; issuedOn: string | null; number: string }

export function insertAsked(db: WriteDb, values: typeof invoiceRequest.$inferInsert): number {
  return db.insert(invoiceRequest, values)
}

export function updateAsked(db: WriteDb, invoiceId: number, values: Partial<typeof invoiceRequest.$inferInsert>): void {
  db.update(invoiceRequest, invoiceId, values)
}

export function askedById(db: ReadDb, invoiceId: number): Asked | undefined {
  return db.get<Asked>('SELECT id AS invoiceId, receipt_id AS receiptId, state, issued_on AS issuedOn, number FROM invoice_request WHERE id = ?', invoiceId)
}

/** The receipt whose invoice, or red invoice, has this number. */
export function receiptOfInvoice(db: ReadDb, number: string): string | undefined {
  return db.get<{ number: string }>('SELECT r.number FROM invoice_request i JOIN receipt r ON r.id = i.receipt_id WHERE i.number = ?1 OR i.red_number = ?1', number)?.number
}

const MOST_SHOWN = 300
type List = CallOutput<'invoices.list'>
type Row = Omit<List['invoices'][number], 'room' | 'voided' | 'askedOn'> & { building: string; unit: string; room: string; voided: number; askedAt: number }

export function invoiceList(db: ReadDb, { state, text, from, to }: ParsedInput<'invoices.list'>): List {
  const where = `(?1 IS NULL OR i.state = ?1) AND (?3 IS NULL OR r.business_date >= ?3) AND (?4 IS NULL OR r.business_date <= ?4)
    AND (?2 = '' OR i.title LIKE '%' || ?2 || '%' OR i.tax_number LIKE '%' || ?2 || '%' OR r.number LIKE '%' || ?2 || '%' OR i.number LIKE '%' || ?2 || '%' OR i.red_number LIKE '%' || ?2 || '%' OR p.code LIKE '%' || ?2 || '%')`
  const tables = 'invoice_request i JOIN receipt r ON r.id = i.receipt_id JOIN premises p ON p.id = r.premises_id'
  const values = [state, text.trim(), from, to]
  const rows = db.all<Row>(
    `SELECT i.id AS invoiceId, i.state, i.receipt_id AS receiptId, r.number AS receiptNumber, r.business_date AS receiptDate, p.building, p.unit, p.room, ${PAID_BY_NAME} AS payer, r.total_fen AS totalFen,
       coalesce((SELECT -sum(o.total_fen) FROM receipt o WHERE o.reverses_receipt_id = r.id), 0) AS reversedFen, NOT (${RECEIPT_STANDS}) AS voided,
       i.title, i.tax_number AS taxNumber, i.email, i.number, i.issued_on AS issuedOn, i.red_number AS redNumber, i.red_on AS redOn, i.asked_at AS askedAt, u.name AS askedBy
     FROM ${tables} JOIN user u ON u.id = i.asked_by WHERE ${where} ORDER BY i.id DESC LIMIT ${MOST_SHOWN}`, ...values)
  const { total } = db.one<{ total: number }>(`SELECT count(*) AS total FROM ${tables} WHERE ${where}`, ...values)
  const counted = new Map(db.all<{ state: InvoiceState; count: number }>('SELECT state, count(*) AS count FROM invoice_request GROUP BY state').map((row) => [row.state, row.count]))
  const counts = Object.fromEntries(INVOICE_STATES.map((each) => [each, counted.get(each) ?? 0])) as List['counts']
  return { invoices: rows.map(({ building, unit, room, voided, askedAt, ...row }) => ({ ...row, room: roomText({ building, unit, room }), voided: voided === 1, askedOn: dateTime(askedAt).slice(0, 10) })), total, counts }
}
