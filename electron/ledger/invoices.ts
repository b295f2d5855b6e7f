import type { ReadDb } from '../db/database.ts'
import type { invoiceRequest } from '../db/schema/cashier.ts'
import { RECEIPT_STANDS } from './receipt-stands.ts'
import type { ReceiptRow } from './receipts.ts'

/** 数电票 is made elsewhere; here it is known who asked for one, and its number. */

export type InvoiceState = (typeof invoiceRequest.$inferSelect)['state']
export type InvoiceOfReceipt = { invoiceId: number; state: InvoiceState; number: string; title: string; issuedOn: string | null; redNumber: string }

/** The newest request for an invoice of a receipt that was not withdrawn; null where there is none. */
export function invoiceOf(db: ReadDb, receiptId: number): InvoiceOfReceipt | null {
  return db.get<InvoiceOfReceipt>(
    `SELECT id AS invoiceId, state, number, title, issued_on AS issuedOn, red_number AS redNumber FROM invoice_request WHERE receipt_id = ? AND state <> 'withdrawn' ORDER BY id DESC LIMIT 1`, receiptId) ?? null
}

/** Whether an invoice was made for the receipt that has no red number yet: nothing of it is taken back before. */
export function invoiceStands(db: ReadDb, receiptId: number): boolean {
  return db.get(`SELECT 1 FROM invoice_request WHERE receipt_id = ? AND state IN ('issued', 'exchanged')`, receiptId) !== undefined
}

/** What red receipts have left of a receipt, in fen. */
export function standsFen(db: ReadDb, receiptId: number): number {
  return db.one<{ fen: number }>('SELECT coalesce(sum(total_fen), 0) AS fen FROM receipt WHERE id = ?1 OR reverses_receipt_id = ?1', receiptId).fen
}

/** Whether somebody waits for an invoice of the receipt, or has one that stands. */
export function isInvoiceAsked(db: ReadDb, receiptId: number): boolean {
  return db.get(`SELECT 1 FROM invoice_request WHERE receipt_id = ? AND state IN ('asked', 'issued', 'exchanged')`, receiptId) !== undefined
}

/** Why no invoice may be made for a receipt; null where it may. Deposits are no income: they get receipts only. */
export function whyNoInvoice(db: ReadDb, receipt: Pick<ReceiptRow, 'id' | 'kind' | 'stands'>): 'invoice-not-for-deposits' | 'invoice-not-for-red' | 'receipt-voided' | 'nothing-to-invoice' | null {
  if (receipt.kind === 'deposit') return 'invoice-not-for-deposits'
  if (receipt.kind === 'red') return 'invoice-not-for-red'
  if (!receipt.stands) return 'receipt-voided'
  return standsFen(db, receipt.id) <= 0 ? 'nothing-to-invoice' : null
}

/** What is wrong with invoices, in words for the log: one that stands has a receipt that stands, of which something is left. */
export function invoiceFaults(db: ReadDb): string[] {
  return db.all<{ number: string }>(
    `SELECT r.number FROM invoice_request i JOIN receipt r ON r.id = i.receipt_id WHERE i.state IN ('issued', 'exchanged')
       AND (NOT (${RECEIPT_STANDS}) OR r.total_fen + (SELECT coalesce(sum(o.total_fen), 0) FROM receipt o WHERE o.reverses_receipt_id = r.id) <= 0) LIMIT 20`).map((row) => `receipt ${row.number} was taken back though its invoice stands`)
}
