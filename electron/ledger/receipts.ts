import type { Method } from '../../shared/contract/fees.ts'
import type { ReadDb, WriteDb } from '../db/database.ts'
import { receipt, receiptMethod } from '../db/schema/money.ts'
import { type AccountCode, drawer } from './accounts.ts'
import { readProperty } from './office.ts'
import { RECEIPT_STANDS } from './receipt-stands.ts'

export type ReceiptKind = 'fees' | 'deposit' | 'red'
const PREFIX = { fees: 'SJ', deposit: 'YJ', red: 'HZ' } as const satisfies Record<ReceiptKind, string>

/** The next number of a kind of receipt in a year; it is used up only if the caller's transaction commits. */
export function takeReceiptNumber(db: WriteDb, kind: ReceiptKind, today: string): { propertyId: number; kind: ReceiptKind; year: number; sequence: number; number: string } {
  const propertyId = readProperty(db).id
  const year = Number(today.slice(0, 4))
  const sequence = db.one<{ last: number }>(
    `INSERT INTO receipt_counter (property_id, kind, year, last) VALUES (?,?,?,1) ON CONFLICT DO UPDATE SET last = last + 1 RETURNING last`, propertyId, kind, year).last
  return { propertyId, kind, year, sequence, number: `${PREFIX[kind]}${year}-${String(sequence).padStart(6, '0')}` }
}

export function insertReceipt(db: WriteDb, values: typeof receipt.$inferInsert): number {
  return db.insert(receipt, values)
}

export function insertReceiptMethod(db: WriteDb, values: typeof receiptMethod.$inferInsert): void {
  db.insert(receiptMethod, values)
}

/** Where money of a method lies. */
export function methodAccount(method: Method, stationId: number): AccountCode {
  switch (method) {
    case 'cash': return drawer(stationId)
    case 'transfer': return 'bank'
    default: return method
  }
}

export type ReceiptRow = {
  id: number; number: string; kind: ReceiptKind; premisesId: number; payerName: string; payerPartyId: number | null; totalFen: number; roundingFen: number
  shiftId: number; businessDate: string; at: number; paperNumber: string; stands: boolean
}

/** Undefined where there is none. `stands` is false once it was voided. */
export function receiptById(db: ReadDb, receiptId: number): ReceiptRow | undefined {
  const row = db.get<Omit<ReceiptRow, 'stands'> & { stands: number }>(
    `SELECT r.id, r.number, r.kind, r.premises_id AS premisesId, r.payer_name AS payerName, r.payer_party_id AS payerPartyId, r.total_fen AS totalFen, r.rounding_fen AS roundingFen,
       r.shift_id AS shiftId, r.business_date AS businessDate, r.at, r.paper_number AS paperNumber, ${RECEIPT_STANDS} AS stands FROM receipt r WHERE r.id = ?`, receiptId)
  return row && { ...row, stands: row.stands === 1 }
}
